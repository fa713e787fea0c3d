"""Finds known people for whom a suggested name may stand, by how similar the two sound."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from articles.arabic.words import words
from articles.meaning.name_skeletons import skeletons
from articles.models import Lexicon, Tag, current_lexicon

# Out of 100; below this, the consonants of two names have too little in common to be worth an editor's look.
_ALIKE = 70
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Sounds:
    """The people of a lexicon by the sounds of their whole names and of their last words."""

    lexicon: Lexicon
    names: tuple[str, ...]
    ids: tuple[int, ...]
    by_last: Mapping[str, tuple[int, ...]]


_kept: _Sounds | None = None


def candidates(names: Mapping[int, str]) -> dict[int, list[Tag]]:
    """By key, for each name the accepted people it may be a spelling of, the likeliest first; one query."""
    sounds = _sounds()
    found = {key: _alike(name, sounds) for key, name in names.items()}
    wanted = {pk for ids in found.values() for pk in ids}
    tags = Tag.objects.in_bulk(wanted) if wanted else {}
    return {key: [tags[pk] for pk in ids if pk in tags] for key, ids in found.items()}


def _alike(name: str, sounds: _Sounds) -> list[int]:
    heard = _sound(name)
    best: dict[int, float] = {}
    hits = process.extract(heard, sounds.names, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=4 * _MOST)
    for _, score, place in hits:
        best[sounds.ids[place]] = max(best.get(sounds.ids[place], 0.0), score)
    # A surname alone, or with another first name: «لافروف» beside «سيرغي لافروف».
    for pk in sounds.by_last.get(heard.rpartition(" ")[2], ())[: 4 * _MOST]:
        best.setdefault(pk, float(_ALIKE))
    return sorted(best, key=lambda pk: (-best[pk], pk))[:_MOST]


def _sounds() -> _Sounds:
    """Rebuilt with every change of the vocabulary, like the lexicon."""
    global _kept  # noqa: PLW0603 -- one value a process, replaced whole
    lexicon = current_lexicon()
    kept = _kept
    if kept is None or kept.lexicon is not lexicon:
        kept = _kept = _of(lexicon)
    return kept


def _of(lexicon: Lexicon) -> _Sounds:
    heard = [(_sound(name), pk) for name, pk in lexicon.people.items()]
    by_last: dict[str, dict[int, None]] = defaultdict(dict)
    for sound, pk in heard:
        by_last[sound.rpartition(" ")[2]][pk] = None
    return _Sounds(
        lexicon,
        tuple(sound for sound, _ in heard),
        tuple(pk for _, pk in heard),
        {last: tuple(ids) for last, ids in by_last.items() if len(last) > 1},
    )


def _sound(name: str) -> str:
    """The consonants of each word, in order."""
    return " ".join(_consonants(word.folded for word in words(name)))


def _consonants(folded: Iterable[str]) -> list[str]:
    return [skeletons((word,))[0].consonants or word for word in folded if word]
