"""Where in an article something is: its blocks by the names used in evidence, and the passages to show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.arabic.words import words
from articles.models import Article
from articles.search.excerpt import Span
from articles.views.meaning_rules import KIND_NAMES, RULE_NAMES

# How many letters of a long block are shown before its first mention and after its last one.
_AROUND = 140
_CUT = Span("…", marked=False)


@dataclass(frozen=True, slots=True)
class Place:
    """One block of an article: its name in evidence ("headline", "body:3"), what readers call it, and its text."""

    block: str
    name: str
    text: str

    @property
    def anchor(self) -> str:
        """The id of the block on the article's page."""
        return anchor(self.block)


@dataclass(frozen=True, slots=True)
class Word:
    """What was found in a passage: the words as printed, their kind, and the rule by which they count."""

    surface: str
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A block with the findings in it marked. `place` is None where the block is no longer in the article."""

    place: Place | None
    spans: tuple[Span, ...]
    words: tuple[Word, ...]


def anchor(block: str) -> str:
    """The id on the article's page of the block of that name."""
    return block.replace(":", "-")


def places(article: Article) -> dict[str, Place]:
    """Every block of an article in reading order. No query, if its captions have been prefetched."""
    found = [Place("headline", "العنوان", article.headline)]
    if article.deck:
        found.append(Place("deck", "العنوان الفرعي", article.deck))
    lead = [caption for caption in article.captions.all() if caption.lead]
    found += [Place(f"lead:{number}", "تعليق الصورة", caption.text) for number, caption in enumerate(lead)]
    captions = {caption.position: caption.text for caption in article.captions.all()}
    paragraph = 0
    for number, block in enumerate(article.blocks):
        text = block.get("text", "")
        match block["kind"]:
            case "paragraph":
                paragraph += 1
                name = f"الفقرة {paragraph}"
            case "subheading":
                name = "عنوان داخلي"
            case "caption":
                name, text = "تعليق صورة", text or captions.get(block.get("position"), "")
            case _:
                continue
        found.append(Place(f"body:{number}", name, text))
    return {place.block: place for place in found}


def shown_passages(article: Article, evidence: Iterable[Mapping[str, Any]]) -> tuple[ShownPassage, ...]:
    """The evidence block by block in reading order, one passage a block.

    What is no longer in its place after an editor's change is shown as it was printed, without a passage around it.
    """
    there = places(article)
    by_block: dict[str, list[Mapping[str, Any]]] = {}
    lost = []
    for one in evidence:
        place = there.get(one["block"])
        if place is not None and place.text[one["start"] : one["end"]] == one["surface"]:
            by_block.setdefault(place.block, []).append(one)
        elif one["surface"]:
            lost.append(one)
    shown = [
        ShownPassage(place, _marked(place.text, by_block[place.block]), _words(by_block[place.block]))
        for place in there.values()
        if place.block in by_block
    ]
    shown += [
        ShownPassage(there.get(one["block"]), (Span(one["surface"], marked=True),), _words([one])) for one in lost
    ]
    return tuple(shown)


def _words(mentions: Iterable[Mapping[str, Any]]) -> tuple[Word, ...]:
    found = (
        Word(one["surface"], KIND_NAMES.get(one.get("kind", ""), ""), RULE_NAMES.get(one["rule"], ""))
        for one in mentions
    )
    return tuple(dict.fromkeys(found))


def _marked(text: str, mentions: Sequence[Mapping[str, Any]]) -> tuple[Span, ...]:
    """The text around the mentions, whole words, each mention marked where it stands."""
    bounds = sorted({(one["start"], one["end"]) for one in mentions})
    first, last = bounds[0][0] - _AROUND, max(end for _, end in bounds) + _AROUND
    starts = [word.start for word in words(text)]
    ends = [word.end for word in words(text)]
    at = 0 if first <= 0 else next((start for start in starts if start >= first), bounds[0][0])
    stop = len(text) if last >= len(text) else next((end for end in reversed(ends) if end <= last), bounds[-1][1])
    spans = [_CUT] if at else []
    for start, end in bounds:
        if start < at:
            continue  # within the mention before it
        spans += [Span(text[at:start], marked=False), Span(text[start:end], marked=True)]
        at = end
    spans.append(Span(text[at:stop], marked=False))
    if stop < len(text):
        spans.append(_CUT)
    return tuple(span for span in spans if span.text)
