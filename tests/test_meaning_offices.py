"""The table of offices: the shipped one is whole, and a bad one is refused with its reason."""

from pathlib import Path

import pytest

from articles.arabic.fold import fold
from articles.meaning.offices import gender_of, load_offices, shipped_offices
from articles.meaning.role_nouns import Role
from articles.meaning.vocabulary import BadVocabulary
from tests.meaning_helpers import matcher
from tests.speaker_helpers import WORDS, speakers


def test_every_holder_is_a_person_of_the_vocabulary() -> None:
    known = {entry.name for entry in matcher().vocabulary.entries}
    holders = {term.person for terms in shipped_offices().terms.values() for term in terms}
    assert holders <= known


def test_terms_of_one_office_do_not_overlap() -> None:
    for terms in shipped_offices().terms.values():
        for one in terms:
            for other in terms:
                if one is not other and one.role == other.role and one.since <= other.since:
                    assert (one.until or 9999) <= other.since, (one, other)


def test_the_holder_depends_on_the_year() -> None:
    role = Role(fold("رئيس"), frozenset({"US"}), "m")
    offices = shipped_offices()
    assert offices.holder(role, among=(), year=2015.5) == "باراك أوباما"
    assert offices.holder(role, among=(), year=2018.0) == "دونالد ترمب"
    assert offices.holder(role, among=(), year=1950.0) is None
    assert offices.holder(role, among={"جو بايدن"}, year=None) == "جو بايدن"
    assert offices.holder(role, among={"جو بايدن", "باراك أوباما"}, year=None) is None
    assert offices.holder(Role(fold("رئيس"), frozenset(), "m"), among=(), year=2015.5) is None


@pytest.mark.parametrize(
    "text",
    [
        "office = 3",
        "office = [ { office = 'وزير' } ]",
        "office = [ { office = 'ميناء', country = 'RU', holders = [] } ]",
        "office = [ { office = 'وزير', country = 'RU', holders = [], more = 1 } ]",
        "not toml",
    ],
)
def test_a_bad_table_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "offices.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadVocabulary, match=r"offices\.toml"):
        load_offices(path)


def test_in_the_month_of_a_change_nobody_is_meant() -> None:
    role = Role(fold("رئيس"), frozenset({"US"}), "m")
    offices = shipped_offices()
    assert offices.holder(role, among=(), year=2025.0 + 0.5 / 12) is None
    assert offices.holder(role, among=(), year=2024 + 11.5 / 12) == "جو بايدن"
    assert offices.holder(role, among=(), year=2025 + 1.5 / 12) == "دونالد ترمب"


def test_an_office_of_which_there_is_no_table_is_known_by_what_somebody_is_known_as() -> None:
    named = "زارت ماريا زاخاروفا الميناء أمس."
    for title in ("المتحدثة باسم الخارجية الروسية", "الناطقة باسم وزارة الخارجية الروسية", "المتحدثة باسم الخارجية"):
        assert speakers(named, f"وقالت {title}: «{WORDS}».") == ["ماريا زاخاروفا"], title
    for other in ("المتحدثة باسم الخارجية الصينية", "المتحدثة باسم وزارة الدفاع", "المتحدثة"):
        assert speakers(named, f"وقالت {other}: «{WORDS}».") == [other], other
    # Whoever the story itself calls so comes first, and of two who are known so neither is meant.
    assert speakers(named, f"وقالت المتحدثة باسم الخارجية سارة العمري: «{WORDS}».") == ["سارة العمري"]
    two = "زار إسماعيل بقائي وناصر كنعاني الميناء أمس."
    assert speakers(two, f"وقال المتحدث باسم الخارجية الإيرانية: «{WORDS}».") == ["المتحدث باسم الخارجية الإيرانية"]


def test_whoever_left_an_office_is_meant_by_it_only_where_he_speaks() -> None:
    later = f"وقال المتحدث باسم الخارجية الإيرانية: «{WORDS}»."
    assert speakers("انتقد ناصر كنعاني القرار بشدة أمس.", later)[-1:] == ["ناصر كنعاني"]
    assert speakers("كرمت الجامعة ناصر كنعاني أمس.", later) == ["المتحدث باسم الخارجية الإيرانية"]


def test_an_office_with_a_table_is_nobody_else_s() -> None:
    assert shipped_offices().lists(Role(fold("وزير"), frozenset({"US", "خارجي"}), "m"))
    assert not shipped_offices().lists(Role(fold("متحدث"), frozenset({"US", "خارجي"}), "m"))
    assert speakers("زار علي شمخاني الميناء.", f"وقال الرئيس الإيراني: «{WORDS}».") == ["الرئيس الإيراني"]


def test_a_spokesman_may_be_called_by_a_fuller_title_later() -> None:
    first = "وقال الناطق باسم النيابة سامر العمري إن العمل مستمر."
    assert speakers(first, f"وقال الناطق باسم النيابة الاتحادية «{WORDS}».") == ["سامر العمري"]
    assert speakers(first, f"وقال الناطق باسم الشرطة الاتحادية «{WORDS}».") == ["الناطق باسم الشرطة الاتحادية"]


@pytest.mark.parametrize(
    ("office", "gender"),
    [
        ("وزيرة الخارجية", "f"),
        ("المتحدث باسم الوزارة", "m"),
        ("عمدة المدينة", None),
        ("عضو البرلمان", None),
        ("", None),
    ],
)
def test_what_an_office_tells_of_its_holder(office: str, gender: str | None) -> None:
    assert gender_of(office) == gender
