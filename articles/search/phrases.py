"""Words next to each other, each in any of the forms that share a stem.

The index keeps one stem of a word in the word's place, light10's own; its other possible ones come after the text
(`documents._add_text`). So it is the query that asks for every stem in whose place the word may stand: «موسكو» stands
under "لموسكو" where the text has لموسكو, which light10 leaves as it is.
"""

import re
from collections.abc import Iterable

import tantivy

from articles.arabic.stem import light_stem
from articles.search import schema
from articles.search.analysis import stems

# What light10 leaves in front of a stem: prepositions and ف, also before the article once و is off (و + بال), and لال,
# as some write ل before a word that itself begins with ال.
_LEFT = ("ف", "ب", "ل", "ك", "فب", "فل", "فك", "بال", "كال", "لل", "لال", "فبال", "فكال", "فلل")
# What it takes off where another reading keeps it: وطن stands under "طن" in وطني.
_TAKEN = ("وال", "بال", "كال", "فال", "لل", "و")


def place_of(stem: str) -> str:
    """A regular expression for the stems in whose place a text has a word with `stem` among its possible stems."""
    # Behind one more letter light10 may take an ending off that a short stem keeps.
    bodies = dict.fromkeys((stem, light_stem(f"ل{stem}").removeprefix("ل") or stem))
    bare = dict.fromkeys(stem.removeprefix(letters) for letters in _TAKEN if stem.startswith(letters)) | {stem: None}
    left = f"({'|'.join(_LEFT)})?({_either(bodies)})"
    # ت stands for the ة of a word before an ending.
    return f"({left}|{_either(filter(None, bare))})ت?"


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def phrase(field: str, words: Iterable[str]) -> tantivy.Query:
    """Folded words next to each other in a field of stems (a name of `schema.TEXTS`), two words at least."""
    expressions: list[str | tuple[int, str]] = ["|".join(map(place_of, stems(word))) for word in words]
    return tantivy.Query.regex_phrase_query(schema.schema(), field, expressions)
