"""What stands in the headline's place on a page without a title above the body, and what only seems to."""

import re

from articles.arabic.fold import fold
from articles.pages.bylines_below_headline import holds_a_verb
from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.headline_candidates import body_words, caption_ahead, score
from articles.pages.kinds import NAME_AND_ADDRESS, Kind
from articles.pages.ledes import printed_above
from articles.pages.names import name_like
from articles.pages.photo_subjects import office_and_name
from articles.pages.phrases import MENU, SECTION_NAMES
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import says_its_day, section_like, titled_in

# A first paragraph, not a headline: it ends as a sentence does and opens with what somebody said or a body announced.
_ANNOUNCES = frozenset(
    fold(verb)
    for verb in ("قال", "قالت", "أكد", "أكدت", "أعلن", "أعلنت", "أعرب", "أعربت", "ذكر", "ذكرت", "أفاد", "أفادت")
)
_LONGEST, _SENTENCE = 25, 16  # words of a first paragraph that stands for a headline; where it ends in a full stop
_NAME = 4  # words of a name
_OF_THE_HEAD = (Kind.CHROME, Kind.DATELINE, Kind.BYLINE, Kind.CAPTION)
_SAYS_MORE = ':؟?!…|،«»"“”/'
_LAST = 9  # rows between a photo's name and the body
_NEAR = 3  # rows above and below a bullet where others make it one of several
_TOLD = 3  # words of meaning of a title that the body tells again
_PARTS = re.compile(r"\s*[-–—/|]\s*")


def without_a_title(sheet: Sheet, part: Part, stop: int) -> int | None:
    """The row in the headline's place: the first line of all where it is short, else the last short line or sentence
    above the body, else the first line that looks like a caption, else a first paragraph as short as a title."""
    top = part.start
    above = part.body is not None and top < stop
    body = body_words(sheet, part)
    listed = (row for row in range(top, stop) if _bulleted_title(sheet, row, body) or titled_in(sheet.rows[row].text))
    if (found := next(listed, None)) is not None:
        return found
    if above and short_headline(sheet, top) and not _section_alone(sheet, top, stop):
        return None if signature_alone(sheet, part, top, score(sheet, top, body)) else top
    short = _in_its_place(sheet, part, stop, (Kind.SHORT, Kind.WEAK))
    if short:
        return None if signature_alone(sheet, part, short[-1], score(sheet, short[-1], body)) else short[-1]
    captions = _in_its_place(sheet, part, stop, (Kind.CAPTION, Kind.BYLINE, Kind.READ_ALSO))
    if captions:
        first = captions[0]
        return first - 1 if first > top and caption_ahead(sheet, first - 1) else first
    return _first_paragraph(sheet, part)


def _bulleted_title(sheet: Sheet, index: int, body: frozenset[str]) -> bool:
    """Whether a title with a bullet, which might be one of several points, is told by the body all the same: the end of
    a trail through the site («• البلدية تؤجل …»), with the headline once more below it or nothing."""
    row = sheet.rows[index]
    told = len(row.content & body)
    if any(sheet.rows[near].bullet and sheet.rows[near].key != row.key for near in _beside(sheet, index)):
        return False
    return row.bullet and sheet.kind(index) is Kind.TITLE and told >= _TOLD and told * 2 >= len(row.content)


def _beside(sheet: Sheet, index: int) -> range:
    return range(max(index - _NEAR, 0), min(index + _NEAR + 1, len(sheet.rows)))


def signature_alone(sheet: Sheet, part: Part, index: int, told: float) -> bool:
    """Up to four words right on a first paragraph, without a verb, of which the body has none: the name of the site,
    the writer or a guest. Below a headline so short stands the writer or the day, or the body tells it."""
    row = sheet.rows[index]
    on_it = index + 1 == part.body and sheet.kind(index + 1) is Kind.TEXT
    if on_it and index > part.start and printed_above(sheet, part, index - 1):
        return False  # the page prints the first paragraph above it too, as its summary
    return (
        on_it
        and row.words <= _NAME
        and told == 0
        and not says_its_day(row)
        and not row.question
        and not holds_a_verb(row.key.split())
    )


def only_shown(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row that might be the headline of a page without one is only what its photo shows, as every word of it
    is told by the body: somebody's office and name («وزير الأشغال نادر الصيرفي»); or a bare name or thing of up to four
    words printed twice in a row, which states nothing, with neither writer nor day below it as below a headline."""
    row, body = sheet.rows[index], body_words(sheet, part)
    if not row.ending.isalpha() or row.bullet or any(char in row.text for char in _SAYS_MORE):
        return False
    if not row.content or not row.content <= body:
        return False
    near = (at for at in (index - 1, index + 1) if 0 <= at < len(sheet.rows))
    twin = any(sheet.rows[at].key == row.key for at in near)
    named = 2 <= row.words <= _NAME and name_like(row.text) and not holds_a_verb(row.key.split())
    if twin and named:
        below = range(index + 1, part.body if part.body is not None else index)
        return len(below) <= _LAST and all(_of_the_photo(sheet, at, row.key) for at in below)
    return row.words > 3 and office_and_name(sheet, part, index)


def _of_the_photo(sheet: Sheet, index: int, name: str) -> bool:
    return sheet.rows[index].key == name or sheet.kind(index) in (Kind.CHROME, Kind.CAPTION)


def title_below(sheet: Sheet, part: Part) -> int | None:
    """The headline that the page prints below the body: a title of which the body has half the words, right above the
    day or its own copy, and no paragraph is below these."""
    if part.body is None:
        return None
    body = body_words(sheet, part)
    for index in range(part.body + 1, part.stop):
        row, kind = sheet.rows[index], sheet.kind(index)
        if kind in (Kind.END, Kind.LIST, Kind.RELATED):
            return None
        if kind is Kind.TITLE and row.words >= _NAME and not row.bullet and not sheet.is_text(index + 2):
            confirmed = index + 1 < part.stop and sheet.rows[index + 1].key == row.key
            dated = sheet.kind(index + 1) is Kind.DATELINE
            if (confirmed or dated) and len(row.content & body) * 2 >= len(row.content) > 0:
                return index
    return None


def short_headline(sheet: Sheet, index: int) -> bool:
    """Columns have headlines of one word or two: the first line of all, if no menu or section is called so."""
    row = sheet.rows[index]
    return (
        sheet.kind(index) is Kind.SHORT
        and row.key not in MENU
        and row.key not in SECTION_NAMES
        and sheet.copies[row.key] == 1
    )


def surely_signed(sheet: Sheet, index: int) -> bool:
    """Whether a row above the body signs the story even where it has no headline: it has a label («كتبت: ليلى منصور»)
    or the writer's address, or names a city or an agency right above the body («القاهرة - أ ش أ»)."""
    signed = sheet.marks[index].signature
    if signed is None:
        return False
    # «تقرير: …» may head a title.
    certain = signed.labelled and len((signed.byline.author or "").split()) <= _NAME
    certain = certain or sheet.marks[index].rule == NAME_AND_ADDRESS
    parts = _PARTS.split(signed.byline.author or "")
    placed = is_city(signed.byline.place or "") or len(parts) > 1 and any(map(owner, parts))
    return certain or placed and sheet.is_text(index + 1)


def _in_its_place(sheet: Sheet, part: Part, stop: int, kinds: tuple[Kind, ...]) -> list[int]:
    """The rows of these kinds above the body that are no section, signature or photo's caption."""
    return [
        index
        for index in range(part.start, stop)
        if sheet.kind(index) in kinds
        and sheet.rows[index].words >= 2
        and sheet.rows[index].key not in SECTION_NAMES
        and not _section_alone(sheet, index, stop)
        and not surely_signed(sheet, index)
        and not _credited(sheet, part, index)
    ]


def _section_alone(sheet: Sheet, index: int, stop: int) -> bool:
    """«أخبار لبنان» above a body with no title between; above titles, as of briefs, it is their headline."""
    return section_like(sheet.rows[index]) and all(sheet.kind(row) is not Kind.TITLE for row in range(index, stop))


def _credited(sheet: Sheet, part: Part, index: int) -> bool:
    """A caption with a known agency in brackets, or behind a caption too long for a title, right on the body of a page
    that has nothing else above it than the site's own lines: no headline."""
    mark, row = sheet.marks[index], sheet.rows[index]
    marked = mark.rule == "caption-credit" or mark.rule == "caption-trailing-credit" and row.words > _LONGEST
    owned = marked and mark.credit is not None and mark.credit.owner is not None
    alone = all(sheet.kind(above) in _OF_THE_HEAD for above in range(part.start, index))
    body = part.body if part.body is not None else index
    return (
        owned and alone and all(sheet.kind(below) in _OF_THE_HEAD for below in range(index + 1, body)) and index < body
    )


def _first_paragraph(sheet: Sheet, part: Part) -> int | None:
    """The first row of the body where it is as short as a title, announces nothing, and more text follows."""
    if part.body is None or sheet.rows[part.body].words > _LONGEST:
        return None
    if part.body > part.start and surely_signed(sheet, part.body - 1):
        return None  # who signs stands between headline and text
    first = sheet.rows[part.body]
    announces = any(word in _ANNOUNCES for word in first.key.split()[:1])
    below = next((index for index in range(part.body + 1, part.stop) if sheet.is_text(index)), None)
    more = below is not None and not (first.stop and sheet.rows[below].key.startswith("و"))  # no lede goes on with «و»
    return part.body if more and not (first.stop and (first.words > _SENTENCE or announces)) else None
