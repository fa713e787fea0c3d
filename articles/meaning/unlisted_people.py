"""People that no list knows: who they are in a story, and where each is named again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.arabic.clitics import bare_forms, cut, with_proclitics
from articles.arabic.fold import fold
from articles.meaning.name_evidence import names_of_people
from articles.meaning.name_skeletons import same_name
from articles.meaning.name_words import (
    FAMILY_FIRST,
    FOREIGN,
    LINKS,
    NO_SURNAMES,
    SECOND_HALVES,
    is_arabic_given,
    is_common,
    is_given,
    is_weak_given,
)
from articles.meaning.passages import Passage
from articles.meaning.titles import ADDRESS, BODIES, INSTITUTIONS, is_construct, is_saying, is_title
from articles.meaning.tokens import Span, Tokens, places_of
from articles.meaning.values import NAME, PERSON, Entry, Mention

KEY = "unknown:"


@dataclass(slots=True)
class _Person:
    """A person in the making: the folded words of the name, how it was first printed, and where."""

    folded: tuple[str, ...]
    name: str
    found: dict[tuple[int, int], Mention] = field(default_factory=dict)


def find_unknown_people(
    story: Sequence[Passage], known: Mapping[Entry, Sequence[Mention]]
) -> dict[Entry, list[Mention]]:
    """People whom the vocabulary does not list, with every mention, in order of first mention.

    `known` are the people already found; their words are left alone. Each person is an Entry of key
    "unknown:<folded name>", whose `name` is bare and as first printed.
    """
    taken: dict[str, list[tuple[int, int]]] = {}
    for mentions in known.values():
        for mention in mentions:
            taken.setdefault(mention.block, []).append((mention.start, mention.end))
    told = frozenset().union(*[passage.matched.folded for passage in story])
    tokens = [Tokens(passage, taken.get(passage.block, ()), told=told) for passage in story]
    people: list[_Person] = []
    for number, these in enumerate(tokens):
        for span, rule in names_of_people(these):
            _add(people, these, number, span, rule)
    _drop_known(people, known)
    if people:
        _later_mentions(people, tokens)
    return {
        Entry(KEY + " ".join(person.folded), PERSON, person.name, ()): [
            person.found[place] for place in sorted(person.found)
        ]
        for person in sorted(people, key=lambda person: min(person.found))
    }


def _add(people: list[_Person], tokens: Tokens, number: int, span: Span, rule: str) -> None:
    start, end = tokens.start_of(span), tokens.words[span.last].end
    surface = tokens.passage.text[start:end]
    mention = Mention(tokens.passage.block, start, end, surface, NAME, rule)
    if any(_begins_with_surname(span, person.folded) for person in people):
        return  # مورينيو ضاحكا: his surname alone, which `_later_mentions` finds
    for person in people:
        if _same(person.folded, span.folded):
            if len(span.folded) > len(person.folded):
                person.folded, person.name = span.folded, surface
            break
    else:
        person = _Person(span.folded, surface)
        people.append(person)
    person.found.setdefault((number, start), mention)


def _begins_with_surname(span: Span, full: tuple[str, ...]) -> bool:
    """Whether the first word of a span is the strange surname of somebody, who has a given name before it."""
    first = span.folded[0]
    return (
        len(full) > 1
        and first == full[-1]
        and first != full[0]
        and span.parts[0] is FOREIGN
        and len(span.folded) > 1
        and first not in FAMILY_FIRST
    )


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names are one person's: a shorter and a fuller form, or a surname alone."""
    short, full = sorted((one, two), key=len)
    if short == full:
        return True
    if len(short) == 1:
        return len(full) > 1 and short[0] == full[-1]
    if len(short) == len(full):
        return same_name(short, full)
    if short[0] in LINKS and full[-len(short) :] == short:
        return True  # ابن كيران is عبد الإله ابن كيران
    if full[-len(short) :] == short and (short[-1] in SECOND_HALVES or not is_arabic_given(short[0])):
        return True  # كارا مورزا, جمال الدين: surnames of two words
    if short[0] != full[0]:
        return False
    if full[: len(short)] == short:
        return True
    rest = iter(full)
    return short[-1] == full[-1] and all(word in rest for word in short)


def _drop_known(people: list[_Person], known: Mapping[Entry, Sequence[Mention]]) -> None:
    """A single name that a known person of the story bears is that person's."""
    if all(len(person.folded) > 1 for person in people):
        return
    borne = {word for person in known for word in fold(person.name).split()}
    people[:] = [person for person in people if len(person.folded) > 1 or person.folded[0] not in borne]


def _later_mentions(people: list[_Person], story: Sequence[Tokens]) -> None:
    """Every other place of a story where one of `people` is named, in full or by surname."""
    by_first: dict[str, list[_Person]] = {}
    owners: dict[str, _Person | None] = {}
    for one in people:
        by_first.setdefault(one.folded[0], []).append(one)
        if len(one.folded) > 1:
            if one.folded[-2] in LINKS or one.folded[-1] in SECOND_HALVES:
                continue  # a father's name is his other sons' too
            short = one.folded[0] if one.folded[0] in FAMILY_FIRST else one.folded[-1]
            owners[short] = None if short in owners else one
    naming = with_proclitics(by_first.keys() | owners.keys())
    for number, tokens in enumerate(story):
        places = [place for place, word in enumerate(tokens.folded) if word in naming]
        if places:
            _mentions_at(places, tokens, number, people, by_first, owners)


def _mentions_at(
    places: Sequence[int],
    tokens: Tokens,
    number: int,
    people: Sequence[_Person],
    by_first: Mapping[str, Sequence[_Person]],
    owners: Mapping[str, _Person | None],
) -> None:
    """Those of the places of a passage where one of `people` is named: by the first word of the name, or by surname."""
    covered = {
        place
        for one in people
        for (block, start), mention in one.found.items()
        if block == number
        for place in places_of(tokens.words, start, mention.end)
    }
    for place in places:
        if place in covered or place in tokens.taken or tokens.places[place]:
            continue
        word = tokens.words[place]
        forms = [form for form in bare_forms(word.folded) if form in by_first or form in owners]
        for form in sorted(forms, key=len, reverse=True):
            full = (p for p in by_first.get(form, ()) if _stands(tokens, place, p.folded))
            person: _Person | None = next(full, None)
            last = place + len(person.folded) - 1 if person else place
            rule = "full name elsewhere"
            if person is None and owners.get(form) is not None and _may_be_surname(tokens, place, form):
                person, rule = owners.get(form), "surname, supported"
            if person is None or covered.intersection(range(place, last + 1)):
                continue
            start = word.start + cut(word.surface, len(word.folded) - len(form))
            end = tokens.words[last].end
            surface = tokens.passage.text[start:end]
            person.found[number, start] = Mention(tokens.passage.block, start, end, surface, NAME, rule)
            covered.update(range(place, last + 1))
            break


def _stands(tokens: Tokens, place: int, folded: tuple[str, ...]) -> bool:
    if len(folded) < 2 or place + len(folded) > len(tokens.words):
        return False
    return all(
        tokens.words[place + n].folded == folded[n] and tokens.within(place + n - 1) for n in range(1, len(folded))
    )


def _may_be_surname(tokens: Tokens, place: int, form: str) -> bool:
    """Whether a word that is someone's surname stands for that person here and not for another or for nobody."""
    if (len(form) < 3 and form not in FAMILY_FIRST) or tokens.words[place].folded in NO_SURNAMES:
        return False
    before = tokens.words[place - 1].folded if place and tokens.within(place - 1) else ""
    if form == tokens.words[place].folded and (is_given(before) or is_weak_given(before)):
        return False
    if is_construct(before, BODIES) or is_construct(before, INSTITUTIONS):
        return False
    if is_common(form) or is_arabic_given(form) or is_given(form):
        after = tokens.words[place + 1].folded if tokens.within(place) else ""
        return is_title(before, ADDRESS) or is_saying(before) or is_saying(after)
    return True
