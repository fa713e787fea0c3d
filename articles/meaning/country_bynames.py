"""What a story calls a country by beside its names: «المملكة» where it names one kingdom, a city of it in a headline.

Neither is a mention that names the country, so a country of which the story has nothing else is not found by them;
they only help to tell what the story is about.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from articles.arabic.clitics import bare_forms
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.name_words import FOREIGN, part_of
from articles.meaning.passages import DECK, HEADLINE, Passage
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, DEMONYM

# With what Arabic writes before them in one word, by whose they may be; of two such countries nothing is said.
_BEFORE = ("ال", "وال", "بال", "وبال", "لل", "ولل")
_GENERIC = {
    frozenset(before + noun for before in _BEFORE): bearers
    for noun, bearers in (("مملكه", frozenset({"SA", "JO", "MA", "BH"})), ("سلطنه", frozenset({"OM", "BN"})))
}
# «جارتها الجنوبية»: where a story names both Koreas, whose neighbour is meant is told by its side.
_NEIGHBOURS = frozenset({"جارتها", "جارتهم", "لجارتها", "وجارتها", "بجارتها", "الجاره", "جارته"})
_SIDES = {"الجنوبيه": "KR", "الشماليه": "KP"}
_KOREAS = frozenset({"KR", "KP"})
# Adjectives and duals that name nobody else: «الكيان الصهيوني», «الكوريتان».
_BYNAMES = {
    frozenset(before + form for before in _BEFORE for form in forms): codes
    for forms, codes in ((("صهيوني", "صهيونيه"), ("IL",)), (("كوريتان", "كوريتين"), ("KR", "KP")))
}
_BYWORDS = _NEIGHBOURS.union(*_GENERIC, *_BYNAMES)  # nearly no story has one
_UNITED = "GB"  # its full name has the word too: where that is printed, the word alone may be short for it
# What is called after its city, as a team or a paper is, tells of itself: نادي البصرة, اتفاق الطائف.
_CALLED_AFTER = word_set("صحيفة نادي فريق جامعة قناة إذاعة موقع بورصة ماراثون مهرجان اتفاق اتفاقية وثيقة")
# Cities and regions that are no ordinary words and no names of many (البندقية, سرت, كرمان); two words with a low line.
_CITIES = """
SA مكة الدمام ينبع تبوك جازان نجران الطائف أبها الأحساء القطيف
AE دبي الشارقة عجمان الفجيرة
YE عدن تعز مأرب المكلا الحديدة صعدة حضرموت سقطرى
SY حلب حمص إدلب ادلب اللاذقية درعا السويداء القامشلي دير_الزور منبج عفرين كوباني طرطوس الحسكة
IQ البصرة الموصل أربيل اربيل السليمانية كركوك النجف كربلاء الأنبار الانبار دهوك الفلوجة تكريت سامراء
EG الإسكندرية الاسكندرية سيناء العريش الأقصر أسوان الغردقة شرم_الشيخ
LY بنغازي مصراتة طبرق درنة
TN صفاقس القيروان بنزرت
DZ وهران قسنطينة عنابة
MA الدار_البيضاء مراكش طنجة أكادير مكناس تطوان
SD دارفور الفاشر بورتسودان أم_درمان كردفان
LB صيدا بعلبك
JO إربد
PS غزة نابلس رام_الله
IL حيفا تل_أبيب إيلات
TR إسطنبول اسطنبول إزمير ديار_بكر غازي_عنتاب
IR شيراز سنندج مهاباد عبادان خارك تشابهار هرمزغان
IR أصفهان تبريز كرمانشاه الأهواز بوشهر نطنز فوردو بندر_عباس زاهدان خوزستان
RU سان_بطرسبرغ سان_بطرسبورغ بطرسبورغ قازان سوتشي بيلغورود كورسك بريانسك روستوف يكاترينبورغ فلاديفوستوك الشيشان
RU فولغوغراد ساراتوف سامارا تاغانروغ نوفوروسيسك توابسيه ريازان تشيليابينسك تفير
RU غروزني داغستان سيبيريا نوفوسيبيرسك مورمانسك كالينينغراد كراسنودار فورونيج تتارستان إنغوشيا ساخالين كامتشاتكا
UA سومي دنيبرو بوكروفسك كوبيانسك ميكولايف تشيرنيهيف كراماتورسك أفدييفكا تيرنوبل سيفاستوبول بوتشا
UA خاركيف خاركوف أوديسا دونيتسك لوغانسك دونباس القرم خيرسون زابوريجيا زابوروجيا ماريوبول لفيف باخموت تشيرنوبيل
KP كايسونغ يونغبيون وونسان سينويجو
KR بوسان إنشيون دايغو
CN شنغهاي هونغ_كونغ شينجيانغ ووهان التبت شنتشن تيانجين
JP أوساكا هيروشيما أوكيناوا فوكوشيما هوكايدو ناغازاكي كيوتو
US كاليفورنيا تكساس فلوريدا شيكاغو لوس_أنجليس لوس_أنجلوس ألاسكا بوسطن هيوستن مانهاتن
GB اسكتلندا إسكتلندا ويلز
DE ميونيخ فرانكفورت هامبورغ بافاريا
FR مرسيليا ستراسبورغ كورسيكا
IT صقلية نابولي
ES كتالونيا الأندلس
PK كراتشي بيشاور لاهور بلوشستان البنجاب
IN مومباي بومباي كلكتا
AF قندهار هلمند قندوز جلال_آباد
UZ سمرقند
KZ ألماتي
BR ساو_باولو
AU سيدني ملبورن
"""


def _by_name() -> dict[str, str]:
    lines = [line.split() for line in _CITIES.split("\n") if line.strip()]
    return {fold(city.replace("_", " ")): code for code, *cities in lines for city in cities}


_CODES = _by_name()
_FIRST = frozenset(name.partition(" ")[0] for name in _CODES)


def generic_blocks(story: Sequence[Passage], codes: Collection[str]) -> Iterator[tuple[str, Passage]]:
    """The blocks that speak of «المملكة» where a story names one kingdom alone, or of «الكوريتان», with the code.

    `codes` are those of the countries that the story names.
    """
    story = [passage for passage in story if not _BYWORDS.isdisjoint(passage.matched.folded)]
    for forms, told in _BYNAMES.items():
        for passage in story:
            if not forms.isdisjoint(passage.matched.folded):
                yield from ((code, passage) for code in told if code in codes)
    if _KOREAS.issubset(codes):
        yield from _neighbours(story)
    for forms, bearers in _GENERIC.items():
        named = bearers.intersection(codes)
        if len(named) != 1:
            continue
        telling = [passage for passage in story if not forms.isdisjoint(passage.matched.folded)]
        if _UNITED in codes and any(_is_united(passage, forms) for passage in telling):
            continue
        for passage in telling:
            if any(word in forms and _is_alone(passage, place) for place, word in enumerate(passage.matched.folded)):
                yield next(iter(named)), passage


def _neighbours(story: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    for passage in story:
        if _NEIGHBOURS.isdisjoint(passage.matched.folded):
            continue
        for word, after in pairwise(passage.matched.folded):
            if word in _NEIGHBOURS and after in _SIDES:
                yield _SIDES[after], passage


def _is_united(passage: Passage, forms: Collection[str]) -> bool:
    """Whether a passage names Britain by its full name."""
    named = (match for match in passage.of(COUNTRY) if passage.word(match.first) in forms)
    return any(candidate.entry.code == _UNITED for match in named for candidate in match.candidates)


def _is_alone(passage: Passage, place: int) -> bool:
    """Whether a word neither begins a country's name (المملكة المتحدة) nor has its people after it (الإسبانية)."""
    if any(match.of(COUNTRY) for match in passage.matches_at(place, place)):
        return False
    following = (candidate for match in passage.matches_at(place + 1, place + 1) for candidate in match.of(COUNTRY))
    return not any(candidate.kind is DEMONYM for candidate in following)


def cities_told(story: Sequence[Passage]) -> Iterator[tuple[str, Passage, int]]:
    """The headline and the deck where they name a city or a region: its country's code, and where its word begins."""
    for passage in story:
        if passage.part not in (HEADLINE, DECK):
            continue
        for place, word in enumerate(passage.matched.folded):
            for form in _begins_city(word):
                code = _CODES.get(f"{form} {passage.after(place)}")
                if code is None and not _names_another(passage, place):
                    code = _CODES.get(form)
                if code is not None:
                    yield code, passage, passage.matched.words[place].start


def _names_another(passage: Passage, place: int) -> bool:
    """Whether a city is part of the name of a team, a paper or the like: نادي البصرة, شيكاغو بولز."""
    if not _CALLED_AFTER.isdisjoint(bare_forms(passage.beside(place))):
        return True
    return bool(passage.after(place)) and part_of(passage.matched.words[place + 1].surface) is FOREIGN


@remembered
def _begins_city(word: str) -> tuple[str, ...]:
    """What a folded word may be the beginning of, of the cities: with letters attached or without."""
    return tuple(form for form in bare_forms(word) if form in _FIRST)
