"""Words typed while the keyboard was set to the other language."""

import pytest

from articles.arabic.keyboard import as_arabic, as_latin, neighbours


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("f,jdk", "بوتين"),
        ("v,sdh", "روسيا"),
        ("hg;vlgdk", "الكرملين"),
        ("gfkhk", "لبنان"),
        ("]lar", "دمشق"),
        ("hghjph] hgH,v,fd", "الاتحاد الأوروبي"),  # the hamza of the alef wants the shift key
        ("hg/vt", "الظرف"),
        ("fghy", "بلاغ"),
        ("hgsbl", "السلام"),  # one key for lam and alef
    ],
)
def test_arabic_typed_on_a_latin_keyboard(typed: str, meant: str) -> None:
    assert meant in as_arabic(typed)


def test_a_capital_that_a_telephone_set_is_read_without_the_shift_key_too() -> None:
    assert "فيصل" in as_arabic("Tdwg")


@pytest.mark.parametrize(("typed", "meant"), [("fmjdk", "بوتين"), ("nmsdh", "روسيا"), ("hg;nlgdk", "الكرملين")])
def test_an_apple_keyboard_differs_in_its_lowest_row(typed: str, meant: str) -> None:
    assert meant in as_arabic(typed)
    assert meant != as_arabic(typed)[0]


@pytest.mark.parametrize(
    ("typed", "meant"), [("حعفهى", "putin"), ("سخاخهلع", "sohoigu"), ("قثعفثقس", "reuters"), ("ىشفخ", "nato")]
)
def test_latin_typed_on_an_arabic_keyboard(typed: str, meant: str) -> None:
    assert meant in as_latin(typed)


def test_lam_and_alef_are_read_as_one_key_and_as_two() -> None:
    assert {"bohn", "ghohn"} & set(as_latin("لاخاى")) == {"bohn", "ghohn"}


def test_what_is_on_no_key_has_no_other_reading() -> None:
    assert as_arabic("2023") == ()
    assert as_latin("2023") == ()
    assert as_arabic("") == as_latin("") == ()


def test_neighbours_lie_in_one_row() -> None:
    assert neighbours("ب", "ي")
    assert neighbours("ي", "ب")
    assert not neighbours("ب", "ن")
    assert not neighbours("ط", "ض")
