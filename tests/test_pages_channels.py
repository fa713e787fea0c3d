"""Pages of channels and agencies as they are copied whole: lists within the text, owners of photos on lines of their
own, editors' letters, decks that the first paragraph tells again."""

import pytest

from articles.pages.values import BlockKind
from tests.text_made import page, role

HEADLINE = "بلدية الميناء تطلق حافلات كهربائية على خطين"
LEAD = "أطلقت بلدية الميناء أول حافلات كهربائية للنقل العام، وبدأت تشغيلها على خطين بين المرفأ ووسط المدينة القديمة."
SAID = "وقال رئيس البلدية سليم الحايك إن الحافلة الواحدة تقطع ثلاثمئة كيلومتر بعد شحنها ساعة في محطة المرفأ الجديدة."
LAST = "وتستهدف البلدية تحويل نصف أسطولها إلى الطاقة النظيفة خلال خمسة أعوام، في خطة تبلغ كلفتها أربعين مليون دينار."
DATE = "3 نوفمبر 2025"


@pytest.mark.parametrize("end", ["قصص مقترحة نهاية", "نهاية"])
def test_text_below_the_end_of_a_list(end: str) -> None:
    """What readers of screens are told below a list closes it, though the text below is about its subject."""
    title = "من يقود الحافلات الكهربائية في الميناء؟"
    below = "الحافلات والميناء"
    story = page(HEADLINE, DATE, LEAD, "قصص مقترحة", title, end, below, SAID, LAST).stories[0]
    assert story.texts(BlockKind.PARAGRAPH) == (LEAD, SAID, LAST)
    assert story.texts(BlockKind.SUBHEADING) == (below,)


def test_list_without_an_end() -> None:
    """Without it a sentence that repeats a title's words is the title's own."""
    told = "تبدأ مدينة الأرز رحلات القطار السريع إلى الساحل في الربيع المقبل."
    reading = page(HEADLINE, DATE, LEAD, SAID, "الأكثر قراءة", "مدينة الأرز تبدأ رحلات القطار السريع", told)
    assert role(reading, told) == "chrome"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("س.ح/ن.ص (د ب أ، رويترز)", "byline"),
        ("س. ح./ن.ص. (أ ف ب)", "byline"),
        ("س.ح (بلدية الميناء)", "caption"),
        ("سوق الميناء/قلعة المرفأ (رويترز)", "caption"),
    ],
)
def test_editors_by_their_letters(line: str, expected: str) -> None:
    """Letters of names and the agencies used sign a story, above it as below; a photo shows more than letters."""
    assert role(page(HEADLINE, line, DATE, LEAD, SAID, LAST), line) == expected


@pytest.mark.parametrize("owner", ["صورة من: Name Surname/dpa/picture alliance", "Credit: Name Surname/Getty Images"])
def test_owner_below_a_photo_between_paragraphs(owner: str) -> None:
    """The line right above the owner's is what the photo shows, whichever label the owner has."""
    story = page(HEADLINE, DATE, LEAD, "محطة الشحن الجديدة", owner, SAID, LAST).stories[0]
    (caption,) = (block.caption for block in story.blocks if block.caption)
    assert (caption.text, caption.credit_text) == ("محطة الشحن الجديدة", owner.partition(": ")[2])
    assert not story.texts(BlockKind.SUBHEADING)


def test_owner_above_a_photo() -> None:
    """In the head the line below the owner's is; between paragraphs that is a subheading, and between two short lines
    one cannot tell whose photo it is."""
    owner = "Credit: Name Surname/Getty Images"
    shown = "رئيسة شركة النقل نادية الصيرفي تتحدث في الميناء يوم الأحد أمام أول حافلة"
    story = page(HEADLINE, DATE, owner, shown, LEAD, SAID, LAST).stories[0]
    assert [caption.text for caption in story.lead_captions] == [shown]
    subheading = "خطوط العام المقبل"
    story = page(HEADLINE, DATE, LEAD, owner, subheading, SAID, LAST).stories[0]
    assert story.texts(BlockKind.SUBHEADING) == (subheading,)
    lines = ("محطة الشحن الجديدة", subheading)
    story = page(HEADLINE, DATE, LEAD, lines[0], owner, lines[1], SAID, LAST).stories[0]
    assert story.texts(BlockKind.SUBHEADING) == lines


def test_headline_below_an_owner() -> None:
    """Above the headline no title tells of the photo: the line below the owner stays the headline."""
    reading = page("الرئيسية", "أخبار المدينة كلها", "Credit: Name Surname/Getty Images", HEADLINE, LEAD, SAID, LAST)
    assert reading.stories[0].headline == HEADLINE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("رئيس البلدية سليم الحايك", "caption"),
        ("سليم الحايك رئيس البلدية", "caption"),
        ("رئيس البلدية يعد بخطوط جديدة", "deck"),
        ("رئيس البلدية أكد موعد الخط الثالث", "deck"),
        ("رئيسة الشركة تعد بخطوط جديدة", "deck"),
        ("خمسة خطوط أمام رئيس البلدية", "deck"),
    ],
)
def test_office_and_name(line: str, expected: str) -> None:
    """Somebody's office and name and nothing else are what a photo shows; a verb makes a deck of them."""
    assert role(page(HEADLINE, line, DATE, "طباعة", LEAD, SAID, LAST), line) == expected


def test_source_below_a_photo() -> None:
    """«المصدر: …» right below what a photo shows says whose it is; below a deck it is the story's."""
    reading = page(HEADLINE, "رئيس البلدية سليم الحايك", "المصدر: رويترز", DATE, LEAD, SAID, LAST)
    (caption,) = reading.stories[0].lead_captions
    assert (caption.text, caption.credit_text) == ("رئيس البلدية سليم الحايك", "رويترز")
    deck = "ثلاثمئة كيلومتر بشحنة واحدة"
    reading = page(HEADLINE, deck, "المصدر: رويترز", DATE, LEAD, SAID, LAST)
    assert (reading.stories[0].deck, reading.stories[0].lead_captions) == (deck, ())


def test_deck_and_lead_that_open_alike() -> None:
    """Two paragraphs that begin with the same four words: the upper is the lower in brief. Three are no sign, nor are
    four where the lower is the shorter and tells something else."""
    deck = "أطلقت بلدية الميناء أول خطوط النقل النظيف، في خطة تنتهي بعد خمسة أعوام وتشمل نصف أسطولها."
    story = page(HEADLINE, DATE, deck, LEAD, SAID, LAST).stories[0]
    assert (story.deck, story.texts(BlockKind.PARAGRAPH)) == (deck, (LEAD, SAID, LAST))
    again = "أطلقت بلدية الميناء أول أمس تحذيراً من العاصفة."
    assert page(HEADLINE, DATE, LEAD, again, SAID, LAST).stories[0].deck is None
    third = "أطلقت بلدية الميناء كذلك خطاً ثالثاً يعمل في عطلة الأسبوع وحدها، وينقل الزوار إلى القلعة من دون مقابل."
    assert page(HEADLINE, DATE, LEAD, third, SAID, LAST).stories[0].deck is None


def test_link_between_two_labels_of_its_photo() -> None:
    """The same label twice in a row, of photo and title, makes a link of the title below; alone it makes none."""
    title = "الحايك: لا زيادة على سعر تذكرة الحافلة"
    story = page(HEADLINE, DATE, LEAD, SAID, "إعلان", "الميناء", "الميناء", title, LAST).stories[0]
    assert story.texts(BlockKind.READ_ALSO) == (title,)
    assert story.texts(BlockKind.PARAGRAPH) == (LEAD, SAID, LAST)


def test_dated_link_that_ends_no_story() -> None:
    """A title with its day between paragraphs that go on is a link; where the text below tells it, it is a headline."""
    goes_on = "من جهتها، ذكرت شركة النقل أن السائقين تدربوا شهرين على قيادتها قبل بدء التشغيل."
    link = "قلعة المرفأ تستقبل زوارها ليلاً"
    reading = page(HEADLINE, DATE, LEAD, SAID, link, "1 نوفمبر 2025", goes_on, LAST)
    assert len(reading.stories) == 1
    assert reading.stories[0].texts(BlockKind.READ_ALSO) == (link,)
    opens = "تستقبل قلعة المرفأ زوارها ليلاً ابتداء من الخميس، بعد تركيب مصابيح جديدة على أسوارها."
    lights = "وقال حارس القلعة مروان عبد الحق إن المصابيح تنطفئ عند منتصف الليل حفاظاً على الطيور."
    assert len(page(HEADLINE, DATE, LEAD, SAID, link, "1 نوفمبر 2025", opens, lights).stories) == 2


@pytest.mark.parametrize(("mark", "expected"), [("■", "body"), ("□", "body"), ("#", "chrome")])
def test_square_behind_the_last_sentence(mark: str, expected: str) -> None:
    """Agencies set a square behind the story's last sentence: it ends there as with its full stop."""
    last = f"ووقع الجانبان محضراً بعد الجولة. {mark}"
    assert role(page(HEADLINE, DATE, LEAD, SAID, last), last) == expected


def test_agency_named_above_its_story() -> None:
    """The agency's name is no headline, though the text has all its words; what an agency does is one."""
    lead = "أفادت وكالة المرفأ الدولية للأنباء بأن بلدية الميناء أطلقت أول حافلات كهربائية للنقل العام على خطين."
    assert page("وكالة المرفأ الدولية للأنباء", HEADLINE, DATE, lead, SAID).stories[0].headline == HEADLINE
    opens = "وكالة المرفأ للأنباء تفتح مكتباً في الميناء"
    assert page(opens, "مكتب جديد قرب القلعة", DATE, lead, SAID).stories[0].headline == opens


def test_topics_below_a_header_of_links() -> None:
    """Names of topics, one of them short, are no titles of other stories; titles have more words."""
    topics = ("الميناء", "شركة النقل في المدينة", "حافلات")
    assert not page(HEADLINE, DATE, LEAD, SAID, "مواضيع ذات صلة", *topics).stories[0].related
    titles = ("حافلات الميناء تصل إلى القلعة قريباً", "شركة النقل تدرب سائقين جدداً")
    links = page(HEADLINE, DATE, LEAD, SAID, "مواضيع ذات صلة", *titles).stories[0].related
    assert [link.title for link in links] == list(titles)


def test_sections_and_titles_take_turns() -> None:
    """A word above each of two titles is their section, though no list knows it."""
    lines = ("الميناء", "قلعة المرفأ تستقبل زوارها ليلاً", "الأرز", "ثلوج مبكرة تغلق طريق الجبل")
    links = page(HEADLINE, DATE, LEAD, SAID, "مواضيع ذات صلة", *lines).stories[0].related
    assert [(link.section, link.title) for link in links] == [lines[:2], lines[2:]]
