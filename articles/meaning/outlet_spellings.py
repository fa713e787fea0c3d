"""Listed outlets by spellings that no list has: «الفايننشل تايمز», نورديك مونتور, and «X» where قناة X is listed.

Only names that the text itself calls an outlet's are looked up (see `unlisted_outlets`), so a name of one word will do.
"""

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.words import words
from articles.meaning.name_skeletons import Skeleton, skeletons
from articles.meaning.name_words import is_common
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.values import SOURCE, Entry, Vocabulary

# The English article, as houses write it before a paper's name or leave out.
_THE = frozenset({"ذا", "ذي", "زا"})
# Consonants: of fewer, two outlets have the same.
_LEAST = 5


class OutletSpellings:
    """The outlets of one vocabulary by what they sound like. Built once; safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._listed: dict[tuple[str, ...], Entry] = {}
        self._by_sound: dict[str, list[tuple[Entry, Skeleton]]] = {}
        for entry in vocabulary.entries:
            if entry.kind is not SOURCE:
                continue
            for name in entry.names:
                folded = _folded(name.spelling)
                if folded:
                    self._listed.setdefault(folded, entry)
                for skeleton in _sounds(folded):
                    self._by_sound.setdefault(skeleton.consonants, []).append((entry, skeleton))

    def entry_of(self, surface: str, before: str) -> Entry | None:
        """The one listed outlet that a name may be a spelling of; `before` is the folded word before it."""
        name = _folded(surface)
        for noun in bare_forms(before) & OUTLET_NOUNS:
            if (noun, *name) in self._listed:
                return self._listed[noun, *name]
        fitting = {
            entry
            for skeleton in _sounds(name)
            for entry, known in self._by_sound.get(skeleton.consonants, ())
            if known.fits(skeleton)
        }
        return next(iter(fitting)) if len(fitting) == 1 else None


def _folded(spelling: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(spelling) if word.folded)


def _sounds(name: tuple[str, ...]) -> tuple[Skeleton, ...]:
    """How a foreign name sounds, without an article that Arabic gave it; nothing where all its words are Arabic."""
    if not name:
        return ()
    if name[0] in _THE and len(name) > 1:
        name = name[1:]
    plain = (strip_article(name[0])[0], *name[1:])
    if all(map(is_common, plain)):
        return ()
    return tuple(one for one in skeletons(plain) if len(one.consonants) >= _LEAST)
