"""Answers about words, kept: a page is made of few words many times over."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

# Words that are kept twice over, the newer and the older; the news of a month has some hundred thousand, most of them
# once. Forgetting all at once, half of the words that come next would have to be worked out again.
_MOST = 65536
# What is longer than any word is not worth keeping.
_LONGEST = 32


class _Memory(dict[str, Answer]):
    """What a function says of each word so far."""

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
    """Decorator for a pure function of one word: as `functools.lru_cache`, at half its cost.

    What is asked of every word of every page is a look into a dictionary and nothing else. Which word was asked for
    last is not kept: a full memory begins anew, and what was in it is looked up there until the next is full. Safe to
    share between threads.
    """
    return _Memory(work).__getitem__
