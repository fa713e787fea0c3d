"""Ranks documents for queries with the site's own schema, analysis and query; called by ../shared/search/score.py.

    python bench/rank.py DOCS.jsonl QUERIES.jsonl

Without arguments, it lets score.py measure it, if that exists beside the project.

Lines of DOCS: {"id", "title", "text"}; lines of QUERIES: {"id", "text"}. Prints one JSON line for each query:
{"id", "hits": ids of documents, best first, at most 10, "ms": milliseconds this query took}.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main(docs: Path, queries: Path) -> None:
    """Index the documents in a temporary folder, and ask every query."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "newsreader.settings"
        import django

        django.setup()
        # Words in Latin letters are looked up among the names of the vocabulary, which is empty here.
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        rank(docs, queries, Path(folder))


def rank(docs: Path, queries: Path, folder: Path) -> None:
    """As `main`, once Django knows its settings."""
    import tantivy

    from articles.search.documents import Indexed, document
    from articles.search.finding import choose, ranked
    from articles.search.schema import schema
    from articles.search.values import Order, SearchRequest

    index = tantivy.Index(schema(), path=str(folder))
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    names = []
    for number, line in enumerate(docs.open(encoding="utf-8")):
        doc = json.loads(line)
        names.append(doc["id"])
        title = (doc["title"] or "").replace("_", " ")
        writer.add_document(document(Indexed(id=number, headline=title, body=(doc["text"],))))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    for line in queries.open(encoding="utf-8"):
        query = json.loads(line)
        start = time.perf_counter()
        request = SearchRequest(text=query["text"], order=Order.RELEVANCE, page_size=10)
        found = ranked(searcher, choose(searcher, request), first=0, size=10)
        ms = (time.perf_counter() - start) * 1000
        print(json.dumps({"id": query["id"], "hits": [names[n] for n in found], "ms": ms}))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    elif (scorer := ROOT.parent / "shared" / "search" / "score.py").is_file():
        sys.exit(subprocess.run([sys.executable, str(scorer)], cwd=ROOT, check=False).returncode)
    else:
        print("nothing to rank: name DOCS.jsonl and QUERIES.jsonl")
