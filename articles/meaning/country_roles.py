"""What part a country has in the sentence that names it: a party, the place where others meet, or who only tells it."""

import re
from collections.abc import Iterator

from articles.arabic.clitics import bare_forms, strip_article, with_proclitics
from articles.arabic.word_cache import remembered
from articles.meaning.matches import Match
from articles.meaning.name_words import is_common, is_function_word
from articles.meaning.outlets import ACCORDING, RELAYING, ends_sentence, is_outlet_noun, opens_quote
from articles.meaning.passages import BODY, HEADLINE, Passage
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, SOURCE

# Meetings: the place that stands after one is where it is held, not what it is about.
_MEETINGS = word_set(
    "مفاوضات محادثات مباحثات مشاورات اجتماع اجتماعات لقاء لقاءات مؤتمر مؤتمرات منتدى قمة ندوة ورشة معرض مهرجان جولة "
    "جلسة جلسات دورة احتفال حفل ملتقى طاولة حوار مسار"
)
_IN = frozenset({"في", "وفي"})
# Between a meeting and where it is held stand its adjectives and a participle: «المحادثات النووية الجارية بفيينا».
_MEETING_REACH = 4
# What is between two parties: a relation or an act of both, not what is carried from one to the other.
_RELATIONS = word_set(
    "علاقة علاقات تعاون تقارب تقريب محادثات مباحثات مفاوضات مشاورات حوار اتفاق اتفاقية اتفاقات معاهدة قمة لقاء اجتماع "
    "حرب صراع نزاع توتر توترات خلاف خلافات أزمة مواجهة مواجهات اشتباكات معارك شراكة تحالف تنسيق اتصال اتصالات مكالمة "
    "وساطة هدنة مصالحة تطبيع سلام حدود خط رحلات تجارة تبادل تنافس منافسة مقارنة مشترك متبادل ثنائي ثنائية قطيعة تصعيد"
)
_BETWEEN = frozenset({"بين", "وبين", "مابين"})
_BETWEEN_REACH = 4
_RELATION_REACH = 5
_WITH = frozenset({"مع", "ومع"})
# With whom one talks or trades is a party to it; a war with somebody is the background of much else that is told.
_WITH_WHOM = (_RELATIONS | word_set("تفاوض")) - word_set("حرب")
# People of whom a nation is told though they speak for themselves, and bodies that report what others do.
_SCHOLARS = word_set(
    "باحث باحثة خبير خبيرة محلل محللة كاتب كاتبة صحفي صحفية صحافي صحافية أكاديمي أكاديمية مؤرخ مؤرخة بروفيسور مصور "
    "خبراء محللون محللين باحثون باحثين مصادر مصدر إعلام"
)
_REPORT_REACH = 4
_OUTLET_REACH = 3
_LONGEST_NAME = 8
_ARMED = word_set("جيش أركان مخابرات استخبارات")
# What a country is likened to, or told as an example of: neither is what the story is about.
_LIKENING = with_proclitics(
    word_set("غرار مثل مثلما مقارنة أسوة شبيه شبيهة خلافا بخلاف طريقة خطى يشبه تشبه يشبهه تشبهه شبهوا يقارن تقارن مثال")
)
_LIKENING_REACH = 3
# «كما في كوريا», «ما جرى في ليبيا», «بما فعلته بريطانيا».
_AS, _HAPPENED = word_set("كما ما بما لما مما"), word_set("فعل فعلت فعلته حدث حصل جرى وقع الحال")
# The elative before من: «أغلى من الروسي». Those with a doubled root have a letter less.
_ELATIVE = re.compile("أ[^ا]{2}[^اة]|أقل|أشد|أهم|أخف|أحد")
_LIST = 3  # countries
_MEDIATORS = word_set("وسيط وسيطة وسطاء وسيطين وسيطان")
# «رام الله - صدى نيوز- …», «موسكو — سبوتنيك. …», «بكين 11 يناير 2018 / …»: where a report was written.
_DATELINE = re.compile(r"\s*(?:[-–—_(]|\d)[^.:\n]{0,40}?(?:\s*[-–—_/):]|\.\s)")
_DATELINE_PARAGRAPHS = 2


def is_party(passage: Passage, place: int) -> bool:
    """Whether the country at word `place` is one of two that have to do with each other.

    It stands after بين (العلاقات بين روسيا والصين), or right after مع (استئناف المفاوضات مع إيران). In a headline the
    latter says no more than that it is named there, as the other is.
    """
    if passage.beside(place) in _WITH:
        if passage.part is HEADLINE:
            return False
        first = place - 2
        return any(_plain(word) & _WITH_WHOM for word in _words_before(passage, first, first - _BETWEEN_REACH))
    for at in range(place - 1, max(place - 1 - _BETWEEN_REACH, -1), -1):
        if passage.word(at) in _BETWEEN:
            before = range(max(at - _RELATION_REACH, 0), at)
            return any(_plain(passage.word(other)) & _RELATIONS for other in before)
    return False


def _words_before(passage: Passage, first: int, end: int) -> Iterator[str]:
    """The words of the same sentence from `first` back to `end`, which is excluded."""
    for at in range(first, max(end, -1), -1):
        if ends_sentence(passage.gap(at)):
            return
        yield passage.word(at)


def is_venue(passage: Passage, place: int, *, is_attached: bool = False) -> bool:
    """Whether the country or capital at word `place` is where others meet: «مفاوضات فيينا», «في مؤتمر في تونس».

    `is_attached` when letters stand before it in the same word: «المحادثات الجارية بفيينا».
    """
    before = passage.beside(place)
    if not is_attached and bare_forms(before) & _MEETINGS and not strip_article(before)[1]:
        return not passage.after(place).startswith("و")  # محادثات موسكو وطهران are between the two
    if before not in _IN and not (is_attached and passage.word(place).removeprefix("و").startswith("ب")):
        return False
    first = place - 1 - (before in _IN)
    for at in range(first, max(first - _MEETING_REACH, -1), -1):
        if ends_sentence(passage.gap(at)):
            return False
        if _plain(passage.word(at)) & _MEETINGS:
            return True
    return False


def is_within(passage: Passage, place: int) -> bool:
    """Whether the country at word `place` stands after في, or is joined by و to one that does: في لاوس والصين."""
    while passage.word(place).startswith("و") and _is_country(passage, place - 1) and passage.beside(place):
        place -= 1
    return passage.beside(place) in _IN


def is_reporter(passage: Passage, place: int) -> bool:
    """Whether the demonym at word `place` says of what nation somebody is who only tells what happened."""
    noun = _plain(passage.beside(place))
    # A headline names nobody who only tells: «وفاة المؤرخ الروسي فلان» is about him.
    if (noun & _SCHOLARS and passage.part is not HEADLINE) or _follows_outlet(passage, place):
        return True
    if not noun & _ARMED:
        return False
    for at in range(place - 2, max(place - 2 - _REPORT_REACH, -1), -1):
        if ends_sentence(passage.gap(at)):
            return False
        forms = bare_forms(passage.word(at))
        if forms & ACCORDING or forms & RELAYING:
            return True
    return False


def is_compared(passage: Passage, place: int, *, attached: str = "") -> bool:
    """Whether the country at word `place` is only what something is likened to.

    «أغلى من الروسي والإيراني», «على غرار ليبيا», «كما في كوريا». `attached` are the letters before it in the same word:
    كإيران.
    """
    if "ك" in attached:
        return True
    if "و" in attached and passage.matches_at(place - 1, place - 1):
        return is_compared(passage, place - 1)
    before = passage.beside(place)
    if before == "من" and place > 1 and _ELATIVE.fullmatch(passage.matched.words[place - 2].surface):
        return True
    if before in _IN and passage.beside(place - 1) in _AS:
        return True
    for at in range(place - 1, max(place - 1 - _LIKENING_REACH, -1), -1):
        if passage.gap(at).strip(' «"'):
            return False
        word = passage.word(at)
        if word in _LIKENING or (word in _HAPPENED and passage.beside(at) in _AS):
            return True
    return False


def is_mediator(passage: Passage, place: int) -> bool:
    """Whether the demonym at word `place` says of what nation somebody is who mediates: «الوسيط العماني»."""
    return not _plain(passage.beside(place)).isdisjoint(_MEDIATORS)


def _follows_outlet(passage: Passage, place: int) -> bool:
    """Whether the word at `place` says where an outlet is from: صحيفة «الغارديان» البريطانية, التايمز البريطانية."""
    for match in passage.matches_at(place - _LONGEST_NAME, place - 1):
        if match.last == place - 1 and match.of(SOURCE) and not _is_ordinary(passage, match):
            return not ends_sentence(passage.gap(place - 1))
    for at in range(place - 1, max(place - 1 - _OUTLET_REACH, -1), -1):
        if ends_sentence(passage.gap(at)):
            return False
        if is_outlet_noun(passage.word(at)):
            return True
    return False


def _is_ordinary(passage: Passage, match: Match) -> bool:
    """Whether the name of an outlet is an ordinary word here: أقصى الشرق الروسي."""
    if match.first < match.last or opens_quote(passage.gap(match.first - 1)):
        return False
    word = passage.word(match.first)
    if not is_common(word) or is_function_word(strip_article(word)[0]):
        return False  # التايمز is no word of Arabic
    return not is_outlet_noun(passage.beside(match.first))


def is_listed(passage: Passage, place: int) -> bool:
    """Whether the country at word `place` is one of three or more places joined by و or commas: روسيا والصين وإيران."""
    return 1 + _run(passage, place, 1) + _run(passage, place, -1) >= _LIST


def _run(passage: Passage, place: int, step: int) -> int:
    """How many places follow the country at word `place` (or stand before it) in one list with it.

    Between two countries one word may stand that is a place of another kind: اليابان وهاواي وتشيلي.
    """
    count = 0
    while True:
        if not _is_joined(passage, place, step):
            return count
        if _is_country(passage, place + step):
            place, count = place + step, count + 1
        elif _is_joined(passage, place + step, step) and _is_country(passage, place + 2 * step):
            place, count = place + 2 * step, count + 2
        else:
            return count


def _is_joined(passage: Passage, place: int, step: int) -> bool:
    """Whether و or a comma joins word `place` to the next one, or for a step back to the one before."""
    first = place if step > 0 else place - 1
    if not 0 <= first < len(passage.matched.words) - 1:
        return False
    gap = passage.gap(first).strip()
    return gap in {"،", ","} or (not gap and passage.word(first + 1).startswith("و"))


def _is_country(passage: Passage, place: int) -> bool:
    return any(match.of(COUNTRY) for match in passage.matches_at(place, place))


def is_dateline(passage: Passage, last: int) -> bool:
    """Whether the capital that ends with word `last` and opens the passage says where the report was written."""
    opens = passage.part in (HEADLINE, BODY) and (passage.paragraph or 0) < _DATELINE_PARAGRAPHS
    return opens and _DATELINE.match(passage.text, passage.matched.words[last].end) is not None


@remembered
def _plain(word: str) -> frozenset[str]:
    return frozenset(strip_article(form)[0] for form in bare_forms(word)) if word else frozenset()
