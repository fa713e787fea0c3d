"""Editors and the importer act in random order: a state machine whose rules are their acts, checked after each."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.db.models import QuerySet
from django.test import Client, TestCase
from django.test.utils import override_settings
from django.urls import reverse
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from articles.models import Alias, Article, Attribution, EditorDecision, Page, Source, Status, Tag, Tagging, TagKind
from articles.search import index
from articles.storing import delete_articles, desk, store_page
from articles.storing.desk import CannotMerge, CannotMove, CannotUndo
from tests.decision_helpers import editor
from tests.desk_forms import add_row, change_url, form_of, prefix
from tests.factories import make_source, make_tag
from tests.sequences.invariants import Rows, assert_same, check, decided, pages_answer, told
from tests.sequences.texts import HEADLINES, NAMES, SENTENCES, page
from tests.spelling_helpers import spell_name

# Which of the existing rows: taken modulo their number, so that any number means one.
numbers = st.integers(0, 11)
some_sentences = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True)
statuses = st.sampled_from([Status.ACCEPTED, Status.REJECTED])
names = st.sampled_from(NAMES)


class Desk(RuleBasedStateMachine):
    """A site with a few names and pages; each run is a transaction that is rolled back."""

    room: Path  # the folder of each run's index

    def __init__(self) -> None:
        super().__init__()
        self.before = transaction.savepoint()
        self.folder = override_settings(INDEX_DIR=self.room / uuid.uuid4().hex)
        self.folder.enable()
        self.browser, self.reader = Client(), Client()
        self.taking_back = False  # whether editors undo at once what they do

    def teardown(self) -> None:
        """Roll everything back."""
        index.forget()
        self.folder.disable()
        transaction.savepoint_rollback(self.before)

    @initialize(sentences=some_sentences, taking_back=st.booleans())
    def a_site(self, sentences: list[str], taking_back: bool) -> None:
        """Some names, a page."""
        self.taking_back = taking_back
        who = editor()
        who.is_staff = who.is_superuser = True
        who.save()
        self.browser.force_login(who)
        spell_name(make_tag("سالم المنصور"), "المنصور")
        spell_name(make_tag("سليم الحداد"))
        spell_name(make_tag("روسيا", kind=TagKind.COUNTRY, iso_code="RU"), "موسكو")
        spell_name(make_tag("إيران", kind=TagKind.COUNTRY, iso_code="IR"), "طهران")
        source = make_source("وكالة الندى")
        source.spellings.create(spelling=source.name, folded=source.name)
        self.store("a.txt", page(HEADLINES[0], sentences))

    # The machine: whatever it does, editors' decisions stay.

    @rule(name=st.sampled_from(["a.txt", "b.txt"]), headline=st.sampled_from(HEADLINES), sentences=some_sentences)
    def import_page(self, name: str, headline: str, sentences: list[str]) -> None:
        """A page, or a changed one of the same address."""
        self.store(name, page(headline, sentences))

    @rule(n=numbers)
    def import_again(self, n: int) -> None:
        """Make a stored page look as if an older version had read it."""
        if one := self.pick(Page.objects.all(), n):
            Page.objects.filter(pk=one.pk).update(reader_version=0)
            with self.machine():
                store_page(bytes(one.raw), name=one.name)

    @rule(everything=st.booleans())
    def retag(self, everything: bool) -> None:
        """By the command. Afterwards, retagging everything changes nothing."""
        with self.machine():
            call_command("retag", stdout=StringIO())
        if everything:
            before = told()
            assert_same(self.settled(), before)

    @rule()
    def reindex(self) -> None:
        """By the command."""
        with self.machine():
            call_command("reindex", stdout=StringIO())

    # Editors.

    @rule(taking_back=st.booleans())
    def from_now_on(self, taking_back: bool) -> None:
        """From now on, editors undo at once what they do: then everything has to be as before."""
        self.taking_back = taking_back

    @rule(n=numbers, status=statuses)
    def decide_tagging(self, n: int, status: Status) -> None:
        if one := self.pick(Tagging.objects.all(), n):
            with self.act():
                desk.decide(Tagging.objects.filter(pk=one.pk), status, by=editor())

    @rule(n=numbers, status=statuses)
    def decide_attribution(self, n: int, status: Status) -> None:
        if one := self.pick(Attribution.objects.all(), n):
            with self.act():
                desk.decide(Attribution.objects.filter(pk=one.pk), status, by=editor())

    @rule(n=numbers, accept=st.booleans())
    def decide_suggestion(self, n: int, accept: bool) -> None:
        if one := self.pick(Tag.objects.suggested(), n):
            with self.act():
                (desk.accept_suggestions if accept else desk.reject_suggestions)([one.pk], by=editor())

    @rule(n=numbers, accept=st.booleans())
    def decide_outlet(self, n: int, accept: bool) -> None:
        if one := self.pick(Source.objects.filter(status="suggested"), n):
            with self.act():
                (desk.accept_outlets if accept else desk.reject_outlets)([one.pk], by=editor())

    @rule(n=numbers, m=numbers)
    def merge(self, n: int, m: int) -> None:
        gone, into = self.pick(Tag.objects.all(), n), self.pick(Tag.objects.all(), m)
        if gone and into:
            desk.preview(gone, into)
            with self.act():
                desk.merge_tags(gone, into, by=editor())

    @rule(n=numbers, m=numbers)
    def move_spelling(self, n: int, m: int) -> None:
        alias, to = self.pick(Alias.objects.all(), n), self.pick(Tag.objects.all(), m)
        if alias and to:
            with self.act():
                desk.move_spelling(alias, to, by=editor())

    @rule(n=numbers, name=names)
    def split_spelling(self, n: int, name: str) -> None:
        if alias := self.pick(Alias.objects.all(), n):
            with self.act():
                desk.split_spelling(alias, name=name, by=editor())

    @rule(n=numbers, give=st.booleans())
    def bulk(self, n: int, give: bool) -> None:
        if tag := self.pick(Tag.objects.all(), n):
            ids = list(Article.objects.values_list("pk", flat=True))
            with self.act():
                (desk.tag_articles if give else desk.untag_articles)(tag, ids, by=editor())

    @rule(n=numbers)
    def delete_tag(self, n: int) -> None:
        if tag := self.pick(Tag.objects.all(), n):
            with self.act():
                desk.delete_tags([tag.pk], by=editor())

    @rule(n=numbers)
    def undo(self, n: int) -> None:
        """Undo an earlier decision."""
        if decision := self.pick(EditorDecision.objects.order_by("-pk"), n):
            with self.act():
                desk.undo(decision, by=editor())

    @rule()
    def undo_the_last(self) -> None:
        """Undo at once: everything is as before, once the articles have been read again."""
        self.undo(0)

    # Forms, as a browser sends them. What they refuse gives a page, never an error.

    @rule(n=numbers, name=names)
    def rename(self, n: int, name: str) -> None:
        if tag := self.pick(Tag.objects.all(), n):
            self.save(tag, name=name)

    @rule(n=numbers, spelling=names)
    def add_spelling(self, n: int, spelling: str) -> None:
        if tag := self.pick(Tag.objects.all(), n):
            data = form_of(self.browser, change_url(tag))
            add_row(data, "aliases", spelling=spelling, kind="name")
            self.send(tag, data)

    @rule(n=numbers)
    def remove_spelling(self, n: int) -> None:
        if alias := self.pick(Alias.objects.all(), n):
            data = form_of(self.browser, change_url(alias.tag))
            data[f"{prefix(data, 'aliases', id=alias.pk)}-DELETE"] = "on"
            self.send(alias.tag, data)

    @rule(n=numbers, headline=st.sampled_from([*HEADLINES, "سالم المنصور في إيران"]))
    def reword(self, n: int, headline: str) -> None:
        if article := self.pick(Article.objects.all(), n):
            self.save(article, headline=headline)

    @rule(n=numbers)
    def take_off_tagging(self, n: int) -> None:
        """By an article's form: an accepted row is rejected, a rejected one is forgotten."""
        if tagging := self.pick(Tagging.objects.all(), n):
            data = form_of(self.browser, change_url(tagging.article))
            data[f"{prefix(data, 'taggings', id=tagging.pk)}-DELETE"] = "on"
            self.send(tagging.article, data)

    @rule(n=numbers)
    def delete_article(self, n: int) -> None:
        if article := self.pick(Article.objects.all(), n):
            with self.act():
                delete_articles(Article.objects.filter(pk=article.pk))

    @rule(n=numbers, model=st.sampled_from([Page, Source]))
    def delete_row(self, n: int, model: type[Page] | type[Source]) -> None:
        if row := self.pick(model._base_manager.all(), n):
            address = reverse(f"admin:articles_{model._meta.model_name}_delete", args=[row.pk])
            with self.act():
                assert self.browser.post(address, {"post": "yes"}).status_code == 302

    @rule()
    def read(self) -> None:
        """What readers see."""
        pages_answer(self.reader)

    @invariant()
    def holds(self) -> None:
        """Check after each act, as another worker who has nothing cached."""
        index.forget()
        check()

    # Helpers.

    def pick(self, rows: QuerySet[Any], n: int) -> Any:
        """One of the rows; None if there are none."""
        found = list(rows.order_by(*(rows.query.order_by or ("pk",))))
        return found[n % len(found)] if found else None

    def store(self, name: str, raw: bytes) -> None:
        """By the importer's own call."""
        with self.machine():
            store_page(raw, name=name)

    def save(self, row: Any, **values: str) -> None:
        """A row's form with other values."""
        self.send(row, form_of(self.browser, change_url(row)) | values)

    def send(self, row: Any, data: dict[str, str]) -> None:
        with self.act():
            assert self.browser.post(change_url(row), data).status_code in {200, 302}

    @contextmanager
    def act(self) -> Iterator[None]:
        """An editor's act, with what follows its commit; a refusal that says why is no error."""
        before = self.settled() if self.taking_back else None
        last = EditorDecision.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        with _committed():
            yield
        made = EditorDecision.objects.filter(pk__gt=last).order_by("-pk")
        if before is not None and made:
            for decision in made:
                with _committed():
                    desk.undo(decision, by=editor())
            assert_same(self.settled(), before)

    def settled(self) -> Rows:
        """What the database says once every article has been read again."""
        with _committed():
            call_command("retag", "--all", stdout=StringIO())
        return told()

    @contextmanager
    def machine(self) -> Iterator[None]:
        """What the machine does leaves editors' decisions as they were."""
        before = decided()
        with _committed():
            yield
        assert_same(decided(), before)


@contextmanager
def _committed() -> Iterator[None]:
    """An act with what it does after its commit; refused, it says why and has done nothing."""
    refused: Exception | None = None
    with TestCase.captureOnCommitCallbacks(execute=True):
        try:
            with transaction.atomic():
                yield
        except (CannotMerge, CannotMove, CannotUndo) as error:
            refused = error
    assert refused is None or str(refused)
