"""A speaker as a value: who it is, the words that stand for him, and what agreement his verbs show."""

from dataclasses import dataclass
from typing import NamedTuple

from articles.meaning.frames import Person
from articles.meaning.role_nouns import Role
from articles.meaning.speech import NOUN, PARTICIPLE, Speech
from articles.meaning.values import Entry


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: an entry where known, the text that stands for it, and what agreement it asks for.

    `weak` is a common noun that no list knows as a speaker: it says this, and nothing is carried on from it.
    """

    text: str
    entry: Entry | None = None
    person: Person | None = None
    role: Role | None = None
    gender: str | None = None
    plural: bool = False
    is_body: bool = False
    weak: bool = False


class NamedInside(NamedTuple):
    """The person whose name stands in a phrase, and the items of the name."""

    person: Person
    first: int
    last: int


def person_speaker(person: Person, verb: Speech | None, gender: str | None = None) -> Speaker:
    """A person as the speaker of a verb: of the given gender, or of that which a finite verb shows."""
    shown = gender or (verb.gender if verb is not None and verb.act not in (NOUN, PARTICIPLE) else None)
    return Speaker(person.name, person.entry, person, gender=shown)
