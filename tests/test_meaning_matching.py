"""Names in text: one pass, whole words, longest first, offsets on what was printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.meaning.matching import Matcher
from articles.meaning.values import Entry, EntryKind, Name, NameKind, Vocabulary
from tests.growth import grows_linearly
from tests.meaning_helpers import matcher


def entry(name: str, *also: str, kind: EntryKind = EntryKind.COUNTRY, as_kind: NameKind = NameKind.NAME) -> Entry:
    return Entry(f"{kind}:{name}", kind, name, (Name(name, as_kind), *(Name(text, as_kind) for text in also)))


SMALL = Matcher(
    Vocabulary(
        (
            entry("الكرملين"),
            entry("موسكو"),
            entry("ليبي", as_kind=NameKind.DEMONYM),
            entry("كوريا الشمالية"),
            entry("الولايات المتحدة"),
            entry("كيم جونغ أون", "كيم", kind=EntryKind.PERSON),
            entry("كيم جونغ إيل", kind=EntryKind.PERSON),
            entry("اليابان"),
            entry("اليابان تايمز", kind=EntryKind.SOURCE),
            entry("أ.ف.ب", kind=EntryKind.SOURCE),
            entry("وزارة الدفاع الليبية", kind=EntryKind.ORGANISATION),
            entry("إس - 300", kind=EntryKind.TOPIC),
        )
    )
)


def found(text: str) -> list[str]:
    return [match.surface for match in SMALL.find(text).matches]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وصل إلى موسكو", "موسكو"),
        ("بموسكو", "موسكو"),
        ("ولموسكو", "موسكو"),
        ("وبالكرملين", "الكرملين"),
        ("للكرملين", "للكرملين"),
        ("للولايات المتحدة", "للولايات المتحدة"),
        ("وكوريا الشمالية،", "كوريا الشمالية"),
        ("لليبيين", "ليبيين"),
        ("مُوسكو", "مُوسكو"),
        ("مــوسكو", "مــوسكو"),
        ("صور (ا ف ب)", "ا ف ب"),
        ("صواريخ «إس ـ 300» الروسية", "إس ـ 300"),
        ("صواريخ إس-300", "إس-300"),
        ("كيم - جونغ أون", "كيم - جونغ أون"),
    ],
)
def test_names_are_found_with_what_is_attached(text: str, surface: str) -> None:
    assert found(text) == [surface]


@pytest.mark.parametrize(
    "text",
    ["حكيم", "موسكوفي", "كموسكوي", "البموسكو", "كوريا، الشمالية", "كوريا. الشمالية", "الولايات والمتحدة", "ا ف بي"],
)
def test_no_match_inside_a_word_or_across_punctuation(text: str) -> None:
    assert found(text) == []


def test_longest_name_wins() -> None:
    assert found("كيم جونغ إيل") == ["كيم جونغ إيل"]
    assert found("قالت اليابان تايمز") == ["اليابان تايمز"]
    assert found("قالت اليابان") == ["اليابان"]


def test_an_organisation_does_not_hide_the_country_in_its_name() -> None:
    assert sorted(found("وزارة الدفاع الليبية")) == ["الليبية", "وزارة الدفاع الليبية"]


def test_clubs_and_seas_are_not_countries() -> None:
    for text in ("فاز ريال مدريد بالكأس", "سفن في المحيط الهندي", "أدى صلاة المغرب", "عاد إلى مسقط رأسه"):
        assert matcher().find(text).matches == (), text
    for text in ("مباحثات في مدريد", "الجيش الهندي", "ملك المغرب", "زار مسقط"):
        assert len(matcher().find(text).matches) >= 1, text


@given(st.text(alphabet="كيم موسكوالجنغأإ وبل،.-«»ـَ\u200f", max_size=60))
def test_offsets_always_point_at_the_surface(text: str) -> None:
    matched = SMALL.find(text)
    for match in matched.matches:
        assert text[match.start : match.end] == match.surface
        assert matched.words[match.first].start <= match.start < match.end == matched.words[match.last].end


def test_an_empty_vocabulary_and_an_empty_text_find_nothing() -> None:
    assert Matcher(Vocabulary(())).find("موسكو || ||").matches == ()
    assert SMALL.find("").matches == ()
    assert SMALL.find("ـ ـ").matches == ()


@pytest.mark.parametrize("told", ["مجلس المرافئ الوطني ", "غريغر تشفانسكي ومجلس المرافئ "])
def test_many_names_that_stand_side_by_side_take_linear_time(told: str) -> None:
    names = entry("مجلس المرافئ", kind=EntryKind.ORGANISATION), entry("غريغور تشافانسكي", kind=EntryKind.PERSON)
    known = Matcher(Vocabulary(names))
    assert known.find("قال غريغر تشفانسكي").matches[0].variant
    assert grows_linearly(lambda length: lambda: known.find(told * length), 400)
