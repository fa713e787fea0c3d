"""The parts of an article's page, from the rows of articles.views.story: no query is made here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.arabic.wording import estimate_words, interval_words
from articles.models import RelatedKind
from articles.search.values import Field
from articles.views.evidence_places import anchor
from articles.views.hits import Hits, Run
from articles.views.rows import TAG_GROUPS, Quoted
from articles.views.shown_quotations import ShownQuotation, mark_id, shown_quotation
from articles.views.story import FoundTag, Link, ShownCaption, Story, UnnamedRow

# Beyond these, the rest opens on request.
QUOTATIONS_SHOWN = 6
DATES_SHOWN = 8
_LEAST_OUTLINE = 3
_WORDS_A_MINUTE = 181


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a block's text, in runs that a search marks or not; `mark` is its id if it is a quotation."""

    runs: tuple[Run, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo's caption, its text in runs that a search marks or not."""

    caption: ShownCaption
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class BodyBlock:
    """One block of the body, with the row it refers to: the caption of a figure, the link of a read-also."""

    kind: str
    anchor: str
    pieces: tuple[Piece, ...]
    figure: Figure | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words as printed, or their meaning, with the id of their block; no id where the block is unknown."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an undated article's own words say about its date: the bounds, and for each the reason and its words."""

    words: str
    reasons: tuple[tuple[str, PlacedWords], ...]


@dataclass(frozen=True, slots=True)
class Called:
    """How the text calls sources that it does not name, with the ids of the blocks where it does."""

    text: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A class of sources without names: «مسؤولون», its country where said, and how the text calls them.

    `kind` is empty where the text's own words are no others.
    """

    kind: str
    country: str
    words: tuple[Called, ...] = ()


@dataclass(frozen=True, slots=True)
class TagGroup:
    """Tags of one kind, central ones first; `title` stands above them."""

    kind: str
    title: str
    taggings: tuple[FoundTag, ...]


_IMPORTED = "imported"
_REASONS = {
    "happened": "لأن النص يتحدث عمّا جرى في",
    "coming": "لأن النص يذكر موعداً لم يحِن:",
    "placed": "لأن النص يقول",
    "this-month": "لأن النص يسمّي شهره:",
    _IMPORTED: "لأن الصفحة كانت عندنا يومها",
}


def lead_figures(article: Story, hits: Hits) -> tuple[Figure, ...]:
    """The captions that stand above the body."""
    return tuple(_figure(caption, hits) for caption in article.captions if caption.lead)


def _figure(caption: ShownCaption, hits: Hits) -> Figure:
    return Figure(caption, hits.runs(caption.text, Field.CAPTIONS))


def body(article: Story, quotations: Iterable[Quoted], hits: Hits) -> tuple[BodyBlock, ...]:
    """The body in order, with quotations set apart. A block whose row an editor deleted is left out."""
    captions = {caption.position: caption for caption in article.captions}
    links = {link.position: link for link in article.links if link.kind == RelatedKind.READ_ALSO}
    quoted: dict[str, list[Quoted]] = {}
    for quotation in quotations:
        quoted.setdefault(quotation.block, []).append(quotation)
    found = []
    for number, block in enumerate(article.blocks):
        name = f"body:{number}"
        caption = captions.get(block.get("position", -1)) if block["kind"] == "caption" else None
        link = links.get(block.get("position", -1)) if block["kind"] == "read_also" else None
        shown = BodyBlock(
            kind=block["kind"],
            anchor=anchor(name),
            # What a row stands for is shown from the row.
            pieces=() if caption or link else _pieces(block.get("text", ""), quoted.get(name, ()), hits),
            figure=_figure(caption, hits) if caption else None,
            link=link,
        )
        if shown.pieces or shown.figure or shown.link:
            found.append(shown)
    return tuple(found)


def outline(blocks: Iterable[BodyBlock]) -> tuple[PlacedWords, ...]:
    """The subheadings with links to them; () for an article that does not have several."""
    found = tuple(
        PlacedWords("".join(run.text for piece in block.pieces for run in piece.runs), block.anchor)
        for block in blocks
        if block.kind == "subheading"
    )
    return found if len(found) >= _LEAST_OUTLINE else ()


def paragraphs(blocks: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The texts of an article's own words in order: its paragraphs and subheadings."""
    return tuple(block["text"] for block in blocks if block["kind"] in {"paragraph", "subheading"})


def minutes(blocks: Iterable[Mapping[str, Any]]) -> int:
    """How long reading takes, in minutes, at least one; at the speed of adults reading Arabic news silently.

    181 words a minute is the average for Arabic in Brysbaert, "How many words do we read per minute?" (2019).
    """
    words: int = sum(block.get("text", "").count(" ") + 1 for block in blocks)
    return max(1, round(words / _WORDS_A_MINUTE))


def _pieces(text: str, quotations: Iterable[Quoted], hits: Hits) -> tuple[Piece, ...]:
    """The text cut where quotations begin and end; those no longer found, or inside another, are not set apart."""
    pieces: list[Piece] = []
    at = 0
    for quotation in sorted(quotations, key=lambda one: (one.start, -one.end)):
        start, end = quotation.start, quotation.end
        if start < at or start == end or text[start:end] != quotation.text:
            continue
        pieces.append(Piece(hits.runs(text[at:start], Field.BODY)))
        pieces.append(Piece(hits.runs(text[start:end], Field.BODY, Field.QUOTES), mark_id(quotation)))
        at = end
    pieces.append(Piece(hits.runs(text[at:], Field.BODY)))
    return tuple(piece for piece in pieces if piece.runs)


def said(
    article: Story, quotations: Sequence[Quoted], blocks: Iterable[BodyBlock]
) -> tuple[tuple[ShownQuotation, ...], tuple[ShownQuotation, ...]]:
    """The article's quotations with links to their places: those shown at once, and those that open on request."""
    marks = {piece.mark for block in blocks for piece in block.pieces}
    there = _blocks(article)
    shown = []
    for quotation in quotations:
        mark = mark_id(quotation)
        block = anchor(quotation.block) if quotation.block in there else ""
        shown.append(shown_quotation(quotation, anchor=mark if mark in marks else block))
    return tuple(shown[:QUOTATIONS_SHOWN]), tuple(shown[QUOTATIONS_SHOWN:])


def _blocks(article: Story) -> set[str]:
    """The block names, as evidence uses them (articles.views.evidence_places), of everything on the page."""
    found = {f"body:{number}" for number, block in enumerate(article.blocks) if block["kind"] != "read_also"}
    found |= {f"lead:{number}" for number in range(sum(caption.lead for caption in article.captions))}
    return found | {"headline"} | ({"deck"} if article.deck else set())


def related_block(article: Story) -> tuple[Link, ...]:
    """The publisher's own block of related articles."""
    return tuple(link for link in article.links if link.kind == RelatedKind.BLOCK)


def tag_groups(found: Iterable[FoundTag]) -> tuple[TagGroup, ...]:
    """The tags by kind, kinds without any left out; the order within a kind is kept."""
    by_kind: dict[str, list[FoundTag]] = {}
    for row in found:
        by_kind.setdefault(row.tag.kind, []).append(row)
    return tuple(TagGroup(kind, title, tuple(by_kind[kind])) for kind, title in TAG_GROUPS if kind in by_kind)


def unnamed(rows: Iterable[UnnamedRow], countries: Mapping[str, str]) -> tuple[Unnamed, ...]:
    """The sources that the text does not name, by class; `countries` are names by ISO code."""
    found = []
    for row in rows:
        anchors: dict[str, dict[str, None]] = {}
        for one in row.evidence:
            anchors.setdefault(one["surface"], {})[anchor(one["block"])] = None
        words = tuple(Called(text, tuple(places)) for text, places in anchors.items())
        told = [called.text for called in words] == [row.kind]
        found.append(Unnamed("" if told else row.kind, countries.get(row.country_code, row.country_code), words))
    return tuple(found)


def dates(article: Story) -> tuple[tuple[PlacedWords, ...], tuple[PlacedWords, ...]]:
    """The resolved dates that the text names, each once: those shown at once, and those that open on request."""
    found: dict[str, PlacedWords] = {}
    for told in article.dates:
        first, last = told.get("first"), told.get("last")
        if first and last:
            words = interval_words(date.fromisoformat(first), date.fromisoformat(last))
            found.setdefault(words, PlacedWords(words, anchor(told["block"])))
    known = tuple(found.values())
    return known[:DATES_SHOWN], known[DATES_SHOWN:]


def estimate(article: Story) -> Estimate | None:
    """When an article without a date was written, as far as its words tell; None for one that bears a date."""
    earliest, latest, grounds = article.estimate_earliest, article.estimate_latest, article.estimate_reason
    if earliest is not None and grounds.get("latest", {}).get("ground") == _IMPORTED:
        latest = None  # it goes without saying that a page is older than its import
    words = estimate_words(earliest, latest)
    if article.published is not None or not words:
        return None
    told = [grounds.get(name) for name, day in (("earliest", earliest), ("latest", latest)) if day is not None]
    return Estimate(words, tuple(dict.fromkeys(_reason(one) for one in told if one)))


def _reason(told: Mapping[str, Any]) -> tuple[str, PlacedWords]:
    return (
        _REASONS.get(told.get("ground", ""), "لأن النص يقول"),
        PlacedWords(told.get("surface", ""), anchor(told.get("block", ""))),
    )
