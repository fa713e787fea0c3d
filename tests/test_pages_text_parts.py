"""Stories glued to each other without a line that says so, lists of titles within a story, decks that only the words
around them tell: each rule beside a page that it must leave alone."""

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Reading

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
    "وكان التجار قد نقلوا بضائعهم إلى السوق القديمة بعد إعلان الموعد الأول مطلع الشهر الماضي.",
)
OTHER = "انهيار ثلجي يقطع طريق الجبل ويحتجز عشرات السيارات"
SNOW = (
    "قطع انهيار ثلجي ليل السبت طريق الجبل الدولي واحتجز عشرات السيارات، وفق ما أعلنت فرق الإنقاذ.",
    "ووصلت جرافات من ثلاث محافظات لفتح المسلك قبل حلول الظلام، وأُجلي المسافرون إلى مدرسة قريبة.",
)
PHOTO = "جرافة تزيح الثلوج عن المسلك الجبلي (رويترز)"


def page(*lines: str, gap: str = "\n\n") -> Reading:
    """The reading of a page of these lines, with a blank line between them unless another gap is asked for."""
    return read(gap.join(lines).encode(), name="page.txt")


def role(reading: Reading, text: str) -> str:
    """The role of the first line that holds a text."""
    return next(line.role.value for line in reading.lines if line.text.strip() == text)


@pytest.mark.parametrize("between", [(), (PHOTO,), (PHOTO, PHOTO), ("الإنقاذ يحذر من انهيارات أخرى",)])
@pytest.mark.parametrize("gap", ["", "\n\n\n"])
def test_another_story_by_its_words(between: tuple[str, ...], gap: str) -> None:
    """A headline of which the story above has no word, told again by the paragraph below, begins another story."""
    reading = page(HEADLINE, *BODY, gap + OTHER, *between, *SNOW)
    assert [story.headline for story in reading.stories] == [HEADLINE, OTHER]
    assert reading.stories[1].texts(BlockKind.PARAGRAPH) == SNOW


@pytest.mark.parametrize(
    ("title", "below"),
    [
        # Words of the story above.
        ("انهيار ثلجي يقطع طريق السوق الجديد", SNOW),
        # Short as subheadings are.
        ("طريق الجبل مقطوعة", SNOW),
        # The paragraph goes on from one above.
        (OTHER, ("وقطع انهيار ثلجي ليل السبت طريق الجبل الدولي واحتجز عشرات السيارات، وفق فرق الإنقاذ.", SNOW[1])),
        # The paragraph below does not tell it.
        (OTHER, (BODY[2], SNOW[1])),
        # One paragraph is no story.
        (OTHER, SNOW[:1]),
        ("هل يقطع انهيار ثلجي طريق الجبل هذا الشتاء؟", SNOW),
    ],
)
def test_subheading_by_its_words(title: str, below: tuple[str, ...]) -> None:
    """A line between paragraphs is a subheading as long as one sign is missing."""
    assert len(page(HEADLINE, *BODY, title, *below).stories) == 1


def test_offices_are_no_words_of_a_story() -> None:
    """That both speak of a head of something does not join two stories."""
    other = "رئيس فرق الإنقاذ يعلن انتهاء البحث تحت الثلوج"
    below = ("أعلن رئيس فرق الإنقاذ انتهاء البحث تحت الثلوج بعد العثور على آخر متزلج حيا.", SNOW[1])
    assert [story.headline for story in page(HEADLINE, *BODY, other, *below).stories] == [HEADLINE, other]
    shared = "رئيس البلدية يعلن انتهاء البحث تحت الثلوج"
    assert len(page(HEADLINE, *BODY, shared, *below).stories) == 1


def test_sections_of_one_story() -> None:
    """A story in sections may come to anything under its second long subheading."""
    reading = page(HEADLINE, *BODY[:2], "التجار ينتظرون تعويضا من البلدية", BODY[2], OTHER, *SNOW)
    assert len(reading.stories) == 1


def test_story_below_a_block_and_a_gap() -> None:
    """A headline with its deck below a wide gap begins a story, though a block of links stands above it."""
    block = ("مقالات ذات صلة", "نقابة الصيادين تختار رئيسا", "العالم زوارق (رويترز)", "نقابة الصيادين تختار رئيسا")
    deck = "المسافرون باتوا ليلتهم في مدرسة"
    reading = page(HEADLINE, *BODY, *block, "«المرفأ» (الميناء)", "\n\n" + OTHER, deck, *SNOW)
    assert [story.headline for story in reading.stories] == [HEADLINE, OTHER]
    assert reading.stories[1].deck == deck


TITLES = (
    "وزير الطاقة يزور حقول الرياح في الشمال",
    "افتتاح معرض الكتاب الدولي مساء اليوم",
    "منتخب الشباب يتأهل إلى نهائي البطولة",
)


@pytest.mark.parametrize("header", ["", "موضوعات قد تعنيك", "لا تفوت"])
def test_titles_of_other_stories_between_paragraphs(header: str) -> None:
    """Three titles and more in a row, of whose words the story has few, are links of the site."""
    reading = page(HEADLINE, BODY[0], *filter(None, [header]), *TITLES, *BODY[1:])
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY
    assert reading.stories[0].texts(BlockKind.SUBHEADING) == ()


@pytest.mark.parametrize(
    "lines",
    [
        # Verses.
        ("يا بحر خذ مني", "شراعا كان لي", "وأعد إلى الميناء", "قلبا لم يعد"),
        # What the story is about.
        ("سوق السمك الجديد يضم ستين متجرا", "غرف التبريد تصل بعد أسبوعين", "المتاجر سلمت كلها للتجار"),
    ],
)
def test_lines_of_the_story_between_paragraphs(lines: tuple[str, ...]) -> None:
    """Verses, and short lines with the words of the story, are no titles of other stories."""
    reading = page(HEADLINE, BODY[0], *lines, *BODY[1:])
    assert "chrome" not in {role(reading, line) for line in lines}


def test_title_of_the_page_above_an_ad() -> None:
    """Below the site's menu, too, a title that an ad parts from the headline is the page's."""
    title = "انهيار ثلجي يقطع طريق الجبل الدولي"
    reading = page("Skip to content", "أخبار عاجلة", title, "By admin", "[ad_1]", HEADLINE, *BODY, gap="\n")
    assert (reading.page_title, reading.stories[0].headline) == (title, HEADLINE)
    # Without the ad it may be anything above the headline, and where others stand beside it, it is one of a list.
    listed = page("أخبار عاجلة", *TITLES, "[ad_1]", HEADLINE, *BODY, gap="\n")
    assert (listed.page_title, listed.stories[0].headline) == (None, HEADLINE)


def test_deck_of_an_agency_s_own_story() -> None:
    """«أفادت وكالة كذا للأنباء» begins the story on a page with the story's number; elsewhere it goes on."""
    deck = "رئيس البلدية يعد التجار بتعويض عن أسابيع التأخير."
    opening = "وأفادت وكالة المرفأ للأنباء بأن البلدية أجلت افتتاح سوق السمك أسبوعين لتأخر غرف التبريد."
    numbered = page(HEADLINE, DATE, deck, opening, *BODY[1:], "رمز الخبر 1857012", gap="\n").stories[0]
    assert (numbered.deck, numbered.texts(BlockKind.PARAGRAPH)[0]) == (deck, opening)
    plain = page(HEADLINE, DATE, deck, opening, *BODY[1:], gap="\n").stories[0]
    assert (plain.deck, plain.texts(BlockKind.PARAGRAPH)[0]) == (None, deck)


def test_share_buttons_below_the_first_paragraph() -> None:
    """A first paragraph that tells the headline again is no deck, though buttons stand below it."""
    story = page(HEADLINE, DATE, BODY[0], "شارك", "فيسبوك", *BODY[1:], gap="\n").stories[0]
    assert (story.deck, story.texts(BlockKind.PARAGRAPH)) == (None, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "View this post on Instagram",
        "This is a modal window.",
        "Click to share on Twitter (Opens in new window)",
        "تشغيل الفيديو",
        "جاري التحميل...",
        "تصنيفات: أسواق، الميناء",
        "نقلا عن: رويترز",
        "المصدر/ رويترز",
        "طباعة Email فيسبوك تويتر لينكدين Pin Interest Whats App",
    ],
)
def test_debris_between_paragraphs(line: str) -> None:
    """Players, posts and labels that are copied with a story are no part of it."""
    reading = page(HEADLINE, *BODY[:2], line, BODY[2])
    assert role(reading, line) == "chrome"
    assert reading.stories[0].texts(BlockKind.PARAGRAPH) == BODY


def test_presentation_forms_are_no_latin_letters() -> None:
    """A line in the letters of old typesetting is Arabic."""
    line = "".join(
        {"ا": "\ufe8d", "ل": "\ufedf", "س": "\ufeb3", "و": "\ufeed", "ق": "\ufed6"}[char] for char in "السوق"
    )
    line = " ".join([line] * 9) + "."
    assert role(page(HEADLINE, *BODY[:2], line, BODY[2]), line) == "body"


def test_latin_letters_that_are_of_the_story() -> None:
    """A photo's owner is credited; a page that is not in Arabic is read as it stands."""
    reading = page(HEADLINE, HEADLINE, "Harbour Ministry / Reuters", *BODY)
    assert [caption.credit_text for caption in reading.stories[0].lead_captions] == ["Harbour Ministry / Reuters"]
    english = page("Harbour market opens late", "The market opens in two weeks, the mayor said on Sunday evening.")
    assert "body" in {line.role.value for line in english.lines}


@pytest.mark.parametrize("end", ["(انتهى)", "انتهى/ن م", "(النهاية) ن م / ك ن", "/نهاية الخبر/"])
def test_last_sentence_before_an_agency_s_end_mark(end: str) -> None:
    """A paragraph ends as a sentence though an agency's mark stands behind it."""
    last = f"{BODY[2]} {end}"
    assert role(page(HEADLINE, *BODY[:2], "شارك الخبر", last), last) == "body"
    assert role(page(HEADLINE, BODY[0], "بداية النهاية", *BODY[1:]), "بداية النهاية") == "subheading"


def test_questions_with_their_letter() -> None:
    """«س:» asks, however short the question is."""
    questions = ("س: متى تفتح السوق؟", "س: ومن يعوض التجار؟")
    reading = page(HEADLINE, BODY[0], questions[0], BODY[1], questions[1], BODY[2])
    assert {role(reading, line) for line in questions} == {"body"}
    assert role(page(HEADLINE, BODY[0], "متى تفتح السوق؟", *BODY[1:]), "متى تفتح السوق؟") == "subheading"


def test_items_of_a_block_that_are_signed() -> None:
    """A few words without a place sign an item as the one above is signed, and a section may stand for its photo."""
    photo = "محليات تجار عند مدخل السوق (رويترز)"
    first = (photo, "سوق السمك ينتظر المتاجر الجديدة", "ينتظر السوق الجديد متاجره منذ عام كامل كما يروي تجار الميناء.")
    signed = "نادر الصيرفي (بيروت)"
    second = ("اقتصاد موظفون في مكتب البلدية (رويترز)", "هل تكفي الرسوم لسداد كلفة الترميم؟", "المحلل الاقتصادي")
    third = (
        "يوميات الميناء",
        "مكتبة صغيرة في مستودع قديم للسمك",
        "افتتحت مكتبة صغيرة في مستودع قديم عند الرصيف يضم ألف كتاب.",
        signed,
    )
    found = page(HEADLINE, *BODY, "مقالات ذات صلة", *first, signed, *second, *third).stories[0].related
    assert [(link.section, link.byline) for link in found] == [
        ("محليات", "نادر الصيرفي"),
        ("اقتصاد", "المحلل الاقتصادي"),
        ("يوميات الميناء", "نادر الصيرفي"),
    ]
    unsigned = page(HEADLINE, *BODY, "مقالات ذات صلة", *first, *second, *first).stories[0].related
    assert {link.byline for link in unsigned} == {None}


def test_header_of_links_in_the_same_context() -> None:
    """«في نفس السياق» alone on its line heads a block; before what somebody said it opens a sentence."""
    titles = ("سوق السمك ينتظر المتاجر الجديدة", "مكتبة صغيرة في مستودع قديم للسمك")
    for header in ("في نفس السياق", "المزيد من الأخبار ذات الصلة", "تغطيات ذات صلة"):
        story = page(HEADLINE, *BODY, "التعليقات", header, *titles).stories[0]
        assert tuple(link.title for link in story.related) == titles
    sentence = "في نفس السياق، قال رئيس البلدية إن الرسوم لن ترتفع هذا العام."
    assert sentence in page(HEADLINE, *BODY, sentence).stories[0].texts(BlockKind.PARAGRAPH)


def test_header_above_a_header() -> None:
    """However many headers stand above the titles, the block has these."""
    titles = ("سوق السمك ينتظر المتاجر الجديدة", "مكتبة صغيرة في مستودع قديم للسمك")
    story = page(HEADLINE, *BODY, *["مقالات ذات صلة", "قد يعجبك أيضاً"] * 1000, *titles).stories[0]
    assert tuple(link.title for link in story.related) == titles


def test_two_short_lines_between_paragraphs() -> None:
    """On a page with captions things that photos show are captions, and so is what stands above them; a chapter's
    heading stands above the first heading within it."""
    subheading, thing = "موعد الافتتاح الجديد", "شاحنات السمك القديمة"

    def subheadings(upper: str, lower: str) -> tuple[str, ...]:
        lines = (HEADLINE, DATE, "سوق السمك في الميناء (رويترز)", *BODY[:2], upper, lower, BODY[2])
        return page(*lines).stories[0].texts(BlockKind.SUBHEADING)

    assert subheadings(thing, subheading) == (subheading,)
    assert subheadings("الرصيف الجديد", thing) == ()
    for other in ("المرحلة الأولى", "متى يفتح السوق؟"):
        assert subheadings(other, subheading) == (other, subheading)


@pytest.mark.parametrize(
    ("caption", "section"),
    [
        ("شمال إفريقيا تجار عند مدخل السوق", "شمال إفريقيا"),
        ("شمال افريقيا تجار عند مدخل السوق", "شمال افريقيا"),
        # Words of sections, where somebody or something on the photo follows.
        ("سياسة دولية رئيس البلدية عند مدخل السوق", "سياسة دولية"),
        ("الشأن الإقليمي سفينة عند مدخل الميناء", "الشأن الإقليمي"),
        ("عرب يشترون السمك في الميناء", None),
        ("تجار عند مدخل السوق", None),
        ("اقتصاد | تجار عند مدخل السوق", "اقتصاد"),
        ("اقتصاد: تجار عند مدخل السوق", "اقتصاد"),
    ],
)
def test_section_before_the_photo_of_a_link(caption: str, section: str | None) -> None:
    """It is one of the list, however its alef is spelt, or made of such words; the caption is what follows it."""
    item = (f"{caption} (رويترز)", OTHER, SNOW[0], "«المرفأ» (بيروت)")
    (link,) = page(HEADLINE, *BODY, "مقالات ذات صلة", OTHER, *item).stories[0].related
    assert (link.section, link.caption) == (section, caption.removeprefix(section or "").strip(" :|"))
