"""The short words that Arabic attaches to the front of a name: و ف ب ل ك, the article, and chains of these.

All letters here are folded (see `fold`), so the article is always "ال". Sources of the rules: the proclitics of Modern
Standard Arabic as listed in the Penn Arabic Treebank guidelines (conjunction, then preposition, then article); and the
spelling rule that ل and the article are written لل (للكرملين), with one lam fewer before a name that itself begins with
lam (لليبي, from ل + الليبي).
"""

from collections.abc import Iterable

from articles.arabic.fold import fold_word
from articles.arabic.word_cache import remembered

ARTICLE = "ال"
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")

# What may stand before a word without the article (وبموسكو) and before the rest of one with it (وبالكرملين -> "وبال").
BEFORE_BARE = frozenset(c + p for c in _CONJUNCTIONS for p in _PREPOSITIONS)
BEFORE_DEFINITE = frozenset(
    [c + p + ARTICLE for c in _CONJUNCTIONS for p in ("", "ب", "ك")] + [c + "لل" for c in _CONJUNCTIONS]
)
# If a name begins with ل after the article, one lam of three is dropped: the first ل of "لليبي" stands for ل + ال.
BEFORE_DEFINITE_LAM = BEFORE_DEFINITE | {c + "ل" for c in _CONJUNCTIONS}


def may_precede(prefix: str, rest: str, *, definite: bool) -> bool:
    """Whether the folded letters `prefix` can stand before `rest` in one word.

    `rest` is the folded word without its article when `definite`; the article then belongs to `prefix`.
    """
    if not definite:
        return prefix in BEFORE_BARE
    return prefix in (BEFORE_DEFINITE_LAM if rest.startswith("ل") else BEFORE_DEFINITE)


def strip_article(word: str) -> tuple[str, bool]:
    """The folded word without its article, and whether it had one. A word that is only the article stays as it is."""
    if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1:
        return word[len(ARTICLE) :], True
    return word, False


@remembered
def bare_forms(word: str) -> frozenset[str]:
    """Every word that the folded `word` may be without its proclitics, itself included.

    "ولوكاله" gives ولوكاله, لوكاله and وكاله; "للوكاله" also gives الوكاله. For looking words up in a closed list.
    """
    forms = {word}
    for rest in (word, word[1:]) if word.startswith(("و", "ف")) else (word,):
        forms.add(rest)
        if rest.startswith(("ب", "ل", "ك")):
            forms.add(rest[1:])
            if rest.startswith("لل"):
                forms.add(ARTICLE + rest[2:])
    return frozenset(form for form in forms if len(form) > 1)


def with_proclitics(words: Iterable[str]) -> frozenset[str]:
    """The folded `words` with everything that may be attached in front: all that have one of them as a bare form.

    For asking often: `word in with_proclitics(words)` is `not bare_forms(word).isdisjoint(words)`.
    """
    found: set[str] = set()
    for word in words:
        found.update(before + word for before in BEFORE_BARE)
        if word.startswith(ARTICLE):
            found.update(f"{conjunction}لل{word[2:]}" for conjunction in _CONJUNCTIONS)
    return frozenset(found)


def has_preposition(word: str, noun: str, preposition: str) -> bool:
    """Whether the folded `word` is `noun` with `preposition` attached (and perhaps و or ف before it)."""
    plain, definite = strip_article(noun)
    tails = [preposition + noun]
    if definite and preposition == "ل":
        tails.append("لل" + plain)
    return any(word == c + tail for c in _CONJUNCTIONS for tail in tails)


def cut(surface: str, letters: int) -> int:
    """Where in the printed word its first `letters` folded letters end: marks and tatweel do not count."""
    if letters == 0:
        return 0
    seen = 0
    for place, char in enumerate(surface):
        if seen >= letters and fold_word(char):
            return place
        seen += len(fold_word(char))
    return len(surface)
