"""Which countries a story is about, as against those it names in passing."""

from collections.abc import Mapping, Sequence

from articles.meaning.passages import Part, Passage
from articles.meaning.values import Entry, Mention, NameKind

# What one mention weighs by where it stands. A headline says what a story is about; the first paragraphs repeat it.
_PLACES = {Part.HEADLINE: 6.0, Part.DECK: 2.0, Part.CAPTION: 1.0, Part.SUBHEADING: 1.5, Part.BODY: 1.0}
_LEDE = 2.0  # each of the first two paragraphs
_LEDE_LENGTH = 2
# A capital or a metonym may stand for the place where something happens, not for the country's part in it.
_KINDS = {NameKind.NAME: 1.0, NameKind.DEMONYM: 1.0, NameKind.CAPITAL: 0.8, NameKind.METONYM: 0.8}
_SCENE = 0.5  # a capital after في is a scene: «في مؤتمر في موسكو»
_PARTY = 2.0  # after بين it is a party: «التقارب بين موسكو وبيونغ يانغ»
# A country is central from this share of the weightiest one's weight: less of it is needed when the headline, deck or
# first paragraph names it, for news tells first what it is about.
_SHARE_OPENING = 0.35
_SHARE_LATER = 0.5
_PERSON = 0.5  # a person of the headline brings their country along by this part of a mention
_BETWEEN_REACH = 4


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
    if not weights:
        return frozenset()
    most = max(weights.values())
    helped = dict(weights)
    by_code = {country.code: country for country in countries}
    for person, found in people.items():
        country = by_code.get(person.code) if person.code else None
        if country is not None:
            helped[country] += _PERSON * sum(_place_weight(by_block[m.block]) for m in found if m.block == "headline")
    return frozenset(
        country
        for country, weight in helped.items()
        if weight >= most * (_SHARE_OPENING if _opens(countries[country], by_block) else _SHARE_LATER)
    )


def _opens(found: Sequence[Mention], by_block: Mapping[str, Passage]) -> bool:
    passages = (by_block[mention.block] for mention in found)
    return any(passage.part in (Part.HEADLINE, Part.DECK) or passage.paragraph == 0 for passage in passages)


def _weight(passage: Passage, mention: Mention) -> float:
    weight = _place_weight(passage) * _KINDS[mention.name_kind]
    place = next((i for i, word in enumerate(passage.matched.words) if word.end > mention.start), 0)
    before = [passage.word(i) for i in range(max(place - _BETWEEN_REACH, 0), place)]
    if mention.name_kind in (NameKind.NAME, NameKind.CAPITAL) and "بين" in before:
        return weight * _PARTY
    if mention.name_kind is NameKind.CAPITAL and before and before[-1] in {"في", "وفي"}:
        return weight * _SCENE
    return weight


def _place_weight(passage: Passage) -> float:
    if passage.paragraph is not None and passage.paragraph < _LEDE_LENGTH:
        return _LEDE
    return _PLACES[passage.part]
