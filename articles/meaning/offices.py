"""Who held which office when: the table that ships with the project, and asking it for a role of a story."""

import tomllib
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.meaning.role_nouns import ON_BEHALF, SAME_OFFICE, Role, head_of
from articles.meaning.titles import word_set
from articles.meaning.vocabulary import BadVocabulary, seed_folder

# Later than any story: an office that is still held.
_STILL = 10_000.0
_MONTH = 1 / 12
# What somebody is known as goes on being his title in the stories that name him.
_FORMER = word_set("سابقا الراحل")
# Offices whose ة or lack of it says nothing of who holds them.
_OF_EITHER = frozenset({"عضو", "عمدة", "داعية", "ضحية", "شخصية"})
_LEFT = _FORMER | word_set("راحل سابق سابقة أسبق")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office: the role with its country's code among its words; years with months as fractions."""

    role: Role
    person: str
    since: float
    until: float | None


@dataclass(frozen=True, slots=True)
class Offices:
    """Terms of office, by the bare masculine head of their title."""

    terms: Mapping[str, tuple[Term, ...]]

    def holder(self, role: Role, *, among: Container[str], year: float | None) -> str | None:
        """Who held a role in `year`, by canonical name; without a year, the only one of `among` who ever did.

        None when it is not clear. A role that names no country (الرئيس) is nobody's by this table alone.
        """
        fitting = [term for term in self.terms.get(role.head, ()) if role.words == term.role.words]
        if year is not None:
            fitting = [term for term in fitting if term.since <= year < (term.until or _STILL)]
        found = dict.fromkeys(term.person for term in fitting if year is not None or term.person in among)
        return next(iter(found)) if len(found) == 1 else None

    def lists(self, role: Role) -> bool:
        """Whether the table says who held a role, at some time at least."""
        return any(role.words == term.role.words for term in self.terms.get(role.head, ()))


@lru_cache(maxsize=4096)
def gender_of(office: str) -> str | None:
    """The gender that an office is written in (وزيرة الخارجية, وزير الدفاع): "f" or "m"; None where it shows none."""
    first = office.partition(" ")[0]
    if not first or first in _OF_EITHER:
        return None
    if first.endswith("ة"):
        return "f"
    return "m" if head_of(fold(first)) is not None else None


@lru_cache(maxsize=4096)
def known_as(office: str, country: str) -> tuple[Role, ...]:
    """The roles named by what somebody is known as: أمين مجلس الأمن الروسي، وزير الدفاع سابقاً; with a country."""
    return tuple(_role(part, country) for part in office.split("،") if head_of(fold(part).split()[0]) is not None)


@lru_cache(maxsize=4096)
def is_former(office: str) -> bool:
    """Whether what somebody is known as is an office that he has left: وزير الدفاع سابقاً."""
    return not _LEFT.isdisjoint(strip_article(word)[0] for word in fold(office).split())


@cache
def shipped_offices() -> Offices:
    """The table that ships with the project. Raises BadVocabulary as `load_offices` does."""
    return load_offices(seed_folder() / "offices.toml")


def load_offices(path: Path) -> Offices:
    """The table in a file. Raises BadVocabulary where it cannot be read or a row is not as the file's head says."""
    try:
        rows: Any = tomllib.loads(path.read_text("utf-8"))["office"]
    except (OSError, KeyError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadVocabulary(f"{path.name}: cannot be read: {error}") from error
    if not isinstance(rows, list):
        raise BadVocabulary(f"{path.name}: holds no list «office»")
    terms: dict[str, list[Term]] = {}
    for row in rows:
        unknown = set(row) - {"office", "country", "holders"}
        if unknown or not {"office", "country", "holders"} <= set(row):
            raise BadVocabulary(
                f"{path.name}: {row.get('office')}: needs office, country and holders, and nothing else"
            )
        role = _role(row["office"], row["country"])
        for person, since, until in row["holders"]:
            # The day of a change is not kept: its month is nobody's.
            begun, left = _year(since) + _MONTH, _year(until) if until else None
            terms.setdefault(role.head, []).append(Term(role, person, begun, left))
    return Offices({head: tuple(found) for head, found in terms.items()})


def _role(office: str, country: str) -> Role:
    first, *rest = fold(office).split()
    head = head_of(first)
    if head is None:
        raise BadVocabulary(f"offices.toml: «{office}» does not begin with a word for an office")
    words = (strip_article(word)[0] for word in rest if word not in ON_BEHALF | _FORMER)
    told = frozenset({country, *(word[:-1] if word.endswith("يه") else word for word in words)})
    return Role(SAME_OFFICE.get(head[0], head[0]), told, head[1])


def _year(when: str) -> float:
    """«2022-07» as 2022.5."""
    year, _, month = when.partition("-")
    return int(year) + (int(month or 1) - 1) / 12
