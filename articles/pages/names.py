"""What may be the name of a person or a paper, and the value that a line which signs is read to."""

import re
from dataclasses import dataclass

from articles.arabic.fold import fold
from articles.pages.credits import owner
from articles.pages.values import Byline

# Words that a signature never holds; one of them makes the line a sentence.
_OF_SENTENCES = """
في من إلى عن أن إن لا لم لن ما هل كيف لماذا متى أين هذا هذه ذلك التي الذي بعد قبل خلال حول بين ضد مع
إلا رغم قال قالت يقول أعلن أعلنت أكد أكدت كان كانت ليس قد سوف هو هي نحن أو ثم حتى عند لدى منذ كما
لكن بل غير كل أي
"""
_SENTENCE_WORDS = frozenset(fold(word) for word in _OF_SENTENCES.split())

_PARTED = re.compile(r"\s[-–—/|]\s")  # «الميناء - رويترز»: a paper and an agency


@dataclass(frozen=True, slots=True)
class Signature:
    """A byline and how sure its form is: `labelled` ones hold anywhere around a story, the others only beside it."""

    byline: Byline
    labelled: bool

    @property
    def certain(self) -> bool:
        """Labelled, or signed by an agency or paper that is known: no subheading looks like that."""
        author = self.byline.author or ""
        return self.labelled or any(owner(part) for part in (author, *_PARTED.split(author)))


def name_like(text: str) -> bool:
    """Whether a text may be a person's name or a paper's: one to seven words, no digits, no word of a sentence."""
    words = fold(re.sub(r"[«»\"“”.'’]", " ", text)).split()
    if (
        not 1 <= len(words) <= 7
        or any(char.isdigit() for char in text)
        or text.rstrip().endswith(("؟", "!", "…", ".."))
    ):
        return False
    return not any(word in _SENTENCE_WORDS for word in words)


def is_person(name: str) -> bool:
    """Whether a text may be the name of a person as reporters print theirs: two or three words."""
    return 2 <= len(name.split()) <= 3 and name_like(name)
