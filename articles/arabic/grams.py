"""N-grams: sequences of letters within a word.

Two spellings or forms of a word still share some of them when their stems differ.
"""

SIZE = 4
# Where a word begins and ends: «شوي» at the beginning of a word says more than the same letters within one.
EDGE = "_"

# The index holds about four n-grams for each word of each article. With one byte a letter instead of two, it is built
# faster. No folded word contains a capital letter or one of these signs.
CODES = str.maketrans("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي", "ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^")


def word_grams(word: str) -> tuple[str, ...]:
    """Every run of four letters of one folded word, in order, the word's two ends counting as a letter each.

    "سلام" gives "_سلا", "سلام" and "لام_", each in CODES; a word of two letters or fewer is its own only run, ends and
    all.
    """
    if not word:
        return ()
    marked = f"{EDGE}{word.translate(CODES)}{EDGE}"
    return tuple([marked[start : start + SIZE] for start in range(max(1, len(marked) - SIZE + 1))])
