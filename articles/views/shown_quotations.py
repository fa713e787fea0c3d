"""Quotations as readers see them: the words, and the chain by which they came (speaker, relaying source, house)."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.arabic.words import words
from articles.views.meaning_rules import PLAIN_SPEAKER_RULES, SPEAKER_RULE_NAMES
from articles.views.rows import ArticleLine, Quoted

# The length at which a quotation in a list is cut; its article has all of it.
LENGTH = 320


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of a chain: its part in it, its name, and the address of its page if it has one."""

    part: str
    name: str
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownQuotation:
    """A quotation in a list, with its chain; `address` leads to its place in the text, if that is known."""

    text: str
    cut: bool
    chain: tuple[ChainLink, ...]
    address: str
    article: ArticleLine


@dataclass(frozen=True, slots=True)
class AlikeQuotation:
    """A quotation in a list, and those after it that have the same words of the same speaker, one for each article."""

    first: ShownQuotation
    others: tuple[ShownQuotation, ...]


def mark_id(quotation: Quoted) -> str:
    """The id of the quotation's own words on the article's page."""
    return f"q-{quotation.pk}"


def shown_quotation(quotation: Quoted, *, article_address: str = "", anchor: str = "") -> ShownQuotation:
    """A quotation as a list shows it.

    On its article's own page `anchor` is the id to go to and there is no `article_address`; how its speaker is known
    is told there alone.
    """
    anchor = anchor or (mark_id(quotation) if article_address and quotation.block else "")
    text = _shortened(quotation.text)
    return ShownQuotation(
        text=text,
        cut=len(text) < len(quotation.text),
        chain=tuple(_chain(quotation, how=_how(quotation.rule) if not article_address else "")),
        address=f"{article_address}#{anchor}" if anchor else article_address,
        article=quotation.article,
    )


def alike(quotations: Iterable[ShownQuotation]) -> list[AlikeQuotation]:
    """The quotations in their order, each wording of a speaker once, however its letters are spelled."""
    found: dict[tuple[object, ...], dict[int, ShownQuotation]] = {}
    for one in quotations:
        # One that is cut may go on differently.
        end = one.address if one.cut else ""
        wording = (one.chain[0], end, *(word.folded for word in words(one.text)))
        found.setdefault(wording, {}).setdefault(one.article.pk, one)
    return [AlikeQuotation(first, tuple(others)) for first, *others in (by.values() for by in found.values())]


def _how(rule: str) -> str:
    """How the speaker is known, where it is not said beside the words."""
    return SPEAKER_RULE_NAMES.get(rule, "") if rule not in PLAIN_SPEAKER_RULES else ""


def _chain(quotation: Quoted, *, how: str) -> Iterable[ChainLink]:
    speaker, holder, via = quotation.speaker, quotation.holder, quotation.via
    if speaker is not None:
        yield ChainLink("القائل", speaker.name, speaker.get_absolute_url() if speaker.shown else "", how)
    elif quotation.speaker_text:
        yield ChainLink("القائل", quotation.speaker_text, note=how)
    else:
        yield ChainLink("القائل", "لم يُعرف")
    if speaker is None and holder is not None and holder.shown:
        yield ChainLink("صاحب المنصب حينها", holder.name, holder.get_absolute_url(), "من جدول المناصب، لا من النص")
    if via is not None:
        yield ChainLink("الناقل", via.name, via.get_absolute_url())
    elif quotation.via_text:
        yield ChainLink("الناقل", quotation.via_text)
    publisher = quotation.article.publisher
    if publisher is not None:
        yield ChainLink("الناشر", publisher.name, publisher.get_absolute_url())


def _shortened(text: str) -> str:
    """At most LENGTH letters, ending with a whole word."""
    if len(text) <= LENGTH:
        return text
    ends = [word.end for word in words(text) if word.end <= LENGTH]
    return text[: ends[-1] if ends else LENGTH]
