"""Names, dates and speakers in what a person types: filters, time, and what somebody said."""

from datetime import date

import pytest

from articles.search.query import parse
from articles.search.query_names import MOST_NAMES, AskedName, names_in
from articles.search.query_nodes import Clause, Filter, Node, Period, Query, Said
from articles.search.query_words import key_of
from articles.search.values import Facet, Note, NoteKind
from tests.query_clauses import KNOWN, either, word

SEPTEMBER = Period(date(2023, 9, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023-09", SEPTEMBER),
        ("٢٠٢٣-٠٩", SEPTEMBER),
        ("۲۰۲۳–۹", SEPTEMBER),
        ("2023/9", SEPTEMBER),
        ("2023-09.", SEPTEMBER),
        ("-2023-09", Period(date(2023, 9, 1), date(2023, 9, 30), excluded=True)),
        ("2023-9-14", Period(date(2023, 9, 14), date(2023, 9, 14))),
        ("14/9/2023", Period(date(2023, 9, 14), date(2023, 9, 14))),
        ("2023..2024", Period(date(2023, 1, 1), date(2024, 12, 31))),
        ("2024..2023", Period(date(2023, 1, 1), date(2024, 12, 31))),
        ("2023-09…2024-01-05", Period(date(2023, 9, 1), date(2024, 1, 5))),
        ("2023..", Period(date(2023, 1, 1), None)),
        ("..2023", Period(None, date(2023, 12, 31))),
        ("سنة:2023", Period(date(2023, 1, 1), date(2023, 12, 31))),
        ("سنة: ٢٠٢٣", Period(date(2023, 1, 1), date(2023, 12, 31))),
        ("تاريخ:2023-09", SEPTEMBER),
        ("شهر: سبتمبر 2023", SEPTEMBER),
        ("شهر:أيلول ٢٠٢٣", SEPTEMBER),
        ('تاريخ:"14 أيلول 2023"', Period(date(2023, 9, 14), date(2023, 9, 14))),
        ("تاريخ: 3 تشرين الثاني 2023", Period(date(2023, 11, 3), date(2023, 11, 3))),
        ("قبل:2023-09", Period(None, date(2023, 8, 31))),
        ("before:2023", Period(None, date(2022, 12, 31))),
        ("بعد:2023-09", Period(date(2023, 10, 1), None)),
        ("after: 2023-09-14", Period(date(2023, 9, 15), None)),
        ("منذ:2023-09", Period(date(2023, 9, 1), None)),
        ("until:2023-09", Period(None, date(2023, 9, 30))),
        ("-سنة:2023", Period(date(2023, 1, 1), date(2023, 12, 31), excluded=True)),
    ],
)
def test_dates(text: str, period: Period) -> None:
    assert parse(text) == Query((period,))


@pytest.mark.parametrize(
    "text", ["2023", "2019-2020", "2023-13", "2023-02-30", "1445-09", "2023-9-14-2", "14-9", "..", "0.5..1"]
)
def test_numbers_that_are_no_dates_are_words(text: str) -> None:
    query = parse(text)
    assert query.notes == ()
    assert all(isinstance(clause, Clause) for clause in query.clauses)


def test_what_follows_a_date_is_not_part_of_it() -> None:
    assert parse("شهر: سبتمبر 2023 قمح") == Query((SEPTEMBER, word("قمح")))
    assert parse("سنة: 2023 أو سنة: 2021").clauses[0] == either(
        Period(date(2023, 1, 1), date(2023, 12, 31)), Period(date(2021, 1, 1), date(2021, 12, 31))
    )


def test_a_date_that_cannot_be_read_is_a_word_and_says_so() -> None:
    assert parse("قبل: الفجر بساعة") == Query((word("الفجر"), word("بساعه")), notes=(Note(NoteKind.BAD_DATE, "الفجر"),))
    assert parse("قبل:..2023").notes == (Note(NoteKind.BAD_DATE, "..2023"),)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("شخص:سعيد", (Filter(Facet.PERSON, "سعيد", (1, 2)),)),
        ("شخص: سعيد خبز", (Filter(Facet.PERSON, "سعيد", (1, 2)), word("خبز"))),
        ("شخص : «سعيد» خبز", (Filter(Facet.PERSON, "سعيد", (1, 2)), word("خبز"))),
        ("-person:سعيد", (Filter(Facet.PERSON, "سعيد", (1, 2), excluded=True),)),
        ("دولة:جزر القمر خبز", (Filter(Facet.COUNTRY, "جزر القمر", (3,)), word("خبز"))),
        ("بلد:جزر خبز", (Filter(Facet.COUNTRY, "جزر", (4,)), word("خبز"))),
        (
            "دولة:جزر القمر أو شخص:سعيد",
            (either(Filter(Facet.COUNTRY, "جزر القمر", (3,)), Filter(Facet.PERSON, "سعيد", (1, 2))),),
        ),
        ("شخص:سعيد خبز أو زيت", (Filter(Facet.PERSON, "سعيد", (1, 2)), either(word("خبز"), word("زيت")))),
    ],
)
def test_filters_take_the_longest_name_that_is_known(text: str, clauses: tuple[Node, ...]) -> None:
    assert parse(text, known=KNOWN) == Query(clauses)


def test_a_name_nobody_bears_is_searched_as_a_word_and_says_so() -> None:
    assert parse("شخص: فرحان خبز", known=KNOWN) == Query(
        (word("فرحان"), word("خبز")), notes=(Note(NoteKind.UNKNOWN_NAME, "فرحان", Facet.PERSON),)
    )
    assert parse('-وكالة:"دار النخيل"', known=KNOWN) == Query(
        (Clause(("دار", "النخيل"), phrase=True, excluded=True),),
        notes=(Note(NoteKind.UNKNOWN_NAME, "دار النخيل", Facet.AGENCY),),
    )


def test_names_are_left_to_be_looked_up_where_none_are_known_yet() -> None:
    assert parse("شخص:سعيد خبز") == Query((Filter(Facet.PERSON, "سعيد"), word("خبز")))


def test_the_names_of_a_text_the_longest_first() -> None:
    assert names_in("دولة: جزر القمر «خبز» شخص:«سعيد» كعك قال: سعيد -خبز خبز وكالة:") == (
        tuple(AskedName(Facet.COUNTRY, name) for name in ("جزر القمر خبز", "جزر القمر", "جزر")),
        (AskedName(Facet.PERSON, "سعيد"),),
        (AskedName(None, "سعيد"),),
    )
    assert len(names_in(" ".join(f"شخص:اسم{n}" for n in range(50)))) == MOST_NAMES


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("شخص", Facet.PERSON),
        ("الشخص", Facet.PERSON),
        ("دَولة", Facet.COUNTRY),
        ("org", Facet.ORGANISATION),
        ("موضوع", Facet.TOPIC),
        ("ناشر", Facet.PUBLISHER),
        ("المصدر", Facet.PUBLISHER),
        ("Agency", Facet.AGENCY),
        ("نقلا", Facet.CITED),
        ("نقلاً عن", Facet.CITED),
        ("منقول عن", Facet.CITED),
        ("شخص عن", None),
        ("شخصية", None),
        ("وقال", None),
    ],
)
def test_keys_in_both_languages(written: str, meant: Facet | None) -> None:
    assert key_of(written) is meant


def test_nothing_after_a_key_says_so() -> None:
    for text in ("شخص:", "قمح شخص: -ذرة", "عنوان: أو قمح", "سنة:", "قال:", "(شخص:) قمح", "شخص: ("):
        assert NoteKind.NOTHING_AFTER in {note.kind for note in parse(text, known=KNOWN).notes}, text


def test_what_somebody_said_takes_all_that_follows() -> None:
    asked = parse("قمة قال: سعيد خبز -زيت «سعر القمح» سنة:2023 -شخص:سعيد", known=KNOWN)
    assert asked.said == Said(
        (1,), "سعيد", (word("خبز"), word("زيت", excluded=True), Clause(("سعر", "القمح"), phrase=True))
    )
    assert asked.clauses == (
        word("قمه"),
        Period(date(2023, 1, 1), date(2023, 12, 31)),
        Filter(Facet.PERSON, "سعيد", (1, 2), excluded=True),
    )


def test_without_a_known_speaker_anybody_may_have_said_it() -> None:
    assert parse("said: خبز أو زيت", known=KNOWN).said == Said((), "", (either(word("خبز"), word("زيت")),))
    assert parse("قال: سعيد", known=KNOWN).said == Said((1,), "سعيد", ())


def test_saying_is_asked_for_once_and_not_within_brackets() -> None:
    for text in ("(قال: سعيد خبز)", "-قال: سعيد", "قال: سعيد قال: خبز"):
        assert [note.kind for note in parse(text, known=KNOWN).notes] == [NoteKind.SAID_WITHIN], text
    assert parse("(قال: خبز)", known=KNOWN).clauses == (word("خبز"),)
