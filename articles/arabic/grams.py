"""Runs of letters within a word, by which two spellings or forms of a word still meet when their stems do not."""

SIZE = 4


def word_grams(word: str) -> tuple[str, ...]:
    """Every run of four letters of one folded word, in order; a word of four letters or fewer is its own only run."""
    if len(word) <= SIZE:
        return (word,) if word else ()
    return tuple(word[start : start + SIZE] for start in range(len(word) - SIZE + 1))
