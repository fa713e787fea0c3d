"""What stands above a body besides its headline: decks, captions, signatures, dates and the site's own lines."""

import re

from articles.pages.credits import owner_alone, source_alone
from articles.pages.headline import from_a_city
from articles.pages.kinds import Kind
from articles.pages.lead_photos import (
    beside_caption,
    credited_below,
    only_photo,
    repeated_or_scene,
    thing_of_the_story,
    twin_of,
    who_is_shown,
)
from articles.pages.names import name_like
from articles.pages.opening import without_day
from articles.pages.parts import writer_above
from articles.pages.photos import caption_cue, thing_and_place
from articles.pages.phrases import MENU, SECTION_NAMES
from articles.pages.related import related_block
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.shown import (
    names_a_speaker,
    office_and_name,
    right_above_the_body,
    scene_below_the_furniture,
    states,
    thing_or_body,
)
from articles.pages.signing import decided, from_whom, shares_body, signed_by_shape, signs
from articles.pages.titles import is_kicker, section_like, tells_when, titled_again
from articles.pages.values import Role
from articles.pages.writers import latin_name, of_writer, several_writers, tells_of_writer

_HOUR = re.compile(r"^\W*[0-2]?\d\s?:\s?[0-5]\d(?:\s?(?:ص|م|صباحا|مساء|gmt|بتوقيت \w+(?: \w+)?))?\W*$")
_INTRODUCTION = frozenset(("مقدمه", "المقدمه", "تمهيد", "مدخل", "توطئه"))  # of studies
_ABOVE_A_DATE = frozenset(("علي", "في", "يوم", "بتاريخ"))  # «هذا المحتوى تم نشره على»
_BEFORE_ITS_CREDIT = "caption-before-its-credit"


def read_head(sheet: Sheet, part: Part) -> None:
    """Give every open row above the body its role."""
    stop = part.body if part.body is not None else part.stop
    headline = part.headline
    if headline is None:
        for index in sheet.open(range(part.start, stop)):
            sheet.decide(index, *_above(sheet, part, index, stop))
        return
    for index in sheet.open(range(part.start, headline)):
        sheet.decide(index, *_above(sheet, part, index, headline))
    sheet.decide(headline, Role.HEADLINE, "headline-after-tt" if part.confirmed else "headline", part.number)
    key = sheet.rows[headline].key
    furniture = captioned = signed = False
    kept: dict[str, Role] = {}
    for index in sheet.open(range(headline + 1, stop)):
        if sheet.decisions[index] is not None:
            continue  # within a block of links
        if sheet.kind(index) is Kind.RELATED and furniture:
            related_block(sheet, part, index)
            continue
        if furniture and _first_paragraph(sheet, part, index):
            part.body = index  # a first paragraph without its full stop, below signature or date
            return
        role, rule = _below(sheet, part, index, key=key, furniture=furniture, captioned=captioned, signed=signed)
        if sheet.rows[index].key in kept:
            role, rule = kept[sheet.rows[index].key], "printed-again"
        elif role is Role.DECK and only_photo(sheet, part, index, stop):
            role, rule = Role.CAPTION, "caption-printed-below-tt-again"
        if role in (Role.DECK, Role.CAPTION):
            kept[sheet.rows[index].key] = role
        story = None if role in (Role.CHROME, Role.MARKER, Role.PAGE_TITLE) else part.number
        sheet.decide(index, role, rule, story)
        captioned = captioned or role is Role.CAPTION
        signed = signed or role in (Role.BYLINE, Role.DATELINE)
        furniture = furniture or signed or captioned


def _first_paragraph(sheet: Sheet, part: Part, index: int) -> bool:
    """A long line without its full stop that stands right on the body."""
    row, summed = sheet.rows[index], sheet.marks[index - 1].rule == "summary-header"
    long = sheet.kind(index) is Kind.TITLE and row.words >= 12 and not caption_cue(row)
    return long and index + 1 == part.body and not summed


def _above(sheet: Sheet, part: Part, index: int, headline: int) -> tuple[Role, str, int | None]:
    """The role of a row before the headline."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule, None
    near = headline - index <= 3
    body = part.body if part.body is not None else part.stop
    later = any(sheet.kind(below) is Kind.DATELINE for below in range(headline, min(headline + 9, body)))
    if kind is Kind.DATELINE and found.dateline is not None:
        if found.dateline.labelled and not found.dateline.updated and not later or near and not later:
            return Role.DATELINE, "dateline-above", part.number
        return Role.CHROME, "date-of-the-day", None
    signed = found.signature is not None and (found.signature.labelled or from_a_city(sheet, index))
    signed = signed or part.confirmed is not None and found.signature is not None
    if kind is Kind.BYLINE and near and signed:
        return Role.BYLINE, found.rule, part.number
    confirmed = part.confirmed is not None and sheet.kind(headline - 1) is Kind.MARKER
    if confirmed and index in writer_above(sheet, headline - 1):
        return Role.BYLINE, "name-above-what-the-writer-is", part.number
    house = row.words <= 6 and row.key.startswith("وكاله ")  # «وكالة كذا (كذا)»: the site's name
    if kind is Kind.CAPTION and not house and (confirmed or near and found.credit is not None and found.credit.known):
        return Role.CAPTION, found.rule, part.number
    on_it = part.headline == index + 1 and (kind is Kind.TITLE or kind is Kind.SHORT and row.ending == ":")
    if on_it and (is_kicker(row) or tells_when(row, sheet.rows[headline])):
        return Role.DECK, "kicker", part.number
    if part.headline is not None and titled_again(sheet, index, part.headline):
        return Role.PAGE_TITLE, "headline-and-site", None
    title = kind is Kind.TITLE and row.words >= 6 and not row.bullet and not _menu_like(row)  # shorter: a masthead
    if title and (index == 0 or _above_an_ad(sheet, part, index, headline)) and _few_titles(sheet, part, headline):
        return Role.PAGE_TITLE, "title-of-another-story", None
    return Role.CHROME, found.rule if kind in (Kind.CHROME, Kind.END, Kind.LIST) else "above-the-headline", None


def _menu_like(row: Row) -> bool:
    """The sections of one site on one line, each with its name: a word that comes three times."""
    words = row.key.split()
    return max(map(words.count, words), default=0) >= 3


def _above_an_ad(sheet: Sheet, part: Part, index: int, headline: int) -> bool:
    """Whether an ad's tag («[ad_1]») parts a title, the first of the page, from the headline."""
    first = next((row for row in range(part.start, headline) if sheet.kind(row) is Kind.TITLE), index)
    tags = (row for row in range(index + 1, headline) if sheet.marks[row].rule == "code-or-wordpress")
    return first >= index - 1 and any(sheet.rows[row].text.strip().startswith("[") for row in tags)


def _few_titles(sheet: Sheet, part: Part, headline: int) -> bool:
    """A menu of titles has many; a page title stands alone above the story."""
    return sum(sheet.kind(row) is Kind.TITLE and sheet.rows[row].words >= 4 for row in range(part.start, headline)) <= 2


def _below(
    sheet: Sheet, part: Part, index: int, *, key: str, furniture: bool, captioned: bool, signed: bool
) -> tuple[Role, str]:
    """The role of a row between headline and body, given what stands above it: captions, a signature or date."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if row.key == key:
        if credited_below(sheet, index):
            return Role.CAPTION, _BEFORE_ITS_CREDIT
        return Role.HEADLINE, "headline-again"
    above = sheet.decisions[index - 1]
    captioned_above = above is not None and (above.rule == _BEFORE_ITS_CREDIT or above.role is Role.CAPTION)
    owned_above = sheet.marks[index - 1].credit is not None
    captioned_above = captioned_above and found.rule != "icons"  # «A A» is no agency
    if captioned_above and (owner_alone(row.text.strip()) or not owned_above and source_alone(row.text.strip())):
        return Role.CAPTION, "owner-below-the-caption"
    if row.key.startswith(key + " ") and kind in (Kind.TITLE, Kind.SHORT, Kind.CAPTION):
        return Role.CAPTION, "headline-and-what-is-shown"
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule
    if kind is Kind.DATELINE:
        return Role.DATELINE, found.rule
    if found.rule == "ticker" and index + 1 == part.body and several_writers(row.text):
        return Role.BYLINE, "several-writers"
    if kind in (Kind.CHROME, Kind.END, Kind.LIST, Kind.RELATED):
        return Role.CHROME, found.rule
    if kind is Kind.READ_ALSO:
        return Role.READ_ALSO, found.rule
    summed = sheet.marks[index - 1].rule == "summary-header" and kind in (Kind.TITLE, Kind.TEXT, Kind.WEAK)
    if summed or kind is Kind.TITLE and _next_point(sheet, index):
        return Role.DECK, "below-a-summary-header"
    if from_whom(sheet, part, index):
        return Role.BYLINE, "from-whom"
    if kind in (Kind.TITLE, Kind.SHORT) and _above_what_the_writer_is(sheet, part, index):
        return Role.BYLINE, "name-above-what-the-writer-is"
    if above is not None and above.rule == "name-above-what-the-writer-is":
        return Role.BYLINE, "what-the-writer-is"
    dated = Kind.DATELINE in (sheet.kind(index - 1), sheet.kind(index + 1))
    if kind in (Kind.TITLE, Kind.SHORT) and dated and latin_name(row.text.strip()):
        return Role.BYLINE, "latin-name"
    if (kind is Kind.CAPTION or kind is Kind.BYLINE and row.bracketed is not None) and twin_of(sheet, part, index):
        return Role.CAPTION, "caption-printed-twice"  # «الوزير فلان (الحكومة)» twice in a row: nobody signs so
    if signed_by_shape(sheet, part, index):
        return Role.BYLINE, "byline-shape"
    if kind is Kind.CAPTION:
        return Role.CAPTION, found.rule
    if kind is Kind.BYLINE and not (found.signature and found.signature.byline.place) and twin_of(sheet, part, index):
        return Role.CAPTION, "caption-printed-twice"
    if kind is Kind.BYLINE and signed and _owned_in_latin(sheet, index):
        return Role.CAPTION, "caption-trailing-credit"  # «فرحة لاعبي الميناء - EPA» below a signature
    if kind is Kind.BYLINE:
        placed = found.signature is not None and found.signature.byline.place is not None
        if (
            found.rule == "byline-form"
            and not placed
            and row.words > 2 + row.folded.count(" - ")
            and (row.trailing or row.bracketed)
            and shares_body(sheet, part, index)
        ):
            return Role.CAPTION, "caption-of-body-words"
        return Role.BYLINE, found.rule
    if repeated_or_scene(sheet, part, index):
        return Role.CAPTION, "caption-repeated-or-scene"
    if kind in (Kind.TITLE, Kind.SHORT) and who_is_shown(sheet, part, index):
        return Role.CAPTION, "caption-of-headline-words"
    if kind in (Kind.TITLE, Kind.SHORT) and names_a_speaker(sheet, part, index):
        return Role.CAPTION, "caption-of-a-name"
    if kind in (Kind.TITLE, Kind.SHORT) and signs(sheet, part, index):
        return Role.BYLINE, "name-beside-the-headline"
    if (
        kind in (Kind.TITLE, Kind.SHORT)
        and of_writer(row.text)
        and (decided(sheet, index - 1) in (Role.BYLINE, Role.CHROME) or row.key.startswith("مراسل"))
    ):
        return Role.BYLINE, "what-the-writer-is"
    if kind is Kind.TITLE and decided(sheet, index - 1) is not Role.BYLINE and office_and_name(sheet, part, index):
        return Role.CAPTION, "caption-of-a-name"
    if kind is Kind.SHORT and thing_of_the_story(sheet, part, index):
        return Role.CAPTION, "what-is-shown"
    if kind is Kind.SHORT and index + 1 == part.body and row.key in _INTRODUCTION:
        return Role.SUBHEADING, "heading-of-the-introduction"
    if kind is Kind.TITLE and sheet.kind(index + 1) is Kind.DATELINE and row.key.split()[-1] in _ABOVE_A_DATE:
        return Role.CHROME, "short-line-in-head"
    if kind is Kind.SHORT or row.key in MENU or row.key in SECTION_NAMES or kind is Kind.TITLE and section_like(row):
        return (Role.CAPTION, "short-caption") if beside_caption(sheet, index) else (Role.CHROME, "short-line-in-head")
    if row.words <= 4 and row.text.rstrip().endswith((" -", " –", " —", "|")) and name_like(row.text.rstrip(" -–—|")):
        return Role.BYLINE, "name-and-dash"
    if kind is Kind.TITLE and index + 1 == part.body and _hour_above(sheet, part, index):
        return Role.SUBHEADING, "first-entry-of-a-live-report"
    told = above is not None and above.role is Role.DECK and sheet.rows[index - 1].stop and not row.stop
    apart = above is not None and above.rule == "html-figure"  # the figure is over: what it shows stands within it
    scenic = (signed or told) and not apart
    if scenic and kind in (Kind.TITLE, Kind.WEAK) and scene_below_the_furniture(sheet, part, index):
        return Role.CAPTION, "scene-below-the-furniture"
    if kind in (Kind.TITLE, Kind.WEAK) and thing_and_place(row) and right_above_the_body(sheet, part, index):
        return Role.CAPTION, "thing-and-place"
    if sheet.is_text(index) or kind is Kind.WEAK:
        return Role.DECK, "sentence-above-the-furniture"
    if furniture and captioned and not row.bullet and not states(row):
        return Role.CAPTION, "line-among-captions"
    if kind is Kind.TITLE and thing_or_body(row):
        return Role.CAPTION, "what-is-shown"
    return Role.DECK, "line-below-the-headline"


def _owned_in_latin(sheet: Sheet, index: int) -> bool:
    """Whether what stands before an agency in Latin letters is longer than a name: «فرحة لاعبي الميناء - EPA»."""
    credit, signed = sheet.rows[index].trailing, sheet.marks[index].signature
    labelled = signed is not None and signed.labelled
    return credit is not None and credit.printed.isascii() and len(credit.text.split()) >= 3 and not labelled


def _next_point(sheet: Sheet, index: int) -> bool:
    """Whether a line below a summary's point is its next one: it begins and ends as that does, and shows nothing."""
    row, point, above = sheet.rows[index], sheet.rows[index - 1], sheet.decisions[index - 1]
    alike = row.bullet == point.bullet and row.stop == point.stop
    summed = above is not None and above.rule == "below-a-summary-header"
    return summed and alike and not caption_cue(row) and not thing_and_place(row)


def _above_what_the_writer_is(sheet: Sheet, part: Part, index: int) -> bool:
    """A name of two to four words, and below it what its bearer is: «ليلى منصور», «صحافية من تونس.»."""
    row, below = sheet.rows[index], index + 1
    if not 2 <= row.words <= 4 or row.bullet or not row.ending.isalpha() or not name_like(row.text):
        return False
    stop = part.body if part.body is not None else part.stop
    return (
        below < stop
        and sheet.kind(below) in (Kind.TITLE, Kind.WEAK, Kind.SHORT, Kind.TEXT)
        and tells_of_writer(sheet.rows[below].text)
    )


def _hour_above(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the line above is an hour and nothing else, or how long ago it was, as above other entries below: a live
    report prints one above each."""
    ago = [near for near in range(index - 1, part.stop) if without_day(sheet, near)]
    return _HOUR.match(sheet.rows[index - 1].folded) is not None or len(ago) > 2 and ago[0] == index - 1
