"""The vocabulary that ships with the project: readable TOML files in, one Vocabulary value out."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from babel import Locale

from articles.meaning.values import Entry, EntryKind, Name, NameKind, Vocabulary

SOURCE_KINDS = frozenset({"newspaper", "agency", "broadcaster", "site", "official"})

# Codes of CLDR's territory list that are not countries: groupings, pseudo-locales and outposts that CLDR adds to ISO.
_NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})

_NAME_KINDS = {
    "names": NameKind.NAME,
    "demonyms": NameKind.DEMONYM,
    "capitals": NameKind.CAPITAL,
    "metonyms": NameKind.METONYM,
}


class BadVocabulary(ValueError):
    """A vocabulary file cannot be used; the message names the file and the entry."""


def seed_folder() -> Path:
    """The folder of the vocabulary that ships with the project."""
    return Path(__file__).resolve().parents[2] / "seeds" / "vocabulary"


def load(folder: Path) -> Vocabulary:
    """The vocabulary in `folder`: countries, people, organisations, topics and sources, in that order.

    Raises BadVocabulary where a file is missing, is not TOML, or holds an entry that is not as its head says.
    """
    entries = [
        *_countries(folder / "countries.toml"),
        *_named(folder / "people.toml", "person", EntryKind.PERSON, ("country", "office")),
        *_named(folder / "organisations.toml", "organisation", EntryKind.ORGANISATION, ("country",)),
        *_named(folder / "topics.toml", "topic", EntryKind.TOPIC, ()),
        *_named(folder / "sources.toml", "source", EntryKind.SOURCE, ("country", "kind")),
    ]
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in seen:
            raise BadVocabulary(f"{folder}: {entry.kind} «{entry.name}» is listed twice")
        seen[entry.key] = entry
    return Vocabulary(tuple(entries))


def country_names() -> dict[str, str]:
    """The Arabic name of every country by ISO 3166-1 alpha-2 code (Kosovo's XK too), as CLDR has them."""
    territories = cast("Mapping[str, str]", Locale("ar").territories)
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }


def _countries(path: Path) -> Iterator[Entry]:
    names = country_names()
    listed: dict[str, Entry] = {}
    for row in _rows(path, "country", allowed={"code", "name", *_NAME_KINDS}):
        code = _text(path, row, "code", label="country")
        if code not in names:
            raise BadVocabulary(f"{path.name}: country {code!r}: not an ISO 3166-1 alpha-2 code")
        if code in listed:
            raise BadVocabulary(f"{path.name}: country {code!r} is listed twice")
        name = _text(path, row, "name", label=code) if "name" in row else names[code]
        spelled = [Name(name), *([Name(names[code])] if name != names[code] else [])]
        for key, kind in _NAME_KINDS.items():
            spelled += [Name(text, kind) for text in _texts(path, row, key, label=code)]
        listed[code] = Entry(
            key=f"country:{code}", kind=EntryKind.COUNTRY, name=name, names=tuple(dict.fromkeys(spelled)), code=code
        )
    for code, name in names.items():
        yield listed.get(code) or Entry(
            key=f"country:{code}", kind=EntryKind.COUNTRY, name=name, names=(Name(name),), code=code
        )


def _named(path: Path, key: str, kind: EntryKind, extra: tuple[str, ...]) -> Iterator[Entry]:
    countries = country_names()
    for row in _rows(path, key, allowed={"name", "also", *extra}):
        name = _text(path, row, "name", label=key)
        country = _text(path, row, "country", label=name) if "country" in row else None
        if country is not None and country not in countries:
            raise BadVocabulary(f"{path.name}: «{name}»: {country!r} is not an ISO 3166-1 alpha-2 code")
        source_kind = _text(path, row, "kind", label=name) if kind is EntryKind.SOURCE else None
        if source_kind is not None and source_kind not in SOURCE_KINDS:
            raise BadVocabulary(f"{path.name}: «{name}»: kind {source_kind!r} is none of {sorted(SOURCE_KINDS)}")
        spelled = dict.fromkeys([name, *_texts(path, row, "also", label=name)])
        yield Entry(
            key=f"{kind}:{name}",
            kind=kind,
            name=name,
            names=tuple(Name(text) for text in spelled),
            code=country,
            source_kind=source_kind,
            office=_text(path, row, "office", label=name) if "office" in row else None,
        )


def _rows(path: Path, key: str, *, allowed: set[str]) -> list[dict[str, object]]:
    """The tables named `key` of one file, checked for shape and for words that no reader knows."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadVocabulary(f"{path.name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadVocabulary(f"{path.name}: is not UTF-8: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise BadVocabulary(f"{path.name}: is not TOML: {error}") from error
    rows = data.pop(key, None)
    if data or not isinstance(rows, list):
        raise BadVocabulary(f"{path.name}: holds {sorted(data) or 'nothing'} where only a list {key!r} is expected")
    for place, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise BadVocabulary(f"{path.name}: {key} {place}: not a table")
        if unknown := set(row) - allowed:
            label = row.get("name") or row.get("code") or place
            raise BadVocabulary(f"{path.name}: «{label}»: unknown key {', '.join(sorted(unknown))}")
    return rows


def _text(path: Path, row: dict[str, object], key: str, *, label: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadVocabulary(f"{path.name}: «{label}»: {key!r} must be a text that is not empty")
    return value.strip()


def _texts(path: Path, row: dict[str, object], key: str, *, label: str) -> list[str]:
    values = row.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise BadVocabulary(f"{path.name}: «{label}»: {key!r} must be a list of texts that are not empty")
    return [str(value).strip() for value in values]
