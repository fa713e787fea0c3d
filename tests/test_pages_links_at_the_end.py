"""What stands below a story under «شاهد أيضاً» or «اقرأ أيضاً»: an item with its summary, or another story whole."""

import pytest

from tests.market_pages import BODY, HEADLINE
from tests.text_made import role
from tests.text_made import spaced as page

TITLE = "مهرجان الزيتون يعود إلى وادي الرمان بعد غياب"
SUMMARY = "مهرجان الزيتون يعود إلى وادي الرمان بعد غياب تعلن لجنة المهرجان برنامج دورته العاشرة في …"


@pytest.mark.parametrize("above", [(), ("ليلى منصور",), (TITLE,)])
def test_only_item_with_its_summary(above: tuple[str, ...]) -> None:
    """A photo's text or none, a title, and below it the beginning of the story: one item of a related block."""
    raw = page(HEADLINE, *BODY, "شاهد أيضاً", *above, TITLE, SUMMARY)
    assert [(item.title, item.summary) for item in raw.stories[0].related] == [(TITLE, SUMMARY)]
    assert raw.stories[0].blocks[-1].text == BODY[-1]


def test_titles_that_are_no_summary() -> None:
    """Below a link's title stands another, which ends as titles do."""
    other = "ميناء الصيادين يستعد لموسم السردين ويعد بأسعار أقل من العام الماضي"
    raw = page(HEADLINE, *BODY, "شاهد أيضاً", TITLE, other)
    assert raw.stories[0].related == ()
    assert role(raw, other) == "read_also"


def test_cut_off_line_with_more_below_it() -> None:
    """Where another title follows, a title that is cut off is one of the list."""
    raw = page(
        HEADLINE, *BODY, "شاهد أيضاً", TITLE, SUMMARY, "ميناء الصيادين يستعد لموسم السردين", "معرض للخزف في الخان"
    )
    assert raw.stories[0].related == ()


ANOTHER = (
    "يعود مهرجان الزيتون إلى وادي الرمان في تشرين الأول بعد غياب ثلاثة أعوام، وفق ما أعلنت لجنته في بيان.",
    "وتقول اللجنة إن الدورة العاشرة ستكرم أصحاب المعاصر القديمة، وتخصص يوما للأطفال في ساحة القرية.",
)


def test_story_below_the_source() -> None:
    """Below the line that names its source a story is over: title and paragraphs are another's."""
    raw = page(HEADLINE, *BODY, "المصدر: صحيفة الميناء", "اقرأ أيضاً:", TITLE, *ANOTHER)
    assert [block.text for block in raw.stories[0].blocks if block.kind.value == "paragraph"] == list(BODY)
    assert role(raw, ANOTHER[1]) == "chrome"
    assert [(item.title, item.summary) for item in raw.stories[0].related] == [(TITLE, ANOTHER[0])]


@pytest.mark.parametrize(
    "between",
    [
        ("اقرأ أيضاً:", TITLE),
        # The paragraph below goes on from the one above.
        ("المصدر: صحيفة الميناء", "اقرأ أيضاً:", "معرض للخزف في الخان الكبير"),
    ],
)
def test_story_goes_on_below_a_link(between: tuple[str, ...]) -> None:
    """A link within a story, with no source above it or nothing of its title below."""
    raw = page(HEADLINE, *BODY[:2], *between, BODY[2], "وختم الحايك بأن السوق سيبقى مفتوحا في الأعياد كلها.")
    assert role(raw, BODY[2]) == "body"


def test_long_title_above_its_summary() -> None:
    """On a page whose only paragraph is one line a title may be as long as a paragraph."""
    title = "مهرجان الزيتون يعود إلى وادي الرمان بعد غياب ثلاثة أعوام ويكرم أصحاب المعاصر القديمة في القرية"
    summary = "وقالت رئيسة لجنة المهرجان ليلى منصور: “نعد الزوار بدورة لا تشبه ما قبلها وبأسعار تناسب الجميع …"
    raw = page(HEADLINE, BODY[0], "Check Also", title, summary, "Leave a Reply")
    assert [(item.title, item.summary) for item in raw.stories[0].related] == [(title, summary)]


CUT_OFF = (
    "أعلنت لجنة مهرجان الزيتون في وادي الرمان برنامج دورتها العاشرة التي تبدأ في تشرين الأول بعد غياب ثلاثة أع",
    "قال رئيس نقابة الصيادين إن موسم السردين يبدأ مبكرا هذا العام وإن الأسعار ستكون أقل من العام الماضي بنحو عش",
    "افتتح معرض الخزف في الخان الكبير بمشاركة ثلاثين حرفيا من مدن الساحل والجبل ويستمر حتى نهاية الشهر المقب",
)


def test_beginnings_of_stories_above_their_days() -> None:
    """As long as paragraphs and cut off without a mark, each above its day."""
    items = [line for text in CUT_OFF for line in (text, "00:39 - 2021/05/13")]
    raw = page(HEADLINE, *BODY, "في نفس السياق", *items)
    assert [item.title for item in raw.stories[0].related] == list(CUT_OFF)
    assert raw.stories[0].blocks[-1].text == BODY[-1]


def test_paragraphs_above_a_day() -> None:
    """Sentences below a header are the story's, whatever stands between them."""
    more = (
        "وختم الحايك بأن السوق سيبقى مفتوحا في الأعياد كلها، وأن البلدية ستعلن برنامج الصيف في الأسبوع المقبل.",
        "13 مايو 2021",
    )
    raw = page(HEADLINE, *BODY[:2], "في نفس السياق", *more, *more, *more, BODY[2])
    assert role(raw, BODY[2]) == "body"
    assert raw.stories[0].related == ()
