"""The vocabulary that ships loads and has what the coverage needs; a faulty file is reported clearly."""

import shutil
from pathlib import Path

import pytest

from articles.arabic.fold import fold
from articles.meaning.spelling import spellings
from articles.meaning.values import EntryKind, Name, NameKind
from articles.meaning.vocabulary import BadVocabulary, country_names, load, seed_folder


def test_every_country_of_the_world_is_there_once() -> None:
    codes = [entry.code for entry in load(seed_folder()).entries if entry.kind is EntryKind.COUNTRY]
    assert len(codes) == len(set(codes)) == len(country_names()) == 250
    assert not {"EU", "UN", "ZZ"} & set(codes)


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [(EntryKind.PERSON, 250), (EntryKind.ORGANISATION, 80), (EntryKind.TOPIC, 40), (EntryKind.SOURCE, 150)],
)
def test_the_coverage_is_known_by_name(kind: EntryKind, at_least: int) -> None:
    assert sum(entry.kind is kind for entry in load(seed_folder()).entries) >= at_least


def test_no_entry_repeats_a_spelling() -> None:
    for entry in load(seed_folder()).entries:
        written = [(name.spelling, name.kind) for name in entry.names]
        assert len(written) == len(set(written)), entry.name


def test_no_full_spelling_of_one_person_is_anothers() -> None:
    owners: dict[str, str] = {}
    for entry in load(seed_folder()).entries:
        if entry.kind is EntryKind.PERSON:
            for name in entry.names:
                if " " in name.spelling:
                    assert owners.setdefault(fold(name.spelling), entry.name) == entry.name, name.spelling


def test_no_word_names_two_countries_but_amman_and_oman() -> None:
    owners: dict[str, set[str]] = {}
    for entry in load(seed_folder()).entries:
        if entry.kind is EntryKind.COUNTRY:
            for name in entry.names:
                for spelling in spellings(name):
                    owners.setdefault(spelling, set()).add(entry.code or "")
    shared = {spelling for spelling, codes in owners.items() if len(codes) > 1}
    assert shared == {"عمان"}


def test_agencies_are_named_as_photo_credits_are() -> None:
    houses = pytest.importorskip("articles.pages.houses")
    entries = [entry for entry in load(seed_folder()).entries if entry.kind is EntryKind.SOURCE]
    names = {entry.name for entry in entries}
    for entry in entries:
        for name in entry.names:
            for canonical, credits in houses.AGENCIES.items():
                if name.spelling in credits and len(name.spelling) > 5:
                    assert canonical in names, f"{canonical} is {entry.name} here"


class TestSpellings:
    def test_demonym_takes_gender_number_and_article(self) -> None:
        forms = spellings(Name("روسي", NameKind.DEMONYM))
        assert {"روسي", "روسيه", "الروسي", "الروسيه", "الروسيون", "الروسيين", "روسيات", "الروسيتين"} <= set(forms)

    def test_words_of_a_long_demonym_agree(self) -> None:
        forms = spellings(Name("كوري شمالي", NameKind.DEMONYM))
        assert {"كوري شمالي", "الكوريه الشماليه", "الكوريين الشماليين"} <= set(forms)
        assert "الكوري شمالي" not in forms
        assert "كوري" not in forms

    def test_a_plural_takes_the_article_alone(self) -> None:
        assert spellings(Name("روس", NameKind.DEMONYM)) == ("روس", "الروس")

    def test_a_name_is_not_inflected(self) -> None:
        assert spellings(Name("كوري شمالي")) == ("كوري شمالي",)

    def test_g_is_written_two_ways(self) -> None:
        assert spellings(Name("سيرغي شويغو")) == ("سيرغي شويغو", "سيرجي شويجو")

    def test_no_variant_that_is_another_word(self) -> None:
        assert spellings(Name("المغرب")) == ("المغرب",)


class TestBadFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return Path(shutil.copytree(seed_folder(), tmp_path / "vocabulary"))

    @pytest.mark.parametrize(
        ("file", "text", "told"),
        [
            ("people.toml", "person = [{ name = 'أحمد', offfice = 'x' }]", "offfice"),
            ("people.toml", "person = [{ name = '' }]", "name"),
            ("people.toml", "person = [{ name = 'أحمد', also = 'حمد' }]", "also"),
            ("people.toml", "person = [{ name = 'أحمد', country = 'QQ' }]", "QQ"),
            ("people.toml", "person = [{ name = 'أحمد' }, { name = 'أحمد' }]", "أحمد"),
            ("sources.toml", "source = [{ name = 'الخبر', kind = 'blog' }]", "blog"),
            ("countries.toml", "country = [{ code = 'SU' }]", "SU"),
            ("countries.toml", "country = [{ code = 'RU' }, { code = 'RU' }]", "RU"),
            ("topics.toml", "subjects = []", "subjects"),
            ("topics.toml", "topic = [", "TOML"),
        ],
    )
    def test_the_error_names_the_file_and_the_entry(self, folder: Path, file: str, text: str, told: str) -> None:
        (folder / file).write_text(text, "utf-8")
        with pytest.raises(BadVocabulary, match=told) as error:
            load(folder)
        assert file in str(error.value) or "twice" in str(error.value)

    def test_a_missing_file_is_named(self, folder: Path) -> None:
        (folder / "topics.toml").unlink()
        with pytest.raises(BadVocabulary, match=r"topics\.toml"):
            load(folder)

    def test_another_encoding_is_told(self, folder: Path) -> None:
        (folder / "topics.toml").write_bytes("topic = [{ name = 'العقوبات' }]".encode("cp1256"))
        with pytest.raises(BadVocabulary, match="UTF-8"):
            load(folder)
