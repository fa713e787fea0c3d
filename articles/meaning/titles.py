"""Words that announce a person: offices, ranks, professions, kin, and the verbs that people are subjects of.

Closed lists of the language, the same for any newspaper. All folded; of nouns the masculine singular is listed, and
`is_title` undoes article, feminine, dual, plural and an attached pronoun (نظيره, زوجته, وزيرا, المتحدثة).
"""

from functools import lru_cache

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, folded."""
    return frozenset(fold(text).split())


THAT = frozenset({"ان", "بان"})  # opens the clause that a verb of saying brings

# Forms of address and ranks: a name stands right after them, so one word may be the whole of it (الجنرال ديمبسي).
ADDRESS = word_set(
    "دكتور استاذ سيد انسة مهندس لواء عميد عقيد مقدم رائد نقيب ملازم رقيب فريق مشير جنرال كولونيل كابتن قبطان "
    "ماريشال اميرال ادميرال سيناتور شيخ امير ملك سلطان امبراطور بابا بطريرك كاردينال مطران انبا اب قس قسيس حاج امام "
    "مفتي لورد سير ليدي بارون كونت بروفسور بروفيسور حاخام ملا مولوي مرشد رفيق مرحوم شهيد مدعو زعيم رئيس وزير نائب "
    "سفير قنصل مبعوث موفد مندوب متحدث ناطق مستشار مرشح حارس لاعب مدرب مهاجم مدافع حكم قاضي محامي كاتب روائي شاعر "
    "مفكر مورخ باحث محلل خبير مخرج ممثل فنان مطرب مغني مصور صحافي صحفي اعلامي مراسل ناشط معارض قيادي داعية فارس "
    "ارهابي متهم قائد حقوقي دبلوماسي ضابط طبيب متسابق عداء سباح بطل نجم سائق جندي سجين اسير رحاله رسام نحات "
    "راحل ركن طيار متقاعد مليونير ملياردير ثري مواطن شاب طفل طالب معلم زميل خطيب واعظ مدير امين محافظ عمده "
    "موسيقار طاهي شيف مايسترو مجاهد"
)
# A single given name after one of these is someone's: الأمير نايف.
ROYAL = word_set("ملك ملكه امير اميره سلطان شيخ شيخه بابا بطريرك انبا قديس امبراطور ملا امام كاردينال")
# After one of these even two ordinary words are a name: الدكتور شرف غالي.
PERSONAL = word_set("دكتور لواء عميد عقيد مهندس استاذ رائد نقيب مقدم فنان راحل مرحوم")
# With the article these are surnames too: right after a given name alone, where a clause ends.
SURNAMES_TOO = word_set("القاضي الخطيب الإمام الشيخ المفتي الجندي الكاتب الشاعر الحكيم النقيب")
# Nouns that take a complement (وزير الخارجية الإيطالي ...): the name comes after it.
OFFICES = ADDRESS | word_set(
    "حاكم وكيل مساعد عضو موسس مالك صاحب منسق مفوض مسوول كبير ولي خليفه سلف خلف نظير محرر معاون مراقب مشرف "
    "شقيق اخ نجل ابن ابنه بنت زوج زوجه والد والده حفيد ارمله عم خال صهر صديق قرين عقيله حرم كريمه ام امه جد "
    "دبلوماسي منتج مصمم مولف مطور مخترع اختصاصي اخصائي استشاري جراح محقق مدعي شرطي مزارع تاجر قاتل منفذ "
    "مستثمر اقتصادي سياسي عسكري برلماني رييس متزعم مرجع معلق مذيع مقدم عازف ملحن راقص رجل سيده ضحيه "
    "وصيف هداف باني مترجم ناقد خبيره رئيسه وزيره قيصر شاه رايس مخضرم وجه عميل قرصان زعيمه لاعبه ناشطه مخرجه"
)
# After these the next name is of a place, a firm or a body, not of a person (حاكم منطقة ..., رئيس شركة ...).
BODIES = word_set(
    "مدينه منطقه بلده قريه بلديه محافظه ولايه اقليم مقاطعه مديريه حي ضاحيه جزيره جزر نهر بحيره جبل جبال وادي خليج بحر "
    "مضيق ميناء قضاء دائره جمهوريه مملكه اماره سلطنه دوله عاصمه ساحه شركه مجموعه مصرف بنك موسسه منظمه وكاله صحيفه "
    "جريده مجله قناه اذاعه شبكه موقع تلفزيون حزب حركه جماعه تنظيم تيار كتله ائتلاف تحالف نادي فريق منتخب جامعه كليه "
    "معهد مركز مدرسه اكاديميه مستشفي شارع طريق مطار قاعده معسكر سجن حقل مصنع معمل محطه سفينه حامله طائره سياره هاتف "
    "صاروخ منظومه فندق برج جسر ملعب استاد دوري كاس بطوله سباق جائزه فيلم مسلسل مسرحيه روايه كتاب ديوان برنامج تطبيق "
    "اعصار عاصفه زلزال بركان كوكب فيروس مرض متلازمه ماركه علامه طراز عشيره قبيله لواء كتيبه سرايا صندوق متحف دار "
    "كنيسه كاتدرائيه معبد قصر حديقه سد نفق معبر منفذ بوابه مخيم ميدان سوق مول بورصه موشر اتفاقيه معاهده "
    "ناحيه مركبه غواصه فرقاطه مدمره مقاتله مسيره قمر مكوك طائرات صواريخ سفن سيارات هواتف شركات قوات عمليه لغه متجر"
)
# Named after a person, these make the whole an institution (جامعة الأمير سلطان, مطار الملك خالد): no mention of him.
INSTITUTIONS = word_set(
    "مدينه حي جزيره ميناء موسسه جامعه كليه معهد مركز مدرسه مدارس اكاديميه مستشفي مستوصف شارع شوارع طريق طرق مطار قاعده "
    "معسكر حقل مصنع محطه فندق برج جسر ملعب استاد كاس دوره بطوله سباق جائزه جوائز مسجد مساجد جامع جوامع مصلي متحف دار "
    "كنيسه قصر حديقه سد نفق معبر ميدان سوق قاعه صاله مكتبه مجمع كرسي وقف اوقاف حمله مشروع برنامج مبادره لواء كتيبه "
    "كتائب سرايا جمعيه منتزه متنزه دوار تقاطع حاره ساحه عياده مختبر ضاحيه مهرجان ملتقي مسابقه مصرف بنك شركه فرقه "
    "فيلق عزبه قريه اسكان جسور ابراج اسواق معرض نادي مطبعه ثانويه ابتدائيه متوسطه مجموعه روضه وادي جبل نهر ممشي "
    "مضمار مسرح مخطط مخططات سجن محور كوبري صندوق وسام وشاح قلاده نوط داره واحه ستاد شارعي طريقي"
)
# Of these only those that a title joins to the name: حملة الملك سلمان, but not حملة جون سميث.
PROJECTS = word_set("حمله مشروع برنامج مبادره معرض فرقه مهرجان ملتقي مسابقه صندوق محور")


def _inflected(text: str) -> frozenset[str]:
    """The verbs of `text`, third person masculine singular, with their feminine, plural and future forms, all with and
    without و or ف before them."""
    found: set[str] = set()
    for verb in word_set(text):
        found.update((verb, verb + "ت", verb + "وا"))
        if verb.endswith("ي"):
            found.add(verb[:-1] + "ت")  # نفى, نفت
        if verb.startswith("ي"):
            found.update(("ت" + verb[1:], "س" + verb))  # يقول, تقول, سيقول
    return frozenset(conjunction + verb for conjunction in ("", "و", "ف") for verb in found)


# Verbs of saying and thinking, third person masculine singular of past and present; their subject is a person.
_SAYING = _inflected(
    "قال يقول ذكر يذكر اوضح يوضح اكد يوكد اضاف يضيف صرح يصرح اعلن يعلن اشار يشير لفت يلفت نوه ينوه شدد يشدد كشف يكشف "
    "راي يري اعتبر يعتبر كتب يكتب افاد يفيد اعترف يعترف اتهم يتهم طالب يطالب حذر يحذر علق يعلق رد يرد اجاب "
    "يجيب تابع يتابع استطرد يستطرد وصف يصف نفي ينفي توقع يتوقع انتقد ينتقد ابدي يبدي اعرب يعرب تساءل يتساءل رجح "
    "يرجح زعم يزعم ادعي يدعي استدرك ختم اختتم اردف يردف واصل شرح يشرح روي يروي حكي يحكي سرد ابلغ يبلغ اعتقد يعتقد "
    "تعهد يتعهد وعد هدد يهدد اقترح يقترح عبر يعبر غرد لمح هنا نقل بين يبين ابان اقر يقر جدد يجدد استنكر ندد ادان رحب "
    "اشاد يشيد عزا دعا يدعو ناشد تمني خاطب ابرز المح اخبر اسف ايد برر تحدث يتحدث قدر لخص نصح ينصح هاجم وجه ثمن اثني شكر"
)
# Other things that people do in the news, whose subject or object is named right after.
_DOING = _inflected(
    "التقي يلتقي استقبل يستقبل زار يزور وصل يصل غادر عين يعين انتخب ترأس يترأس راس حضر يحضر شارك قاد يقود بحث يبحث "
    "اجتمع هاتف بعث تسلم سلم قتل اغتيل اعتقل اعدم اقال استقال فاز يفوز خسر سجل احرز توفي ولد عاش درس لعب مثل "
    "تولي خلف يخلف افتتح يفتتح دشن رعي كرم سافر عاد القي وقع ودع هنأ هني عزي تفقد رافق حل قدم اعد يعد اخرج ادي لمع"
)
# Whether a folded word is one of them, feminine, plural and future too, with or without و or ف before it.
is_saying, is_doing = _SAYING.__contains__, _DOING.__contains__

_ENDINGS = frozenset({"ه", "ا", "ان", "ين", "ون", "ات", "تان", "تين", "تا", "ي"})
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "نا", "ي"})
_ENDING_LETTERS = (1, 2, 3)


@lru_cache(maxsize=32768)
def is_title(word: str, titles: frozenset[str]) -> bool:
    """Whether the folded `word`, clitics and inflection taken off, is one of `titles`."""
    return not titles.isdisjoint(_uninflected(word))


@lru_cache(maxsize=1024)  # a new word is asked for in several lists at once
def _uninflected(word: str) -> frozenset[str]:
    """What a folded word may be without its clitics, its ending and the pronoun of whom it belongs to."""
    found: set[str] = set()
    for form in bare_forms(word):
        bare, definite = strip_article(form)
        found.add(bare)
        if bare in BODIES:
            continue  # محافظة is a province, not a woman who governs one
        for letters in _ENDING_LETTERS:
            stem, ending = bare[:-letters], bare[-letters:]
            if ending in _ENDINGS and len(stem) > 2 and not (definite and ending == "ي"):
                found.add(stem)  # but السبب الرئيسي is no رئيس, nor الشابي a شاب
            if ending in _PRONOUNS and not definite:
                found.add(stem)
                if stem.endswith("ت"):
                    found.update((stem[:-1], stem[:-1] + "ه"))
    return frozenset(found)


@lru_cache(maxsize=32768)
def is_construct(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word is one of `nouns` without the article, so that what follows is its name."""
    return any(not strip_article(form)[1] and form in nouns for form in bare_forms(word))
