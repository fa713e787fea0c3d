"""Runs of letters within a word, by which two spellings or forms of a word still meet when their stems do not."""

SIZE = 4
# Where a word begins and ends: «شوي» at the beginning of a word says more than the same letters within one.
EDGE = "_"

# The index keeps four runs for each word of each article: with a letter in one byte instead of two it is built quicker.
# No folded word holds a capital letter or one of these signs.
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
