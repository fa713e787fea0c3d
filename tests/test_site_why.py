"""«لماذا هذا الوسم؟» ("why this tag?"): the passages behind a tag or a cited source."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from articles.meaning.matching import Matcher
from articles.meaning.reading import understand
from articles.meaning.vocabulary import load, seed_folder
from articles.models import Article, Attribution, Origin, Status, Tag, Tagging, TagKind, TagStatus
from articles.pages.reading import read
from articles.views.meaning_rules import KIND_NAMES, PLAIN_SPEAKER_RULES, RULE_NAMES, SPEAKER_RULE_NAMES
from tests.factories import evidence, make_article, make_source, make_tag
from tests.site_helpers import hrefs, page_of, same_cost, text_of, words_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
TEXT = "وصل الوفد الروسي إلى المدينة، وقالت موسكو إن روسيا راضية."


def tagged() -> tuple[Article, Tag]:
    """An article with a country that it names in four ways."""
    country = make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU")
    article = make_article(headline="روسيا تفتح جسراً", paragraphs=[TEXT], captions=["جسر روسي"], tags=[country])
    found = [
        evidence(article.headline, "روسيا", block="headline", rule="name"),
        evidence(TEXT, "الروسي", kind="demonym", rule="demonym"),
        evidence(TEXT, "موسكو", kind="capital", rule="capital"),
        evidence(TEXT, "روسيا", rule="name"),
        evidence("جسر روسي", "روسي", block="lead:0", kind="demonym", rule="demonym"),
    ]
    Tagging.objects.filter(article=article, tag=country).update(evidence=found, count=5, central=True)
    return article, country


def why(article: Article, tag: Tag) -> str:
    """The address of the answer."""
    return reverse("why_tag", args=[article.pk, tag.pk])


def test_every_passage_is_shown_with_what_was_found_marked(client: Client) -> None:
    article, country = tagged()
    html = page_of(client.get(why(article, country)))
    words = words_of(html)
    assert "<mark>روسيا</mark> تفتح جسراً" in html
    assert "الوفد <mark>الروسي</mark> إلى المدينة، وقالت <mark>موسكو</mark> إن <mark>روسيا</mark> راضية." in html
    for named in ("العنوان", "تعليق الصورة", "الفقرة 1", "«الروسي»: نسبة", "«موسكو»: عاصمة أو مدينة", "«روسيا»: اسم"):
        assert named in words
    assert "محوري: عليه يدور المقال." in words
    assert {f"{article.get_absolute_url()}#{place}" for place in ("headline", "lead-0", "body-0")} <= set(hrefs(html))


def test_the_article_asks_for_it_and_works_without_scripts(client: Client) -> None:
    article, country = tagged()
    html = page_of(client.get(article.get_absolute_url()))
    assert why(article, country) in hrefs(html)
    assert f'hx-get="{why(article, country)}"' in html
    assert all(f'id="{place}"' in html for place in ("headline", "lead-0", "body-0"))


def test_htmx_gets_the_passages_alone(client: Client) -> None:
    article, country = tagged()
    response = client.get(why(article, country), headers=HTMX)
    html = text_of(response)
    assert "<html" not in html
    assert "<mark>الروسي</mark>" in html
    assert "HX-Request" in response["Vary"]


def test_many_passages_have_pages_and_a_short_answer(client: Client) -> None:
    paragraphs = [f"فقرة {number} عن زيد." for number in range(25)]
    tag = make_tag("زيد")
    article = make_article(paragraphs=paragraphs, tags=[tag])
    found = [evidence(text, "زيد", block=f"body:{number}") for number, text in enumerate(paragraphs)]
    Tagging.objects.update(evidence=found)
    html = page_of(client.get(why(article, tag)))
    assert html.count('class="passage"') == 20
    assert "?page=2" in hrefs(html)
    assert page_of(client.get(why(article, tag) + "?page=2")).count('class="passage"') == 5
    short = text_of(client.get(why(article, tag), headers=HTMX))
    assert short.count('class="passage"') == 3
    assert "في 25 موضعاً: اعرضها كلها" in words_of(short)
    assert why(article, tag) in hrefs(short)


def test_a_long_block_is_cut_around_what_was_found(client: Client) -> None:
    text = "بداية " * 60 + "جاء زيد الخبير مبكراً " + "نهاية " * 60
    tag = make_tag("زيد الخبير")
    article = make_article(paragraphs=[text], tags=[tag])
    Tagging.objects.update(evidence=[evidence(text, "زيد الخبير")])
    html = page_of(client.get(why(article, tag)))
    passage = html[html.index('<p class="passage-text">') :].split("</p>")[0]
    assert "…بداية" in passage
    assert passage.endswith("نهاية…")
    assert len(passage) < 420
    assert "جاء <mark>زيد الخبير</mark> مبكراً" in passage


def test_what_an_edit_moved_is_shown_as_it_was_printed(client: Client) -> None:
    article, country = tagged()
    article.blocks = [{"kind": "paragraph", "text": "نص آخر."}]
    article.save()
    html = page_of(client.get(why(article, country)))
    assert "<mark>الروسي</mark>" in html
    assert "نص آخر" not in html


def test_a_tag_of_an_editor_without_a_place_says_so(client: Client) -> None:
    tag = make_tag()
    article = make_article(tags=[tag])
    Tagging.objects.update(origin=Origin.EDITOR)
    words = words_of(page_of(client.get(why(article, tag))))
    assert "قرره محرر. لا موضع له في النص." in words


def test_a_suggested_person_is_said_to_be_one(client: Client) -> None:
    tag = make_tag("بكر المذكور", status=TagStatus.SUGGESTED)
    assert "ولم يقبله محرر بعد" in words_of(page_of(client.get(why(make_article(tags=[tag]), tag))))


def test_a_cited_source_answers_too(client: Client) -> None:
    text = "ونقلت وكالة الميناء عن شهود أن الجسر فُتح."
    source = make_source("وكالة الميناء")
    article = make_article(paragraphs=[text], cited=[source])
    Attribution.objects.update(evidence=[evidence(text, "وكالة الميناء", rule="relaying verb before")])
    address = reverse("why_source", args=[article.pk, source.pk])
    assert address in hrefs(page_of(client.get(article.get_absolute_url())))
    html = page_of(client.get(address))
    assert "<mark>وكالة الميناء</mark>" in html
    assert "سبقه فعل نقل" in words_of(html)


def test_what_is_not_so_has_no_answer(client: Client) -> None:
    article, country = tagged()
    other = make_tag("زيد")
    rejected = make_tag("بكر المرفوض", status=TagStatus.REJECTED)
    Tagging.objects.create(article=article, tag=rejected)
    assert client.get(why(article, other)).status_code == 404
    assert client.get(why(article, rejected)).status_code == 404
    Tagging.objects.filter(tag=country).update(status=Status.REJECTED, origin=Origin.EDITOR)
    assert client.get(why(article, country)).status_code == 404


@pytest.mark.parametrize("number", ["0", "9" * 30, "9" * 5000])
@pytest.mark.parametrize("address", ["/articles/{}/why/1/", "/articles/1/why/{}/", "/articles/1/why/source/{}/"])
def test_numbers_of_nothing_are_not_found(client: Client, address: str, number: str) -> None:
    assert client.get(address.format(number)).status_code == 404


def test_a_rule_without_a_name_is_no_error(client: Client) -> None:
    article, country = tagged()
    Tagging.objects.update(evidence=[evidence(TEXT, "موسكو", kind="capital", rule="a rule of tomorrow")])
    words = words_of(page_of(client.get(why(article, country))))
    assert "«موسكو»: عاصمة أو مدينة" in words
    assert "a rule of tomorrow" not in words


def test_every_rule_that_the_sample_pages_need_has_a_name() -> None:
    matcher = Matcher(load(seed_folder()))
    used: set[str] = set()
    for path in (Path(settings.BASE_DIR) / "seeds" / "pages").glob("*.txt"):
        for story in read(path.read_bytes(), name=path.name).stories:
            says = understand(story, matcher)
            findings = (*says.countries, *says.people, *says.organisations, *says.topics, *says.sources)
            used |= {mention.rule for finding in findings for mention in finding.mentions}
    assert len(used) > 8
    # A rule that only says of which kind the word is is told by the kind.
    assert used - set(RULE_NAMES) <= set(KIND_NAMES)


def test_every_rule_that_finds_a_speaker_has_a_name() -> None:
    modules = (Path(settings.BASE_DIR) / "articles" / "meaning").glob("*.py")
    trees = [ast.parse(module.read_text("utf-8")) for module in modules]
    named = {name: rule for tree in trees for name, rule in strings_named(tree)}
    rules = {rule for tree in trees for rule in speaker_rules(tree, named)}
    assert {"said beforehand", "whose document", "carried over", "credited after it", "goes on"} <= rules
    assert rules - set(SPEAKER_RULE_NAMES) == set()
    assert set(SPEAKER_RULE_NAMES) - rules == set(), "no name of a rule that is no more"
    assert set(SPEAKER_RULE_NAMES) > PLAIN_SPEAKER_RULES


def strings_named(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The strings to which a module gives names: each name and its string."""
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(value))):
                yield name, value


def speaker_rules(tree: ast.Module, named: Mapping[str, str]) -> Iterator[str]:
    """The rules that a module of meaning gives to `say`, or answers last of four, after speaker and outlet."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="say"), args=[_, _, rule]):
                pass
            case ast.Return(value=ast.Tuple(elts=[_, _, _, rule])):
                pass
            case _:
                continue
        for part in ast.walk(rule):
            match part:
                case ast.Constant(value=str(value)) if value:
                    yield value
                case ast.Name(id=name) if name in named:
                    yield named[name]


def test_rules_are_told_in_arabic() -> None:
    told = (*RULE_NAMES.values(), *SPEAKER_RULE_NAMES.values())
    assert all(any("ء" <= letter <= "ي" for letter in name) for name in told)


def test_the_cost_does_not_grow(client: Client) -> None:
    article, country = tagged()

    def more() -> None:
        row = Tagging.objects.get(article=article, tag=country)
        row.evidence = row.evidence * 8
        row.save()

    same_cost(client, why(article, country), more)
