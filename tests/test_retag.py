"""After a change of vocabulary, the articles that it can affect are understood again, and no others."""

import re
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.arabic.clitics import strip_article
from articles.meaning.name_skeletons import same_name
from articles.meaning.values import Name, NameKind
from articles.meaning.version import MEANING_VERSION
from articles.models import (
    Alias,
    Article,
    Change,
    Origin,
    Retagging,
    Source,
    SourceStatus,
    Status,
    Tag,
    Tagging,
    TagKind,
    TagStatus,
    content_version,
    vocabulary_changed,
)
from articles.search import possible_mentions
from articles.search.analysis import stems
from articles.search.possible_mentions import articles_that_may_name
from articles.storing import retagging
from articles.storing.retagging import all_done, due, retag, retag_batch, vocabulary_known
from tests.factories import make_article, make_tag
from tests.query_counts import queries_of
from tests.spelling_helpers import spell_and_tell

pytestmark = pytest.mark.django_db


def article(*paragraphs: str) -> Article:
    """An article that was understood by this version."""
    made = make_article(headline="خبر", paragraphs=paragraphs)
    Article.objects.filter(pk=made.pk).update(meaning_version=MEANING_VERSION)
    return made


def run(*args: str) -> tuple[int, str]:
    """The status and the output of retag."""
    out = StringIO()
    try:
        call_command("retag", *args, stdout=out)
    except SystemExit as leave:
        return int(leave.code or 0), out.getvalue()
    return 0, out.getvalue()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("سيرغي شويغو", "وصل سيرغي شويغو إلى المدينة."),
        ("سيرغي شويغو", "وقال لسيرجي شويجو إنه راضٍ."),
        ("سيرغي شويغو", "بحضور سرغي شويغوو وآخرين."),
        ("شي جينبينغ", "قال شي جين بينغ كلمة."),
        ("جين بينغ شي", "قال جينبينغ شي كلمة."),
        ("فلاديمير بوتين", "التقى بفلاديمير بوتن أمس."),
        ("ميتشل تورنتون", "مع ميشل تورنتون."),
        (Name("ياباني", NameKind.DEMONYM), "قالت اليابانية إنها بخير، ومعها رجلان."),
        (Name("الكرملين", NameKind.METONYM), "بيان للكرملين صدر أمس."),
        ("مي", "قالت مي، ثم سكتت."),
    ],
)
def test_articles_that_may_name_it_are_found(name: str | Name, text: str) -> None:
    made = article("كلام كثير قبله.", text)
    article("نص آخر لا يذكر أحداً ولا بلداً.")
    assert articles_that_may_name([name]) == [made.pk]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("سيرغي شويغو", "وصل سيرغي لافروف إلى المدينة."),
        ("محمود الزاهر", "قال محمد الزاهر كلمة."),
        ("حمد الزاهر", "كان الجو زاهراً."),
    ],
)
def test_articles_that_cannot_name_it_are_left_alone(name: str, text: str) -> None:
    article(text)
    assert articles_that_may_name([name]) == []


def test_of_too_many_names_the_index_is_not_asked() -> None:
    assert articles_that_may_name(f"اسم {n}" for n in range(possible_mentions.MOST_NAMES + 1)) is None
    assert articles_that_may_name([]) == []


_LETTERS = st.text("بتثجحدرزسشصضطظعغفقكلمن" + "اوي" * 4, min_size=4, max_size=8)


@given(st.lists(_LETTERS, min_size=1, max_size=1), st.data())
def test_what_sounds_the_same_fits_the_pattern(word: list[str], data: st.DataObject) -> None:
    assume(not strip_article(word[0])[1])  # such a word has one spelling
    swaps = {"غ": "جقك", "ج": "غ", "س": "ص", "ت": "ط", "ز": "ظ", "د": "ض"}
    heard = "".join(data.draw(st.sampled_from(letter + swaps.get(letter, ""))) for letter in word[0])
    vowels = [place for place, letter in enumerate(heard) if letter in "اوي"]
    if vowels and data.draw(st.booleans()):
        place = data.draw(st.sampled_from(vowels))
        heard = heard[:place] + heard[place + 1 :]
    if len(heard) >= 3 and same_name((word[0],), (heard,)):
        assert any(re.fullmatch(possible_mentions.pattern(word[0]), stem) for stem in stems(heard))


def test_only_what_changed_in_the_vocabulary_is_due() -> None:
    minister, other = make_tag("سالم المنصور"), make_tag("حمد الزاهر")
    spell_and_tell(minister, "سالم المنصور")
    first, second = article("قال سالم المنصور."), article("قال حمد الزاهر.")
    vocabulary_known()
    assert due().ids == []
    spell_and_tell(other, "حمد الزاهر")
    assert due().ids == [second.pk]
    Alias.objects.filter(tag=minister).delete()
    vocabulary_changed()
    assert due().ids == [first.pk, second.pk], "what is gone counts too, and what was due still is"
    all_done(due())
    assert due().ids == []
    Tag.objects.filter(pk=other.pk).update(country_code="JO")
    assert due().ids == [second.pk], "an entry that is otherwise than before is looked for by all of its spellings"


def test_what_another_found_meanwhile_is_not_forgotten() -> None:
    tag = make_tag("سالم المنصور")
    made = article("قال سالم المنصور إنه راض.")
    vocabulary_known()
    work = due()
    spell_and_tell(tag, "سالم المنصور")
    assert due().ids == [made.pk]
    retag_batch([made.pk], of_due=work)
    all_done(work)
    assert due().ids == [made.pk]


def test_articles_of_an_older_version_are_due() -> None:
    made = article("نص.")
    vocabulary_known()
    Article.objects.filter(pk=made.pk).update(meaning_version=MEANING_VERSION - 1)
    assert due().ids == [made.pk]
    assert run() == (0, "1 of 1 article understood again, 0 changed.\n")
    assert due().ids == []


def test_the_command_tags_what_a_new_spelling_names() -> None:
    tag = make_tag("سالم المنصور")
    made, other = article("قال سالم المنصور إنه راض."), article("نص آخر.")
    vocabulary_known()
    spell_and_tell(tag, "سالم المنصور")
    before = content_version()
    assert run() == (0, "1 of 1 article understood again, 1 changed.\n")
    assert list(Tagging.objects.values_list("article", "tag")) == [(made.pk, tag.pk)]
    assert list(Change.objects.filter(pk__gt=before).values_list("article_id", flat=True)) == [made.pk]
    assert run() == (0, "0 of 0 articles understood again, 0 changed.\n")
    assert run("--all")[1].startswith("2 of 2 articles understood again, 0 changed.")
    assert not other.taggings.exists()


def test_an_editors_decisions_outlive_it() -> None:
    tag = make_tag("سالم المنصور")
    made = article("قال سالم المنصور إنه راض.")
    Tagging.objects.create(article=made, tag=tag, origin=Origin.EDITOR, status=Status.REJECTED)
    spell_and_tell(tag, "سالم المنصور")
    assert run("--all")[0] == 0
    assert Tagging.objects.get().status == Status.REJECTED


def test_stopped_it_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retagging, "BATCH", 1)
    tag = make_tag("سالم المنصور")
    made = [article("قال سالم المنصور إنه راض.") for _ in range(3)]
    vocabulary_known()
    spell_and_tell(tag, "سالم المنصور")
    write = retagging.write_findings

    def stop_at_second(understood: Any, **options: Any) -> set[int]:
        if understood[0].article.pk == made[1].pk:
            raise KeyboardInterrupt
        return write(understood, **options)

    monkeypatch.setattr(retagging, "write_findings", stop_at_second)
    status, said = run()
    assert status == 130
    assert said.startswith("1 of 3 articles")
    assert Tagging.objects.count() == 1
    monkeypatch.setattr(retagging, "write_findings", write)
    assert due().ids == [made[1].pk, made[2].pk]
    assert run()[0] == 0
    assert Tagging.objects.count() == 3
    assert Retagging.objects.get().pending == []


def test_an_article_that_cannot_be_understood_does_not_keep_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    tag = make_tag("سالم المنصور")
    bad, good = article("قال سالم المنصور أولاً."), article("قال سالم المنصور ثانياً.")
    vocabulary_known()
    spell_and_tell(tag, "سالم المنصور")
    understand = retagging.understand

    def fail(story: Any, *args: Any, **options: Any) -> Any:
        if "أولاً" in story.blocks[0].text:
            raise RuntimeError("bad luck")
        return understand(story, *args, **options)

    monkeypatch.setattr(retagging, "understand", fail)
    status, said = run()
    assert status == 1
    assert f"article {bad.pk}" in said
    assert list(Tagging.objects.values_list("article", flat=True)) == [good.pk]
    assert due().ids == [bad.pk], "it is tried again"


def test_suggested_people_whom_nobody_names_any_more_are_forgotten() -> None:
    gone = Tag.objects.create(
        kind=TagKind.PERSON, name="حمد", slug="حمد", status=TagStatus.SUGGESTED, suggestion_key="حمد"
    )
    kept = Tag.objects.create(
        kind=TagKind.PERSON, name="سعد", slug="سعد", status=TagStatus.REJECTED, suggestion_key="سعد"
    )
    outlet = Source.objects.create(
        name="المنار", slug="المنار", kind="newspaper", status=SourceStatus.SUGGESTED, suggestion_key="المنار"
    )
    cited = Source.objects.create(
        name="المرسى", slug="المرسى", kind="newspaper", status=SourceStatus.SUGGESTED, suggestion_key="المرسي"
    )
    make_article(cited=[cited])
    Article.objects.update(meaning_version=MEANING_VERSION)
    vocabulary_known()
    assert "2 suggested" in run()[1]
    assert not Source.objects.filter(pk=outlet.pk).exists()
    assert Source.objects.filter(pk=cited.pk).exists()
    assert not Tag.objects.filter(pk=gone.pk).exists()
    assert Tag.objects.filter(pk=kept.pk).exists(), "what was rejected is remembered"


def test_the_desk_retags_at_once_what_it_can() -> None:
    tag = make_tag("سالم المنصور")
    made = [article("قال سالم المنصور إنه راض.") for _ in range(3)]
    also = article("نص.")
    spell_and_tell(tag, "سالم المنصور")
    done = retag(["سالم المنصور"], also=[also.pk], most=2)
    assert (done.done, done.changed, done.left) == (2, 1, 2)
    assert list(Tagging.objects.values_list("article", flat=True)) == [made[2].pk], "the newest first"
    assert retag(["سالم المنصور"]).changed == 2


def test_a_batch_costs_the_same_queries_for_many_articles() -> None:
    tag = make_tag("سالم المنصور")
    spell_and_tell(tag, "سالم المنصور")

    few = [article("قال سالم المنصور إنه «راض عن هذا كله».").pk for _ in range(2)]
    many = [article("قال سالم المنصور إنه «راض عن هذا كله».").pk for _ in range(20)]
    retag_batch([article("نص.").pk])
    assert queries_of(lambda: retag_batch(few)) == queries_of(lambda: retag_batch(many)) < 35
