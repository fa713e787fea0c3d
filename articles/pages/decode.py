"""Bytes to text: which encoding the page is in, and the text as printed, without the debris of copying.

What is dropped: the byte-order mark, bidi controls, NULs and what trails on a line; a page break or a control that
parts fields is a space. Nothing else is changed; folding is for comparing only.
"""

import codecs
import re
from dataclasses import dataclass
from html import unescape

from articles.pages.values import UnreadablePage

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The first bytes of what people upload by mistake: PDF, ZIP (also .docx), PNG, JPEG, GIF, gzip, old Word, RIFF, MP4.
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"RIFF")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_CONTROLS = re.compile("[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1b\x7f]")
# A bare CR, the line and page breaks of word processors, ASCII's separators: XML cannot hold most of them.
_PARTING = re.compile("[\r\x0b\x0c\x1c-\x1f]")
_DEBRIS = re.compile(f"{_CONTROLS.pattern[:-1]}{_PARTING.pattern[1:]}")
_BINARY_CHARS = re.compile("[\x00-\x08\x0e-\x1f]")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
# A named or numbered character, not «<» or «>»; such as is not known stays as it is.
_ENTITY = re.compile(r"&(?!lt;|gt;|#0*6[02];|#x0*3[ce];)(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});", re.IGNORECASE)
_TWICE_ESCAPED = re.compile(r"&amp;(?:[a-z]{2,8}|#\d{2,5});", re.IGNORECASE)
# What the two-byte letters of UTF-8 Arabic (D8..DB, then 80..BF) become under another code page, three in a row:
# no Arabic sentence alternates ط and ظ with symbols like that.
# Written out: of a repeated group re does not know with which letters it begins, and tries it at each.
_SPOILT = re.compile("[طظعغØÙÚÛ][^\x00-\x7f]\\s?" * 3)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a page (line ends as \\n) and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """The text of a page, without a letter when the page is empty. Raises UnreadablePage for what is no text at all."""
    if raw.startswith(_BINARY):
        raise UnreadablePage("الملف ليس نصاً: يبدو صورةً أو مستنداً مضغوطاً.")
    printed, encoding = _to_text(raw)
    text = _line_ends(printed)
    has_debris = _DEBRIS.search(text) is not None
    if has_debris and len(_BINARY_CHARS.findall(printed)) * 50 > len(printed):
        raise UnreadablePage("الملف ليس نصاً: فيه بايتات ثنائية.")
    repaired, code_page = _repair(text)
    if code_page:
        text, encoding = _line_ends(repaired), f"{encoding} (read as {code_page})"
        has_debris = True  # or may have
    lines = text.split("\n")
    if has_debris:
        cleaned = [clean_line(line) for line in lines]
    else:  # nothing to take out of the lines but what trails on them
        cleaned = [line.rstrip() or clean_line(line) for line in lines]
    return Decoded("\n".join(cleaned), encoding)


def clean_line(line: str) -> str:
    """One line as printed, without bidi controls and what trails on it.

    A line that is nothing but controls is kept as it came: it was there, and its role says so.
    """
    clean = _PARTING.sub(" ", _CONTROLS.sub("", line)).rstrip() if line else line
    return clean if clean or not line.strip("\r \u00a0\t\u200f") else line


def without_entities(text: str) -> str:
    """A page of text with the characters that its entities stand for («&quot;», «&laquo;», «&#1548;»), as tools leave
    them that cut the markup out of a page. Lines stay lines, and no markup comes to be: «&lt;» is kept."""
    if "&" not in text:
        return text
    text = text.replace("&amp;", "&") if "&amp;" in text and _TWICE_ESCAPED.search(text) else text
    return _ENTITY.sub(lambda found: _CONTROLS.sub("", unescape(found.group())).replace("\n", " "), text)


def _line_ends(text: str) -> str:
    text = text.replace("\r\n", "\n")
    # An old Mac page ends its lines with a bare CR; beside real line ends a CR is debris.
    return text if "\n" in text else text.replace("\r", "\n")


def _to_text(raw: bytes) -> tuple[str, str]:
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace"), name
    zeros = raw.count(0)
    if zeros * 20 > len(raw):
        return _without_mark(raw)
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    text = raw.decode("utf-8", "replace")
    # A page cut in the middle of a letter, or with a stray byte, is still UTF-8.
    if text.count("\ufffd") * 50 < len(_ARABIC.findall(text)):
        return text, "utf-8"
    return _single_byte(raw)


def _without_mark(raw: bytes) -> tuple[str, str]:
    """UTF-16 without its mark shows as NULs on one side of each pair (spaces, digits, line ends)."""
    for name, zeros in (("utf-16-le", raw[1::2].count(0)), ("utf-16-be", raw[0::2].count(0))):
        if zeros * 10 >= raw.count(0) * 9:
            text = raw[: len(raw) // 2 * 2].decode(name, "replace")
            if "\ufffd" not in text:
                return text, name
    raise UnreadablePage("الملف ليس نصاً: فيه بايتات ثنائية.")


def _single_byte(raw: bytes) -> tuple[str, str]:
    declared = _CHARSET.search(raw[:4096])
    name = "windows-1256"
    if declared and declared.group(1).lower() in (b"iso-8859-6", b"windows-1252", b"iso-8859-1", b"latin1"):
        name = declared.group(1).decode("ascii").lower()
    return raw.decode(name, "replace"), name


def _bytes_of(code_page: str) -> dict[int, int]:
    """Character -> byte of a code page; bytes that the page leaves undefined stand for themselves, as browsers do."""
    table = {}
    for byte in range(256):
        char = bytes([byte]).decode(code_page, "replace")
        table[byte if char == "\ufffd" else ord(char)] = byte
    for byte in range(0x80, 0xA0):  # Latin-1 leaves the C1 controls where Windows has letters
        table.setdefault(byte, byte)
    return table


_PAGES = {name: _bytes_of(name) for name in ("windows-1256", "windows-1252")}


def _repair(text: str) -> tuple[str, str | None]:
    """Undo UTF-8 that was decoded as a one-byte page, line by line, and name that page.

    Certain only when a whole line goes back to bytes and those bytes are valid UTF-8 with more Arabic letters than not:
    of ordinary Arabic text no line passes. Repeated until nothing changes, since pages are spoilt twice.
    """
    found = None
    while _SPOILT.search(text):
        lines = text.split("\n")
        changed = False
        for n, line in enumerate(lines):
            if _SPOILT.search(line):
                for name, table in _PAGES.items():
                    better = _undo(line, table)
                    if better is not None:
                        lines[n], found, changed = better, name, True
                        break
        if not changed:
            break
        text = "\n".join(lines)
    return text, found


def _undo(line: str, table: dict[int, int]) -> str | None:
    try:
        better = bytes(table[ord(char)] for char in line).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
    letters = len(_ARABIC.findall(better)) + len(_SPOILT.findall(better)) * 3
    return better if letters >= 3 and letters * 4 >= len(line) - len(better) else None
