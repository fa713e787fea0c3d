"""Lines as long as a first paragraph around a headline: which of them is which."""

import pytest

from articles.pages.values import BlockKind
from tests.text_made import page, spaced

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)
LEDE = "أعلنت البلدية أنها تؤجل افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر غرف التبريد"


def test_first_paragraph_without_its_stop_below_the_date() -> None:
    """It tells the headline again, in more words, so that the text tells more of it than of the headline."""
    story = page(HEADLINE, f"تاريخ النشر: {DATE}", LEDE, *BODY).stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (HEADLINE, (LEDE, *BODY))
    other = "مهرجان القمر يعود إلى القرية في الصيف"
    assert page(other, DATE, LEDE, *BODY).stories[0].headline == LEDE


def test_photo_labelled_with_the_headline_in_other_words() -> None:
    """Below the date stands the photo's label, which says what the headline says."""
    label = "البلدية تعلن تأجيل افتتاح سوق السمك الجديد قرب الميناء"
    reading = page("محليات", f"{HEADLINE} القديم", DATE, label.replace("تعلن تأجيل", "تؤجل رسميا"), *BODY)
    assert reading.stories[0].headline == f"{HEADLINE} القديم"
    assert reading.lines[3].role.value == "caption"


def test_headline_as_long_as_a_paragraph_on_a_page_without_stops() -> None:
    """The paragraph below it tells half of it again; a second paragraph does not tell the first again."""
    long = "رئيس البلدية سليم الحايك يكشف أسباب تأجيل افتتاح سوق السمك الجديد في الميناء ويعلن الموعد المقبل"
    body = tuple(line.rstrip(".") for line in BODY)
    lede = "كشف رئيس البلدية سليم الحايك أمس الاثنين أن سبب تأجيل افتتاح سوق السمك هو تأخر غرف التبريد"
    story = page("محليات", long, lede, *body).stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (long, (lede, *body))
    assert page("محليات", HEADLINE, *body).stories[0].texts(BlockKind.PARAGRAPH) == body


def test_first_paragraph_above_the_headline_as_its_summary() -> None:
    """What blogs print above the title is no headline, and no paragraph of its own."""
    title, long = "حكاية الثلج المتأخر", f"{BODY[0][:-1]}، وقالت إن الشركة التي صنعتها طلبت من الحكومة مهلة أخرى لشحنها"
    for first in (BODY[0], f"{long}."):
        for summary in (first[:-1], first[:-20]):
            story = page(summary, title, first, BODY[1]).stories[0]
            assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (title, (first, BODY[1]))


SECTIONS = (
    "محليات اقتصاديات دوليات وفيات برلمان أحزاب مجتمع وظائف أسرار تبليغات مقالات مختارات مستثمرون مناسبات جامعات بنوك"
    " شركات خليجيات مغاربيات خفيفة ثقافة رياضة سياحة صحة أسرة تقنية طقس مدارس مطاعم أسواق"
)
NEWEST = f"{HEADLINE} " + " ".join(
    (
        "قطار يخرج عن سكته قرب القرية الشمالية ويصيب خمسة ركاب بجروح طفيفة",
        "فريق الميناء يفوز على ضيفه بهدفين ويتصدر الترتيب قبل جولتين من النهاية",
        "الجامعة تعلن مواعيد القبول للعام الجديد وشروط المنح المخصصة لأبناء الصيادين",
    )
)


@pytest.mark.parametrize("run_together", [SECTIONS, NEWEST])
def test_line_of_the_site_as_long_as_a_paragraph(run_together: str) -> None:
    """Sections and titles run together above the headline, which is printed twice, are no paragraph."""
    story = page(run_together, HEADLINE, "سمير العلي", HEADLINE, "المرفأ اليوم ـ", *BODY).stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (HEADLINE, BODY)
    reading = page(HEADLINE, run_together, HEADLINE, *BODY)
    assert (reading.stories[0].deck, reading.stories[0].texts(BlockKind.PARAGRAPH)) == (None, BODY)


POINTS = (
    "سليم الحايك: غرف التبريد وصلت ناقصة وسنطالب الشركة بتعويض عن كل يوم من أيام التأخير",
    "السوق القديم يبقى مفتوحا حتى آخر العام والإيجارات لا تزيد على أحد من تجار السمك",
    "نرفض تحويل الرصيف إلى مقاه ونطلب من الحكومة مهلة",
    "الصيادون شركاؤنا في القرار",
)
TALK = "رئيس البلدية سليم الحايك في حوار مع المرفأ: سوق السمك الجديد يفتح بعد أسبوعين"


def test_points_of_an_interview_below_its_date() -> None:
    """They tell more of the talk than the headline above the date does, and are as long as titles."""
    story = page(TALK, DATE, *POINTS, *BODY).stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (TALK, BODY)
    assert story.deck is not None
    assert story.deck.startswith(POINTS[0])
    other = "مهرجان القمر يعود إلى القرية في الصيف"
    assert page(other, DATE, *POINTS, *BODY).stories[0].headline == POINTS[0]


def test_points_of_an_interview_as_long_as_paragraphs() -> None:
    """Headline and points without a stop do not make it a page without stops."""
    longer = f"{TALK} ولن نؤجل الموعد مرة أخرى"
    story = page(
        longer, *POINTS[:2], "نستعد لموسم الشتاء بخطة جديدة لحماية الزوارق الصغيرة من العواصف القوية", *BODY
    ).stories[0]
    assert (story.headline, story.texts(BlockKind.PARAGRAPH)) == (longer, BODY)


@pytest.mark.parametrize("ends", [1, 2])
def test_paragraphs_without_stops_above_some_with(ends: int) -> None:
    """Paragraphs as short as titles are text, though only the last have a full stop: one of them goes on with «و»."""
    body = (
        "اجتمع مجلس بلدية الميناء صباح الأربعاء لمناقشة ترميم السوق القديم الذي أغلق أبوابه قبل عامين",
        "وقال رئيس البلدية إن السوق سيستقبل الزوار كل يوم من الصباح حتى منتصف الليل من دون رسوم",
        "ويرى تجار السوق أن الترميم تأخر كثيرا وأن خسائرهم لا تعوضها مواسم السياحة في المدينة كلها",
        "وتشمل المرحلة الثانية من المشروع الخان المجاور والحمام العثماني وساحة المرفأ وبيوت الصيادين في الحي.",
        "وينتهي العمل فيها قبل الشتاء المقبل إذا وصلت الأخشاب في موعدها ولم تتأخر السفن كما تأخرت العام الماضي.",
    )[: 3 + ends]
    assert spaced("مجلس البلدية يناقش ترميم السوق", DATE, *body).stories[0].texts(BlockKind.PARAGRAPH) == body


@pytest.mark.parametrize(
    ("lead", "deck"),
    [
        ("أجلت البلدية سوق السمك الجديد أسبوعين بعدما تأخر وصول غرف التبريد من الخارج، كما علمت المرفأ.", True),
        ("وأجلت البلدية سوق السمك الجديد أسبوعين بعدما تأخر وصول غرف التبريد من الخارج، كما علمت المرفأ.", False),
        ("يعمل في السوق القديم ثلاثمئة تاجر، وينتظر معظمهم أن ينتقلوا قبل حلول موسم الأمطار.", False),
    ],
)
def test_paragraph_above_an_advertisement(lead: str, *, deck: bool) -> None:
    """It is a deck where the paragraph below the advertisement tells it again, and goes on from nothing."""
    story = page(HEADLINE, BODY[0], "إعلان", lead, BODY[1]).stories[0]
    assert (story.deck == BODY[0], story.texts(BlockKind.PARAGRAPH)[-2:]) == (deck, (lead, BODY[1]))
