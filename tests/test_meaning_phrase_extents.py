"""How far a phrase for a speaker goes."""

import pytest

from tests.speaker_helpers import WORDS, speakers


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("رئيس كوريا الشمالية كيم جونغ أون", "كيم جونغ أون"),
        ("وزير الصحة في ليبيا سامر العمري", "سامر العمري"),
        ("رئيس كينيا", "رئيس كينيا"),
        ("سفير ليبيا لدى روسيا", "سفير ليبيا لدى روسيا"),
        ("رئيس جنوب أفريقيا", "رئيس جنوب أفريقيا"),
    ],
)
def test_a_country_that_ends_in_alef_is_no_adverb(phrase: str, speaker: str) -> None:
    assert speakers(f"وقال {phrase}: «{WORDS}».") == [speaker]


def test_an_adverb_without_its_tanwin_ends_the_phrase() -> None:
    assert speakers(f"وقال رئيس البلدية تعليقا على القرار: «{WORDS}».") == ["رئيس البلدية"]


def test_a_country_after_a_whole_title_is_whom_it_is_told() -> None:
    assert speakers(f"وأبلغ رئيس البلدية بريطانيا أن «{WORDS}».") == ["رئيس البلدية"]
    assert speakers(f"وأبلغ رئيس كوريا الشمالية بريطانيا أن «{WORDS}».") == ["رئيس كوريا الشمالية"]
