"""The foot of a page: what stands below a story about its writer, the site and its readers is no part of it, and the
last paragraph of a story is, whatever stands above it."""

import pytest

from articles.pages.values import BlockKind, Reading
from tests.text_made import spaced as page

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
    "وكان التجار قد نقلوا بضائعهم إلى السوق القديمة بعد إعلان الموعد الأول مطلع الشهر الماضي.",
)


def roles(reading: Reading, *lines: str) -> list[str]:
    """The role of each of the lines."""
    return [next(line.role.value for line in reading.lines if line.text == text) for text in lines]


@pytest.mark.parametrize(
    "foot",
    [
        ("كانت هذه تفاصيل خبر تأجيل افتتاح السوق لهذا اليوم، نرجو أن نكون قد وفقنا في نقلها.",),
        ("كما تجدر الإشارة إلى أن الخبر الأصلي قد تم نشره في صحيفة المرفأ وربما تم التعديل عليه.",),
        ("جميع المقالات المنشورة تمثل رأي كتابها فقط ولا تمثل رأي الصحيفة.",),
        ("احصل على أهم الأخبار والتقارير مباشرة إلى بريدك كل صباح، مجانا ومن دون إعلانات.",),
        ("إذا وجدت خطأ في النص فحدده ثم اضغط على زري التحكم والإدخال معا.",),
        ("كن أول من يعلم بما يجري في الميناء والمدينة القديمة.",),
        ("صحيفة يومية سياسية مستقلة تصدر عن دار المرفأ للصحافة والنشر منذ عام 1978.",),
        ("3 تعليقات", "قارئ قديم", "هذا كلام غير دقيق أبدا ومن زار المكان يعرف الحقيقة كلها."),
        ("ويوفر موقع (المرفأ) لقرائه، متابعة دائمة على مدار الساعة لـ أسعار السمك ، وأخبار الصيد.",),
        ("شارك", "تابع التغطية المباشرة للبطولة الإفريقية عبر شاشتنا وتطبيقنا الجديد مجانا."),
    ],
)
def test_what_the_site_says_below_a_story(foot: tuple[str, ...]) -> None:
    """Sentences in which the site speaks of itself or to its readers, and those of others below its own lines."""
    reading = page(HEADLINE, *BODY, *foot)
    assert set(roles(reading, *foot)) == {"chrome"}
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY


@pytest.mark.parametrize(
    "foot",
    [
        ("صحافية مهتمة بالشأن البحري، عملت في صحف عربية عدة وحازت جوائز في التغطية الميدانية.",),
        ("ليلى منصور", "كاتبة وصحافية من الميناء. حاصلة على إجازة في الإعلام من جامعة المدينة."),
        ("شارك في التغطية: نادر الصيرفي من طرابلس، وليلى منصور من الميناء.",),
        ("ترجمة: ليلى منصور. تحرير: نادر الصيرفي.",),
    ],
)
def test_who_wrote_below_a_story(foot: tuple[str, ...]) -> None:
    """What the writer is, with the name above it, and who else took part."""
    reading = page(HEADLINE, *BODY, *foot)
    assert set(roles(reading, *foot)) == {"byline"}
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY


@pytest.mark.parametrize("between", [(), ("إعلان",), ("شارك", "فيسبوك"), ("اقرأ أيضا: نقابة الصيادين تختار رئيسا",)])
@pytest.mark.parametrize(
    "last",
    [
        # It goes on, though with words of its own.
        "ويرتقب أن تصل أول شحنة من معدات الإنارة مطلع كانون الأول المقبل.",
        "في المقابل، انتقد نواب العاصمة بطء الإنفاق على مشاريع مماثلة هذا العام.",
        "يذكر أن حريقا أتى قبل عامين على مخازن مجاورة من دون وقوع ضحايا.",
        # It begins anew, with words of the story.
        "سوق السمك القديمة ستبقى مفتوحة إلى أن تصل غرف التبريد.",
        # Somebody else's readers, and a paper that the story speaks of.
        "وصحيفة المرفأ اليومية كانت أول من كتب عن تأخر المعدات في الربيع.",
    ],
)
def test_last_paragraph_below_the_site_s_own_lines(between: tuple[str, ...], last: str) -> None:
    """The last paragraph of a story is its own."""
    reading = page(HEADLINE, *BODY, *between, last)
    assert roles(reading, last) == ["body"]


def test_two_paragraphs_remain() -> None:
    """A story has two paragraphs at least before anything is taken for the foot of its page."""
    last = "قرر اتحاد الكرة نقل المباراة النهائية إلى ملعب محايد خارج البلاد."
    assert roles(page(HEADLINE, BODY[0], "شارك", last), last) == ["body"]
    assert roles(page(HEADLINE, *BODY, "شارك", last), last) == ["chrome"]


def test_lines_with_the_words_of_a_foot() -> None:
    """A story may speak of those who are first, of mail and of what an article says."""
    lines = (
        "وقال الحايك للتجار: كونوا أول من يفتح متجره في السوق الجديدة.",
        "وأضاف أن البلدية تتلقى شكاوى التجار كلها في بريد مكتبها منذ الصيف.",
        "ورأى أن هذا المقال من القانون يسمح بتأجيل الافتتاح شهرا واحدا فقط.",
    )
    assert set(roles(page(HEADLINE, *BODY, *lines), *lines)) == {"body"}


def test_note_below_the_text() -> None:
    """One line behind an asterisk tells where the story comes from; several are a list of the story's own."""
    note = "* تنشر المادة بالاتفاق مع صحيفة المرفأ"
    assert roles(page(HEADLINE, *BODY, note), note) == ["chrome"]
    items = (note, "* سوق الخضار يبقى في مكانه حتى الربيع المقبل")
    assert roles(page(HEADLINE, *BODY, *items), *items) == ["body", "body"]


TEASERS = (
    "يستعد مغن مشهور لإحياء حفل ضخم في مسرح المدينة الجنوبية مساء الجمعة…",
    "أعشاب شائعة يمكن أن تحسن النوم عند تناولها قبل…",
)


def test_beginnings_of_other_stories_below_the_last_paragraph() -> None:
    """They have no word of the story and go on from nothing; a last paragraph that was cut off does or has."""
    assert page(HEADLINE, *BODY, *TEASERS).stories[0].texts(BlockKind.PARAGRAPH) == BODY
    for last in ("وتستعد فرقة مشهورة لإحياء حفل ضخم في مسرح المدينة الجنوبية مساء الجمعة المقبل", f"{BODY[0][:-20]}"):
        assert page(HEADLINE, *BODY, last).stories[0].texts(BlockKind.PARAGRAPH) == (*BODY, last)


def test_last_paragraph_in_other_words() -> None:
    """A short story has few words: its last paragraph, without a stop, may have none of them."""
    last = "هكذا تبقى عائلات فقيرة رهينة وعود قديمة بينما يرحل أبناؤها بحثا عن لقمة العيش خلف البحار"
    assert page(HEADLINE, *BODY, last).stories[0].texts(BlockKind.PARAGRAPH) == (*BODY, last)


def test_titles_of_other_stories_below_a_text_without_stops() -> None:
    """On a page without full stops a title may be as long as a paragraph."""
    body = tuple(line.rstrip(".") for line in BODY)
    title = "وزير الطاقة الأسبق يطمئن محبيه ويشكر كل من سأل عنه أثناء رحلة علاجه الطويلة مع أسرته في أوروبا"
    assert (
        page(HEADLINE, *body, TEASERS[0][:-1], title.replace("وزير", "نجم", 1)).stories[0].texts(BlockKind.PARAGRAPH)
        == body
    )
