"""Stories put together from rows and their roles. Repeated headlines, captions and paragraphs are kept once."""

import re
from dataclasses import replace
from functools import lru_cache

from articles.arabic.fold import fold
from articles.pages.bylines import shaped, signature
from articles.pages.credits import bracketed, credit_alone, leading, owner, owner_alone, resolve, rights, status_alone
from articles.pages.dateline_cities import is_city
from articles.pages.houses import HOUSES, SECTIONS
from articles.pages.names import Signature, name_like
from articles.pages.photos import alternative_text
from articles.pages.phrases import OFFICES, SEEN
from articles.pages.rows import Row
from articles.pages.sheet import Decision, Item, Part, Sheet
from articles.pages.titles import section_like, strip_site, titled_in
from articles.pages.trailing_credits import behind_a_hyphen, trailing
from articles.pages.values import Block, BlockKind, Byline, Caption, Published, Related, Role, Story

_PHOTO_LABEL = re.compile(
    r"^\W*(?:التعليق على الصورة|تعليق الصورة|الصورة|صورة|تصوير|photo|image caption|caption)\s?[:：،,]\s*", re.I
)
_PHOTO_SOURCE = re.compile(
    r"^\W*(?:صدر الصورة|مصدر الصورة|المصدر|(?:ال)?صورة من|تصوير|عدسة|photo|image source)\s?[:：،,]\s*"
    r"(?P<credit>.{2,60})$",
    re.I,
)
_ICON = re.compile(r"^\W*(?:[a-z]+\s)?icon\s?(?=[\u0600-\u06ff])", re.I)
_WHOLE = 5  # words of a headline that no caption opens with by chance
_LEAST = 2  # words of a photo's caption
_WORD = 3  # letters of a word that is no ending of the one before it
_TRUNCATED = 18  # words of a synthetic headline
_SECTIONS = frozenset(map(fold, (*SECTIONS, *(section for house in HOUSES for section in house.sections))))
_SECTION = 4  # words of the longest section
_BEHIND_SECTION = re.compile(r"[\s:|\u200b]+")


def caption_of(row: Row) -> Caption:
    """The caption of a row: text, credit as printed and its canonical owner."""
    caption = _caption_of(row)
    words = caption.text.split()
    half = len(words) // 2
    if words and words[:half] == words[half:]:  # «سليم الحايك سليم الحايك»: the alternative text and the caption
        return replace(caption, text=" ".join(words[:half]))
    return caption


def _caption_of(row: Row) -> Caption:
    text, line = _ICON.sub("", row.text.strip()), row.lines[0]
    if (status := status_alone(text)) is not None:
        return Caption("", status.owner, status.printed, line)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:  # «(الصورة: … شينخوا)»
        text = text[1:-1].strip()
    if (found := leading(text) or rights(text)) is not None:
        return Caption(found.text, found.owner, found.printed, line)
    if alt := alternative_text(row):
        return Caption(alt, None, None, line)
    if alone := credit_alone(text):
        return Caption("", alone.owner, alone.printed, line)
    if text.startswith("©"):
        printed = re.sub(r"^©\s*(?:photo\s*[/:|]\s*)?", "", text, flags=re.I).strip()
        return Caption("", resolve(printed)[0], printed, line)
    source = _PHOTO_SOURCE.match(text)
    if source:
        printed = source["credit"].strip()
        return Caption("", resolve(printed)[0], printed, line)
    if label := _PHOTO_LABEL.match(text):
        text = text[label.end() :]
        if owner(text):
            return Caption("", owner(text), text, line)
    if owner_alone(text):
        return Caption("", resolve(text)[0], text, line)
    credit = bracketed(text) or trailing(text) or bracketed(text.rstrip(". ")) or behind_a_hyphen(text)
    if credit is None:
        return Caption(text, None, None, line)
    return Caption(credit.text, credit.owner, credit.printed or None, line)


def story_of(sheet: Sheet, part: Part) -> Story | None:
    """The story of one part; None when the part holds neither headline nor body."""
    rows = [(index, decision) for index in range(part.start, part.stop) if (decision := sheet.decisions[index])]
    body = [index for index, decision in rows if decision.role is Role.BODY]
    if part.headline is None and not body:
        return None
    if part.headline is not None:
        printed = sheet.rows[part.headline].text.strip()
        headline = titled_in(printed) or strip_site(printed)
    else:
        headline = _opening(sheet.rows[body[0]].text)
    captions = _captions(sheet, [index for index, found in rows if found.role is Role.CAPTION], headline)
    deck = " ".join(dict.fromkeys(sheet.rows[index].text.strip() for index, found in rows if found.role is Role.DECK))
    first = body[0] if body else part.stop
    lead = _each_once([caption for index, caption in captions.items() if index < first])
    return Story(
        headline=headline.strip("• ") or headline,
        deck=deck or None,
        byline=_byline(sheet, rows),
        published=_published(sheet, [index for index, found in rows if found.role is Role.DATELINE]),
        lead_captions=lead,
        blocks=_blocks(sheet, part, lead, {index: found for index, found in captions.items() if index > first}),
        related=_with_sections(tuple(_related(sheet, item) for item in part.items)),
        untitled=part.headline is None,
    )


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_TRUNCATED]) + ("…" if len(words) > _TRUNCATED else "")


def _captions(sheet: Sheet, indices: list[int], headline: str) -> dict[int, Caption]:
    """The captions by their rows. A credit on a line of its own goes to the caption right below, else right above."""
    read: dict[str, Caption] = {}  # captions are printed twice and more
    found: dict[int, Caption] = {}
    for index in indices:
        row = sheet.rows[index]
        known = read.get(row.text)
        found[index] = replace(known, line=row.lines[0]) if known else caption_of(row)
        read[row.text] = found[index]
    for index in indices:
        credit = found[index]
        if not credit.text:
            for near in (index + 1, index - 1):
                beside = found.get(near)
                if beside is not None and beside.text and beside.credit_text is None:
                    found[near] = replace(beside, credit=credit.credit, credit_text=credit.credit_text)
                    break
    return {index: _without_headline(caption, headline) for index, caption in found.items() if caption.text}


def _without_headline(caption: Caption, headline: str) -> Caption:
    """Some sites print a photo's alternative text as «headline caption»: the caption is what follows the headline."""
    if len(headline.split()) < _WHOLE or not caption.text.startswith(headline):
        return caption
    glued = caption.text.removeprefix(headline)
    more = glued.strip(" -–—|:")
    ending = glued[:1].isalpha() and len(more.split()[0]) < _WORD  # «الميناء» goes on as «الميناءين»
    return caption if ending or len(more.split()) < 2 else replace(caption, text=more)


_caption_key = lru_cache(maxsize=256)(fold)  # each is compared several times


def _each_once(captions: list[Caption]) -> tuple[Caption, ...]:
    """Captions in order, each once: the first copy, or the first that has a credit."""
    kept: dict[str, Caption] = {}
    for caption in captions:
        key = _caption_key(caption.text)
        if key not in kept or (kept[key].credit_text is None and caption.credit_text is not None):
            kept[key] = caption
    return tuple(kept.values())


def _blocks(sheet: Sheet, part: Part, lead: tuple[Caption, ...], captions: dict[int, Caption]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    seen: set[str] = {_caption_key(caption.text) for caption in lead}
    for index in range(part.start, part.stop):
        decision, row = sheet.decisions[index], sheet.rows[index]
        if decision is None or decision.story != part.number:
            continue
        text, line = row.text.strip(), row.lines[0]
        if decision.role is Role.BODY:
            above = decision.rule == "printed-again"  # the headline, where the first paragraph stands once more
            if above or row.words >= 12 and row.key in seen:
                continue
            seen.add(row.key)
            blocks.append(Block(BlockKind.PARAGRAPH, text, line))
        elif decision.role is Role.SUBHEADING:
            blocks.append(Block(BlockKind.SUBHEADING, text, line))
        elif index in captions:
            caption = captions[index]
            if _caption_key(caption.text) not in seen:
                seen.add(_caption_key(caption.text))
                blocks.append(Block(BlockKind.CAPTION, caption.text, line, caption))
        elif decision.role is Role.READ_ALSO and (title := sheet.links.get(index) or sheet.marks[index].title):
            blocks.append(Block(BlockKind.READ_ALSO, title, line))
    return tuple(blocks)


def _byline(sheet: Sheet, rows: list[tuple[int, Decision]]) -> Byline | None:
    """Author and place from the signatures in order; a name beside the date counts where nothing else is signed."""
    author: str | None = None
    place: str | None = None
    for role in (Role.BYLINE, Role.DATELINE):
        indices = [index for index, found in rows if found.role is role]
        # «بقلم فلان» says who wrote it; a paper's name beside it does not.
        labelled = {index for index in indices if (named := sheet.marks[index].signature) and named.labelled}
        # A name with a dash behind is the paper's where another name signs: «المرفأ اليوم -».
        dashed = {index for index in indices if sheet.rows[index].text.rstrip().endswith(("-", "–", "ـ"))}
        for index in sorted(indices, key=lambda index: (index not in labelled, index in dashed)):
            text = sheet.rows[index].text.strip()
            signed = sheet.marks[index].signature
            if signed is None and role is Role.BYLINE:
                signed = signature(text) or shaped(text)
            if signed is not None:
                if author is None or is_city(signed.byline.place or ""):
                    place = place or signed.byline.place
                author = author or signed.byline.author
            elif role is Role.BYLINE and sheet.marks[index].rule != "byline-label-alone":
                author = author or text.removeprefix("من ").strip(" :-–—")
        if author or place:
            return Byline(author, place)
    return None


def _published(sheet: Sheet, indices: list[int]) -> Published | None:
    """The first date that says it is that of publishing («نشر في …»): a bare one at the top of a page may be the day of
    the visit. Else the first that is not one of an update; that of an update when there is no other."""
    dates = [(sheet.marks[index].dateline, sheet.rows[index].lines[0]) for index in indices]
    for wanted in ((False, True), (False, False), (True, True), (True, False)):
        for found, line in dates:
            if found is not None and found.when is not None and (found.updated, found.labelled) == wanted:
                return Published(found.when, found.precision, line)
    return None


def _parted(caption: str) -> tuple[str | None, str]:
    """The section that the caption of a link's photo opens with, if any, and the rest: one of the list; or words of
    sections, where who or what the photo shows follows («أخبار محلية رئيس البلدية …»)."""
    words = _BEHIND_SECTION.split(caption)
    for count in range(min(_SECTION, len(words) - 1), 0, -1):
        section, shown = " ".join(words[:count]), fold(words[count])
        named = section_like(Row(section, (), 0)) and (shown in OFFICES or SEEN.match(shown) is not None)
        if words[0] and shown and (named or fold(section) in _SECTIONS):
            return section, _BEHIND_SECTION.split(caption, maxsplit=count)[-1]
    return None, caption


def _with_sections(found: tuple[Related, ...]) -> tuple[Related, ...]:
    """Where nearly all photos of a block have their section before them, the first word of any other is one too, though
    no list knows it («يوميات زوار في المعرض»), unless it is who or what the photo shows."""
    shown = [link for link in found if link.caption and len(link.caption.split()) > _LEAST]
    unnamed = [link for link in shown if link.section is None]
    if len(unnamed) * 2 >= len(shown):
        return found
    return tuple(_section_first(link) if link in unnamed else link for link in found)


def _section_first(link: Related) -> Related:
    first, _, rest = (link.caption or "").partition(" ")
    is_shown = SEEN.match(fold(first)) is not None or fold(first) in OFFICES
    if is_shown or not first.isalpha() or len(rest.split()) < _LEAST:
        return link
    return replace(link, section=first, caption=rest)


def _related(sheet: Sheet, item: Item) -> Related:
    assert item.title is not None  # noqa: S101 - items without a title are not kept
    title = sheet.rows[item.title]
    section = caption = credit = credit_text = None
    if item.section is not None:
        section = sheet.rows[item.section].text.strip(" :|")
    if item.caption is not None:
        found = caption_of(sheet.rows[item.caption])
        caption, credit, credit_text = found.text, found.credit, found.credit_text
        before, caption = _parted(caption)
        section = before or section
    signed = None
    if item.byline is not None:
        printed = sheet.rows[item.byline].text
        signed = sheet.marks[item.byline].signature or signature(printed) or shaped(printed)
        if signed is None and name_like(printed):
            signed = Signature(Byline(printed.strip(), None), labelled=False)
    return Related(
        title=title.text.strip().lstrip("•- ").strip(),
        section=section,
        caption=caption,
        credit=credit,
        credit_text=credit_text,
        summary=sheet.rows[item.summary].text.strip() if item.summary is not None else None,
        byline=signed.byline.author if signed else None,
        place=signed.byline.place if signed else None,
        line=title.lines[0],
    )
