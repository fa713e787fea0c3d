"""Which spans in marks may be somebody's words: long enough, and no name or title by what stands around them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from articles.arabic.clitics import bare_forms
from articles.meaning.name_words import is_function_word, is_given, is_weak_given
from articles.meaning.outlets import OUTLET_NOUNS, ends_sentence
from articles.meaning.passages import Passage
from articles.meaning.quotations import Span, find_spans, words_before
from articles.meaning.role_nouns import HONORIFICS, body_gender
from articles.meaning.speech import ASKED, CLAUSE_OPENERS, SAY, speech_of
from articles.meaning.titles import OFFICES, is_title, word_set
from articles.meaning.values import COUNTRY
from articles.meaning.verses import is_verse

# A quotation has this many words at least; after a colon or a verb of saying a short clause is one too.
_LONG = 4
_SHORT = 2
_SHORT_WITHOUT_COLON = 3
# How far before a mark that nothing closes the verb that leads to it may stand, and one with an object of its own.
_LED = 16
# A name in a list of names has so many words.
_SHORTEST_NAME = 2
_LONGEST_NAME = 4
# A body's name in marks has so many words at most.
_LONGEST_BODY = 5
_NEAR = 6

# Before a span these say that it is a name or a title: ندوة «…», فيلم «…», تحت شعار «…».
NAMING = OUTLET_NOUNS | word_set(
    "مثل هامش فعاليات أعمال جلسات مؤتمر ندوة كتاب كتابه كتابها فيلم فيلمه فيلمها مسلسل مسرحية برنامج برنامجه "
    "حملة مشروع مبادرة شركة حركة "
    "تنظيم جماعة جمعية معرض رواية روايته قصيدة قصيدته ديوان بعنوان عنوان عنوانه عنوانها شعار بشعار شعارها "
    "شعاره باسم اسم مسمى بمسمى المسمى المسماة يسمى تسمى يدعى تدعى المعروف المعروفة بلقب لقب جائزة عملية ملتقى "
    "مهرجان منتدى ورشة محاضرة دورة صالون مقهى مطعم فندق منتجع مجمع مركز مؤسسة مجموعة كتيبة لواء جبهة حزب "
    "ائتلاف تحالف نادي فريق أغنية أغنيته ألبوم لوحة مجلة دورية تطبيق لعبة هاشتاق هاشتاغ وسم بوسم سلسلة كتيب "
    "دراسة وثائقي حلقة فقرة زاوية عمود منظمة منظمتي هيئة معهد قانون اتفاقية معاهدة نظام مسابقة بطولة كأس سفينة "
    "طراز نوع فئة صاروخ منظومة مقاتلة طائرة سيارة هاتف فيروس مرض متلازمة إعصار بوابة مفهوم مصطلح نظرية مبدأ "
    "قاعدة ظاهرة متحف قاعة صالة شارع حي مسجد جامع مدرسة جامعة كلية قرية بلدة مخيم ماركة علامة أوبريت معزوفة "
    "أهزوجة أنشودة نشيد موال هتاف لافتة يافطة منصة موسوعة مصرف بنك المعنون المعنونة معنون معنونة الموسوم الموسومة "
    "موسوم عشية ذكرى بمناسبة لمناسبة يوم عيد"
)

_EXAMPLE = frozenset({"مثل"})
_CALLED = word_set("المعنون المعنونة معنون معنونة الموسوم الموسومة المسمى المسماة المعروف المعروفة الملقب الملقبة")
# Between a verb of saying and a colon, what stands in marks after these is where it is said.
_IN = frozenset({"في", "ب"})
# Right before marks عبر is no verb, which would have عن: عبر «قنوات خلفية».
_BY_WAY_OF = frozenset({"عبر", "وعبر"})
# So many adjectives may stand between the word for an outlet and its name in marks.
_ADJECTIVES = 3
_ARABIC = re.compile(r"[\u0621-\u064a]")


class Spoken(NamedTuple):
    """A span that may be somebody's words: its words `first` to `after`, end excluded."""

    first: int
    after: int
    span: Span


def spoken_spans(passage: Passage, people: Mapping[int, int]) -> tuple[Spoken, ...]:
    """The spans of a block that may be somebody's words, in order.

    `people` are the offsets at which names of people begin in the block, with those where they end.
    """
    spans = find_spans(passage.text)
    if not spans:
        return ()
    words = passage.matched.words
    found: list[Spoken] = []
    place = 0
    for span in spans:
        place = max(place, words_before(words, span.start, place))
        after = words_before(words, span.end, place)
        if after - place < _SHORT:
            continue
        colon = ":" in passage.text[words[place - 1].end if place else 0 : span.outer_start]
        named = place
        while named < after and _is_titled(passage, place, named):
            named += 1
        if named < after and people.get(words[named].start, -1) >= words[after - 1].end:
            continue  # a person's name in marks, with the titles before it
        if _may_be_speech(passage, span, place, after, colon=colon):
            found.append(Spoken(place, after, span))
            place = after
    return tuple(found)


def _is_titled(passage: Passage, first: int, place: int) -> bool:
    """Whether a word is a title in front of a name, or goes on with one: العميد الركن, الرئيس الروسي."""
    word = passage.word(place)
    if word in HONORIFICS or is_title(word, OFFICES):
        return True
    return place > first and word.startswith("ال") and speech_of(word) is None


def _may_be_speech(passage: Passage, span: Span, first: int, after: int, *, colon: bool) -> bool:
    """Whether a span can be somebody's words by its length and what stands around it; not a name or a title."""
    words = passage.matched.words
    count = sum(1 for word in words[first:after] if _ARABIC.search(word.folded))
    before = bare_forms(passage.word(first - 1)) if first else frozenset()
    is_beside = (
        first > 0 and not colon and passage.text[words[first - 1].end : span.outer_start].strip(" ـ\u00a0") == ""
    )
    said_of = passage.word(first - 1).startswith("ال") and passage.word(first - 2) in CLAUSE_OPENERS
    if is_beside and before & NAMING and not said_of:
        return False  # فيلم «…», but إن الشبكة «…» tells of it
    if is_beside and passage.word(first - 1) == "ب" and passage.word(first - 2) in _CALLED:
        return False
    if colon and passage.word(first - 1) in _EXAMPLE:
        return False
    after_it = passage.text[span.outer_end : span.outer_end + 2].strip()
    if is_beside and passage.word(first - 1) in _IN and after_it.startswith(":"):
        return False  # يقول فلان في «كتاب له»: …
    said = speech_of(passage.word(first - 1)) if is_beside and passage.word(first - 1) not in _BY_WAY_OF else None
    if is_verse(passage.text, span.outer_end) or (is_beside and not said and _is_list_of_names(passage, first, after)):
        return False
    if said is not None and span.closed and _is_body(passage, first, after, said.gender):
        return False
    direct = said is not None and said.act is not ASKED
    if (direct or (is_beside and _ends_outlet(passage, first - 1))) and passage.word(after) in CLAUSE_OPENERS:
        return False  # قالت «نيويورك تايمز» إن, قالت وكالة الأنباء الرسمية «كذا» إن: the subject
    if _is_name(passage, first, after - 1):
        return False
    if not span.closed and not (colon or direct or first == 0 or _is_led_to(passage, first)):
        return False  # a mark that nothing leads to and nothing closes is a slip of the keyboard
    least = _SHORT if colon else _SHORT_WITHOUT_COLON if direct else _LONG
    return count >= least


def _ends_outlet(passage: Passage, last: int) -> bool:
    """Whether a word for an outlet, with nothing but definite words after it, ends at a word: وكالة الأنباء الرسمية."""
    for place in range(last, max(last - 1 - _ADJECTIVES, -1), -1):
        if not passage.word(place).startswith("ال"):
            return bool(bare_forms(passage.word(place)) & OUTLET_NOUNS)
        if passage.gap(place - 1).strip():
            return False
    return False


def _is_body(passage: Passage, first: int, after: int, gender: str | None) -> bool:
    """Whether a few words in marks right after a verb name a body that is its subject: وأوصى «معهد …» باعتماد «…»."""
    if after - first > _LONGEST_BODY or body_gender(passage.word(first)) not in ("m", "f"):
        return False
    if gender is not None and body_gender(passage.word(first)) != gender:
        return False
    # A body that is told of has a predicate, or something said of it right after the noun.
    words = [passage.word(place) for place in range(first + 1, after)]
    if any(is_function_word(word) or speech_of(word) is not None for word in words):
        return False
    return not ends_sentence(passage.gap(after - 1)) and passage.gap(after - 1).strip(' »”"') in ("", "،")


def _is_list_of_names(passage: Passage, first: int, after: int) -> bool:
    """Whether names of people and nothing else stand in marks: اللاعبان «سعود الكريري، كارلوس إدواردو»."""
    begun = first
    for place in range(first, after):
        closes = place + 1 == after or "،" in passage.gap(place)
        if not closes:
            continue
        length = place + 1 - begun
        word = passage.word(begun)
        if not _SHORTEST_NAME <= length <= _LONGEST_NAME or not (is_given(word) or is_weak_given(word)):
            return False
        begun = place + 1
    return True


def _is_led_to(passage: Passage, first: int) -> bool:
    """Whether a verb of saying stands before word `first` in its sentence, with nothing but its subject between."""
    if passage.word(first - 1) in CLAUSE_OPENERS:
        return True
    for place in range(first - 1, max(first - 1 - _LED, -1), -1):
        if passage.word(place) in CLAUSE_OPENERS or (place < first - 1 and ends_sentence(passage.gap(place))):
            return False
        speech = speech_of(passage.word(place))
        if speech is not None:
            return speech.act is not ASKED and (first - place <= _NEAR or (speech.act is SAY and not speech.transitive))
    return False


def _is_name(passage: Passage, first: int, last: int) -> bool:
    """Whether a known name fills the words; a country's does not count, it may be the whole of a short answer."""
    return any(
        candidate.entry.kind is not COUNTRY
        for match in passage.matches_at(first, first)
        if match.last == last
        for candidate in match.candidates
    )
