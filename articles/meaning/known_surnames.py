"""Surnames that stand alone after the full name of a known person: whose each is in a story."""

from collections.abc import Iterable, Mapping, Sequence

from articles.arabic.clitics import BEFORE_BARE, BEFORE_DEFINITE, bare_forms, cut, with_proclitics
from articles.meaning.homographs import FILIATION, TITLES
from articles.meaning.name_words import (
    FAMILY_FIRST,
    NO_SURNAMES,
    is_syllable,
)
from articles.meaning.namesakes import COMPOUND, is_part_of_another
from articles.meaning.passages import HEADLINE, Passage
from articles.meaning.spelling import folded
from articles.meaning.titles import is_saying
from articles.meaning.values import NAME, PERSON, Entry, Mention

LEAST_SURNAME = 4
_SHORT_SURNAME = 3  # letters: only where it stands as a speaker or a subject does


def variant_surnames(story: Sequence[Passage]) -> dict[str, Entry]:
    """The surnames of full names in spellings that no list has: later they stand alone in that spelling."""
    owners: dict[str, Entry | None] = {}
    for passage in story:
        for match in passage.of(PERSON):
            if match.last == match.first or passage.beside(match.last) in FILIATION:
                continue  # a father's name is his other sons' too
            for candidate in match.of(PERSON):
                surname = passage.word(match.last)
                spelt = match.variant or _is_spelt_otherwise(candidate.entry, surname, match.last - match.first)
                if spelt and len(surname) >= LEAST_SURNAME:
                    owners[surname] = (
                        candidate.entry if owners.get(surname, candidate.entry) == candidate.entry else None
                    )
    return {surname: person for surname, person in owners.items() if person is not None}


def _is_spelt_otherwise(person: Entry, surname: str, before: int) -> bool:
    """Whether the last word of a spelling, so many before it, is the surname in other letters: تيته, of هانا تيتيه."""
    words = folded(person.name).split()
    return len(words) == before + 1 and words[-1] != surname and words[-1][0] == surname[0]


def surname_words(owners: Iterable[str]) -> frozenset[str]:
    """The folded words that one of the surnames may begin in."""
    return with_proclitics({surname.partition(" ")[0] for surname in owners})


def later_mentions(
    passage: Passage, naming: frozenset[str], owners: Mapping[str, Entry], variants: Mapping[str, Entry]
) -> Iterable[tuple[Entry, Mention]]:
    """Later short mentions of people whose full name stands in the story, though no list has the short form.

    `owners` are the story's people by folded surname, `variants` those whose spelling no list has; `naming` the words
    in which one of their surnames may begin.
    """
    if naming.isdisjoint(passage.matched.folded):
        return
    words = passage.matched.words
    taken = {at for match in passage.matched.matches for at in range(match.first, match.last + 1)}
    for place in [place for place, told in enumerate(passage.matched.folded) if told in naming]:
        word = words[place]
        if place in taken or word.folded in NO_SURNAMES:
            continue
        for form in bare_forms(word.folded):
            surname, person = form, owners.get(form)
            last = place
            if person is None and passage.after(place):
                surname = f"{form} {passage.after(place)}"
                person, last = owners.get(surname), place + 1
            if len(surname) < LEAST_SURNAME and not _stands_out(passage, place, attached=word.folded != form):
                continue
            if person is None or last in taken or is_part_of_another(passage, place, last, (person,)):
                continue
            attached = len(word.folded) - len(form)
            if word.folded[:attached] not in BEFORE_BARE | BEFORE_DEFINITE:
                continue
            start = word.start + cut(word.surface, attached)
            end = words[last].end
            surface = passage.text[start:end]
            rule = "variant" if surname in variants else "surname, supported"
            yield person, Mention(passage.block, start, end, surface, NAME, rule)
            break


def _stands_out(passage: Passage, place: int, *, attached: bool) -> bool:
    """Whether a word stands where a speaker or a subject does: at the head of a headline, after a verb of saying or a
    title."""
    if passage.part is HEADLINE and place == 0:
        return not attached and (":" in passage.gap(place) or passage.word(place + 1) in {"ل", "من", "في"})
    before = passage.beside(place)
    return not attached and (is_saying(before) or before in TITLES)


def surname_owners(full: Mapping[Entry, int]) -> dict[str, Entry]:
    """The folded surnames of the people named in full; one that two of them share belongs to neither."""
    owners: dict[str, Entry | None] = {}
    for person in full:
        parts = folded(person.name).split()
        if len(parts) < 2:
            continue
        surname = parts[0] if parts[0] in FAMILY_FIRST and all(map(is_syllable, parts[1:])) else parts[-1]
        if len(parts) > 2 and parts[-2] in COMPOUND:
            surname = f"{parts[-2]} {surname}"
            if parts[-2] == "عبد" and parts[-3] in FILIATION:
                continue  # a father's name is his other sons' too: سلمان بن عبد العزيز, فيصل بن عبد العزيز
        if len(surname) >= _SHORT_SURNAME:
            owners[surname] = None if surname in owners else person
    return {surname: person for surname, person in owners.items() if person is not None}
