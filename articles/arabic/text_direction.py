"""Finds what is written from left to right in an Arabic line: Latin words, and model numbers in either script."""

import re
from collections.abc import Iterator

# A Latin run begins and ends with a letter or digit (or the + and % that belong to them) and keeps the spaces, dots
# and hyphens between Latin words: «Institute for the Study of War», «S-300», «AT&T», «https://example.org/a?b=1».
_LETTERS = "A-Za-z\u00c0-\u024f"
_LATIN = rf"(?:\d{{1,4}}-?)?[{_LETTERS}](?:[{_LETTERS}\d\s.,:;&'’/+@#?=~%_-]*[{_LETTERS}\d+%])?"
# Written with hyphens, 2023-09-14 would turn into 14-09-2023.
_ISO_DATE = r"(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\d-])"
# Model numbers in Arabic letters, «سو-35» or «إس - 300»: four letters at most, or it is just a word.
_MODEL = r"(?<!\w)[\u0621-\u064a]{2,4}\s?[-\u2010-\u2015\u0640]\s?\d+(?!\w)"
# A sign before a figure jumps to its other side in a line that runs from the right. After another figure, with or
# without %, it is the hyphen of a range («20%-30%»): set apart with what follows, that would read as a minus.
_SIGNED = r"(?<![\w.,%٪-])[-+\u2212]\d[\d.,]*(?<![.,])%?"
# Without one of these nothing is foreign; most passages have none, and to find that out so takes a fifth of the time.
_TELLING = re.compile(rf"[{_LETTERS}\d]")
_REACH = 7  # characters before the first of them at which a run may begin: of a model number, four letters and a hyphen
# With what a run from left to right begins. Asking this first takes half the time: most letters are Arabic.
_LTR_BEGINS = rf"(?=[{_LETTERS}\d+\u2212-])"
_FOREIGN = re.compile(f"{_LTR_BEGINS}(?P<ltr>{_LATIN}|{_ISO_DATE}|{_SIGNED})|(?P<rtl>{_MODEL})")


def foreign_runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its own direction: "ltr", "rtl", or "" for the run of the line."""
    at = 0
    telling = _TELLING.search(text)
    for match in _FOREIGN.finditer(text, max(telling.start() - _REACH, 0)) if telling else ():
        if match.start() > at:
            yield text[at : match.start()], ""
        yield match.group(), match.lastgroup or ""
        at = match.end()
    if at < len(text):
        yield text[at:], ""
