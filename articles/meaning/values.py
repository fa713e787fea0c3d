"""What the meaning floor is told (a Vocabulary) and what it answers (findings with their evidence)."""

from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What a vocabulary entry is."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    TOPIC = "topic"
    SOURCE = "source"


class NameKind(StrEnum):
    """How a spelling names its entry: proper name, demonym (روسي), capital (موسكو) or metonym (الكرملين)."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an entry."""

    spelling: str
    kind: NameKind = NameKind.NAME


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has names. `key` identifies it to whoever built the vocabulary and means nothing here.

    `code` is the ISO 3166-1 alpha-2 code of a country, and of the home country of a person, organisation or source
    where it is known; `source_kind` newspaper, agency, broadcaster, site or official; `office` what a person is known
    as, in Arabic (وزير الدفاع الروسي).
    """

    key: str
    kind: EntryKind
    name: str
    names: tuple[Name, ...]
    code: str | None = None
    source_kind: str | None = None
    office: str | None = None

    def __hash__(self) -> int:
        """By key alone: entries are keys of many small dictionaries, and hashing every spelling each time is slow."""
        return hash(self.key)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the machine knows by name."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entry is named.

    `block` is "headline", "deck", "lead:0" (lead caption 0) or "body:3" (block 3 of the body); offsets count
    characters of that block's text, end excluded; `rule` is the short English name of the rule that found it.
    """

    block: str
    start: int
    end: int
    surface: str
    name_kind: NameKind
    rule: str


@dataclass(frozen=True, slots=True)
class Finding:
    """An entry that the story names, with every mention; `central` when the story is about it."""

    entry: Entry
    mentions: tuple[Mention, ...]
    central: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one story says, each list in order of first mention."""

    countries: tuple[Finding, ...] = ()
    people: tuple[Finding, ...] = ()
    organisations: tuple[Finding, ...] = ()
    topics: tuple[Finding, ...] = ()
    sources: tuple[Finding, ...] = ()
