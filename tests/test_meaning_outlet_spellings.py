"""Listed outlets by spellings that no list has."""

import pytest

from articles.meaning.outlet_spellings import OutletSpellings
from articles.meaning.values import SOURCE, Entry, Name, Vocabulary
from tests.meaning_helpers import cited, read


def _outlet(name: str, *also: str) -> Entry:
    return Entry(f"source:{name}", SOURCE, name, tuple(map(Name, (name, *also))), source_kind="newspaper")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكرت صحيفة «الفينانشل تايمز» أن المرفأ مغلق.", "فايننشال تايمز"),
        ("ذكر موقع نوردك مونتور أن المرفأ مغلق.", "نورديك مونيتور"),
        ("أفادت قناة «كان» بأن المرفأ مغلق.", "هيئة البث الإسرائيلية"),
    ],
)
def test_a_variant_is_the_listed_outlet(text: str, name: str) -> None:
    assert cited(text) == {name}
    (source,) = read(text).sources
    assert source.mentions[0].rule == "variant"
    assert not source.suggested


def test_two_that_sound_alike_are_told_apart_by_nothing() -> None:
    spellings = OutletSpellings(Vocabulary((_outlet("تريبوكان مونيتور"), _outlet("تريبوكان مونتور"))))
    assert spellings.entry_of("تريبوكن مونتر", "صحيفه") is None


def test_arabic_words_have_one_spelling() -> None:
    spellings = OutletSpellings(Vocabulary((_outlet("صوت الجبل"),)))
    assert spellings.entry_of("صيت الجبل", "صحيفه") is None


def test_the_word_for_an_outlet_may_be_part_of_the_listed_name() -> None:
    entry = _outlet("قناة المرافئ")
    spellings = OutletSpellings(Vocabulary((entry,)))
    assert spellings.entry_of("المرافئ", "وقناه") is entry
    assert spellings.entry_of("المرافئ", "صحيفه") is None
