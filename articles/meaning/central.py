"""Which countries a story is about, as against those it names in passing."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from articles.arabic.clitics import bare_forms
from articles.meaning.passages import BODY, CAPTION, DECK, HEADLINE, SUBHEADING, Passage
from articles.meaning.scenes import is_between_parties, is_reporter, is_venue
from articles.meaning.values import CAPITAL, DEMONYM, METONYM, NAME, Entry, Mention

_START = attrgetter("start")

# What one mention weighs by where it stands. A headline says what a story is about; the first paragraphs repeat it.
_PLACES = {HEADLINE: 6.0, DECK: 2.0, CAPTION: 1.0, SUBHEADING: 1.5, BODY: 1.0}
_LEDE = 2.0  # each of the first two paragraphs
_LEDE_LENGTH = 2
# A capital or a metonym may stand for the place where something happens, not for the country's part in it.
_KINDS = {NAME: 1.0, DEMONYM: 1.0, CAPITAL: 0.8, METONYM: 0.8}
_SCENE = 0.5  # a capital after في is a scene: «في مؤتمر في موسكو»
_VENUE = 0.25  # of talks and conferences not even that: «مفاوضات فيينا»
_REPORTER = 0.25  # who only tells it: «بحسب الجيش الكوري الجنوبي», «الباحثة اليابانية»
_PARTY = 2.0  # after بين it is a party: «التقارب بين موسكو وبيونغ يانغ»
# A country is central from this share of the weightiest one's weight: less of it is needed when the headline, deck or
# first paragraph names it, for news tells first what it is about.
_SHARE_OPENING = 0.35
_SHARE_LATER = 0.5
_SHARE_COUNTERPART = 0.3  # of the second of two whose ministers meet: «مع نظيره الروسي»
_PERSON = 0.5  # a person of the headline brings their country along by this part of a mention
_COUNTERPARTS = frozenset({"نظيره", "نظيرته", "نظيرها", "نظيرتها", "نظيريه", "نظيراه"})


def central_countries(
    countries: Mapping[Entry, Sequence[Mention]],
    story: Sequence[Passage],
    people: Mapping[Entry, Sequence[Mention]],
) -> frozenset[Entry]:
    """The countries that the story is about: named where it counts, and often enough beside the weightiest."""
    by_block = {passage.block: passage for passage in story}
    weights = {
        country: sum(_weight(by_block[mention.block], mention) for mention in found)
        for country, found in countries.items()
    }
    if len(weights) > 1:
        places = {country for country in weights if _is_scene_only(countries[country], by_block)}
        weights = {country: weight for country, weight in weights.items() if country not in places} or weights
    if not weights:
        return frozenset()
    most = max(weights.values())
    helped = dict(weights)
    by_code = {country.code: country for country in weights}
    for person, found in people.items():
        country = by_code.get(person.code) if person.code else None
        if country is not None:
            helped[country] += _PERSON * sum(_place_weight(by_block[m.block]) for m in found if m.block == "headline")
    central = frozenset(
        country
        for country, weight in helped.items()
        if weight >= most * (_SHARE_OPENING if _opens(countries[country], by_block) else _SHARE_LATER)
    )
    if len(central) > 1 or not any(_pairs(passage) for passage in story):
        return central
    other = max((country for country in helped if country not in central), key=lambda one: helped[one], default=None)
    return central | {other} if other is not None and helped[other] >= most * _SHARE_COUNTERPART else central


def _opens(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    passages = (by_block[mention.block] for mention in found)
    return any(passage.part in (HEADLINE, DECK) or passage.paragraph == 0 for passage in passages)


def _pairs(passage: Passage) -> bool:
    """Whether the opening of a story sets somebody beside his like of another country: «مع نظيره الروسي»."""
    if passage.part not in (HEADLINE, DECK) and passage.paragraph != 0:
        return False
    return any(bare_forms(word.folded) & _COUNTERPARTS for word in passage.matched.words)


def _is_scene_only(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    """Whether a country is named by its capital alone, and that as the place where others meet."""
    if any(mention.name_kind is not CAPITAL for mention in found):
        return False
    return any(_is_venue(by_block[mention.block], mention) for mention in found)


def _is_venue(passage: Passage, mention: Mention) -> bool:
    place = _place(passage, mention)
    return is_venue(passage, place, is_attached=passage.matched.words[place].start < mention.start)


def _place(passage: Passage, mention: Mention) -> int:
    """The number of the word in which a mention begins."""
    return bisect_right(passage.matched.words, mention.start, key=_START) - 1


def _weight(passage: Passage, mention: Mention) -> float:
    weight = _place_weight(passage) * _KINDS[mention.name_kind]
    place = _place(passage, mention)
    if mention.name_kind is DEMONYM:
        return weight * _REPORTER if is_reporter(passage, place) else weight
    if mention.name_kind is METONYM:
        return weight
    if is_between_parties(passage, place):
        return weight * _PARTY
    if _is_venue(passage, mention):
        return weight * _VENUE
    if mention.name_kind is CAPITAL and passage.word(place - 1) in {"في", "وفي"}:
        return weight * _SCENE
    return weight


def _place_weight(passage: Passage) -> float:
    if passage.paragraph is not None and passage.paragraph < _LEDE_LENGTH:
        return _LEDE
    return _PLACES[passage.part]
