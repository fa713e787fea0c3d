"""What a whole story tells of names, whichever of its words asks; each is found out once."""

from collections.abc import Iterator, Sequence, Set

from articles.arabic.clitics import bare_forms
from articles.meaning.homographs import NAME_SYLLABLES, TITLES
from articles.meaning.name_words import (
    FOREIGN,
    GIVEN,
    SECOND_HALVES,
    WEAK,
    is_arabic_given,
    is_given,
    is_weak_given,
    part_of,
)
from articles.meaning.passages import HEADLINE, Passage
from articles.meaning.values import COUNTRY

_NAMES = frozenset({GIVEN, WEAK, FOREIGN})


class StoryNames:
    """The names of one story: `countries` are the codes of those it may name, in any way."""

    def __init__(self, story: Sequence[Passage]) -> None:
        self.countries = frozenset(
            candidate.entry.code
            for passage in story
            for match in passage.of(COUNTRY)
            for candidate in match.of(COUNTRY)
        )
        self._story = story
        self._families: dict[str, bool] = {}
        self._surnames: dict[str, bool] = {}
        self._introduced: dict[str, bool] = {}

    def family_goes_on(self, word: str) -> bool:
        """Whether a folded family name has a given name after it somewhere: كيم يونغ نام."""
        if word not in self._families:
            self._families[word] = any(_goes_on(*at) for at in self._places(word))
        return self._families[word]

    def is_others(self, word: str) -> bool:
        """Whether a folded surname has a given name before it somewhere: سيف الإسلام القذافي."""
        if word not in self._surnames:
            self._surnames[word] = any(_is_others(*at) for at in self._places(word))
        return self._surnames[word]

    def introduces_another(self, word: str, own: Set[str]) -> bool:
        """Whether a folded surname stands first below the headline in somebody's full name, and nowhere after a title:
        قال الخبير حسين روحاني …, وأضاف روحاني is not about the president of that surname.

        `own` are the words of the names of its known bearer, whom the story may name with his father: none of them
        stands in the other's name.
        """
        if word not in self._introduced:
            places = [(passage, at) for passage, at in self._places(word) if passage.part is not HEADLINE]
            self._introduced[word] = (
                bool(places)
                and _is_called(*places[0], word, own)
                and not any(passage.beside(at) in TITLES for passage, at in places)
            )
        return self._introduced[word]

    def _places(self, word: str) -> Iterator[tuple[Passage, int]]:
        """Where a folded word stands in the story, with what is attached in front."""
        for passage in self._story:
            for place, other in enumerate(passage.matched.folded):
                if other.endswith(word) and word in bare_forms(other):
                    yield passage, place


def _goes_on(passage: Passage, place: int) -> bool:
    after = passage.after(place)
    return after in NAME_SYLLABLES or (after != "" and part_of(passage.matched.words[place + 1].surface) in _NAMES)


def _is_called(passage: Passage, place: int, word: str, own: Set[str]) -> bool:
    """Whether the word at a place is a surname with nothing attached, after names of which none is among `own`."""
    before = {passage.word(place - 1), passage.word(place - 2)}
    return passage.word(place) == word and _is_others(passage, place) and own.isdisjoint(before)


def _is_others(passage: Passage, place: int) -> bool:
    before = passage.beside(place)
    if before in SECOND_HALVES:
        return True
    return any(is_given(form) or is_arabic_given(form) or is_weak_given(form) for form in bare_forms(before))
