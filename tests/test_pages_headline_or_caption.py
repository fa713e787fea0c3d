"""Whether a line above the text is the headline or only says what a photo shows."""

from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)


def test_long_caption_twice_in_a_row_below_the_date() -> None:
    """A photo's label and its caption, below the date and right on the text, share more words with it than the headline
    above does; a long line that is printed once may be the headline."""
    title = "الميناء يفتح سوق السمك"
    shown = "رئيس البلدية سليم الحايك يتجول بين غرف التبريد في سوق السمك الجديد مع أصحاب المتاجر والعمال"
    story = page(title, f"نشر في {DATE}", shown, shown, *BODY).stories[0]
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (title, [shown])
    assert page(f"نشر في {DATE}", HEADLINE, *BODY).stories[0].headline == HEADLINE


def test_topic_before_the_headline_that_the_caption_leaves_out() -> None:
    """«topic | headline» is printed twice, and the photo's caption below it, twice in a row, has no topic; a title with
    the site's name is the page's."""
    title = "سوق السمك في الميناء | البلدية تؤجل افتتاح المتاجر الجديدة"
    shown = "البلدية تؤجل افتتاح المتاجر الجديدة"
    story = page(title, "رئيس التحرير: نادر الصيرفي", "محليات", title, shown, shown, *BODY).stories[0]
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (title, [shown])
    reading = page(f"{HEADLINE} | مرفأ نيوز", "محليات", HEADLINE, HEADLINE, *BODY)
    assert (reading.page_title, reading.stories[0].headline) == (f"{HEADLINE} | مرفأ نيوز", HEADLINE)


def test_who_is_shown_above_a_signed_headline() -> None:
    """The name and office of the photo above the headline are its caption, though the text has all their words."""
    shown, title = "سليم الحايك رئيس البلدية", "سوق السمك في الميناء يتأخر أسبوعين"
    reading = page(shown, title, "كتبت ليلى منصور", *BODY)
    assert reading.stories[0].headline == title
    assert [caption.text for caption in reading.stories[0].lead_captions] == [shown]


def test_name_printed_twice_between_paragraphs() -> None:
    """Two words twice in a row are the photo's label and its caption; once they are a subheading."""
    more = "وأضاف الحايك أن أصحاب الزوارق يعودون إلى الرصيف القديم حتى نهاية الشهر."
    assert role(page(HEADLINE, *BODY, "ليلى منصور", "ليلى منصور", more), "ليلى منصور") == "caption"
    assert role(page(HEADLINE, *BODY, "الرصيف القديم", more), "الرصيف القديم") == "subheading"


def test_who_is_shown_somewhere_right_above_the_date() -> None:
    """An office, its holder and a city state nothing: a photo shows them. A deck says what somebody does there, or how
    somebody is."""
    shown = "رئيس البلدية السابق سليم الحايك أمام محكمة في بيروت"
    assert role(page(HEADLINE, shown, DATE, *BODY), shown) == "caption"
    for deck in ("رئيس البلدية السابق يطعن بالحكم في بيروت", "رئيس البلدية سليم الحايك في مواجهة التجار"):
        assert role(page(HEADLINE, deck, DATE, *BODY), deck) == "deck"


def test_side_of_the_photo_in_brackets() -> None:
    """«( اليمين)» behind a name tells where on the photo somebody stands."""
    shown, more = (
        "سليم الحايك ( اليمين) مؤسس سوق السمك القديم في الميناء",
        "وأضاف الحايك أن الصيادين يعودون إلى الرصيف القديم.",
    )
    assert role(page(HEADLINE, *BODY, shown, more), shown) == "caption"
    parties = "حزب الساحل (يمين) يتقدم على حزب الجبل (يسار)"  # what a party stands for
    assert role(page(HEADLINE, parties, DATE, *BODY), parties) == "deck"


def test_headline_once_more_with_the_day_behind() -> None:
    """Sites that take stories over print the headline again with the day: it is no caption."""
    again = f"{HEADLINE}, اليوم الجمعة 8 نوفمبر 2024 12:51 مساءً"
    reading = page(HEADLINE, "نعرض لكم زوارنا أهم وأحدث الأخبار:", again, *BODY)
    assert role(reading, again) == "headline"
    assert reading.stories[0].lead_captions == ()
