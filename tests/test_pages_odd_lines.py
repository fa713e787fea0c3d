"""Lines of no letters, and lines that look like what they are not."""

import pytest

from articles.pages.reading import read
from articles.pages.values import Role

HEADLINE = "بلدية المرفأ تعيد فتح الميناء القديم أمام السفن"
FIRST = "أعلنت بلدية المرفأ أمس أنها ستعيد فتح الميناء القديم بعد عامين من إغلاقه بسبب العاصفة التي ضربت السور."
SECOND = "وقال رئيس البلدية سليم الحايك إن الأعمال انتهت في موعدها وإن المجلس صادق على الميزانية كاملة في جلسته."
THIRD = "وتشير أرقام الغرفة التجارية إلى أن حركة السفن تراجعت كثيراً وأن التجار خسروا نصف مداخيلهم في العامين."


def _roles(text: str, *, name: str = "page.txt") -> dict[str, Role | None]:
    return {line.text: line.role for line in read(text.encode(), name=name).lines}


def _html(inner: str) -> str:
    below = f"<p>{SECOND}</p><p>{THIRD}</p><p>{SECOND} {THIRD}</p>"
    head = f"<head><title>{HEADLINE}</title></head>"
    return f"<html>{head}<body><article><h1>{HEADLINE}</h1>{inner}{below}</article></body></html>"


def test_a_line_of_lengthening_strokes_is_no_story() -> None:
    """Its words are empty once folded."""
    strokes = " ".join("ـ" * 10)
    roles = _roles("\n".join((HEADLINE, "مبنى البلدية (رويترز)", FIRST, SECOND, strokes, SECOND, "وختم:", THIRD)))
    assert roles[HEADLINE] is Role.HEADLINE
    assert roles[SECOND] is Role.BODY


def test_a_gap_of_thousands_of_blanks_is_one_of_some() -> None:
    """Between blanks rules look for marks; nothing but blanks is lost."""
    wide = FIRST.replace(" أمس ", f" أمس{' ' * 5000}")
    (story,) = read("\n\n".join((HEADLINE, wide, SECOND, THIRD)).encode(), name="page.txt").stories
    text = story.blocks[0].text
    assert text.split() == FIRST.split()
    assert len(text) == len(FIRST) + 31


@pytest.mark.parametrize("title", ["واشنطن:", "وسائل النقل:", "كأس المدن 2022: 3-2"])
def test_a_subheading_with_a_colon(title: str) -> None:
    """Names that begin with «و», and a score behind a year."""
    roles = _roles("\n".join((HEADLINE, "5 يناير 2024", FIRST, SECOND, title, THIRD, FIRST + " " + SECOND)))
    assert roles[title] is Role.SUBHEADING


def test_what_introduces_a_paragraph_is_no_subheading() -> None:
    """«و» joins it to what stands above."""
    line = "وختم حديثه قائلاً:"
    roles = _roles("\n".join((HEADLINE, "5 يناير 2024", FIRST, SECOND, line, THIRD, FIRST + " " + SECOND)))
    assert roles[line] is Role.BODY


def test_a_deck_may_tell_of_an_interview() -> None:
    """Somebody says something there; no photo shows it."""
    deck = "الحايك يتعهد خلال مقابلة تلفزيونية بإعادة فتحه"
    assert _roles("\n".join((HEADLINE, deck, "5 يناير 2024", FIRST, SECOND, THIRD)))[deck] is Role.DECK


@pytest.mark.parametrize(("above", "role"), [("رياضة عربية:", Role.CHROME), ("رئيس البلدية سليم الحايك:", Role.DECK)])
def test_a_colon_above_the_headline(above: str, role: Role) -> None:
    """A section is no kicker."""
    roles = _roles("\n".join((above, HEADLINE, "5 يناير 2024", FIRST, SECOND, THIRD)))
    assert (roles[above], roles[HEADLINE]) == (role, Role.HEADLINE)


def test_a_word_in_two_elements_of_a_paragraph_stays_whole() -> None:
    """Editors set the first letter, or any bit of a word, in an element of its own."""
    roles = _roles(_html(f"<div><span>{FIRST[0]}</span><span>{FIRST[1:]}</span></div>"), name="page.html")
    assert roles[FIRST] is Role.BODY


def test_a_heading_that_leads_on_announces_the_links_below() -> None:
    """«اقرأ أيضاً» as a link of its own heading, to all the site has on the subject."""
    titles = ("سوق السمك تعود إلى العمل اليوم", "الملعب يفتح أبوابه غداً")
    links = "".join(f'<li><a href="/{number}">{title}</a></li>' for number, title in enumerate(titles))
    page = _html(f'<p>{FIRST}</p><div><h3><a href="/all">اقرأ أيضاً</a></h3><ul>{links}</ul></div>')
    rules = {line.text: line.rule for line in read(page.encode(), name="page.html").lines}
    assert rules["اقرأ أيضاً"] == "html-box-header"
    assert rules["الملعب يفتح أبوابه غداً"] == "html-box-link"


def test_headline_above_a_stroke() -> None:
    """A tatweel behind a dash has no letter of a site's name."""
    title = "بلدية الميناء تفتح السوق القديم أمام الزوار - ـــ"
    text = "افتتحت البلدية السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي من أبناء المدينة."
    (found,) = read(f"{title}\n{text}\n{text.replace('عامين', 'عام')}".encode()).stories
    assert found.headline == title


def test_page_that_prints_every_line_twice() -> None:
    """It is read as the page that prints them once, and every line has its role."""
    lines = (HEADLINE, "3 نوفمبر 2025", FIRST, "السور والعاصفة", SECOND, THIRD)
    twice = read("\n".join(line for line in lines for _ in range(2)).encode())
    once = read("\n".join(lines).encode())
    assert twice.stories[0].headline == HEADLINE
    assert [block.text for block in twice.stories[0].blocks] == [block.text for block in once.stories[0].blocks]
    assert [line.role for line in twice.lines[::2]] == [line.role for line in once.lines]
    assert [line.role for line in twice.lines[1::2]] == [line.role for line in once.lines]


@pytest.mark.parametrize("button", [(), ("طباعة",)])
def test_page_that_prints_nearly_every_line_twice(button: tuple[str, ...]) -> None:
    """A button below that is printed once changes nothing; nor do elements of HTML that are written twice."""
    lines = [line for line in (HEADLINE, "3 نوفمبر 2025", FIRST, SECOND, THIRD) for _ in range(2)]
    story = read("\n".join((*lines, *button)).encode()).stories[0]
    assert [block.text for block in story.blocks] == [FIRST, SECOND, THIRD]
    markup = "".join(f"<p>{line}</p>" for line in (*lines[2:], *button))
    html = read(f"<html><body><article><h1>{HEADLINE}</h1>{markup}</article></body></html>".encode()).stories[0]
    assert {FIRST, SECOND, THIRD} <= {block.text for block in html.blocks}
