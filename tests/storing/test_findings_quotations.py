"""How quotations are stored: their chain and whom they name; editors' decisions survive every new reading."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from articles.arabic.fold import fold
from articles.meaning.values import (
    Entry,
    EntryKind,
    Meaning,
)
from articles.models import (
    Origin,
    Quotation,
    Source,
    SourceSpelling,
    Status,
    Tagging,
)
from articles.pages.values import Block, BlockKind
from articles.storing import store_page
from articles.storing.desk import decide
from tests.factories import make_source, make_tag
from tests.spelling_helpers import spell
from tests.storing.findings import BODY, STORY, known, person, quotation
from tests.storing.stories import Understood

pytestmark = pytest.mark.django_db


def test_a_quotation_keeps_its_chain_and_whom_it_names(understood: Understood) -> None:
    speaker, named = make_tag("حمد الزاهر"), make_tag("سالم المنصور")
    agency = make_source("وكالة الندى")
    SourceSpelling.objects.create(source=agency, spelling="وكالة الندى", folded=fold("وكالة الندى"))
    via = Entry(f"source:{agency.pk}", EntryKind.SOURCE, agency.name, ())
    understood(
        b"one",
        Meaning(
            people=(person(known(speaker)), person(known(named))),
            quotations=(quotation(known(speaker), via=via, via_text="«الندى»"),),
        ),
    )
    store_page(b"one", name="a.txt")
    (row,) = Quotation.objects.accepted().said_by(speaker)
    assert (row.speaker, row.via, row.via_text) == (speaker, agency, "«الندى»")
    assert row.article.page.publisher == Source.objects.get(name="المنبر")
    assert [inside.tagging.tag for inside in row.mentions.all()] == [named]
    assert row.text == BODY[row.start : row.end]
    assert list(Quotation.objects.about(named)) == [row]
    assert list(Quotation.objects.via(agency)) == [row]
    assert not Quotation.objects.about(speaker)
    decide(Tagging.objects.filter(tag=named), Status.REJECTED, by=None)
    assert not Quotation.objects.about(named)


def test_who_held_the_office_is_told_apart_from_who_is_named(understood: Understood) -> None:
    minister = make_tag("سالم المنصور")
    spell(minister, minister.name)
    understood(b"one", Meaning(quotations=(quotation(None, speaker_text="وزير الري", holder="سالم المنصور"),)))
    store_page(b"one", name="a.txt")
    (row,) = Quotation.objects.said_by(minister)
    assert (row.speaker, row.holder, row.speaker_text) == (None, minister, "وزير الري")


@pytest.mark.parametrize("changed", [{"status": Status.REJECTED}, {"speaker_text": "غيره"}])
def test_an_editors_quotation_outlives_every_reading(
    understood: Understood, again: Callable[[bytes], None], changed: dict[str, str]
) -> None:
    understood(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    Quotation.objects.update(origin=Origin.EDITOR, **changed)
    before = Quotation.objects.get()
    longer = "خبر. " + BODY
    moved = quotation(None, start=before.start + 5, end=before.end + 5, speaker_text="حمد")
    understood(b"one", Meaning(quotations=(moved,)), replace(STORY, blocks=(Block(BlockKind.PARAGRAPH, longer),)))
    again(b"one")
    row = Quotation.objects.get()
    assert row.pk == before.pk
    assert {name: getattr(row, name) for name in changed} == changed
    assert row.text == longer[row.start : row.end], "it follows its words"


def test_what_an_editor_cut_otherwise_does_not_come_back_beside_it(
    understood: Understood, again: Callable[[bytes], None]
) -> None:
    understood(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    row = Quotation.objects.get()
    Quotation.objects.update(origin=Origin.EDITOR, end=row.end - 5, text=row.text[:-5])
    again(b"one")
    kept = Quotation.objects.get()
    assert kept.text == row.text[:-5]
    understood(b"one", Meaning(), replace(STORY, blocks=(Block(BlockKind.PARAGRAPH, "كلام آخر."),)))
    again(b"one")
    kept.refresh_from_db()
    assert (kept.block, kept.start, kept.end) == ("", 0, 0), "its words are gone, the decision stays"


def test_automatic_quotations_follow_the_reading(understood: Understood, again: Callable[[bytes], None]) -> None:
    speaker = make_tag("حمد الزاهر")
    understood(b"one", Meaning(quotations=(quotation(None),)))
    store_page(b"one", name="a.txt")
    before = Quotation.objects.get()
    understood(b"one", Meaning(people=(person(known(speaker)),), quotations=(quotation(known(speaker)),)))
    again(b"one")
    assert Quotation.objects.get() == before
    assert Quotation.objects.get().speaker == speaker
    understood(b"one", Meaning())
    again(b"one")
    assert not Quotation.objects.exists()
