"""Pages that tell several things: press reviews, bulletins, briefs; what introduces a list, titles within a body."""

import pytest

from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
FIRST = "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج."
SECOND = "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها."
FERRY = "وقف العبارات بين الجزيرة والميناء بعد عطل في محرك أكبرها"
FERRY_TOLD = "أعلنت شركة الملاحة وقف رحلات العبارات بين الجزيرة والميناء ثلاثة أيام، بعد عطل أصاب محرك السفينة ليلا."
LIBRARY = "أمينة المكتبة العامة تطلب من القراء إعادة ألف كتاب استعاروها قبل عشرين عاما ولم يرجعوها بعد"
LIBRARY_TOLD = "قالت أمينة المكتبة العامة ليلى منصور إن القراء استعاروا ألف كتاب قبل عشرين عاما ولم تعد، وترجو إعادتها."


@pytest.mark.parametrize(("title", "told"), [(FERRY, FERRY_TOLD), (LIBRARY, LIBRARY_TOLD)])
def test_title_of_what_follows(title: str, told: str) -> None:
    """A line as long as a headline between two paragraphs, of which the lower tells it again, is a subheading; one that
    the lower does not tell is text."""
    listing = "تصدرت أخبار سوق السمك ووقف العبارات بين الجزيرة والميناء وكتب المكتبة العامة أحاديث الناس هذا الأسبوع."
    assert role(page(HEADLINE, listing, SECOND, title, told, SECOND), title) == "subheading"
    assert role(page(HEADLINE, listing, SECOND, title, FIRST, SECOND), title) == "body"


def test_title_that_the_first_paragraph_lists() -> None:
    """A bulletin's first paragraph names its titles word by word; so does the paragraph that a quotation is pulled
    from, but the line below that one tells of something else."""
    listing = f"شهدت المدينة أحداثا كثيرة هذا الأسبوع كان أبرزها {FERRY}، وبدء موسم الصيد."
    assert role(page(HEADLINE, listing, SECOND, FERRY, FERRY_TOLD), FERRY) == "subheading"
    assert role(page(HEADLINE, listing, SECOND, FERRY, FIRST), FERRY) == "chrome"


@pytest.mark.parametrize(
    "line",
    [
        "شهدت المدينة والقرى المجاورة هذا الأسبوع أحداثا كثيرة في السوق والميناء، ومن أبرزها:",
        "شهدت المدينة والقرى المجاورة هذا الأسبوع أحداثا كثيرة في السوق والميناء، ومن أبرزها:-",
    ],
)
def test_body_begins_with_what_introduces(line: str) -> None:
    """A long line with a colon above the first subheading is the first paragraph, and the headline stands above it."""
    story = page(HEADLINE, line, "سوق السمك", FIRST, SECOND, "العبارات", FERRY_TOLD).stories[0]
    assert (story.headline, story.deck) == (HEADLINE, None)
    assert story.blocks[0].text == line


@pytest.mark.parametrize("title", [(), ('"بيان من البلدية"',)])
def test_statement_below_the_line_that_announces_it(title: tuple[str, ...]) -> None:
    """«صدر … البيان التالي:» is the first paragraph, whether or not the statement has a title of its own; a deck that
    only ends in a colon is none."""
    story = page(HEADLINE, "صدر عن البلدية البيان التالي:", *title, FIRST, SECOND).stories[0]
    assert (story.deck, story.blocks[0].text) == (None, "صدر عن البلدية البيان التالي:")
    assert [block.kind.value for block in story.blocks][:1] == ["paragraph"]
    assert page(HEADLINE, "التجار لرئيس البلدية:", *title, FIRST, SECOND).stories[0].blocks[0].text == FIRST


def test_a_story_below_what_introduces_is_no_other() -> None:
    """Below «وهذه أبرزها:» a title begins a part of the same story."""
    intro = "في ظل الإضراب الذي يشغل الناس منذ أسبوع لا تخلو المدينة من أخبار أخرى، وهذه أبرزها:"
    reading = page(HEADLINE, FIRST, intro, LIBRARY, LIBRARY_TOLD, "ودعت منصور المدارس إلى زيارتها كل خميس مع التلاميذ.")
    assert len(reading.stories) == 1


def test_list_below_the_line_that_introduces_it() -> None:
    """The titles of the day's papers are the body, from the line with the colon on; a deck is not listed."""
    titles = (
        "السوق يفتح أبوابه غدا",
        "العبارات تعود إلى البحر",
        "المكتبة تستعيد كتبها",
        "رئيس البلدية سليم الحايك يزور المدارس الجديدة في القرى المجاورة ويعد المعلمين بزيادة في الرواتب",
        "منصور: ألف كتاب عادت إلى رفوفها",
    )
    story = page("عناوين صحف الميناء", "أبرز ما في صحف هذا الصباح:", *titles).stories[0]
    assert (story.headline, story.deck) == ("عناوين صحف الميناء", None)
    assert tuple(block.text for block in story.blocks) == ("أبرز ما في صحف هذا الصباح:", *titles)


def test_headline_with_a_colon_printed_twice() -> None:
    """A headline may end in a colon where points follow; a point that is printed twice is none."""
    headline = "رئيس البلدية سليم الحايك في مقابلة طويلة مع إذاعة «المرفأ» المحلية اليوم:"
    points = (
        "- السوق الجديد سيفتح أبوابه بعد أسبوعين على الأكثر ولن تتأخر غرف التبريد مرة أخرى",
        "- العبارات تعود إلى البحر غدا بعد إصلاح المحرك الذي تعطل ليلا بين الجزيرة والميناء",
    )
    story = page(headline, headline, *points).stories[0]
    assert story.headline == headline
    assert tuple(block.text for block in story.blocks) == points


def test_titles_of_briefs() -> None:
    """Each brief opens from a city below a title of its own: the first title is no deck. A deck stands above one story,
    or above one with subheadings."""
    brief, other = f"بيروت - رويترز: {FIRST}", f"صنعاء - رويترز: {FERRY_TOLD}"
    briefs = page("موجز الأخبار", "TT", "موجز الأخبار", "سوق يتأخر أسبوعين", brief, "عبارات معطلة كلها", other)
    assert [block.kind.value for block in briefs.stories[0].blocks] == ["subheading", "paragraph"] * 2
    briefs = page("موجز الأخبار", "TT", "موجز الأخبار", "- سوق يتأخر أسبوعين", brief, "- عبارات معطلة كلها", other)
    assert [block.kind.value for block in briefs.stories[0].blocks] == ["subheading", "paragraph"] * 2
    story = page(HEADLINE, "سوق يتأخر أسبوعين كاملين", brief, SECOND, "عبارات معطلة كلها", FERRY_TOLD).stories[0]
    assert story.deck == "سوق يتأخر أسبوعين كاملين"


def test_headline_of_many_parts() -> None:
    """A digest's headline holds the titles of its stories, parted by dots; a paragraph so long has none."""
    headline = (
        "المدينة هذا الصباح بالصور.. سوق السمك الجديد يتأخر أسبوعين آخرين بسبب غرف التبريد.. وقف العبارات بين "
        "الجزيرة والميناء ثلاثة أيام.. ليلى منصور تسأل القراء عن ألف كتاب.. وبدء موسم الصيد"
    )
    assert page(headline, FIRST, SECOND).stories[0].headline == headline
    assert page(headline.replace("..", "،"), FIRST, SECOND).stories[0].untitled


def test_column_parted_by_dots() -> None:
    """Columns part their thoughts by dots and end no paragraph with a stop: one long line of this kind is no headline,
    neither below a title nor among others."""
    first = (
        "نعرف في هذه المدينة معنى الانتظار جيدا .. ننتظر السوق الجديد كل صباح ثم نعود إلى بيوتنا .. ولا أحد يسأل لماذا "
        "تأخرت غرف التبريد ولا متى تصل من الخارج ولا من يدفع ثمنها"
    )
    column = (first, *(f"{word} {first}" for word in ("نعم", "ربما", "أحيانا")))
    story = page(HEADLINE, "بقلم: ليلى منصور", *column).stories[0]
    assert story.headline == HEADLINE
    story = page(HEADLINE, first, SECOND, FIRST).stories[0]
    assert (story.deck, [block.text for block in story.blocks]) == (None, [first, SECOND, FIRST])


@pytest.mark.parametrize(
    "line",
    ["سليم منصور: ألف كتاب عادت إلى رفوفها", "المنصورة: السوق يفتح أبوابه غدا", "الميناء عبر العصور: معرض في السوق"],
)
def test_a_name_that_ends_as_a_photo_s_label_does(line: str) -> None:
    """«منصور:» is no «صور:»: such a line is a subheading, not a photo's caption and its owner."""
    assert role(page(HEADLINE, FIRST, SECOND, line, FIRST, SECOND), line) == "subheading"


def test_label_of_a_photo_glued_to_its_caption() -> None:
    """The label may stand right behind the last word, where a known owner follows."""
    line = "زوار في سوق السمك الجديدصورة: رويترز"
    assert role(page(HEADLINE, FIRST, SECOND, line, FIRST, SECOND), line) == "caption"
