"""Light stems: a word without its article, conjunction and most common endings, so that its forms find each other.

The rules are those of light10 by Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval"
(2007), as Lucene's ArabicStemmer applies them, for words folded by `articles.arabic.fold` (ة is already ه, ى is ي).
"""

from articles.arabic.clitics import bare_forms

_PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل", "و")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_POSSESSIVES = ("ه", "ها", "ي")
_CLITICS = frozenset("وفبلك")
# The fewest letters that must remain when a preposition is removed: anything shorter is hardly ever a word.
_LEAST = 3


def light_stem(word: str) -> str:
    """The light10 stem of one folded word: at most one prefix is removed, then each ending once, in the paper's order.

    At least two letters remain, or three after a single و, as in the paper.
    """
    if word.startswith(_PREFIXES):
        for prefix in _PREFIXES:
            if word.startswith(prefix) and len(word) >= (4 if prefix == "و" else len(prefix) + 2):
                word = word[len(prefix) :]
                break
    return _without_endings(word)


def _without_endings(word: str) -> str:
    if word.endswith(_SUFFIXES):  # half of all words
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) >= len(suffix) + 2:
                word = word[: -len(suffix)]
    return word


def possible_stems(word: str) -> tuple[str, ...]:
    """Every light stem that one folded word may have: light10's own first, then those of its other readings.

    A letter in front may be a particle or the word's own: "وزير" is وزير or و + زير, "لبوتين" is ل + بوتين. light10
    decides by و alone (so that وزير and الوزير part) and never takes ل, ب, ك or ف; here each reading is kept.
    """
    stems = {light_stem(word): None}
    if word[:1] in _CLITICS:
        stems[_without_endings(word)] = None
        for form in sorted(bare_forms(word), key=len, reverse=True):
            if len(form) >= _LEAST:
                stems[light_stem(form) if form.startswith("ال") else _without_endings(form)] = None
    if word.endswith(_POSSESSIVES):
        # The ة of حكومة is written ت before an ending: حكومتها.
        stems.update({stem[:-1]: None for stem in stems if stem.endswith("ت") and len(stem) > _LEAST})
    return tuple(stems)
