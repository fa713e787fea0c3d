"""Who a role noun means in a story: the names it stood beside, and the table of who held which office when."""

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.definite_outlets import NamedOutlet, Place, outlet_meant, outlets_named
from articles.meaning.frames import Frame, Person
from articles.meaning.offices import Offices, is_former, known_as
from articles.meaning.role_nouns import Role
from articles.meaning.speaker_values import Speaker
from articles.meaning.titles import word_set
from articles.meaning.titles_beside_names import attends, roles_beside
from articles.meaning.values import Entry

# Words for anybody who holds an office.
_OFFICIALS = word_set("مسؤول مسئول")
# المسؤولة الحكومية: tells no official from another.
_OF_STATE = word_set("حكومي رسمي")
# القائد العسكري الإيراني: no more does this of a commander.
_ANY = _OF_STATE | word_set("عسكري")
_SOURCES = word_set("مصدر")
_DIPLOMAT = word_set("دبلوماسي ديبلوماسي")
_DIPLOMATS = tuple(map(fold, ("سفير", "مبعوث", "مندوب", "قنصل", "متحدث", "ناطق")))
# Each country has one: with another nation it is another person.
_OF_NATIONS = word_set("رئيس وزير ملك أمير سلطان زعيم سفير متحدث ناطق مسؤول مصدر مندوب مبعوث نائب قائد مستشار وزراء")
_CHIEF, _MINISTER, _FOREIGN, _DIPLOMACY = map(fold, ("رئيس", "وزير", "خارجي", "دبلوماسي"))
_SPOKESMEN = word_set("متحدث")
# More titled names than this in two paragraphs are a list, where «the official» is nobody.
_CROWD = 64
# Adjectives that leave a role without a name indefinite, beside those in ي.
_OF_ANYBODY = word_set("كبير رفيع بارز سابق مطلع اخر مجهول موثوق خاص مقرب مسؤول متقاعد")
_SHORTEST_NISBA = 3


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
class RoleHolders:
    """What a story tells of its people's roles; `outlets` the outlets named, by block and item; `listed` who is known;
    `beside` the roles that stood beside names in each block, `bearing` the people by their folded last names."""

    held: Mapping[str, Sequence[Held]]
    outlets: tuple[NamedOutlet, ...]
    listed: tuple[Person, ...]
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
        speaker = _as_minister(speaker, speaker.role)
        role = speaker.role
        if role is None or _is_anybody(speaker.text):
            return speaker
        person = self._person(role, block=block, recent=recent)
        if person is not None:
            return replace(speaker, text=person.name, entry=person.entry, person=person)
        again = next(
            (one for one in reversed(recent) if _is_same_unnamed(one, role) and one.text != speaker.text), None
        )
        if again is not None:
            return again
        return self._definite(speaker, role, block=block, recent=recent) if speaker.text.startswith("ال") else speaker

    def _person(self, role: Role, *, block: int, recent: Sequence[Speaker]) -> Person | None:
        """Whom the story calls by a role, who held the office then, or who is listed with it."""
        fitting = self._fitting(role)
        persons = list(dict.fromkeys(held.person for held in fitting))
        if len(persons) > 1:
            said = (one.person for one in reversed(recent) if one.person in persons)
            return next(said, None) or max(fitting, key=lambda held: held.latest(block)).person
        if persons:
            return persons[0]
        present = {person.entry.name: person for person in self.listed if person.entry is not None}
        holder = self.offices.holder(role, among=present, year=self.year)
        return present[holder] if holder in present else self._known_as(role, recent)

    def _definite(self, speaker: Speaker, role: Role, *, block: int, recent: Sequence[Speaker]) -> Speaker:
        """Whom «المسؤول», «المصدر», «المدرب البرتغالي» mean by what was said before, though no name has that role."""
        official = self._official(role, block=block)
        if official is not None:
            return replace(speaker, text=official.name, entry=official.entry, person=official)
        if recent and self._goes_by(recent[-1].person, role):
            return recent[-1]
        if role.head in _OFFICIALS and role.words <= _OF_STATE:
            # «المسؤول»، «المسؤول نفسه»: whoever spoke last
            return next((one for one in reversed(recent) if one.person is not None or _is_unnamed(one)), speaker)
        if role.head in _SOURCES and not role.words:
            # «المصدر» after ضابط رفيع: the one who was introduced without a name, where he spoke last
            return recent[-1] if recent and _is_unnamed(recent[-1]) else speaker
        return speaker

    def _fitting(self, role: Role) -> list[Held]:
        """The roles of the story's people that a shorter one may mean."""
        held = self.held.get(role.head, ())
        fitting = [one for one in held if one.role.covers(role)]
        if not fitting and role.head in _SPOKESMEN:
            # الناطق باسم النيابة الاتحادية after «الناطق باسم النيابة فلان»
            fitting = [one for one in held if one.role.words and role.covers(one.role)]
        if fitting or role.words.isdisjoint(_ANY):
            return fitting
        shorter = replace(role, words=role.words - _ANY)
        return [one for one in held if shorter.words and one.role.covers(shorter)]

    def _known_as(self, role: Role, recent: Sequence[Speaker]) -> Person | None:
        """The only one of the story's people who is known by an office of which nobody keeps a table: the spokesman of
        a ministry, the commander of a fleet. Whoever has left it is meant only where he spoke before: a story may be
        older than what is known, but of a former spokesman much is told in which another one speaks."""
        if not role.words or self.offices.lists(role):
            return None
        fitting = [
            person
            for person in self.listed
            if (entry := person.entry) is not None
            and entry.office is not None
            and any(known.covers(role) for known in known_as(entry.office, entry.code or ""))
        ]
        if len(fitting) != 1:
            return None
        entry = fitting[0].entry
        is_held = entry is None or entry.office is None or not is_former(entry.office)
        return fitting[0] if is_held or any(one.person == fitting[0] for one in recent) else None

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

    def _goes_by(self, person: Person | None, role: Role) -> bool:
        """Whether somebody is called by his trade and nation: المدرب البرتغالي after فلان مدرب الفريق; الدبلوماسي after
        السفير فلان."""
        if person is None or not all(word.isascii() for word in role.words):
            return False
        if role.head in _DIPLOMAT:
            return any(
                one.person is person and (head in _DIPLOMATS or _FOREIGN in one.role.words)
                for head in (*_DIPLOMATS, _MINISTER)
                for one in self.held.get(head, ())
            )
        if role.head in _OFFICIALS and role.words:
            theirs = [one.role for roles in self.held.values() for one in roles if one.person is person]
            nations = {word for one in theirs for word in one.words if word.isascii()}
            if person.entry is not None and person.entry.code is not None:
                nations.add(person.entry.code)
            return bool(theirs) and nations <= role.words  # المسؤول الياباني after كبير أمناء مجلس الوزراء فلان
        if role.head in _OF_NATIONS:
            return False  # الرئيس الإيراني may be another president
        return any(
            one.person is person and one.role.gender == role.gender and not any(map(str.isascii, one.role.words))
            for one in self.held.get(role.head, ())
        )

    def may_go_by(self, person: Person, role: Role) -> bool:
        """Whether the story calls somebody by a role of this kind, or by none at all."""
        heads = {head for head, roles in self.held.items() if any(one.person is person for one in roles)}
        return not heads or role.head in heads

    def _outlet(self, speaker: Speaker, *, place: Place, recent: Sequence[Speaker]) -> Speaker:
        """الوكالة، الصحيفة: the outlet named last; الوزارة: the ministry that spoke before."""
        first, *rest = speaker.text.split() or [""]
        if rest or not first.startswith("ال"):
            return speaker
        bare, _ = strip_article(fold(first))
        outlet = outlet_meant(bare, self.outlets, before=place)
        if outlet is not None:
            return replace(speaker, text=outlet.name, entry=outlet)
        for one in reversed(recent):
            if one.is_body and one.text != speaker.text and strip_article(fold(one.text).split()[0])[0] == bare:
                return one
        return speaker

    def holder(self, speaker: Speaker) -> str | None:
        """Who held the office of a speaker whom the story does not name, when the date of the story is known."""
        if speaker.entry is not None or speaker.role is None or self.year is None:
            return None
        return self.offices.holder(speaker.role, among=(), year=self.year)


def _as_minister(speaker: Speaker, role: Role) -> Speaker:
    """رئيس الدبلوماسية الأوكرانية: the foreign minister."""
    if role.head != _CHIEF or _DIPLOMACY not in role.words:
        return speaker
    return replace(speaker, role=Role(_MINISTER, (role.words - {_DIPLOMACY}) | {_FOREIGN}, role.gender))


def _is_unnamed(speaker: Speaker) -> bool:
    return speaker.person is None and speaker.role is not None and _is_anybody(speaker.text)


def _is_same_unnamed(speaker: Speaker, role: Role) -> bool:
    """المسؤول after مسؤول حكومي رفيع: whether a role may mean somebody who spoke and whom the story names nowhere."""
    is_named = speaker.person is not None and speaker.person.surfaces
    return not is_named and speaker.role is not None and speaker.role.covers(role)


@remembered
def _is_anybody(text: str) -> bool:
    """Whether a phrase for a role is indefinite (مسؤول حكومي, وزير سابق, دبلوماسي): nobody who was named before."""
    head, *rest = text.split()
    if head.startswith("ال") or not rest:
        return not head.startswith("ال")
    # As printed: folded, مدير مستشفى would end as مسؤول حكومي does.
    nisba = rest[0].endswith("ي") and len(rest[0]) > _SHORTEST_NISBA
    return not rest[0].startswith(("ال", "و")) and (nisba or fold(rest[0]) in _OF_ANYBODY)


def role_holders_of(
    frames: Sequence[Frame], offices: Offices, *, cited: Container[Entry], year: float | None
) -> RoleHolders:
    """The roles and outlets of a story, captions and sub-headings included, in reading order."""
    held: dict[str, dict[tuple[Role, int], Held]] = {}
    people: dict[int, Person] = {}
    beside: dict[int, list[Held]] = {}
    for number, frame in enumerate(frames):
        for at, named in sorted(frame.people.items()):
            people.setdefault(id(named.person), named.person)
            for role in roles_beside(frame, at, named.last):
                found = held.setdefault(role.head, {}).setdefault(
                    (role, id(named.person)), Held(role, named.person, [])
                )
                found.blocks.append(number)
                if not attends(frame, at):
                    beside.setdefault(number, []).append(found)
    by_head = {head: tuple(roles.values()) for head, roles in held.items()}
    bearing: dict[str, list[Person]] = {}
    for person in people.values():
        bearing.setdefault(fold(person.name).rpartition(" ")[2], []).append(person)
    listed = tuple(person for person in people.values() if person.entry is not None)
    return RoleHolders(by_head, outlets_named(frames, cited), listed, offices, year, beside, bearing)
