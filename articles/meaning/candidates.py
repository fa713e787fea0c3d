"""Where a person's name may begin in a text and where it ends, without asking yet whether it is one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.clitics import cut, strip_article
from articles.arabic.words import Word
from articles.meaning.names import (
    ARABIC_LINKS,
    COMPOUND_FIRST,
    FAMILY_FIRST,
    GIVEN_SECOND,
    SECOND_HALVES,
    SURNAME_LAST,
    NamePart,
    is_arabic_given,
    is_common,
    is_common_as_it_is,
    is_given,
    is_syllable,
    is_weak_given,
    name_part,
)
from articles.meaning.passages import Passage
from articles.meaning.titles import (
    ADDRESS,
    BODIES,
    INSTITUTIONS,
    OFFICES,
    PERSONAL,
    is_construct,
    is_doing,
    is_saying,
    is_title,
    word_set,
)
from articles.meaning.values import EntryKind, NameKind

_PARTICLES = word_set("في من الي علي عن ان انه انها بان الذي التي مع خلال بعد قبل حول امس اليوم لدي عند")
# What Arabic writes before a name as one word with it.
_ATTACHED = ("و", "ف", "ل", "ب", "ك", "ول", "وب", "فل")
_MOST_OF_FAMILY = 3  # words of a Korean or Chinese name
_NAMES = (NamePart.GIVEN, NamePart.WEAK, NamePart.FOREIGN, NamePart.SURNAME)
_NO_START = word_set("بن آل ولد بنت سان حاجي")
_PROCLITICS = frozenset("وفلبك")
_MOST_WORDS = 7
# A word that is ordinary only by inflection is a surname at the end of a name when it ends so: سدران, زواوي.
_SURNAME_ENDINGS = ("ي", "ان", "ين", "ون", "ات")
_PLURAL_ENDINGS = ("ين", "ون", "ات")
_IMPERFECT = ("ي", "ت", "س", "ن")
_LEAST_START = 3
_HAMZAS = frozenset("أإؤئء")
_ORDINALS = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن"})
# Nothing but these may stand between two words of one name; a hyphen with blanks around it separates.
_WITHIN = frozenset({"", " ", "-", "\u2010", "\u2011", "\u00a0", "'", "’", "  "})


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first` to `last`, end included, that may be a name; `attached` letters of the first are no part of it.

    `parts` says what each word is; for a link (بن) with its next word both are LINK.
    """

    first: int
    last: int
    attached: int
    parts: tuple[NamePart, ...]
    folded: tuple[str, ...]

    def __len__(self) -> int:
        """The number of words."""
        return self.last - self.first + 1


def places_of(words: Sequence[Word], start: int, end: int) -> range:
    """The places of the words that stand in characters `start` to `end`, in part or in whole."""
    first = bisect_right(words, start, key=_end_of)
    last = bisect_left(words, end, lo=first, key=_start_of)
    return range(first, last)


def _start_of(word: Word) -> int:
    return word.start


def _end_of(word: Word) -> int:
    return word.end


@lru_cache(maxsize=65536)
def _attached_to_given(folded: str, is_maqsura: bool) -> tuple[NamePart, int] | None:
    """How many letters stand before a given name in one word with it, and which kind of given name; None without."""
    for letters in _ATTACHED:
        rest = folded[len(letters) :]
        if not folded.startswith(letters) or len(rest) < _LEAST_START:
            continue
        if is_given(rest):
            return NamePart.GIVEN, len(letters)
        if letters == "و" and is_weak_given(rest) and not is_maqsura:
            return NamePart.WEAK, len(letters)
    return None


class Tokens:
    """The words of one passage with what each may be in a name."""

    def __init__(
        self, passage: Passage, taken: Sequence[tuple[int, int]], *, told: frozenset[str] = frozenset()
    ) -> None:
        """`taken` are the offsets of what is known to be a person already, `told` the folded words of the story."""
        self.told = told
        self.passage = passage
        self.words: tuple[Word, ...] = passage.matched.words
        self.parts = [name_part(word) for word in self.words]
        self.places = [False] * len(self.words)
        self.demonyms = [False] * len(self.words)
        for match in passage.matched.matches:
            self._cover(match.first, match.last, {(c.entry.kind, c.kind) for c in match.candidates})
        self.near = [gap in _WITHIN for gap in passage.matched.gaps[1:-1]]
        self.taken = {place for start, end in taken for place in places_of(self.words, start, end)}
        for place in self.taken:
            self.parts[place] = NamePart.NEVER

    def _cover(self, first: int, last: int, kinds: set[tuple[EntryKind, NameKind]]) -> None:
        if any(kind is EntryKind.PERSON for kind, _ in kinds):
            return
        for place in range(first, last + 1):
            folded = self.words[place].folded
            if all(name is NameKind.DEMONYM for _, name in kinds):
                if is_given(folded) and self.passage.after(place) in ARABIC_LINKS:
                    continue  # تركي بن عبدالله
                definite = strip_article(folded)[1]
                self.demonyms[place] = True
                self.parts[place] = NamePart.NISBA if definite else NamePart.ORDINARY
            elif first < last or not (is_given(folded) or is_weak_given(folded)):
                self.parts[place] = NamePart.NEVER
                self.places[place] = True

    def within(self, place: int) -> bool:
        """Whether word `place` and the next may belong to one name: nothing but a blank or a hyphen between them."""
        return 0 <= place < len(self.near) and self.near[place]

    def span(self, place: int) -> Span | None:
        """The longest name that can begin at word `place`, None when none can."""
        part, attached = self._start(place)
        if part is None:
            return None
        parts, last = [part], place
        first_word = self.words[place].folded[attached:]
        arabic = is_arabic_given(first_word) or first_word in ARABIC_LINKS
        arabic = arabic or (part is NamePart.WEAK and self.parts[place] is NamePart.ORDINARY)
        if part is NamePart.LINK:
            if not self.within(place) or not self._may_follow_link(place + 1):
                return None
            if first_word == "ام" and self.parts[place + 1] not in (NamePart.GIVEN, NamePart.WEAK):
                return None  # أم الحمام is a village
            parts.append(NamePart.LINK)
            last = place + 1
            if first_word == "عبد":
                parts[0] = NamePart.GIVEN  # two words that are one name
        while last - place + 1 < _MOST_WORDS and self.within(last):
            step = self._next(last + 1, arabic=arabic, parts=parts, family=first_word in FAMILY_FIRST)
            if not step:
                break
            for _ in range(step):
                last += 1
                parts.append(NamePart.LINK if step > 1 else self.parts[last])
                arabic = arabic or is_arabic_given(self.words[last].folded)
        folded = (first_word, *(word.folded for word in self.words[place + 1 : last + 1]))
        return Span(place, last, attached, tuple(parts), folded)

    def _start(self, place: int) -> tuple[NamePart | None, int]:
        word = self.words[place]
        part, folded = self.parts[place], word.folded
        if self._is_family_name(place):
            return NamePart.FOREIGN, 0
        if part in (NamePart.GIVEN, NamePart.WEAK, NamePart.SURNAME):
            return (NamePart.GIVEN if self._is_compound(place) else part), 0
        if part is NamePart.LINK:
            return (None, 0) if folded in _NO_START else (part, 0)
        if part is NamePart.NEVER or is_saying(folded):
            return None, 0
        if part is NamePart.ORDINARY and self._is_introduced(place):
            return NamePart.WEAK, 0
        if self._is_compound(place):
            return NamePart.GIVEN, 0
        if folded[0] in _PROCLITICS:
            attached = _attached_to_given(folded, word.surface.endswith("ى"))
            if attached is not None:
                return attached
        if part in (NamePart.ORDINARY, NamePart.FOREIGN) and self._is_son(place):
            return NamePart.WEAK, 0
        return (part, 0) if part is NamePart.FOREIGN and len(folded) >= _LEAST_START else (None, 0)

    def _is_family_name(self, place: int) -> bool:
        """Whether a Korean or Chinese name begins here, though its first word be an ordinary one: ما تشاو, بان جي."""
        word = self.words[place]
        if word.folded not in FAMILY_FIRST:
            return False
        if is_given(word.folded) or set(word.surface) & _HAMZAS:
            return False
        if not self.within(place) or self.parts[place + 1] is NamePart.NEVER:
            return False
        following = self.words[place + 1].folded
        if not is_syllable(following) and self.parts[place + 1] is not NamePart.FOREIGN:
            return False
        before = self.words[place - 1].folded if place and self.within(place - 1) else ""
        if is_saying(before):
            third = self.words[place + 2].folded if self.within(place + 1) else ""
            return is_syllable(following) or is_syllable(third)
        return is_title(before, OFFICES) or (place > 0 and self.parts[place - 1] is NamePart.NISBA)

    def _is_son(self, place: int) -> bool:
        """A word before بن and a name is a given name, ordinary or not: جوهر بن مبارك."""
        if place + 2 >= len(self.words) or self.words[place + 1].folded != "بن":
            return False
        folded = self.words[place].folded
        if not self.within(place) or not self.within(place + 1):
            return False
        if len(folded) < _LEAST_START or strip_article(folded)[1] or folded.startswith("لل") or self._is_stop(place):
            return False
        father = self.parts[place + 2]
        return father not in (NamePart.NEVER, NamePart.ORDINARY)

    def _is_introduced(self, place: int) -> bool:
        """Whether a title or a verb of saying makes an ordinary word a given name.

        المصور الصحفي جلاء العبادي, الدكتور شرف غالي, وقال عقل بلتاجي رئيس اللجنة.
        """
        before = self.words[place - 1].folded if place else ""
        if not is_saying(before) and not is_title(before, ADDRESS):
            return False
        if not self.within(place - 1) or not self.within(place) or not self._may_be_given(place):
            return False
        after, following = self.words[place + 1].folded, self.parts[place + 1]
        if is_saying(before):
            named = following is NamePart.FOREIGN or (following is NamePart.SURNAME and after.endswith("ي"))
            return named and self.within(place + 1) and is_title(self.words[place + 2].folded, OFFICES)
        if not strip_article(before)[1] or not is_title(before, ADDRESS):
            return False
        if following is NamePart.SURNAME:
            return after.endswith("ي")
        return (
            following is NamePart.ORDINARY
            and is_title(before, PERSONAL)
            and self._may_be_given(place + 1)
            and self.ends_clause(place + 1)
        )

    def _may_be_given(self, place: int) -> bool:
        """Whether an ordinary word can be a name at all: no article, no title, no verb, no body."""
        folded = self.words[place].folded
        if strip_article(folded)[1] or self._is_stop(place) or is_construct(folded, BODIES):
            return False
        return not folded.startswith(_IMPERFECT) and not is_construct(folded, INSTITUTIONS)

    def _is_compound(self, place: int) -> bool:
        """Whether a given name of two words begins here: ضيف الله, علاء الدين."""
        if self.words[place].folded not in COMPOUND_FIRST or not self.within(place):
            return False
        return self.words[place + 1].folded in SECOND_HALVES

    def _may_follow_link(self, place: int) -> bool:
        return place < len(self.words) and self.parts[place] is not NamePart.NEVER

    def _is_stop(self, place: int) -> bool:
        """Words that end a name whatever they may be otherwise: verbs of the news and titles."""
        folded = self.words[place].folded
        if self.parts[place] in (NamePart.GIVEN, NamePart.SURNAME, NamePart.LINK):
            return False
        return is_saying(folded) or is_doing(folded) or is_title(folded, OFFICES)

    def _next(self, place: int, *, arabic: bool, parts: list[NamePart], family: bool) -> int:
        """How many words from `place` on belong to the name: none, one, or two and three with a link."""
        part, folded = self.parts[place], self.words[place].folded
        if folded in SECOND_HALVES:
            return 1 if arabic or parts[-1] is NamePart.GIVEN else 0
        if part is NamePart.LINK:
            if not self.within(place) or not self._may_follow_link(place + 1):
                return 0
            if self.words[place + 1].folded == "عبد" and place + 2 < len(self.words) and self.within(place + 1):
                return 3
            return 2
        if family and (len(parts) >= _MOST_OF_FAMILY or (is_syllable(folded) and part is not NamePart.NEVER)):
            return int(len(parts) < _MOST_OF_FAMILY)
        if folded in SURNAME_LAST:
            return 1
        if folded in GIVEN_SECOND and arabic and self.within(place) and self.parts[place + 1] in _NAMES:
            return 1
        closed = sum(p in (NamePart.SURNAME, NamePart.NISBA) for p in parts)
        if part is NamePart.GIVEN:
            return 1
        if part is NamePart.FOREIGN:
            rest = folded[1:]
            # و may be the surname's own after a given name alone (أدريان واتسون), hardly after a whole name.
            if folded[0] == "و" and (
                len(parts) > 1
                or parts[0] is NamePart.FOREIGN
                or rest in self.told
                or is_given(rest)
                or is_weak_given(rest)
                or is_common(rest)
            ):
                return 0
            return 1 if not (arabic and closed) and not is_title(folded, OFFICES) else 0
        if self._is_compound(place):
            return 2
        if NamePart.LINK in parts and not closed and strip_article(folded)[1] and "،" in self.passage.gap(place):
            return 1  # بن عبدالله القاضي، ...
        if self._is_stop(place) or part is NamePart.NEVER:
            return 0
        if part is NamePart.WEAK:
            return 1 if arabic and not closed else 0
        if part is NamePart.SURNAME:
            if closed >= (2 if arabic else 1):
                return 0
            # A whole name is followed by a surname of descent (الغامدي) rather than by any other word.
            return 1 if len(parts) == 1 or folded.endswith("ي") or self.ends_clause(place) else 0
        if part is NamePart.FEMININE:
            return 1 if parts[0] is NamePart.GIVEN and not closed and folded[0] != "و" else 0
        if part is NamePart.NISBA:
            if not arabic or folded in _ORDINALS:
                return 0
            return 1 if not closed or (closed == 1 and not self.demonyms[place] and self.ends_clause(place)) else 0
        if closed:
            return 0
        if arabic and strip_article(folded)[1] and NamePart.LINK in parts:
            return 1  # علي بن ناصر البدور: after a father's name only a surname has the article
        if not self.ends_clause(place):
            return 0
        if not arabic:
            return 1 if parts == [NamePart.GIVEN] and not is_common_as_it_is(folded) else 0
        definite = strip_article(folded)[1]
        if self.words[place].surface.endswith("ة") or folded.startswith("لل"):
            return 0
        if folded.endswith(_SURNAME_ENDINGS) and not definite and not is_common_as_it_is(folded):
            return 1
        if NamePart.LINK in parts and folded.endswith("ي"):
            return 1
        if folded.endswith(_PLURAL_ENDINGS):
            return 0
        # محمد سعيد القاضي and أحمد موسى: what has the article may close a longer name, what has not only a short one.
        return 1 if definite or len(parts) == 1 else 0

    def ends_clause(self, place: int) -> bool:
        """Whether what stands after word `place` closes it off: punctuation, the end, a verb or a particle."""
        if not self.within(place):
            return True
        following = self.words[place + 1].folded
        if self.parts[place + 1] is NamePart.NEVER:
            return True
        return following in _PARTICLES or following[0] == "و" or is_saying(following) or is_title(following, OFFICES)

    def start_of(self, span: Span) -> int:
        """The offset where the name itself begins."""
        word = self.words[span.first]
        return word.start + cut(word.surface, span.attached)
