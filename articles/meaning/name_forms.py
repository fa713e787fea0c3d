"""What words say by their own form that they are the name of a person, whatever stands around them."""

import re

from articles.arabic.clitics import strip_article
from articles.meaning.name_words import (
    FAMILY_FIRST,
    FEMININE,
    FOREIGN,
    GIVEN,
    LINK,
    NISBA,
    ORDINARY,
    SURNAME,
    WEAK,
    is_syllable,
)
from articles.meaning.titles import SURNAMES_TOO
from articles.meaning.tokens import Span, Tokens

# What may stand second in a name beyond doubt.
STRONG = (GIVEN, FOREIGN, SURNAME, LINK)
# Endings of the surnames of Russia and its neighbours.
_FAMILY_ENDINGS = ("وف", "وفا", "ييف", "ييفا", "فيتش", "ينكو", "شفيلي", "سكي", "سكايا")
_LEAST_FAMILY = 5  # letters
_KUNYA = frozenset({"ابو", "ابي", "ام"})
_PASSIVE = re.compile(r"م\w\wوفا?")  # موصوفا is no surname


def is_strong(tokens: Tokens, span: Span) -> bool:
    """Whether a span has a part that hardly is an ordinary word: أبو خليل, but neither ابن شقيقته nor ابن خالد."""
    if span.parts[0] is GIVEN or span.parts[1] in (GIVEN, FOREIGN, SURNAME):
        return True
    return span.folded[0] in _KUNYA and tokens.parts[span.first + 1] in (GIVEN, WEAK)


def form_of(tokens: Tokens, span: Span) -> str | None:
    """The rule when the form of a span alone makes it a name, whatever stands around it."""
    first, second = span.parts[0], span.parts[1]
    if first is GIVEN and second is FEMININE and span.folded[1].startswith("بو") and tokens.ends_clause(span.last):
        return "given name"  # ياسين بوخالفة
    if span.folded[0] == "عبد" and span.parts[-1] is ORDINARY and not strip_article(span.folded[-1])[1]:
        return None  # قال عبد الله كلمة
    if first is GIVEN and (second in STRONG or len(span) > 2 or second in (WEAK, NISBA)):
        return "given name"
    if first is GIVEN and len(span) == 2 and span.folded[1] in SURNAMES_TOO:
        return "given name"
    if first is FOREIGN and second is FOREIGN and (_is_by_its_ending(span) or _is_of_syllables(span)):
        return "given name"
    if first is not WEAK:
        return None
    if second in (GIVEN, LINK) or (second is WEAK and GIVEN in span.parts[2:]):
        return "given name"
    word = span.folded[1]
    surname = second is SURNAME and word.endswith("ي")
    return "given name" if surname or (second is FOREIGN and word.startswith("ابو")) else None


def _is_by_its_ending(span: Span) -> bool:
    """Whether two strange words end in what ends a surname of Russia or its neighbours: عزيزبيك أمانوف."""
    surname = span.folded[1]
    if len(span) > 2 or len(surname) < _LEAST_FAMILY or not surname.endswith(_FAMILY_ENDINGS):
        return False
    return _PASSIVE.fullmatch(surname) is None


def _is_of_syllables(span: Span) -> bool:
    """Whether a span is a Korean name of three syllables: تشوي سونغ إيل."""
    return len(span) == 3 and span.folded[0] in FAMILY_FIRST and all(map(is_syllable, span.folded[1:]))
