"""How people in a story are stored: suggested ones, their spellings, and how much the story is about them."""

from collections.abc import Callable

import pytest

from articles.meaning.values import (
    Meaning,
    Mention,
    NameKind,
)
from articles.models import (
    Article,
    Quotation,
    Source,
    SpellingSeen,
    Spelt,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagRedirect,
    TagStatus,
    current_vocabulary,
)
from articles.storing import delete_articles, store_page
from articles.storing.desk import decide
from tests.factories import make_tag
from tests.spelling_helpers import spell
from tests.storing.findings import known, mention, person, quotation, unknown
from tests.storing.stories import Understood

pytestmark = pytest.mark.django_db


def test_unknown_people_become_suggested_tags_the_same_in_every_article(understood: Understood) -> None:
    for raw in (b"one", b"two"):
        understood(raw, Meaning(people=(person(unknown("حمد الزاهر")),)))
        store_page(raw, name="a.txt")
    tag = Tag.objects.get()
    assert (tag.name, tag.kind, tag.status) == ("حمد الزاهر", TagKind.PERSON, TagStatus.SUGGESTED)
    assert tag.taggings.count() == 2
    assert list(Tag.objects.suggested()) == [tag]
    assert not current_vocabulary().entries, "what nobody accepted is not looked for"


def test_an_accepted_spelling_comes_before_a_suggestion(understood: Understood) -> None:
    tag = make_tag("حمد بن سيف الزاهر")
    spell(tag, "حمد الزاهر")
    understood(b"one", Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(unknown("حمد الزاهر")),)))
    store_page(b"one", name="a.txt")
    assert Tag.objects.get() == tag
    assert Tagging.objects.get().tag == tag
    assert Quotation.objects.get().speaker == tag


def test_two_names_of_one_tag_are_one_tagging(understood: Understood) -> None:
    tag = make_tag("سالم المنصور")
    spell(tag, "حمد الزاهر")
    understood(b"one", Meaning(people=(person(known(tag)), person(unknown("حمد الزاهر")))))
    store_page(b"one", name="a.txt")
    assert Tagging.objects.get().count == 2


def test_a_rejected_suggestion_is_never_brought_back(understood: Understood, again: Callable[[bytes], None]) -> None:
    says = Meaning(people=(person(unknown("حمد الزاهر")),), quotations=(quotation(unknown("حمد الزاهر")),))
    understood(b"one", says)
    store_page(b"one", name="a.txt")
    Tag.objects.update(status=TagStatus.REJECTED)
    again(b"one")
    understood(b"two", says)
    store_page(b"two", name="b.txt")
    assert Tag.objects.get().status == TagStatus.REJECTED
    assert not Tagging.objects.exists()
    assert {(row.speaker, row.speaker_text) for row in Quotation.objects.all()} == {(None, "حمد الزاهر")}


def test_a_name_whose_spelling_an_editor_took_off_is_not_suggested(understood: Understood) -> None:
    make_tag("حمد الزاهر")
    understood(b"one", Meaning(people=(person(unknown("حمد الزاهر")),)))
    store_page(b"one", name="a.txt")
    assert Tag.objects.get().status == TagStatus.ACCEPTED
    assert not Tagging.objects.exists()


def test_a_suggestion_takes_no_address_that_another_has_or_had(understood: Understood) -> None:
    other = make_tag("شخص آخر")
    TagRedirect.objects.create(kind=TagKind.PERSON, slug="حمد-الزاهر", tag=other)
    Tag.objects.filter(pk=other.pk).update(slug="سالم-المنصور")
    understood(b"one", Meaning(people=(person(unknown("حمد الزاهر")), person(unknown("سالم المنصور")))))
    store_page(b"one", name="a.txt")
    slugs = set(Tag.objects.suggested().values_list("slug", flat=True))
    assert len(slugs) == 2
    assert not slugs & {"حمد-الزاهر", "سالم-المنصور"}


def test_spellings_are_counted_by_publisher_and_go_with_the_article(
    understood: Understood, again: Callable[[bytes], None]
) -> None:
    tag = make_tag("حمد الزاهر")
    seen = (mention("حمد الزاهر"), mention("سالم المنصور", rule="variant"))
    demonym = mention("رمال")._replace(name_kind=NameKind.DEMONYM)
    for raw in (b"one", b"two"):
        understood(raw, Meaning(people=(person(known(tag), *seen, seen[0], demonym),)))
        store_page(raw, name="a.txt")
    publisher = Source.objects.get(name="المنبر")
    assert SpellingSeen.objects.by_publisher(tag) == (
        Spelt(publisher.pk, "حمد الزاهر", variant=False, times=4),
        Spelt(publisher.pk, "سالم المنصور", variant=True, times=2),
    )
    understood(b"two", Meaning(people=(person(known(tag)),)))
    again(b"two")
    assert [one.times for one in SpellingSeen.objects.by_publisher(tag)] == [3, 1]
    delete_articles(Article.objects.filter(pk=Article.objects.earliest("pk").pk))
    assert [one.times for one in SpellingSeen.objects.by_publisher(tag)] == [1]
    decide(Tagging.objects.all(), Status.REJECTED, by=None)
    assert SpellingSeen.objects.by_publisher(tag) == ()


def test_a_spelling_that_says_another_tag_is_put_right_when_its_page_is_read_again(
    understood: Understood, again: Callable[[bytes], None]
) -> None:
    tag, other = make_tag("حمد الزاهر"), make_tag("سالم المنصور")
    understood(b"one", Meaning(people=(person(known(tag)),)))
    store_page(b"one", name="a.txt")
    SpellingSeen.objects.update(tag=other)
    again(b"one")
    assert SpellingSeen.objects.get().tag == tag


def test_salience_weighs_the_headline_more(understood: Understood) -> None:
    tag, other = make_tag("حمد الزاهر"), make_tag("سالم المنصور")
    above = Mention("headline", 0, 2, "سد", NameKind.NAME, "name")
    understood(b"one", Meaning(people=(person(known(tag)), person(known(other), above))))
    store_page(b"one", name="a.txt")
    saliences = dict(Tagging.objects.values_list("tag__name", "salience"))
    assert saliences["سالم المنصور"] > saliences["حمد الزاهر"] > 0
