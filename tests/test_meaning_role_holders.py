"""Whom the story means by a role."""

from tests.speaker_helpers import WORDS, speakers


def test_a_title_between_two_names_is_of_the_second() -> None:
    met = "استقبل سيرغي لافروف وزير الصحة العماني سامر العمري في المدينة."
    assert speakers(met, f"وقال الوزير إن «{WORDS}».") == ["سامر العمري"]
    # What somebody is to another stays his.
    sent = "استقبل المدير سامر العمري مبعوث الرئيس فلاديمير بوتين في المدينة."
    assert speakers(sent, f"وقال المبعوث إن «{WORDS}».") == ["سامر العمري"]


def test_a_title_between_two_names_is_of_the_one_whose_country_it_names() -> None:
    met = "التقى عباس عراقجي وزير الخارجية الإيراني سيرغي لافروف في المدينة."
    assert speakers(met, f"وقال وزير الخارجية الإيراني إن «{WORDS}».") == ["عباس عراقجي"]
    met = "التقى سيرغي لافروف وزير الخارجية الإيراني عباس عراقجي في المدينة."
    assert speakers(met, f"وقال وزير الخارجية الإيراني إن «{WORDS}».") == ["عباس عراقجي"]
