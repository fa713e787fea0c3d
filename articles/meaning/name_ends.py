"""How far a person's name goes from where it may begin, without asking yet whether it is one."""

from articles.arabic.clitics import strip_article
from articles.meaning.name_beginnings import beginning
from articles.meaning.name_words import (
    ARABIC_LINKS,
    FAMILY_FIRST,
    FEMININE,
    FOREIGN,
    GIVEN,
    GIVEN_SECOND,
    HONOURED,
    LINK,
    NEVER,
    NISBA,
    ORDINARY,
    SECOND_HALVES,
    SURNAME,
    SURNAME_LAST,
    WEAK,
    NamePart,
    is_arabic_given,
    is_common,
    is_syllable,
)
from articles.meaning.surnames import (
    is_byname,
    is_cut_off,
    is_middle_name,
    leads_to_verb,
    ordinary_goes_on,
    strange_goes_on,
    surname_goes_on,
    titled_goes_on,
)
from articles.meaning.tokens import Span, Tokens

_MOST_OF_FAMILY = 3  # words of a Korean or Chinese name
_NAMES = (GIVEN, WEAK, FOREIGN, SURNAME)
_MOST_WORDS = 7
_KIN = frozenset({"عم", "عمه", "عمته", "خال", "خاله", "خالته", "اخ", "اخيه", "اخت", "اخته", "شقيقه", "شقيقته"})
_AIT = "ايت"  # «of the house of» in Amazigh surnames
_FAR = "فر"  # closes Persian surnames, and is a verb where anything goes on: فر من السجن


def span_at(tokens: Tokens, place: int) -> Span | None:
    """The longest name that can begin at word `place`, None when none can."""
    part, attached = beginning(tokens, place)
    if part is None:
        return None
    parts, last = [part], place
    first_word = tokens.words[place].folded[attached:]
    arabic = is_arabic_given(first_word) or first_word in ARABIC_LINKS
    arabic = arabic or (part is WEAK and tokens.parts[place] is ORDINARY)
    if part is LINK:
        if not tokens.within(place) or not _may_follow_link(tokens, place + 1):
            return None
        if first_word == "ام" and tokens.parts[place + 1] not in (GIVEN, WEAK):
            return None  # أم الحمام is a village
        if tokens.words[place + 1].folded in _KIN:
            return None  # ابن عم الرئيس
        parts.append(LINK)
        last = place + 1
        if first_word == "عبد":
            parts[0] = GIVEN  # two words that are one name
    while last - place + 1 < _MOST_WORDS and tokens.within(last):
        step = _next(tokens, last + 1, arabic=arabic, parts=parts, family=first_word in FAMILY_FIRST)
        if not step:
            break
        for _ in range(step):
            last += 1
            parts.append(LINK if step > 1 else tokens.parts[last])
            arabic = arabic or is_arabic_given(tokens.words[last].folded)
    folded = (first_word, *(word.folded for word in tokens.words[place + 1 : last + 1]))
    return Span(place, last, attached, tuple(parts), folded)


def _may_follow_link(tokens: Tokens, place: int) -> bool:
    """Whether a word may stand after a link: ذو الفقار is a name, ذو اللون الأبيض tells of a thing."""
    may_name = place < len(tokens.words) and tokens.parts[place] is not NEVER
    return may_name and not (tokens.words[place - 1].folded == "ذو" and is_common(tokens.words[place].folded))


def _next(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart], family: bool) -> int:
    """How many words from `place` on belong to the name: none, one, or two and three with a link."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if folded in SECOND_HALVES:
        return 1 if arabic or parts[-1] is GIVEN else 0
    if part is LINK:
        return _linked(tokens, place)
    told = _syllables(tokens, place, parts=parts) if family else None
    if told is None:
        told = _by_its_word(tokens, place, arabic=arabic, parts=parts)
    if told is not None:
        return told
    closed = sum(p in (SURNAME, NISBA, FEMININE) for p in parts)
    if parts[-1] is SURNAME and part is FOREIGN and tokens.words[place - 1].folded.endswith("ي"):
        return 0  # جاويد القاسمي …: a surname of descent ends a name
    if folded == _AIT and not closed and tokens.within(place):
        return 2  # هشام آيت منا: whatever the next word is elsewhere
    if part is GIVEN:
        return 1
    if part is FOREIGN:
        return strange_goes_on(tokens, place, parts=parts, is_whole=arabic and bool(closed))
    if tokens.is_compound(place):
        return 2
    if not closed and (beside := _by_what_follows(tokens, place, arabic=arabic, parts=parts)):
        return beside
    if part is NEVER:
        return 0
    if parts == [LINK, LINK] and is_byname(tokens, place):
        return 1
    if tokens.is_stop(place):
        return titled_goes_on(tokens, place, parts=parts) if arabic else 0
    if part is not ORDINARY:
        return surname_goes_on(tokens, place, arabic=arabic, parts=parts, closed=closed)
    return 0 if closed else ordinary_goes_on(tokens, place, arabic=arabic, parts=parts)


def _linked(tokens: Tokens, place: int) -> int:
    """A link with the word after it, or with both of عبد and what follows."""
    if not tokens.within(place) or not _may_follow_link(tokens, place + 1):
        return 0
    of_god = tokens.words[place + 1].folded == "عبد" and place + 2 < len(tokens.words) and tokens.within(place + 1)
    return 3 if of_god else 2


def _syllables(tokens: Tokens, place: int, *, parts: list[NamePart]) -> int | None:
    """Whether a word goes on with a Korean or Chinese name of three words at most; None when it is none of its kind."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if folded == "كي" and len(parts) == 2 and not leads_to_verb(tokens, place):
        return 1  # كيم دونغ كي
    if len(parts) >= _MOST_OF_FAMILY or (is_syllable(folded) and part is not NEVER):
        return int(len(parts) < _MOST_OF_FAMILY)
    if len(parts) == 1 and is_syllable(folded) and tokens.within(place):
        return int(is_syllable(tokens.words[place + 1].folded) or tokens.parts[place + 1] in _NAMES)  # كيم كي غوان
    return None


def _by_its_word(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int | None:
    """What the last parts of surnames, honours and second given names do; None for other words."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    goes_on = tokens.within(place)
    if folded in SURNAME_LAST or (folded == _FAR and parts[-1] in _NAMES and not goes_on):
        return 1
    if goes_on and tokens.words[place + 1].folded in SURNAME_LAST and parts[-1] in (GIVEN, WEAK):
        return 0 if part is NEVER else 2  # قاسم زاده, ملك بور: one surname, whatever its first word is elsewhere
    is_before_name = goes_on and tokens.parts[place + 1] in _NAMES
    if folded in HONOURED and parts[-1] in _NAMES:
        return 2 if is_before_name else int(tokens.ends_clause(place))  # عباس بك فايزولاييف, عمران خان
    return 1 if folded in GIVEN_SECOND and arabic and is_before_name else None


def _by_what_follows(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int:
    """Whether what stands after a word makes it part of a name that has no surname yet."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if LINK in parts and strip_article(folded)[1] and "،" in tokens.passage.gap(place):
        return 1  # بن عبدالله القاضي، ...
    if part is not ORDINARY or not arabic:
        return 0
    if len(parts) > 1 and is_cut_off(tokens, place):
        return 1
    return 2 if parts[0] is GIVEN and is_middle_name(tokens, place) else 0
