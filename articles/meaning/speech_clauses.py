"""Questions to the words around a verb of saying, answered by one block alone."""

from bisect import bisect_left, bisect_right

from articles.meaning.frames import Frame
from articles.meaning.name_words import is_common
from articles.meaning.outlets import opens_quote
from articles.meaning.quotations import find_spans
from articles.meaning.speech import ACCORDING_TO, CLAUSE_OPENERS, bare_verb, is_document, speech_of
from articles.meaning.speech_cues import CLAUSE_STARTS, NEAR, PARTICLES, WHAT_IS_SAID
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, SOURCE

# Perfects that are verbal nouns as well.
NOUNS_TOO = word_set("نشر نقل وصف ذكر طرح عرض كشف شرح سرد بث رد طلب رفض شكر وعد")
_BEFORE_NOUNS = word_set("دون بدون عدم رغم بعد قبل مع عن في على إلى خلال بسبب حول بشأن ضد")
_IF = frozenset({"لو", "ولو"})
_WHOEVER = frozenset({"من", "ومن", "فمن"})
_WRITTEN = frozenset({"كتب", "كتبت"})
_ON = frozenset({"علي", "عبر", "في"})
_PLATFORMS = word_set("موقع منصة حساب حسابه حسابها صفحته صفحتها تغريدة منشور تدوينة")
_ON_IT = frozenset({"عليها", "عليه"})
_IN = frozenset({"في", "وفي"})
_WHAT = frozenset({"ما", "لما", "مما", "عما", "بما"})
_DENYING = word_set("نفى نفت ينفي تنفي كذب كذبت فند فندت")
_RUMOURED = word_set("تردد يتردد ترددت أشيع يشاع قيل يقال نسب تداولته تناقلته تداوله تناقله روج يروج زعم أثير")
_ADVERBIAL = word_set(
    "في من إلى على عن مع خلال بعد قبل عند لدى أمام وسط منذ أثناء عقب رغم بدوره بدورها أمس اليوم غداة صباح مساء فجر يوم "
    "ردا تعليقا وفق وفقا حسب طبقا عشية ختاما أخيرا حول بشأن بخصوص إثر ضمن فور"
)
# A dateline has so many words.
_DATELINE = 8
# The parts of an abbreviation: أ ف ب, د.ب.أ.
_LETTERS = 2


def beginnings(frame: Frame) -> list[bool]:
    """Whether a clause may begin at each item of a block: at its head, after a comma or a conjunction."""
    found = list(frame.commas)
    sentence = -1
    for at, number in enumerate(frame.sentence):
        if number != sentence or frame.folded[at - 1] in CLAUSE_STARTS:
            found[at] = True
        if number != sentence and (verb := _after_place(frame, at)) is not None:
            found[verb] = True
        sentence = number
    if (end := dateline_end(frame)) is not None:
        found[end] = True
    return found


def dateline_end(frame: Frame) -> int | None:
    """(أ ف ب) لوّح الرئيس …; جنيف - (د ب أ): حذرت …: the item after an agency in brackets that opens a report."""
    opened: int | None = None
    for at in range(min(_DATELINE, len(frame.items))):
        gap = frame.items[at].gap
        if opened is not None and ")" in gap:
            agency = any(match.of(SOURCE) for match in frame.matches.get(opened, ()))
            letters = all(len(word) <= _LETTERS for word in frame.folded[opened:at])
            return at if (agency or letters) and "،" not in gap else None
        if "(" in gap:
            opened = at
        if speech_of(frame.word(at)) is not None or frame.items[at].span is not None:
            return None
    return None


def in_short_marks(frame: Frame) -> frozenset[int]:
    """The items inside marks that are a name or a title («سرد الهامش»): no word there says anything."""
    spans = [span for span in find_spans(frame.passage.text) if span.closed]
    if not spans:
        return frozenset()
    words = frame.passage.matched.words
    starts = [span.start for span in spans]
    found: list[int] = []
    for at, item in enumerate(frame.items):
        begin = words[item.first].start
        nearest = bisect_right(starts, begin) - 1
        if item.span is None and nearest >= 0 and begin < spans[nearest].end:
            found.append(at)
    return frozenset(found)


def is_anybody(frame: Frame, at: int) -> bool:
    """Whether a verb is of nobody in the story: من يقول, لو قال, لافتة كتب عليها."""
    if not frame.same_sentence(at - 1, at):
        return False
    word, before = frame.word(at), frame.word(at - 1)
    if before in _IF or (before in _WHOEVER and word[:1] in "يت"):
        return True
    return bare_verb(word) in _WRITTEN and frame.word(at + 1) in _ON_IT


def is_called(frame: Frame, at: int) -> bool:
    """شاهد يدعى «م.ع», جندي يدعى فلان: the name of somebody follows; يدعي أن is a claim."""
    if opens_quote(frame.items[at + 1].gap):
        return True
    return frame.surface(at).endswith("ى") and frame.word(at + 1) not in CLAUSE_OPENERS


def is_object_clause(frame: Frame, at: int) -> bool:
    """رفض ما جاء في التقرير: what the document says is an object; وفق ما جاء في التقرير brings it."""
    if frame.word(at - 1) == "كما" and not frame.opens(at - 1) and frame.comma(at - 1):
        return any(frame.comma(place) for place in range(at + 2, min(at + NEAR, len(frame.items))))  # an aside
    if frame.word(at - 1) not in _WHAT or not frame.same_sentence(at - 1, at):
        return False
    return frame.word(at - 2) not in ACCORDING_TO and frame.word(at - 2) != "علي"


def denies_others(frame: Frame, at: int) -> bool:
    """نفى مدير أعماله ما تردد عن «…»: what is in marks is what others say."""
    if bare_verb(frame.word(at)) not in _DENYING:
        return False
    for place in range(at + 1, min(at + 2 * NEAR, len(frame.items))):
        if not frame.same_sentence(at, place) or frame.items[place].span is not None:
            return False
        if frame.word(place) in _RUMOURED and frame.word(place - 1) in _WHAT:
            return True
    return False


def is_verbal_noun(frame: Frame, at: int) -> bool:
    """دون ذكر الاسم, يوقف نشر القوات: after a preposition, or a present tense whose object it is, a word like a verb's
    perfect is a noun."""
    before = frame.word(at - 1)
    if bare_verb(frame.word(at)) != frame.word(at) or frame.word(at) not in NOUNS_TOO:
        return False
    if not frame.same_sentence(at - 1, at) or frame.items[at].gap != " ":
        return False
    if before in _BEFORE_NOUNS:
        return True
    stem = before[1:] if before[:1] in "وفسل" else before
    in_name = any(named.last == at - 1 for named in frame.people.values())
    return stem[:1] in ("ي", "ت") and len(stem) > 3 and is_common(before) and not (in_name or is_document(before))


def opens_main_clause(frame: Frame, at: int) -> bool:
    """Whether an item comes after the first comma of a sentence that opens with words of place, time or turn, or after
    the dateline of a report."""
    number = frame.sentence[at]
    first = bisect_left(frame.sentence, number)
    if any(frame.comma(place) for place in range(first + 1, at)) or frame.items[first].span is not None:
        return at == dateline_end(frame)
    word = frame.word(first)
    if at == first + 1 and word in CLAUSE_STARTS:
        return True
    bare = word[1:] if word[:1] in "وف" and len(word) > 2 else word
    opens = frame.comma(at) and (bare in _ADVERBIAL or word in _ADVERBIAL or bare[:1] in "بل")
    return opens or at == dateline_end(frame) or _after_place(frame, first) == at


def _after_place(frame: Frame, first: int) -> int | None:
    """وفي طهران قلّل الوزير …: the item after the country or capital where something happens; None without."""
    if frame.word(first) not in _IN:
        return None
    ends = (first + 2 + match.last - match.first for match in frame.matches.get(first + 1, ()) if match.of(COUNTRY))
    after = next(ends, None)
    return after if after is not None and frame.same_sentence(first, after) else None


def is_relative(frame: Frame, at: int) -> bool:
    """في بيان نشرته الوكالة: the verb tells of the noun before it; ما قاله فلان is his statement."""
    word = bare_verb(frame.word(at))
    if not word.endswith(("ته", "تها")) and not (len(word) > 4 and word.endswith("ها")):
        return False
    if word.startswith(("وصف", "اعتبر", "سم", "اسم", "اتهم", "دع", "حذر", "طالب")):
        return False
    return frame.word(at - 1) not in WHAT_IS_SAID


def statement_follows(frame: Frame, at: int) -> bool:
    """Whether a clause of speech, a colon or a quotation comes after a verb, before another verb of saying."""
    if bare_verb(frame.word(at)) in _WRITTEN and frame.word(at + 1) in _ON and frame.word(at + 2) in _PLATFORMS:
        return frame.same_sentence(at, at + 2)  # وكتب على موقع «كذا» … أن
    for place in range(at + 1, min(at + 1 + NEAR, len(frame.items))):
        if not frame.same_sentence(at, place):
            return False
        if frame.colon(place) or frame.items[place].span is not None:
            return True
        if frame.word(place) in CLAUSE_OPENERS:
            # وكتب في وقت مبكر إن «…»
            quoted = frame.word(place) == "ان" and frame.same_sentence(at, place + 1)
            return place == at + 1 or (quoted and frame.items[place + 1].span is not None)
        if speech_of(frame.word(place)) is not None:
            return False
    return False


def before_verb(frame: Frame, at: int) -> int:
    """The item before a verb and its particles (كان فلان قد قال)."""
    before = at - 1
    while before > 0 and frame.word(before) in PARTICLES and frame.same_sentence(before, at):
        before -= 1
    return before


def is_joined(word: str) -> bool:
    """Whether و or ف is attached to a word of saying: وقال, فقال, but not وعد."""
    return bare_verb(word) != word
