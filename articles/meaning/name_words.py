"""What a person's name looks like in Arabic type: which words can begin one, go on with it or never stand in one.

Three kinds of evidence: given names (`given_names.txt`), ordinary words (`common_words.txt`: stems of news prose and
places, without article or endings), and how Arabic puts names together (بن، آل، أبو، عبد الـ، الدين).
A word that no list has and that is not an inflected form of an ordinary word is taken for a transliterated name.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.arabic.words import Word
from articles.arabic.words import folded as folded_word
from articles.meaning.homographs import NAME_SYLLABLES
from articles.meaning.titles import BODIES, INSTITUTIONS, OFFICES, word_set


class NamePart(StrEnum):
    """What one word may be in a person's name."""

    GIVEN = "given name"
    WEAK = "given name that is an ordinary word too"
    LINK = "بن، آل، أبو: goes on with the next word"
    FOREIGN = "no ordinary word: may be a transliterated name"
    SURNAME = "with the article and no ordinary word: an Arabic surname"
    NISBA = "with the article, like an adjective: may be a surname after a given name"
    FEMININE = "no ordinary word, with ة: may end a name (بوتفليقة, زادة), begins none"
    ORDINARY = "an ordinary word: a surname only where little else can be meant"
    NEVER = "in no name"


# As in `values`, the members by names of their own.
GIVEN, WEAK, LINK, FOREIGN, SURNAME, NISBA, FEMININE, ORDINARY, NEVER = NamePart


# Filiation and kin within a name; foreign particles likewise go on with the next word.
LINKS = word_set("بن ابن بنت آل أبو ابو أبي أم ولد ذو فان فون دي دا دو ديل ديلا دوس ماك عبد سان حاجي حاج با")
ARABIC_LINKS = word_set("بن ابن بنت آل أبو أبي أم ولد عبد")
# Second halves of compound Arabic names: سيف الدين, نصر الله, عبد رب النبي.
SECOND_HALVES = word_set("الدين الله الإسلام الحق الزمان النبي الرسول المسيح الرب المولى")
COMPOUND_FIRST = word_set(
    "سيف صلاح نور شمس علاء عز بهاء ضياء جمال كمال نجم محيي محي شرف تقي زين فخر بدر حسام عماد خير قطب جلال برهان شهاب "
    "ظهير ضيف غرم عطا جار نصر فتح خلف رزق سعد جاب حسب فضل عون شكر ايه ايت لطف جاد مال عبيد فيض احسان ولي هبه ذبيح "
    "امان عطاء روح خليل حيات حياه نعمت سميع وحيد كرامت هدايت رحمت ثناء اسد مجيب حبيب انوار ذكاء شمس مولا"
)
# Titles of honour that stand inside a name or close it: عباس بك, عمران خان.
HONOURED = word_set("بك بيك باشا أفندي خان آغا شاه")
# A word that ends so is a plural rather than a surname.
PLURAL_ENDINGS = ("ين", "ون", "ات")
# Words that a surname with a clitic is written like: in favour of, however.
NO_SURNAMES = word_set("لصالح ولصالح فبارك كبير بحسن لحسن")
# Second parts of Persian given names (علي أكبر) and last parts of Persian and Turkish surnames (حاجي زاده).
GIVEN_SECOND = word_set("أكبر أصغر")
SURNAME_LAST = word_set("زاده زادة اوغلو اوغلي نجاد بور نيا خواه منش تبار")
# First words of Korean and Chinese names: the family name, by which the person is named later.
FAMILY_FIRST = word_set(
    "كيم ري لي بارك تشوي تشو جونغ كانغ جانغ يون شين هان أوه كوون هوانغ سونغ باي سيو نوه مون شي وانغ تشانغ ليو هو "
    "بان هوا تشن تشين يانغ تشاو هوانغ وو شو سون ما قاو لين قوه لو تشو تساي دينغ خه فنغ ون جيانغ ماو دنغ نغوين تران "
    "سين نام باك بيون هيون كواك كو كاي ليم يو تشاي هونغ جيون شيم أهن فام نغو"
)

# Verbal nouns of the fourth form: إبقاء, إعلان. Given names of that shape (إحسان, إلهام) are known as such.
_MASDAR = re.compile("إ[^اوي]{2}ا[^اوي]")
_TANWEEN = "\u064b"
_AS_IN_VERSE = re.compile("^[وف]\u064e|[\u064b-\u0650\u0652]$")  # «and» with its sound, or the case
_HARAKAT = re.compile("[\u064b-\u0652]")
_VOWELLED = 3  # signs on one word
_SUFFIXES = word_set(
    "ه ها هم هما نا ي ات ين ون ان ا وا ت تها ته تهم تي تنا تين تان تا يه يا يين يون يات يته يتها اته اتها اتهم "
    "اتنا انه ينه وه وها"
)
_SUFFIX_LETTERS = range(1, max(map(len, _SUFFIXES)) + 1)
_FUTURE = ("سي", "ست", "سن", "سا")
_BEFORE_VERB = ("ي", "ت", "ن", "ا")
_LEAST_STEM = 3
# A verb in the plural or with an object: واكتفوا, جعلتني. Japanese names in وا have an alef before it (كاناغاوا).
_PLURAL_VERB = re.compile(r"\w{2,}[^اي]وا|\w{3,}تني")
# و and the article before a word that is no name: والموظفات.
_DEFINITE = "وال"
# Verbal nouns are always new and never names: استفعال, انفعال, افتعال, تفعيل.
_VERBAL = re.compile(r"[ولب]?(?:است\w{2,3}ا\w|ان\w\wا\w|ا\w[تط]\wا\w|ت\w\wي\w)(?:ه|ات|ها|هم)?")


@dataclass(frozen=True, slots=True)
class _Lists:
    """The two files: strong and weak given names, the Arabic ones of both, ordinary words, those in no name.

    `in_heh` are foreign names that no list has with ة (أوليه): folded, both endings are one.
    """

    strong: frozenset[str]
    weak: frozenset[str]
    arabic: frozenset[str]
    common: frozenset[str]
    never: frozenset[str]
    in_heh: frozenset[str]


@cache
def _lists() -> _Lists:
    here = Path(__file__).parent
    sections: dict[str, set[str]] = {}
    printed: set[str] = set()
    for file in ("given_names.txt", "common_words.txt"):
        section = ""
        for line in (here / file).read_text("utf-8").splitlines():
            if line.startswith("## "):
                section = line[3:]
            elif line and not line.startswith("#"):
                sections.setdefault(section, set()).update(fold(line).split())
                printed.update(line.split() if section == "foreign" else ())
    arabic, foreign = sections["arabic"], sections["foreign"]
    weak_arabic, weak_foreign = sections["arabic, ordinary words"], sections["foreign, ordinary words"]
    never = sections["in no name"] - weak_arabic - weak_foreign
    return _Lists(
        strong=frozenset(arabic | foreign),
        weak=frozenset(weak_arabic | weak_foreign),
        arabic=frozenset(arabic | weak_arabic),
        common=frozenset(sections["ordinary words"] | never | OFFICES | BODIES | INSTITUTIONS),
        never=frozenset(never),
        in_heh=frozenset(fold(name) for name in printed if name.endswith("ه") and f"{name[:-1]}ة" not in printed),
    )


@remembered
def is_common(word: str) -> bool:
    """Whether the folded `word` is an ordinary word, or a place, in any of its forms."""
    common = _lists().common
    for form in bare_forms(word):
        bare, definite = strip_article(form)
        if len(form) < len(word) and not definite and _is_too_short(word[0], bare):
            continue
        if bare in common or form in common:
            return True
        attached = len(form) < len(word) and word[0] in "بلك" and not definite
        for letters in _SUFFIX_LETTERS:
            end = bare[-letters:]
            if end in _SUFFIXES and _is_stem(bare[:-letters], end, common, attached):
                return True
        if len(bare) > 4 and bare.startswith(_FUTURE) and bare[1:] in common:
            return True
        if bare.startswith(_BEFORE_VERB) and any(p + bare[1:] in common for p in _BEFORE_VERB) and len(bare) > 3:
            return True
    return False


def _is_too_short(letter: str, rest: str) -> bool:
    """Whether `letter` before `rest` is more likely the name's own: كيري is not ك + يرى, لدفع is ل + دفع."""
    if letter in "وف":
        return len(rest) < 3
    if letter == "ل" and rest[0] in "يت":
        return len(rest) < 4 or rest in FAMILY_FIRST  # ليصبح, لتبدأ; but تشن ليانغ
    return len(rest) < (5 if rest[0] in "يتن" else 3)


def _is_stem(stem: str, ending: str, common: frozenset[str], attached: bool) -> bool:
    """Whether a word without its ending is listed; with a preposition before it too, ي alone is no ending: باقري."""
    if len(stem) < _LEAST_STEM + (attached and ending == "ي"):
        return False
    if stem in common:
        return True
    return (ending.startswith(("ت", "ات")) or ending == "ات") and stem + "ه" in common


@remembered
def is_given(word: str) -> bool:
    """Whether the folded `word`, nothing attached, is a given name that is no ordinary word."""
    return word in _lists().strong or (word.startswith("عبدال") and len(word) > 6)


@remembered
def is_weak_given(word: str) -> bool:
    """Whether the folded `word` is a given name that is an ordinary word too."""
    return word in _lists().weak


@remembered
def is_arabic_given(word: str) -> bool:
    """Whether the folded `word` is a given name of Arabic tradition: Arabic surnames may follow."""
    return word in _lists().arabic or word.startswith("عبدال")


@remembered
def is_function_word(word: str) -> bool:
    """Whether the folded `word` is a particle, pronoun, number, day, month or firm, perhaps with و, ف, ل or ب."""
    never = _lists().never
    return word in never or (word[:1] in "وفلب" and len(word) > 2 and word[1:] in never)


def name_part(word: Word) -> NamePart:
    """What a word as printed, nothing taken off, may be in a name."""
    return part_of(word.surface)


@remembered
def part_of(surface: str) -> NamePart:
    """`name_part` of a word by what is printed."""
    folded = folded_word(surface)
    if folded[-3:] == "علي" and surface.endswith("ى"):
        return NEVER  # على is a preposition; houses that print it for the name lose one
    if len(folded) < 2 or not folded.isalpha() or folded.isascii():
        return NEVER
    if folded == "الان" and surface.startswith(("الآ", "الا")):
        return NEVER  # now, not Alan
    if folded in LINKS:
        return NEVER if folded == "فان" and surface[1] != "ا" else LINK
    if surface[-1] == "ه" and (surface[0] == "أ" or surface == "ناديه") and is_common_as_it_is(folded[:-1]):
        return ORDINARY  # أمنه القومي is no آمنة, ناديه البرتغالي no نادية: what belongs to him
    if surface[-1] == "ة" and folded in _lists().in_heh and is_common(folded):
        return ORDINARY  # نتيجة أولية: no Oleh
    if is_given(folded):
        return GIVEN
    if is_weak_given(folded) or surface == "إمام":  # with its hamza no preposition: عادل إمام
        return WEAK
    if _TANWEEN in surface or (len(folded) > 4 and surface.endswith(("ئا", "ءا"))):
        return NEVER  # هادئا: an accusative, its sign left out
    if surface.startswith(("يؤ", "ويؤ", "تؤ")):
        return NEVER  # يؤمم: a hamza so placed is a verb's
    if len(folded) > 5 and folded.endswith("هما"):
        return NEVER  # لقاؤهما, بلديهما: what belongs to two
    if surface[0] == "إ" and _MASDAR.fullmatch(surface):
        return ORDINARY
    if is_function_word(folded) or _VERBAL.fullmatch(folded) or _PLURAL_VERB.fullmatch(folded):
        return NEVER
    if _AS_IN_VERSE.search(surface) and len(_HARAKAT.findall(surface)) >= _VOWELLED:
        return NEVER  # لَعَلَّكُمْ: a verse; of a name the sounds may be printed, not its case: البَلُّوشِيّ
    bare, definite = strip_article(folded)
    if definite:
        if not is_common(folded):
            return FEMININE if surface.endswith("ة") else SURNAME
        if surface.endswith("ة"):
            return NEVER
        return NISBA if bare.endswith("ي") else ORDINARY
    if is_common(folded):
        return ORDINARY
    if folded.startswith("لل") or (folded.startswith(_DEFINITE) and len(folded) > 5):
        return ORDINARY
    return FEMININE if surface.endswith("ة") else FOREIGN


@remembered
def is_common_as_it_is(word: str) -> bool:
    """Whether the folded `word` is listed, nothing taken off: لابين is not, though ل + أبين is."""
    return word in _lists().common


def is_syllable(folded: str) -> bool:
    """Whether a word may be a syllable of a Korean or Chinese given name, ordinary word or not."""
    return folded in NAME_SYLLABLES
