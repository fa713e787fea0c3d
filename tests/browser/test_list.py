"""The list in a browser: search while typing, filters, going back, shared addresses, and without scripts."""

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

from articles.views.pager import ARTICLES_A_PAGE
from tests.browser.conftest import Held, Visitor, Visitors, settled

WORD = "شويغو"  # in some of the sample pages' headlines, not in all of them


def count(page: Page) -> int:
    """The number of articles that the list says it holds; a word for one or two, a numeral otherwise."""
    said = page.locator(".count").inner_text()
    number = re.search(r"\d+", said)
    return int(number[0]) if number else {"مقال واحد": 1, "مقالان": 2, "مقالين": 2}.get(said.strip(), 0)


def shown(number: int) -> int:
    """How many of that many articles the first page of their list shows."""
    return min(number, ARTICLES_A_PAGE)


def facet(page: Page, name: str) -> tuple[str, int]:
    """The first value of a facet that does not hold for every article, and its count."""
    group = page.locator(".facet", has=page.get_by_role("heading", name=re.compile(f"^{name}")))
    everything = count(page)
    for link in group.locator("li a:has(.facet-label)").all():
        label, number = link.locator(".facet-label").inner_text(), int(link.locator(".facet-count").inner_text())
        if number < everything:
            return label, number
    raise AssertionError(f"every value of {name} holds for all articles")


def choose(page: Page, name: str, label: str) -> None:
    """Click a value of a facet."""
    group = page.locator(".facet", has=page.get_by_role("heading", name=re.compile(f"^{name}")))
    group.locator("li a:has(.facet-label)").filter(has=page.get_by_text(label, exact=True)).first.click()


def close_suggestions(page: Page) -> None:
    """Close the suggestions, which cover the facets. If none are shown yet, Escape would empty the box instead."""
    expect(page.get_by_role("listbox")).to_be_visible()
    page.locator("#q").press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_the_sample_pages_are_there_with_their_note(visitor: Visitor) -> None:
    page = visitor.visit("/")
    assert count(page) >= 5
    expect(page.locator(".card")).to_have_count(shown(count(page)))
    page.locator(".card h2 a").last.click()
    expect(page.locator(".note")).to_contain_text("كُتب هذا النص لهذا المشروع")


def test_results_follow_the_typing_and_so_does_the_address(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    box = page.locator("#q")
    box.press_sequentially(WORD, delay=40)
    expect(page).to_have_url(re.compile(rf"\?q={quote(WORD)}$"))
    expect(page.locator(".card mark").first).to_be_visible()
    found = count(page)
    assert 0 < found < everything
    expect(page.locator(".card")).to_have_count(found)
    expect(box).to_be_focused()
    expect(box).to_have_value(WORD)
    expect(page.locator("#announcement")).to_have_text(page.locator(".count").inner_text())
    box.fill("")
    expect(page.locator(".card")).to_have_count(shown(everything))


def test_many_keys_are_one_question(visitor: Visitor) -> None:
    page = visitor.page
    page.clock.install(time=0)
    visitor.visit("/")
    page.clock.pause_at(3600)  # from here on the test controls the page's clock, however slow the machine is
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "hx-request" in request.headers else None)
    for letter in WORD:
        page.locator("#q").press_sequentially(letter)
        page.clock.run_for(200)
    assert asked == []
    page.clock.run_for(150)
    expect(page.locator(".card mark").first).to_be_visible()
    page.clock.run_for(2000)
    assert len(asked) == 1


def test_filters_narrow_hold_together_and_can_be_taken_off(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    country, with_country = facet(page, "البلدان")
    choose(page, "البلدان", country)
    expect(page.locator(".chip")).to_have_count(1)
    assert count(page) == with_country
    person, with_both = next(
        (link.locator(".facet-label").inner_text(), int(link.locator(".facet-count").inner_text()))
        for link in page.locator("a[id^='person-']").all()
    )
    choose(page, "الأشخاص", person)
    expect(page.locator(".chip")).to_have_count(2)
    assert count(page) == with_both <= with_country
    expect(page).to_have_url(re.compile(r"country=.*&person="))
    page.locator(".chip").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    page.get_by_role("link", name="امسح الكل").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert count(page) == everything


def test_words_and_filters_hold_together(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.locator("#q").fill(WORD)
    expect(page.locator(".card mark").first).to_be_visible()
    found = count(page)
    close_suggestions(page)
    page.locator("a[id^='country-']:visible").last.click()
    expect(page.locator(".chip")).to_have_count(1)
    assert count(page) <= found
    expect(page.locator("#q")).to_have_value(WORD)
    expect(page).to_have_url(re.compile(r"q=.*&country="))
    # Searching on keeps the filter.
    page.locator("#q").fill("روسيا")
    expect(page).to_have_url(re.compile(r"q=%D8%B1.*&country="))
    expect(page.locator(".chip")).to_have_count(1)


def test_back_and_forward_walk_through_the_questions(visitor: Visitor) -> None:
    page = visitor.visit("/")
    everything = count(page)
    page.locator("#q").fill(WORD)
    expect(page).to_have_url(re.compile(r"\?q="))
    expect(page.locator(".card mark").first).to_be_visible()
    found = count(page)
    close_suggestions(page)
    page.locator("a[id^='country-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator(".card")).to_have_count(found)
    expect(page.locator("#q")).to_have_value(WORD)
    page.go_back()
    expect(page.locator(".card")).to_have_count(shown(everything))
    expect(page.locator("#q")).to_have_value("")
    page.go_forward()
    expect(page.locator(".card")).to_have_count(found)
    # A page that was left by the back button is a whole page, with its head and its styles.
    expect(page.get_by_role("banner")).to_be_visible()


def test_the_page_that_back_leads_to_is_at_work_again(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.locator("a[id^='country-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    settled(page)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    page.locator("#display summary").click()
    expect(page.get_by_role("group", name="المظهر")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("group", name="المظهر")).to_be_hidden()
    page.get_by_role("button", name="مفاتيح الاختصار").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("#q").fill("بوت")
    close_suggestions(page)


def test_back_and_back_again_is_not_overtaken_by_the_first_answer(visitor: Visitor) -> None:
    page = visitor.visit("/?q=" + WORD)
    found = count(page)
    for chips in (1, 2):
        page.locator("a[id^='country-']:not([aria-current])").first.click()
        expect(page.locator(".chip")).to_have_count(chips)
        settled(page)
    answers = Held(page, lambda request: "hx-history-restore-request" in request.headers)
    page.go_back()
    answers.asked(1)
    page.go_back()
    answers.asked(2)
    answers.let_go(1)
    expect(page.locator(".chip")).to_have_count(0)
    answers.let_go(0)
    settled(page)
    expect(page).to_have_url(re.compile(r"\?q=[^&]*$"))
    expect(page.locator(".chip")).to_have_count(0)
    assert count(page) == found


def test_what_is_let_go_is_no_error(visitor: Visitor) -> None:
    page = visitor.visit("/")
    answers = Held(page, lambda request: "hx-request" in request.headers or "/suggest/" in request.url)
    page.locator("#q").fill(WORD)
    answers.asked(2)
    page.locator("#q").fill("روسيا")
    answers.asked(4)
    visitor.visit("/people/")
    # There were no errors: every test checks this at its end.


def test_what_fails_is_told_to_the_console_once(visitor: Visitor) -> None:
    page = visitor.visit("/")
    visitor.offline(True)
    with page.expect_console_message(lambda message: "htmx:sendError" in message.text):
        page.locator("#q").fill(WORD)
    [complaint] = visitor.complaints
    assert complaint.startswith("console: htmx:sendError")
    visitor.complaints.clear()


def test_an_address_can_be_shared(visitor: Visitor, visitors: Visitors) -> None:
    page = visitor.visit("/")
    page.locator("#q").fill(WORD)
    expect(page.locator(".card mark").first).to_be_visible()
    close_suggestions(page)
    page.locator("a[id^='person-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    expect(page).to_have_url(re.compile("person="))
    headlines = page.locator(".card h2").all_inner_texts()
    other = visitors().visit(page.url)
    assert other.locator(".card h2").all_inner_texts() == headlines
    expect(other.locator("#q")).to_have_value(WORD)
    expect(other.locator(".chip")).to_have_count(1)


def test_everything_works_without_scripts(visitors: Visitors) -> None:
    page = visitors(javascript=False).visit("/")
    everything = count(page)
    page.locator("#q").fill(WORD)
    page.get_by_role("button", name="بحث", exact=True).click()
    page.wait_for_url(re.compile(r"\?q="))
    found = count(page)
    assert 0 < found < everything
    expect(page.locator(".card")).to_have_count(found)
    expect(page.locator(".card mark").first).to_be_visible()
    page.locator("a[id^='country-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    page.locator("#q").fill("روسيا")
    page.locator("#q").press("Enter")
    page.wait_for_url(re.compile(rf"q={quote('روسيا')}.*&country="))
    expect(page.locator(".chip")).to_have_count(1)
    page.locator(".chip").click()
    expect(page.locator(".chip")).to_have_count(0)


def test_what_is_not_found_is_said_with_a_way_on(visitor: Visitor) -> None:
    page = visitor.visit("/?q=" + "ققققق")
    expect(page.locator(".card")).to_have_count(0)
    page.locator(".nothing").get_by_role("link", name="كل المقالات").click()
    expect(page.locator(".card").first).to_be_visible()


def test_a_bad_address_is_a_sentence_not_an_error(visitor: Visitor) -> None:
    page = visitor.visit("/?country=nowhere&page=-3&from=yesterday&sort=up")
    expect(page.locator(".card").first).to_be_visible()
    expect(page.get_by_text("nowhere")).to_be_visible()


def test_turning_a_page_takes_the_focus_to_the_head_of_the_results(visitor: Visitor) -> None:
    page = visitor.visit("/")
    page.locator("#page-2").click()
    expect(page).to_have_url(re.compile(r"\?page=2"))
    expect(page.locator("#results-title")).to_be_focused()
    page.locator("a[id^='country-']").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    settled(page)
    expect(page.locator("#results-title")).not_to_be_focused()
