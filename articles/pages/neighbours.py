"""What a row is by the rows beside it, whatever it looks like alone: hours, names below labels, links, quotations."""

import re

from articles.arabic.fold import fold
from articles.pages.credits import owner, owner_alone
from articles.pages.dateline_cities import is_city
from articles.pages.datelines import Dateline
from articles.pages.kinds import NAME_AND_ADDRESS, Kind, Mark
from articles.pages.mastheads import in_arabic
from articles.pages.names import Signature, name_like
from articles.pages.neighbouring_captions import mark_caption_copies, mark_owned_captions
from articles.pages.phrases import holds
from articles.pages.rows import Row
from articles.pages.values import Byline, Precision
from articles.pages.writers import before_address, latin_name

_CLOCK = re.compile(r"^\W*[0-2]?\d\s?:\s?[0-5]\d(?:\s?(?:ص|م|صباحا|مساء|ظهرا|am|pm))?\W*$")
_DAY_AND_HOUR = re.compile(r"^\W*(?:اليوم|امس)\W{1,3}[0-2]?\d:[0-5]\d(?:\s?gmt)?\W*$")
_NAMED_BELOW = re.compile(r"^\W*(?:كتبت?\s)?(?:بقلم|بواسطه|كتبت?|اعداد|الكاتب|المولف|تحرير)\s?:?\W*$")
_BOX = re.compile(r"^\W*تخطي?\s(?P<name>.{3,60}?)\s(?:و?واصل|و?متابعه|و?تابع)\s(?:ال)?قراءه")
_BOX_ROWS = 16  # the longest box of links that sites offer to skip
_MARKS = frozenset("\"«»“”„'")
_LATIN = 16  # words of the site's longest line in Latin letters
_POSTED = ("pic.twitter", "t.co/")  # what a post that is shown ends with
# Buttons and headers above a poll's question, which speak to readers; no section is called so.
_VOTE = frozenset(map(fold, ("شارك برأيك", "شاركنا رأيك", "شاركنا برأيك", "أدل برأيك", "صوت الآن", "صوت معنا")))
_ASKED = (Kind.TITLE, Kind.SHORT, Kind.WEAK)
_TOPIC = 5  # words of the topic above a link
_NEAR = 3  # rows above the name of whoever posted, among which is a paragraph


def mark_neighbours(rows: list[Row], marks: list[Mark]) -> None:
    """Change the marks of rows whose neighbours say what they are. Linear in the rows."""
    _mark_latin(rows, marks)
    for index, row in enumerate(rows):
        if row.words <= 4 and _beside_date(marks, index) and _CLOCK.match(row.folded):
            hour = Dateline(None, Precision.UNKNOWN, updated=False, labelled=False, rest="")
            marks[index] = Mark(Kind.DATELINE, "hour-beside-the-date", dateline=hour)
        elif marks[index].rule == "caption-label":
            mark_caption_copies(rows, marks, index)
            mark_owned_captions(rows, marks, index)
        elif marks[index].rule == "caption-alternative-text":
            _mark_linked_photo(rows, marks, index)
        elif row.words <= 4 and 2 <= index < len(rows) - 1 and _DAY_AND_HOUR.match(row.folded):
            _mark_dated_link(rows, marks, index)
        elif row.words <= 3 and marks[index].kind is Kind.SHORT and _city_of_signature(rows, marks, index):
            signed = Signature(Byline(None, row.text.strip(" :-")), labelled=False)
            marks[index] = Mark(Kind.BYLINE, "city-beside-a-signature", signature=signed)
        elif row.words <= 2 and _NAMED_BELOW.match(row.folded):
            _mark_named(rows, marks, index)
        elif index and row.words <= 3 and before_address(row.text.strip()) == "":
            _mark_addressed(rows, marks, index)
        elif row.question and index and marks[index].kind in _ASKED and rows[index - 1].key in _VOTE:
            marks[index] = Mark(Kind.CHROME, "question-of-a-poll")
        elif marks[index].rule == "signature-of-a-post" and _name_of_post(rows, marks, index):
            marks[index - 1] = Mark(Kind.CHROME, "signature-of-a-post")
        elif row.words <= 14 and "تخط" in row.text and (box := _BOX.match(row.folded)):
            _mark_box(rows, marks, index, box["name"])
        elif 0 < index < len(rows) - 1 and _only_marks(rows[index - 1]) and _only_marks(rows[index + 1]):
            _mark_pulled(rows, marks, index)


def _mark_latin(rows: list[Row], marks: list[Mark]) -> None:
    """Lines without a letter of the Arabic script are the site's own on a page that is written in it: players of films,
    posts that are shown, buttons. Owners of photos and names of reporters are not, nor whole paragraphs, save those
    above the first Arabic one and below the last: what a template says of itself."""
    lettered = [(index, row) for index, row in enumerate(rows) if row.letters]
    latin = [(index, row) for index, row in lettered if not in_arabic(row.text)]
    if sum(row.words for _, row in latin) * 4 > sum(row.words for _, row in lettered):
        return
    texts = [index for index, row in lettered if marks[index].kind is Kind.TEXT and in_arabic(row.text)]
    first, last = (texts[0], texts[-1]) if texts else (0, len(rows))
    for index, row in latin:
        found, text = marks[index], row.text.strip()
        plain = found.kind in (Kind.TITLE, Kind.SHORT, Kind.WEAK, Kind.TEXT) or found.rule == "caption-brackets"
        long = row.words > _LATIN and first <= index <= last and not holds(text, _POSTED)
        if plain and not (long or owner_alone(text) or latin_name(text.rstrip(" |"))):
            marks[index] = Mark(Kind.CHROME, "latin-line")


def _beside_date(marks: list[Mark], index: int) -> bool:
    near = (marks[at].dateline for at in (index - 1, index + 1) if 0 <= at < len(marks))
    return any(found is not None and found.when is not None for found in near)


def _mark_linked_photo(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A photo's alternative text between paragraphs, a title, and when that appeared: a link to another story."""
    if index + 2 >= len(rows) or marks[index - 1].kind is not Kind.TEXT or marks[index + 1].kind is not Kind.TITLE:
        return
    if marks[index + 2].kind is Kind.DATELINE or _DAY_AND_HOUR.match(rows[index + 2].folded):
        marks[index] = Mark(Kind.CHROME, "photo-of-a-link")
        marks[index + 1] = Mark(Kind.READ_ALSO, "linked-title", title=rows[index + 1].text.strip())
        marks[index + 2] = Mark(Kind.CHROME, "date-of-a-link")


def _mark_dated_link(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A title between two paragraphs, perhaps below its topic, and the day and hour it appeared below that: a link to
    another story."""
    if marks[index + 1].kind is not Kind.TEXT or marks[index - 1].kind is not Kind.TITLE:
        return
    topic = marks[index - 2].kind in (Kind.TITLE, Kind.SHORT) and rows[index - 2].words <= _TOPIC
    if topic and index >= 3 and marks[index - 3].kind in (Kind.TEXT, Kind.CAPTION):
        marks[index - 2] = Mark(Kind.CHROME, "section-of-a-link")
    elif marks[index - 2].kind is not Kind.TEXT:
        return
    marks[index - 1] = Mark(Kind.READ_ALSO, "linked-title", title=rows[index - 1].text.strip())
    marks[index] = Mark(Kind.CHROME, "date-of-a-link")


def _city_of_signature(rows: list[Row], marks: list[Mark], index: int) -> bool:
    """A city on a line of its own, with writer or paper on the next line or the one above."""
    if not is_city(rows[index].text):
        return False
    return any(0 <= near < len(marks) and marks[near].kind is Kind.BYLINE for near in (index - 1, index + 1))


def _name_of_post(rows: list[Row], marks: list[Mark], index: int) -> bool:
    """Whether the name of whoever posted stands right above his handle, with paragraphs around both."""
    if index < 2 or index + 1 >= len(rows) or rows[index].words > 1 or rows[index - 1].words > _TOPIC:
        return False
    above = (marks[near].kind for near in range(max(index - 1 - _NEAR, 0), index - 1))
    named = marks[index - 1].kind in (Kind.SHORT, Kind.TITLE, Kind.BYLINE)
    return named and marks[index + 1].kind is Kind.TEXT and Kind.TEXT in above


def _mark_named(rows: list[Row], marks: list[Mark], index: int) -> None:
    """«بقلم:» alone, and the writer or agency on the line below."""
    below = index + 1
    if below < len(rows) and rows[below].words <= 5 and marks[below].kind in (Kind.SHORT, Kind.TITLE, Kind.BYLINE):
        name = rows[below].text.strip(" :-–—")
        if name_like(name) or owner(name) is not None:
            marks[index] = Mark(Kind.BYLINE, "byline-label-alone")
            signed = Signature(Byline(name, None), labelled=True)
            marks[below] = Mark(Kind.BYLINE, "byline-below-its-label", signature=signed)


def _mark_addressed(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A writer's e-mail address on a line of its own, right below the name."""
    above, address = rows[index - 1], rows[index].text.strip()
    if marks[index - 1].kind in (Kind.SHORT, Kind.TITLE) and before_address(f"{above.text.strip()} {address}"):
        signed = Signature(Byline(above.text.strip(), None), labelled=False)
        marks[index - 1] = Mark(Kind.BYLINE, NAME_AND_ADDRESS, signature=signed)
        marks[index] = Mark(Kind.CHROME, "address-of-the-writer")


def _mark_box(rows: list[Row], marks: list[Mark], index: int, name: str) -> None:
    """A box that readers of screens may skip: from «تخطى كذا وواصل القراءة» to «كذا نهاية»."""
    for end in range(index + 1, min(index + _BOX_ROWS, len(rows))):
        folded = rows[end].folded
        if rows[end].words <= 12 and name in folded and ("نهايه" in folded or "end of" in folded):
            if any(marks[within].kind is Kind.RELATED for within in range(index, end)):
                return  # links that belong to the story
            for within in range(index, end + 1):
                marks[within] = Mark(Kind.CHROME, "skipped-box")
            return


def _only_marks(row: Row) -> bool:
    text = row.text.strip()
    return len(text) <= 2 and all(char in _MARKS for char in text)


def _mark_pulled(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A quotation pulled out of the text between two lines of nothing but its marks; below, perhaps, who said it."""
    marks[index] = Mark(Kind.CHROME, "pulled-quotation")
    said = index + 2
    named = said < len(rows) and rows[said].words <= 4 and not rows[said].text.rstrip().endswith((".", "؟", ":", "!"))
    if named and marks[said].kind in (Kind.SHORT, Kind.TITLE, Kind.BYLINE):
        marks[said] = Mark(Kind.CHROME, "speaker-of-a-pulled-quotation")
