"""Nouns that people and bodies are called by (وزير, المتحدث باسم, مصدر, وزارة), and phrases made of them.

Closed lists of the language, not of any newspaper. All folded; feminine and definite forms are reduced to the bare
masculine by `head_of`.
"""

from dataclasses import dataclass

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.titles import OFFICES, word_set

# Offices, ranks and professions, bare masculine singular: those that announce a name, and those that stand for one.
ROLES = (OFFICES - word_set("أم أب حل ثري وجه")) | word_set(
    "نقيب أسقف كاهن جندي مقاتل هداف شريك مقرر مدعي مدع مغن أديب مشرف موظف عامل سائح شاهد صيدلي ممرض جراح "
    "مصرفي مسؤول مسئول "
    "ديبلوماسي سكرتير أكاديمي متعامل وسيط إداري مطور مستهلك مسافر ناج ناجي لاجئ نازح متطوع مسعف حارس ساكن "
    "مقيم متظاهر محتج "
    "راهب مصدر مصدران جار تقني وصي مقرب مصاب معتقل ناخب مفاوض مفتش قائممقام قائمقام صياد بحار فلاح مراهق مكلف معماري "
    "مشجع مدون مغرد قاض محام داعية طبيبة مرافق سمسار متعهد مقاول مزود بائع زبون"
)
# The same that are feminine of another make, or plural.
_IRREGULAR = {
    fold(form): fold(bare)
    for form, bare in (
        ("زوجة", "زوج"),
        ("ابنة", "ابن"),
        ("شقيقة", "شقيق"),
        ("نظيرته", "نظير"),
        ("نظيره", "نظير"),
        ("نظيرها", "نظير"),
        ("رئيسا", "رئيس"),
        ("وزيرا", "وزير"),
        ("زعيما", "زعيم"),
        ("وزراء", "وزراء"),
        ("رؤساء", "رؤساء"),
        ("نائبه", "نائب"),
        ("نائبها", "نائب"),
        ("مستشاره", "مستشار"),
        ("مستشارها", "مستشار"),
        ("مدعيه", "مدعي"),
    )
}
# Somebody's: زميلها, والدته. With ه alone the word may be a feminine one.
_MEN = "زميل شقيق زوج والد ابن محامي مدير مدرب وكيل صديق جار رئيس زعيم قائد وزير سفير متحدث ناطق مؤسس مالك شريك طبيب"
_WOMEN = "زميل شقيق زوج والد ابن محامي صديق خطيب جار مدير"
_OWNED_MASCULINE = {fold(noun) + "ها": fold(noun) for noun in _MEN.split()}
_OWNED_FEMININE = {fold(noun) + "ت" + owner: fold(noun) for noun in _WOMEN.split() for owner in ("ه", "ها")}
# Several people at once: never one person's role.
GROUPS = word_set(
    "مصدران مصدرين دبلوماسيان دبلوماسيين مسؤولون مسؤولين مسؤولان مسئولون مسئولين محللون محللين خبراء "
    "مراقبون مراقبين دبلوماسيون دبلوماسيين "
    "ديبلوماسيون ناشطون ناشطين "
    "نشطاء شهود سكان أهالي مصادر وسائل باحثون باحثين علماء مسعفون أطباء معارضون نواب وزراء قادة زعماء رؤساء "
    "مواطنون متظاهرون "
    "محتجون أعضاء صحافيون صحفيون متحدثون ناطقون محامون محققون قضاة مندوبون ممثلون مقاتلون متمردون مسلحون "
    "طلاب طلبة كثيرون "
    "بعض البعض الثلاثة الأربعة الخمسة الاثنان "
    "الطرفان الجانبان الزعيمان الرئيسان الوزيران البلدان المسؤولان الطرفين الجانبين عدد مجموعة "
    "متعاملون تجار مستثمرون "
    "ناشطات مسؤولات خبيرات أمهات أوساط جيران أصدقاء زملاء مرضى شبان ناجون مصابون نازحون لاجئون سائقون مزارعون "
    "صيادون معلمون لاعبون مشجعون مؤيدون ناخبون حقوقيون موظفون مقربون "
    "اقتصاديون قياديون ضباط جنود عسكريون أقارب أفراد أسرة عائلة قيادات القيادات سياسيون مستخدمون مغردون نقاد مدونون"
)
# Bodies that speak: state, party, company. The second half are feminine without the ending.
BODIES = word_set(
    "وزارة حكومة رئاسة سفارة قنصلية إدارة شركة مؤسسة هيئة لجنة حركة جماعة جبهة منظمة جمعية نقابة رابطة "
    "محكمة نيابة شرطة قيادة "
    "أمانة مديرية دائرة بلدية محافظة إمارة جامعة كلية مدرسة بعثة وكالة مجموعة كتلة غرفة سلطة سلطات خارجية "
    "داخلية مفوضية نيابة "
    "هيئة خلية سرايا كتائب ميليشيا معارضة فصائل طائفة كنيسة دولة مملكة ولاية مقاطعة لجان بورصة دار عائلة "
    "أسرة قوات حملة شبكة "
    "وحدة غالبية أغلبية أقلية فرقة بيت ديوان قصر كرملين بنتاغون مجلس حزب تيار تنظيم جيش حرس جهاز مكتب مركز "
    "معهد بنك مصرف "
    "اتحاد تحالف ائتلاف نادي ناد فريق صندوق برلمان كونغرس كنيست مرصد مستشفى متحف حلف تكتل وفد جانب طرف قطاع "
    "ديوان تلفزيون "
    "فرع موقع صليب أزهر فاتيكان دفاع مدني مصنع منتدى قضاء ادعاء استخبارات مخابرات جمهورية بلدان دول حوثيون"
)
_MASCULINE_BODIES = word_set(
    "بيت ديوان قصر كرملين بنتاغون مجلس حزب تيار تنظيم جيش حرس جهاز مكتب مركز معهد بنك مصرف اتحاد تحالف "
    "ائتلاف نادي ناد فريق "
    "صندوق برلمان كونغرس كنيست مرصد مستشفى متحف حلف تكتل وفد جانب طرف قطاع ديوان تلفزيون فرع موقع صليب أزهر "
    "فاتيكان دفاع "
    "مصنع منتدى قضاء ادعاء"
)
# Words of respect before a name, never a part of it.
HONORIFICS = word_set(
    "السيد السيدة الدكتور الدكتورة د المهندس المهندسة م الأستاذ الأستاذة البروفيسور الشيخ الشيخة الحاج الأخ "
    "الرفيق سمو سموه "
    "معالي معاليه سعادة سعادته فضيلة صاحب جلالة فخامة دولة الكابتن كابتن اللواء العميد العقيد المقدم الرائد "
    "النقيب الملازم الفريق "
    "المشير الجنرال الأدميرال الأميرال الأمير الأميرة الملك الملكة القائد ركن الركن أول الأول المستشار "
    "القاضي السيناتور النائب "
    "البطريرك البابا الكاردينال المطران الأب القس آية الله حجة الإسلام العلامة الإمام المفتي الفنان الفنانة "
    "الممثل الإعلامي المحامي"
)
# A spokesman speaks for these; of a ministry, its name alone tells it from others.
ON_BEHALF = word_set("باسم بلسان وزارة")
# Two words for one office.
SAME_OFFICE = {fold("ناطق"): fold("متحدث")}


@dataclass(frozen=True, slots=True)
class Role:
    """A phrase for a person: its head bare and masculine, its other words without article, and its gender."""

    head: str
    words: frozenset[str]
    gender: str

    def covers(self, other: "Role") -> bool:
        """Whether `other` may be a shorter way to say this one (الوزير for وزير الدفاع الروسي)."""
        return self.head == other.head and self.gender == other.gender and other.words <= self.words


@remembered
def head_of(word: str) -> tuple[str, str] | None:
    """The bare masculine head of a folded word that names a role, with the gender it shows; None for other words."""
    bare, is_definite = strip_article(word)
    if is_definite and bare.endswith("ه") and bare[:-1] in ROLES:
        return bare[:-1], "f"  # النائبة; without the article it may be نائبه
    if word in _OWNED_MASCULINE:
        return _OWNED_MASCULINE[word], "m"
    if word in _OWNED_FEMININE:
        return _OWNED_FEMININE[word], "f"
    if bare in _IRREGULAR:
        return _IRREGULAR[bare], "f" if bare in {"زوجه", "ابنه", "شقيقه", "نظيرته"} else "m"
    if bare.endswith("ه") and bare[:-1] in ROLES:
        return bare[:-1], "f"
    if bare in ROLES:
        return bare, "m"
    return None


@remembered
def is_group(word: str) -> bool:
    """Whether a folded word names several people (مسؤولون, المصادر)."""
    return word in GROUPS or strip_article(word)[0] in GROUPS


@remembered
def body_gender(word: str) -> str | None:
    """The gender of a folded word that names a body that can speak (الوزارة "f", الحزب "m"); None for other words."""
    bare, _ = strip_article(word)
    if bare not in BODIES:
        return None
    return "m" if bare in _MASCULINE_BODIES else "f"
