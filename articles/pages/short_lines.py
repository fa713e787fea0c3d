"""What a short line between two paragraphs of a body is: a subheading, an item, a verse, a caption, a question."""

from articles.arabic.fold import fold
from articles.pages.beside_text import in_a_box_of_numbers, of_the_contents, pulled_out
from articles.pages.bylines import shaped
from articles.pages.bylines_below_headline import decided
from articles.pages.headline_candidates import body_words
from articles.pages.kinds import Kind
from articles.pages.photo_subjects import (
    office_and_name,
    opens_with_a_verb,
    shows,
    somebody_in_the_picture,
    states,
    told_in_the_body,
)
from articles.pages.photos import caption_cue, scene, thing_and_place
from articles.pages.phrases import MENU, SECTION_NAMES, SEEN, SUBHEADING_NEVER
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import announces, section_like
from articles.pages.values import Role
from articles.pages.writers import latin_name, opens_from_a_city

_SUBHEADING = 12  # words
_LONG_SUBHEADING = 20  # words of one that is a title: digests have the headline of each of their stories
_NAMED = 2  # words of a subheading of places or things before a colon, «و» its own: «واشنطن:», «وسائل النقل:»
_POINT = 8  # words of a subheading with a bullet
_TITLE = 5  # words of the title of another story, at least
_MENU = 12  # lines of the longest list of titles within a body
# Nouns whose «و» is their own and no conjunction.
_WORDS_IN_WAW = """
وزير وزيرة وزراء وزارة وفاة وفد وفود وصول وكالة واشنطن والد والدة وثيقة وثائق وساطة وسيط وسطاء ولاية وحدة وحدات ورشة
ورقة وجود وقود وجهة وسائل وظائف وكيل ولي ولادة وباء واقع
"""
_OWN_WAW = frozenset(map(fold, _WORDS_IN_WAW.split()))
Found = tuple[Role, str] | None  # a role and the rule that gave it, where a step has found them
_THEN = ("فهل ", "فماذا ", "فكيف ", "فلماذا ", "فما ", "فمن ", "فمتي ", "فاين ")


def short_line(sheet: Sheet, part: Part, index: int, *, interview: bool) -> tuple[Role, str]:
    """The role of a row between paragraphs that has no mark of its own, and the rule that gave it."""
    return (
        _set_beside_the_text(sheet, part, index)
        or _item_or_unfinished(sheet, index, interview=interview)
        or _one_of_a_run(sheet, part, index)
        or _caption(sheet, part, index)
        or _paragraph_or_title(sheet, index)
        or _last_choice(sheet, part, index)
    )


def _set_beside_the_text(sheet: Sheet, part: Part, index: int) -> Found:
    """What the page sets between paragraphs and is no part of them: the site's lines, quotations in large letters."""
    row = sheet.rows[index]
    if latin_name(row.text.strip()):
        return Role.CHROME, "latin-line"
    if " _ " in row.text and row.words <= 7 and shaped(row.text):
        return Role.BYLINE, "paper-and-place"  # «الميناء _ طرابلس»: no subheading is written so
    if row.key in MENU or row.key in SECTION_NAMES and sheet.copies[row.key] > 1:
        return Role.CHROME, "menu"
    if section_like(row) and sheet.kind(index + 1) in (Kind.READ_ALSO, Kind.CHROME):
        return Role.CHROME, "section-of-a-link"
    introduced = sheet.rows[index - 1].ending == ":" or _told_right_below(sheet, index)
    if not introduced and pulled_out(sheet, part, index):
        return Role.CHROME, "pulled-quotation"
    if of_the_contents(sheet, part, index):
        return Role.CHROME, "table-of-contents"
    if in_a_box_of_numbers(sheet, part, index):
        return Role.CHROME, "box-of-numbers"
    return None


def _item_or_unfinished(sheet: Sheet, index: int, *, interview: bool) -> Found:
    """Text by how the line begins or ends: questions asked, items of a list, what introduces them or goes on."""
    row = sheet.rows[index]
    listed = row.bullet or row.numbered
    if row.question and interview:
        return Role.BODY, "question-of-an-interview"
    if listed and row.ending.isalnum() and _titles_a_brief(sheet, index):
        return Role.SUBHEADING, "title-of-what-follows"
    if row.bullet and _set_apart(sheet, index):
        return Role.SUBHEADING, "subheading-with-a-bullet"
    if listed and (row.bullet or _list_neighbour(sheet, index)):
        return Role.BODY, "list-item"
    if row.ending in ("،", "؛", ","):
        return Role.BODY, "unfinished-line"
    if row.ending == ":" and _introduces(sheet, index):
        return Role.BODY, "introduces-what-follows"
    if row.ending == "…" and row.words >= 5 or row.question and row.key.startswith(_THEN):
        return Role.BODY, "goes-on-from-above"  # «سؤال يطرحه كل من مر…», «فهل يعودون؟»
    return None


def _set_apart(sheet: Sheet, index: int) -> bool:
    """Whether a few words with a bullet are no item of a list: they stand alone between two whole paragraphs, of which
    none introduces them, and end as no sentence does."""
    row, above = sheet.rows[index], sheet.rows[index - 1]
    alone = between_paragraphs(sheet, index) and sheet.with_stops and not _list_neighbour(sheet, index)
    return alone and 2 <= row.words <= _POINT and (row.ending.isalnum() or row.question) and above.stop


def _introduces(sheet: Sheet, index: int) -> bool:
    """Whether a line with a colon is text and no subheading: «وأضاف:», «وفيما يلي أبرز ما جاء فيه:»."""
    row = sheet.rows[index]
    if row.words > 8 or announces(row) or _lists_below(sheet, index):
        return True
    return row.words > _NAMED and row.key.startswith("و") or _says(row)


def _one_of_a_run(sheet: Sheet, part: Part, index: int) -> Found:
    """A line by the short lines around it: titles of other stories, a poem."""
    row = sheet.rows[index]
    if not (row.bullet or row.numbered) and titles_of_others(sheet, part, index):
        return Role.CHROME, "titles-between-paragraphs"
    return (Role.BODY, "line-of-verse") if _verse(sheet, index) else None


def _caption(sheet: Sheet, part: Part, index: int) -> Found:
    """What a photo shows, without its owner."""
    row = sheet.rows[index]
    if row.words >= 9 and caption_cue(row) or row.words >= 3 and row.words < 9 and scene(row):
        return Role.CAPTION, "caption-without-credit"
    if row.words >= 5 and thing_and_place(row):
        return Role.CAPTION, "thing-and-place"
    if between_paragraphs(sheet, index) and somebody_in_the_picture(sheet, part, index):
        return Role.CAPTION, "somebody-in-the-picture"
    goes_on = between_paragraphs(sheet, index) and sheet.rows[index + 1].key.startswith("و")
    if goes_on and _captioned(sheet, part) and office_and_name(sheet, part, index):
        return Role.CAPTION, "caption-of-a-name"  # a subheading of who speaks has the speech right below
    fits = row.words <= _SUBHEADING and sheet.with_stops and between_paragraphs(sheet, index)
    if fits and shows(row) and _captioned(sheet, part) and not told_in_the_body(sheet, part, row):
        return Role.CAPTION, "phrase-between-paragraphs"
    return None


def _paragraph_or_title(sheet: Sheet, index: int) -> Found:
    """A line as long as a title, which the paragraph below tells again; other lines too long for a subheading."""
    row = sheet.rows[index]
    if row.words <= _LONG_SUBHEADING and row.ending.isalnum() and _told_right_below(sheet, index):
        return Role.SUBHEADING, "title-of-what-follows"
    if row.words > _SUBHEADING or (not sheet.with_stops and row.words >= 9):
        return Role.BODY, "paragraph-without-stop"
    own = row.key.partition(" ")[0] in _OWN_WAW
    if _says(row) or row.words >= 7 and row.key.startswith("و") and not (own or row.question):
        return Role.BODY, "goes-on-from-above"
    return None


def _last_choice(sheet: Sheet, part: Part, index: int) -> tuple[Role, str]:
    """A caption in a pair of short lines, else a subheading."""
    if _of_a_pair(sheet, index) and _captioned(sheet, part):
        return Role.CAPTION, "what-is-shown"
    return Role.SUBHEADING, "short-line-between-paragraphs"


def _says(row: Row) -> bool:
    """«وأضاف …»: so no subheading begins."""
    return row.key.partition(" ")[0] in SUBHEADING_NEVER


def _titles_a_brief(sheet: Sheet, index: int) -> bool:
    """«- عودة العبارات» above a paragraph that opens from a city, with its paper or agency: no item of a list."""
    below = index + 1
    return below < len(sheet.rows) and sheet.is_text(below) and opens_from_a_city(sheet.rows[below].text)


def _told_right_below(sheet: Sheet, index: int) -> bool:
    """Whether a line between two paragraphs, five words and more, is told again in other words by the lower one: half
    of its words come there, as those of a headline in its lead."""
    row = sheet.rows[index]
    if row.words < _TITLE or not (sheet.with_stops and between_paragraphs(sheet, index)):
        return False
    told, below = row.content & sheet.rows[index + 1].content, sheet.rows[index + 1]
    return len(told) * 2 >= len(row.content) and row.key not in below.key and not _says(row)


def _of_a_pair(sheet: Sheet, index: int) -> bool:
    """Whether two short lines stand between two paragraphs, one of them begins with what photos show, and this one is a
    photo's caption: the upper, and the lower too if it begins so itself. Other pairs may be a chapter's heading and the
    first within it."""
    if not _plain(sheet, index):
        return False
    upper = sheet.is_text(index - 1) and _plain(sheet, index + 1) and sheet.is_text(index + 2)
    lower = sheet.is_text(index + 1) and _plain(sheet, index - 1) and sheet.is_text(index - 2)
    if SEEN.match(sheet.rows[index].key):
        return upper or lower
    return upper and SEEN.match(sheet.rows[index + 1].key) is not None


def _plain(sheet: Sheet, index: int) -> bool:
    """A short line without number, bullet or mark that states nothing."""
    if sheet.kind(index) not in (Kind.TITLE, Kind.SHORT) or not 0 <= index < len(sheet.rows):
        return False
    row = sheet.rows[index]
    return row.ending.isalnum() and not (row.bullet or row.numbered or states(row) or opens_with_a_verb(row))


def _captioned(sheet: Sheet, part: Part) -> bool:
    """Whether the story has captions that say they are: then its other captions were copied too."""
    return any(
        sheet.kind(near) is Kind.CAPTION or decided(sheet, near) is Role.CAPTION
        for near in range(part.start, part.stop)
    )


def between_paragraphs(sheet: Sheet, index: int) -> bool:
    """Whether a paragraph stands right above a row and another right below it."""
    return index + 1 < len(sheet.rows) and sheet.is_text(index - 1) and sheet.is_text(index + 1)


def printed_twice(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the row above or below is the same, or the caption below opens with it and says more: a photo's caption
    and its alternative text."""
    row, below = sheet.rows[index], index + 1
    if row.words >= 2 and sheet.kind(below) is Kind.CAPTION and sheet.rows[below].key.startswith(row.key + " "):
        return True
    if row.words < _NAMED:
        return False
    beside = (near for near in (index - 1, below) if part.start <= near < part.stop)
    twin = next((near for near in beside if sheet.rows[near].key == row.key), None)
    after = max(index, twin or 0) + 1
    label = row.words == _NAMED and after < part.stop and sheet.kind(after) is Kind.TITLE  # of a link to another story
    return twin is not None and not label


def _lists_below(sheet: Sheet, index: int) -> bool:
    below = sheet.rows[index + 1] if index + 1 < len(sheet.rows) else None
    return below is not None and (below.bullet or below.numbered)


def _list_neighbour(sheet: Sheet, index: int) -> bool:
    return any(
        0 <= near < len(sheet.rows) and (sheet.rows[near].numbered or sheet.rows[near].bullet)
        for near in (index - 1, index + 1)
    )


def titles_of_others(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row, within a body or below it, is in a run of titles of other stories: three lines and more, each as
    long as a title, of whose words the story has few; a header of a word or two may stand above them."""
    run = [index]
    for step in (-1, 1):
        near = index + step
        while (
            part.start <= near < part.stop and sheet.kind(near) in (Kind.TITLE, Kind.SHORT) and not sheet.is_text(near)
        ):
            run.append(near)
            near += step
            if len(run) > _MENU:
                return False
    rows = [sheet.rows[near] for near in sorted(run)]
    if rows[0].words <= 3:
        rows = rows[1:]
    if len(rows) < 3 or any(row.words < _TITLE or row.ending in ("،", "؛", ",", ":") or row.bullet for row in rows):
        return False
    if any(row.key == sheet.rows[part.headline or 0].key for row in rows):
        return False
    words = frozenset[str]().union(*(row.content for row in rows))
    return len(words & body_words(sheet, part)) * 4 <= len(words)


def _verse(sheet: Sheet, index: int) -> bool:
    """One of four short lines and more in a row that end no sentence: a poem or a table, not subheadings."""
    count = 1
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(sheet.rows) and _short(sheet, near) and count < 4:
            count += 1
            near += step
    return count >= 4


def _short(sheet: Sheet, index: int) -> bool:
    """A short line that is not known to be the site's own."""
    found = sheet.decisions[index]
    own = found is not None and found.role is Role.CHROME
    return sheet.kind(index) in (Kind.TITLE, Kind.SHORT) and not sheet.is_text(index) and not own
