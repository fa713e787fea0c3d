"""Whatever the text: every line gets exactly one role, none is lost, and reading again gives the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.arabic.fold import fold
from articles.pages.reading import read
from articles.pages.rows import rows_of
from articles.pages.values import Reading, Role, UnreadablePage

LINES = st.sampled_from(
    [
        "",
        " ",
        "\u200f",
        "TT",
        "[ad_1]",
        "الرئيسية",
        "مقالات ذات صلة",
        "اقرأ أيضا:",
        "اقرأ أيضا: موعد افتتاح السوق القديم",
        "الأكثر قراءة",
        "التعليقات (3)",
        "كتب: سامي وهبة",
        "الميناء - «المدار»",
        "نُشر: 10:15-3 مايو 2021 م ـ 21 رمضان 1442 هـ",
        "منذ 3 ساعات",
        "بلدية الميناء تفتح السوق القديم أمام الزوار",
        "السوق القديم",
        "أوروبا واجهة السوق القديم بعد الترميم (رويترز)",
        "واجهة السوق القديم بعد الترميم (أ.ف.ب)",
        "واجهة السوق / RT",
        "سلمى حداد (عمان)",
        "- هل كان العمل سهلا؟",
        "افتتحت البلدية السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي من أبناء المدينة.",
        "وقال رئيس البلدية إن السوق سيستقبل الزوار كل يوم.",
        "وأضاف: «نرحب بالجميع».",
        "جميع الحقوق محفوظة",
    ]
)
PAGES = st.lists(LINES, max_size=40).map("\n".join)


def try_to_read(text: str) -> Reading | None:
    """The reading; None when the page says that it is empty."""
    try:
        return read(text.encode("utf-8", "replace"))
    except UnreadablePage:
        return None


def check(text: str) -> None:
    """One role a line, no line lost, blocks point at their lines, and a second reading that agrees with the first."""
    reading = try_to_read(text)
    if reading is None or reading.format == "html":
        return
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    for line in reading.lines:
        assert isinstance(line.role, Role)
        assert line.rule
        assert (line.role is Role.BLANK) == (not line.text.strip())
    for story in reading.stories:
        assert story.headline.strip()
        for block in story.blocks:
            assert block.text.strip()
            assert reading.lines[block.line - 1].role not in (Role.BLANK, Role.CHROME)
    again = try_to_read("\n".join(line.text for line in reading.lines))
    assert again is not None
    assert [line.text for line in again.lines] == [line.text for line in reading.lines]
    assert again.lines == reading.lines
    assert again.stories == reading.stories


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES)
def test_any_page_of_page_like_lines(text: str) -> None:
    """Lines of real kinds in any order."""
    check(text)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.text(max_size=60).map(lambda text: text.replace("\n", " ")) | LINES, max_size=20))
def test_rows_are_folded_together_as_each_would_be(lines: list[str]) -> None:
    rows = rows_of(lines)
    assert [row.folded for row in rows] == [fold(row.text) for row in rows]


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    """Any characters at all."""
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ابتسط ع.:؟()«»/-|،\n\r\t\u200f\u202b\u00a0\ufeff0١AT", max_size=300))
def test_any_text_of_telling_characters(text: str) -> None:
    """The characters that rules look at."""
    check(text)


MARKUP = """
<p> </p> <div> </div> <h1> </h1> <h2> </h2> <br> <br/> <article> </article> <figure> <figcaption> </figure> <li>
<ul> </ul> <a> </a> <span> <td> <table> </table> <time> <nav> </nav> <b> </b> <!-- --> <script> </script>
<span/class=author> <p/hidden> <div/class=caption> <p/class=standfirst> <div/class=related>
<div/id=comments> <div/class=tags>
"""
TAGS = st.sampled_from([tag.replace("/", " ") if "=" in tag or "hidden" in tag else tag for tag in MARKUP.split()])


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TAGS | LINES, max_size=60).map("\n".join))
def test_any_markup(text: str) -> None:
    """Elements in any order, closed or not: one role a line, and blocks that point at their lines."""
    reading = read(f"<!doctype html><html><body>{text}".encode())
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    for story in reading.stories:
        assert story.headline.strip()
        for block in story.blocks:
            assert block.text.strip()
            assert reading.lines[block.line - 1].role not in (Role.BLANK, Role.CHROME)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    """Bytes either read or are refused; nothing else happens."""
    try:
        reading = read(raw)
    except UnreadablePage:
        return
    assert reading.lines
