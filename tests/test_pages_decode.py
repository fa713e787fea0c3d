"""Bytes to text: encodings, debris, and damage that is repaired only when that is certain."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.pages.decode import clean_line, decode, without_entities
from articles.pages.reading import read
from articles.pages.values import Role, UnreadablePage
from tests.growth import grows_linearly

TEXT = "افتتحت البلدية السوق القديم بعد عامين من الترميم.\nوقال رئيسها إن «الزوار» أهلاً وسهلاً بهم."


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (TEXT.encode("cp1256"), "windows-1256"),
        (TEXT.replace("\n", "\r\n").encode("cp1256"), "windows-1256"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode()[:-1], "utf-8"),
    ],
)
def test_the_same_text_from_any_encoding(raw: bytes, encoding: str) -> None:
    """Line ends, marks and encodings leave no trace; a page cut inside its last letter loses only that."""
    decoded = decode(raw)
    assert decoded.encoding == encoding
    assert decoded.text.rstrip("\ufffd") in (TEXT, TEXT[:-1])


@pytest.mark.parametrize("code_page", ["cp1256", "latin-1"])
def test_text_decoded_with_the_wrong_page_is_repaired(code_page: str) -> None:
    """The encoding says so."""
    once = TEXT.encode().decode(code_page)
    assert decode(once.encode()).text == TEXT
    assert "read as" in decode(once.encode()).encoding


@pytest.mark.parametrize(
    "text",
    ["ظلّ الطفل عطِشاً، وظل يعض على شفتيه.", "عظة وعبرة: ططط ظظظ", "café naïve Zürich", "ط§ ظ„ ثم نص سليم بعدها"],
)
def test_text_that_only_looks_damaged_is_left_alone(text: str) -> None:
    """A repair that is not certain is none."""
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("raw", [b"\x00\x00", b"%PDF-1.7 x", bytes(range(32)) * 20, b"\x00\x01\x02\x03" * 99])
def test_what_is_no_text_is_refused_in_words(raw: bytes) -> None:
    """Documents and binary files."""
    with pytest.raises(UnreadablePage, match=r"\w"):
        decode(raw)


def test_a_line_loses_controls_and_trailing_space_only() -> None:
    """Letters, tashkeel, tatweel, leading space and joiners are the printed text."""
    assert clean_line("\u202b\u200f  أَهـلاً\u200c وسهلا \u00a0\t\r") == "  أَهـلاً\u200c وسهلا"
    assert clean_line("\u200e") == "\u200e"


def test_a_page_break_within_a_line_is_a_space() -> None:
    assert clean_line("أهلاً\x0bوسهلا\x0cبكم\x1fجميعاً") == "أهلاً وسهلا بكم جميعاً"
    assert clean_line("\x0c") == "\x0c"


@pytest.mark.parametrize(
    "raw",
    [b"", b"\n", b" \n\t\r\n", "\ufeff\n\ufeff".encode(), b"<html></html>", b"<!doctype html><!-- -->", b"1 2\n3"],
)
def test_an_empty_page_is_a_reading_without_stories(raw: bytes) -> None:
    """No error: there was a page, and nothing on it."""
    reading = read(raw)
    assert reading.stories == ()
    assert all(line.role in (Role.BLANK, Role.CHROME) for line in reading.lines)


def test_entities_that_a_copy_of_the_text_kept() -> None:
    """They are read as what they stand for, once or twice escaped; markup and other text with «&» stay."""
    line = "&quot;السوق&quot;&nbsp;&laquo;القديم&raquo; &amp;quot;R&amp;D&amp;quot; &#1548; &lt;p&gt; &nichts;"
    assert without_entities(line) == '"السوق"\u00a0«القديم» "R&D" ، &lt;p&gt; &nichts;'
    reading = read(
        "البلدية تفتح سوق الميناء غدا\n&laquo;نفتح السوق غداً للجميع&raquo;، قال رئيس البلدية سليم الحايك.&#10;".encode()
    )
    assert [line.role for line in reading.lines] == [Role.HEADLINE, Role.BODY]
    assert reading.stories[0].blocks[0].text.startswith("«نفتح السوق غداً للجميع»")


def test_entities_take_time_in_proportion() -> None:
    """Half entities are tried once each."""

    def prepare(count: int) -> Callable[[], str]:
        return partial(without_entities, "&amp;&#&quot;&q" * count)

    assert grows_linearly(prepare, 4000)
