"""What a copied page says of its site and to its visitors: names, the day of the visit, notices, buttons."""

from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)


def test_day_of_the_visit_in_both_calendars() -> None:
    """The top of a page gives the day in both calendars; with the hour, or below the headline, it is the story's."""
    today = "الاثنين 8 شعبان 1447 هـ – 26 كانون الثاني 2026"
    assert role(page(today, HEADLINE, *BODY), today) == "chrome"
    assert role(page(HEADLINE, today, *BODY), today) == "dateline"
    published = "26 كانون الثاني 2026 10:15 ص"
    assert role(page(published, HEADLINE, *BODY), published) == "dateline"


def test_day_and_weather_are_no_title() -> None:
    """The first line of a page, with the hour at its end, is not the title of another story."""
    weather = "الميناء 19°C رطوبة عالية السبت 23 تشرين الثاني 05:53"
    assert page(weather, HEADLINE, *BODY).page_title is None


def test_button_to_read_on() -> None:
    """«اقرأ المزيد» with no title below is a button; with one it heads a link."""
    assert role(page(HEADLINE, *BODY, "اقرأ المزيد"), "اقرأ المزيد") == "chrome"
    link = "أصحاب الزوارق في المرفأ يطلبون رصيفاً جديداً"
    assert role(page(HEADLINE, *BODY, "اقرأ المزيد", link), link) == "read_also"
