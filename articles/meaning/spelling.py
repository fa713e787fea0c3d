"""Every way a name is written that a rule can tell: inflected demonyms, and the letters that houses exchange.

A vocabulary lists base forms (روسي, كوري شمالي, سيرغي شويغو); the rest is derived here, the same for a vocabulary
read from files and for one read from a database.
"""

from collections.abc import Iterator
from functools import lru_cache

from articles.arabic.clitics import ARTICLE
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.values import Entry, Name, NameKind

# Endings of a regular nisba adjective: masculine, feminine, accusative (اً), dual, sound plurals. A demonym that does
# not end in ya (روس, أتراك, عرب) is a plural that the vocabulary lists; it takes the article and nothing else.
_NISBA_ENDINGS = ("", "ه", "ا", "ان", "ين", "تان", "تين", "ون", "ات")

# Egyptian houses write g as ج where those of the Levant and the Gulf write غ (سيرجي, بيونج يانج, الجارديان).
# A variant that is itself an ordinary word is not made: المغرب -> المجرب (the tried one), غزة -> جزة (a fleece).
_G_LETTERS = str.maketrans("غ", "ج")
_ORDINARY_WORDS = frozenset({"المجرب", "جزه", "جانا", "جينيا", "البلاج", "مجول"})
_SHORT = 5


# The folded spelling of a short text: names are asked for again and again.
folded = remembered(fold)


@lru_cache(maxsize=4096)
def folded_names(entry: Entry) -> frozenset[str]:
    """The folded spellings of an entry's names as they are listed."""
    return frozenset(folded(name.spelling) for name in entry.names)


def spellings(name: Name) -> tuple[str, ...]:
    """The folded spellings of one name, its own first, without repeats and without clitics."""
    written = fold(name.spelling)
    if name.kind is not NameKind.DEMONYM:
        return tuple(_exchanged(written))
    definite = name.spelling.startswith(ARTICLE)  # as printed: folded, ألمان begins with it too
    # The ج form of a short demonym is another word (غاني -> جاني, a culprit; غيني -> جيني, genetic).
    bases = _exchanged(written) if len(written) > _SHORT else (written,)
    return tuple(dict.fromkeys(form for base in bases for form in _inflected(base, definite=definite)))


def _exchanged(written: str) -> Iterator[str]:
    """A folded spelling and its Egyptian one."""
    yield written
    variant = written.translate(_G_LETTERS)
    if variant != written and variant not in _ORDINARY_WORDS:
        yield variant


def _inflected(written: str, *, definite: bool) -> Iterator[str]:
    """Gender, number and article of a demonym; in one of several words all agree (الكورية الشمالية)."""
    parts = written.split()
    if all(part.endswith("ي") for part in parts):
        for ending in _NISBA_ENDINGS:
            yield " ".join(part + ending for part in parts)
            yield " ".join(ARTICLE + part + ending for part in parts)
        if len(parts) > 1:
            # The first word may be a broken or dual form that only the second shows: الكوريان الشماليان is above.
            yield " ".join([ARTICLE + parts[0] + "ين", *(ARTICLE + part + "ين" for part in parts[1:])])
    else:
        yield written
        if not definite:
            yield " ".join(ARTICLE + part for part in parts)
