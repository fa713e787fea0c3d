"""A mix of searches as people make them, for the benchmarks; Django must be set up first."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

import generating

if TYPE_CHECKING:
    from articles.search.values import SearchRequest


EACH = 16


def log(rng: random.Random) -> "Iterator[tuple[str, SearchRequest]]":
    """The searches, EACH of every kind, mixed as people's are."""
    from articles.models import Source, SourceKind, Tag, TagKind
    from articles.search.values import Facet, Order, SearchRequest

    texts = generating.paragraphs(random.Random(7))
    counts: dict[str, int] = defaultdict(int)
    for text in texts:
        for word in text.split():
            if word.isalpha() and len(word) > 3:
                counts[word] += 1
    words = sorted(counts, key=lambda word: (-counts[word], word))
    common, middling, rare = words[:40], words[len(words) // 250 : len(words) // 100], words[len(words) // 4 :][:4000]
    pairs = [
        pair for text in texts for pair in zip(text.split(), text.split()[1:], strict=False) if pair[0] in middling
    ]
    tags = {kind: list(Tag.objects.filter(kind=kind).order_by("pk").values_list("pk", flat=True)) for kind in TagKind}
    papers = list(Source.objects.filter(kind=SourceKind.NEWSPAPER).order_by("pk").values_list("pk", flat=True))

    def key(of: Sequence[int]) -> int:
        return of[generating.rank(rng, min(len(of), 40))]

    asked: list[tuple[str, SearchRequest]] = []
    for number in range(EACH):
        country, person, topic = key(tags[TagKind.COUNTRY]), key(tags[TagKind.PERSON]), key(tags[TagKind.TOPIC])
        order = Order.RELEVANCE if number % 2 else Order.NEWEST
        one, other = rng.sample(common, 2)
        mixed = {Facet.COUNTRY: tuple({country, key(tags[TagKind.COUNTRY])}), Facet.TOPIC: (topic,)}
        alone = [{Facet.COUNTRY: (country,)}, {Facet.PERSON: (person,), Facet.PUBLISHER: (key(papers),)}][
            number // 2 % 2
        ]
        asked += [
            ("common word", SearchRequest(text=one, order=order)),
            ("middling word", SearchRequest(text=rng.choice(middling), order=order)),
            ("rare word", SearchRequest(text=rng.choice(rare), order=order)),
            ("two words", SearchRequest(text=f"{other} {rng.choice(middling)}", order=order)),
            ("phrase", SearchRequest(text=f'"{" ".join(rng.choice(pairs))}"', order=order)),
            ("prefix", SearchRequest(text=f"{rng.choice(middling)[:4]}*", order=order)),
            ("word, filters", SearchRequest(text=rng.choice(common), order=order, chosen=mixed)),
            ("filters alone", SearchRequest(chosen=alone)),
            ("everything", SearchRequest(page=1 + number)),
        ]
    rng.shuffle(asked)
    yield from asked


def addresses(rng: random.Random) -> list[str]:
    """The addresses of the searches on the site; filters by newspaper are left out."""
    from articles.models import Tag
    from articles.search.values import Facet

    named = dict(Tag.objects.values_list("pk", "slug"))
    found = []
    for _, request in log(rng):
        chosen = [
            f"{facet.value}={named[key]}"
            for facet, keys in request.chosen.items()
            for key in keys
            if facet is not Facet.PUBLISHER
        ]
        asked = [f"q={request.text}", f"sort={request.order.value}", f"page={request.page}", *chosen]
        found.append(quote(f"/?{'&'.join(asked)}", safe="/?&="))
    return found
