"""Makes pages of text from their lines, for tests of reading."""

from articles.pages.reading import read
from articles.pages.values import Reading


def page(*lines: str, blank: bool = False) -> Reading:
    """The reading of a page of these lines, one below the other or with a blank line between."""
    return read(("\n\n" if blank else "\n").join(lines).encode(), name="page.txt")


def spaced(*lines: str) -> Reading:
    """The reading of a page of these lines, a blank line between them."""
    return page(*lines, blank=True)


def role(reading: Reading, text: str) -> str:
    """The role of the first line that is `text`."""
    return next(line.role.value for line in reading.lines if line.text == text)
