"""Every number and name of the search in one place. Weights were measured with bench/rank.py (docs/experiments.md)."""

from datetime import timedelta

from articles.search.values import Facet

# Raise it with every change of schema.py, documents.py or the analysis: an index with another number is rebuilt.
SCHEMA_VERSION = 10

# The text fields of stems, and what a hit in each is worth compared with one in the body. Headlines are short, so a
# word in one already counts as much as a word that the body repeats.
STEM_WEIGHTS = {"headline": 1.0, "deck": 1.0, "captions": 0.6, "body": 1.0}
# The fields of n-grams (of the headline, and of all other text), and what n-grams are worth compared with stems. A
# run in the headline is worth less: the headline stands above the whole article, the other text beside its subject.
GRAM_WEIGHTS = {"headline_grams": 0.5, "grams": 1.0}
GRAM = 1.0
# A word counts by the field where it weighs most; this share of its weight in the other fields is added.
ELSEWHERE = 0.1
# What a function word (articles.search.function_words) is worth where a query has other words.
FUNCTION_WORD = 0.3
# What a word of the same root is worth, beside its stem; and two words that follow each other, beside each of them.
ROOT = 1.2
PAIR = 0.4
# How many other words, mostly function words, may stand between such two.
PAIR_SLOP = 2
# Terms that only add to the score are left out where more articles than this have them: a search takes as long as the
# lists it reads. (The test sets on which the weights were measured have fewer articles.)
MOST_ADDING = 20_000
# What an article gains whose headline has every word.
HEADLINE = 2.0
# What an article gains that has every word, where others with some of them are listed too.
EVERY_WORD = 10.0
# What a word in another spelling (a listed name's, a foreign g's, a hamza's) is worth against the one typed.
OTHER_SPELLING = 0.7
# For how many of a word's listed spellings the n-grams are looked up too.
MOST_OTHER_LETTERS = 2
# Substitutes for a word that no article has (they sound alike, or are one letter off): what they are worth, as a share
# of their rarity; the shortest word that gets them, since shorter ones have too many; and for how many words of a text
# they are looked up, since each costs milliseconds.
SPELT_OTHERWISE = 1.0
LEAST_SPELT_OTHERWISE = 4
MOST_SPELT_OTHERWISE = 5
# By relevance, articles with some of the words only are listed when fewer than these have all.
ENOUGH = 10

# The share of its score that the newest article gains: it settles between about equals, never against a better answer.
FRESHNESS = 0.02

# How many values of a facet are shown beside a list, and how many articles of a list can be paged to.
FACET_VALUES = 15
MOST_RESULTS = 10_000
# The most different values counted in one pass over all facets, and over one: returning each costs half a microsecond,
# and Tantivy itself gives up at 65,000.
MOST_COUNTED_TOGETHER = 3_000
MOST_COUNTED = 60_000
# How many of the values found by a search within a facet are shown.
FOUND_VALUES = 30
# How many names, and how many answers beside lists, a process caches while nothing changes.
MOST_LABELS = 20_000
MOST_KEPT = 40
# A time line of fewer months than these has a bar a day, or a bar a month; one of years has BARS bars at most.
MONTHS_IN_DAYS = 2
MONTHS_IN_MONTHS = 36
BARS = 40
# How many ways to loosen the request are tried where nothing is found: each is a query or two.
MOST_LOOSENINGS = 8
# What takes the index long to find is kept: at most MOST_HELD best hits, by which it is asked again if there are no
# more; or the NEWEST_HELD newest, which are ten pages.
MOST_HELD = 1_000
NEWEST_HELD = 200
# Hits of equal score are ordered by id; this many beyond the page are fetched, for ties across its end.
TIE_WINDOW = 50

# How long outbox rows are kept, for machines that were off; one that was off longer rebuilds its index.
KEEP_CHANGES = timedelta(days=7)
# Articles read from the database at once, and changes applied in one commit of the index.
BATCH = 500
# How long a writer waits for another, in seconds, before it leaves the work to that one.
WAIT_FOR_LOCK = 10.0
# Up to this many articles, a request builds a missing index itself; a larger one is built in a thread.
BUILD_IN_REQUEST = 2_000
# With less free disk space than this, in bytes, an index that cannot be written is left as it is.
ROOM_TO_REBUILD = 200_000_000
# Memory of the index's writer before it writes to disk, in bytes (Tantivy wants 15 MB at least).
CATCH_UP_MEMORY = 20_000_000
REBUILD_MEMORY = 128_000_000

# The facets of tags and of sources, whose fields hold primary keys. (A year is its own key.)
TAG_FACETS = (Facet.COUNTRY, Facet.PERSON, Facet.ORGANISATION, Facet.TOPIC)
SOURCE_FACETS = (Facet.PUBLISHER, Facet.CITED, Facet.AGENCY)
