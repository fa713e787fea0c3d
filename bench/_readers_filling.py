"""Puts articles into the database of another reader, through that reader's own API.

    python _readers_filling.py NAME ARTICLES.jsonl FOLDER

bench/readers.py runs this in the environment in which the other readers are installed. ARTICLES.jsonl has one line for
each article: its id, headline, deck, body, time, and names by facet. The reader's database is made in FOLDER.
"""

import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What a bookmark is tagged with; the others are names of newspapers and years.
TAGS = ("country", "person", "organisation", "topic")
# The facets of which an article has one value, and those of which it has many.
SINGLE, MANY = ("publisher", "year"), (*TAGS, "cited", "agency")
UNDATED = "0001"  # stands before every date


def main(name: str, articles: Path, folder: Path) -> None:
    """Make the database of the reader of this name."""
    folder.mkdir(parents=True, exist_ok=True)
    {"reader": into_reader, "buku": into_buku, "datasette": into_datasette}[name](articles, folder)


def rows(articles: Path) -> Iterator[dict[str, Any]]:
    """The articles, one after the other."""
    with articles.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def into_reader(articles: Path, folder: Path) -> None:
    """A feed for each newspaper, read from a file as any feed is; then the full-text index."""
    from reader import make_reader

    feeds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(articles):
        item = {
            "id": str(row["id"]),
            "url": f"http://articles.test/{row['id']}",
            "title": row["headline"],
            "summary": row["deck"],
            "content_text": row["body"],
        }
        if row["published"]:
            item["date_published"] = row["published"]
        feeds[row["names"]["publisher"][0]].append(item)
    reader = make_reader(str(folder / "reader.sqlite3"), feed_root=str(folder))
    for number, (title, items) in enumerate(feeds.items()):
        file = folder / f"{number}.json"
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}
        file.write_text(json.dumps(feed), "utf-8")
        reader.add_feed(file.name)
    reader.update_feeds()
    reader.enable_search()
    reader.update_search()
    reader.close()


def into_buku(articles: Path, folder: Path) -> None:
    """A bookmark for each article, the newest last: its headline, its deck as the description, its names as tags."""
    from buku import BukuDb

    database = BukuDb(dbfile=str(folder / "buku.sqlite3"))
    kept = [
        (row["published"] or UNDATED, row["id"], row["headline"], row["deck"], row["names"]) for row in rows(articles)
    ]
    for _, number, headline, deck, names in sorted(kept, key=lambda row: row[:2]):
        tags = [name.replace(",", " ") for kind in TAGS for name in names.get(kind, ())]
        added = database.add_rec(
            f"http://articles.test/{number}",
            title_in=headline,
            tags_in=f",{','.join(tags)},",
            desc=deck,
            delay_commit=True,
            fetch=False,
        )
        assert added
    database.conn.commit()
    database.conn.close()


def into_datasette(articles: Path, folder: Path) -> None:
    """A table with a column for each facet, those of many values as JSON, and an FTS5 table over its texts."""
    database = sqlite3.connect(folder / "articles.db")
    names = (*SINGLE, *MANY)
    database.execute(
        "CREATE TABLE articles(id INTEGER PRIMARY KEY, headline TEXT, deck TEXT, body TEXT, published TEXT,"
        f" {', '.join(f'{name} TEXT' for name in names)})"
    )
    database.executemany(
        f"INSERT INTO articles VALUES ({', '.join('?' * (5 + len(names)))})",  # noqa: S608 -- question marks alone
        (
            (
                *(row[part] for part in ("id", "headline", "deck", "body", "published")),
                *(next(iter(row["names"].get(name, ())), None) for name in SINGLE),
                *(json.dumps(row["names"].get(name, ()), ensure_ascii=False) for name in MANY),
            )
            for row in rows(articles)
        ),
    )
    database.execute("CREATE INDEX newest ON articles(published DESC)")
    for name in SINGLE:
        database.execute(f"CREATE INDEX by_{name} ON articles({name})")
    database.execute('CREATE VIRTUAL TABLE articles_fts USING fts5(headline, deck, body, content="articles")')
    database.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")
    database.execute("ANALYZE")
    database.commit()
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
