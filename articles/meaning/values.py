"""What the meaning floor is told (a Vocabulary) and what it answers (findings with their evidence)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


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


# The members by names of their own: in its class Python 3.11 takes ten times as long to look one up.
PERSON, COUNTRY, ORGANISATION, TOPIC, SOURCE = EntryKind
NAME, DEMONYM, CAPITAL, METONYM = NameKind


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of an entry."""

    spelling: str
    kind: NameKind = NAME


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


class Mention(NamedTuple):
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
    """An entry that the story names, with every mention; `central` when the story is about it.

    `suggested` when no vocabulary lists the entry: a person found by what surrounds the name, for an editor to accept,
    or an outlet that the text calls one.
    """

    entry: Entry
    mentions: tuple[Mention, ...]
    central: bool = False
    suggested: bool = False


class UnnamedKind(StrEnum):
    """What a story calls a source that it does not name."""

    SOURCES = "sources"
    OFFICIALS = "officials"
    ANALYSTS = "analysts"
    MEDIA = "media"
    WITNESSES = "witnesses"


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """A source that a story cites without a name, with every mention; `code` is the country it says, if any."""

    kind: UnnamedKind
    code: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in marks that somebody is credited with, and the chain they came by: speaker, relaying source, publisher.

    Offsets count characters of the block's text, inside the marks, end excluded. `speaker` is the speaker's entry when
    the story makes him certain; `speaker_text` his canonical name, or how he is called where no name is known;
    `speaker_rule` the short English name of the rule that found him. `via` and `via_text` are the outlet (or unnamed
    media) that relays it. `holder` names who held the office of an unnamed speaker at the story's date: knowledge
    from the table of offices, not the story's own word.
    """

    block: str
    start: int
    end: int
    text: str
    speaker: Entry | None
    speaker_text: str
    speaker_rule: str
    via: Entry | None = None
    via_text: str | None = None
    holder: str | None = None


class DatePrecision(StrEnum):
    """The unit that the words of a date name; SEASON is a quarter, a half or a season of a year."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"


class Tense(StrEnum):
    """Where a date lies, seen from the day of writing, as the words around it say."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class DateMention(NamedTuple):
    """One place where a date is named: block and offsets as in `Mention`.

    `first` and `last` are its days, both included, None when the words and the day of writing do not tell them.
    `absolute` when the words alone do. `steps` places it by the day of writing in units of `precision` (-1 العام
    الماضي, 0 الشهر الجاري, 1 غداً), None where the words do not; with `named` it is the last (-1), this (0) or the
    next (1) of its name (يناير الماضي). `month` is a Gregorian month that is named. `hijri` when it is named in the
    Islamic calendar: a day may be off by one, for the countries differ. `quoted` inside a quotation.
    """

    block: str
    start: int
    end: int
    surface: str
    rule: str
    precision: DatePrecision
    first: date | None = None
    last: date | None = None
    absolute: bool = False
    tense: Tense | None = None
    steps: int | None = None
    named: bool = False
    month: int | None = None
    hijri: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one story says, each list in order of first mention."""

    countries: tuple[Finding, ...] = ()
    people: tuple[Finding, ...] = ()
    organisations: tuple[Finding, ...] = ()
    topics: tuple[Finding, ...] = ()
    sources: tuple[Finding, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    unnamed: tuple[UnnamedSource, ...] = ()
    dates: tuple[DateMention, ...] = ()
