"""When trafilatura is asked about an HTML page, and when its answer is taken."""

import pytest
import trafilatura

from articles.pages.html import second_opinion
from articles.pages.html.dom import Article
from articles.pages.html.elements import document
from articles.pages.reading import read
from articles.pages.values import Block, BlockKind, Story

PARAGRAPHS = (
    "أعلنت إدارة الميناء صباح اليوم أن السفينة الأولى على الخط الجديد رست في الرصيف الشمالي وعلى متنها مئات المسافرين.",
    "وقال مدير الميناء إن الرحلات ستكون أسبوعية في المرحلة الأولى، وإن عددها سيزيد في الصيف إذا أقبل المسافرون عليها.",
    "ورحبت غرفة التجارة بالخط، وتوقعت أن تنخفض كلفة النقل بين المرفأين وتقصر مدة وصول البضائع إلى الأسواق في الجنوب.",
    "ولم تكشف الشركة المشغلة عن أسعار التذاكر، لكنها وعدت بتخفيض للطلاب والعائلات حتى نهاية العام.",
)
PAGE = (
    "<!doctype html><html><head><title>خط بحري جديد</title></head><body><article><h1>خط بحري جديد</h1>"
    + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    + "</article></body></html>"
)


def story(*texts: str) -> Story:
    """A story with those paragraphs."""
    return Story("خط بحري جديد", blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def test_a_page_whose_markup_gave_its_body_is_not_asked_about() -> None:
    assert not second_opinion.wanted((story(*PARAGRAPHS),))
    assert second_opinion.wanted((story("سطر واحد."),))
    assert second_opinion.wanted(())


def test_the_second_opinion_is_taken_only_when_it_holds_much_more() -> None:
    found = second_opinion.main_text(PAGE, document(PAGE), title="خط بحري جديد", first=(story("سطر واحد."),))
    assert found is not None
    assert found.split("\n\n")[0] == "خط بحري جديد"
    assert all(text in found for text in PARAGRAPHS)
    assert second_opinion.main_text(PAGE, document(PAGE), title=None, first=(story(*PARAGRAPHS),)) is None


@pytest.mark.parametrize(("items", "fast"), [(500, False), (5_000, True)])
def test_a_page_of_many_elements_is_asked_about_without_backup(
    monkeypatch: pytest.MonkeyPatch, items: int, fast: bool
) -> None:
    asked: list[bool] = []

    def extract(_page: str, **options: bool) -> None:
        asked.append(options["fast"])

    monkeypatch.setattr(trafilatura, "extract", extract)
    page = PAGE.replace("</article>", f"<ul>{'<li>سطر</li>' * items}</ul></article>")
    second_opinion.main_text(page, document(page), title=None, first=())
    assert asked == [fast]


def test_a_page_whose_markup_misleads_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Article, "_lines", lambda _article: iter(()))  # as if no element gave a line away
    (found,) = read(PAGE.encode()).stories
    assert found.headline == "خط بحري جديد"
    assert found.texts(BlockKind.PARAGRAPH) == PARAGRAPHS


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("<div>" * 50 + "<p>سطر</p>" * 9_000, True),
        ("<ul><li>سطر</ul>" * 6_000, False),
        ("<div><b>" * 60 + "سطر", False),
    ],
)
def test_pages_too_large_or_too_deep_are_not_asked_about(page: str, asked: bool) -> None:
    assert second_opinion.within_reach(document(page)) is asked


def test_lines_of_a_page_that_is_not_asked_about_say_so() -> None:
    short = f"<article><h1>خط بحري جديد</h1><p>{PARAGRAPHS[0]}</p></article>"
    for lists, rule in ((6_000, "too-large-to-ask-again"), (60, "below-the-body")):
        page = f"<html><body>{short}{'<ul><li>سطر من القائمة</ul>' * lists}</body></html>"
        rules = {line.rule for line in read(page.encode()).lines}
        assert rule in rules
        assert len({"too-large-to-ask-again", "below-the-body"} & rules) == 1


def test_a_page_without_the_words_of_an_answer_is_not_asked_about() -> None:
    """Short lines and scripts are no paragraphs; what is hidden may be."""
    assert not second_opinion.may_hold_more(
        document("<p>سطر قصير</p>" * 100 + f"<script>{' '.join(PARAGRAPHS)}</script>")
    )
    assert second_opinion.may_hold_more(document(f"<div style='display:none'>{'<br>'.join(PARAGRAPHS)}</div>"))
