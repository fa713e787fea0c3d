"""Which countries a story is about, as against those it names in passing.

Every mention weighs by where it stands, by which kind of word it is and by the part that the country has in its
sentence. People and bodies of the story bring their own country along, where the story names it. The figures were
fitted to some ninety stories; near these values the answers hardly change.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from articles.arabic.clitics import with_proclitics
from articles.meaning.country_bynames import cities_told, generic_blocks
from articles.meaning.country_roles import (
    is_compared,
    is_listed,
    is_mediator,
    is_party,
    is_reporter,
    is_venue,
    is_within,
)
from articles.meaning.home_countries import homelands
from articles.meaning.passages import BODY, CAPTION, DECK, HEADLINE, SUBHEADING, Passage
from articles.meaning.values import CAPITAL, DEMONYM, METONYM, NAME, Entry, Mention

_ELLIPSIS = "…. "

# What one mention weighs by where it stands. A headline says what a story is about; the first paragraphs repeat it.
_PLACES = {HEADLINE: 6.0, DECK: 2.0, CAPTION: 1.0, SUBHEADING: 1.5, BODY: 1.0}
_CUT_OFF = 2 / 3  # of what a headline weighs, where it is but the beginning of the text
_LEDE = (2.5, 1.5)  # the first two paragraphs
_LEDE_WORDS = 45  # what a paragraph says after so many words is no lede: some houses print all in one
# A capital or a metonym may stand for the place where something happens, not for the country's part in it.
_KINDS = {NAME: 1.0, DEMONYM: 1.0, CAPITAL: 0.8, METONYM: 0.8}
_SCENE = 0.4  # a capital after في is a scene: «في مؤتمر في موسكو»
_SCENE_ONLY = 1.0  # less is a headline's mention of a scene alone
_CITY = 0.6  # of a mention, for a city of the country
_WITHIN = 0.5  # where something happens in a headline: «مبرمجون في لاوس والصين»
_VENUE = 0.1  # of talks and conferences not even that: «مفاوضات فيينا»
_REPORTER = 0.25  # who only tells it: «بحسب الجيش الكوري الجنوبي», «الباحثة اليابانية»
_COMPARED = 0.25  # what something is likened to: «أغلى من الروسي», «على غرار ليبيا»
_LISTED = 0.25  # one of many: «الإمارات والسعودية وباكستان»
_MEDIATOR = 0.25  # of everything said of a country that carries the messages of others: «الوسيط العماني»
_PARTY = 2.0  # a party to what is told: «التقارب بين موسكو وبيونغ يانغ», «التفاوض مع واشنطن»
_MOST = 2.0  # so many mentions count in one block, however often a country is named there
_PERSON = 0.6  # a person or a body of the headline brings the country along by this part of a mention
_PERSON_LATER = 0.15  # anywhere else
# A country is central from this share of the weightiest one's weight, and where a headline tells of a country never
# by one mention in the first paragraph alone. Less is asked where it opens the story and comes back.
_SHARE = 0.5
_SHARE_OPENING = 0.4
_OPENING_BLOCKS = 3
_LEAST = 3.0
_PASSING = 1.5  # less is one mention beyond the first paragraphs: where several are named so, none is central
_PARTIES = 3  # a headline that names so many countries names all that the story is about
_SHARE_COUNTERPART = 0.15  # of the second of two whose ministers meet: «مع نظيره الروسي»
_COUNTERPARTS = with_proclitics({"نظيره", "نظيرته", "نظيرها", "نظيرتها", "نظيريه", "نظيراه"})


def central_countries(
    countries: Mapping[Entry, Sequence[Mention]],
    story: Sequence[Passage],
    people: Mapping[Entry, Sequence[Mention]],
    bodies: Mapping[Entry, Sequence[Mention]] | None = None,
) -> frozenset[Entry]:
    """The countries that the story is about: named where it counts, and often enough beside the weightiest.

    `people` and `bodies` are the people and the organisations of the story, listed or not.
    """
    by_block = {passage.block: passage for passage in story}
    headline = _headline(story)
    named = _named(countries, by_block, headline=headline)
    if not named:
        return frozenset()
    by_code = {country.code: country for country in named if country.code}
    blocks = {country: {mention.block for mention in countries[country]} for country in named}
    for code, passage in generic_blocks(story, by_code):
        named[by_code[code]] += _place_weight(passage) * _KINDS[METONYM]
    opening = {country for country in named if _opens(countries[country], by_block)}
    brought: dict[tuple[Entry, str], float] = {}
    for code, block in _brought(countries, story, people, bodies or {}):
        if (country := by_code.get(code)) is None:
            continue
        passage = by_block[block]
        if passage.part is HEADLINE:
            opening.add(country)
        if block not in blocks[country]:  # «الرئيس الروسي بوتين» names the country already
            kind = _PERSON * headline if passage.part is HEADLINE else _PERSON_LATER
            brought[country, block] = _place_weight(passage) * kind
    helped = dict(named)
    cities = _told_by_cities(by_code, blocks, story, people)
    for country, weight in cities.items():
        helped[country] += weight
    for (country, block), weight in brought.items():
        helped[country] += weight
        blocks[country].add(block)
    if max(helped.values()) < _PASSING and not _is_the_only(countries):
        return frozenset()
    told = {country for country, found in countries.items() if _is_told(found, by_block)}
    if len(told & helped.keys()) >= _PARTIES:
        helped = {country: weight for country, weight in helped.items() if country in told}
    most = max(named[country] for country in helped)
    alone = max(helped.values()) if cities else most  # however little it is, where no other weighs more
    least = _LEAST if told or any(block == "headline" for _, block in brought) else _LEDE[0]
    shares = {country: _share(blocks[country], is_opening=country in opening) for country in helped}
    heavy = {country for country, weight in helped.items() if weight >= min(least, alone)}
    central = frozenset(country for country in heavy if helped[country] >= most * shares[country])
    return central | _counterpart(helped, central, story, least=most * _SHARE_COUNTERPART)


def _named(
    countries: Mapping[Entry, Sequence[Mention]], by_block: Mapping[str, Passage], *, headline: float
) -> dict[Entry, float]:
    """The countries with the weight of their own mentions; mere scenes of what happened count only where all are."""
    named = {country: _weigh(found, by_block, headline=headline) for country, found in countries.items()}
    if len(named) <= 1:
        return named
    places = {country for country in named if _is_scene_only(countries[country], by_block)}
    return {country: weight for country, weight in named.items() if country not in places} or named


def _counterpart(
    helped: Mapping[Entry, float], central: Set[Entry], story: Sequence[Passage], *, least: float
) -> frozenset[Entry]:
    """The weightiest of the other countries, for a story about one that tells of something between two."""
    others = [country for country in helped if country not in central]
    if len(central) > 1 or not others or not any(_pairs(passage) for passage in story):
        return frozenset()
    other = max(others, key=lambda country: helped[country])
    return frozenset({other}) if helped[other] >= least else frozenset()


def _is_the_only(countries: Mapping[Entry, Sequence[Mention]]) -> bool:
    """Whether a story names one country and no other, and more than the nation of somebody in it."""
    mentions = [mention for found in countries.values() for mention in found]
    return len(countries) == 1 and any(mention.name_kind is not DEMONYM for mention in mentions)


def _share(blocks: Set[str], *, is_opening: bool) -> float:
    """The share of the weightiest country's weight from which one told of in these blocks is central too."""
    return _SHARE_OPENING if is_opening and len(blocks) >= _OPENING_BLOCKS else _SHARE


def _brought(
    countries: Mapping[Entry, Sequence[Mention]],
    story: Sequence[Passage],
    people: Mapping[Entry, Sequence[Mention]],
    bodies: Mapping[Entry, Sequence[Mention]],
) -> Iterator[tuple[str, str]]:
    """The codes of the countries of people and bodies, where known, with every block that names one of them."""
    homes = homelands(people, countries, story)
    for person, found in people.items():
        if person in homes:
            yield from ((homes[person], block) for block in dict.fromkeys([mention.block for mention in found]))
    for body, found in bodies.items():
        if body.code:
            yield from ((body.code, block) for block in dict.fromkeys([mention.block for mention in found]))


def _headline(story: Sequence[Passage]) -> float:
    """What part of its weight the headline has: less where a page prints none, and the beginning of the text stands
    for it, so that what it names is counted twice."""
    head = next((passage.text.rstrip(_ELLIPSIS) for passage in story if passage.part is HEADLINE), "")
    first = next((passage.text for passage in story if passage.part is BODY), "")
    return _CUT_OFF if head and len(head) < len(first) and first.startswith(head) else 1.0


def _weigh(found: Sequence[Mention], by_block: Mapping[str, Passage], *, headline: float = 1.0) -> float:
    """The weight of all mentions of one country; `headline` is what part of its weight the headline has."""
    blocks: dict[str, float] = defaultdict(float)
    is_carrier = False
    for mention in found:
        passage = by_block[mention.block]
        place = passage.place_of(mention.start)
        weight = blocks[mention.block] + _weight(passage, mention, place)
        blocks[mention.block] = min(weight, _place_weight(passage) * _MOST)
        is_carrier = is_carrier or (mention.name_kind is DEMONYM and is_mediator(passage, place))
    if "headline" in blocks:
        blocks["headline"] *= headline
    return sum(blocks.values()) * (_MEDIATOR if is_carrier else 1)


def _told_by_cities(
    by_code: Mapping[str, Entry],
    blocks: Mapping[Entry, Set[str]],
    story: Sequence[Passage],
    people: Mapping[Entry, Sequence[Mention]],
) -> dict[Entry, float]:
    """What the countries weigh more whose cities a headline or a deck names, and not themselves."""
    names = [mention for mentions in people.values() for mention in mentions]
    found: dict[Entry, float] = defaultdict(float)
    for code, passage, start in cities_told(story):
        if any(name.block == passage.block and name.start <= start < name.end for name in names):
            continue  # عدنان حلب
        country = by_code.get(code)
        if country is not None and passage.block not in blocks[country]:
            found[country] = max(found[country], _place_weight(passage) * _CITY)
    return found


def _is_told(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    """Whether a headline tells of a country, not only of the place where something happens: «لقاء في بغداد»."""
    here = [mention for mention in found if mention.block == "headline"]
    return bool(here) and _weigh(here, by_block) >= _SCENE_ONLY


def _opens(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    passages = (by_block[mention.block] for mention in found)
    return any(passage.part in (HEADLINE, DECK) or passage.paragraph == 0 for passage in passages)


def _pairs(passage: Passage) -> bool:
    """Whether the opening of a story sets somebody beside his like of another country: «مع نظيره الروسي»."""
    if passage.part not in (HEADLINE, DECK) and passage.paragraph != 0:
        return False
    return not _COUNTERPARTS.isdisjoint(passage.matched.folded)


def _is_scene_only(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    """Whether a country is named by its capital alone, and that as the place where others meet."""
    if any(mention.name_kind is not CAPITAL for mention in found):
        return False
    return any(_is_venue(by_block[mention.block], mention, None) for mention in found)


def _is_venue(passage: Passage, mention: Mention, place: int | None) -> bool:
    place = passage.place_of(mention.start) if place is None else place
    return is_venue(passage, place, is_attached=bool(_attached(passage, mention, place)))


def _attached(passage: Passage, mention: Mention, place: int) -> str:
    """The letters before a mention in the same word."""
    return passage.text[passage.matched.words[place].start : mention.start]


def _weight(passage: Passage, mention: Mention, place: int) -> float:
    is_late = passage.part is BODY and place >= _LEDE_WORDS
    weight = (_PLACES[BODY] if is_late else _place_weight(passage)) * _KINDS[mention.name_kind]
    if is_compared(passage, place, attached=_attached(passage, mention, place)):
        return weight * _COMPARED
    if passage.part is BODY and is_listed(passage, place):
        return weight * _LISTED
    if mention.name_kind is DEMONYM:
        return weight * _REPORTER if is_reporter(passage, place) else weight
    if mention.name_kind is METONYM:
        return weight
    if is_party(passage, place):
        return weight * _PARTY
    if _is_venue(passage, mention, place):
        return weight * _VENUE
    if mention.name_kind is CAPITAL and passage.word(place - 1) in {"في", "وفي"}:
        return weight * _SCENE
    if passage.part is HEADLINE and is_within(passage, place):
        return weight * _WITHIN
    return weight


def _place_weight(passage: Passage) -> float:
    if passage.paragraph is not None and passage.paragraph < len(_LEDE):
        return _LEDE[passage.paragraph]
    return _PLACES[passage.part]
