"""Related blocks that were copied in part: without their header, with sections on lines of their own, without photos or
signatures, or under a header that elsewhere heads a list of titles."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.pages.values import BlockKind, Reading
from tests.growth import grows_linearly
from tests.text_made import page

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج، كما قال أمس رئيس "
    "البلدية سليم الحايك في مؤتمر صحافي عقده على رصيف المرفأ القديم.",
    "وقال رئيس البلدية إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها، وإن الصيادين سيعرفون الموعد "
    "الجديد قبل نهاية الأسبوع المقبل على أبعد تقدير.",
    "ويضم السوق الجديد مئة متجر، وبلغت كلفة بنائه نحو مليون ليرة دفعتها البلدية من مال المرفأ ومن قرض يرد في عشرة "
    "أعوام على دفعات متساوية.",
)
# Section, what the photo shows and its owner, title, summary, writer, place.
ITEMS = (
    (
        "العالم",
        "سفينة شحن ترسو في ميناء بعيد (رويترز)",
        "شركات الملاحة ترفع أجور الشحن في الصيف",
        "أعلنت ثلاث شركات ملاحة كبيرة رفع أجور الشحن بين القارات ابتداء من الشهر المقبل.",
        "كريم نصار",
        "بيروت",
    ),
    (
        "أوروبا",
        "صيادون في ميناء شمالي (أ.ف.ب)",
        "صيادو الشمال يطالبون بتعويض عن إغلاق مصايدهم",
        "طالب صيادو بلدات الشمال حكوماتهم بتعويض عن إغلاق المصايد شهرين كل عام.",
        "ليلى منصور",
        "باريس",
    ),
    (
        "أوروبا",
        "مصنع ثلج على رصيف مرفأ (رويترز)",
        "مصانع الثلج القديمة تتحول متاحف صغيرة",
        "تحولت مصانع الثلج القديمة في مرافئ عدة متاحف صغيرة تروي حكاية الصيد.",
        "سامي البستاني",
        "مدريد",
    ),
)


def rows(reading: Reading) -> list[tuple[str | None, str, str | None, str | None]]:
    return [(item.section, item.title, item.summary, item.byline) for item in reading.stories[0].related]


WHOLE = [(section, title, summary, writer) for section, _, title, summary, writer, _ in ITEMS]


def block(*, first_again: bool = True) -> list[str]:
    lines = [ITEMS[0][2], ""] if first_again else []
    for section, shown, title, summary, writer, place in ITEMS:
        lines += [f"{section} {shown}", "", title, "", summary, "", f"{writer} ({place})"]
    return lines


@pytest.mark.parametrize("header", ["مقالات ذات صلة", "المزيد من الأخبار", "اخترنا لك", "اقرأ أيضاً"])
def test_header_above_items_with_photos(header: str) -> None:
    """Whatever the header above it, a block whose first title stands once more below its photo is the story's."""
    reading = page(HEADLINE, "", *BODY, "", header, "", *block())
    assert rows(reading) == WHOLE
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY


def test_most_read_stays_a_list() -> None:
    """What everybody reads on the site is nobody's block, though photos and summaries were copied with it."""
    assert not page(HEADLINE, "", *BODY, "", "الأكثر قراءة", "", *block()).stories[0].related


@pytest.mark.parametrize("first_again", [True, False])
def test_block_whose_header_was_not_copied(first_again: bool) -> None:
    """A title, its photo, the title again and a sentence begin a block; so do two whole items in a row."""
    reading = page(HEADLINE, "", *BODY, "", *block(first_again=first_again))
    assert (rows(reading), reading.stories[0].texts(BlockKind.PARAGRAPH)) == (WHOLE, BODY)


def test_one_photo_subheading_and_signature_end_the_story() -> None:
    """One photo, a subheading, a paragraph and who signs below it are the end of the story and no block."""
    story = page(
        HEADLINE, "", *BODY[:2], "", ITEMS[0][1], "", "مئة متجر", "", BODY[2], "", "ليلى منصور (باريس)"
    ).stories[0]
    assert (story.related, story.texts(BlockKind.PARAGRAPH)) == ((), BODY)


def test_sections_on_lines_of_their_own() -> None:
    """The section of an item may stand on a line above what its photo shows."""
    lines = [ITEMS[0][2], ""]
    for section, shown, title, summary, writer, place in ITEMS:
        lines += [section, shown, "", title, "", summary, "", f"{writer} ({place})"]
    assert rows(page(HEADLINE, "", *BODY, "", "مقالات ذات صلة", "", *lines)) == WHOLE


def test_photos_without_their_owners() -> None:
    """Below an item that has its photo and is signed, the next four rows up to a signature are one as well, though
    nobody owns the photo and the summary is cut off."""
    lines = [ITEMS[0][2], ""]
    for section, shown, title, summary, writer, place in ITEMS:
        lines += [
            f"{section} {shown.partition(' (')[0]}",
            "",
            title,
            "",
            summary.rstrip("."),
            "",
            f"{writer} ({place})",
        ]
    reading = page(HEADLINE, "", *BODY, "", "مقالات ذات صلة", "", *lines)
    told = [(title, summary.rstrip("."), writer) for _, _, title, summary, writer, _ in ITEMS]
    assert [(title, summary, writer) for _, title, summary, writer in rows(reading)] == told


def test_writer_and_place_with_a_bar() -> None:
    """«كريم نصار | بيروت» signs an item as «كريم نصار (بيروت)» does."""
    lines = [line.replace(" (بيروت)", " | بيروت").replace(" (باريس)", " | باريس") for line in block()]
    assert rows(page(HEADLINE, "", *BODY, "", "مقالات ذات صلة", "", *lines)) == WHOLE


def test_titles_and_summaries_alone() -> None:
    """Titles and summaries take turns; the first title may stand twice, and a summary be cut off without dots."""
    lines = [ITEMS[0][2], ""]
    for _, _, title, summary, _, _ in ITEMS:
        lines += [title, "", summary, ""]
    cut = "أعلنت نقابة الصيادين أنها ستفتح مدرسة صغيرة تعلم أولاد البحارة صيانة الشباك والمراكب على أن تبدأ"
    lines += ["نقابة الصيادين تفتح مدرسة للبحارة", "", cut]
    reading = page(HEADLINE, "", *BODY, "", "مقالات ذات صلة", "", *lines)
    told = [(None, title, summary, None) for _, _, title, summary, _, _ in ITEMS]
    assert rows(reading) == [*told, (None, "نقابة الصيادين تفتح مدرسة للبحارة", cut, None)]
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY


def test_many_blocks_take_linear_time() -> None:
    """Blocks without a header one below the other, and headers of lists between them, are each read once."""

    def prepare(length: int) -> Callable[[], object]:
        lines = [*block(), "اخترنا لك", "طقس الغد حار نهارا", "فيديو"] * length
        return partial(page, HEADLINE, *BODY, *lines)

    assert grows_linearly(prepare, 20)
