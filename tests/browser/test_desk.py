"""The editing desk in a browser: in Arabic, under the strict content policy; decisions show at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor, Visitors, resized
from tests.browser.desk_door import enter
from tests.served import Served, manage


@pytest.fixture
def desk(visitor: Visitor, site: Served) -> Page:
    """The desk's first page, opened by the administrator of the first start."""
    return enter(visitor, site)


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article, and the name of a country that it carries."""

    path: str
    number: str
    country: str


def tagged(page: Page) -> Tagged:
    """The first article of the list and its last country."""
    page.goto("/")
    path = page.locator(".card h2 a").first.get_attribute("href")
    assert path is not None
    page.goto(path)
    return Tagged(path, path.split("/")[2], tags(page, path, "country").last.inner_text())


def tags(page: Page, path: str, kind: str) -> Locator:
    """The links to an article's tags of that kind, as a reader sees them."""
    page.goto(path)
    return page.locator({"country": ".tags a[href^='/countries/']", "person": ".tags a[href^='/people/']"}[kind])


def row(page: Page, article: Tagged) -> Locator:
    """The line of the country's tagging on the desk's page of the article."""
    page.goto(f"/admin/articles/article/{article.number}/change/")
    return page.locator("#taggings-group tr.form-row.has_original").filter(has_text=article.country)


def decide(page: Page, article: Tagged, status: str) -> None:
    """Set the tagging's status and save."""
    row(page, article).locator("select[name$='-status']").select_option(status)
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


@pytest.fixture
def article(desk: Page, site: Served) -> Iterator[Tagged]:
    """An article with a country; its taggings are restored after the test."""
    found = tagged(desk)
    yield found
    decide(desk, found, "accepted")


def test_the_desk_is_arabic_from_right_to_left(desk: Page) -> None:
    expect(desk.locator("html")).to_have_attribute("lang", "ar")
    expect(desk.locator("html")).to_have_attribute("dir", "rtl")
    expect(desk.get_by_role("heading", level=1)).to_have_text("الإدارة")
    for path in ("tag", "article", "source", "page", "import", "failedpage"):
        desk.goto(f"/admin/articles/{path}/")
        expect(desk.locator("#changelist")).to_be_visible()


def test_a_rejected_tag_leaves_the_site_at_once_and_stays_away(desk: Page, site: Served, article: Tagged) -> None:
    decide(desk, article, "rejected")
    assert article.country not in tags(desk, article.path, "country").all_inner_texts()
    desk.goto("/countries/")
    entry = desk.locator(".entries li").filter(has=desk.get_by_role("link", name=article.country, exact=True))
    if entry.count():
        entry.get_by_role("link").click()
        expect(desk.locator(f"a[href='{article.path}']")).to_have_count(0)
    manage(site.environment, "import_pages", "seeds/pages")
    manage(site.environment, "load_vocabulary")
    assert article.country not in tags(desk, article.path, "country").all_inner_texts()
    desk.goto("/")
    expect(desk.locator(".card").first).to_be_visible()
    headline = desk.locator(f".card:has(a[href='{article.path}'])")
    expect(headline).not_to_contain_text(article.country)


def test_an_added_tag_is_on_the_site_at_once(desk: Page, article: Tagged) -> None:
    name = "تشاد"
    assert name not in tags(desk, article.path, "country").all_inner_texts()
    desk.goto(f"/admin/articles/article/{article.number}/change/")
    group = desk.locator("#taggings-group")
    group.locator(".add-row a").click()
    fresh = group.locator("tr.form-row:not(.has_original):not(.empty-form)").last
    fresh.locator(".select2-selection").click()
    desk.locator(".select2-search__field").last.fill(name)
    # It lists everything first, then what is found; what is clicked must not be replaced in between.
    options = desk.locator(".select2-results__option")
    expect(options.filter(has_not_text=name)).to_have_count(0)
    options.filter(has_text=name).first.click()
    desk.locator("[name=_save]").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert name in tags(desk, article.path, "country").all_inner_texts()
    desk.goto("/?country=td")
    expect(desk.locator(f".card a[href='{article.path}']").first).to_be_visible()
    # Deleting rejects an accepted tagging and forgets a rejected one: after two deletions, it is as before.
    for _ in range(2):
        there = row(desk, Tagged(article.path, article.number, name))
        there.locator("[name$='-DELETE']").check()
        desk.locator("[name=_save]").click()
        expect(desk.locator(".messagelist .success")).to_be_visible()
    assert name not in tags(desk, article.path, "country").all_inner_texts()


def test_tags_are_found_whatever_way_their_name_is_written(desk: Page) -> None:
    desk.goto("/admin/articles/tag/?q=أوكرانيا")
    expect(desk.locator("#result_list tbody tr").first).to_be_visible()
    rows = desk.locator("#result_list tbody tr").count()
    desk.goto("/admin/articles/tag/?q=اوكرانيا")
    expect(desk.locator("#result_list tbody tr")).to_have_count(rows)


def test_the_raw_page_is_one_click_from_the_article(desk: Page) -> None:
    found = tagged(desk)
    desk.goto(f"/admin/articles/article/{found.number}/change/")
    desk.locator(".field-raw_page a[href^='/pages/']").click()
    expect(desk.locator("table.lines").first).to_be_visible()


PAGE = """افتتاح سد النهر الكبير في الشمال
أعلن وزير الري اليمني سالم المنصور اليوم أن سد النهر الكبير سيكتمل في الربيع. وأضاف المنصور أن العمل مستمر.
وقال المتحدث باسم الوزارة نبيل الحداد إن المهندسين يعملون في ثلاث نوبات. وذكر الحداد أن الكلفة زادت.
"""


@pytest.fixture
def suggested(desk: Page, site: Served, tmp_path: Path) -> Iterator[str]:
    """The path of an article that names people on no list; it and they are deleted after the test."""
    page = tmp_path / "سد-1.txt"
    page.write_text(PAGE, "utf-8")
    manage(site.environment, "import_pages", str(page))
    desk.goto("/?q=سد النهر الكبير")
    path = desk.locator(".card h2 a").first.get_attribute("href")
    assert path is not None
    yield path.partition("?")[0]  # the link from a search carries its words
    # Deleting an article keeps it away for good; deleting its page does not.
    for model, words in (("page", "سد-"), ("tag", "سالم المنصور"), ("tag", "نبيل الحداد")):
        delete_all(desk, model, words)


def delete_all(page: Page, model: str, words: str) -> None:
    """Delete everything that the desk's list of the model shows."""
    while True:
        page.goto(f"/admin/articles/{model}/?q={words}")
        link = page.locator("#result_list tbody th a")
        if not link.count():
            return
        page.goto((link.first.get_attribute("href") or "").replace("/change/", "/delete/").partition("?")[0])
        page.locator("#content [type=submit]").click()
        expect(page.locator(".messagelist .success")).to_be_visible()


def decision(page: Page, name: str) -> Locator:
    """The box of a suggested person in the queue."""
    page.goto("/admin/articles/tag/queue/")
    return page.locator(".desk-suggestion").filter(has=page.locator("h2", has_text=name))


def test_a_suggestion_accepted_in_the_queue_is_on_the_site_and_taken_back(desk: Page, suggested: str) -> None:
    box = decision(desk, "سالم المنصور")
    expect(box.locator("mark").first).to_have_text("سالم المنصور")
    box.get_by_role("button", name="قبول", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    expect(decision(desk, "سالم المنصور")).to_have_count(0)
    desk.goto("/people/سالم-المنصور/")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("سالم المنصور")
    expect(desk.locator(f"a[href='{suggested}']").first).to_be_visible()
    desk.goto("/admin/articles/editordecision/")
    desk.locator("#result_list .field-way_back a").first.click()
    desk.get_by_role("button", name="تراجع عن القرار").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    expect(decision(desk, "سالم المنصور")).to_have_count(1)


def test_a_suggestion_rejected_by_keyboard_leaves_the_site_for_good(
    desk: Page, suggested: str, site: Served, tmp_path: Path
) -> None:
    decision(desk, "نبيل الحداد").locator("input[type=checkbox]").focus()
    desk.keyboard.press("r")
    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert "نبيل الحداد" not in tags(desk, suggested, "person").all_inner_texts()
    again = tmp_path / "سد-2.txt"
    again.write_text(PAGE.replace("افتتاح", "عودة إلى"), "utf-8")
    manage(site.environment, "import_pages", str(again))
    expect(decision(desk, "نبيل الحداد")).to_have_count(0)


def test_the_queue_works_without_scripts(suggested: str, visitors: Visitors, site: Served) -> None:
    page = visitors(javascript=False).visit("/admin/")
    page.locator("#id_username").fill(site.admin)
    page.locator("#id_password").fill(site.password)
    page.locator("[type=submit]").click()
    expect(page.locator("#user-tools")).to_be_visible()
    decision(page, "نبيل الحداد").locator("input[type=checkbox]").check()
    page.get_by_role("button", name="قبول المختار").click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    expect(decision(page, "نبيل الحداد")).to_have_count(0)


def test_the_desk_fits_a_phone(desk: Page, suggested: str) -> None:
    resized(desk, 390, 844)
    for path in ("article/", "tag/", "tag/queue/", "tag/bulk/", "editordecision/", "page/", "tagging/"):
        desk.goto(f"/admin/articles/{path}")
        assert desk.evaluate("document.documentElement.scrollWidth") <= 390, path
        if path == "article/":
            assert desk.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.results'))") <= 0


def test_every_row_of_a_form_stands_on_a_phone_whole(desk: Page, article: Tagged) -> None:
    resized(desk, 390, 844)
    desk.goto(f"/admin/articles/article/{article.number}/change/")
    boxes = desk.locator(".inline-group tr.has_original :is(input:not([type=hidden]), select, textarea, td a)")
    shown = [(box, place) for box in boxes.all() if box.is_visible() and (place := box.bounding_box())]
    shown = [(box, place) for box, place in shown if place["width"] > 1]  # select2 leaves a pixel of what it replaces
    assert len(shown) > 10
    for box, place in shown:
        assert place["x"] >= 0, box.evaluate("one => one.outerHTML")
        assert place["x"] + place["width"] <= 390, box.evaluate("one => one.outerHTML")
    ticks = desk.locator(".inline-group tr.has_original input[type=checkbox]")
    assert min(ticks.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")) >= 24
    desk.goto("/admin/articles/tag/?kind__exact=country")
    assert desk.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.results'))") <= 0
