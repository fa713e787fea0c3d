"""Lines below a headline that sign the story, by their shape, their place, and what the story does not speak of."""

import re

from articles.pages.bylines import paper_and_writer, shaped
from articles.pages.dateline_cities import is_city
from articles.pages.headline_candidates import body_words
from articles.pages.kinds import Kind
from articles.pages.mastheads import in_arabic
from articles.pages.names import name_like
from articles.pages.phrases import MENU, SEEN
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import section_like
from articles.pages.values import Role

_NAME = 5  # words of the longest name that signs; so long only with one of these
_LINEAGE = 8  # words of a name with those of fathers
_FAMILY = frozenset(("بن", "عبد", "ابو", "ال", "بنت", "بو", "ولد"))
# Lines that open so head a list or a live report.
_HEADS = frozenset(("ابرز", "اهم", "اخر", "احدث", "اكثر", "ملخص", "نقاط", "تفاصيل", "خلاصه"))
_OWNER_LABEL = re.compile(r"\b(?:credit|photo|source|تصوير|عدسة)\s?[:/]", re.I)
_WITH_YA = "ياسر ياسين ياسمين يحيي يحيا يزيد يسرا يسري يعرب يعقوب يمني يوسف يوسفي يونس يوشع ياقوت يازجي"
_YA_NAMES = frozenset(_WITH_YA.split())
_AGENCIES = "وكالات"  # agencies without a name: they report, and own no photo


def signed_by_shape(sheet: Sheet, part: Part, index: int) -> bool:
    """A line between headline and body with the shape of a signature, whose names the body does not speak of."""
    found, row = sheet.marks[index], sheet.rows[index]
    if found.rule == "caption-label":
        return False
    credit = found.credit
    if credit is not None and credit.owner == _AGENCIES and len(credit.text.split()) == 1:
        return True  # «المرفأ - وكالات»
    if (
        found.kind not in (Kind.TITLE, Kind.SHORT, Kind.CAPTION)
        or row.bullet
        or not _beside_furniture(sheet, part, index)
    ):
        return False
    if found.kind is Kind.CAPTION and found.credit is not None and found.credit.known:
        if sheet.kind(index + 1) is Kind.DATELINE and re.fullmatch(r"[A-Za-z .'-]{3,30}", found.credit.text):
            return True  # «Name Surname,Anadolu» above the date
        if found.credit.owner == _AGENCIES and len(found.credit.text.split()) <= 3:
            return True  # «جريدة كذا - وكالات» beside the date
        # «الضالع: الوكالات», «جينيف - (د ب أ)»: a place and an agency, not a scene and its credit
        text = found.credit.text
        labelled = _OWNER_LABEL.search(row.text) is not None
        signed = found.rule == "caption-trailing-credit" and (":" in row.text and not labelled or text.endswith(")"))
        return len(text.split()) <= 4 and (signed or text.endswith((":", "-", "–"))) and not row.question
    form = shaped(row.text)
    if form is None or not shares_body(sheet, part, index):
        return form is not None
    if not is_city(form.byline.place or "") and not row.text.rstrip().endswith(":"):
        return False
    author = Row(form.byline.author or "", (), 0).content  # the body may well speak of the city
    return len(author & body_words(sheet, part)) * 2 <= len(author)


def signs(sheet: Sheet, part: Part, index: int) -> bool:
    """A bare name signs: two to five words of no sentence, more with بن, of which headline and body do not speak."""
    row = sheet.rows[index]
    longest = _NAME if "بن" not in row.key.split() else _LINEAGE
    if not 2 <= row.words <= longest or row.bullet or not name_like(row.text) or section_like(row) or row.key in MENU:
        return False
    if row.key.split()[0] in _HEADS or holds_a_verb(row.key.split()) or _of_no_person(row):
        return False
    names = [word for word in row.key.split() if len(word) > 1]  # without «د.» and dashes
    if len(names) >= _NAME and not _FAMILY & set(names):
        return False  # a deck of few words
    if row.words >= 3 and is_city(row.text.split()[0]):
        return False  # «بيروت تنتظر»
    if not in_arabic(row.text) or any(char in row.text for char in ':،«»"|/') or row.ending in ("؟", "!", "…"):
        return False
    if any(_labelled(sheet, near) for near in range(max(part.start, index - 4), min(index + 5, part.stop))):
        return False  # «كتبت ليلى منصور» signs, and this is what the photo shows
    words = row.content or frozenset(row.key.split())
    near = {sheet.kind(index - 1), sheet.kind(index + 1)}
    beside = decided(sheet, index - 1) is Role.HEADLINE or bool(near & {Kind.DATELINE, Kind.BYLINE})
    beside = beside or decided(sheet, index - 1) is Role.CAPTION and sheet.kind(index + 1) is Kind.CHROME
    beside = beside or decided(sheet, index - 1) is Role.CHROME and sheet.kind(index + 1) is Kind.CAPTION
    known = words & (body_words(sheet, part) | sheet.rows[part.headline or 0].content)
    return bool(beside or index + 1 == part.body) and len(known) * 3 <= len(words) - (len(words) < 3)


def _labelled(sheet: Sheet, index: int) -> bool:
    signed = sheet.marks[index].signature
    return sheet.kind(index) is Kind.BYLINE and signed is not None and signed.labelled


def _of_no_person(row: Row) -> bool:
    """Whether what might be a name begins with a thing, or is three words and more that all have the article: «مفاعل
    قديم», «الحرس البلدي الجديد», not «العميد الركن سليم الحايك»."""
    words = row.key.split()
    return SEEN.match(row.key) is not None or len(words) >= 3 and all(word.startswith("ال") for word in words)


def holds_a_verb(words: list[str]) -> bool:
    """Whether words that might be a name hold a verb of the present: «التجار يطالبون», «الحكومة تدرس»."""
    if words[0].startswith("ال") and len(words) > 1 and words[1].startswith("ت") and len(words[1]) >= 4:
        return True
    return any(word.startswith("ي") and len(word) >= 4 and word not in _YA_NAMES for word in words)


def from_whom(sheet: Sheet, part: Part, index: int) -> bool:
    """«من كريم نصار» right below the headline, above signature or date: agencies sign so."""
    row = sheet.rows[index]
    name = row.text.strip().removeprefix("من ")
    if name == row.text.strip() or not 2 <= len(name.split()) <= 5 or not name_like(name):
        return False
    bare = index + 1 == part.body and len(name.split()) <= 3 and not any(word.startswith("ال") for word in name.split())
    beside = sheet.kind(index + 1) in (Kind.BYLINE, Kind.DATELINE) or bare
    return index - 1 == part.headline and beside and not shares_body(sheet, part, index)


def shares_body(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether the body has more than half of a row's words of meaning."""
    content = sheet.rows[index].content
    return len(content & body_words(sheet, part)) * 2 > len(content)


def decided(sheet: Sheet, index: int) -> Role | None:
    """The role that a row has been given so far; None where it has none, or above the first row."""
    decision = sheet.decisions[index] if index >= 0 else None
    return decision.role if decision else None


def _beside_furniture(sheet: Sheet, part: Part, index: int) -> bool:
    above = decided(sheet, index - 1)
    return (
        index - 1 == part.headline
        or above in (Role.HEADLINE, Role.DATELINE, Role.BYLINE)
        or sheet.kind(index + 1) is Kind.DATELINE
        or index + 1 == part.body
        and paper_and_writer(sheet.rows[index].text)
        or sheet.kind(index + 1) is Kind.MARKER
        and sheet.copies[sheet.rows[index].key] == 1  # captions above TT are printed again
    )
