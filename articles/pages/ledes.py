"""Lines as long as a first paragraph around a headline: the lede without its full stop, the lede printed above the
title too, a headline as long as a lede, and the photo's label that says what the headline says."""

from articles.arabic.fold import fold
from articles.pages.body_end import goes_on
from articles.pages.headline_candidates import nearly_the_same
from articles.pages.kinds import Kind
from articles.pages.sheet import Part, Sheet

_ABOVE = 8  # rows above a first paragraph among which the headline is
_NEXT = 6  # rows below a headline among which the first paragraph is
_LONG_HEADLINE = 25  # words
_WHOLE = 5  # words of meaning of a headline as long as a paragraph
_TOLD = 3  # words of a title that a story's first paragraph has at least
_REPEATED = 10  # words with which no two paragraphs begin by chance
_ENDS = (".", "؟", "!", "?", ":", "…", "۔")  # a sentence, or what goes on below
_POINTS, _LONGEST_LIST = 3, 20  # points above a body
_LONGEST_DECK = 45  # words
_ADS = frozenset(map(fold, ("إعلان", "إعلانات", "مساحة إعلانية", "advertisement")))
_LEDE = 14  # words of a first paragraph, at least
_AROUND = (Kind.DATELINE, Kind.BYLINE, Kind.CAPTION, Kind.CHROME, Kind.SHORT)


def below_a_long_headline(sheet: Sheet, part: Part, first: int) -> int | None:
    """On a page without full stops a headline may be as long as a paragraph: the first paragraph below the row `first`,
    where that tells half of the row again, a third with a signature or such between the two, and no title above has
    as much of it. Second paragraphs hardly ever do."""
    row = sheet.rows[first]
    below = next((near for near in range(first + 1, min(first + _NEXT, part.stop)) if sheet.is_text(near)), None)
    if below is None or row.stop or row.words > _LONG_HEADLINE or len(row.content) < _WHOLE:
        return None
    lead = sheet.rows[below].content
    titles = (near for near in range(max(first - _ABOVE, part.start), first) if sheet.kind(near) is Kind.TITLE)
    if any(len(sheet.rows[near].content & (lead | row.content)) >= _TOLD for near in titles):
        return None
    share = 2 if below == first + 1 else 3
    return below if len(row.content & lead) * share >= len(row.content) else None


def printed_below_the_title(sheet: Sheet, part: Part, first: int) -> int | None:
    """The first paragraph where the page prints it above the title too, as its summary, whole or cut off."""
    row = sheet.rows[first]
    if row.words < _REPEATED or first + 2 >= part.stop or sheet.is_text(first + 1):
        return None
    for below in range(first + 2, min(first + _ABOVE, part.stop)):
        if sheet.is_text(below):
            titled = any(sheet.kind(near) is Kind.TITLE for near in range(first + 1, below))
            return below if titled and sheet.rows[below].key.startswith(row.key) else None
    return None


def below_an_ad(sheet: Sheet, part: Part, first: int) -> int | None:
    """The first paragraph below a deck with nothing but an advertisement's label and a film's title between, which
    tells a third of the deck again and goes on from nothing: broadcasters print theirs so."""
    deck = sheet.rows[first]
    if deck.words > _LONGEST_DECK or first + 1 >= part.stop or sheet.rows[first + 1].key not in _ADS:
        return None
    below = next((near for near in range(first + 2, min(first + _NEXT, part.stop)) if sheet.is_text(near)), None)
    titled = any(sheet.kind(near) is Kind.TITLE for near in range(max(first - _ABOVE, part.start), first))
    if not titled or below is None or goes_on(sheet.rows[below]):
        return None
    shared = len(deck.content & sheet.rows[below].content)
    return below if shared >= _TOLD and shared * 3 >= len(deck.content) else None


def below_the_headline_twice(sheet: Sheet, part: Part, first: int) -> int | None:
    """The first paragraph below a title that is printed twice, where a line at the top of the page is as long as a
    paragraph and ends no sentence: the sections or the newest titles of a site, run together."""
    titled = any(sheet.kind(near) is Kind.TITLE and sheet.rows[near].words > _TOLD for near in range(part.start, first))
    if sheet.rows[first].ending in _ENDS or titled or first > part.start + _ABOVE:
        return None
    seen: set[str] = set()
    twice = False
    for below in range(first + 1, min(first + 2 * _ABOVE, part.stop)):
        if sheet.is_text(below):
            return below if twice else None
        key = sheet.rows[below].key
        twice = twice or sheet.kind(below) is Kind.TITLE and key in seen
        seen.add(key)
    return None


def _points(sheet: Sheet, part: Part, first: int) -> frozenset[str]:
    """The words of the titles that stand in a row from `first` to the body, three and more: points of an interview or
    a study, and not its headline. Empty for any other rows."""
    body = part.body if part.body is not None else first
    rows = range(first, body)
    if not _POINTS <= len(rows) <= _LONGEST_LIST or any(sheet.kind(row) is not Kind.TITLE for row in rows):
        return frozenset()
    return frozenset[str]().union(*(sheet.rows[row].content for row in (*rows, body)))


def above_its_date(sheet: Sheet, part: Part, chosen: int, scores: dict[int, float]) -> int:
    """The title above the story's signature or date where what stands right above the body tells most of it again: the
    first paragraph without its full stop, the photo's label, which says the same in nearly the same words, or points
    that have some of its words."""
    row = sheet.rows[chosen]
    points = _points(sheet, part, chosen)
    if chosen + 1 != part.body and not points or sheet.copies[row.key] > 1:
        return chosen
    dated = False
    for index in range(chosen - 1, max(chosen - _ABOVE, part.start) - 1, -1):
        if index in scores:
            title = sheet.rows[index].content
            if points and not dated:
                continue  # a title among the points of which the body tells less
            if points:
                return index if len(title & points) >= _TOLD else chosen
            told = len(title & row.content) * 2 >= len(title) >= _TOLD
            lede = row.words >= _LEDE and sheet.rows[index].words < row.words
            return index if dated and told and (lede or nearly_the_same(sheet.rows[index], row)) else chosen
        if sheet.kind(index) not in _AROUND:
            return chosen
        dated = dated or sheet.kind(index) in (Kind.DATELINE, Kind.BYLINE)
    return chosen


def without_the_summary(sheet: Sheet, part: Part, groups: list[list[int]]) -> list[list[int]]:
    """The groups without a line with which the first paragraph begins, where titles stand below it: the page prints the
    paragraph above its headline too, as its summary."""
    rows = [row for group in groups for row in group]
    if part.body is None or len(rows) == 1 or not printed_above(sheet, part, rows[0]):
        return groups
    return [kept for group in groups if (kept := [row for row in group if row != rows[0]])]


def printed_above(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the first paragraph of a part begins with a row as long as a paragraph that stands above it."""
    row = sheet.rows[index]
    return part.body is not None and row.words >= _REPEATED and sheet.rows[part.body].key.startswith(row.key)
