"""Whether a line above the body is the headline or only says what a photo shows: the two are printed alike."""

from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.photo_subjects import bare_name, does_something, shows_somebody
from articles.pages.photos import in_the_picture, scene
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet

_FEW = 4  # titles above a body that are no list of other stories
_FURNITURE_ROWS = 8  # the most rows between a caption and the headline above signature and date
_PHRASE, _TWICE = 12, 20  # words of a caption; of one that is printed twice in a row
WHOLE = 5  # words of a title that does not stand at the beginning of another line by chance


def below_who_is_shown(sheet: Sheet, group: list[int], scores: dict[int, float], chosen: int) -> int:
    """The title right below somebody's office and name, those of a photo: it says what that one does."""
    below = chosen + 1
    if below not in group or not (phrase(sheet.rows[chosen]) and shows_somebody(sheet.rows[chosen])):
        return chosen
    return below if does_something(sheet.rows[below]) and scores[below] >= scores[chosen] else chosen


def without_photo_names(sheet: Sheet, groups: list[list[int]], scores: dict[int, float]) -> list[list[int]]:
    """The groups without the bare names that stand right above a photo's caption, and captions that call themselves one
    («جانب من …»), below a longer title of the story: the body is full of their words, yet they are no headline."""
    title = next((row for group in groups for row in group if sheet.rows[row].words >= 5 and scores[row] > 0), None)
    if title is None:
        return groups

    below = range(title + 1, groups[-1][-1])
    signed = next((near for near in below if sheet.kind(near) in (Kind.BYLINE, Kind.DATELINE)), len(sheet.rows))

    def named(index: int) -> bool:
        row = sheet.rows[index]
        if index > title and (scene(row) or index > signed and phrase(row) and in_the_picture(row)):
            return True
        above = sheet.kind(index + 1) is Kind.CAPTION and sheet.copies[row.key] == 1
        return index > title and above and row.words <= 4 and row.ending.isalpha() and name_like(row.text)

    kept = [[row for row in group if not named(row)] for group in groups]
    return [group for group in kept if group]


def above_its_caption(sheet: Sheet, chosen: int, candidates: list[int]) -> int:
    """The title above a caption that was taken for it: a longer one that holds all of the caption's words, or most of
    them where the caption is printed twice in a row; or a title that the caption opens with."""
    row = sheet.rows[chosen]
    neighbours = (near for near in (chosen - 1, chosen + 1) if 0 <= near < len(sheet.rows))
    twin = any(sheet.rows[near].key == row.key for near in neighbours)
    words = set(row.key.split())
    for index in candidates:
        above = sheet.rows[index]
        if chosen - 10 <= index < chosen and above.words > row.words:
            most = len(above.content & row.content) * 2 > len(row.content)
            if words < set(above.key.split()) or twin and most and above.key != row.key:
                return index
        elif index < chosen and above.words >= WHOLE and row.key.startswith(above.key + " "):
            return index
    return chosen


def above_its_furniture(sheet: Sheet, part: Part, chosen: int, scores: dict[int, float]) -> int:
    """The title above the signature or date of a story whose photo's caption was taken for it.

    The caption stands below them, right above the body; the title shares words with the body too, and nothing between
    the two begins a page of its own (an ad tag, the site's menu).
    """
    body = part.body if part.body is not None else part.stop
    copies = {row for row in range(chosen, body) if sheet.rows[row].key == sheet.rows[chosen].key}
    below = any(row > chosen for row in scores.keys() - copies)
    twice = chosen + 1 in copies  # the photo's label and its caption, which may be longer
    if not phrase(sheet.rows[chosen], longest=_TWICE if twice else _PHRASE) or below:
        return chosen
    if len(scores.keys() - copies) >= _FEW:
        return chosen  # below a list of titles the last line is the story's own
    if not all(row in copies or _furniture(sheet, row) for row in range(chosen + 1, body)):
        return chosen

    def speaks_of_it(index: int) -> bool:
        """A title of four words and more: the body has two of them, or one and the caption another."""
        row = sheet.rows[index]
        if index not in scores or row.words < 4:
            return False
        return scores[index] * len(row.content) >= (1 if row.content & sheet.rows[chosen].content else 4)

    signed = False
    for index in range(chosen - 1, max(chosen - _FURNITURE_ROWS, part.start) - 1, -1):
        kind, found = sheet.kind(index), sheet.marks[index]
        if found.rule == "code-or-wordpress" or kind in (Kind.LIST, Kind.END, Kind.RELATED):
            return chosen
        owned = kind is Kind.CAPTION and found.credit is not None and found.credit.known
        if kind is Kind.BYLINE or (kind is Kind.DATELINE or owned) and index > part.start:
            signed = True
        elif signed and not sheet.rows[index].bullet and speaks_of_it(index):  # points of a deck may be between
            return index - 1 if speaks_of_it(index - 1) else index  # headline and deck
    return chosen


def _furniture(sheet: Sheet, index: int) -> bool:
    """The site's own lines, signatures and captions, a bare name of two words, and the site's name where the page
    prints it more than once."""
    row = sheet.rows[index]
    if sheet.kind(index) is Kind.SHORT:
        return bare_name(row) or sheet.copies[row.key] > 1
    return sheet.kind(index) in (Kind.CHROME, Kind.BYLINE, Kind.CAPTION)


def phrase(row: Row, *, longest: int = _PHRASE) -> bool:
    """Whether a line is short and states nothing: no colon, question, dots or quotation, as captions are."""
    return (
        row.words <= longest
        and not row.bullet
        and not any(char in row.text for char in ":؟?!…|")
        and ".." not in row.text
    )
