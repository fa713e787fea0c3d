"""What the index holds of an article: stems and spellings of each text, speakers, and nothing that was rejected."""

import re
from collections.abc import Iterable
from itertools import chain

import pytest
import tantivy
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.grams import word_grams
from articles.arabic.root import possible_roots
from articles.models import Article, Origin, Quotation, Status, Tag, Tagging
from articles.search import index, schema
from articles.search.analysis import Analysed, KnownWords, analyse, folded_words, stems
from articles.search.catching_up import catch_up
from articles.search.comparing import compare
from articles.search.documents import Quote
from articles.search.gathering import gather, gather_between
from articles.search.phrases import phrase, place_of
from articles.storing.desk.deciding import decide, delete_tags
from articles.storing.desk.merging import merge_tags
from tests.factories import make_article, make_quotation, make_source, make_tag

pytestmark = pytest.mark.django_db


def found(field: str, *words: str) -> set[int]:
    """The articles that have the words next to each other in a field."""
    assert catch_up()
    searcher = index.opened().searcher
    fields = schema.schema()
    if len(words) == 1:
        query = tantivy.Query.term_query(fields, field, words[0])
    else:
        in_stems = field in schema.TEXTS
        query = phrase(field, words) if in_stems else tantivy.Query.phrase_query(fields, field, list(words))
    hits = searcher.search(query, 100).hits
    return {int(pk) for pk in searcher.fast_field_values(schema.ID, [at for _, at in hits]) if pk is not None}


def said(*tokens: str) -> set[int]:
    """The articles with one of the tokens in the field of who said what."""
    return {pk for token in tokens for pk in found(schema.SAID, token)}


def quoted(speaker: Tag | None = None, *, holder: Tag | None = None, tags: Iterable[Tag] = ()) -> Article:
    """An article with one quotation."""
    article = make_article(paragraphs=["قال إن «الصواريخ وصلت أمس» ومضى."], tags=list(tags))
    make_quotation(article, "الصواريخ وصلت أمس", speaker=speaker, holder=holder)
    return article


def test_words_are_found_as_they_are_spelt_and_by_their_stems() -> None:
    article = make_article(
        headline="الوزيرة في مؤتمرٍ", deck="عن الموازنة", paragraphs=["وقالت المُوازنةُ"], captions=["قاعة"]
    )
    assert found("exact_headline", "الوزيره") == {article.pk}
    assert found("exact_headline", "الوزيره", "في", "موتمر") == {article.pk}
    assert found("exact_headline", "وزيره") == set()
    assert found("headline", "الوزير", "في", "موتمر") == {article.pk}
    assert found("exact_deck", "الموازنه") == found("exact_body", "وقالت", "الموازنه") == {article.pk}
    assert found("exact_captions", "قاعه") == {article.pk}


def test_no_phrase_runs_from_one_text_into_the_next() -> None:
    article = make_article(paragraphs=["وصل الوفد", "غادر الوزير"], captions=["ميناء قديم", "جسر طويل"])
    assert found("exact_body", "غادر", "الوزير") == {article.pk}
    for field, last, first in (
        ("exact_body", "الوفد", "غادر"),
        ("body", "وفد", "غادر"),
        ("exact_captions", "قديم", "جسر"),
    ):
        assert found(field, last) == {article.pk}
        assert found(field, last, first) == set()


def test_a_phrase_passes_through_every_stem_of_a_word() -> None:
    article = make_article(paragraphs=["زيارة لموسكو أمس وزيرها الأول"])
    assert found("body", "زياره", "موسكو") == found("body", "زياره", "لموسكو", "امس") == {article.pk}
    assert found("body", "الوزير", "الاول") == found("body", "وزير", "اول") == {article.pk}
    assert found("body", "سوريا", "اول") == set()
    # Further stems stand after the text, each by itself: neither beside its end nor beside one another.
    assert found("body", "الاول", "موسكو") == found("body", "موسكو", "وزير") == set()
    assert found("body", "زياره", "امس") == set()


OWN_WORDS = (
    "وزير الوزير بوزير وبالوزير وزيرته لموسكو ولموسكو فبموسكو كالكرملين وللكرملين للبيت لبيته حكومتها وحكومتي ولايته"
    " وطني بطل لبنان بلبنان فكالنار لالعاب"
)


@pytest.mark.parametrize("word", OWN_WORDS.split())
def test_a_query_knows_where_a_word_stands_by_any_of_its_stems(word: str) -> None:
    stands, *others = stems(word)
    assert re.fullmatch(place_of(stands), stands)
    for stem in others:
        assert re.fullmatch(place_of(stem), stands), stem


def test_a_query_does_not_take_one_word_for_another() -> None:
    for stem, other in (("موسكو", "موسكي"), ("وزير", "وزر"), ("نان", "لبنان"), ("قال", "مقال"), ("بيت", "بيتر")):
        assert not re.fullmatch(place_of(stem), other)


def test_a_sign_for_several_words_is_those_words() -> None:
    article = make_article(headline="النبي ﷺ في المدينة")
    assert found("exact_headline", "النبي", "صلي", "الله", "عليه", "وسلم", "في") == {article.pk}


def test_quotations_are_found_by_themselves_and_by_who_said_them() -> None:
    speaker, other = make_tag("وليد الحارثي"), make_tag("هند السالمي")
    article = quoted(speaker)
    make_quotation(article, "لا تعليق لدينا")
    silent = make_article(paragraphs=["الصواريخ وصلت أمس"], tags=[speaker])
    assert found("quotes", "صواريخ", "وصلت") == found("exact_quotes", "الصواريخ", "وصلت") == {article.pk}
    assert found("exact_body", "الصواريخ", "وصلت") == {article.pk, silent.pk}
    assert said(str(speaker.pk)) == said(schema.said_word(speaker.pk, "صواريخ")) == {article.pk}
    assert said(schema.said_word(speaker.pk, "تعليق"), str(other.pk)) == set()


def test_what_an_office_said_is_its_holders_where_the_text_does_not_name_him() -> None:
    holder, speaker = make_tag("وليد الحارثي"), make_tag("هند السالمي")
    article = quoted(holder=holder)
    named = quoted(speaker, holder=holder)
    assert said(str(holder.pk)) == {article.pk}
    assert said(str(speaker.pk)) == {named.pk}


def test_a_rejected_quotation_is_gone_and_so_is_who_is_not_meant() -> None:
    speaker = make_tag("وليد الحارثي")
    article, kept = quoted(speaker, tags=[speaker]), quoted(speaker, tags=[speaker])
    assert said(str(speaker.pk)) == {article.pk, kept.pk}
    decide(Tagging.objects.filter(article=article, tag=speaker), Status.REJECTED, by=None)
    assert said(str(speaker.pk), schema.said_word(speaker.pk, "صواريخ")) == {kept.pk}
    assert found("quotes", "صواريخ") == {article.pk, kept.pk}
    Quotation.objects.filter(article=kept).update(origin=Origin.EDITOR, status=Status.REJECTED)
    assert next(gather([kept.pk])).quotes == ()
    assert next(gather([article.pk])).quotes == (Quote("الصواريخ وصلت أمس"),)


def test_who_said_it_follows_a_merge_though_no_tag_says_that_he_is_named() -> None:
    gone, into, other = make_tag("و. الحارثي"), make_tag("وليد الحارثي"), make_tag("هند السالمي")
    article, second = quoted(gone), quoted(holder=other)
    assert said(str(gone.pk)) == {article.pk}
    gone_pk = gone.pk
    merge_tags(gone, into, by=None)
    assert said(str(gone_pk)) == set()
    assert said(str(into.pk)) == {article.pk}
    assert not compare()
    other_pk = other.pk
    assert said(str(other_pk)) == {second.pk}
    delete_tags([other_pk], by=None)
    assert said(str(other_pk)) == set()
    assert not compare()


def test_a_stretch_of_articles_is_gathered_as_each_of_them_is() -> None:
    speaker, other = make_tag("وليد الحارثي"), make_tag("هند السالمي")
    articles = [
        make_article(captions=["صورة", "وأخرى"], photos=[make_source()], tags=[other]),
        quoted(speaker, tags=[speaker]),
        quoted(holder=other),
        make_article(headline="خبر"),
    ]
    Tagging.objects.create(article=articles[2], tag=other, status=Status.REJECTED, origin=Origin.EDITOR)
    articles.pop(1).delete()
    inner = [article.pk for article in articles]
    next_one, after = make_article(), make_article()
    assert list(gather_between(inner[0], inner[-1])) == list(gather(inner))
    assert [found.id for found in gather_between(inner[0], after.pk)] == [*inner, next_one.pk, after.pk]
    assert list(gather_between(after.pk + 1, after.pk + 9)) == []


def test_the_number_of_queries_does_not_grow_with_what_articles_hold() -> None:
    def count_queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert list(gather(Article.objects.values_list("pk", flat=True)))
        return len(queries)

    speaker = make_tag("وليد الحارثي")
    quoted(speaker, tags=[speaker])
    few = count_queries()
    for number in range(4):
        tag = make_tag(f"متحدث {number}")
        article = quoted(tag, tags=[tag, speaker])
        make_quotation(article, "ومضى", speaker=speaker)
        make_article(captions=["صورة"], photos=[make_source()], cited=[make_source(f"مصدر {number}")])
    assert count_queries() == few


@given(st.lists(st.text(), max_size=4), st.integers(1, 9))
def test_texts_are_indexed_in_the_words_that_a_query_looks_for(texts: list[str], remembered: int) -> None:
    (found,) = analyse([texts], KnownWords(remembered))
    words = [folded_words(text) for text in texts] if any(text.split() for text in texts) else []
    every = list(chain.from_iterable(words))
    assert [tuple(text.split()) for text in found.exact] == words
    assert [text.split() for text in found.stems] == [[stems(word)[0] for word in text] for text in words]
    assert list(found.others) == [stem for word in every for stem in stems(word)[1:]]
    assert found.grams.split() == [gram for word in every for gram in word_grams(word)]
    assert found.roots.split() == [possible_roots(word)[0] for word in every]


@given(st.lists(st.lists(st.text("وزيرال، \n", max_size=12), max_size=3), max_size=4))
def test_parts_that_are_analysed_together_are_as_each_alone(parts: list[list[str]]) -> None:
    def told(found: Analysed) -> tuple[list[str], ...]:
        # A text without a word is no value or an empty one.
        return (*([*filter(None, texts)] for texts in found[:3]), found.grams.split(), found.roots.split())

    known = KnownWords()
    together = analyse(parts, known)
    assert [told(found) for found in together] == [told(*analyse([part], known)) for part in parts]


def test_a_word_with_a_comma_has_the_forms_of_the_word() -> None:
    known = KnownWords()
    assert known["«المدارس،"] is known["المدارس"]
    assert known["المدارس"] != known["مدارس"]
    assert known["و-المدارس"] != known["المدارس"]
