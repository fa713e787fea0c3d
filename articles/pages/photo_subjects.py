"""Lines below a headline that say what is on a photo: bare names of whom the story reports, phrases below the date."""

import re
from itertools import islice

from articles.arabic.fold import fold
from articles.pages.dateline_cities import is_city
from articles.pages.kinds import Kind
from articles.pages.names import name_like
from articles.pages.photos import caption_cue, in_the_picture
from articles.pages.phrases import MENU, OFFICES, SECTION_NAMES, SECTION_WORDS, SEEN
from articles.pages.rows import Row
from articles.pages.sheet import Part, Sheet
from articles.pages.titles import section_like

_SAMPLE = 12  # paragraphs
_LONGEST = 4  # words of a name with its title
_OFFICE = 8  # words of an office with the name of who holds it
_PARTED = re.compile(r"\s[-–—ـ/]\s")
_SAID = 3  # words of what somebody is quoted with, at least
_SUBJECT = 5  # words among which a subject and its verb are
_LONG = 9  # words of a line that is no subheading
_NAMED = 3  # words of an office without its holder; letters of a word that is no verb
_NOT_VERBS = frozenset(map(fold, ("يناير", "يونيو", "يوليو", "يمين", "يسار", "يورو")))
_SCENE = 15  # words of a caption without its owner
_FURNITURE = (Kind.CHROME, Kind.BYLINE, Kind.DATELINE, Kind.CAPTION)
_VERBS = """
قال يقول أكد يؤكد أضاف يضيف أوضح يوضح أشار يشير صرح شدد تابع أعلن يعلن اعتبر ذكر رأى يرى كشف لفت نوه أعرب
دعا طالب حذر ردد رد أجاب ختم اختتم وصف تطرق التقى استقبل بحث وصل كتب نفى انتقد أبلغ
"""
_SAYS = frozenset(fold(verb) for verb in _VERBS.split())
# What a headline or subheading says that somebody does and no photo shows.
_DECIDES = """
قال قالت يقول تقول أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن كشفت يكشف تكشف أوضح أوضحت يوضح توضح شدد شددت يشدد تشدد
حذر حذرت يحذر تحذر رفضت يرفض ترفض نفى نفت ينفي تنفي طالبت يطالب تطالب يطالبون قرر قررت يقرر تقرر دعت يدعو تدعو
يتهم تتهم اتهم اتهمت يهدد تهدد يعتزم تعتزم يدرس تدرس يتوقع تتوقع يدين تدين أدان أدانت
"""
_DECISIONS = frozenset(fold(verb) for verb in _DECIDES.split())
_PAST = re.compile(r"(?!ت\w\wيت)[^وي]\w*[^اوي]ت")  # not «تثبيت», «سكوت»
_PRESENT = re.compile(r"[يت](?!\w\wي\w$)\w{2,}(?<!ه)$")  # «يفتح», «تنفي», not «تدريب», «تركية»
_RELATIVE = frozenset(("التي", "الذي", "الذين", "كما", "وفق", "حيث"))
_ADDING = frozenset(map(fold, ("على", "بعد", "رغم", "وسط", "مع", "لماذا", "كيف", "هل")))
_LINKS = """
في على من عن إلى بعد قبل مع لا لم لن ما هل كيف لماذا ماذا متى أين هكذا هذا هذه بين رغم
"""
_LINKING = frozenset(fold(word) for word in _LINKS.split())


def names_a_speaker(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row is nothing but one name or two («سليم الحايك», «الحايك والبستاني»), as printed in headline or
    body, of somebody who speaks or acts there. Sections, cities and menus are no names.
    """
    row = sheet.rows[index]
    if row.words > _LONGEST or row.bullet or row.numbered or not row.ending.isalpha() or not name_like(row.text):
        return False
    if any(char in row.text for char in '،,|/:«»"-–') or section_like(row) or row.key in MENU | SECTION_NAMES:
        return False
    words = row.key.split()
    if is_city(row.text) or all(word.removeprefix("ال") in SECTION_WORDS or word in SECTION_WORDS for word in words):
        return False
    printed, speakers = _printed(sheet, part)
    if not words or words[-1].removeprefix("و") not in speakers and words[0] not in speakers:
        return False
    return " ".join(words) in printed or (
        len(words) == 2 and words[1].startswith("و") and words[0] in printed and words[1][1:] in printed
    )


def office_and_name(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row is nothing but somebody's office and name, either first: «رئيس البلدية سليم الحايك», «سليم الحايك
    رئيس البلدية» of somebody the story names. Without a verb it is no deck."""
    row = sheet.rows[index]
    words = row.key.split()
    if (
        not 3 <= row.words <= _OFFICE
        or row.bullet
        or row.numbered
        or not row.ending.isalpha()
        or not name_like(row.text)
    ):
        return False
    if any(char in row.text for char in '،,|/:«»"-–') or states(row) or any(map(says, words)):
        return False
    verbs = ("ي", "ت") if words[0].endswith("ه") else ("ي",)  # «رئيسة الوزراء تزور …»
    if any(word.startswith(verbs) for word in words[1:]):
        return False
    if words[0] in OFFICES:
        return True
    printed = _printed(sheet, part)[0]
    return any(word in OFFICES and " ".join(words[:at]) in printed for at, word in enumerate(words[2:4], 2))


def shows_somebody(row: Row) -> bool:
    """Whether four words and more open with an office and say nothing of its holder: «رئيس البلدية سليم الحايك وابنته
    الصغيرة»."""
    words = row.key.split()
    office = words[:1] != [] and (words[0] in OFFICES or words[0].removeprefix("ال") in OFFICES)
    if not office or row.words <= _NAMED or row.bullet or not row.ending.isalpha() or states(row):
        return False
    return not does_something(row) and not any(says(word) or word in _DECISIONS for word in words)


def does_something(row: Row) -> bool:
    """Whether a word behind the first is a verb of the present, as of one who does something: «يفتتح», «يتفقدان»."""
    return any(word.startswith("ي") and len(word) > _NAMED and word not in _NOT_VERBS for word in row.key.split()[1:])


def scene_below_the_furniture(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row below signature or date is what the photo there shows: a phrase that says nothing of anybody, with
    only the site's own lines, signatures and captions between it and the body. Decks stand right below the headline, or
    are whole sentences. A caption may end in a full stop, but then it is short («سوق الميناء قبل الافتتاح.»).
    """
    row = sheet.rows[index]
    if not 2 <= row.words <= _SCENE or row.bullet or row.numbered or sheet.is_text(index):
        return False
    if any(char in row.text for char in ":؟?!…|") or ".." in row.text or opens_with_a_verb(row) or states(row):
        return False
    if _PARTED.search(row.text) and not caption_cue(row):
        return False  # names and a paper: somebody signs
    if not row.stop and not (row.ending.isalpha() or row.text.rstrip().endswith((")", "»", '"'))):
        return False
    return right_above_the_body(sheet, part, index)


def thing_or_body(row: Row) -> bool:
    """Whether three or four words are a thing that photos show, or a noun and its adjectives, and state nothing: «ناقلة
    نفط قديمة», «الحرس البلدي الجديد». Decks so short have a verb."""
    words = row.key.split()
    if not 3 <= row.words <= _LONGEST or row.bullet or row.numbered or not row.ending.isalpha():
        return False
    if any(char in row.text for char in ':؟?!…|،«"') or ".." in row.text or states(row):
        return False
    thing = SEEN.match(row.key) is not None and not any(_PRESENT.match(word) for word in words[1:])
    return thing or all(word.startswith("ال") for word in words)


def right_above_the_body(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether only the site's own lines, signatures, names, dates and captions stand between a row and the body."""
    body = part.body if part.body is not None else part.stop
    head = next((n for n in range(index + 1, body) if sheet.marks[n].rule == "summary-header"), body)
    body = min(body, head)  # the summary below its header is a deck
    return all(
        sheet.kind(below) in _FURNITURE or sheet.kind(below) is Kind.SHORT and bare_name(sheet.rows[below])
        for below in range(index + 1, body)
    )


def bare_name(row: Row) -> bool:
    """Whether two words and nothing more may be a writer's name; sections and menus are none."""
    site_s_own = section_like(row) or row.key in MENU or row.key in SECTION_NAMES
    return row.words == 2 and name_like(row.text) and row.ending.isalpha() and not site_s_own


def somebody_in_the_picture(sheet: Sheet, part: Part, index: int) -> bool:
    """Whether a row opens with an office, with people or things that photos show, or with who speaks in the body, and
    tells at what event or how they are shown: «وزير الأشغال خلال جولة في الميناء», «الحايك مستقبلاً الوفد». A verb
    makes it a subheading."""
    row = sheet.rows[index]
    words = row.key.split()
    if not 4 <= row.words <= _SCENE or any(char in row.text for char in ":؟?!…|") or not in_the_picture(row):
        return False
    if any(word.startswith("ي") and len(word) > 3 for word in words[1:_SUBJECT]) or states(row):
        return False
    if told_in_the_body(sheet, part, row):
        return False
    return words[0] in OFFICES or SEEN.match(row.key) is not None or words[0] in _printed(sheet, part)[1]


def told_in_the_body(sheet: Sheet, part: Part, row: Row) -> bool:
    """Whether the body says of what a line begins with, the verb first as sentences do, what the line says of it:
    «الحايك وعد خلال الجلسة …» where a paragraph has «ووعد الحايك …»."""
    words, printed = row.key.split(), _printed(sheet, part)[0]
    told = (f"{conjunction}{verb} {words[0]}" for verb in words[1:_SUBJECT] for conjunction in ("", "و"))
    return any(run in printed for run in told)


def says(word: str) -> bool:
    """A verb of saying or acting, of a man or a woman, with or without «و»."""
    verb = word.removeprefix("و")
    return verb in _SAYS or verb.removesuffix("ت") in _SAYS


def opens_with_a_verb(row: Row) -> bool:
    """Whether a row opens as a sentence or headline does: with a verb of saying, or one of the present («يعقد»)."""
    first = row.key.partition(" ")[0].removeprefix("و")
    return first in _SAYS or first.startswith("ي") and len(first) >= 4


def states(row: Row) -> bool:
    """Whether a line says that something is so, as no caption does: «الحايك: …», «المدينة تقول إن …», «من يدفع؟»,
    or adds to what a headline says («بعد عامين من …»)."""
    name, colon, said = row.text.partition(":")
    speaks = bool(colon) and len(name.split()) <= _LONGEST and len(said.split()) >= _SAID
    words = row.key.split()
    return speaks or row.question or "إن" in row.text.split() or _decides(words) or row.key.partition(" ")[0] in _ADDING


def _decides(words: list[str]) -> bool:
    """Whether one of the first words is what somebody says or decides: «البلدية أكدت …», not «السفينة التي أعلنت …»."""
    for word in words[1:_SUBJECT]:
        if word in _RELATIVE:
            return False
        if word in _DECISIONS:
            return True
    return _done(words)


def _done(words: list[str]) -> bool:
    """Whether a definite noun opens a line, perhaps with another behind it, and a verb of what it did follows:
    «التسعيرة الجديدة صدرت …». Captions say what somebody does, not what was done."""
    definite = 0
    for word in words[:_SUBJECT]:
        if not word.startswith("ال"):
            return definite > 0 and len(word) >= 4 and _PAST.fullmatch(word) is not None
        definite += word not in _RELATIVE
    return False


def shows(row: Row) -> bool:
    """Whether a line between two paragraphs is too long for a subheading and states nothing, so that it says what a
    photo shows: subheadings have eight words at most."""
    if (
        row.words < _LONG
        or row.bullet
        or row.numbered
        or any(char in row.text for char in ":؟?!…|")
        or ".." in row.text
    ):
        return False
    opens = row.key.partition(" ")[0]
    linked = opens.startswith("و") or opens in _LINKING
    return not linked and row.ending.isalpha() and not opens_with_a_verb(row) and not states(row)


def _printed(sheet: Sheet, part: Part) -> tuple[frozenset[str], frozenset[str]]:
    """The runs of one to four words of headline and first paragraphs, and the words that stand where a speaker does:
    right after a verb of saying, or first in the headline before a colon or a verb. Worked out once for each body."""
    body = part.body if part.body is not None else part.stop
    if body not in sheet.names_of_body:
        texts = islice((n for n in range(body, part.stop) if sheet.is_text(n)), _SAMPLE)
        runs: set[str] = set()
        speakers: set[str] = set()
        for index in (*texts, *([part.headline] if part.headline is not None else [])):
            words = sheet.rows[index].key[:4000].split()
            for at in range(len(words)):
                runs.update(" ".join(words[at : at + length]) for length in range(1, _LONGEST + 1))
            said = (name for verb, name in zip(words, words[1:], strict=False) if says(verb))
            speakers.update(name for name in said if len(name) > 2 and not name.startswith("ان"))
        if part.headline is not None:
            speakers.update(_opens(sheet.rows[part.headline].text))
        sheet.names_of_body[body] = frozenset(runs), frozenset(speakers)
    return sheet.names_of_body[body]


def _opens(headline: str) -> list[str]:
    """The name that opens a headline: «الحايك: …», «الحايك يفتتح …»."""
    head, colon, _ = headline.partition(":")
    names = fold(head).split()
    if colon and len(names) <= _LONGEST:
        return names[-1:]
    words = fold(headline).split()
    return words[:1] if len(words) > 2 and words[1].startswith("ي") and len(words[1]) >= 4 else []
