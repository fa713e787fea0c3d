"""A page as rows: its non-blank lines (hard-wrapped paragraphs joined), with what can be told from each line alone."""

import re
from collections import Counter
from dataclasses import dataclass

from articles.arabic.fold import fold, fold_word
from articles.arabic.word_cache import remembered
from articles.pages.credits import Credit, bracketed
from articles.pages.lazy_property import once
from articles.pages.trailing_credits import trailing

_BULLET = re.compile(r"^\s*(?:[•●▪◾■◼○►▶◄◀✓✔*·‣❖]+|>(?=\s)|[-–—](?!\d)|#(?=\s))\s*")
_NUMBERED = re.compile(r"^\s*\(?[0-9٠-٩]{1,2}\)?\s*[-–—.):/]\s*(?=\D)")
_MARK = re.compile(r"[^\w ]")
_LEADING = re.compile(r"^[\W_]+")
_ADDRESS = re.compile(r"\s+(?:https?://|www\.|pic\.twitter|t\.co/)\S*\s*$")  # at the end of a post that is shown
_IN_ADDRESS = re.compile(r"://|www\.|pic\.twitter|t\.co/")  # an address holds one of these
# Behind the last sentence of an agency's story: «/نهاية الخبر/», «(انتهى)», «انتهى/ن م», «(النهاية) ن م / ك ن».
_FINISHED = re.compile(
    r"(?<=[.\s])[/(*-]*\s?(?:انتهى|انتهي|نهاية الخبر|النهاية)\s?[/)*-]*(?:\s?\w{1,2}[\s/.]{0,3}){0,8}\s*$"
)
_CLOSERS = " \u00a0»”\"'’)]}›■□\u200b\u200c\u200d"  # agencies set a square behind their last sentence
_DASHES = "-–—ـ"
_LETTER = re.compile(r"[^\W\d_]")
_HEADING = re.compile(r"^\s*#{2,6}\s+(?=\S)")  # of Markdown, which some sites print as it came
# Wider than any column a copy has kept. Rules look for marks between blanks, which takes the square of a gap's width.
_GAP = re.compile(r"\s\s{32,}")  # written so that re looks for a first blank
# The widths at which mail programs and old editors break lines; a paragraph on one line is far longer.
_NARROW, _WIDE = 50, 110
_PAIRS = 8  # rows of a page that is printed twice line by line, at least
_SINGLE = 8  # of so many rows of such a page one may be printed once: a button, the number of the page


@dataclass(eq=False)
class Row:
    """One logical line: its text, the numbers of its lines (from 1), and the blank lines before it."""

    text: str
    lines: tuple[int, ...]
    gap: int

    @once
    def words(self) -> int:
        return len(self.text.split())

    @once
    def folded(self) -> str:
        return fold(self.text)

    @once
    def key(self) -> str:
        """For telling repeats: folded, letters and digits only."""
        return " ".join(_MARK.sub(" ", self.folded).replace("_", " ").split()) or self.folded

    @once
    def plain(self) -> str:
        """The folded beginning without bullets and leading punctuation."""
        return _LEADING.sub("", self.folded[:400])

    @once
    def bullet(self) -> bool:
        return bool(_BULLET.match(self.text[:12]))

    @once
    def numbered(self) -> bool:
        return bool(_NUMBERED.match(self.text[:12]))

    @once
    def ending(self) -> str:
        """The last character, closing quotes and brackets aside; "…" for two dots and more."""
        text = self.text[-120:]
        if _IN_ADDRESS.search(text):
            text = _ADDRESS.sub("", text)
        if "نته" in text or "نهاي" in text:
            text = _FINISHED.sub("", text)
        text = text.rstrip(_CLOSERS)
        if text[-1:] in _DASHES and text.rstrip(_DASHES + " ").endswith(":"):
            return ":"  # «وفيما يلي أبرزها:-»
        return "…" if text.endswith(("..", "…")) else text[-1:]

    @once
    def stop(self) -> bool:
        """Ends as a sentence does: full stop (Arabic or Urdu), or an exclamation after a long sentence."""
        return self.ending in (".", "۔", "。") and self.bracketed is None

    @once
    def question(self) -> bool:
        return self.ending in ("؟", "?")

    @once
    def letters(self) -> bool:
        return bool(_LETTER.search(self.text))

    @once
    def bracketed(self) -> Credit | None:
        return bracketed(self.text.strip()) if self.words <= 60 else None

    @once
    def trailing(self) -> Credit | None:
        return trailing(self.text.strip()) if self.words <= 45 else None

    @once
    def content(self) -> frozenset[str]:
        """The words that carry meaning, for comparing a title with a body: long enough, clitics off, first 400."""
        return frozenset([_stem(word) for word in self.key[:4000].split()[:400] if len(word) > 3])


@remembered
def _stem(word: str) -> str:
    """A crude stem: conjunction, preposition, article and a final feminine or plural ending off."""
    for prefix in ("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ف"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    for suffix in ("ها", "ات", "ون", "ين", "يه", "ه", "ا", "ي"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def rows_of(lines: list[str], *, wrapped: bool = True) -> list[Row]:
    """The rows of a page, in order. `lines` are clean lines, blank ones included. Linear in the page.

    Of more than 32 blanks in a row as many are kept. `wrapped` says that a margin may have broken its paragraphs; in
    HTML none does.
    """
    rows: list[Row] = []
    gap = 0
    width = _wrap_width(lines) if wrapped else 0
    joinable = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            gap, joinable = gap + 1, False
            continue
        if joinable and rows and not _BULLET.match(line[:12]):
            row = rows[-1]
            rows[-1] = Row(f"{row.text} {line.strip()}", (*row.lines, number), row.gap)
        else:
            text = _HEADING.sub("", line) if "##" in line else line
            rows.append(Row(_GAP.sub(" " * 32, text), (number,), gap))
        joinable = bool(width) and len(line) >= width
        gap = 0
    if rows:
        rows = _each_pair_once(rows) if wrapped else rows  # of HTML every line is a row: so its hints are numbered
        _fold_together(rows)
    return rows


def _each_pair_once(rows: list[Row]) -> list[Row]:
    """The rows of a page that prints every line twice, save a few, each pair as one row with the numbers of both lines;
    those of any other page as they are."""
    if len(rows) < _PAIRS:
        return rows
    once: list[Row] = []
    single, at = 0, 0
    while at < len(rows):
        row = rows[at]
        twice = at + 1 < len(rows) and rows[at + 1].text == row.text
        once.append(Row(row.text, (*row.lines, *rows[at + 1].lines), row.gap) if twice else row)
        single += not twice
        at += 1 + twice
        if single * _SINGLE > len(rows):
            return rows
    return once


def _fold_together(rows: list[Row]) -> None:
    """Fold all rows in one go, which takes half of what it takes row by row: every one is asked for."""
    folded = fold_word("\n".join([row.text for row in rows]))
    for row, text in zip(rows, folded.split("\n"), strict=True):
        vars(row)["folded"] = " ".join(text.split())  # where `once` keeps it


def _wrap_width(lines: list[str]) -> int:
    """The least length of a line that was broken by a margin, 0 when the page is not hard-wrapped.

    It is when nothing is wider than a margin and most lines that have a line directly below them are nearly as wide,
    and few of those end a sentence.
    """
    lengths = [len(line) for line in lines if line.strip()]
    if len(lengths) < 6 or not _NARROW <= max(lengths) <= _WIDE:
        return 0
    margin = max(lengths)
    near = margin - 18
    followed = [line for line, below in zip(lines, lines[1:], strict=False) if line.strip() and below.strip()]
    full = [line for line in followed if len(line) >= near]
    if len(followed) < 5 or len(full) * 10 < len(followed) * 6:
        return 0
    ended = sum(line.rstrip(_CLOSERS).endswith((".", "؟", "!")) or line.endswith(")") for line in full)
    return near if ended * 3 < len(full) else 0


def copies(rows: list[Row]) -> Counter[str]:
    """How often each row's text stands on the page."""
    return Counter(row.key for row in rows)
