"""Suggestions under the search box in a browser: by keyboard, by mouse, without scripts, while composing letters."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor, Visitors, settled, typed

# The element that a press in its middle hits.
_IN_FRONT = """(one) => {
    const box = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}"""


def test_suggestions_are_a_list_of_options_in_named_groups(visitor: Visitor) -> None:
    page = visitor.visit("/")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    typed(page, "بوت")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_attribute("aria-controls", page.get_by_role("listbox").get_attribute("id") or "")
    people = page.get_by_role("group", name="أشخاص")
    expect(people.get_by_role("option").first).to_contain_text("فلاديمير بوتين")
    expect(page.locator("[aria-live]").filter(has_text="اقتراح")).to_have_count(1)


def test_arrows_walk_through_the_options_and_back_to_the_box(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "بوت")
    box, options = page.get_by_role("combobox"), page.get_by_role("option")
    count = options.count()
    box.press("ArrowDown")
    first = options.first.get_attribute("id") or ""
    expect(box).to_have_attribute("aria-activedescendant", first)
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    for _ in range(count):
        box.press("ArrowDown")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", options.last.get_attribute("id") or "")
    box.press("Home")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)


def test_enter_follows_the_chosen_one(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "بوت")
    page.get_by_role("combobox").press("ArrowDown")
    page.get_by_role("combobox").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("فلاديمير بوتين")


def test_enter_without_a_choice_searches(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "بوت")
    page.get_by_role("combobox").press("Enter")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?q=%D8%A8%D9%88%D8%AA$"))


def test_escape_closes_the_list_and_only_then_empties_the_box(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "بوت")
    box = page.get_by_role("combobox")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("بوت")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_leaving_the_box_closes_the_list(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "بوت")
    page.get_by_role("combobox").press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_word_is_searched_where_one_is_with_the_filters(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.locator("a[id^='country-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    typed(page, "صوا")
    # The list below changes while one types, too; a request for it does not count as one replaced by the next.
    expect(page).to_have_url(re.compile("q="))
    settled(page)
    page.get_by_role("group", name="كلمات").get_by_role("option").first.click()
    expect(page.get_by_role("combobox")).to_have_value(re.compile("^صوا."))
    expect(page).to_have_url(re.compile(r"q=%D8%B5%D9%88%D8%A7%.*country="))
    expect(page.locator(".chip")).to_have_count(1)


def test_arabic_on_the_other_keyboard_is_suggested_and_searched(visitor: Visitor) -> None:
    page = visitor.visit("/")
    typed(page, "f,jd")
    expect(page.get_by_role("option").first).to_contain_text("فلاديمير بوتين")
    page.goto("/?q=f,jdk")
    expect(page.locator(".meant")).to_contain_text("بوتين")
    expect(page.locator(".card mark").first).to_be_visible()
    page.get_by_role("link", name="ابحث عمّا كُتب كما هو").click()
    expect(page.locator(".card")).to_have_count(0)


def test_nothing_is_asked_while_letters_are_composed(visitor: Visitor) -> None:
    page = visitor.page
    page.clock.install(time=0)
    visitor.visit("/")
    page.clock.pause_at(3600)  # the page's time is ours from here on, however slow the machine is
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest/" in request.url else None)
    compose = """(composing) => {
        const box = document.getElementById("q");
        box.value = "بوت";
        box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: composing }));
    }"""
    page.evaluate(compose, True)
    page.clock.run_for(2000)
    assert asked == []
    page.evaluate(compose, False)
    page.clock.run_for(200)
    expect(page.get_by_role("listbox")).to_be_visible()
    assert len(asked) == 1


def test_one_question_for_many_keys_and_an_older_answer_is_never_shown(visitor: Visitor) -> None:
    page = visitor.page
    page.clock.install(time=0)
    visitor.visit("/")
    page.clock.pause_at(3600)  # the page's time is ours from here on, however slow the machine is
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest/" in request.url else None)
    for letter in "بوتين":
        page.get_by_role("combobox").press_sequentially(letter)
        page.clock.run_for(100)
    assert asked == []
    page.clock.run_for(50)
    expect(page.get_by_role("listbox")).to_be_visible()
    page.clock.resume()
    assert len(asked) == 1
    page.get_by_role("combobox").fill("ظظظظ")
    expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(390, 700), (1280, 900)])
def test_the_list_stands_right_below_its_box(visitors: Visitors, width: int, height: int) -> None:
    page = visitors(width=width, height=height).visit("/")
    typed(page, "رو")
    box, form = page.get_by_role("listbox").bounding_box(), page.locator("#search").bounding_box()
    assert box is not None
    assert form is not None
    assert 0 <= box["y"] - (form["y"] + form["height"]) < 16
    assert box["x"] >= form["x"] - 1
    assert box["x"] + box["width"] <= form["x"] + form["width"] + 1
    assert page.get_by_role("option").first.evaluate(_IN_FRONT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    heights = page.get_by_role("option").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert width > 390 or min(heights) >= 43.9, "a finger meets each"


def test_without_scripts_it_is_a_plain_search_box(visitors: Visitors) -> None:
    page = visitors(javascript=False).visit("/")
    box = page.get_by_role("searchbox", name="ابحث في المقالات")
    box.fill("بوتين")
    box.press("Enter")
    expect(page.locator(".card mark").first).to_be_visible()
    expect(page.locator("#suggestions")).to_be_hidden()
