"""A phrase of a story as it is printed, to stand alone."""

import re

from articles.meaning.frames import Frame
from articles.meaning.role_nouns import body_gender, head_of

EDGES = " \u00a0«»“”\"'()،,"  # what a phrase keeps at neither end
_SPACE = re.compile(r"\s+")


def printed(frame: Frame, at: int, last: int) -> str:
    """A phrase as printed, on its own: no و or ل in front, no marks at its ends."""
    text = frame.text(at, last)
    word = frame.word(at)
    if word.startswith("لل"):
        text = "ال" + text[2:]
    elif word.startswith("ل") and (head_of(word[1:]) or body_gender(word[1:])):
        text = text[1:]
    text = _SPACE.sub(" ", text).strip(EDGES)
    # A name in marks at an end of the phrase keeps both of them: المتحدث باسم «الشركة».
    for opening, closing in ("«»", "“”"):
        if text.count(opening) > text.count(closing):
            text += closing
        elif text.count(opening) < text.count(closing):
            text = opening + text
    return text + '"' if text.count('"') % 2 else text
