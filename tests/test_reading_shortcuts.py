"""Shortcuts that make reading faster do not change the result: caches, splitting whole texts, quick looks first."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic import word_cache
from articles.arabic.fold import fold, fold_word
from articles.arabic.word_cache import remembered
from articles.arabic.words import words, words_and_gaps
from articles.meaning.matching import Matcher
from articles.meaning.name_beginnings import beginning, may_begin
from articles.meaning.passages import passages
from articles.meaning.tokens import Tokens
from articles.meaning.vocabulary import load, seed_folder
from articles.pages.notices import holds_notice
from articles.pages.values import Block, BlockKind, Story

TEXTS = st.text(alphabet="ابتثكةىأإآئؤ ًّـ٣3_-.«»\n\u200f\u00a0aZ", max_size=200)

STORY = (
    "قال الدكتور شرف غالي إن جوهر بن مبارك وعلاء الدين حسن سيصلان غداً، وقال رئيس المجلس روحي فتوح: نرحب بهما.",
    "وأضاف المتحدث باسم البلدية أن ما تشاو وبان جي عادا أمس، بحسب سامي وليد ولأحمد موسى رأي آخر في مطار الملك خالد.",
)


def test_an_answer_is_asked_for_once() -> None:
    asked: list[str] = []

    @remembered
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("نهر", "نهر", "ميناء")] == [3, 3, 5]
    assert asked == ["نهر", "ميناء"]


def test_what_is_longer_than_a_word_is_not_kept() -> None:
    asked: list[str] = []

    @remembered
    def first(word: str) -> str:
        asked.append(word)
        return word[0]

    long = "ا" * 1000
    assert first(long) == first(long) == "ا"
    assert len(asked) == 2


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `same` was asked to work out, while a memory holds ten words."""
    monkeypatch.setattr(word_cache, "_MOST", 10)
    return []


def _same(asked: list[str]) -> Callable[[str], str]:
    @remembered
    def same(word: str) -> str:
        asked.append(word)
        return word

    return same


def test_a_full_memory_begins_anew(asked: list[str]) -> None:
    same = _same(asked)
    assert [same(str(n)) for n in range(100)] == [str(n) for n in range(100)]
    same("0")
    assert asked.count("0") == 2


def test_what_a_full_memory_held_is_not_worked_out_again(asked: list[str]) -> None:
    same = _same(asked)
    for n in range(11):  # the eleventh begins it anew
        same(str(n))
    assert [same(str(n)) for n in range(9)] == [str(n) for n in range(9)]
    assert len(asked) == 11


@given(TEXTS)
def test_a_text_split_whole_has_the_same_words(text: str) -> None:
    found, spelt, gaps = words_and_gaps(text)
    assert found == tuple(words(text))
    printed = [piece for gap, word in zip(gaps, found, strict=False) for piece in (gap, word.surface)]
    assert "".join(printed) + gaps[-1] == text


@given(TEXTS)
def test_a_long_text_folds_as_its_words_do(text: str) -> None:
    assert fold(text + " " * 50 + text) == fold(f"{fold(text)} {fold(text)}")
    assert fold_word(text * 30) == "".join([fold_word(text)] * 30)


def test_a_name_begins_only_where_it_may() -> None:
    story = Story("وفد يصل إلى الميناء", blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in STORY))
    begun = 0
    for passage in passages(story, Matcher(load(seed_folder()))):
        tokens = Tokens(passage, (), told=frozenset(passage.matched.folded))
        for place, may in enumerate(may_begin(tokens)):
            part, _ = beginning(tokens, place)
            assert part is None or may, tokens.folded[place]
            begun += part is not None
    assert begun > 5


def test_notices_are_found_though_words_are_looked_for_first() -> None:
    for line in (
        "تخطى إلى المحتوى",
        "تابعوا آخر أخبارنا عبر قناتنا على تلغرام",
        "نقدم لكم عبر موقع الميناء أهم الأخبار",
        "المقال لا يعبر بالضرورة عن موقف الصحيفة",
        "اشترك في النشرة اليومية",
        "نستخدم ملفات الارتباط",
    ):
        assert holds_notice(fold(line)), line
    for line in ("عبر الجسر مئات المشاة", "سجل الفريق هدفين في المباراة", "تابع الوزير سير العمل"):
        assert not holds_notice(fold(line)), line
