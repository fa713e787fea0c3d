"""Rows that are links to other stories: read-also links and the headers of related blocks and of lists."""

import re

from articles.arabic.fold import fold
from articles.pages import phrases
from articles.pages.kinds import Kind, Mark, plain
from articles.pages.rows import Row

_LONGEST_HEADER = 6  # words
_ENDED = fold("نهاية")  # what a reader of screens is told below a list
_AFTER_LINK = re.compile(r"^[\s:：.…،,\-–—|/»>←⟵!*]+")


def _link_title(row: Row, length: int) -> str:
    """What follows the set phrase of a link, as printed. `length` counts folded characters of the phrase."""
    words = len(row.folded[:length].split())
    match = re.match(rf"\s*(?:\S+\s+){{{max(words - 1, 0)}}}", row.text)
    rest = row.text[match.end() :] if match else ""
    last = re.match(r"[^\s:：.…،,\-–—|/»>!]*", rest)
    return _AFTER_LINK.sub("", rest[last.end() if last else 0 :]).strip()


# «اقرأ المزيدعنوان», «اقرأ أيضاًعنوان»: the link's title without a space after the set phrase.
_GLUED = re.compile(r"^\W*[اأإ]قر[أا]\s+(?:المزيد|[أا]يض(?>اً|ًا|ا))(?=[«\"\u0621-\u064a])(?P<title>.{12,200})$")


# «list 1 of 3عنوان»: what a reader of screens is told, glued to the title.
_IN_LIST = re.compile(r"^list \d+ of \d+\s*(?P<title>[«\"(\u0621-\u064a].{8,200})$")


def mark_glued_link(row: Row) -> Mark | None:
    """A read-also link whose title begins without a space."""
    match = _GLUED.match(row.text) if row.plain.startswith("اقر") else None
    return Mark(Kind.READ_ALSO, "read-also-glued", title=match["title"].strip()) if match else None


def mark_related(row: Row) -> Mark | None:
    """The header of a related block, or a link that holds its title («أخبار متعلقة: …»)."""
    match = phrases.RELATED.match(plain(row))
    if not match:
        return None
    rest = plain(row)[match.end() :].strip(" :：.…-–—|/»>")
    if rest == _ENDED:
        return Mark(Kind.CHROME, "end-of-list")
    if not rest or len(rest.split()) <= 2 and not row.stop:
        return Mark(Kind.RELATED, "related-header")
    title = _link_title(row, len(row.folded) - len(plain(row)) + match.end())
    if ":" in row.folded[: match.end() + 6]:
        return Mark(Kind.READ_ALSO, "read-also", title=title)
    return None


def mark_read_also(row: Row) -> Mark | None:
    """A read-also link with its title, or alone above its titles."""
    match = phrases.READ_ALSO.match(row.folded)
    if not match and (listed := _IN_LIST.match(row.text)):
        return Mark(Kind.READ_ALSO, "read-also-of-a-list", title=listed["title"].strip())
    if not match:
        item = row.words == 4 and phrases.LIST_ITEM.match(row.folded)
        return Mark(Kind.READ_ALSO, "read-also", title="") if item else None
    rest = row.folded[match.end() :]
    if phrases.ON_SITE.match(rest):
        return Mark(Kind.CHROME, "read-on-a-site")
    title = _link_title(row, match.end())
    bare = not re.search(r"\b(?:ايضا|كذلك|المزيد|اكثر|also|more|صله)\b", match.group())
    # «اقرأ» and «تابع» alone also open sentences: without a colon or dots they are no link.
    if title and bare and not re.match(r"\s*(?:[:：.…|/\-–—>»«*]|$)", rest):
        return None
    if row.stop and row.words > 25:
        return None
    if title and len(title.split()) < 3 and not re.match(r"\s*[:：.…|/\-–—]", rest):
        title = ""
    return Mark(Kind.READ_ALSO, "read-also", title=title)


def mark_list(row: Row) -> Mark | None:
    """The header of a list of other stories that is nobody's related block."""
    if row.key == _ENDED:
        return Mark(Kind.CHROME, "end-of-list")
    if row.stop or not (match := phrases.LISTS.match(plain(row))):
        return None
    rest = plain(row)[match.end() :].split()
    if rest == [_ENDED]:
        return Mark(Kind.CHROME, "end-of-list")
    return Mark(Kind.LIST, "list-header") if len(rest) <= 3 else None


def announced(text: str) -> Kind | None:
    """What a header alone on its line announces: related stories, read-also links or a list; None for other lines."""
    row = Row(text, (1,), 0)
    if row.words > _LONGEST_HEADER or row.stop:
        return None
    for recogniser in (mark_related, mark_list, mark_read_also):
        found = recogniser(row)
        if found is not None and not found.title and found.kind is not Kind.CHROME:
            return found.kind
    return None
