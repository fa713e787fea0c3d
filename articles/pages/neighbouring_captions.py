"""Which rows are captions by the rows beside them: copies of a caption, the line of a photo's owner, the furniture."""

from articles.arabic.fold import fold
from articles.pages.credits import Credit, bracketed
from articles.pages.kinds import Kind, Mark
from articles.pages.names import name_like
from articles.pages.photos import label_of_photo
from articles.pages.rows import Row

_LONGEST_CAPTION = 30  # words
_APART = 6  # rows without a paragraph above a photo that stands above the body
_SHORT_CAPTION = 8  # words of a caption right on the body, with its owner; first paragraphs have more
_SIGNED_CAPTION = 15  # words of a caption that a photographer signs
_TOLD = 2  # words of a headline that caption and first paragraph have
_TITLE_ABOVE = 9  # rows between a headline and the photo above the body
_VERBS = "قال أكد أعلن التقى استقبل بحث وصل زار افتتح دعا شارك ترأس كشف تسلم تلقى عاد غادر"
_OPENING_VERBS = frozenset(fold(verb) for verb in _VERBS.split())
_AROUND_A_PHOTO = (Kind.CHROME, Kind.BYLINE, Kind.DATELINE, Kind.MARKER)
_OWNED = 12  # words of a caption that is a sentence, below the line of its owner
_NEAR = 3  # rows between a caption and its labelled copy: the photo's owner stands between them


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


def mark_caption_copies(rows: list[Row], marks: list[Mark], index: int) -> None:
    """The photo's alternative text, printed above «التعليق على الصورة، …» with the same words, is a caption too."""
    label = label_of_photo(rows[index])
    if not label:
        return
    key = fold(rows[index].text[label:]).strip(" .")
    for above in range(max(index - _NEAR, 0), index):
        if rows[above].folded.strip(" .") == key and marks[above].kind in (Kind.TEXT, Kind.WEAK, Kind.TITLE):
            marks[above] = Mark(Kind.CAPTION, "caption-before-its-label")


def mark_owned_captions(rows: list[Row], marks: list[Mark], index: int) -> None:
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
