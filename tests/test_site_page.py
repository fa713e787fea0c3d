"""The raw page beside what was read in it."""

import ast
import re
from collections.abc import Iterator

import pytest
from django.test import Client

from articles.models import Page
from articles.pages.reading import read
from articles.pages.values import Role
from articles.views.page_parts import LETTERS_A_LINE, ROLE_NAMES
from articles.views.pager import LINES_A_PAGE
from articles.views.reading_rules import READING_RULE_NAMES
from tests.factories import make_article, make_page
from tests.served import PROJECT
from tests.site_helpers import hrefs, page_of, same_cost, words_of

pytestmark = pytest.mark.django_db

PAGES = PROJECT / "articles" / "pages"


def page_with(lines: list[tuple[str, list[object]]]) -> Page:
    """A page of these lines, each with its [role, rule, story]."""
    page = make_page(raw="\n".join(text for text, _ in lines).encode())
    page.lines = [reading for _, reading in lines]
    page.save()
    return page


def show(client: Client, page: Page, number: int = 1) -> str:
    """The HTML of the page's reading."""
    return page_of(client.get(f"{page.get_absolute_url()}?page={number}"))


def test_every_role_has_a_name_in_arabic() -> None:
    assert set(ROLE_NAMES) == set(Role)
    assert len(set(ROLE_NAMES.values())) == len(Role)


def test_each_line_stands_beside_its_role_and_rule(client: Client) -> None:
    page = page_with([("عنوان الخبر", ["headline", "headline-again", 0]), ("نص الخبر.", ["body", "sentence", 0])])
    words = words_of(show(client, page))
    assert "1 عنوان الخبر عنوان العنوان مكرراً headline-again 2 نص الخبر. متن جملة تامة sentence" in words


def test_a_rule_of_an_older_reader_is_shown_by_its_own_name(client: Client) -> None:
    page = page_with([("نص الخبر.", ["body", "a-rule-of-old", 0])])
    assert "1 نص الخبر. متن a-rule-of-old" in words_of(show(client, page))


GIVING = {"Mark", "decide", "Line", "Decision"}  # whose second argument is the name of a rule


def test_every_rule_that_reading_can_give_has_a_name_in_arabic() -> None:
    rules = {rule for path in PAGES.rglob("*.py") for rule in rules_of(ast.parse(path.read_text()))}
    assert {"blank", "tt", "sentence", "headline", "caption-credit", "related-title", "html-paragraph"} <= rules
    assert rules - set(READING_RULE_NAMES) == set()
    assert len(set(READING_RULE_NAMES.values())) == len(READING_RULE_NAMES)
    assert all(re.search("[ء-ي]", name) for name in READING_RULE_NAMES.values())


def test_the_rules_that_the_sample_pages_met_have_names() -> None:
    samples = sorted(path for path in (PROJECT / "seeds" / "pages").iterdir() if path.suffix in {".txt", ".html"})
    met = {line.rule for path in samples for line in read(path.read_bytes(), name=path.name).lines}
    assert len(met) > 10
    assert met <= set(READING_RULE_NAMES)


def rules_of(tree: ast.AST) -> Iterator[str]:
    """The names of rules in a module of the reader: words with hyphens, and what stands where a rule's name does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.startswith("aria-"):
            if re.fullmatch("[a-z]+(-[a-z]+)+", node.value):
                yield node.value
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in GIVING:
            yield from words_in(*node.args[1:4])
        elif isinstance(node, ast.Tuple) and len(node.elts) > 1 and ast.unparse(node.elts[0]).startswith("Role."):
            yield from words_in(*node.elts[1:])


def words_in(*nodes: ast.AST) -> Iterator[str]:
    """The strings that an expression may come to."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from words_in(node.body, node.orelse)


def test_lines_are_grouped_by_story_and_lead_to_it(client: Client) -> None:
    page = page_with(
        [
            ("قائمة الموقع", ["chrome", "menu", None]),
            ("عنوان الأول", ["headline", "first", 0]),
            ("", ["blank", "blank", None]),
            ("نص الأول.", ["body", "sentence", 0]),
            ("", ["blank", "blank", None]),
            ("عنوان الثاني", ["headline", "next", 1]),
        ]
    )
    first, second = (make_article(headline=f"المقال {name}", page=page) for name in ("الأول", "الثاني"))
    html = show(client, page)
    assert html.count("<table") == 4
    assert first.get_absolute_url() in hrefs(html)
    assert second.get_absolute_url() in hrefs(html)
    # A blank line between two lines of a story stays in its table; one between two stories belongs to neither.
    tables = [words_of(table) for table in html.split("<table")[1:]]
    assert "عنوان الأول" in tables[1]
    assert "نص الأول" in tables[1]


def test_the_lines_of_an_html_page_are_those_that_the_reader_took(client: Client) -> None:
    paragraphs = [f"افتُتح الجسر رقم {n} في المدينة بحضور جمع كبير من الأهالي في احتفال شعبي." for n in (1, 2)]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    raw = f"<!DOCTYPE html><html lang=ar><title>الجسر</title><body><article><h1>افتتاح</h1>{body}</article></html>"
    page = make_page(raw=raw.encode())
    page.format = "html"
    page.lines = [[line.role, line.rule, line.story] for line in read(page.raw).lines]
    page.save()
    words = words_of(show(client, page))
    for text in paragraphs:
        assert f"{text} متن" in words
    assert "لم يُقرأ" not in words
    assert "DOCTYPE" not in words


def test_a_long_page_comes_in_stretches(client: Client) -> None:
    page = page_with([(f"سطر رقم {n}", ["body", "sentence", 0]) for n in range(1, LINES_A_PAGE + 2)])
    first, second = words_of(show(client, page)), words_of(show(client, page, 2))
    assert f"سطر رقم {LINES_A_PAGE} " in first
    assert f"سطر رقم {LINES_A_PAGE + 1}" not in first
    assert f"{LINES_A_PAGE + 1} سطر رقم {LINES_A_PAGE + 1} متن" in second
    assert words_of(show(client, page, 99)) == second


def test_an_endless_line_is_cut_and_says_so(client: Client) -> None:
    page = page_with([("ح" * (LETTERS_A_LINE + 11), ["body", "sentence", 0])])
    words = words_of(show(client, page))
    assert "ح" * (LETTERS_A_LINE + 1) not in words
    assert "وبعدها 11 حرفاً" in words


def test_lines_that_an_older_reader_did_not_know_are_shown_as_not_read(client: Client) -> None:
    page = page_with([("سطر معروف", ["body", "sentence", 0])])
    page.raw = "سطر معروف\nسطر زائد".encode()
    page.save()
    assert "سطر زائد لم يُقرأ" in words_of(show(client, page))


def test_a_page_that_cannot_be_decoded_is_no_error(client: Client) -> None:
    assert "لم يبقَ" in show(client, make_page(raw=b"\x00\x00"))


def test_raw_text_is_escaped(client: Client) -> None:
    page = page_with([("<script>alert(1)</script><b>", ["chrome", "menu", None])])
    html = show(client, page)
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in re.sub("</?bdi[^>]*>", "", html)


def test_the_cost_does_not_grow_with_the_stories(client: Client) -> None:
    lines: list[tuple[str, list[object]]] = [(f"عنوان {n}", ["headline", "next", n]) for n in range(30)]
    page = page_with(lines)
    for _ in range(3):
        make_article(page=page)
    same_cost(client, page.get_absolute_url(), lambda: [make_article(page=page) for _ in range(27)])
