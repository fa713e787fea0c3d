"""Recogniser of known people: full names, and short ones that the story or the language makes certain."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from articles.arabic.clitics import BEFORE_BARE, BEFORE_DEFINITE, bare_forms, cut, strip_article
from articles.meaning.homographs import COMMON_SURNAMES, FILIATION, GIVEN_NAMES, NAME_SYLLABLES, TITLES
from articles.meaning.matches import Match
from articles.meaning.name_words import (
    ARABIC_LINKS,
    FAMILY_FIRST,
    FOREIGN,
    NO_SURNAMES,
    is_arabic_given,
    is_common,
    is_given,
    is_syllable,
    is_weak_given,
    part_of,
)
from articles.meaning.namesakes import SONS, closes_longer_name, is_namesake, own_words, ships_of
from articles.meaning.passages import HEADLINE, Passage
from articles.meaning.spelling import folded
from articles.meaning.story_names import StoryNames
from articles.meaning.titles import OFFICES, is_construct, is_saying
from articles.meaning.values import NAME, PERSON, Entry, Mention

# Before a last word these make a surname of two words with it (بن سلمان, آل ثاني, حاجي زاده).
_COMPOUND = frozenset({"بن", "ال", "ابن", "ابو", "عبد", "حاجي", "ولد", "اوغلو"})
_LEAST_SURNAME = 4
_SHORT_SURNAME = 3  # letters: only where it stands as a speaker or a subject does
_MOST_OF_OFFICE = 4  # words
_MOST_FATHERS = 4  # «سلمان بن عبد العزيز بن عبد الرحمن آل سعود» has two


def find_people(story: Sequence[Passage]) -> dict[Entry, list[Mention]]:
    """Every known person of the story with every mention, in order of first mention.

    A full name counts as it stands. A short one counts when the full name is in the story, or when the vocabulary
    lists it for one person only and it is no ordinary word; after a title such as الرئيس it may be one.
    """
    ships = ships_of(story)
    meant = [[match for match in passage.of(PERSON) if not is_namesake(passage, match, ships)] for passage in story]
    full = _full_names(story, meant)
    variants = _variant_surnames(story)
    owners = {**_surname_owners(full), **variants}
    naming = _naming(story, owners)
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
        for person, mention in _surnames(passage, naming, owners, variants):
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
            elif len(set(entries)) == 1 and not _is_anothers_surname(passage, match, entries):
                full[entries[0]] += 1
    return full


def _resolve(
    passage: Passage, match: Match, candidates: tuple[Entry, ...], full: Mapping[Entry, int]
) -> tuple[Entry | None, str]:
    """The one person whom a match names, with the rule; None when it is not certain."""
    supported = [person for person in candidates if person in full]
    if match.last > match.first:
        if _is_anothers_surname(passage, match, candidates):
            return None, ""
        if len(candidates) == 1:
            return candidates[0], "full name"
        return (supported[0], "full name, supported") if len(supported) == 1 else (None, "")
    if _is_part_of_another(passage, match.first, match.last, candidates):
        return None, ""
    if supported and not ("ك" in match.prefix and match.end - match.start < _LEAST_SURNAME):  # كيون is no ك + يون
        # Of two people of one surname in a story the one named more often is meant by it (كيم: the ruling one).
        return max(supported, key=lambda person: full[person]), "short name, supported"
    if len(candidates) > 1:
        return None, ""
    word = folded(match.surface)
    definite = word.startswith(("ال", "لل"))
    # ك before a name is rare, and كاسبر is no إسبر.
    if not definite and word not in COMMON_SURNAMES | GIVEN_NAMES and "ك" not in match.prefix:
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
    if person.code not in named.countries or _is_part_of_another(passage, match.first, match.last, candidates):
        return False
    is_family = folded(person.name).split()[0] == word
    if word in COMMON_SURNAMES | GIVEN_NAMES and not is_family and not in_office:
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


def _is_part_of_another(passage: Passage, first: int, last: int, candidates: Iterable[Entry]) -> bool:
    """Whether the words around a short name make it the name of someone else (هنتر بايدن, كيم يونغ نام)."""
    before, following = passage.beside(first), passage.after(last)
    named = is_given(before) or not bare_forms(before).isdisjoint(GIVEN_NAMES)
    if named and before not in TITLES and before not in own_words(candidates):
        return True
    if first == last and closes_longer_name(passage, first):
        return True
    if following in FILIATION and following not in own_words(candidates):
        return True
    if following not in NAME_SYLLABLES or following in own_words(candidates):
        return False
    return any(folded(person.name).split()[0] == passage.word(last) for person in candidates)


def _is_anothers_surname(passage: Passage, match: Match, candidates: Iterable[Entry]) -> bool:
    """Whether a surname of two words has another's given name before it: أيخان حاجي زاده."""
    before = passage.beside(match.first)
    if match.prefix or not before or passage.word(match.first) not in _COMPOUND:
        return False
    # Only of such surnames: before others a strange word may be what the bearer does or has, يتبجح ترمب, هلوسات ترمب.
    is_strange = part_of(passage.matched.words[match.first - 1].surface) is FOREIGN and before not in TITLES
    if is_strange and passage.word(match.first) not in ARABIC_LINKS and before not in own_words(candidates):
        return True
    return _is_part_of_another(passage, match.first, match.last, candidates)


def _variant_surnames(story: Sequence[Passage]) -> dict[str, Entry]:
    """The surnames of full names in spellings that no list has: later they stand alone in that spelling."""
    owners: dict[str, Entry | None] = {}
    for passage in story:
        for match in passage.of(PERSON):
            if match.last == match.first or passage.beside(match.last) in FILIATION:
                continue  # a father's name is his other sons' too
            for candidate in match.of(PERSON):
                surname = passage.word(match.last)
                spelt = match.variant or _is_spelt_otherwise(candidate.entry, surname, match.last - match.first)
                if spelt and len(surname) >= _LEAST_SURNAME:
                    owners[surname] = (
                        candidate.entry if owners.get(surname, candidate.entry) == candidate.entry else None
                    )
    return {surname: person for surname, person in owners.items() if person is not None}


def _is_spelt_otherwise(person: Entry, surname: str, before: int) -> bool:
    """Whether the last word of a spelling, so many before it, is the surname in other letters: تيته, of هانا تيتيه."""
    words = folded(person.name).split()
    return len(words) == before + 1 and words[-1] != surname and words[-1][0] == surname[0]


def _naming(story: Sequence[Passage], owners: Iterable[str]) -> frozenset[str]:
    """The folded words of a story that one of the surnames may begin in."""
    first_words = {surname.partition(" ")[0] for surname in owners}
    told = frozenset().union(*[passage.matched.folded for passage in story]) if first_words else ()
    return frozenset(word for word in told if not first_words.isdisjoint(bare_forms(word)))


def _surnames(
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
            if len(surname) < _LEAST_SURNAME and not _stands_out(passage, place, attached=word.folded != form):
                continue
            if person is None or last in taken or _is_part_of_another(passage, place, last, (person,)):
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


def _surname_owners(full: Mapping[Entry, int]) -> dict[str, Entry]:
    """The folded surnames of the people named in full; one that two of them share belongs to neither."""
    owners: dict[str, Entry | None] = {}
    for person in full:
        parts = folded(person.name).split()
        if len(parts) < 2:
            continue
        surname = parts[0] if parts[0] in FAMILY_FIRST and all(map(is_syllable, parts[1:])) else parts[-1]
        if len(parts) > 2 and parts[-2] in _COMPOUND:
            surname = f"{parts[-2]} {surname}"
            if parts[-2] == "عبد" and parts[-3] in FILIATION:
                continue  # a father's name is his other sons' too: سلمان بن عبد العزيز, فيصل بن عبد العزيز
        if len(surname) >= _SHORT_SURNAME:
            owners[surname] = None if surname in owners else person
    return {surname: person for surname, person in owners.items() if person is not None}
