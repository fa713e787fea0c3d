"""What a whole story tells of a surname: whom it introduced by it."""

import pytest

from tests.meaning_helpers import people, read


@pytest.mark.parametrize(
    ("introduced", "later", "named"),
    [
        ("قال الخبير حسين روحاني إن الأسعار سترتفع.", "وأضاف روحاني: «سترتفع الأسعار قريبا جدا».", set()),
        ("قال الخطيب أحمد خاتمي إن الأسعار سترتفع.", "وأضاف خاتمي: «سترتفع الأسعار قريبا جدا».", {"أحمد خاتمي"}),
    ],
)
def test_a_surname_means_whom_the_story_introduced_by_it(introduced: str, later: str, named: set[str]) -> None:
    assert people(introduced, later) == named
    assert read(introduced, later).quotations[0].speaker_text.endswith(introduced.split()[3])


@pytest.mark.parametrize(
    "others",
    [
        "قال الخبير حسين روحاني ذلك أمس، وكان الرئيس روحاني قد نفاه.",
        "التقى عباس وروحاني في المدينة.",
        "وصل حسن فريدون روحاني أمس.",
    ],
)
def test_a_known_surname_is_its_bearers_where_the_story_tells_of_him(others: str) -> None:
    assert "حسن روحاني" in people(others, "وأضاف روحاني أن الموعد قريب.")
