"""What stands above a body: the headline among menus and tickers, its deck, captions, signature and date."""

import re
from itertools import islice

from articles.arabic.fold import fold
from articles.pages.bylines import name_like, of_writer, shaped
from articles.pages.houses import HOUSES
from articles.pages.marks import Kind, caption_cue
from articles.pages.phrases import MENU, SECTION_NAMES, SECTION_WORDS
from articles.pages.places import is_city
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.values import Role

_TITLES = (Kind.TITLE, Kind.SHORT, Kind.CAPTION, Kind.BYLINE, Kind.WEAK)
_BODY_SAMPLE = 12  # paragraphs whose words a headline is compared with
_HOUSE_NAMES = frozenset(fold(name) for house in HOUSES for name in (house.name, *house.names))


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
    body = _body_words(sheet, part)
    groups = _groups(sheet, part, stop)
    if not groups:
        return _fallback(sheet, part, stop)
    if not body:
        return max((row for group in groups for row in group), key=lambda row: (sheet.rows[row].words >= 4, -row))
    scores = {row: _score(sheet, row, body) for group in groups for row in group}
    best_group = max(groups, key=lambda group: (max(scores[row] for row in group), group[-1]))
    best = max(scores[row] for row in best_group)
    if best < 1 and len(best_group) >= 5:
        return None  # a ticker of other stories' titles above a story without its own
    if best == 0:
        return _by_form(sheet, groups)
    chosen = best_group[0]
    if len(best_group) > 3:
        chosen = next(row for row in best_group if scores[row] >= best / 2)
    elif len(best_group) > 1 and scores[chosen] == 0 and _is_masthead(sheet, chosen, scores[best_group[1]]):
        chosen = best_group[1]
    chosen = _above_its_caption(sheet, chosen, [row for group in groups for row in group])
    best_group = next(group for group in groups if chosen in group)
    top = part.start
    if chosen == top + 1 and _short_headline(sheet, top) and _name_below(sheet, chosen, body):
        return top
    key = sheet.rows[chosen].key
    if sheet.copies[key] > 1:
        chosen = next(row for group in groups for row in group if sheet.rows[row].key == key and chosen - row <= 12)
        best_group = next(group for group in groups if chosen in group)
    after = next((row for row in best_group if row > chosen), None)
    if after is not None and _titled_again(sheet, chosen, after):
        return after
    return chosen


def _is_masthead(sheet: Sheet, index: int, next_score: float) -> bool:
    """A title of which the body has no word, above one that shares many: short, or the first line of the page."""
    return sheet.rows[index].words <= 3 or index == 0 and next_score >= 2


def _above_its_caption(sheet: Sheet, chosen: int, candidates: list[int]) -> int:
    """The title above a caption that was taken for it: a longer one that holds all of the caption's words, or most of
    them where the caption is printed twice in a row."""
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
    return chosen


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


def _groups(sheet: Sheet, part: Part, stop: int) -> list[list[int]]:
    groups: list[list[int]] = []
    joined = False
    for index in range(part.start, stop):
        row, kind = sheet.rows[index], sheet.kind(index)
        watch = kind is Kind.READ_ALSO and row.words >= 5 and row.folded.startswith("شاهد") and not joined
        if (kind is Kind.TITLE or watch) and _may_be_headline(sheet, index):
            if joined:
                groups[-1].append(index)
            else:
                groups.append([index])
            joined = True
        elif kind in (Kind.CHROME, Kind.END, Kind.LIST, Kind.DATELINE, Kind.BYLINE, Kind.CAPTION) or row.bullet:
            joined = False
    return groups


def _may_be_headline(sheet: Sheet, index: int) -> bool:
    row = sheet.rows[index]
    if of_writer(row.text) and (sheet.kind(index - 1) is Kind.BYLINE or sheet.is_text(index + 1) and index > 0):
        return False
    if row.bullet and (sheet.copies[row.key] > 1 or index > 0 and sheet.rows[index - 1].bullet):
        return False
    if row.key in SECTION_NAMES or _section_like(row) or row.ending in ("،", ",", "؛"):
        return False
    if _caption_ahead(sheet, index):
        return False
    neighbours = (index - 1, index + 1)
    twin = any(0 <= near < len(sheet.rows) and sheet.rows[near].key == row.key for near in neighbours)
    return not (twin and any(0 <= near < len(sheet.rows) and sheet.rows[near].bullet for near in neighbours))


def _section_like(row: Row) -> bool:
    """«شؤون عربية ودولية», «صدى البلد جامعات»: up to four words, all of them a section's or the site's."""
    if row.words > 4 or row.ending in ("؟", "!", "…", ":"):
        return False
    house = next((name for name in _HOUSE_NAMES if row.key.startswith(name + " ")), "")
    words = [word[1:] if word.startswith("و") and len(word) > 3 else word for word in row.key[len(house) :].split()]
    return all(word in SECTION_WORDS or word == "و" for word in words)


def _caption_ahead(sheet: Sheet, index: int) -> bool:
    """The row below is this one and its credit: both are a caption."""
    if index + 1 >= len(sheet.rows):
        return False
    row, below = sheet.rows[index], sheet.rows[index + 1]
    return (
        sheet.kind(index + 1) is Kind.CAPTION and below.folded.startswith(row.folded) and below.words <= row.words + 8
    )


def _titled_again(sheet: Sheet, title: int, headline: int) -> bool:
    """«headline - موقع كذا» above the headline: the title of the page, not of the story."""
    above, below = sheet.rows[title].key, sheet.rows[headline].key
    return above != below and above.startswith(below) and len(above.split()) - len(below.split()) <= 5


def _body_words(sheet: Sheet, part: Part) -> frozenset[str]:
    """The words of the body's first paragraphs, worked out once for each first row of a body."""
    if part.body is None:
        return frozenset()
    if part.body not in sheet.words_of_body:
        texts = (index for index in range(part.body, part.stop) if sheet.is_text(index))
        sample = [sheet.rows[index].content for index in islice(texts, _BODY_SAMPLE)]
        sheet.words_of_body[part.body] = frozenset().union(*sample)
    return sheet.words_of_body[part.body]


def _score(sheet: Sheet, index: int, body: frozenset[str]) -> float:
    row = sheet.rows[index]
    hits = len(row.content & body)
    score = hits * hits / max(1, len(row.content))
    return score * 1.5 if sheet.copies[row.key] > 1 and not row.bullet else score


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
        rows = [index for index in rows if not _from_a_city(sheet, index)]
        if (
            kinds[0] is Kind.SHORT
            and part.body is not None
            and _short_headline(sheet, part.start)
            and part.start < stop
        ):
            return part.start
        if rows:
            return rows[-1] if kinds[0] is Kind.SHORT else rows[0]
    if part.body is not None and sheet.rows[part.body].words <= 25:
        below = [index for index in range(part.body + 1, part.stop) if sheet.is_text(index)]
        if below and not (sheet.rows[part.body].stop and sheet.rows[part.body].words > 16):
            return part.body
    return None


def _from_a_city(sheet: Sheet, index: int) -> bool:
    """«القاهرة - أ ش أ» above the body signs a story without a headline."""
    signed = sheet.marks[index].signature
    return signed is not None and is_city(signed.byline.place or "") and sheet.is_text(index + 1)


def read_head(sheet: Sheet, part: Part) -> None:
    """Give every open row above the body its role."""
    stop = part.body if part.body is not None else part.stop
    headline = part.headline
    if headline is None:
        for index in sheet.open(range(part.start, stop)):
            sheet.decide(index, *_above(sheet, part, index, stop))
        return
    for index in sheet.open(range(part.start, headline)):
        sheet.decide(index, *_above(sheet, part, index, headline))
    sheet.decide(headline, Role.HEADLINE, "headline-after-tt" if part.confirmed else "headline", part.number)
    key = sheet.rows[headline].key
    furniture = captioned = False
    for index in sheet.open(range(headline + 1, stop)):
        if furniture and _first_paragraph(sheet, part, index):
            part.body = index  # a first paragraph without its full stop, below signature or date
            return
        role, rule = _below(sheet, part, index, key=key, furniture=furniture, captioned=captioned)
        story = None if role in (Role.CHROME, Role.MARKER, Role.PAGE_TITLE) else part.number
        sheet.decide(index, role, rule, story)
        captioned = captioned or role is Role.CAPTION
        furniture = furniture or role in (Role.BYLINE, Role.DATELINE, Role.CAPTION)


def _first_paragraph(sheet: Sheet, part: Part, index: int) -> bool:
    """A long line without its full stop that stands right on the body."""
    row = sheet.rows[index]
    return sheet.kind(index) is Kind.TITLE and row.words >= 12 and index + 1 == part.body and not caption_cue(row)


def _above(sheet: Sheet, part: Part, index: int, headline: int) -> tuple[Role, str, int | None]:
    """The role of a row before the headline."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule, None
    near = headline - index <= 3
    later = any(sheet.kind(below) is Kind.DATELINE for below in range(headline, min(headline + 9, part.stop)))
    if kind is Kind.DATELINE and found.dateline is not None:
        if found.dateline.labelled and not found.dateline.updated and not later or near and not later:
            return Role.DATELINE, "dateline-above", part.number
        return Role.CHROME, "date-of-the-day", None
    signed = found.signature is not None and (found.signature.labelled or _from_a_city(sheet, index))
    if kind is Kind.BYLINE and near and signed:
        return Role.BYLINE, found.rule, part.number
    if kind is Kind.CAPTION and near and found.credit is not None and found.credit.known:
        return Role.CAPTION, found.rule, part.number
    if part.headline is not None and _titled_again(sheet, index, part.headline):
        return Role.PAGE_TITLE, "headline-and-site", None
    title = kind is Kind.TITLE and row.words >= 6 and not row.bullet and not _menu_like(row)  # shorter: a masthead
    if title and index == 0 and _few_titles(sheet, part, headline):
        return Role.PAGE_TITLE, "title-of-another-story", None
    return Role.CHROME, found.rule if kind in (Kind.CHROME, Kind.END, Kind.LIST) else "above-the-headline", None


def _menu_like(row: Row) -> bool:
    """The sections of one site on one line, each with its name: a word that comes three times."""
    words = row.key.split()
    return max(map(words.count, words), default=0) >= 3


def _few_titles(sheet: Sheet, part: Part, headline: int) -> bool:
    """A menu of titles has many; a page title stands alone above the story."""
    return sum(sheet.kind(row) is Kind.TITLE and sheet.rows[row].words >= 4 for row in range(part.start, headline)) <= 2


def _below(sheet: Sheet, part: Part, index: int, *, key: str, furniture: bool, captioned: bool) -> tuple[Role, str]:
    """The role of a row between headline and body."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if row.key == key:
        below = sheet.marks[index + 1].credit if index + 1 < len(sheet.rows) else None
        if below is not None and fold(below.text) == row.folded:
            return Role.CAPTION, "caption-before-its-credit"
        return Role.HEADLINE, "headline-again"
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule
    if kind is Kind.DATELINE:
        return Role.DATELINE, found.rule
    if kind in (Kind.CHROME, Kind.END, Kind.LIST, Kind.RELATED):
        return Role.CHROME, found.rule
    if kind is Kind.READ_ALSO:
        return Role.READ_ALSO, found.rule
    if _signed_by_shape(sheet, part, index):
        return Role.BYLINE, "byline-shape"
    if kind is Kind.CAPTION:
        return Role.CAPTION, found.rule
    if kind is Kind.BYLINE and not (found.signature and found.signature.byline.place) and _twin(sheet, part, index):
        return Role.CAPTION, "caption-printed-twice"
    if kind is Kind.BYLINE:
        placed = found.signature is not None and found.signature.byline.place is not None
        if (
            found.rule == "byline-form"
            and not placed
            and row.words > 2 + row.folded.count(" - ")
            and (row.trailing or row.bracketed)
            and _shares_body(sheet, part, index)
        ):
            return Role.CAPTION, "caption-of-body-words"
        return Role.BYLINE, found.rule
    if _photo(sheet, part, index):
        return Role.CAPTION, "caption-repeated-or-scene"
    if kind in (Kind.TITLE, Kind.SHORT) and _who_is_shown(sheet, part, index):
        return Role.CAPTION, "caption-of-headline-words"
    if kind in (Kind.TITLE, Kind.SHORT) and _signs(sheet, part, index):
        return Role.BYLINE, "name-beside-the-headline"
    if (
        kind in (Kind.TITLE, Kind.SHORT)
        and of_writer(row.text)
        and _decided(sheet, index - 1) in (Role.BYLINE, Role.CHROME)
    ):
        return Role.BYLINE, "what-the-writer-is"
    if kind is Kind.SHORT or row.key in MENU or row.key in SECTION_NAMES:
        return (Role.CAPTION, "short-caption") if _beside_caption(sheet, index) else (Role.CHROME, "short-line-in-head")
    if row.words <= 4 and row.text.rstrip().endswith((" -", " –", " —", "|")) and name_like(row.text.rstrip(" -–—|")):
        return Role.BYLINE, "name-and-dash"
    if sheet.is_text(index) or kind is Kind.WEAK:
        return Role.DECK, "sentence-above-the-furniture"
    if furniture and captioned and not row.bullet:
        return Role.CAPTION, "line-among-captions"
    return Role.DECK, "line-below-the-headline"


def _twin(sheet: Sheet, part: Part, index: int) -> bool:
    key = sheet.rows[index].key
    return any(part.start <= near < part.stop and sheet.rows[near].key == key for near in (index - 1, index + 1))


def _photo(sheet: Sheet, part: Part, index: int) -> bool:
    """A caption without credit: printed twice, printed short and then longer, or naming a scene."""
    row = sheet.rows[index]
    if _caption_ahead(sheet, index):
        return True
    for near in (index - 1, index + 1):
        if part.start <= near < part.stop and near != part.headline:
            other = sheet.rows[near]
            if other.key == row.key:
                return True
            if (
                sheet.kind(near) in (Kind.TITLE, Kind.SHORT, Kind.CAPTION, Kind.BYLINE)
                and row.words >= 2
                and other.words >= 2
            ):
                long, short = (other, row) if other.words > row.words else (row, other)
                if f" {short.key} " in f" {long.key} " and short.key != sheet.rows[part.headline or 0].key:
                    return True
    return (
        row.words >= 2
        and caption_cue(row)
        and not sheet.is_text(index)
        and (index - 1 != part.headline or row.words <= 8)
    )


def _who_is_shown(sheet: Sheet, part: Part, index: int) -> bool:
    """A name or two words below the headline, all of them the headline's, or the line above a photo's owner."""
    row, headline = sheet.rows[index], sheet.rows[part.headline or 0]
    below = sheet.marks[index + 1].credit if index + 1 < part.stop else None
    if below is not None and not below.text and sheet.kind(index + 1) is Kind.CAPTION:
        return True
    own = set(row.key.split())
    return 2 <= row.words <= 4 < headline.words and own < set(headline.key.split()) and name_like(row.text)


def _decided(sheet: Sheet, index: int) -> Role | None:
    decision = sheet.decisions[index] if index >= 0 else None
    return decision.role if decision else None


def _beside_caption(sheet: Sheet, index: int) -> bool:
    return sheet.rows[index].words >= 2 and any(sheet.kind(near) is Kind.CAPTION for near in (index - 1, index + 1))


def _shares_body(sheet: Sheet, part: Part, index: int) -> bool:
    content = sheet.rows[index].content
    return len(content & _body_words(sheet, part)) * 2 > len(content)


def _signs(sheet: Sheet, part: Part, index: int) -> bool:
    """A bare name signs the story: two to five words of no sentence, of which headline and body do not speak."""
    row = sheet.rows[index]
    if not 2 <= row.words <= 5 or row.bullet or not name_like(row.text) or _section_like(row) or row.key in MENU:
        return False
    if (
        not any("\u0600" <= char <= "\u06ff" for char in row.text)
        or any(char in row.text for char in ':،«»"|/')
        or row.ending in ("؟", "!", "…")
    ):
        return False
    words = row.content or frozenset(row.key.split())
    beside = index - 1 == part.headline or {sheet.kind(index - 1), sheet.kind(index + 1)} & {Kind.DATELINE, Kind.BYLINE}
    known = words & (_body_words(sheet, part) | sheet.rows[part.headline or 0].content)
    return bool(beside or index + 1 == part.body) and len(known) * 3 <= len(words) - (len(words) < 3)


def _beside_furniture(sheet: Sheet, part: Part, index: int) -> bool:
    above = _decided(sheet, index - 1)
    return (
        index - 1 == part.headline
        or above in (Role.HEADLINE, Role.DATELINE, Role.BYLINE)
        or sheet.kind(index + 1) is Kind.DATELINE
    )


def _signed_by_shape(sheet: Sheet, part: Part, index: int) -> bool:
    """A line between headline and body with the shape of a signature, whose names the body does not speak of."""
    found, row = sheet.marks[index], sheet.rows[index]
    if found.rule == "caption-label":
        return False
    if (
        found.kind not in (Kind.TITLE, Kind.SHORT, Kind.CAPTION)
        or row.bullet
        or not _beside_furniture(sheet, part, index)
    ):
        return False
    if found.kind is Kind.CAPTION and found.credit is not None and found.credit.known:
        if sheet.kind(index + 1) is Kind.DATELINE and re.fullmatch(r"[A-Za-z .'-]{3,30}", found.credit.text):
            return True  # «Name Surname,Anadolu» above the date
        # «الضالع: الوكالات», «جينيف - (د ب أ)»: a place and an agency, not a scene and its credit
        text = found.credit.text
        signed = found.rule == "caption-trailing-credit" and (":" in row.text or text.endswith(")"))
        return len(text.split()) <= 4 and (signed or text.endswith((":", "-", "–"))) and not row.question
    return shaped(row.text) is not None and not _shares_body(sheet, part, index)


def strip_site(headline: str) -> str:
    """A headline without the site's name behind a bar or dash («… | العربية», «… - موقع كذا»)."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " « "):
        head, found, tail = headline.rpartition(mark)
        if found and len(head.split()) >= 3 and len(tail.split()) <= 4:
            site = fold(tail)
            if site in _HOUSE_NAMES or site.split()[:1] in (
                [word] for word in ("موقع", "صحيفه", "جريده", "بوابه", "شبكه", "قناه", "وكاله")
            ):
                return head.strip()
    return headline
