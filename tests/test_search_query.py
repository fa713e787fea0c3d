"""What a person types, understood; no text is ever an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.query import LONGEST_TEXT, MOST_CLAUSES, Clause, Query, parse


def word(text: str, *, excluded: bool = False) -> Clause:
    """A clause of one word."""
    return Clause((text,), excluded=excluded)


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
        ("2023-09", (word("2023"), word("09"))),
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
    ],
)
def test_words_phrases_and_exclusions(text: str, clauses: tuple[Clause, ...]) -> None:
    assert parse(text) == Query(clauses)


def test_wanted_and_excluded_are_told_apart() -> None:
    query = parse("قمة -موسكو")
    assert query.wanted == (word("قمه"),)
    assert query.excluded == (word("موسكو", excluded=True),)


def test_what_is_too_long_is_cut() -> None:
    assert len(parse(" ".join(f"كلمة{n}" for n in range(1000))).clauses) == MOST_CLAUSES
    assert max(len(w) for clause in parse("ا" * (LONGEST_TEXT * 2)).clauses for w in clause.words) < 100


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"«»“”„- \u0640\u064bابتﻻ٣'))))
def test_any_text_is_understood(text: str) -> None:
    query = parse(text)
    assert len(query.clauses) <= MOST_CLAUSES
    for clause in query.clauses:
        assert clause.words
        assert all(clause.words)
        assert clause.phrase == (len(clause.words) > 1)
