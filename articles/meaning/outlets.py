"""Words that say «here comes an outlet» and «it is cited», as Arabic newspapers write them. All folded."""

import re

from articles.arabic.clitics import with_proclitics
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


# What an outlet is called before its name, in the numbers that lists of them use.
NOUNS_BY_KIND = {
    "agency": _set("وكالة وكالتا وكالتي وكالات الوكالة"),
    "newspaper": _set(
        "صحيفة صحيفتا صحيفتي صحف جريدة جريدتا جريدتي مجلة مجلتا مجلتي الصحيفة الجريدة المجلة أسبوعية يومية زميلتنا"
    ),
    "broadcaster": _set(
        "قناة قناتا قناتي قنوات شبكة شبكتا شبكتي محطة محطتا محطتي إذاعة إذاعتا إذاعتي راديو تلفزيون تليفزيون فضائية "
        "القناة الشبكة المحطة الإذاعة تلفزة"
    ),
    "site": _set("موقع موقعا موقعي مواقع الموقع بوابة منصة"),
}
OUTLET_NOUNS = frozenset().union(*NOUNS_BY_KIND.values())
# Whether a folded word is one of them, whatever is attached in front.
is_outlet_noun = with_proclitics(OUTLET_NOUNS).__contains__
MASCULINE_NOUNS = _set("موقع موقعا موقعي الموقع راديو تلفزيون تليفزيون")

# Verbs of relaying, of which the outlet is the subject. Masculine for a site or a radio, feminine for the rest; with
# the object that a relative clause leaves (نقلته, أوردتها).
_STEMS = (
    "نقل ذكر أفاد قال أورد أعلن كتب نشر بث أشار كشف أكد أضاف لفت أوضح رأى تابع زعم رجح نسب أبرز تساءل وصف اعتبر رصد "
    "تحدث تناول عنون حذر نوه علق ألمح توقع استطلع بين أظهر استعرض لاحظ ادعى حكى روى نفى أبلغ خلص استند حصل أجرى"
)
_FEMININE = "رأت ادعت حكت روت نفت بثت أجرت"
_PRESENT = "تنقل تذكر تفيد تقول تورد تكتب تنشر تشير تكشف تؤكد ترى تضيف يقول يذكر يفيد ينقل تضيف تزعم تتابع ينشر يكتب"
RELAYING = frozenset(
    form
    for stem in _set(_STEMS) | _set(_FEMININE)
    for verb in ({stem, stem + "ت"} if stem in _set(_STEMS) else {stem})
    for form in (verb, verb + "ه", verb + "ها")
) | _set(_PRESENT)

# What the press does besides, and few others: سلطت «…» الضوء على, خصصت افتتاحيتها لـ, عنونت. Right beside it alone.
PRESENTING = _set(
    "سلط سلطت تسلط خصص خصصت تخصص أفرد أفردت تفرد أولت ركزت تركز عنون عنونت تعنون تناقلت تتناقل تداولت تتداول استهلت "
    "تستهل اختتمت تختتم ناقشت تناقش تصدرت استشهدت اهتم اهتمت تهتم ألقى ألقت تلقي أعد أعدت أذاع أذاعت تذيع عرض عرضت "
    "تعرض اختار اختارت تختار"
)

# The same with the paper for certain as subject: it reported (feminine, or a relative clause).
REPORTED = frozenset(form for stem in _set(_STEMS) for form in (stem + "ت", stem + "ته", stem + "تها")) | _set(
    _FEMININE
)

# Words after which the outlet is the origin: وفق «…», نقلا عن «…», حسبما ذكرت …
ACCORDING = _set("وفق وفقا حسب بحسب حسبما طبقا نقلا المصدر مصدر المصادر استنادا وفقما كما")

# Things that an outlet prints or makes: a report of X, a correspondent of X, an interview with X.
PRODUCTS = _set(
    "تقرير تقريرا مقال مقالا افتتاحية افتتاحيتها خبر خبرا تحقيق تحقيقا مقابلة حوار حديث لقاء مراسل مراسلة "
    "مراسلو مراسلي صحافيون صحفيون صحافي صحفي صحافيين صحفيين مندوب موفد محلل كاتب عدد نبأ تسجيل استطلاع بيان مصدر تغطية "
    "تعليق تعليقات تحليل تحليلا "
    "مداخلة مداخلته مداخلتها استضافته استضافتها حواره حوارها لقائه لقائها مقابلته مقابلتها ظهوره ظهورها"
)

# Saying, before an outlet that takes the statement (قال … لوكالة «رويترز», في تصريح لقناة …).
SAYING = _set(
    "قال قالت قالوا قائلا قائلة يقول تقول أكد أكدت مؤكدا مؤكدة صرح صرحت أوضح أوضحت موضحا أضاف أضافت مضيفا ذكر ذكرت "
    "أفاد أفادت أعلن أعلنت كشف كشفت أشار أشارت لفت لفتت أعرب أعربت شدد شددت قوله قولها قولهم تصريح تصريحات تصريحاته "
    "تصريحا حديث حديثه حديثها مقابلة حوار لقاء بيان أدلى أدلت أدلوا تحدث تحدثت متحدثا متحدثة مصدر مصادر أخبر أخبرت "
    "أبلغ أبلغت تصريحاتها رأى رأت اعتبر اعتبرت نفى نفت توقع روى روت علق علقت اعترف اعترفت تابع تابعت وصف وصفت إفادة "
    "كتب رد ردت"
)
# Seeing or getting, of which the outlet is the subject: a document that X has seen.
SEEN = _set("تحصلت تحصل اطلعت اطلع حصلت حصل تلقت تسلمت شاهدت راجعت أبلغت أبلغوا أبلغ أخبر أخبرت")

# Writing, of a person whose piece stands in an outlet: كتب فلان في صحيفة …
WRITING = _set(
    "كتب كتبت نشر نشرت نشره نشرته نشرها منشور منشورة مقال مقالة مقالا مقاله مقالته مقابلة تقرير جاء ورد وردت تعبير"
)

# Called a platform or a site, these are where people write, not who reports.
PLATFORMS = _set(
    "تويتر فيسبوك فيس اكس إكس يوتيوب انستغرام إنستغرام انستجرام إنستاغرام تلغرام تليغرام تيليغرام تلجرام تيك تيكتوك "
    "واتساب سناب لينكد لينكدإن ريديت تروث ثريدز ويكيبيديا غوغل جوجل فكونتاكتي x twitter facebook telegram youtube "
    "instagram truth tiktok"
)
# Agencies and networks of another kind, which tell things as those of news do.
OTHER_FIRMS = _set(
    "موديز فيتش داغونغ سكوب فرونتكس يوروبول إنتربول نازا روسكوسموس جاكسا إيسا روساتوم داربا نتبلوكس "
    "بوكينغ أمازون نتفليكس إيباي أوبتا كبلر"
)
# After the name of what is no outlet: وكالة «فيتش» للتصنيف, محطة «بوشهر» النووية.
NOT_MEDIA = _set(
    "للتصنيف للتصنيفات للفضاء الفضائي الائتماني النووي النووية الكهربائية الحراري الأثري الأثرية العسكري التجاري "
    "التجارية الإرهابية الإجرامية للسفر للسياحة الدعائية"
)

# A press review goes from paper to paper: ونبدأ من صحيفة …, نطالع في …, ننتقل إلى ….
REVIEWING = _set(
    "نبدأ نستهل نطالع نقرأ ننتقل نتحول نتوقف نختم نختتم نعود نتابع نذهب نصل نشرع البداية نستعرض جولتنا نطلع مطالعتنا"
)

# A straight sign that a blank follows has closed what stands before it.
# Some houses print names between slashes: وكالة أنباء /كذا/ الرسمية.
_OPENING = re.compile(r"[«“„‹(\[]|\"$|\s/$")
_CLOSING = re.compile(r"[»”\"›)\]]|^/\s")
_SENTENCE_END = re.compile(r"[.!؟?…]\s|\n")


@remembered
def opens_quote(gap: str) -> bool:
    """Whether what is printed between two words opens a quotation mark or bracket."""
    return _OPENING.search(gap) is not None


@remembered
def closes_quote(gap: str) -> bool:
    """Whether what is printed between two words closes a quotation mark or bracket."""
    return _CLOSING.search(gap) is not None


@remembered
def ends_sentence(gap: str) -> bool:
    """Whether a sentence ends between two words."""
    return _SENTENCE_END.search(gap) is not None
