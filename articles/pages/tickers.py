"""Lines of several titles: menus in brackets, an hour and a title cut off, tickers, the headlines of digests."""

import re

from articles.pages.kinds import Kind, Mark
from articles.pages.rows import Row

_TOP = 30  # rows from the top of a page among which its ticker is
_MANY = 40  # words of a ticker above a story that has no title of its own
# «【الرئيسية】【أخبار】【رياضة】»
_IN_BRACKETS = re.compile(r"\s*(?:[\[【][^\[\]【】]{2,40}[\]】]\s*){3,}$")
_HOUR = re.compile(r"\W*[0-2]?\d:[0-5]\d\W")
_LONGEST = 30  # words of a title that is cut off
_DIGEST = 45  # words of a digest's headline; it has so many dots
_PARTING, _PARTINGS = "..", 2
_TITLE = 4  # words


def mark_listed(row: Row) -> Mark | None:
    """The names of a menu, each in brackets of its own; an hour, another story's title cut off, and «المزيد»."""
    if row.text.rstrip().endswith(("]", "】")) and _IN_BRACKETS.match(row.text):
        return Mark(Kind.CHROME, "menu")
    if row.words <= _LONGEST and _HOUR.match(row.folded) and _leads_on(row):
        return Mark(Kind.CHROME, "ticker")
    return None


def _leads_on(row: Row) -> bool:
    """«08:26 . افتتاح السوق... المزيد»: cut off, and the link to the rest as the last word."""
    title, link, behind = row.folded.rpartition("المزيد")
    return bool(link) and title.rstrip().endswith(("..", "…")) and not any(map(str.isalnum, behind))


def mark_headline_of_digest(rows: list[Row], marks: list[Mark]) -> None:
    """«سوق السمك يتأخر.. وقف العبارات.. بدء موسم الصيد»: a headline of the titles of several stories is as long as a
    paragraph without its full stop. Nothing above it is a title, and no other line of the page is made so: columns have
    paragraphs parted by dots, but not one alone."""
    long = [index for index, found in enumerate(marks) if found.rule == "long-paragraph"]
    parted = [index for index in long if rows[index].text.count(_PARTING) >= _PARTINGS]
    if not parted or rows[parted[0]].words >= _DIGEST or len({rows[index].key for index in parted}) > 1:
        return
    above = range(parted[0])
    if any(marks[at].kind is Kind.TEXT or marks[at].kind is Kind.TITLE and rows[at].words >= _TITLE for at in above):
        return
    for index in parted:
        marks[index] = Mark(Kind.TITLE, "title-like")


def mark_tickers(rows: list[Row], marks: list[Mark]) -> None:
    """A line without its full stop that has far less of the paragraphs below than the story's own title has, which
    stands between; or none of them, above a story without a title whose paragraphs share words with each other."""
    for index in range(min(len(rows), _TOP)):
        if marks[index].kind is Kind.TEXT:
            if marks[index].rule != "long-paragraph" or not _ticker(rows, marks, index):
                return
            marks[index] = Mark(Kind.CHROME, "ticker-on-one-line")


def _ticker(rows: list[Row], marks: list[Mark], index: int) -> bool:
    near = range(index + 1, min(index + _TOP, len(rows)))
    texts = [below for below in near if marks[below].kind is Kind.TEXT][:2]
    if not texts or not all(rows[below].stop for below in texts):
        return False
    first, last = rows[texts[0]].content, rows[texts[-1]].content
    own = len(rows[index].content & (first | last)) / max(1, len(rows[index].content))
    titles = [
        rows[at] for at in range(index + 1, texts[0]) if marks[at].kind is Kind.TITLE and rows[at].words >= _TITLE
    ]
    if not titles:  # titles have no commas, paragraphs so long do
        many = rows[index].words >= _MANY and "،" not in rows[index].text
        return many and not own and len(texts) > 1 and bool(first & last)
    shares = [len(title.content & (first | last)) / len(title.content) for title in titles if title.content]
    return max(shares, default=0.0) > 3 * own
