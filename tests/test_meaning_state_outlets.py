"""A state's own outlets, called by what they are."""

from collections.abc import Callable
from functools import partial

import pytest

from articles.meaning.cited import find_cited
from articles.meaning.matching import Matcher
from articles.meaning.passages import passages
from articles.meaning.values import Entry, Mention, Vocabulary
from tests.growth import grows_linearly
from tests.meaning_helpers import cited, story

NOTHING_KNOWN = Matcher(Vocabulary(()))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وذكر التلفزيون الرسمي القبرصي أن المرفأ مغلق.", "التلفزيون الرسمي القبرصي"),
        ("وأفادت الإذاعة القبرصية الحكومية بأن المرفأ مغلق.", "الإذاعة القبرصية الحكومية"),
        ("وقالت إذاعة قبرص الرسمية إن المرفأ مغلق.", "إذاعة قبرص الرسمية"),
        ("وقال الوزير لوكالة الأنباء القبرصية الرسمية إن المرفأ مغلق.", "وكالة الأنباء القبرصية الرسمية"),
        ("ونقلت وكالة أنباء قبرص عن الوزير أن المرفأ مغلق.", "وكالة أنباء قبرص"),
    ],
)
def test_cited_as_printed(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        # Any channel of the country; no nation; a nation of another word; a building.
        "وفق مشاهد بثها التلفزيون القبرصي.",
        "وذكر التلفزيون الرسمي أن المرفأ مغلق.",
        "بثت شبكات التلفزيون القبرصية الرسمية صوراً من المرفأ.",
        "وصل الوفد إلى مبنى التلفزيون القبرصي الرسمي أمس.",
    ],
)
def test_not_cited(text: str) -> None:
    assert cited(text) == set()


@pytest.mark.parametrize("name", ["«إنترفاكس»", "إنترفاكس", "(إنترفاكس)"])
def test_a_name_after_it_is_the_outlets(name: str) -> None:
    assert cited(f"وذكرت وكالة الأنباء الروسية {name} أن المرفأ مغلق.") == {"إنترفاكس"}


@pytest.mark.parametrize(
    "text",
    [
        "وكالة الأنباء الرسمية ",
        "التلفزيون الرسمي الحكومي ",
        "ذكر موقع ",
        "الصحيفة العالمية «نورد ",
        "قالت صحيفة تريبوكان و",
    ],
)
def test_time_grows_linearly_with_the_text(text: str) -> None:
    def prepare(times: int) -> Callable[[], dict[Entry, list[Mention]]]:
        found = passages(story(headline=text * times), NOTHING_KNOWN)
        return partial(find_cited, found, NOTHING_KNOWN.outlets, publisher=None, named=frozenset())

    assert grows_linearly(prepare, 500)
