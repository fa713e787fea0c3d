"""What a row is by the rows beside it, whatever it looks like alone: hours, copies of captions, pulled quotations."""

import re

from articles.arabic.fold import fold
from articles.pages.credits import Credit, bracketed, owner, owner_alone
from articles.pages.dateline_cities import is_city
from articles.pages.datelines import Dateline
from articles.pages.kinds import NAME_AND_ADDRESS, Kind, Mark
from articles.pages.mastheads import in_arabic
from articles.pages.names import Signature, name_like
from articles.pages.photos import label_of_photo
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
_LONGEST_CAPTION = 30  # words
_LATIN = 16  # words of the site's longest line in Latin letters
_POSTED = ("pic.twitter", "t.co/")  # what a post that is shown ends with
_APART = 6  # rows without a paragraph above a photo that stands above the body
_SHORT_CAPTION = 8  # words of a caption right on the body, with its owner; first paragraphs have more
_SIGNED_CAPTION = 15  # words of a caption that a photographer signs
_TOLD = 2  # words of a headline that caption and first paragraph have
_TITLE_ABOVE = 9  # rows between a headline and the photo above the body
_VERBS = "قال أكد أعلن التقى استقبل بحث وصل زار افتتح دعا شارك ترأس كشف تسلم تلقى عاد غادر"
_OPENING_VERBS = frozenset(fold(verb) for verb in _VERBS.split())
_AROUND_A_PHOTO = (Kind.CHROME, Kind.BYLINE, Kind.DATELINE, Kind.MARKER)
_OWNED = 12  # words of a caption that is a sentence, below the line of its owner
_TOPIC = 5  # words of the topic above a link
_NEAR = 3  # rows between a caption and its labelled copy: the photo's owner stands between them


def mark_neighbours(rows: list[Row], marks: list[Mark]) -> None:
    """Change the marks of rows whose neighbours say what they are. Linear in the rows."""
    _mark_latin(rows, marks)
    for index, row in enumerate(rows):
        if row.words <= 4 and _beside_date(marks, index) and _CLOCK.match(row.folded):
            hour = Dateline(None, Precision.UNKNOWN, updated=False, labelled=False, rest="")
            marks[index] = Mark(Kind.DATELINE, "hour-beside-the-date", dateline=hour)
        elif marks[index].rule == "caption-label":
            _mark_copies(rows, marks, index)
            _mark_owned(rows, marks, index)
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
        elif marks[index].rule == "signature-of-a-post" and _name_of_post(rows, marks, index):
            marks[index - 1] = Mark(Kind.CHROME, "signature-of-a-post")
        elif row.words <= 14 and "تخط" in row.text and (box := _BOX.match(row.folded)):
            _mark_box(rows, marks, index, box["name"])
        elif 0 < index < len(rows) - 1 and _only_marks(rows[index - 1]) and _only_marks(rows[index + 1]):
            _mark_pulled(rows, marks, index)


def mark_photos_with_stops(rows: list[Row], marks: list[Mark]) -> None:
    """A line that ends in an agency in brackets and a full stop is a caption where it is printed twice in a row, or
    stands between a headline, perhaps with a deck, and the lines about date and writer. Within a body it is text: it
    tells who reports.

    A short line with a name in brackets, as photographers sign («سوق الميناء (سليم الحايك).»), is one too where it
    stands above the body; where the page signs one photo so, its other lines of this form are captions.
    """
    apart, paragraphs, signed = _APART, 0, False
    for index in range(len(rows) - 1):
        row = rows[index]
        if row.stop and row.words <= _LONGEST_CAPTION and row.text.rstrip(". ").endswith(")"):
            twice = rows[index + 1].key == row.key
            above = apart >= _APART and marks[index + 1].kind in _AROUND_A_PHOTO
            above = above or paragraphs <= 1 and apart > 0 and _above_the_signature(rows, marks, index)
            credit = bracketed(row.text.strip().rstrip(". "))
            by = credit is not None and not credit.known and _by_a_person(row, credit)
            named = by and (signed or _below_furniture(marks, index))
            short = row.words <= _SHORT_CAPTION and row.key.split()[0] not in _OPENING_VERBS
            above = above or short and apart >= _APART and _between_title_and_body(marks, index)
            if credit is not None and (credit.owner is not None and (twice or above) or named):
                for photo in (index, index + 1) if twice else (index,):
                    marks[photo] = Mark(Kind.CAPTION, "caption-credit-and-stop", credit=credit)
                signed = signed or by
        elif not paragraphs and row.stop and _sentence_twice(rows, marks, index):
            marks[index] = marks[index + 1] = Mark(Kind.CAPTION, "caption-printed-twice")
        apart = 0 if marks[index].kind is Kind.TEXT else apart + 1
        paragraphs += marks[index].kind is Kind.TEXT


def _sentence_twice(rows: list[Row], marks: list[Mark], index: int) -> bool:
    """Whether a whole sentence stands twice in a row below a title: a photo's label and its caption. A first paragraph
    that is printed so, as an excerpt too, has one below it that goes on with «و», or that is printed twice as well."""
    if rows[index].words > _LONGEST_CAPTION or rows[index + 1].key != rows[index].key:
        return False
    if all(found.kind is not Kind.TITLE for found in marks[max(index - _TITLE_ABOVE, 0) : index]):
        return False
    near = range(index + 2, min(index + 2 + _TITLE_ABOVE, len(rows)))
    below = next((at for at in near if marks[at].kind is Kind.TEXT), None)
    if below is None or rows[below].plain.startswith("و"):
        return False
    return below + 1 == len(rows) or rows[below + 1].key != rows[below].key


def _mark_latin(rows: list[Row], marks: list[Mark]) -> None:
    """Lines without a letter of the Arabic script are the site's own on a page that is written in it: players of films,
    posts that are shown, buttons. Owners of photos and names of reporters are not, nor whole paragraphs, save those
    above the first Arabic one: what a template says of itself."""
    lettered = [(index, row) for index, row in enumerate(rows) if row.letters]
    latin = [(index, row) for index, row in lettered if not in_arabic(row.text)]
    if sum(row.words for _, row in latin) * 4 > sum(row.words for _, row in lettered):
        return
    top = next((index for index, row in lettered if in_arabic(row.text) and marks[index].kind is Kind.TEXT), 0)
    for index, row in latin:
        found, text = marks[index], row.text.strip()
        plain = found.kind in (Kind.TITLE, Kind.SHORT, Kind.WEAK, Kind.TEXT) or found.rule == "caption-brackets"
        long = row.words > _LATIN and index >= top and not holds(text, _POSTED)
        if plain and not (long or owner_alone(text) or latin_name(text.rstrip(" |"))):
            marks[index] = Mark(Kind.CHROME, "latin-line")


def _by_a_person(row: Row, credit: Credit) -> bool:
    """Whether brackets hold a name of two or three words, behind a phrase that says nothing of anybody."""
    words = credit.printed.split()
    first = row.key.split()[0]
    says = first.startswith(("و", "ي")) or first in _OPENING_VERBS
    return row.words <= _SIGNED_CAPTION and 2 <= len(words) <= 3 and name_like(credit.printed) and not says


def _between_title_and_body(marks: list[Mark], index: int) -> bool:
    """Whether a row stands right on a paragraph, with a title not far above."""
    titled = any(marks[near].kind is Kind.TITLE for near in range(max(index - _TITLE_ABOVE, 0), index))
    return titled and marks[index + 1].kind is Kind.TEXT


def _above_the_signature(rows: list[Row], marks: list[Mark], index: int) -> bool:
    """Whether a signature or date, or a bare name of two or three words, parts a row from the first paragraph."""
    below, opens = index + 1, rows[index].key.partition(" ")[0]
    if below + 1 >= len(rows) or marks[below + 1].kind is not Kind.TEXT or rows[index].words > _SIGNED_CAPTION:
        return False
    if opens.startswith("و") or opens in _OPENING_VERBS:
        return False
    bare = marks[below].kind in (Kind.SHORT, Kind.TITLE) and 2 <= rows[below].words <= 3
    return marks[below].kind in (Kind.BYLINE, Kind.DATELINE) or bare and name_like(rows[below].text)


def _below_furniture(marks: list[Mark], index: int) -> bool:
    """Whether the site's own lines, signature or date stand right above a row, and a title not far above."""
    above = range(max(index - _TITLE_ABOVE, 0), index)
    titled = any(marks[near].kind is Kind.TITLE for near in above)
    beside = index - 2 if marks[index - 1].kind is Kind.SHORT else index - 1  # below the writer's bare name
    return titled and marks[beside].kind in (Kind.CHROME, Kind.BYLINE, Kind.DATELINE)


def _beside_date(marks: list[Mark], index: int) -> bool:
    near = (marks[at].dateline for at in (index - 1, index + 1) if 0 <= at < len(marks))
    return any(found is not None and found.when is not None for found in near)


def _mark_copies(rows: list[Row], marks: list[Mark], index: int) -> None:
    """The photo's alternative text, printed above «التعليق على الصورة، …» with the same words, is a caption too."""
    label = label_of_photo(rows[index])
    if not label:
        return
    key = fold(rows[index].text[label:]).strip(" .")
    for above in range(max(index - _NEAR, 0), index):
        if rows[above].folded.strip(" .") == key and marks[above].kind in (Kind.TEXT, Kind.WEAK, Kind.TITLE):
            marks[above] = Mark(Kind.CAPTION, "caption-before-its-label")


def _mark_owned(rows: list[Row], marks: list[Mark], index: int) -> None:
    """A caption that is a sentence beside the line of its photo's owner: printed above it and again below it, or short
    and between it and a paragraph, where a paragraph stands above the owner too."""
    above, below, credit = index - 1, index + 1, marks[index].credit
    owner_only = rows[index].text.startswith("©") if credit is None else not credit.text
    if not owner_only or not 0 < index < len(rows) - 1:
        return
    for photo in _beside_owner(rows, marks, index):
        marks[photo] = Mark(Kind.CAPTION, "caption-beside-its-owner")
    if marks[below].kind not in (Kind.TEXT, Kind.WEAK) or rows[below].words > _LONGEST_CAPTION:
        return
    twice = rows[above].key == rows[below].key
    goes_on = below + 1 < len(rows) and marks[below + 1].kind is Kind.TEXT
    owned = marks[above].kind is Kind.TEXT and goes_on and rows[below].words <= _OWNED
    if twice or owned and not rows[below].key.startswith("و"):
        for photo in (above, below) if twice else (below,):
            marks[photo] = Mark(Kind.CAPTION, "caption-beside-its-owner")


def _beside_owner(rows: list[Row], marks: list[Mark], index: int) -> tuple[int, ...]:
    """The line that ends no sentence beside the line of a photo's owner: above it, where both stand between two
    paragraphs (below it would be a subheading, as like as not); or between owner and first paragraph, with a title of
    the story further above."""
    above, below = index - 1, index + 1
    kinds = [found.kind for found in marks[max(index - 2, 0) : index + 3]]
    if index >= 2 and kinds[:2] == [Kind.TEXT, Kind.TITLE] and kinds[3] is Kind.TEXT:
        return (above,)
    if kinds[-2:] != [Kind.TITLE, Kind.TEXT] or marks[above].kind in (Kind.TITLE, Kind.SHORT, Kind.TEXT):
        return ()
    words = rows[below].content | rows[below + 1].content
    titles = (at for at in range(max(index - _TITLE_ABOVE, 0), index) if marks[at].kind is Kind.TITLE)
    return (below,) if any(len(rows[at].content & words) >= _TOLD for at in titles) else ()


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
