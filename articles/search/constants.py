"""Every number and name of the search in one place. Weights were measured with bench/rank.py (docs/experiments.md)."""

from datetime import timedelta

from articles.search.values import Facet

# Raise it with every change of schema.py, documents.py or of the analysis: an index of another number is rebuilt.
SCHEMA_VERSION = 10

# Text fields of stems and what a hit in each is worth against one in the body. Headlines are short, so that a word in
# one already counts for as much as a word that the body repeats.
STEM_WEIGHTS = {"headline": 1.0, "deck": 1.0, "captions": 0.6, "body": 1.0}
# The fields of runs of letters: of the headline, and of all other text; and what runs are worth against stems. A run in
# the headline is worth less: it stands above all of the article, the other beside the matter.
GRAM_WEIGHTS = {"headline_grams": 0.5, "grams": 1.0}
GRAM = 1.0
# A word counts by the field where it weighs most; of what it weighs in the others, this much is added.
ELSEWHERE = 0.1
# What a function word (articles.search.function_words) is worth where a query has other words.
FUNCTION_WORD = 0.3
# What a word of the same root is worth, beside its stem; and two words that follow each other, beside each of them.
ROOT = 0.9
PAIR = 0.4
# Such two may have so many other words between them, function words above all.
PAIR_SLOP = 2
# What only adds to the score is left out where more articles than these have it: a search takes as long as the lists it
# reads. (The sets that the weights were measured with have fewer articles.)
MOST_ADDING = 20_000
# What an article gains whose headline has every word.
HEADLINE = 2.0
# What an article gains that has every word, where others with some of them are listed too.
EVERY_WORD = 10.0
# What a word in a foreign name's other spelling is worth against the one that was typed (articles.search.spellings).
OTHER_SPELLING = 0.7
# What may stand for a word that no article has, for it sounds alike or is one letter off, is worth so much of its
# rarity. Shorter words have too many such, and of a text so many words are looked for: each costs milliseconds.
SPELT_OTHERWISE = 1.0
LEAST_SPELT_OTHERWISE = 4
MOST_SPELT_OTHERWISE = 5
# By relevance, articles with some of the words only are listed when fewer than these have all.
ENOUGH = 10

# The share of its score that the newest article gains: it settles between about equals, never against a better answer.
FRESHNESS = 0.02

# How many values stand beside a facet, and how far a list can be paged.
FACET_VALUES = 15
MOST_RESULTS = 10_000
# Different values that are counted in one pass over all facets, and over one: each costs half a microsecond to hand
# over, and Tantivy itself gives up at 65,000.
MOST_COUNTED_TOGETHER = 3_000
MOST_COUNTED = 60_000
# Values that are shown of those that a search within a facet finds.
FOUND_VALUES = 30
# Names, and whole answers of facets, that a process remembers while nothing changes.
MOST_LABELS = 20_000
MOST_KEPT = 40
# A time line of fewer months than these has a bar a day, or a bar a month; and at most so many bars of years.
MONTHS_IN_DAYS = 2
MONTHS_IN_MONTHS = 36
BARS = 40
# Ways out that are tried where nothing is found: each is a query or two.
MOST_LOOSENINGS = 8
# What takes the index long to find is remembered by its best hits, so many, and asked for again by those alone where
# there are no more; of its newest so many, ten pages of them.
MOST_HELD = 1_000
NEWEST_HELD = 200
# Hits of equal score are put in order by id; so many beyond the page are looked at, for ties across its end.
TIE_WINDOW = 50

# Outbox rows are kept so long for machines that were off; one that was off longer rebuilds its index.
KEEP_CHANGES = timedelta(days=7)
# Articles read from the database at once, and changes applied in one commit of the index.
BATCH = 500
# A writer waits so long for another before it leaves the work to it, in seconds.
WAIT_FOR_LOCK = 10.0
# Up to so many articles a request builds a missing index itself; more are built beside it.
BUILD_IN_REQUEST = 2_000
# With less room than this on the disk, in bytes, an index that cannot be written is left as it is.
ROOM_TO_REBUILD = 200_000_000
# Memory of the index's writer before it spills to disk, in bytes (Tantivy wants 15 MB at least).
CATCH_UP_MEMORY = 20_000_000
REBUILD_MEMORY = 128_000_000

# The facet fields of tags and of sources; each holds primary keys. The year is its own key.
TAG_FACETS = (Facet.COUNTRY, Facet.PERSON, Facet.ORGANISATION, Facet.TOPIC)
SOURCE_FACETS = (Facet.PUBLISHER, Facet.CITED, Facet.AGENCY)
