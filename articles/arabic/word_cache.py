"""A cache for functions of one word: a page consists of few words that occur many times."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

# How many words the newer and the older half hold. A month of news has some hundred thousand, most of them once. If all
# were forgotten at once, half of the words that come next would have to be worked out again.
_MOST = 65536
# Anything longer is hardly a word, and not worth caching.
_LONGEST = 32


class _WordCache(dict[str, Answer]):
    """The answers of a function so far, by word."""

    __slots__ = ("_older", "_work")

    def __init__(self, work: Callable[[str], Answer]) -> None:
        super().__init__()
        self._work = work
        self._older: dict[str, Answer] = {}

    def __missing__(self, word: str) -> Answer:
        if len(self) >= _MOST:
            self._older = dict(self)
            self.clear()
        older = self._older  # another thread may put another in its place meanwhile
        answer = older[word] if word in older else self._work(word)
        if len(word) <= _LONGEST:
            self[word] = answer
        return answer


def remembered(work: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Decorator for a pure function of one word: like `functools.lru_cache`, at half its cost.

    For every word of every page, it costs one look-up in a dictionary and nothing else. It does not record which words
    were used last. Instead, a full half becomes the older one, in which words are still found, and a new half begins.
    Safe to share between threads.
    """
    return _WordCache(work).__getitem__
