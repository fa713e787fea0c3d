"""What a story calls a country by beside its names: «المملكة» where it names one kingdom, a city of it in a headline.

Neither is a mention that names the country, so a country of which the story has nothing else is not found by them;
they only help to tell what the story is about.
"""

from collections.abc import Collection, Iterator, Sequence

from articles.arabic.clitics import bare_forms
from articles.arabic.fold import fold
from articles.arabic.memory import remembered
from articles.meaning.passages import DECK, HEADLINE, Passage
from articles.meaning.values import COUNTRY

# With what Arabic writes before them in one word, by whose they may be; of two such countries nothing is said.
_BEFORE = ("ال", "وال", "بال", "وبال", "لل", "ولل")
_GENERIC = {
    frozenset(before + noun for before in _BEFORE): bearers
    for noun, bearers in (("مملكه", frozenset({"SA", "JO", "MA", "BH"})), ("سلطنه", frozenset({"OM", "BN"})))
}
# Cities and regions that are no ordinary words and no surnames of many; two words with a low line.
_CITIES = """
SA مكة الدمام ينبع تبوك جازان نجران الطائف أبها الأحساء القطيف
AE دبي الشارقة عجمان الفجيرة
YE عدن تعز مأرب المكلا الحديدة صعدة حضرموت سقطرى
SY حلب حمص إدلب ادلب اللاذقية درعا السويداء القامشلي دير_الزور منبج عفرين كوباني طرطوس الحسكة
IQ البصرة الموصل أربيل اربيل السليمانية كركوك النجف كربلاء الأنبار الانبار دهوك الفلوجة الرمادي تكريت سامراء
EG الإسكندرية الاسكندرية سيناء العريش الأقصر أسوان الغردقة شرم_الشيخ
LY بنغازي مصراتة سرت طبرق درنة
TN صفاقس القيروان بنزرت
DZ وهران قسنطينة عنابة
MA الدار_البيضاء مراكش طنجة أكادير مكناس تطوان
SD دارفور الفاشر بورتسودان أم_درمان كردفان
LB صيدا بعلبك
JO إربد
PS نابلس رام_الله
IL حيفا تل_أبيب إيلات
TR إسطنبول اسطنبول إزمير ديار_بكر غازي_عنتاب
IR أصفهان شيراز تبريز كرمان كرمانشاه الأهواز بوشهر نطنز فوردو بندر_عباس زاهدان خوزستان
RU سان_بطرسبرغ سان_بطرسبورغ بطرسبورغ قازان سوتشي بيلغورود كورسك بريانسك روستوف يكاترينبورغ فلاديفوستوك الشيشان
RU غروزني داغستان سيبيريا نوفوسيبيرسك مورمانسك كالينينغراد كراسنودار فورونيج تتارستان إنغوشيا ساخالين كامتشاتكا
UA خاركيف خاركوف أوديسا دونيتسك لوغانسك دونباس القرم خيرسون زابوريجيا زابوروجيا ماريوبول لفيف باخموت تشيرنوبيل
KP كايسونغ يونغبيون
KR بوسان إنشيون دايغو
CN شنغهاي هونغ_كونغ شينجيانغ ووهان التبت شنتشن تيانجين
JP أوساكا هيروشيما أوكيناوا فوكوشيما هوكايدو ناغازاكي كيوتو
US كاليفورنيا تكساس فلوريدا شيكاغو لوس_أنجليس لوس_أنجلوس ألاسكا بوسطن هيوستن مانهاتن
GB اسكتلندا إسكتلندا ويلز
DE ميونيخ فرانكفورت هامبورغ بافاريا
FR مرسيليا ستراسبورغ كورسيكا
IT صقلية البندقية نابولي
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
    """The blocks that speak of «المملكة» where a story names one kingdom alone, with its code.

    `codes` are those of the countries that the story names.
    """
    for forms, bearers in _GENERIC.items():
        named = bearers.intersection(codes)
        if len(named) != 1:
            continue
        for passage in story:
            folded = passage.matched.folded
            if forms.isdisjoint(folded):
                continue
            if any(word in forms and _is_alone(passage, place) for place, word in enumerate(folded)):
                yield next(iter(named)), passage


def _is_alone(passage: Passage, place: int) -> bool:
    """Whether a word is no part of a country's name: المملكة المتحدة."""
    return not any(match.of(COUNTRY) for match in passage.matches_at(place, place))


def cities_told(story: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    """The headline and the deck where they name a city or a region, with the code of its country."""
    for passage in story:
        if passage.part not in (HEADLINE, DECK):
            continue
        for place, word in enumerate(passage.matched.folded):
            for form in _begins_city(word):
                code = _CODES.get(form) or _CODES.get(f"{form} {passage.after(place)}")
                if code is not None:
                    yield code, passage


@remembered
def _begins_city(word: str) -> tuple[str, ...]:
    """What a folded word may be the beginning of, of the cities: with letters attached or without."""
    return tuple(form for form in bare_forms(word) if form in _FIRST)
