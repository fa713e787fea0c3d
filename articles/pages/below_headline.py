"""The role of a row between headline and body: what its own mark says, who signs, what photos show, and the deck.

The rules ask in this order; the first that answers decides.
"""

import re

from articles.pages.bylines_below_headline import decided, from_whom, shares_body, signed_by_shape, signs
from articles.pages.credits import owner_alone, source_alone
from articles.pages.datelines import is_date
from articles.pages.deck_or_lede import without_day
from articles.pages.headline_candidates import body_words, nearly_the_same, same_letters
from articles.pages.kinds import Kind
from articles.pages.lead_photos import (
    beside_caption,
    credited_below,
    names_the_house,
    repeated_or_scene,
    somebody_somewhere,
    thing_of_the_story,
    twin_of,
    who_is_shown,
)
from articles.pages.mastheads import in_arabic
from articles.pages.names import name_like
from articles.pages.photo_subjects import (
    bare_name,
    names_a_speaker,
    office_and_name,
    right_above_the_body,
    scene_below_the_furniture,
    states,
    thing_or_body,
)
from articles.pages.photos import caption_cue, thing_and_place
from articles.pages.phrases import MENU, SECTION_NAMES
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import section_like, titled_again
from articles.pages.values import Role
from articles.pages.writers import latin_name, of_writer, several_writers, tells_of_writer

_WHOLE = 5  # words of a headline with which no other line begins by chance
_WRITES = re.compile(r"(?:\w\s)?(?P<name>\w{2,}(?:\s\w+){0,3}) (?:يكتب|تكتب)\s?(?::|\.\.|…)")  # «البستاني يكتب: …»
_HOUR = re.compile(r"^\W*[0-2]?\d\s?:\s?[0-5]\d(?:\s?(?:ص|م|صباحا|مساء|gmt|بتوقيت \w+(?: \w+)?))?\W*$")
_NAME = 5  # words of a writer's name with a title
_SCHOLAR = re.compile(r"\W*(?:أ\s?\.\s?)?د\s?[./]")  # «د. سليم الحايك»
_LONGEST_DECK = 60  # words of one that ends no sentence
_TAG = 5  # words of a tag
_UNFILLED = 6  # words of a label whose value was not copied: «نشر هذا المقال في»
_INTRODUCTION = frozenset(("مقدمه", "المقدمه", "تمهيد", "مدخل", "توطئه"))  # of studies
_ABOVE_A_DATE = frozenset(("علي", "في", "يوم", "بتاريخ"))  # «هذا المحتوى تم نشره على»
_BEFORE_ITS_CREDIT = "caption-before-its-credit"


def below_headline(
    sheet: Sheet, part: Part, index: int, *, key: str, furniture: bool, captioned: bool, signed: bool
) -> tuple[Role, str]:
    """The role of a row below a headline, and the rule that gave it. `key` is the headline as compared; what stands
    between the two tells the rest: `furniture` of any kind, captions, a signature or date."""
    return (
        _by_its_mark(sheet, part, index, key=key)
        or _signature_or_caption(sheet, part, index, signed=signed)
        or _short_line(sheet, part, index)
        or _scene_or_deck(sheet, part, index, furniture=furniture, captioned=captioned, signed=signed)
    )


def _by_its_mark(sheet: Sheet, part: Part, index: int, *, key: str) -> tuple[Role, str] | None:
    """The headline once more, a photo's owner, and what is the site's or a link by the row's own mark."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if same_letters(row.key, key):
        if credited_below(sheet, index):
            return Role.CAPTION, _BEFORE_ITS_CREDIT
        return Role.HEADLINE, "headline-again"
    above = sheet.decisions[index - 1]
    captioned_above = above is not None and (above.rule == _BEFORE_ITS_CREDIT or above.role is Role.CAPTION)
    owned_above = sheet.marks[index - 1].credit is not None
    captioned_above = captioned_above and found.rule != "icons"  # «A A» is no agency
    if captioned_above and (owner_alone(row.text.strip()) or not owned_above and source_alone(row.text.strip())):
        return Role.CAPTION, "owner-below-the-caption"
    glued = row.key.startswith(key) and len(key.split()) >= _WHOLE and row.key != key
    if glued and part.headline is not None and _dated(row.text, sheet.rows[part.headline].text.strip()):
        return Role.HEADLINE, "headline-again"
    if (glued or row.key.startswith(key + " ")) and kind in (Kind.TITLE, Kind.SHORT, Kind.CAPTION):
        return Role.CAPTION, "headline-and-what-is-shown"
    if row.key.endswith(f" {key}") and part.headline is not None and titled_again(sheet, index, part.headline):
        return Role.PAGE_TITLE, "headline-and-site"
    if kind is Kind.TITLE and part.headline is not None and nearly_the_same(row, sheet.rows[part.headline]):
        return Role.CAPTION, "headline-in-other-words"
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
    return None


def _signature_or_caption(sheet: Sheet, part: Part, index: int, *, signed: bool) -> tuple[Role, str] | None:
    """Points of a summary, who signs, and the rows marked as captions or signatures, which are often each other."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    above = sheet.decisions[index - 1]
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
    return None


def _short_line(sheet: Sheet, part: Part, index: int) -> tuple[Role, str] | None:
    """Names, things and sections without a mark of their own, and the heading of what stands right below."""
    kind, row = sheet.kind(index), sheet.rows[index]
    if row.bullet and row.words <= _TAG and sheet.copies[row.key] > 1:
        return Role.CHROME, "short-line-in-head"  # tags, above and below the photo; points are printed once
    if _writer_printed_twice(sheet, part, index) or _writes_by_the_headline(sheet, part, index):
        return Role.BYLINE, "name-beside-the-headline"
    if kind in (Kind.TITLE, Kind.SHORT) and names_the_house(sheet, part, index):
        return Role.CHROME, "name-of-the-house-that-opens-the-text"
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
    if kind is Kind.TITLE and somebody_somewhere(sheet, part, index):
        return Role.CAPTION, "caption-of-a-name"
    if kind is Kind.SHORT and thing_of_the_story(sheet, part, index):
        return Role.CAPTION, "what-is-shown"
    if kind is Kind.SHORT and index + 1 == part.body and row.key in _INTRODUCTION:
        return Role.SUBHEADING, "heading-of-the-introduction"
    dated = sheet.kind(index + 1) is Kind.DATELINE or row.words <= _UNFILLED
    if kind is Kind.TITLE and dated and row.key.split()[-1] in _ABOVE_A_DATE:
        return Role.CHROME, "short-line-in-head"
    if _name_and_dash(sheet, part, index):
        return Role.BYLINE, "name-and-dash"
    if row.key.startswith("في ") and section_like(Row(row.key.removeprefix("في "), (), 0)):
        return Role.CHROME, "short-line-in-head"  # «في أخبار محلية», behind the day and the writer
    if kind is Kind.SHORT or row.key in MENU or row.key in SECTION_NAMES or kind is Kind.TITLE and section_like(row):
        return (Role.CAPTION, "short-caption") if beside_caption(sheet, index) else (Role.CHROME, "short-line-in-head")
    if kind is Kind.TITLE and index + 1 == part.body and _hour_above(sheet, part, index):
        return Role.SUBHEADING, "first-entry-of-a-live-report"
    return None


def _scene_or_deck(
    sheet: Sheet, part: Part, index: int, *, furniture: bool, captioned: bool, signed: bool
) -> tuple[Role, str]:
    """What a photo shows by place or words; any other line is the deck."""
    kind, row, above = sheet.kind(index), sheet.rows[index], sheet.decisions[index - 1]
    told = above is not None and above.role is Role.DECK and sheet.rows[index - 1].stop and not row.stop
    apart = above is not None and above.rule == "html-figure"  # the figure is over: what it shows stands within it
    scenic = (signed or told) and not apart
    if scenic and kind in (Kind.TITLE, Kind.WEAK) and scene_below_the_furniture(sheet, part, index):
        return Role.CAPTION, "scene-below-the-furniture"
    if kind in (Kind.TITLE, Kind.WEAK) and thing_and_place(row) and right_above_the_body(sheet, part, index):
        return Role.CAPTION, "thing-and-place"
    if row.words > _LONGEST_DECK and row.ending.isalnum():
        return Role.CHROME, "ticker-on-one-line"
    if sheet.is_text(index) or kind is Kind.WEAK:
        return Role.DECK, "sentence-above-the-furniture"
    if furniture and captioned and not row.bullet and not states(row):
        return Role.CAPTION, "line-among-captions"
    if kind is Kind.TITLE and thing_or_body(row):
        return Role.CAPTION, "what-is-shown"
    words = row.text.split()
    if sum(map(in_arabic, words)) < sum(word.isascii() and word.isalpha() for word in words):
        return Role.CHROME, "short-line-in-head"  # «2 years ago in محليات»
    return Role.DECK, "line-below-the-headline"


def _dated(text: str, headline: str) -> bool:
    """Whether a line is the headline and the day behind it: «البلدية تفتح السوق, اليوم الجمعة 8 نوفمبر 2024»."""
    line = text.strip()
    return line.startswith(headline) and is_date(line.removeprefix(headline).strip(" ,،-–|"))


def _owned_in_latin(sheet: Sheet, index: int) -> bool:
    """Whether what stands before an agency in Latin letters is longer than a name: «فرحة لاعبي الميناء - EPA»."""
    credit, signed = sheet.rows[index].trailing, sheet.marks[index].signature
    labelled = signed is not None and signed.labelled
    return credit is not None and credit.printed.isascii() and len(credit.text.split()) >= 3 and not labelled


def _writer_printed_twice(sheet: Sheet, part: Part, index: int) -> bool:
    """A name that the signature right above or below has; or one twice in a row, of whom neither headline nor body say
    a word: below the writer's photo and beside it, above date or buttons, or with a scholar's title. Who is on the
    story's photo is named in the story."""
    row = sheet.rows[index]
    if not 2 <= row.words <= _NAME or row.bullet or not row.ending.isalpha() or not name_like(row.text):
        return False
    near = [beside for beside in (index - 1, index + 1) if sheet.kind(beside) is Kind.BYLINE]
    if any(sheet.rows[beside].key.endswith(f" {row.key}") for beside in near):
        return True
    told = body_words(sheet, part) | sheet.rows[part.headline or 0].content
    if not twin_of(sheet, part, index) or row.content & told:
        return False
    twin = index + 1 if sheet.rows[min(index + 1, len(sheet.rows) - 1)].key == row.key else index
    beside = sheet.kind(twin + 1) in (Kind.DATELINE, Kind.CHROME)
    return beside and bare_name(row) or _SCHOLAR.match(row.text) is not None


def _writes_by_the_headline(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row is the name of whom the headline says to write («البستاني يكتب: …»), with more of it or a title."""
    row = sheet.rows[index]
    if part.headline is None or row.words > _NAME or row.bullet or not name_like(row.text):
        return False
    writes = _WRITES.match(sheet.rows[part.headline].plain)
    return writes is not None and f" {row.key}".endswith(f" {writes['name']}")


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


def _name_and_dash(sheet: Sheet, part: Part, index: int) -> bool:
    """A name or a paper of four words at most with a dash behind, as if the place followed; so short that it might be a
    section, only right above the body."""
    row, kind = sheet.rows[index], sheet.kind(index)
    name = row.text.strip().rstrip("-–—| ")
    if kind not in (Kind.TITLE, Kind.SHORT) or row.words > 4 or name == row.text.strip() or not name_like(name):
        return False
    section = section_like(row) or row.key in MENU or row.key in SECTION_NAMES
    return not section and (kind is Kind.TITLE or index + 1 == part.body)


def _hour_above(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the line above is an hour and nothing else, or how long ago it was, as above other entries below: a live
    report prints one above each."""
    ago = [near for near in range(index - 1, part.stop) if without_day(sheet, near)]
    return _HOUR.match(sheet.rows[index - 1].folded) is not None or len(ago) > 2 and ago[0] == index - 1
