"""Phrases: adjacent words, each in any of the forms that share a stem.

The index keeps only one stem in a word's place, the one of light10; its other possible stems come after the text
(`documents._add_text`). So the query has to ask for every stem under which a word may be placed: «موسكو» is under
"لموسكو" where the text has لموسكو, because light10 leaves that as it is.
"""

import re
from collections.abc import Iterable

import tantivy

from articles.arabic.stem import light_stem
from articles.search import schema
from articles.search.analysis import stems

# What light10 leaves in front of a stem: prepositions and ف, also before the article once و is gone (و + بال), and لال,
# as some write ل before a word that itself begins with ال.
_LEFT = ("ف", "ب", "ل", "ك", "فب", "فل", "فك", "بال", "كال", "لل", "لال", "فبال", "فكال", "فلل")
# What light10 takes off though another reading keeps it: وطن is under "طن" in وطني.
_TAKEN = ("وال", "بال", "كال", "فال", "لل", "و")


def place_of(stem: str) -> str:
    """A regular expression for the stems under which a word may be placed that has `stem` among its possible stems."""
    # With one more letter in front, light10 may take off an ending that a short stem keeps.
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
