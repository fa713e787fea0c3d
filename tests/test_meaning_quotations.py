"""Spans in marks: which marks pair, whatever the house and the keyboard, and that one missing spoils little."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.meaning.quotations import find_spans, trimmed


def spans(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "قال: «المطر قريب» ثم سكت",
        "قال: “المطر قريب” ثم سكت",
        "قال: ”المطر قريب“ ثم سكت",
        'قال: "المطر قريب" ثم سكت',
        'قال: “المطر قريب" ثم سكت',
        "قال: ''المطر قريب'' ثم سكت",
        "قال: ‘المطر قريب’ ثم سكت",
        "قال: ((المطر قريب)) ثم سكت",
        "قال: »المطر قريب« ثم سكت",
        "قال: «المطر قريب« ثم سكت",
        'سماه بـ"المطر قريب" ثم سكت',
    ],
)
def test_every_house_s_pair_of_marks(text: str) -> None:
    assert spans(text) == ["المطر قريب"]


def test_the_outer_of_nested_marks_is_the_quotation() -> None:
    assert spans("قال: «زرنا معرض «ألوان» أمس» وعاد") == ["زرنا معرض «ألوان» أمس"]
    assert spans('قال: "زرنا معرض "ألوان" أمس" وعاد') == ['زرنا معرض "ألوان" أمس']


def test_marks_side_by_side_do_not_swallow_what_is_between() -> None:
    assert spans('في "الميناء" و"السوق" و«القرية»') == ["الميناء", "السوق", "القرية"]


def test_a_mark_without_a_partner_leaves_the_others_alone() -> None:
    assert spans("سفينة «جديدة وصلت، وقال: «نرحب بها» أمس") == ["نرحب بها"]
    assert spans("وصلت سفينة» وقال: «نرحب بها»") == ["نرحب بها"]


def test_a_quotation_that_is_never_closed_runs_to_the_end_of_its_block() -> None:
    (span,) = find_spans("وقال: «سنعود بعد العيد.")
    assert not span.closed
    assert span.end == len("وقال: «سنعود بعد العيد.")


@pytest.mark.parametrize("text", ["don't say that it's over", 'شاشة قياس 32" وأخرى 27″', "لا علامات هنا", "' ' ' '"])
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert [span for span in find_spans(text) if span.closed] == []


def test_the_edges_lose_blanks_and_stops_only() -> None:
    text = "قال: « نعم، سنعود. »"
    (span,) = find_spans(text)
    start, end = trimmed(text, span)
    assert text[start:end] == "نعم، سنعود"


@given(st.text(alphabet="«»“”\"'(ا ب.،", max_size=120))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_spans(text)
    assert all(0 <= span.outer_start <= span.start <= span.end <= span.outer_end <= len(text) for span in found)
    assert all(one.outer_end <= other.outer_start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("أكد أن “بلاده لن تعود وهذه “المطالب كثيرة”، وفق وكالة “الميناء”", "بلاده لن تعود وهذه “المطالب كثيرة”"),
        ('قوله: "بني المصنع في منشأة «الساحل» الجديدة. ثم افتتح', "بني المصنع في منشأة «الساحل» الجديدة. ثم افتتح"),
    ],
)
def test_a_missing_mark_does_not_hide_what_another_begins(text: str, inside: str) -> None:
    start, end = trimmed(text, find_spans(text)[0])
    assert text[start:end] == inside


def test_two_quotations_of_which_one_is_not_closed_are_not_one() -> None:
    text = "قال “سنعود غدا، ثم أضاف “لن ننتظر”."
    assert [text[span.start : span.end] for span in find_spans(text)] == ["لن ننتظر"]
    long = 'قال: "سنعود غدا. وقال آخر «لن ننتظر أحدا هنا اليوم».'
    assert [long[span.start : span.end] for span in find_spans(long)] == ["لن ننتظر أحدا هنا اليوم"]


def test_what_is_glued_to_a_clitic_goes_on_with_what_is_open() -> None:
    text = "وقالت: “إن الحكم سريع، وفيه تجاهل لـ “الحفاظ على مظهر من مظاهر العدل في البلاد”."
    start, end = trimmed(text, find_spans(text)[0])
    assert text[start:end] == "إن الحكم سريع، وفيه تجاهل لـ “الحفاظ على مظهر من مظاهر العدل في البلاد”"


def test_after_a_colon_a_long_part_in_marks_of_its_own_ends_the_whole() -> None:
    text = "وقالت: “إن الجائزة كافأت البحارة على “عملهم الطويل في الميناء القديم من أجل أهل المدينة”."
    start, end = trimmed(text, find_spans(text)[0])
    assert text[start:end].startswith("إن الجائزة")
    assert text[start:end].endswith("المدينة”")


def test_the_last_mark_of_a_block_closes_what_began_after_a_colon() -> None:
    text = 'وقال المدير: "العمل في الميناء مستمر، والبحارة يرددون كل يوم "نعمل معا أو لا نعمل".'
    assert spans(text) == ['العمل في الميناء مستمر، والبحارة يرددون كل يوم "نعمل معا أو لا نعمل"']
    # Where words follow, it cannot be told which of the two is closed.
    assert spans(text + " ثم مضى.") == ["نعمل معا أو لا نعمل"]
