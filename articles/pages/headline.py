"""Which line above a body is the headline, among menus, tickers, titles of other stories and captions."""

import re

from articles.arabic.fold import fold
from articles.pages.candidates import body_words, groups_above, score
from articles.pages.kinds import Kind
from articles.pages.mastheads import named_in_two_scripts
from articles.pages.names import name_like
from articles.pages.photos import in_the_picture, scene
from articles.pages.phrases import MENU, SECTION_NAMES, TICKER_LABELS
from articles.pages.places import is_city
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.shown import bare_name
from articles.pages.titles import is_kicker, section_like, tells_when, titled_again

# A first paragraph, not a headline: it ends as a sentence does and opens with what somebody said or a body announced.
_ANNOUNCES = frozenset(
    fold(verb)
    for verb in ("قال", "قالت", "أكد", "أكدت", "أعلن", "أعلنت", "أعرب", "أعربت", "ذكر", "ذكرت", "أفاد", "أفادت")
)
_FEW = 4  # titles above a body that are no list of other stories
_FURNITURE_ROWS = 8  # the most rows between a caption and the headline above signature and date
_TOPIC = 4  # words of a topic's name above the headline
_TRAIL = 6  # words of a section and topics parted by commas
_TITLE, _LONGEST = 6, 20  # words of a headline below such a name
_SENTENCES = re.compile(r"\w[^\w.]?\.\s\w")  # a motto and who said it, below the headline of a column
_WHOLE = 5  # words of a title that does not stand at the beginning of another line by chance


def find_headline(sheet: Sheet, part: Part) -> int | None:
    """The row of the part's headline; None when nothing above the body can be one.

    A headline that the page confirms after TT wins. Else candidates stand in groups, cut by menus, ads and dates; the
    group that shares most words with the body holds the headline, which is its first line: so the title of another
    story above an ad, and the items of a menu, lose to the story's own.
    """
    stop = part.body if part.body is not None else part.stop
    if part.confirmed is not None:
        for index in range(part.start, part.stop):
            if sheet.rows[index].key == part.confirmed:
                return index
    body = body_words(sheet, part)
    groups = groups_above(sheet, part, stop)
    if not groups:
        return _fallback(sheet, part, stop)
    if not body:
        return max((row for group in groups for row in group), key=lambda row: (sheet.rows[row].words >= 4, -row))
    scores = {row: score(sheet, row, body) for group in groups for row in group}
    groups = _without_photo_names(sheet, groups, scores)
    best_group = max(groups, key=lambda group: (max(scores[row] for row in group), group[-1]))
    best = max(scores[row] for row in best_group)
    if best < 1 and len(best_group) >= 5:
        return None  # a ticker of other stories' titles above a story without its own
    if best == 0:
        return _by_form(sheet, groups)
    chosen = best_group[0]
    # Right below «عاجل» stand titles of other stories, of which the body may have a word or two.
    labelled = chosen > 0 and sheet.rows[chosen - 1].key in TICKER_LABELS
    ticker = labelled and best >= 1 and scores[chosen] * 3 <= best
    if len(best_group) > 3 or ticker:
        chosen = next(row for row in best_group if scores[row] >= best / 2)
    elif len(best_group) > 1 and _of_the_site(sheet, chosen, scores[chosen], scores[best_group[1]]):
        chosen = best_group[1]
    named = sheet.rows[chosen].key
    next_title = next((row for row in best_group if row > chosen and sheet.rows[row].key != named), None)
    if next_title is not None and _names_the_topic(sheet, chosen, next_title):
        told = scores[next_title] > min(scores[chosen], 0.99)
        chosen = next_title if told or sheet.copies[sheet.rows[next_title].key] > 1 else chosen
    chosen = _above_its_caption(sheet, chosen, [row for group in groups for row in group])
    chosen = _above_its_furniture(sheet, part, chosen, scores)
    best_group = next(group for group in groups if chosen in group)
    top = part.start
    if chosen == top + 1 and _short_headline(sheet, top) and _name_below(sheet, chosen, body):
        return top
    key = sheet.rows[chosen].key
    if sheet.copies[key] > 1:
        chosen = next(row for group in groups for row in group if sheet.rows[row].key == key and chosen - row <= 12)
        best_group = next(group for group in groups if chosen in group)
    after = next((row for row in best_group if row > chosen), None)
    if after == chosen + 1 and is_kicker(sheet.rows[chosen]) and not is_kicker(sheet.rows[after]):
        return after
    if after == chosen + 1 and scores[after] and tells_when(sheet.rows[chosen], sheet.rows[after]):
        return after  # of three thousand headlines one has this form
    below = (row for group in groups for row in group if row > chosen)
    return next((row for row in below if titled_again(sheet, chosen, row)), chosen)


def _without_photo_names(sheet: Sheet, groups: list[list[int]], scores: dict[int, float]) -> list[list[int]]:
    """The groups without the bare names that stand right above a photo's caption, and captions that call themselves one
    («جانب من …»), below a longer title of the story: the body is full of their words, yet they are no headline."""
    title = next((row for group in groups for row in group if sheet.rows[row].words >= 5 and scores[row] > 0), None)
    if title is None:
        return groups

    def named(index: int) -> bool:
        row = sheet.rows[index]
        signed = any(sheet.kind(near) in (Kind.BYLINE, Kind.DATELINE) for near in range(title + 1, index))
        if index > title and (scene(row) or signed and _phrase(row) and in_the_picture(row)):
            return True
        above = sheet.kind(index + 1) is Kind.CAPTION and sheet.copies[row.key] == 1
        return index > title and above and row.words <= 4 and row.ending.isalpha() and name_like(row.text)

    kept = [[row for row in group if not named(row)] for group in groups]
    return [group for group in kept if group]


def _of_the_site(sheet: Sheet, index: int, score: float, next_score: float) -> bool:
    """A title of which the body has no word, above one that shares many: short, or the first line of the page."""
    if score == 0 and (sheet.rows[index].words <= 3 or index == 0 and next_score >= 2):
        return True
    if index == 0 and score < next_score and named_in_two_scripts(sheet.rows[0].text):
        return True
    row, below = (
        sheet.rows[index],
        next((n for n in range(index + 1, len(sheet.rows)) if sheet.rows[n].words >= 7), None),
    )
    beside = index <= 2 and all(sheet.kind(n) is Kind.CHROME or sheet.rows[n].words <= 3 for n in range(index))
    if score == 0 and index and beside and row.words <= 5 and _phrase(row) and next_score >= 2 and below is not None:
        return sheet.kind(below) is Kind.TITLE  # what the site says of itself, beside its name
    return False


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
    named = row.words <= _TOPIC and _phrase(row) and not any(char in row.text for char in '«"') and not verb
    said = title.stop or title.bullet or _SENTENCES.search(title.text)
    return _TITLE <= title.words <= _LONGEST and not said and (trail or named)


def _above_its_caption(sheet: Sheet, chosen: int, candidates: list[int]) -> int:
    """The title above a caption that was taken for it: a longer one that holds all of the caption's words, or most of
    them where the caption is printed twice in a row; or a title that the caption opens with."""
    row = sheet.rows[chosen]
    neighbours = (near for near in (chosen - 1, chosen + 1) if 0 <= near < len(sheet.rows))
    twin = any(sheet.rows[near].key == row.key for near in neighbours)
    words = set(row.key.split())
    for index in candidates:
        above = sheet.rows[index]
        if chosen - 10 <= index < chosen and above.words > row.words:
            most = len(above.content & row.content) * 2 > len(row.content)
            if words < set(above.key.split()) or twin and most and above.key != row.key:
                return index
        elif index < chosen and above.words >= _WHOLE and row.key.startswith(above.key + " "):
            return index
    return chosen


def _above_its_furniture(sheet: Sheet, part: Part, chosen: int, scores: dict[int, float]) -> int:
    """The title above the signature or date of a story whose photo's caption was taken for it.

    The caption stands below them, right above the body; the title shares words with the body too, and nothing between
    the two begins a page of its own (an ad tag, the site's menu).
    """
    if not _phrase(sheet.rows[chosen]) or any(row > chosen for row in scores) or len(scores) > _FEW:
        return chosen  # below a list of titles the last line is the story's own
    body = part.body if part.body is not None else part.stop
    if not all(_furniture(sheet, row) for row in range(chosen + 1, body)):
        return chosen

    def speaks_of_it(index: int) -> bool:
        """A title of four words and more: the body has two of them, or one and the caption another."""
        row = sheet.rows[index]
        if index not in scores or row.words < 4:
            return False
        return scores[index] * len(row.content) >= (1 if row.content & sheet.rows[chosen].content else 4)

    signed = False
    for index in range(chosen - 1, max(chosen - _FURNITURE_ROWS, part.start) - 1, -1):
        kind, found = sheet.kind(index), sheet.marks[index]
        if found.rule == "code-or-wordpress" or kind in (Kind.LIST, Kind.END, Kind.RELATED):
            return chosen
        owned = kind is Kind.CAPTION and found.credit is not None and found.credit.known
        if kind is Kind.BYLINE or (kind is Kind.DATELINE or owned) and index > part.start:
            signed = True
        elif signed and not sheet.rows[index].bullet and speaks_of_it(index):  # points of a deck may be between
            return index - 1 if speaks_of_it(index - 1) else index  # headline and deck
    return chosen


def _furniture(sheet: Sheet, index: int) -> bool:
    """The site's own lines, signatures and captions, a bare name of two words, and the site's name where the page
    prints it more than once."""
    row = sheet.rows[index]
    if sheet.kind(index) is Kind.SHORT:
        return bare_name(row) or sheet.copies[row.key] > 1
    return sheet.kind(index) in (Kind.CHROME, Kind.BYLINE, Kind.CAPTION)


def _phrase(row: Row) -> bool:
    """Whether a line is short and states nothing: no colon, question, dots or quotation, as captions are."""
    return (
        row.words <= 12 and not row.bullet and not any(char in row.text for char in ":؟?!…|") and ".." not in row.text
    )


def _short_headline(sheet: Sheet, index: int) -> bool:
    """Columns have headlines of one word or two: the first line of all, if no menu or section is called so."""
    row = sheet.rows[index]
    return (
        sheet.kind(index) is Kind.SHORT
        and row.key not in MENU
        and row.key not in SECTION_NAMES
        and sheet.copies[row.key] == 1
    )


def _name_below(sheet: Sheet, index: int, body: frozenset[str]) -> bool:
    row = sheet.rows[index]
    return row.words <= 5 and name_like(row.text) and len(row.content & body) * 2 <= len(row.content)


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


def _fallback(sheet: Sheet, part: Part, stop: int) -> int | None:
    """No title above the body: a short line, a title that ends in a full stop, or a caption-like line in its place."""
    for kinds in ((Kind.SHORT, Kind.WEAK), (Kind.CAPTION, Kind.BYLINE, Kind.READ_ALSO)):
        rows = [index for index in range(part.start, stop) if sheet.kind(index) in kinds]
        rows = [index for index in rows if sheet.rows[index].words >= 2 and sheet.rows[index].key not in SECTION_NAMES]
        rows = [index for index in rows if not from_a_city(sheet, index)]
        if (
            kinds[0] is Kind.SHORT
            and part.body is not None
            and _short_headline(sheet, part.start)
            and part.start < stop
        ):
            return part.start
        rows = [index for index in rows if not _credited(sheet, part, index)]
        if rows:
            return rows[-1] if kinds[0] is Kind.SHORT else rows[0]
    if part.body is not None and sheet.rows[part.body].words <= 25:
        below = [index for index in range(part.body + 1, part.stop) if sheet.is_text(index)]
        first = sheet.rows[part.body]
        announces = any(word in _ANNOUNCES for word in first.key.split()[:1])
        if below and not (first.stop and (first.words > 16 or announces)):
            return part.body
    return None


def _credited(sheet: Sheet, part: Part, index: int) -> bool:
    """A caption with a known agency in brackets right on the body of a page that has nothing else: no headline."""
    mark = sheet.marks[index]
    owned = mark.rule == "caption-credit" and mark.credit is not None and mark.credit.owner is not None
    return owned and index == part.start and index + 1 == part.body


def from_a_city(sheet: Sheet, index: int) -> bool:
    """«القاهرة - أ ش أ» above the body signs a story without a headline."""
    signed = sheet.marks[index].signature
    return signed is not None and is_city(signed.byline.place or "") and sheet.is_text(index + 1)
