"""Blocks of links on text pages: sections and days beside the titles, summaries below them, and owners behind ©."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.pages.kinds import Kind
from articles.pages.links import announced
from articles.pages.reading import read
from articles.pages.trailing_credits import trailing
from articles.pages.values import BlockKind, Reading, Role, Story
from tests.growth import grows_linearly

HEADLINE = "بلدية الميناء تطلق حافلات كهربائية على خطين"
BODY = (
    "أطلقت بلدية الميناء أول حافلات كهربائية للنقل العام، وبدأت تشغيلها على خطين بين المرفأ ووسط المدينة القديمة.",
    "وقال رئيس البلدية سليم الحايك إن الحافلة الواحدة تقطع ثلاثمئة كيلومتر بعد شحنها ساعة في محطة المرفأ الجديدة.",
    "وتستهدف البلدية تحويل نصف أسطولها إلى الطاقة النظيفة خلال خمسة أعوام، في خطة تبلغ كلفتها أربعين مليون دينار.",
)
TITLES = ("مصنع للبطاريات في ميناء الشمال", "مسارات جديدة للدراجات على الكورنيش", "عدد زوار المدينة يرتفع بمقدار العشر")


def page(*lines: str) -> Story:
    """The only story of a page with a blank line between the lines."""
    (found,) = read("\n\n".join((HEADLINE, *BODY, *lines)).encode()).stories
    return found


def test_sections_above_and_days_below_the_titles() -> None:
    """«محليات», a title and its day take turns."""
    sections = ("اقتصاد", "محليات", "سياحة")
    items = zip(sections, TITLES, ("01 يناير 2025", "02 يناير 2025", "03 يناير 2025"), strict=True)
    lines = [line for item in items for line in item]
    found = page("أخبار ذات صلة", *lines)
    assert [(link.section, link.title) for link in found.related] == list(zip(sections, TITLES, strict=True))


def test_sections_above_titles_without_days() -> None:
    """Where the title above has a section, a word or two above the next title are one too."""
    found = page("أخبار ذات صلة", "اقتصاد", TITLES[0], "كرة السلة", TITLES[1])
    assert [(link.section, link.title) for link in found.related] == [("اقتصاد", TITLES[0]), ("كرة السلة", TITLES[1])]


def test_short_line_that_is_no_section() -> None:
    """Two words above a title without a day below it."""
    assert {link.section for link in page("أخبار ذات صلة", "اختيار المحرر", *TITLES).related} == {None}


def test_titles_and_summaries_take_turns() -> None:
    """Short sentences below the titles down to the end are their summaries."""
    summaries = tuple(f"تفاصيل {n} عن هذا الخبر يرويها مراسلنا في المدينة القديمة." for n in range(3))
    lines = [line for pair in zip(TITLES, summaries, strict=True) for line in pair]
    found = page("أخبار ذات صلة", *lines)
    assert [(link.title, link.summary) for link in found.related] == list(zip(TITLES, summaries, strict=True))
    assert found.texts(BlockKind.PARAGRAPH) == BODY


def test_summaries_that_are_cut_off() -> None:
    """They end in dots where their titles do not; a section may stand above the title or below it, and a day."""
    cut = tuple(f"المرفأ / نادر الصيرفي تفاصيل {n} عن هذا الخبر يرويها مراسلنا في المدينة..." for n in range(3))
    rows = list(zip(("اقتصاد", "محليات", "رياضة"), TITLES, cut, strict=True))
    above = [line for section, title, summary in rows for line in (section, title, summary, "01 يناير 2025")]
    below = [line for section, title, summary in rows for line in (title, section, summary)]
    for header, lines in (("أخبار ذات صلة", above), ("اقرأ المزيد", below)):
        found = page(header, *lines).related
        assert [(link.section, link.title, link.summary) for link in found] == rows
    titles = tuple(f"{title}، وتجار المدينة القديمة ينتظرون منذ أعوام طويلة قرار..." for title in TITLES)
    assert [link.title for link in page("أخبار ذات صلة", *titles, *cut[:1]).related] == [*titles, *cut[:1]]


@pytest.mark.parametrize("lines", [("مقالات ذات صلة", "سياحة"), ("اقرأ أيضا:", TITLES[0], "متى تصل الحافلات؟")])
def test_time_grows_linearly_with_the_headers(lines: tuple[str, ...]) -> None:
    """What stands above and below a header is looked at near it alone."""

    def prepare(times: int) -> Callable[[], Reading]:
        return partial(read, "\n".join((HEADLINE, *BODY, *lines * times)).encode())

    assert len(prepare(500)().stories) == 1
    assert grows_linearly(prepare, 500)


def test_story_that_goes_on_below_a_link() -> None:
    """Paragraphs as long as those above, with subheadings, are the story's own."""
    more = "وأضاف الحايك أن المرحلة الثانية تشمل الخط الساحلي كله، وأن سائقي الحافلات القديمة سيقودون الجديدة."
    found = page("أخبار ذات صلة", TITLES[0], more, "تدريب السائقين", more.replace("وأضاف", "وأكد"))
    assert [link.summary for link in found.related] == [None]
    assert len(found.texts(BlockKind.PARAGRAPH)) == len(BODY) + 2


def test_links_with_when_they_appeared() -> None:
    """«قبل ساعتين» below each title of a list at the end; between paragraphs it dates nothing of the list."""
    found = page("قد يهمك أيضا", TITLES[0], "قبل ساعتين", TITLES[1], "قبل 4 ساعات", TITLES[2])
    assert found.texts(BlockKind.READ_ALSO) == TITLES
    within = read("\n\n".join((HEADLINE, BODY[0], "قد يهمك أيضا", TITLES[0], "قبل ساعتين", *BODY[1:])).encode())
    assert within.stories[0].texts(BlockKind.PARAGRAPH) == BODY
    assert within.stories[0].texts(BlockKind.READ_ALSO) == TITLES[:1]


def test_title_glued_to_what_readers_of_screens_are_told() -> None:
    """«list 1 of 2» right before the title; a list of bare numbers names no story."""
    more = BODY[0].replace("أول", "ثاني")
    found = page("اقرأ أيضا", f"list 1 of 2{TITLES[0]}", f"list 2 of 2{TITLES[1]}", "end of list", more)
    assert found.texts(BlockKind.READ_ALSO) == TITLES[:2]
    assert page("list 1 of 2", more).texts(BlockKind.READ_ALSO) == ()


def test_bullets_are_no_part_of_a_title() -> None:
    """As in a related block."""
    found = page("اقرأ أيضاً", f"• {TITLES[0]}", f"• {TITLES[1]}")
    assert found.texts(BlockKind.READ_ALSO) == TITLES[:2]


def test_signatures_right_below_the_titles() -> None:
    """«فلان (المدينة)» below a title signs it; an agency in brackets owns the photo of the next one."""
    found = page("أخبار متعلقة", TITLES[0], "نادر الصيرفي (الكويت)", TITLES[1], "ليلى منصور (القاهرة)")
    assert [(link.title, link.byline, link.place) for link in found.related] == [
        (TITLES[0], "نادر الصيرفي", "الكويت"),
        (TITLES[1], "ليلى منصور", "القاهرة"),
    ]
    found = page("أخبار متعلقة", TITLES[0], "عمال في المصنع الجديد (رويترز)", TITLES[1])
    assert [link.title for link in found.related] == [TITLES[0], TITLES[1]]
    assert {link.byline for link in found.related} == {None}


def test_last_sentence_that_names_its_agency() -> None:
    """«ولم …» opens a sentence however it ends; a scene does not open so."""
    last = "ولم تعلن البلدية حتى مساء اليوم موعد تشغيل بقية الخطوط (رويترز)"
    assert page(last).texts(BlockKind.PARAGRAPH) == (*BODY, last)
    scene = "وصول أولى الحافلات الكهربائية إلى محطة المرفأ في الميناء (رويترز)"
    assert page(scene).texts(BlockKind.PARAGRAPH) == BODY


def test_you_may_follow_too() -> None:
    """«تابعوا أيضاً: …» leads to another story; «تابعوا صفحتنا» to nobody's."""
    assert page(f"تابعوا أيضاً: {TITLES[0]}", BODY[0].replace("أول", "ثاني")).texts(BlockKind.READ_ALSO) == TITLES[:1]
    for line in ("تابعوا صفحتنا على فيسبوك", "للمزيد: تابع «المرفأ» على منصة إكس"):
        assert page(line).texts(BlockKind.READ_ALSO) == ()


def test_latin_owner_right_below_a_caption() -> None:
    """«Sputnik» below «صورة أرشيفية» owns the photo; below a date it signs."""
    lines = (HEADLINE, "صورة أرشيفية", "Sputnik", *BODY)
    (found,) = read("\n\n".join(lines).encode()).stories
    assert found.byline is None
    assert [caption.credit_text for caption in found.lead_captions] == ["Sputnik"]
    lines = (HEADLINE, "12 مايو 2021", "Reuters", *BODY)
    (found,) = read("\n\n".join(lines).encode()).stories
    assert found.byline is not None


def test_photographer_in_brackets_signs_nothing() -> None:
    """«فلان يرفع الكأس (تصوير: فلان)» above the body is what a photo shows."""
    lines = (HEADLINE, "حافلات المدينة الجديدة (تصوير: نادر الصيرفي)", *BODY)
    (found,) = read("\n\n".join(lines).encode()).stories
    assert found.byline is None
    assert [caption.text for caption in found.lead_captions] == ["حافلات المدينة الجديدة"]


def test_labels_of_tags_below_links() -> None:
    """«الكلمات الدالة: …» closes the list above it."""
    reading = read("\n\n".join((HEADLINE, *BODY, "اقرأ أيضاً", *TITLES, "الكلمات الدالة: حافلات، كهرباء")).encode())
    assert reading.lines[-1].role is Role.CHROME
    assert reading.stories[0].texts(BlockKind.READ_ALSO) == TITLES


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("مقالات ذات صلة", Kind.RELATED),
        ("اقرأ أيضاً:", Kind.READ_ALSO),
        ("الأكثر قراءة", Kind.LIST),
        (f"اقرأ أيضاً: {TITLES[0]}", None),
        ("مواضيع الصيف هذا العام كثيرة ومتنوعة.", None),
        ("السوق القديم", None),
    ],
)
def test_headers_alone_on_their_line(text: str, kind: Kind | None) -> None:
    """What a header announces; a link with its title and a sentence announce nothing."""
    assert announced(text) is kind


@pytest.mark.parametrize(
    ("text", "caption", "printed"),
    [
        (
            "جنود يساعدون مسنة على عبور الشارع © رويترز - نادر الصيرفي",
            "جنود يساعدون مسنة على عبور الشارع",
            "رويترز - نادر الصيرفي",
        ),
        ("منظر عام للميناء - © Harbour . Nadir Sarraf", "منظر عام للميناء", "Harbour . Nadir Sarraf"),
        ("منظر عام للميناء عند الغروب | © بلدية الميناء", "منظر عام للميناء عند الغروب", "بلدية الميناء"),
        ("منظر عام للميناء - الصورة: بلدية الميناء", "منظر عام للميناء", "بلدية الميناء"),
        ("منظر عام للميناء | حقوق الصورة: Harbourphotos", "منظر عام للميناء", "Harbourphotos"),
        (
            "عمال ينقلون الفحم إلى المحطة  AP Photo/Name Surname",
            "عمال ينقلون الفحم إلى المحطة",
            "AP Photo/Name Surname",
        ),
        ("زوار داخل الغرفة المظلمة، بعدسة نادر الصيرفي", "زوار داخل الغرفة المظلمة", "نادر الصيرفي"),
        ("زوار داخل الغرفة المظلمة - تصوير نادر الصيرفي", "زوار داخل الغرفة المظلمة", "نادر الصيرفي"),
        ("الفريق الطبي بعد العملية | من المصدر", "الفريق الطبي بعد العملية", "من المصدر"),
        ("الفريق الطبي بعد العملية. من المصدر", "الفريق الطبي بعد العملية", "من المصدر"),
    ],
)
def test_owner_behind_a_mark(text: str, caption: str, printed: str) -> None:
    """Whoever stands behind © or a label owns the photo, known or not; no dash is left behind."""
    found = trailing(text)
    assert found is not None
    assert (found.text, found.printed) == (caption, printed)


@pytest.mark.parametrize(
    "text",
    [
        "نلتقي مساء اليوم عند البوابة الشرقية. pic.twitter.com/x",
        "التفاصيل في هذا الرابط https://example.org/Reuters",
        "جميع الحقوق محفوظة لموقع المرفأ © صحيفة المرفأ",
        "موقع المرفأ الإخباري © 2024",
        "جانب من تصوير مسلسل جديد",
        "المدينة تستقبل معرض Harbour Tech",
        "الفريق الطبي بعد العملية - صورة أرشيفية",
        "وصلت المياه نقية. من المصدر إلى الحقول",
        "افتتحت البلدية سوق الميناء القديم بعد الترميم. 12.05.2021, رويترز",
    ],
)
def test_tails_that_own_nothing(text: str) -> None:
    """Addresses of posts, and the rights of a site."""
    assert trailing(text) is None


LONG = "بلدية الميناء تبدأ توسيع الرصيف الشمالي قبل موسم الصيد وتعد بفتحه بعد عام"
LAID_OUT = (
    ("محليات", "عمال على الرصيف الشمالي", LONG, "تبدأ البلدية توسيع الرصيف الشمالي هذا الشهر وتنتهي بعد عام."),
    ("العالم", "سفينة في ميناء الشمال", TITLES[0], "يفتح المصنع أبوابه في الربيع ويعمل فيه مئتا عامل من المدينة."),
)


@pytest.mark.parametrize("owner", ["", " (رويترز)"])
def test_block_with_photos(owner: str) -> None:
    """The first title stands above its photo too, however long it is; the photos may have no owner: a line between a
    title and the same title again is one, and so is the line above the next title and its summary."""
    lines = [LONG]
    for section, shown, title, summary in LAID_OUT:
        lines += [f"{section} {shown}{owner}", title, summary, "«المرفأ» (بيروت)"]
    found = page("مقالات ذات صلة", *lines)
    assert [(link.section, link.caption, link.title, link.summary) for link in found.related] == list(LAID_OUT)
    assert {link.byline for link in found.related} == {"«المرفأ»"}


def test_titles_that_are_no_photo() -> None:
    """In a block whose items have no photo a title above another is an item of its own."""
    summary = "يفتح المصنع أبوابه في الربيع ويعمل فيه مئتا عامل من أبناء المدينة."
    signed = "ليلى منصور (بيروت)"
    found = page("مقالات ذات صلة", TITLES[0], summary, signed, TITLES[1], TITLES[2], summary, signed)
    assert [link.title for link in found.related] == list(TITLES)
    assert {link.caption for link in found.related} == {None}


@pytest.mark.parametrize(("line", "related"), [("مرتبط", 1), ("مرتبط بالميناء", 0)])
def test_header_of_one_word(line: str, related: int) -> None:
    """«مرتبط» heads related stories where nothing follows it on its line."""
    assert len(page(line, TITLES[0]).related) == related


@pytest.mark.parametrize(
    ("shown", "section"),
    [
        ("يوميات زوار في معرض الزهور", "يوميات"),
        ("زوار في معرض الزهور السنوي", None),
        ("وزير الأشغال في معرض الزهور", None),
        ("يوميات المعرض", None),
    ],
)
def test_section_that_no_list_knows(shown: str, section: str | None) -> None:
    """Where the other photos have their section before them, the first word is one, unless it is what is shown."""
    lines = [LONG]
    for label, photo, title, summary in (*LAID_OUT, ("", shown, TITLES[1], LAID_OUT[1][3])):
        lines += [f"{label} {photo} (رويترز)".strip(), title, summary, "«المرفأ» (بيروت)"]
    assert page("مقالات ذات صلة", *lines).related[-1].section == section
    alone = page("مقالات ذات صلة", TITLES[0], f"{shown} (رويترز)", TITLES[0], LAID_OUT[1][3], "«المرفأ» (بيروت)")
    assert [link.section for link in alone.related] == [None]


@pytest.mark.parametrize(
    ("line", "signed"),
    [("«المرفأ» (بيروت)", 1), ("«المرفأ» (الزيتونة)", 1), ("سفينة «المرفأ» (بلدية الميناء)", 0)],
)
def test_item_without_a_summary(line: str, signed: int) -> None:
    """A paper in marks and a place sign an item right below its title; a photo's owner begins the next item."""
    first = (LONG, f"محليات {LAID_OUT[0][1]} (رويترز)", LONG, line)
    photo = (f"العالم {LAID_OUT[1][1]} (الميناء 8)",) if signed else ()
    found = page("مقالات ذات صلة", *first, *photo, TITLES[0], LAID_OUT[1][3], "«المرفأ» (بيروت)").related
    assert [link.title for link in found] == [LONG, TITLES[0]]
    assert (found[0].byline is not None) == bool(signed)
