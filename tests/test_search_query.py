"""Parsing what a person types; no text is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.query import DEEPEST, MOST_CLAUSES, parse
from articles.search.query_names import MOST_NAMES, names_in
from articles.search.query_nodes import Clause, Group, Node, Period, Query
from articles.search.query_tokens import LONGEST_TEXT
from articles.search.values import Field, Note, NoteKind
from tests.growth import within
from tests.query_clauses import KNOWN, either, word
from tests.typed_queries import typed


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
        ("ما هو كوفيد -19؟", (word("ما"), word("هو"), word("كوفيد"), word("19"))),
        ("من حضر قمة -موسكو- أمس ؟", (word("من"), word("حضر"), word("قمه"), word("موسكو"), word("امس"))),
        ("أين؟ -موسكو", (word("اين"), word("موسكو", excluded=True))),
        ("S-400", (Clause(("s", "400"), phrase=True),)),
        ("كوفيد-19", (Clause(("كوفيد", "19"), phrase=True),)),
        ("-إس-400", (Clause(("اس", "400"), phrase=True, excluded=True),)),
        ("كوريا-الشمالية", (word("كوريا"), word("الشماليه"))),
        ("2022،روسيا", (word("2022"), word("روسيا"))),
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
        ("10:30", (Clause(("10", "30"), phrase=True),)),
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
        ("S-400 أو قمح", (either(Clause(("s", "400"), phrase=True), word("قمح")),)),
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
        ("الفرعي:قمة", (Clause(("قمه",), field=Field.DECK),)),
        ("صورة:«قصر الشعب»", (Clause(("قصر", "الشعب"), phrase=True, field=Field.CAPTIONS),)),
        ("body:=قمة", (Clause(("قمه",), exact=True, field=Field.BODY),)),
        ("نص:قمم*", (Clause(("قمم",), prefix=True, field=Field.BODY),)),
        ("-اقتباس:قمة", (Clause(("قمه",), excluded=True, field=Field.QUOTES),)),
        ("عنوان:-قمة", (Clause(("قمه",), excluded=True, field=Field.HEADLINE),)),
        (
            "عنوان:(قمح أو ذرة)",
            (either(Clause(("قمح",), field=Field.HEADLINE), Clause(("ذره",), field=Field.HEADLINE)),),
        ),
        ("عنوان:2023-09", (Clause(("2023", "09"), phrase=True, field=Field.HEADLINE),)),
        ("العنوانين: قمة", (word("العنوانين"), word("قمه"))),
    ],
)
def test_fields(text: str, clauses: tuple[Node, ...]) -> None:
    assert parse(text) == Query(clauses)


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
    assert within(0.5, lambda: (parse(text, known=KNOWN), names_in(text)))


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
