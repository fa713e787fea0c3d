"""Which outlet «الوكالة» or «الصحيفة» means where it stands without a name: the one of its kind that was named last."""

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from articles.arabic.clitics import bare_forms
from articles.arabic.fold import fold
from articles.meaning.frames import Frame
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.values import SOURCE, Entry

_MARKED = re.compile(r"[«\"“]")
_OUTLETS_BACK = 16  # how many outlets named before are looked at
# Which kind of outlet a bare noun means.
_KINDS = {
    fold(noun): kind
    for kind, nouns in (("newspaper", "صحيفة جريدة"), ("agency", "وكالة"), ("broadcaster", "قناة شبكة محطة"))
    for noun in nouns.split()
}

Place = tuple[int, int]  # a block's number and an item in it
NamedOutlet = tuple[Place, Entry]


def outlets_named(frames: Sequence[Frame], cited: Container[Entry]) -> tuple[NamedOutlet, ...]:
    """The outlets that the blocks of a story name, in order. A single word without marks or the word for an outlet
    before it may be something else; it counts where the story cites the outlet of that name."""
    outlets: list[NamedOutlet] = []
    for number, frame in enumerate(frames):
        for at, matches in sorted(frame.matches.items()):
            sources = [(match, candidate) for match in matches for candidate in match.of(SOURCE)]
            if sources:
                introduced = bool(bare_forms(frame.word(at - 1)) & OUTLET_NOUNS) or _MARKED.search(frame.items[at].gap)
                for match, candidate in sources:
                    if introduced or match.last > match.first or candidate.entry in cited:
                        outlets.append(((number, at), candidate.entry))
    return tuple(outlets)


def outlet_meant(noun: str, outlets: Sequence[NamedOutlet], *, before: Place) -> Entry | None:
    """The outlet that a folded noun without its article means at a place; None for other nouns, or if none was named.

    `outlets` are those of the story, in order.
    """
    if noun not in OUTLET_NOUNS:
        return None
    kind = _KINDS.get(noun)
    stop = bisect_left(outlets, before, key=_place)
    near = reversed(outlets[max(stop - _OUTLETS_BACK, 0) : stop])
    return next((entry for _, entry in near if kind is None or entry.source_kind == kind), None)


def _place(outlet: NamedOutlet) -> Place:
    return outlet[0]
