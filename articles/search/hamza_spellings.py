"""Words with a hamza before و, which houses write in two ways: مسؤول and رؤوس, in Egypt مسئول and رئوس. No Django here.

Folded, they are مسوول and مسيول: ؤ is و and ئ is ي. That a word contains يو or وو does not tell whether it has a hamza
there (يوليو); but the other spelling of one without is no word, so nothing is found by it. That holds for its stem only
where a letter of the root follows, as in all words of this kind: روسيون would be looked for as روسو, and نووي as نيو.
Therefore شؤون, whose ending is taken for a plural's, is not looked for as شئون either: that would find شي.
"""

from articles.search.analysis import stems

_PAIRS = (("وو", "يو"), ("يو", "وو"))
# Shorter words, and those that begin with these letters, are no such words: يوم.
_LEAST_LETTERS = 4


def hamza_spelling(word: str) -> str | None:
    """The folded word with its hamza on the other letter; None for most words."""
    if len(word) < _LEAST_LETTERS:
        return None
    for written, other in _PAIRS:
        place = word.find(written, 1)
        if place > 0:
            spelt = word[:place] + other + word[place + len(other) :]
            return spelt if all(other in stem[:-1] for stem in stems(spelt)) else None
    return None
