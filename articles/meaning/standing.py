"""Who a role noun means in a story: the names it stood beside, and the table of who held which office when."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.arabic.memory import remembered
from articles.meaning.frames import Frame, Person
from articles.meaning.offices import Offices
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.roles import HONORIFICS, Role, head_of
from articles.meaning.speech import CLAUSE_OPENERS
from articles.meaning.subjects import Speaker, role_of
from articles.meaning.titles import word_set
from articles.meaning.values import SOURCE, Entry

# Words for anybody who holds an office.
_OFFICIALS = word_set("مسؤول مسئول")
# المسؤولة الحكومية: tells no official from another.
_OF_STATE = word_set("حكومي رسمي")
_SOURCES = word_set("مصدر")
# Between a title and a name these say that the name is another's.
_APART = CLAUSE_OPENERS | word_set("مع ضد قد لم لا هو وهو الذي التي الذين")
_TOWARDS = frozenset({"الي", "عن", "علي"})
_ATTENDING = word_set("حضور بحضور وبحضور برفقة يرافقه ترافقه رافقه رافقته")
# What somebody writes for a paper: مقالا لفلان. He is the story's «الكاتب», «كاتب المقال».
_WRITTEN = word_set("مقال مقالا مقاله مقالة عمود عمودا تحليل تحليلا افتتاحيه تقرير تقريرا تعليق تعليقا")
_BYLINES = word_set("بقلم كتبه كتبته كتبها")
_WRITERS = tuple(Role(fold("كاتب"), frozenset({fold("مقال"), fold("تقرير"), fold("عمود")}), gender) for gender in "mf")
_MARKED = re.compile(r"[«\"“]")
# More titled names than this in two paragraphs are a list, where «the official» is nobody.
_CROWD = 64
# How many outlets named before are looked at.
_OUTLETS_BACK = 16
# Which kind of outlet a bare noun means.
_KINDS = {
    fold(noun): kind
    for kind, nouns in (("newspaper", "صحيفة جريدة"), ("agency", "وكالة"), ("broadcaster", "قناة شبكة محطة"))
    for noun in nouns.split()
}
# Adjectives that leave a role without a name indefinite, beside those in ي.
_OF_ANYBODY = word_set("كبير رفيع بارز سابق مطلع اخر مجهول موثوق خاص مقرب مسؤول متقاعد")
_SHORTEST_NISBA = 3
# How many words before a name may belong to its title.
_BACK = 12


@dataclass(frozen=True, slots=True)
class Held:
    """A role that stood beside a name: whose, and in which blocks, in order."""

    role: Role
    person: Person
    blocks: list[int]

    def latest(self, block: int) -> int:
        """The last block up to `block` that says so; -1 where only later ones do."""
        place = bisect_right(self.blocks, block)
        return self.blocks[place - 1] if place else -1


@dataclass(frozen=True, slots=True)
class Standing:
    """What a story tells of its people's roles; `outlets` the outlets named, by block and item;
    `beside` the roles that stood beside names in each block, `bearing` the people by their folded last names."""

    held: Mapping[str, Sequence[Held]]
    outlets: tuple[tuple[tuple[int, int], Entry], ...]
    people: tuple[Person, ...]
    offices: Offices
    year: float | None
    beside: Mapping[int, Sequence[Held]]
    bearing: Mapping[str, Sequence[Person]]

    def resolve(self, speaker: Speaker, *, block: int, at: int, recent: Sequence[Speaker]) -> Speaker:
        """A speaker called by role as the person whom the story means by it; unchanged where it does not say.

        `block` and `at` are the block and the item where the speaker is named, `recent` who spoke before.
        """
        if speaker.person is not None or speaker.entry is not None:
            return speaker
        if speaker.role is None:
            return self._by_surname(speaker, recent) or self._outlet(speaker, place=(block, at), recent=recent)
        if _is_anybody(speaker.text):
            return speaker
        fitting = [held for held in self.held.get(speaker.role.head, ()) if held.role.covers(speaker.role)]
        persons = list(dict.fromkeys(held.person for held in fitting))
        if len(persons) > 1:
            said = [one.person for one in reversed(recent) if one.person in persons]
            latest = max(fitting, key=lambda held: held.latest(block)).person
            persons = [said[0] or latest] if said else [latest]
        if persons:
            return replace(speaker, text=persons[0].name, entry=persons[0].entry, person=persons[0])
        present = {person.entry.name: person for person in self.people if person.entry is not None}
        holder = self.offices.holder(speaker.role, among=present, year=self.year)
        if holder is not None and holder in present:
            return replace(speaker, text=holder, entry=present[holder].entry, person=present[holder])
        for one in reversed(recent):
            # المسؤول after مسؤول حكومي رفيع: the same unnamed person.
            if (
                (one.person is None or not one.person.surfaces)
                and one.role is not None
                and one.role.covers(speaker.role)
                and one.text != speaker.text
            ):
                return one
        if not speaker.text.startswith("ال"):
            return speaker
        official = self._official(speaker.role, block=block)
        if official is not None:
            return replace(speaker, text=official.name, entry=official.entry, person=official)
        if speaker.role.head in _OFFICIALS and speaker.role.words <= _OF_STATE:
            # «المسؤول»، «المسؤول نفسه»: whoever spoke last
            return next((one for one in reversed(recent) if one.person is not None or _is_unnamed(one)), speaker)
        if speaker.role.head in _SOURCES and not speaker.role.words:
            # «المصدر» after ضابط رفيع: the one who was introduced without a name, where he spoke last
            return recent[-1] if recent and _is_unnamed(recent[-1]) else speaker
        return speaker

    def _by_surname(self, speaker: Speaker, recent: Sequence[Speaker]) -> Speaker | None:
        """قالت كلينتون: the one of the story's people who bears such a last name, of several who spoke last."""
        if speaker.plural:
            return None
        name = fold(speaker.text)
        bearing = self.bearers(name)
        spoke = [one.person for one in reversed(recent) if one.person in bearing]
        person = spoke[0] if spoke else bearing[0] if len(bearing) == 1 else None
        if person is None:
            longer = (one for one in reversed(recent) if not one.plural and fold(one.text).endswith(" " + name))
            named = next((one for one in longer if one.role is None and not one.is_body), None)
            # Called by a last name alone, even a doubtful one is somebody.
            return replace(named, weak=False) if named is not None and not bearing else None
        return replace(speaker, text=person.name, entry=person.entry, person=person, is_body=False, weak=False)

    def bearers(self, name: str) -> Sequence[Person]:
        """The people of the story whose name ends with a folded last name, of one word or more (عبد الكريم)."""
        bearing = self.bearing.get(name.rpartition(" ")[2], ())
        if " " not in name:
            return bearing
        return [person for person in bearing if fold(person.name).endswith(" " + name)]

    def _official(self, role: Role, *, block: int) -> Person | None:
        """المسؤول الإيراني: whoever has an office of that country, in the paragraph before at most."""
        if role.head not in _OFFICIALS or not role.words:
            return None
        beside = [*self.beside.get(block - 1, ()), *self.beside.get(block, ())]
        if len(beside) > _CROWD:
            return None
        fitting = {one.person.name: one.person for one in beside if role.words <= one.role.words}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _outlet(self, speaker: Speaker, *, place: tuple[int, int], recent: Sequence[Speaker]) -> Speaker:
        """الوكالة، الصحيفة: the outlet named last; الوزارة: the ministry that spoke before."""
        first, *rest = speaker.text.split() or [""]
        if rest or not first.startswith("ال"):
            return speaker
        bare, _ = strip_article(fold(first))
        if bare in OUTLET_NOUNS:
            kind = _KINDS.get(bare)
            before = bisect_left(self.outlets, place, key=_place)
            for _, entry in reversed(self.outlets[max(before - _OUTLETS_BACK, 0) : before]):
                if kind is None or entry.source_kind == kind:
                    return replace(speaker, text=entry.name, entry=entry)
        for one in reversed(recent):
            if one.is_body and one.text != speaker.text and strip_article(fold(one.text).split()[0])[0] == bare:
                return one
        return speaker

    def holder(self, speaker: Speaker) -> str | None:
        """Who held the office of a speaker whom the story does not name, when the date of the story is known."""
        if speaker.entry is not None or speaker.role is None or self.year is None:
            return None
        return self.offices.holder(speaker.role, among=(), year=self.year)


def _is_unnamed(speaker: Speaker) -> bool:
    return speaker.person is None and speaker.role is not None and _is_anybody(speaker.text)


@remembered
def _is_anybody(text: str) -> bool:
    """Whether a phrase for a role is indefinite (مسؤول حكومي, وزير سابق, دبلوماسي): nobody who was named before."""
    head, *rest = text.split()
    if head.startswith("ال") or not rest:
        return not head.startswith("ال")
    # As printed: folded, مدير مستشفى would end as مسؤول حكومي does.
    nisba = rest[0].endswith("ي") and len(rest[0]) > _SHORTEST_NISBA
    return not rest[0].startswith(("ال", "و")) and (nisba or fold(rest[0]) in _OF_ANYBODY)


def _place(outlet: tuple[tuple[int, int], Entry]) -> tuple[int, int]:
    return outlet[0]


def standing_of(frames: Sequence[Frame], offices: Offices, *, cited: Container[Entry], year: float | None) -> Standing:
    """The roles and outlets of a story, captions and sub-headings included, in reading order."""
    held: dict[str, dict[tuple[Role, int], Held]] = {}
    outlets: list[tuple[tuple[int, int], Entry]] = []
    people: dict[int, Person] = {}
    beside: dict[int, list[Held]] = {}
    for number, frame in enumerate(frames):
        for at, named in sorted(frame.people.items()):
            people.setdefault(id(named.person), named.person)
            for role in _roles_beside(frame, at, named.last):
                found = held.setdefault(role.head, {}).setdefault(
                    (role, id(named.person)), Held(role, named.person, [])
                )
                found.blocks.append(number)
                if not _attends(frame, at):
                    beside.setdefault(number, []).append(found)
        for at, matches in sorted(frame.matches.items()):
            sources = [(match, candidate) for match in matches for candidate in match.of(SOURCE)]
            if sources:
                introduced = bool(bare_forms(frame.word(at - 1)) & OUTLET_NOUNS) or _MARKED.search(frame.items[at].gap)
                for match, candidate in sources:
                    if introduced or match.last > match.first or candidate.entry in cited:
                        outlets.append(((number, at), candidate.entry))
    by_head = {head: tuple(roles.values()) for head, roles in held.items()}
    bearing: dict[str, list[Person]] = {}
    for person in people.values():
        bearing.setdefault(fold(person.name).rpartition(" ")[2], []).append(person)
    return Standing(by_head, tuple(outlets), tuple(people.values()), offices, year, beside, bearing)


def _roles_beside(frame: Frame, at: int, last: int) -> list[Role]:
    """The titles before a name (وزير الدفاع الروسي فلان) and after it (فلان، مساعد الرئيس الروسي)."""
    roles: list[Role] = []
    if frame.people[at].prefix == "ل" and frame.same_sentence(at - 1, at):
        if strip_article(frame.word(at - 1))[0] in _WRITTEN:
            roles.extend(_WRITERS)
    elif frame.word(at - 1) in _BYLINES and frame.same_sentence(at - 1, at):
        roles.extend(_WRITERS)
    first: int | None = None
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        # وزير التجارة، السيد فلان: a comma before the words of respect that lead to the name parts nothing
        respect = place + 1 == first and frame.word(place + 1) in HONORIFICS
        if not frame.same_sentence(place, at) or (frame.comma(place + 1) and place + 1 != at and not respect):
            break
        if frame.items[place].span is not None or place in frame.people or frame.colon(place + 1):
            break
        word = frame.word(place)
        if word in _APART:
            break  # ذكر الرئيس الروسي أن فلان, بحث الوزير مع فلان: the name is another's
        if word in _TOWARDS and first is not None and frame.word(first) not in HONORIFICS:
            break  # نقل المسؤول إلى الرئيس فلان: two people; المبعوث إلى ليبيا الدكتور فلان: one
        if head_of(word) is not None or head_of(_unprefixed(word)) is not None:
            if first is not None and strip_article(word)[1] and not strip_article(frame.word(first))[1]:
                break  # التقى الرئيس الأميركي وزير الدفاع فلان: another person's title
            first = place
    if first is not None and (
        frame.word(first) not in HONORIFICS or first == at - 1 or frame.word(first).startswith("ال")
    ):
        role = role_of(frame, first, at - 1, _unprefixed(frame.word(first)))
        if role is not None:
            roles.append(role)
    after = last + 1
    if after < len(frame.items) and frame.same_sentence(at, after) and head_of(frame.word(after)) is not None:
        end = after
        while end + 1 < len(frame.items) and end - after < 6 and frame.same_sentence(after, end + 1):
            if frame.comma(end + 1) or frame.items[end + 1].span is not None:
                break
            end += 1
        role = role_of(frame, after, end, frame.word(after))
        if role is not None:
            roles.append(role)
    return roles


def _attends(frame: Frame, at: int) -> bool:
    """Whether somebody is named as one who was there too (في حضور السفير فلان): not whom the sentence is about."""
    return any(
        frame.word(place) in _ATTENDING and frame.same_sentence(place, at) for place in range(max(at - _BACK, 0), at)
    )


def _unprefixed(word: str) -> str:
    """A title without the و, ل or ب attached in front (ووزير, للرئيس, بالرئيس)."""
    if head_of(word) is not None:
        return word
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[:1] in "ولبفك" else word
