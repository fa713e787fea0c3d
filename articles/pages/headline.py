"""Which line above a body is the headline, among menus, tickers, titles of other stories and captions."""

import re
from itertools import pairwise

from articles.pages.headline_candidates import body_words, groups_above, same_letters, score
from articles.pages.headline_or_caption import (
    WHOLE,
    above_its_caption,
    above_its_furniture,
    below_who_is_shown,
    phrase,
    without_photo_names,
)
from articles.pages.kinds import Kind
from articles.pages.ledes import above_its_date, without_the_summary
from articles.pages.mastheads import named_in_two_scripts
from articles.pages.names import name_like
from articles.pages.no_title import only_shown, short_headline, signature_alone, without_a_title
from articles.pages.phrases import SECTION_NAMES, TICKER_LABELS
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import is_kicker, opens_with_when, says_its_day, section_like, tells_when, titled_again

_SHORTEST = 4  # words of a headline below what its photo shows
_LIST = 5  # titles that are a list of other stories where the body has next to nothing of them
_COPIES = 12  # rows between a headline and its copy
_LEAST = 3  # words of a headline that is most of the page's title
_TOPIC = 4  # words of a topic's name above the headline
_TRAIL = 6  # words of a section and topics parted by commas
_TITLE, _LONGEST = 6, 20  # words of a headline below such a name
_SENTENCES = re.compile(r"\w[^\w.]?\.\s\w")  # a motto and who said it, below the headline of a column
_ALIEN, _PARAGRAPHS = 7, 3  # words of meaning of a title of which so many paragraphs have none
_NOTHING, _MUCH = 0.5, 2  # scores of a title that is not the story's, and of the story's own below it


def find_headline(sheet: Sheet, part: Part) -> int | None:
    """The row of the part's headline; None when nothing above the body can be one.

    A headline that the page confirms after TT wins. Else candidates stand in groups, cut by menus, ads and dates; the
    group that shares most words with the body holds the headline, its first line: so titles of other stories above an
    ad, and the items of a menu, lose to the story's own. What a photo shows is no headline.
    """
    found = _likeliest(sheet, part)
    if found is None or part.confirmed is not None or not only_shown(sheet, part, found):
        return found
    return found + 1 if _above_the_signature(sheet, part, found + 1) else None


def _above_the_signature(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row right below what a photo shows is a title of four words and more that the body tells again, with a
    signature or date below it."""
    if index + 1 >= len(sheet.rows) or sheet.kind(index) is not Kind.TITLE or sheet.rows[index].words < _SHORTEST:
        return False
    signed = sheet.kind(index + 1) in (Kind.BYLINE, Kind.DATELINE)
    return signed and score(sheet, index, body_words(sheet, part)) >= 1


def _likeliest(sheet: Sheet, part: Part) -> int | None:
    """The row that of all rows above the body is most likely the headline."""
    confirmed = (row for row in range(part.start, part.stop) if sheet.rows[row].key == part.confirmed)
    if part.confirmed is not None and (after_tt := next(confirmed, None)) is not None:
        return after_tt
    stop = part.body if part.body is not None else part.stop
    groups = groups_above(sheet, part, stop)
    if not groups:
        return without_a_title(sheet, part, stop)
    titled = _titled_by_the_page(sheet, groups)
    if titled is not None:
        return titled
    body = body_words(sheet, part)
    if not body:
        return max((row for group in groups for row in group), key=lambda row: (sheet.rows[row].words >= 4, -row))
    groups = without_the_summary(sheet, part, groups)
    scores = {row: score(sheet, row, body) for group in groups for row in group}
    groups = without_photo_names(sheet, groups, scores)
    best_group = max(groups, key=lambda group: (max(scores[row] for row in group), group[-1]))
    best = max(scores[row] for row in best_group)
    again = (row for row in scores if scores[row] == best and sheet.copies[sheet.rows[row].key] > 1)
    if best < 1 and (printed_again := next(again, None)) is not None:
        return printed_again
    if best < 1 and len(best_group) >= _LIST:
        return None  # a ticker of other stories' titles above a story without its own
    if best == 0:
        groups = [kept for group in groups if (kept := [row for row in group if not _of_another(sheet, part, row)])]
        chosen = _by_form(sheet, groups) if groups else None
        return None if chosen is not None and signature_alone(sheet, part, chosen, best) else chosen
    chosen = _first_of_the_story(sheet, best_group, scores, best)
    chosen = _below_its_topic(sheet, best_group, scores, chosen)
    chosen = below_who_is_shown(sheet, best_group, scores, chosen)
    chosen = above_its_caption(sheet, chosen, [row for group in groups for row in group])
    chosen = _around_its_deck(sheet, part, chosen, scores)
    chosen = above_its_furniture(sheet, part, chosen, scores)
    chosen = above_its_date(sheet, part, chosen, scores)
    if chosen == part.start + 1 and short_headline(sheet, part.start) and _name_below(sheet, chosen, body):
        return part.start
    if signature_alone(sheet, part, chosen, scores[chosen]):
        return None
    chosen = _first_copy(sheet, groups, chosen)
    return _below_what_leads_to_it(sheet, groups, scores, chosen)


def _first_of_the_story(sheet: Sheet, group: list[int], scores: dict[int, float], best: float) -> int:
    """The first row of the group; a later one where titles of other stories, or the site's name, stand first."""
    first = group[0]
    # Right below «عاجل» stand titles of other stories, of which the body may have a word or two.
    labelled = first > 0 and sheet.rows[first - 1].key in TICKER_LABELS
    ticker = labelled and best >= 1 and scores[first] * 3 <= best
    if len(group) > 3 or ticker:
        return next(row for row in group if scores[row] >= best / 2)
    for above, below in pairwise(group):
        if not _of_the_site(sheet, above, below, scores):
            return above
    return group[-1]


def _around_its_deck(sheet: Sheet, part: Part, chosen: int, scores: dict[int, float]) -> int:
    """The first title of all where the body tells it and the page prints it again as the chosen one or below that:
    between the two stands the deck, of which the body may tell more."""
    first, stop = min(scores), part.body if part.body is not None else part.stop
    told = first < chosen <= first + _COPIES and scores[first] >= 1
    again = range(chosen, min(chosen + _COPIES, stop) if told else chosen)
    return first if any(sheet.rows[near].key == sheet.rows[first].key for near in again) else chosen


def _below_its_topic(sheet: Sheet, group: list[int], scores: dict[int, float], chosen: int) -> int:
    """The next title of the group where the chosen row only names the topic, and the body tells more of that title or
    the page prints it again."""
    key = sheet.rows[chosen].key
    below = next((row for row in group if row > chosen and sheet.rows[row].key != key), None)
    if below is None or not _names_the_topic(sheet, chosen, below):
        return chosen
    told = scores[below] > min(scores[chosen], 0.99)
    return below if told or sheet.copies[sheet.rows[below].key] > 1 else chosen


def _first_copy(sheet: Sheet, groups: list[list[int]], chosen: int) -> int:
    """The first of the candidates near that are the same line; of those in which words were run together the one that
    has most words."""
    near = (row for group in groups for row in group if abs(chosen - row) <= _COPIES)
    copies = [row for row in near if same_letters(sheet.rows[row].key, sheet.rows[chosen].key)]
    return max(copies, key=lambda row: len(sheet.rows[row].key.split()))


def _below_what_leads_to_it(sheet: Sheet, groups: list[list[int]], scores: dict[int, float], chosen: int) -> int:
    """The title below the chosen row where that is its kicker, says only when it was, or is the page's title of it."""
    group = next(group for group in groups if chosen in group)
    if chosen + 1 in group:
        row, below = sheet.rows[chosen], sheet.rows[chosen + 1]
        if is_kicker(row) and not is_kicker(below):
            return chosen + 1
        if scores[chosen + 1] and tells_when(row, below):
            return chosen + 1  # of three thousand headlines one has this form
    later = (row for group in groups for row in group if row > chosen)
    return next((row for row in later if titled_again(sheet, chosen, row)), chosen)


def _titled_by_the_page(sheet: Sheet, groups: list[list[int]]) -> int | None:
    """The row that the first title of the page holds beside the site's name («… - بوابة كذا»): whatever stands between,
    the page itself is called so."""
    top, *below = (row for group in groups for row in group)
    return next((row for row in below if titled_again(sheet, top, row) and _whole(sheet, top, row)), None)


def _whole(sheet: Sheet, title: int, index: int) -> bool:
    """Whether what the page's title holds is a headline and no section: five words and more, or most of the title."""
    words = sheet.rows[index].words
    return words >= WHOLE or words >= _LEAST and words * 2 > sheet.rows[title].words


def _of_the_site(sheet: Sheet, index: int, below: int, scores: dict[int, float]) -> bool:
    """A title of which the body has hardly a word, above one that shares many (the question of a poll, what the site
    says of itself); a short one of which it has none; the site's name in two scripts."""
    words = len(sheet.rows[below].content)
    told = scores[below] >= _MUCH or len(sheet.rows[index].content) >= _ALIEN and scores[below] * 4 >= max(words, 4)
    if scores[index] < _NOTHING and told and sheet.rows[below].ending != ":":
        return True
    if scores[index] == 0 and (sheet.rows[index].words <= 3 or _told_below(sheet, index, scores)):
        return True
    return index == 0 and scores[0] < scores[below] and named_in_two_scripts(sheet.rows[0].text)


def _told_below(sheet: Sheet, index: int, scores: dict[int, float]) -> bool:
    """Whether a title of which the body has no word, printed once, stands up to two rows above one no longer that it
    tells: a headline of wit has a longer deck below it, and those of bulletins say only when it was."""
    row = sheet.rows[index]
    near = (index + 1, index + 2)
    told = any(scores.get(below, 0) >= 1 and sheet.rows[below].words <= row.words for below in near)
    return told and sheet.copies[row.key] == 1 and not says_its_day(row) and not opens_with_when(row)


def _names_the_topic(sheet: Sheet, index: int, below: int) -> bool:
    """Whether a line is the topic's or the section's name above the headline («كأس الأندية», «دولي, الحرب في الشمال»):
    up to four words that state nothing and are printed no more below, above a title half as long again. A headline so
    short has hardly ever a deck."""
    row, title = sheet.rows[index], sheet.rows[below]
    between = range(index + 1, below)
    again = [near for near in between if sheet.rows[near].key == row.key]  # in the menu and above the headline
    if any(sheet.kind(near) is not Kind.SHORT and near not in again for near in between):
        return False
    if any(other.key == row.key for other in sheet.rows[below:]):
        return False
    section, *others = re.split("[,،]", row.text)
    trail = bool(others) and row.words <= _TRAIL and section_like(Row(section, (), 0))
    verb = any(word.startswith("ي") and len(word) >= 4 for word in row.key.split())
    named = row.words <= _TOPIC and phrase(row) and not any(char in row.text for char in '«"') and not verb
    said = title.stop or title.bullet or _SENTENCES.search(title.text)
    return _TITLE <= title.words <= _LONGEST and not said and (trail or named)


def _name_below(sheet: Sheet, index: int, body: frozenset[str]) -> bool:
    row = sheet.rows[index]
    return row.words <= 5 and name_like(row.text) and len(row.content & body) * 2 <= len(row.content)


def _of_another(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether none of many words of a title is in three paragraphs or more: headlines of wit are shorter, and those of
    bulletins say of which day they are («نشرة أخبار المرفأ ليوم الأحد»)."""
    if says_its_day(sheet.rows[index]):
        return False
    paragraphs = sum(map(sheet.is_text, range(part.body or part.start, part.stop)))
    return len(sheet.rows[index].content) >= _ALIEN and paragraphs >= _PARAGRAPHS


def _by_form(sheet: Sheet, groups: list[list[int]]) -> int:
    """No candidate shares a word with the body (a headline of wit): the first long enough of the last group."""
    last = groups[-1]
    chosen = next((row for row in last if sheet.rows[row].words >= 4), None)
    if chosen is not None:
        return chosen
    top = last[0]
    while top > 0 and sheet.kind(top - 1) is Kind.SHORT and sheet.rows[top - 1].key not in SECTION_NAMES:
        top -= 1
    return top
