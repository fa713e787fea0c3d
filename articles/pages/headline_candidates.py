"""The rows above a body that may be its headline, and how much of each the body tells again."""

from collections import Counter
from itertools import islice, pairwise

from articles.pages.bylines import paper_and_writer
from articles.pages.kinds import Kind
from articles.pages.mastheads import names_an_agency
from articles.pages.phrases import SECTION_NAMES, SECTION_WORDS
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import section_like, site_and_sections
from articles.pages.writers import of_writer

_ALIKE = 5  # words of meaning that two titles share which say the same
_MASTHEAD = 4  # words of a name or an office
_MENU_WORDS, _SECTIONS, _EACH = 10, 5, 4  # words of a menu on one line, names of sections in it, times of its site's
_PAIRS = 3  # times that two words stand beside each other in such a menu: the name of the site
_PARTICLES = frozenset(("في", "من", "علي", "الي", "عن", "مع", "بين"))  # of headlines, not of menus
_OPENING = 3  # paragraphs that tell a headline again
_BODY_SAMPLE = 12  # paragraphs whose words a headline is compared with


def groups_above(sheet: Sheet, part: Part, stop: int) -> list[list[int]]:
    """The rows of a part before `stop` that may be its headline, in groups cut by menus, ads, dates and photos."""
    groups: list[list[int]] = []
    joined = False
    for index in range(part.start, stop):
        row, kind = sheet.rows[index], sheet.kind(index)
        watch = kind is Kind.READ_ALSO and row.words >= 5 and row.folded.startswith("شاهد") and not joined
        if (kind is Kind.TITLE or watch) and _may_be_headline(sheet, index):
            if joined:
                groups[-1].append(index)
            else:
                groups.append([index])
            joined = True
        elif groups and sheet.marks[index].rule == "summary-header":
            break  # below it stands the story in brief
        elif kind in (Kind.CHROME, Kind.END, Kind.LIST, Kind.DATELINE, Kind.BYLINE, Kind.CAPTION) or row.bullet:
            joined = False
    return groups


def _may_be_headline(sheet: Sheet, index: int) -> bool:
    row = sheet.rows[index]
    if of_writer(row.text) and (sheet.kind(index - 1) is Kind.BYLINE or sheet.is_text(index + 1) and index > 0):
        return False
    if row.ending == ":" and row.words >= 10 and sheet.copies[row.key] == 1 or row.bullet and row.question:
        return False  # it introduces an interview or a list, or asks the first question
    near = (index - 1, index + 1)
    if row.bullet and (
        sheet.copies[row.key] > 1 or any(0 <= n < len(sheet.rows) and sheet.rows[n].bullet for n in near)
    ):
        return False  # one of several points
    if row.key in SECTION_NAMES or section_like(row) or site_and_sections(row) or row.ending in ("،", ",", "؛"):
        return False
    if names_an_agency(row) or _of_the_masthead(sheet, index) or _sections_on_one_line(row):
        return False
    if paper_and_writer(row.text) and _on_a_body_without_it(sheet, index):
        return False
    if caption_ahead(sheet, index):
        return False
    beside = [sheet.rows[at] for at in near if 0 <= at < len(sheet.rows)]
    return not any(other.bullet and other.key == row.key for other in beside)  # a point printed twice


def _sections_on_one_line(row: Row) -> bool:
    """The menu of a site on one line: names of sections, half of its words and more, or the site's name again and again
    before each. A headline says three times at most who «رئيس» of what is."""
    words = row.key.split()
    if len(words) < _MENU_WORDS or any(char in row.text for char in ':؟?!…«"') or ".." in row.text:
        return False
    sections = sum(word in SECTION_WORDS or word.removeprefix("و") in SECTION_WORDS for word in words)
    if sections >= _SECTIONS and sections * 2 >= len(words) and _PARTICLES.isdisjoint(words):
        return True
    most = max(Counter(word for word in words if len(word) > 3).values(), default=0)
    pairs = max(Counter(pairwise(words)).values(), default=0)
    return most >= _EACH and most * 3 >= len(words) or pairs >= _PAIRS


def _on_a_body_without_it(sheet: Sheet, index: int) -> bool:
    """Whether a row stands right on paragraphs of which the first have none of its words: «سوريا / غارات على درعا» is
    a headline where they tell of it."""
    if not sheet.is_text(index + 1):
        return False
    told = (row.content for row in sheet.rows[index + 1 : index + 1 + _OPENING])
    return sheet.rows[index].content.isdisjoint(frozenset[str]().union(*told))


def _of_the_masthead(sheet: Sheet, index: int) -> bool:
    """A few words above or below an office of the house («رئيس التحرير»), or above the name that stands above one."""
    near = (at for at in (index - 1, index + 1, index + 2) if 0 <= at < len(sheet.marks))
    return sheet.rows[index].words <= _MASTHEAD and any(sheet.marks[at].rule == "office-of-the-house" for at in near)


def caption_ahead(sheet: Sheet, index: int) -> bool:
    """The row below is this one and its credit: both are a caption."""
    if index + 1 >= len(sheet.rows):
        return False
    row, below = sheet.rows[index], sheet.rows[index + 1]
    return (
        sheet.kind(index + 1) is Kind.CAPTION and below.folded.startswith(row.folded) and below.words <= row.words + 8
    )


def body_words(sheet: Sheet, part: Part) -> frozenset[str]:
    """The words of the body's first paragraphs, worked out once for each first row of a body."""
    if part.body is None:
        return frozenset()
    if part.body not in sheet.words_of_body:
        texts = (index for index in range(part.body, part.stop) if sheet.is_text(index))
        sample = [sheet.rows[index].content for index in islice(texts, _BODY_SAMPLE)]
        sheet.words_of_body[part.body] = frozenset().union(*sample)
    return sheet.words_of_body[part.body]


def same_letters(key: str, other: str) -> bool:
    """Whether two lines, as they are compared, differ in nothing but the blanks between words."""
    if key == other or not len(key) <= 2 * len(other) <= 4 * len(key):
        return key == other  # blanks are less than half of a line
    return key.replace(" ", "") == other.replace(" ", "")


def nearly_the_same(row: Row, other: Row) -> bool:
    """Whether two titles share nearly all of their words: one is the other in slightly different words."""
    shared = len(row.content & other.content)
    return shared >= _ALIKE and shared * 4 >= 3 * max(len(row.content), len(other.content))


def score(sheet: Sheet, index: int, body: frozenset[str]) -> float:
    """How much of a row the body tells again: none 0; more for more words and for a row that is printed again."""
    row = sheet.rows[index]
    hits = len(row.content & body)
    shared = hits * hits / max(1, len(row.content))
    return shared * 1.5 if sheet.copies[row.key] > 1 and not row.bullet else shared
