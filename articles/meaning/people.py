"""Recogniser of known people: full names, and short ones that the story or the language makes certain."""

from collections import Counter
from collections.abc import Mapping, Sequence

from articles.arabic.clitics import bare_forms, cut, strip_article
from articles.meaning.homographs import COMMON_SURNAMES, GIVEN_NAMES, TITLES
from articles.meaning.known_surnames import (
    LEAST_SURNAME,
    later_mentions,
    surname_owners,
    surname_words,
    variant_surnames,
)
from articles.meaning.matches import Match
from articles.meaning.name_words import (
    is_arabic_given,
    is_common,
    is_weak_given,
)
from articles.meaning.namesakes import (
    SONS,
    is_anothers_surname,
    is_namesake,
    is_part_of_another,
    own_words,
    ships_of,
)
from articles.meaning.passages import Passage
from articles.meaning.spelling import folded
from articles.meaning.story_names import StoryNames
from articles.meaning.titles import OFFICES, is_construct
from articles.meaning.values import NAME, PERSON, Entry, Mention

_MOST_OF_OFFICE = 4  # words
_SHARED = COMMON_SURNAMES | GIVEN_NAMES  # by many
_MOST_FATHERS = 4  # «سلمان بن عبد العزيز بن عبد الرحمن آل سعود» has two


def find_people(story: Sequence[Passage]) -> dict[Entry, list[Mention]]:
    """Every known person of the story with every mention, in order of first mention.

    A full name counts as it stands. A short one counts when the full name is in the story, or when the vocabulary
    lists it for one person only and it is no ordinary word; after a title such as الرئيس it may be one.
    """
    ships = ships_of(story)
    meant = [[match for match in passage.of(PERSON) if not is_namesake(passage, match, ships)] for passage in story]
    full = _full_names(story, meant)
    variants = variant_surnames(story)
    owners = {**surname_owners(full), **variants}
    naming = surname_words(owners)
    named = StoryNames(story)
    found: list[tuple[int, int, Entry, Mention]] = []
    for number, passage in enumerate(story):
        for match in meant[number]:
            candidates = tuple(dict.fromkeys([candidate.entry for candidate in match.of(PERSON)]))
            whole = _with_fathers(passage, match, candidates)
            if whole is not None:
                found.append((number, whole[1].start, *whole))
                continue
            person, rule = _resolve(passage, match, candidates, full)
            if rule == "short name" and named.introduces_another(folded(match.surface), own_words(candidates)):
                # أحمد خاتمي, then خاتمي: whom the story introduced by that surname, not whom the world knows by it.
                person, rule = owners.get(folded(match.surface)), "surname, supported"
            if person is None and _is_known_alone(named, passage, match, candidates):
                person, rule = candidates[0], "short name"
            if person is None or (_is_abbreviated(passage, match, person) and person.code not in named.countries):
                continue
            found.append((number, match.start, person, passage.mention(match, NAME, rule=rule)))
        for person, mention in later_mentions(passage, naming, owners, variants):
            found.append((number, mention.start, person, mention))
    people: dict[Entry, list[Mention]] = {}
    for _, _, person, mention in sorted(found, key=lambda item: item[:2]):
        people.setdefault(person, []).append(mention)
    return people


def _full_names(story: Sequence[Passage], meant: Sequence[Sequence[Match]]) -> Counter[Entry]:
    """The people whose full name stands in the story and means nobody else, with how often.

    `meant` are the matches of each passage that are mentions of people, and no namesake's.
    """
    full: Counter[Entry] = Counter()
    for passage, matches in zip(story, meant, strict=True):
        for match in matches:
            entries = [candidate.entry for candidate in match.of(PERSON)]
            if match.last == match.first:
                whole = _with_fathers(passage, match, entries)
                if whole is not None:
                    full[whole[0]] += 1
            elif len(set(entries)) == 1 and not is_anothers_surname(passage, match, entries):
                full[entries[0]] += 1
    return full


def _resolve(
    passage: Passage, match: Match, candidates: tuple[Entry, ...], full: Mapping[Entry, int]
) -> tuple[Entry | None, str]:
    """The one person whom a match names, with the rule; None when it is not certain."""
    supported = [person for person in candidates if person in full]
    if match.last > match.first:
        if is_anothers_surname(passage, match, candidates):
            return None, ""
        if len(candidates) == 1:
            return candidates[0], "full name"
        return (supported[0], "full name, supported") if len(supported) == 1 else (None, "")
    if is_part_of_another(passage, match.first, match.last, candidates):
        return None, ""
    if supported and not ("ك" in match.prefix and match.end - match.start < LEAST_SURNAME):  # كيون is no ك + يون
        # Of two people of one surname in a story the one named more often is meant by it (كيم: the ruling one).
        return max(supported, key=lambda person: full[person]), "short name, supported"
    if len(candidates) > 1:
        return None, ""
    word = folded(match.surface)
    definite = word.startswith(("ال", "لل"))
    # ك before a name is rare, and كاسبر is no إسبر.
    if not definite and word not in _SHARED and "ك" not in match.prefix:
        return candidates[0], "short name"
    if match.prefix == "" and passage.beside(match.first) in TITLES:
        return candidates[0], "short name after a title"
    return None, ""


def _with_fathers(passage: Passage, match: Match, candidates: Sequence[Entry]) -> tuple[Entry, Mention] | None:
    """The person whom a surname with the given name and the fathers' before it means: عادل بن أحمد الجبير."""
    if match.first != match.last or match.prefix or not passage.beside(match.first):
        return None
    after = match.first  # the word after a father's name
    for _ in range(_MOST_FATHERS):
        father = after - 2 if passage.beside(after - 1) == "عبد" else after - 1
        if not passage.beside(after) or passage.beside(father) not in SONS:
            return None
        after = father - 1
        given = passage.beside(after)
        for person in candidates:
            first, *rest = folded(person.name).split()
            if len(rest) == 1 and first in bare_forms(given):
                word = passage.matched.words[after - 1]
                start = word.start + cut(word.surface, len(word.folded) - len(first))
                surface = passage.text[start : match.end]
                return person, Mention(passage.block, start, match.end, surface, NAME, "full name")
    return None


def _is_known_alone(named: StoryNames, passage: Passage, match: Match, candidates: Sequence[Entry]) -> bool:
    """Whether a surname alone is a known person's though it has the article or is common: القذافي, كيم.

    No list has it for another, it is no ordinary word, and the story names the person's country and nobody else of
    that surname.
    """
    if match.first != match.last or len(candidates) != 1 or match.prefix.endswith("ك"):
        return False
    word, person = folded(match.surface), candidates[0]
    bare = strip_article(word)[0]
    if is_common(word) or is_arabic_given(bare) or is_weak_given(bare) or len(person.name.split()) < 2:
        return False
    in_office = match.prefix == "" and _follows_office(passage, match.first)
    if person.code not in named.countries or is_part_of_another(passage, match.first, match.last, candidates):
        return False
    is_family = folded(person.name).split()[0] == word
    if word in _SHARED and not is_family and not in_office:
        return False
    return not (named.family_goes_on(word) if is_family else named.is_others(word))


def _follows_office(passage: Passage, first: int) -> bool:
    """Whether the words of an office lead to word `first`: وزير الخارجية ظريف, رئيس الوزراء الباكستاني شريف."""
    for place in range(first - 1, max(first - 1 - _MOST_OF_OFFICE, -1), -1):
        word = passage.word(place)
        if passage.gap(place).strip():
            return False
        if not strip_article(word)[1]:
            return place < first - 1 and is_construct(word, OFFICES)
    return False


def _is_abbreviated(passage: Passage, match: Match, person: Entry) -> bool:
    """Whether a spelling leaves out what stands between given name and surname, as many another's name: علي صالح."""
    words = folded(person.name).split()
    told = passage.matched.folded[match.first : match.last + 1]
    return len(told) == 2 < len(words) and told == (words[0], words[-1]) and is_arabic_given(words[0])
