"""Words of the index as they are printed: the index holds them folded, and «القاهره» is no spelling to show."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import tantivy

from articles.arabic.fold import MARKS
from articles.arabic.words import words
from articles.models import Article
from articles.search import schema
from articles.search.lookups import article_ids, term
from articles.search.values import Field

# Houses differ: the most frequent spelling in this many articles is taken.
_ASKED = 5
_MARKS = re.compile(f"[{MARKS}]+")


def printed_words(searcher: tantivy.Searcher, folded: Iterable[str]) -> dict[str, str]:
    """Each folded word as it is printed in the headlines of the newest articles that have it, or else in their bodies.

    One query for all words, a second for those in no headline. A word that no article has stays folded.
    """
    wanted = tuple(dict.fromkeys(folded))
    found = _in(searcher, wanted, Field.HEADLINE)
    found |= _in(searcher, tuple(word for word in wanted if word not in found), Field.BODY)
    return {word: found.get(word, word) for word in wanted}


def _in(searcher: tantivy.Searcher, wanted: tuple[str, ...], field: Field) -> dict[str, str]:
    ids = {word: _newest(searcher, word, field) for word in wanted}
    if not any(ids.values()):
        return {}
    texts = _texts({pk for some in ids.values() for pk in some}, field)
    found = {}
    for word, some in ids.items():
        seen = Counter(
            _MARKS.sub("", one.surface) for pk in some for one in words(texts.get(pk, "")) if one.folded == word
        )
        if seen:
            found[word] = seen.most_common(1)[0][0]
    return found


def _newest(searcher: tantivy.Searcher, word: str, field: Field) -> tuple[int, ...]:
    query = term(schema.EXACT[field], word)
    hits = searcher.search(query, _ASKED, count=False, order_by_field=schema.NEWEST).hits
    return article_ids(searcher, hits)


def _texts(ids: set[int], field: Field) -> Mapping[int, str]:
    rows = Article.objects.filter(pk__in=ids)
    if field is Field.HEADLINE:
        return dict(rows.values_list("pk", "headline"))
    return {pk: "\n".join(block["text"] for block in blocks) for pk, blocks in rows.values_list("pk", "blocks")}
