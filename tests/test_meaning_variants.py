"""Spellings that no list has: found by rule, and never confused with another name."""

import pytest

from articles.arabic.fold import fold
from articles.meaning.matching import Matcher
from articles.meaning.name_skeletons import same_name
from articles.meaning.reading import understand
from articles.meaning.values import Entry, EntryKind, Name, NameKind, Vocabulary
from tests.meaning_helpers import story

PEOPLE = ("غريغوري ماغنيتوف", "ستيفان كروغر", "لي هونغ غانغ", "محمود الزهيري", "مارتن سميثسون")
VOCABULARY = Vocabulary(
    (
        *(Entry(f"person:{name}", EntryKind.PERSON, name, (Name(name),)) for name in PEOPLE),
        Entry("country:XX", EntryKind.COUNTRY, "غرونكستان", (Name("غرونكستان"), Name("دونغ بانغ", NameKind.CAPITAL))),
    )
)
MATCHER = Matcher(VOCABULARY)


def same(one: str, two: str) -> bool:
    return same_name(tuple(fold(one).split()), tuple(fold(two).split()))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("غريغوري ماغنيتوف", "جريجوري ماجنيتوف"),
        ("غريغوري ماغنيتوف", "قريقوري ماقنتوف"),
        ("ديمتري ميدوف", "دميتري مدوف"),
        ("ڤيكتور أندريڤ", "فيكتور أندريف"),
        ("كاترينا فيلا", "كاترينه فيلا"),
        ("أندريه بالين", "أندري بالين"),
        ("مارتن سميثسون", "مارتن سميتسون"),
        ("مارتن سميثسون", "مارتن سميسسون"),
        ("أنتون تشيرنوي", "أنطون شيرنوي"),
        ("لي هونغ غانغ", "لي هونغغانغ"),
        ("دانيال تورمب", "دانيال ترمب"),
        ("أرسيني دجافاروف", "أرسيني جافاروف"),
    ],
)
def test_spellings_of_one_name(one: str, two: str) -> None:
    assert same(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("محمد الزهيري", "محمود الزهيري"),
        ("سالم الزهيري", "سليم الزهيري"),
        ("ماريا ماغنيتوفا", "ماريا ماغنيتوف"),
        ("جون ماغنيتوف", "جان ماغنيتوف"),
        ("غريغوري ماغنيتوف", "غريغوري ماغنيكوف"),
        ("أحمد الزهيري", "أحمد الزهري"),
        ("ألكسندر بالين", "ألكسندرا بالين"),
    ],
)
def test_names_of_two(one: str, two: str) -> None:
    assert not same(one, two)


class TestInAStory:
    @pytest.mark.parametrize(
        ("text", "surface", "name"),
        [
            ("وصل جريجورى ماجنيتوف أمس.", "جريجورى ماجنيتوف", "غريغوري ماغنيتوف"),
            ("رسالة لستفان كروجر اليوم.", "ستفان كروجر", "ستيفان كروغر"),
            ("التقى لي هونغغانغ الوفد.", "لي هونغغانغ", "لي هونغ غانغ"),
        ],
    )
    def test_a_person(self, text: str, surface: str, name: str) -> None:
        (found,) = understand(story(text), MATCHER).people
        assert (found.entry.name, found.suggested) == (name, False)
        assert [mention.surface for mention in found.mentions] == [surface]

    def test_the_rule_is_named(self) -> None:
        (found,) = understand(story("وصل غريغوري ماغنيتوف. وقال جريغوري ماغنتوف إنه سعيد."), MATCHER).people
        assert [mention.rule for mention in found.mentions] == ["full name", "variant"]

    def test_a_short_name_in_the_unlisted_spelling(self) -> None:
        (found,) = understand(story("وصل قريغوري ماقنيتوف. وقال ماقنيتوف إنه سعيد."), MATCHER).people
        assert [(m.surface, m.rule) for m in found.mentions] == [
            ("قريغوري ماقنيتوف", "variant"),
            ("ماقنيتوف", "variant"),
        ]

    def test_countries_and_capitals(self) -> None:
        assert understand(story("زار قرونكستان أمس."), MATCHER).countries[0].mentions[0].rule == "variant"
        assert understand(story("غادر دونجبانج أمس."), MATCHER).countries[0].entry.code is None
        assert understand(story("زار غرونستان أمس."), MATCHER).countries == ()

    @pytest.mark.parametrize("text", ["حضر محمد الزهيري الحفل.", "حضر أحمد ماغنيتوف الحفل.", "أسلفنا القول في كروغر."])
    def test_nobody_of_the_list(self, text: str) -> None:
        assert all(found.suggested for found in understand(story(text), MATCHER).people)


def test_k_and_g_are_two_letters_in_short_syllables() -> None:
    def named(text: str) -> set[str]:
        return {found.entry.name for found in understand(story(text), MATCHER).people if not found.suggested}

    assert named("التقى المدير لي هونج غانغ أعضاء اللجنة.") == {"لي هونغ غانغ"}
    assert named("التقى المدير لي هونج كانغ أعضاء اللجنة.") == set()
