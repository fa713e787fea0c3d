"""Of which country each person of a story is: as a list knows, or as the words before the name say."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from articles.arabic.word_cache import remembered
from articles.meaning.passages import Passage
from articles.meaning.titles import OFFICES, is_title
from articles.meaning.values import CAPITAL, METONYM, Entry, Mention

# How far before a name the country of an office may stand: «وزيرة الدولة الإيطالية للشؤون الخارجية فلانة».
_REACH = 6
_OF_MANY = re.compile("الناتو|الأمم المتحدة|للأمم المتحدة|الأممي|الأوروبي|للوكالة الدولية|العالمية")
_ENVOY_TO = "لدى"


def homelands(
    people: Mapping[Entry, Sequence[Mention]],
    countries: Mapping[Entry, Sequence[Mention]],
    story: Sequence[Passage],
) -> dict[Entry, str]:
    """The ISO code of the country of each person of a story, where the person's entry or the story tells it.

    The story tells it by the nation or country in a title before the name: «الرئيس الفنزويلي نيكولاس مادورو»،
    «سفير إيران فلان». Where it names several, the one named most often, and of those the first.
    """
    by_block = {passage.block: passage for passage in story}
    ends: dict[str, list[tuple[int, str]]] = {}
    for country, found in countries.items():
        for mention in found:
            if country.code and mention.name_kind is not METONYM and mention.name_kind is not CAPITAL:
                ends.setdefault(mention.block, []).append((mention.end, country.code))
    for listed in ends.values():
        listed.sort()
    homes: dict[Entry, str] = {}
    for person, found in people.items():
        if person.office is not None and _serves_many(person.office):
            continue
        if person.code:
            homes[person] = person.code
            continue
        told = Counter(
            code for mention in found if (code := _nation_before(by_block[mention.block], mention, ends)) is not None
        )
        if told:
            homes[person] = told.most_common(1)[0][0]
    return homes


@remembered
def _serves_many(office: str) -> bool:
    """Whether an office is of a body of many countries: who holds it brings none. An envoy to one is his country's."""
    return _OF_MANY.search(office) is not None and _ENVOY_TO not in office.split()


def _nation_before(passage: Passage, mention: Mention, ends: Mapping[str, Sequence[tuple[int, str]]]) -> str | None:
    """The country in the title right before a name; None where there is no title or it names none."""
    listed = ends.get(mention.block, ())
    last = bisect_right(listed, (mention.start, "")) - 1
    if last < 0:
        return None
    end, code = listed[last]
    name = passage.place_of(mention.start)
    nation = passage.place_of(end - 1)
    if name - nation > _REACH or any(passage.gap(place).strip() for place in range(nation, name)):
        return None
    for place in range(nation, max(nation - _REACH, -1), -1):
        if place < nation and passage.gap(place).strip():
            return None
        if is_title(passage.word(place), OFFICES):
            return code
    return None
