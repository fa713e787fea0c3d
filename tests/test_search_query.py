"""What a person types, understood; no text is ever an error."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.query import (
    DEEPEST,
    LONGEST_TEXT,
    MOST_CLAUSES,
    MOST_NAMES,
    AskedName,
    Clause,
    Filter,
    Group,
    Node,
    Period,
    Query,
    Said,
    names_in,
    parse,
)
from articles.search.query_words import key_of
from articles.search.values import Facet, Field, Note, NoteKind
from tests.queries import typed


def word(text: str, *, excluded: bool = False) -> Clause:
    """A clause of one word."""
    return Clause((text,), excluded=excluded)


def either(*nodes: Node) -> Group:
    """One of several."""
    return Group(nodes, either=True)


SEPTEMBER = Period(date(2023, 9, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("", ()),
        ("  \t\n ", ()),
        ("وزير الدفاع", (word("وزير"), word("الدفاع"))),
        ("وزير وزير", (word("وزير"),)),
        ('"وزير الدفاع" روسيا', (Clause(("وزير", "الدفاع"), phrase=True), word("روسيا"))),
        ("«وزير الدفاع»", (Clause(("وزير", "الدفاع"), phrase=True),)),
        ("“وزير الدفاع”", (Clause(("وزير", "الدفاع"), phrase=True),)),
        ('"بوتين"', (word("بوتين"),)),
        ("قمة -موسكو", (word("قمه"), word("موسكو", excluded=True))),
        ('-"قمة موسكو"', (Clause(("قمه", "موسكو"), phrase=True, excluded=True),)),
        ("−موسكو", (word("موسكو", excluded=True),)),
        ("S-400", (word("s"), word("400"))),
        ("٢٠٢٣", (word("2023"),)),
        ("- موسكو", (word("موسكو"),)),
        ('"موسكو', (word("موسكو"),)),
        ('موسكو"', (word("موسكو"),)),
        ('قمة"باريس', (word("قمه"), word("باريس"))),
        ('" "', ()),
        ("«»-«»", ()),
        ("--", ()),
        ("مُوسكُـــو،", (word("موسكو"),)),
        ("(أو) !؟", (word("او"),)),
        ("موسكو،كييف؛باريس", (word("موسكو"), word("كييف"), word("باريس"))),
        ("روسيا: صفقة", (word("روسيا"), word("صفقه"))),
        ("10:30", (word("10"), word("30"))),
    ],
)
def test_words_phrases_and_exclusions(text: str, clauses: tuple[Clause, ...]) -> None:
    assert parse(text) == Query(clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("قمح أو ذرة", (either(word("قمح"), word("ذره")),)),
        ("قمح OR ذرة", (either(word("قمح"), word("ذره")),)),
        ("قمح|ذرة", (either(word("قمح"), word("ذره")),)),
        ("سعر قمح أو ذرة أو شعير", (word("سعر"), either(word("قمح"), word("ذره"), word("شعير")))),
        ("قمح or ذرة", (word("قمح"), word("or"), word("ذره"))),
        ("أو قمح", (word("او"), word("قمح"))),
        ("قمح أو", (word("قمح"), word("او"))),
        ("قمح | | ذرة", (either(word("قمح"), word("ذره")),)),
        ("قمح أو قمح", (word("قمح"),)),
        ("قمح أو -ذرة", (either(word("قمح"), word("ذره", excluded=True)),)),
        ('قمح أو "زيت الزيتون"', (either(word("قمح"), Clause(("زيت", "الزيتون"), phrase=True)),)),
        ("S-400 أو قمح", (either(Group((word("s"), word("400"))), word("قمح")),)),
        ("(سعر قمح) أو ذرة", (either(Group((word("سعر"), word("قمح"))), word("ذره")),)),
        ("سعر (قمح أو ذرة)", (word("سعر"), either(word("قمح"), word("ذره")))),
        ("-(قمح ذرة)", (Group((word("قمح"), word("ذره")), excluded=True),)),
        ("(قمح ذرة)", (word("قمح"), word("ذره"))),
        ("قمح) (ذرة", (word("قمح"), word("ذره"))),
        ("()", ()),
    ],
)
def test_alternatives_and_brackets(text: str, clauses: tuple[Node, ...]) -> None:
    assert parse(text) == Query(clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("=صواريخ", (Clause(("صواريخ",), exact=True),)),
        ('="زيت الزيتون"', (Clause(("زيت", "الزيتون"), phrase=True, exact=True),)),
        ("=«زيت الزيتون»", (Clause(("زيت", "الزيتون"), phrase=True, exact=True),)),
        ("＝صواريخ", (Clause(("صواريخ",), exact=True),)),
        ("-=صواريخ", (Clause(("صواريخ",), exact=True, excluded=True),)),
        ("=أو", (Clause(("او",), exact=True),)),
        ("= صواريخ", (word("صواريخ"),)),
        ("س=ص", (word("س"), word("ص"))),
        ("صاروخ*", (Clause(("صاروخ",), prefix=True),)),
        ("صاروخ٭", (Clause(("صاروخ",), prefix=True),)),
        ("=صاروخ*", (Clause(("صاروخ",), exact=True, prefix=True),)),
        ("-صاروخ*", (Clause(("صاروخ",), excluded=True, prefix=True),)),
        ("صارو*خ", (word("صارو"), word("خ"))),
        ("*", ()),
    ],
)
def test_exact_words_and_beginnings(text: str, clauses: tuple[Node, ...]) -> None:
    assert parse(text) == Query(clauses)


@pytest.mark.parametrize("text", ["صا*", "الصا*", "ال*"])
def test_too_short_a_beginning_is_a_word_and_says_so(text: str) -> None:
    query = parse(text)
    assert [note.kind for note in query.notes] == [NoteKind.SHORT_BEGINNING]
    assert all(isinstance(clause, Clause) and not clause.prefix for clause in query.clauses)
    assert query.clauses


def test_a_whole_query_can_be_exact() -> None:
    query = parse('قمح -ذرة "زيت الزيتون" (شعير أو خبز*)', exact=True)
    assert query.wanted == ()

    def exact(node: Node) -> bool:
        return all(map(exact, node.nodes)) if isinstance(node, Group) else isinstance(node, Clause) and node.exact

    assert len(query.clauses) == 4
    assert all(map(exact, query.clauses))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("عنوان:قمة", (Clause(("قمه",), field=Field.HEADLINE),)),
        ("العنوان: قمة باريس", (Clause(("قمه",), field=Field.HEADLINE), word("باريس"))),
        ("title:summit", (Clause(("summit",), field=Field.HEADLINE),)),
        ("TITLE：summit", (Clause(("summit",), field=Field.HEADLINE),)),
        ("مقدمة:قمة", (Clause(("قمه",), field=Field.DECK),)),
        ("صورة:«قصر الشعب»", (Clause(("قصر", "الشعب"), phrase=True, field=Field.CAPTIONS),)),
        ("body:=قمة", (Clause(("قمه",), exact=True, field=Field.BODY),)),
        ("نص:قمم*", (Clause(("قمم",), prefix=True, field=Field.BODY),)),
        ("-اقتباس:قمة", (Clause(("قمه",), excluded=True, field=Field.QUOTES),)),
        ("عنوان:-قمة", (Clause(("قمه",), excluded=True, field=Field.HEADLINE),)),
        (
            "عنوان:(قمح أو ذرة)",
            (either(Clause(("قمح",), field=Field.HEADLINE), Clause(("ذره",), field=Field.HEADLINE)),),
        ),
        ("عنوان:2023-09", (Clause(("2023",), field=Field.HEADLINE), Clause(("09",), field=Field.HEADLINE))),
        ("العنوانين: قمة", (word("العنوانين"), word("قمه"))),
    ],
)
def test_fields(text: str, clauses: tuple[Node, ...]) -> None:
    assert parse(text) == Query(clauses)


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


KNOWN = {
    AskedName(Facet.PERSON, "سعيد"): (1, 2),
    AskedName(Facet.COUNTRY, "جزر القمر"): (3,),
    AskedName(Facet.COUNTRY, "جزر"): (4,),
    AskedName(None, "سعيد"): (1,),
}


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
    assert names_in("دولة: جزر القمر «خبز» شخص:«سعيد» قال: سعيد -خبز خبز وكالة:") == (
        (AskedName(Facet.COUNTRY, "جزر القمر"), AskedName(Facet.COUNTRY, "جزر")),
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


def test_wanted_required_and_excluded_are_told_apart() -> None:
    query = parse("قمة -موسكو =خبز قمح أو ذرة")
    assert query.wanted == (word("قمه"),)
    assert query.required == (Clause(("خبز",), exact=True), either(word("قمح"), word("ذره")))
    assert query.excluded == (word("موسكو", excluded=True),)


def test_what_is_too_much_is_cut_and_says_so() -> None:
    many = parse(" ".join(f"كلمة{n}" for n in range(100)))
    assert len(many.clauses) == MOST_CLAUSES
    assert many.notes == (Note(NoteKind.CUT_CLAUSES),)
    long = parse("ا" * (LONGEST_TEXT * 2))
    assert len(long.wanted[0].words[0]) < 100
    assert long.notes == (Note(NoteKind.CUT_TEXT),)
    names = parse(" ".join(f"شخص:اسم{n}" for n in range(20)), known={})
    assert NoteKind.CUT_NAMES in {note.kind for note in names.notes}
    assert sum(note.kind is NoteKind.UNKNOWN_NAME for note in names.notes) == MOST_NAMES


def test_brackets_too_deep_are_as_if_they_were_not_there() -> None:
    text = "قمح أو (" * 50 + "ذرة" + ")" * 50

    def depth(nodes: tuple[Node, ...]) -> int:
        return max((1 + depth(node.nodes) for node in nodes if isinstance(node, Group)), default=0)

    assert 1 <= depth(parse(text).clauses) <= DEEPEST + 1


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        ")",
        "-",
        "=",
        "*",
        ":",
        '"',
        "|",
        "أو ",
        "شخص:",
        "قال: ",
        "2023-",
        "..",
        "قبل:",
        "ا",
        "عن ",
        "«",
        "-(",
        "نقلاً عن ",
    ],
)
def test_a_thousand_signs_take_no_time(piece: str) -> None:
    text = (piece * LONGEST_TEXT)[:LONGEST_TEXT]
    begin = time.process_time()
    parse(text, known=KNOWN)
    names_in(text)
    assert time.process_time() - begin < 0.5


def leaves(nodes: tuple[Node, ...]) -> list[Node]:
    """All nodes that are no groups."""
    return [leaf for node in nodes for leaf in (leaves(node.nodes) if isinstance(node, Group) else [node])]


@settings(max_examples=6700)
@given(typed(), st.booleans())
def test_any_text_is_understood(text: str, exact: bool) -> None:
    for query in (parse(text, exact=exact), parse(text, exact=exact, known=KNOWN)):
        found = leaves((*query.clauses, *(query.said.nodes if query.said else ())))
        assert len(found) <= MOST_CLAUSES
        for leaf in found:
            if isinstance(leaf, Clause):
                assert leaf.words
                assert all(leaf.words)
                assert leaf.phrase == (len(leaf.words) > 1)
                assert not (leaf.prefix and leaf.phrase)
            elif isinstance(leaf, Period):
                assert leaf.since or leaf.until
