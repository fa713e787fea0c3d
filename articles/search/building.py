"""A new index, filled from the database.

Python reads the rows and finds the words' forms in this thread, while Tantivy writes in a thread of its own. Both take
about as long; a second Tantivy thread would only wait, and make more segments.
"""

from collections.abc import Callable, Iterable

import tantivy

from articles.models import Article
from articles.search import index
from articles.search.analysis import MANY_WORDS, KnownWords
from articles.search.constants import BATCH, REBUILD_MEMORY
from articles.search.documents import Indexed, document
from articles.search.gathering import gather_between

# Called with how many articles are done and how many there are.
Progress = Callable[[int, int], None]


def fill(folder: str, *, progress: Progress | None = None) -> int:
    """Index every article there is now into a new folder of the index; returns how many there were.

    Changes made meanwhile are in the outbox. Memory use does not grow with the number of articles.
    """
    articles = Article.objects.order_by("pk").values_list("pk", flat=True)
    total, newest = articles.count(), articles.last() or 0
    known = KnownWords(MANY_WORDS)
    done, last = 0, 0
    with index.writing(index.create(folder), memory=REBUILD_MEMORY) as writer:
        while ids := list(articles.filter(pk__gt=last, pk__lte=newest)[:BATCH]):
            add(writer, gather_between(ids[0], ids[-1]), known)
            done, last = done + len(ids), ids[-1]
            if progress is not None:
                progress(done, max(done, total))
        writer.commit()
    return done


def add(writer: tantivy.IndexWriter, articles: Iterable[Indexed], known: KnownWords | None = None) -> None:
    """Add a document for each of the gathered articles."""
    for found in articles:
        writer.add_document(document(found, known))
