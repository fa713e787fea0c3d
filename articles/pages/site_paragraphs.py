"""Paragraphs of the site above the story: how to join its forum, what it stores, its newest titles run together."""

from articles.pages.kinds import Kind, Mark
from articles.pages.rows import Row

_TOP = 30  # rows from the top of a page among which such paragraphs are
_MOST = 2  # of them
_TITLE = 4  # words of the story's title below them
_NEXT = 12  # rows below the title among which its first paragraphs are
_OPENING = 3  # of these
_TOLD, _LEAST = 3, 2  # words of the title that they have; or half of all, and so many at least
_BY_CHANCE = 1  # word that two texts about different things share


def mark_site_paragraphs(rows: list[Row], marks: list[Mark]) -> None:
    """Change the marks of up to two paragraphs above the first title of a page, which the paragraphs below it tell and
    of which these two have no word, and hardly one of those paragraphs: they are not the first of the story, and a
    story of their own would have a title. Linear in the rows."""
    above: list[int] = []
    for index in range(min(len(rows), _TOP)):
        if marks[index].kind is Kind.TEXT:
            above.append(index)
            if len(above) > _MOST:
                return
        elif marks[index].kind is Kind.TITLE and rows[index].words >= _TITLE:
            if above and _strange(rows, marks, above, index):
                for paragraph in above:
                    marks[paragraph] = Mark(Kind.CHROME, "paragraph-of-the-site")
            return


def _strange(rows: list[Row], marks: list[Mark], above: list[int], title: int) -> bool:
    near = range(title + 1, min(title + 1 + _NEXT, len(rows)))
    below = [index for index in near if marks[index].kind is Kind.TEXT][:_OPENING]
    words = rows[title].content
    opening = frozenset[str]().union(*(rows[index].content for index in below))
    told = len(words & opening)
    if told < _TOLD and (told * 2 < len(words) or told < _LEAST):
        return False
    said = [rows[paragraph].content for paragraph in above]
    return all(not text & words and len(text & opening) <= _BY_CHANCE for text in said)
