"""Where the body stands in a stretch of rows, and what each row within it and below it is."""

from articles.pages.bylines import of_writer, shaped
from articles.pages.kinds import Kind
from articles.pages.parts import has_furniture
from articles.pages.photos import caption_cue
from articles.pages.phrases import MENU, SECTION_NAMES, SUBHEADING_NEVER
from articles.pages.related import list_block, read_also, related_block
from articles.pages.sheet import Part, Sheet
from articles.pages.values import Role

_CUT = 12  # rows that are no sentences between two paragraphs of one body, at most (chrome counts twice)
_SUBHEADING = 12  # words
_ABOVE = 8  # rows above a first paragraph among which the headline is
_THEN = ("فهل ", "فماذا ", "فكيف ", "فلماذا ", "فما ", "فمن ", "فمتي ", "فاين ")


def find_body(sheet: Sheet, part: Part) -> int | None:
    """The first row of the body: of the runs of paragraphs in the part, the one with most words begins there."""
    floor = part.start
    if part.confirmed is not None:
        marker = next((n for n in range(part.start, part.stop) if sheet.kind(n) is Kind.MARKER), None)
        floor = marker + 1 if marker is not None else floor
    runs: list[tuple[int, int]] = []  # words, first row
    distance = _CUT + 1
    for index in range(floor, part.stop):
        kind, row = sheet.kind(index), sheet.rows[index]
        if sheet.is_text(index):
            words = min(row.words, 120)
            if distance > _CUT:
                runs.append((words, index))
            else:
                runs[-1] = (runs[-1][0] + words, runs[-1][1])
            distance = 0
        elif kind is not Kind.WEAK:
            distance += 2 if kind in (Kind.CHROME, Kind.END, Kind.LIST) else 1
    if not runs:
        weak = [n for n in range(floor, part.stop) if sheet.kind(n) is Kind.WEAK and sheet.rows[n].words >= 4]
        return weak[0] if weak and any(sheet.kind(n) is Kind.TITLE for n in range(part.start, weak[0])) else None
    first = max(runs)[1] if max(runs)[0] > 1.5 * runs[0][0] else runs[0][1]
    return _deck_or_body(sheet, part, _past_teasers(sheet, part, first))


def _past_teasers(sheet: Sheet, part: Part, first: int) -> int:
    """Portals print titles with one sentence each above the story: the first paragraph below the title that has a
    signature or date of its own, when above it no two paragraphs follow each other."""
    teasers = 0
    for index in range(first, part.stop):
        if sheet.is_text(index) or sheet.kind(index) is Kind.WEAK:
            if index > first and (sheet.is_text(index - 1) or sheet.kind(index - 1) is Kind.WEAK):
                return first
            teasers += 1
        elif sheet.kind(index) is Kind.TITLE and sheet.rows[index].words >= 4 and has_furniture(sheet, index):
            return next((n for n in range(index, part.stop) if sheet.is_text(n)), first) if teasers >= 2 else first
    return first


def _deck_or_body(sheet: Sheet, part: Part, first: int) -> int:
    """A paragraph with signature, date or TT right below it, and more paragraphs after, is a deck above the body."""
    if first == part.start or sheet.rows[first].words > 45:
        return first
    if sheet.rows[first - 1].key in ("ملخص", "الملخص", "موجز", "الموجز"):
        return next((n for n in range(first + 1, part.stop) if sheet.is_text(n)), first)
    above = {sheet.rows[n].key for n in range(max(first - _ABOVE, part.start), first) if sheet.kind(n) is Kind.TITLE}
    furniture = address = False
    for index in range(first + 1, min(first + 10, part.stop)):
        if not furniture and index > first + 5:
            break
        if sheet.is_text(index):
            return index if furniture else first
        kind, found = sheet.kind(index), sheet.marks[index].dateline
        address = address or index == first + 1 and sheet.marks[index].rule == "code-or-wordpress"
        # The address of the page, or the headline once more, and then the photo: the text begins below both.
        if kind is Kind.CAPTION and (address or sheet.rows[index - 1].key in above):
            furniture = True
        hour = found is not None and found.when is None  # the hours of a live report stand between its parts
        if kind in (Kind.BYLINE, Kind.DATELINE, Kind.MARKER) and not hour:
            furniture = True
    return first


def lead_weak(sheet: Sheet, part: Part) -> int | None:
    """The body's first row with the short sentences and questions just above it that belong to it."""
    body = part.body
    while body is not None and body - 1 > (part.headline if part.headline is not None else part.start - 1):
        above = sheet.rows[body - 1]
        kind = sheet.kind(body - 1)
        introduces = kind is Kind.TITLE and above.ending == ":" and above.words >= 10
        asks = kind is Kind.TITLE and above.bullet and above.question
        if not (kind is Kind.WEAK and above.words >= 3 or asks or introduces):
            break
        body -= 1
    return body


def read_body(sheet: Sheet, part: Part) -> None:
    """Give every open row of the part from its body on a role."""
    if part.body is None:
        return
    _blocks(sheet, part)
    last = max(
        (n for n in sheet.open(range(part.body, part.stop)) if sheet.is_text(n) or sheet.kind(n) is Kind.WEAK),
        default=part.body,
    )
    interview = _is_interview(sheet, part, last)
    for index in sheet.open(range(part.body, last + 1)):
        role, rule = _inside(sheet, part, index, interview=interview)
        sheet.decide(index, role, rule, None if role in (Role.CHROME, Role.MARKER) else part.number)
    _below(sheet, part, last)


def _blocks(sheet: Sheet, part: Part) -> None:
    """Take out related blocks, lists and links, and close the story at its end marks."""
    assert part.body is not None  # noqa: S101 - the caller asked
    words_after = [0] * (part.stop + 1)
    for index in range(part.stop - 1, part.body - 1, -1):
        words_after[index] = words_after[index + 1] + (sheet.rows[index].words if sheet.is_text(index) else 0)
    total, index, ended = words_after[part.body], part.body, False
    while index < part.stop:
        kind = sheet.kind(index)
        if kind is Kind.RELATED:
            index = related_block(sheet, part, index)
        elif kind is Kind.LIST:
            index = list_block(sheet, part, index)
        elif kind is Kind.READ_ALSO:
            index = read_also(sheet, part, index, ends=ended or words_after[index] == 0)
        elif ended:
            role = (
                Role.HEADLINE
                if part.headline is not None and sheet.rows[index].key == sheet.rows[part.headline].key
                else Role.CHROME
            )
            sheet.decide(index, role, "below-the-end", part.number if role is Role.HEADLINE else None)
            index += 1
        else:
            if kind is Kind.END:
                ended = words_after[index] * 2 < total
                sheet.decide(index, Role.CHROME, sheet.marks[index].rule)
            index += 1


def _is_interview(sheet: Sheet, part: Part, last: int) -> bool:
    """Three questions and more, mostly bulleted or long: their lines are what was said, not subheadings."""
    questions = [n for n in range(part.body or 0, last + 1) if sheet.rows[n].question and sheet.kind(n) is Kind.TITLE]
    spoken = [n for n in questions if sheet.rows[n].bullet or sheet.rows[n].words > 8]
    signed = any(
        found.rule == "byline-label"
        and found.signature
        and sheet.rows[n].folded.lstrip("*- ").startswith(("حوار", "حاور", "اجر"))
        for n, found in enumerate(sheet.marks[part.start : part.stop], part.start)
    )
    return len(questions) >= 2 and (signed or len(spoken) * 2 >= len(questions))


def _inside(sheet: Sheet, part: Part, index: int, *, interview: bool) -> tuple[Role, str]:
    """The role of a row between the first and the last paragraph."""
    kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
    if part.headline is not None and row.key == sheet.rows[part.headline].key and index != part.headline:
        return Role.HEADLINE, "headline-again"
    if sheet.is_text(index) or kind is Kind.WEAK:
        return Role.BODY, found.rule
    if kind is Kind.MARKER:
        return Role.MARKER, found.rule
    if kind is Kind.CHROME:
        if interview and row.bullet and row.words <= 2 and found.rule == "menu":
            return Role.BODY, "answer-of-a-word"  # «- لا»
        return Role.CHROME, found.rule
    if kind is Kind.DATELINE:
        return Role.DATELINE, found.rule
    if kind is Kind.CAPTION:
        credit = found.credit
        if credit is not None and not credit.known and (row.words <= 4 or row.bullet):
            return (Role.BODY, "list-item") if row.bullet else (Role.SUBHEADING, "subheading-with-brackets")
        return Role.CAPTION, found.rule
    if kind is Kind.BYLINE:
        if row.bracketed is not None and row.bracketed.known:
            return Role.CAPTION, "caption-credit"
        if _between_paragraphs(sheet, index) and found.signature and not found.signature.certain:
            return Role.SUBHEADING, "subheading-of-a-place"  # «واشنطن: موقف ثابت»
        return Role.BYLINE, found.rule
    if _twin(sheet, part, index):
        return Role.CAPTION, "caption-printed-twice"
    if kind is Kind.TITLE and _dated_link(sheet, part, index):
        sheet.links[index] = row.text.strip()
        return Role.READ_ALSO, "title-and-date"
    return _short_line(sheet, index, interview=interview)


def _dated_link(sheet: Sheet, part: Part, index: int) -> bool:
    """A title between two paragraphs with the day and hour of its own right below: a link to another story."""
    return (
        index + 2 < part.stop
        and sheet.is_text(index - 1)
        and sheet.is_text(index + 2)
        and sheet.kind(index + 1) is Kind.DATELINE
    )


def _between_paragraphs(sheet: Sheet, index: int) -> bool:
    return index + 1 < len(sheet.rows) and sheet.is_text(index - 1) and sheet.is_text(index + 1)


def _short_line(sheet: Sheet, index: int, *, interview: bool) -> tuple[Role, str]:
    row = sheet.rows[index]
    if " _ " in row.text and row.words <= 7 and shaped(row.text):
        return Role.BYLINE, "paper-and-place"  # «الميناء _ طرابلس»: no subheading is written so
    if row.key in MENU or row.key in SECTION_NAMES and sheet.copies[row.key] > 1:
        return Role.CHROME, "menu"
    listed = row.bullet or row.numbered
    if row.question and interview:
        return Role.BODY, "question-of-an-interview"
    if listed and (row.bullet or _list_neighbour(sheet, index)):
        return Role.BODY, "list-item"
    if row.ending in ("،", "؛", ","):
        return Role.BODY, "unfinished-line"
    if row.ending == ":" and (
        row.words > 8 or row.key.split()[:1] and row.key.split()[0] in SUBHEADING_NEVER or sheet.rows[index + 1].bullet
        if index + 1 < len(sheet.rows)
        else False
    ):
        return Role.BODY, "introduces-what-follows"
    if row.ending == "…" and row.words >= 5 or row.question and row.key.startswith(_THEN):
        return Role.BODY, "goes-on-from-above"  # «سؤال يطرحه كل من مر…», «فهل يعودون؟»
    if _verse(sheet, index):
        return Role.BODY, "line-of-verse"
    if row.words >= 9 and caption_cue(row) or row.words >= 3 and row.words < 9 and _scene(sheet, index):
        return Role.CAPTION, "caption-without-credit"
    if row.words > _SUBHEADING or (not sheet.with_stops and row.words >= 9):
        return Role.BODY, "paragraph-without-stop"
    if row.key.split()[0] in SUBHEADING_NEVER or (row.words >= 7 and row.key.startswith("و") and not row.question):
        return Role.BODY, "goes-on-from-above"
    return Role.SUBHEADING, "short-line-between-paragraphs"


def _scene(sheet: Sheet, index: int) -> bool:
    row = sheet.rows[index]
    return row.folded.startswith(("جانب من", "صوره ", "لقطه ", "مشهد ")) and caption_cue(row)


def _twin(sheet: Sheet, part: Part, index: int) -> bool:
    key = sheet.rows[index].key
    return sheet.rows[index].words >= 3 and any(
        part.start <= near < part.stop and sheet.rows[near].key == key for near in (index - 1, index + 1)
    )


def _list_neighbour(sheet: Sheet, index: int) -> bool:
    return any(
        0 <= near < len(sheet.rows) and (sheet.rows[near].numbered or sheet.rows[near].bullet)
        for near in (index - 1, index + 1)
    )


def _verse(sheet: Sheet, index: int) -> bool:
    """One of four short lines and more in a row that end no sentence: a poem or a table, not subheadings."""
    count = 1
    for step in (-1, 1):
        near = index + step
        while (
            0 <= near < len(sheet.rows)
            and sheet.kind(near) in (Kind.TITLE, Kind.SHORT)
            and not sheet.is_text(near)
            and count < 4
        ):
            count += 1
            near += step
    return count >= 4


def _introduces(sheet: Sheet, part: Part, index: int) -> bool:
    """A line that ends in a colon, with two lines below it that do not belong to a list of links."""
    row = sheet.rows[index]
    below = [near for near in (index + 1, index + 2) if near < part.stop]
    lines = all(sheet.kind(near) in (Kind.TITLE, Kind.SHORT) for near in below)
    return row.ending == ":" and row.words >= 5 and len(below) == 2 and lines


def _below(sheet: Sheet, part: Part, last: int) -> None:
    """What stands after the last paragraph: a last paragraph without its full stop, a date, a signature, chrome."""
    signed = any(role is not None and role.role is Role.BYLINE for role in sheet.decisions[part.start : last])
    direct = True  # nothing but body, captions and links since the last paragraph
    introduced = sheet.rows[last].ending == ":"  # «وقال الشاعر:» and the verses below it
    for index in range(last + 1, part.stop):
        if index > last + 1:
            above = sheet.decisions[index - 1]
            direct = direct and above is not None and above.role in (Role.BODY, Role.CAPTION, Role.READ_ALSO)
        if sheet.decisions[index] is not None:
            continue
        kind, row, found = sheet.kind(index), sheet.rows[index], sheet.marks[index]
        role, rule = Role.CHROME, found.rule if kind is Kind.CHROME else "below-the-body"
        if kind is Kind.MARKER:
            role, rule = Role.MARKER, found.rule
        elif part.headline is not None and row.key == sheet.rows[part.headline].key:
            role, rule = Role.HEADLINE, "headline-again"
        elif kind is Kind.DATELINE and (index <= last + 3 or (found.dateline is not None and found.dateline.updated)):
            role, rule = Role.DATELINE, found.rule
        elif (
            kind is Kind.BYLINE
            and found.signature is not None
            and (found.signature.labelled or not signed)
            and index <= last + 2
        ):
            role, rule, signed = Role.BYLINE, found.rule, True
        elif direct and of_writer(row.text) and (kind in (Kind.TITLE, Kind.SHORT)):
            role, rule = Role.BYLINE, "what-the-writer-is"
        elif direct and (introduced or _introduces(sheet, part, index)) and kind in (Kind.TITLE, Kind.SHORT):
            role, rule, introduced = Role.BODY, "introduced-by-a-colon", True
        elif kind is Kind.CAPTION and direct and found.credit is not None:
            initials = len(found.credit.text.split()) <= 3 and "." in found.credit.text  # «س.ع/م.ن (د ب أ)»
            role, rule = (Role.BYLINE, "editors-initials") if initials else (Role.CAPTION, found.rule)
        elif (
            direct
            and kind is Kind.TITLE
            and row.words >= (6 if row.bullet or row.ending == "!" or not sheet.with_stops else 12)
        ):
            role, rule = Role.BODY, "last-paragraph-without-stop"
        elif (
            direct
            and (row.bullet or row.numbered)
            and sheet.rows[index - 1].bullet == row.bullet
            and kind is Kind.TITLE
            and row.gap <= 1
        ):
            role, rule = Role.BODY, "list-item"
        sheet.decide(index, role, rule, None if role in (Role.CHROME, Role.MARKER) else part.number)
