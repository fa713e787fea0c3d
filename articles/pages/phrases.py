"""Set phrases of news sites, as data: menus, buttons, notices, links and headers that are no part of a story.

Long lists are in the folder `wording`. Lines are compared folded, bullets and leading punctuation aside. Gathered from
what Arabic sites print in general; the phrases of one publisher alone belong to its house in houses.py.
"""

import re
from pathlib import Path

import ahocorasick

from articles.arabic.fold import fold
from articles.pages.houses import HOUSES, SECTIONS


def _lines(name: str) -> str:
    """The phrases of a file of this package's folder `wording`, one a line; lines that begin with # explain."""
    text = (Path(__file__).parent / "wording" / name).read_text("utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(line) for line in text.strip().splitlines() if line.strip())


def _openers(text: str) -> re.Pattern[str]:
    """Any of the phrases, one a line, as the whole words that open a line."""
    names = sorted(_folded(text), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")


# Whole lines.
MENU = _folded(_lines("menu.txt"))
SECTION_WORDS = frozenset(word for section in SECTIONS for word in fold(section).split()) | _folded(
    "الرئيسية\nأخبار\nالأخبار\nشئون\nشؤون\nعربية\nدولية\nعالمية\nمحلية\nمحافظات\nجامعات\nتقارير\nتقرير\nدولي\nعربي\nالعرب\nعرب\nأقسام\nمقالات\nتعليم\n"
    "الآن\nمصر\nعاجلة\nعاجل\nفن\nالدولي\nالدولية\nالعالمية\nالعربية\nالمحلية\nاقتصادية\nالاقتصادية\nسياسية\nالسياسية\n"
    "الدول\nرياضية\nالرياضية\nثقافية\nالثقافية\nشأن\nالشأن\nإقليمي\nإقليمية\nالإقليمي\nالإقليمية"
)
SECTION_NAMES = frozenset(fold(section) for section in SECTIONS)

# Lines that open so are chrome wherever they stand.
CHROME = _openers(_lines("chrome.txt"))
# Common words that are chrome only as a label: a colon, a bracket, a number or nothing follows.
LABELS = re.compile(_openers(_lines("labels.txt")).pattern + r"\s*(?:[:：/|(#]|[-–—]\s|\d|$)")
# «© 2021 …» whatever follows: the owner of the page, not of a photo.
COPYRIGHT = re.compile(r"^\W{0,3}©\s*(?:copyright\s*)?(?:19|20)\d\d\b")
# «اقرأ المزيد على موقع كذا» sends away and names no story.
ON_SITE = re.compile(
    r"\s*(?:(?:علي|في)\s(?:موقع|تطبيق|منصه|صفحه|قسم)|من\s(?:ال)?(?:اخبار|مقالات|تقارير|قصص|مواضيع|موضوعات))\b[^:]*$"
)
# Sentences too, up to a whole paragraph: each with words of which it holds one, since looking for words is far quicker
# than trying a pattern at every letter of a paragraph.
_CHROME_LONG = tuple(
    (tuple(map(fold, words.split("|"))), re.compile(fold(phrase)))
    for words, phrase in (
        ("الأخبار المنشورة", r"الأخبار المنشورة على الصفحة الرسمية"),
        ("إلى المحتوى", r"تخطى? إلى المحتوى"),
        (
            "م لكم|ر لكم",
            r"(?:و?نقدم|و?يقدم|و?تقدم|و?نوفر|و?يوفر|و?توفر) لكم\b.{0,80}\b(?:موقع|بوابة|تطبيق|منصة|صحيفة|جريدة|شبكة)",
        ),
        (
            "على مدار|24 ساعة|لحظة بلحظة",
            r"\b(?:موقع|بوابة|منصة|تطبيق)\b.{0,60}(?:تغطية|رصدا).{0,40}(?:على مدار|24 ساعة|لحظة بلحظة)",
        ),
        (
            "على مدار|24 ساعة|لحظة بلحظة",
            r"\b(?:موقع|بوابة|منصة|تطبيق|صحيفة|جريدة) \([^()]{2,30}\).{0,40}(?:متابعة|خدمة|رصد).{0,40}"
            r"(?:على مدار|24 ساعة|لحظة بلحظة)",
        ),
        ("الارتباط|الكوكيز", r"ملفات (?:تعريف )?(?:الارتباط|الكوكيز)"),
        ("بالضرورة عن", r"لا (?:يعبر|تعبر) بالضرورة عن"),
        ("يعبر|تعبر", r"(?:يعبر|تعبر) (?:فقط |بالضرورة )?عن (?:رأي|وجهة نظر|آراء)"),
        (
            "تمثل|يمثل",
            r"(?:تمثل|يمثل) (?:بالضرورة )?(?:رأي|آراء|وجهة نظر) (?:كاتب|كتاب|أصحاب|صاحب|الصحيفة|الموقع|القائمين)",
        ),
        (
            "متابعينا|زوارنا|قراءنا",
            r"^[^\w]*(?:نعرض|نقدم|ننقل|ننشر|نستعرض|اليكم)(?: لكم)? (?:متابعينا|زوارنا|قراءنا)(?!\w)",
        ),
        (
            "تتابعون|نترككم",
            r"^[^\w]*(?:أنتم|انتم)? ?الآن تتابعون (?:خبر|مقال|تفاصيل)|نترككم (?:الآن )?مع (?:ال)?تفاصيل",
        ),
        (
            "تابع",
            r"^[^\w]*تابع(?:وا|ي)? (?:أحدث|آخر|أهم|جميع|كل) (?:ال)?(?:أخبار|مستجدات|تطورات)\b.{0,30}"
            r"\b(?:عبر|على|من خلال)\b.{0,30}$",
        ),
        ("تفاصيل", r"كانت هذه (?:هي )?(?:أهم )?تفاصيل (?:ال)?(?:خبر|مقال|موضوع)"),
        ("الأصلي", r"(?:الخبر|الموضوع|المقال) الأصلي قد تم"),
        ("هذا الخبر|هذا المقال|هذا المحتوى|هذا الموضوع", r"(?:مضمون|محتوى) هذا (?:الخبر|المقال|الموضوع)"),
        ("هذا الخبر|هذا المقال", r"تم (?:نشر|نقل|كتابة|ترجمة) هذا (?:الخبر|المقال|الموضوع|المحتوى)"),
        (
            "بدعم|ضمن|بالتعاون|بالشراكة|بإشراف",
            r"^[^\w]*(?:أنجز|أعد|أنتج|نفذ|نشر|ينشر|تنشر)ت? هذ[اه] (?:ال)?(?:تحقيق|تقرير|مادة|قصة|مقال)(?: \w+){0,3}"
            r" (?:بدعم|ضمن|بالتعاون|بالشراكة|بإشراف)\b",
        ),
        (
            "ملخص",
            r"^[^\w]*(?:تم (?:إنشاء|توليد|إعداد|كتابة) )?(?:هذا )?(?:ال)?ملخص (?:\w+ ){0,3}"
            r"(?:آليا|بالذكاء|(?:بواسطة|عبر|باستخدام) (?:\w+ )?الذكاء)\b.{0,25}$",
        ),
        ("لكم", r"(?:شكرا|نشكر|نشكركم|شاكرين) لكم .{0,20}(?:متابعت|قراءت|اهتمام|زيارت)"),
        ("بريدك", r"(?:احصل|احصلوا|تلق|تلقى|تصلك|يصلك).{0,70} (?:إلى|في|على|عبر) بريدك"),
        ("شروط", r"^[^\w]*شروط (?:ال)?تعليق"),
        ("كن أول|كونوا أول", r"^[^\w]*(?:كن|كونوا) أول من (?:يعلم|يعرف|يقرأ|يعلق|يكتب|يتلقى|يشارك)"),
        ("مصادرك|مصدرك", r"(?:مصادرك|مصدرك) المفضل"),
        ("خطأ", r"(?:إذا|إن|لو) وجدت\w{0,2} (?:أي )?خطأ"),
        ("مشاركة", r"يمكنكم? مشاركة (?:الخبر|المقال|الموضوع|هذا)"),
        ("ساهم|ادعم", r"^[^\w]*(?:ساهم|ساهموا|ادعم|ادعموا) .{0,30}(?:الصحافة|صحافة|موقعنا)"),
        ("زيارة", r"(?:يرجى|يمكنكم?) زيارة (?:قسم|موقعنا|صفحتنا)"),
        ("محفوظة", r"(?:الحقوق|حقوق النشر|حقوق الطبع)(?: الملكية)? محفوظة"),
        ("بريدك", r"لن يتم نشر (?:عنوان )?بريدك"),
        ("javascript|جافا سكريبت", r"(?:تفعيل|تمكين|تشغيل|دعم|يدعم|تعطيل) .{0,30}(?:javascript|جافا سكريبت)"),
        (
            "شترك|سجل|الاشتراك",
            r"(?:(?:اشترك|سجل)(?:وا)?|الاشتراك) (?:مجانا )?(?:في (?:النشرة|نشرتنا|القائمة البريدية|قناتنا|خدمة)|بقنا)",
        ),
        (
            "قناتنا|قناتكم|صفحتنا|حسابنا|صفحاتنا|حساباتنا|تطبيقنا",
            r"(?:قناتنا|قناتكم|صفحا?تنا|تطبيقنا)\b|حسابا?ت?نا (?:على|عبر|في|الرسمي)|(?:عبر|على|تابعوا) حسابا?ت?نا\b",
        ),
        (
            "تابع|انضم",
            r"(?:تابعوا|تابعونا|تابعنا|تابع|انضم|انضموا)\b.{0,60}\b(?:تلغرام|تليغرام|تليجرام|واتساب|واتس اب"
            r"|فيسبوك|تويتر|يوتيوب|إنستغرام|جوجل نيوز|غوغل نيوز|google news|على (?:منصة )?(?:إكس|نبض))",
        ),
    )
)


def _patterns_by_word() -> "ahocorasick.Automaton":
    """All words of _CHROME_LONG, to be looked for at once; with each the patterns that are worth trying then."""
    by_word: dict[str, list[re.Pattern[str]]] = {}
    for words, pattern in _CHROME_LONG:
        for word in words:
            by_word.setdefault(word, []).append(pattern)
    automaton = ahocorasick.Automaton()
    for word, patterns in by_word.items():
        automaton.add_word(word, patterns)
    automaton.make_automaton()
    return automaton


_CHROME_WORDS = _patterns_by_word()


def holds_notice(folded: str) -> bool:
    """Whether a folded text holds a promotion or notice of the site that may be as long as a sentence."""
    worth = {pattern for _, patterns in _CHROME_WORDS.iter(folded) for pattern in patterns}
    return any(pattern.search(folded) for pattern in worth)


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of `words`, anywhere. A plain loop: it is asked several times of every line."""
    for word in words:  # noqa: SIM110 - twice as quick as any()
        if word in text:
            return True
    return False


# In lines of fourteen words at most: longer ones may speak of such things. Folding would make \w of \W.
CHROME_SHORT = re.compile(
    "|".join(
        fold(phrase)
        for phrase in (
            r"^[^\w]*تخط[ىي]? .{0,60}(?:واصل|ومتابعة|تابع) القراءة",
            r"(?:غير|ليست|ليس) (?:مسؤولة|مسؤول|مسؤولين) عن (?:محتوى|المحتوى|مضمون)",
            r"(?:عبر|على|أدخل|سجل) (?:عنوان )?بريدكم? الإلكتروني",
            r"(?:الذهاب|الانتقال|انتقل|اذهب|تجاوز) إلى (?:القائمة|النص|المحتوى)",
            r"^[^\w]*(?:\d{1,2}[^\w]+)?تخط[ىي]? إلى(?!\w)",
            r"^[^\w]*(?:انقر|اضغط) (?:هنا|على الرابط)",
            r"(?:انقر|اضغط) (?:هنا|على الرابط)[^\w]*$",
            r"(?:تأكيد|لتأكيد|عملية|تفعيل|إلغاء) (?:ال)?اشتراكك?م?(?!\w)",
            r"(?:التحقق من|راجع|تفقد) (?:ال)?بريدك?م? (?:ال)?(?:إلكتروني|وارد)",
        )
    )
)
CODE = re.compile(
    r"^(?:\[/?\w[\w -]*(?:=[^\]]*)?\]|\{\{.*\}\}|<[^>]*>|https?://\S+|www\.\S+|[\w.-]+\.(?:com|net"
    r"|org)\S*|#\S+(?:\s#\S+)*)$",
    re.I,
)
# Folded: what WORDPRESS finds holds one of these.
IN_WORDPRESS = ("comment", "posted", "min", "by", "appeared", "اولا علي")
WORDPRESS = re.compile(
    r"^by\s+\S+.*\||\d+\s+comments?\b|\bno comments\b|\bcomments? off\b|^posted (?:by|in)\b"
    r"|^\d+\s+min(?:ute)?s?\s+read|^the post .* (?:appeared first|first appeared) on "
    r"|^(?:(?:ظهرت?|نشرت?)\s)?(?:التدوينة|المقالة|المقال|الخبر)\s.*\sأولا[ًا]*\sعلى\s",  # at the foot of a feed's item
    re.I,
)
COUNTER = re.compile(
    r"^(?:\d[\d,.]*(?:-\d+)?\s*(?:خبر|مشاهده|مشاهدات|تعليق|تعليقات|مشاركه|قراءه|زياره|اعجاب|دقيقه|دقايق"
    r"|views?|shares?|likes?|min(?:utes)?)(?:\s\w+){0,2}|(?:دقيقه|دقيقتان|دقايق)\s(?:واحده\s)?(?:لل)?قراءه"
    r"|(?:ال)?قراءه:? (?:دقيقه|دقيقتان|دقيقتين|\d+ دقايق|\d+ دقيقه)|(?:time reading icon)?دقايق القراءه\W+\d+"
    r"|(?:\d[\d,.]*\s){1,3}(?:(?:اقل من )?دقيقه(?: واحده)?|دقيقتان|دقايق|مشاهده|قراءه)"  # «0 32 2 دقائق»
    r"|(?:رقم الخبر|رمز الخبر)\W+\d+(?:\s\w+)?|(?:اقل من )?دقيقه(?: واحده)?|دقيقتان"
    r"|list of \d+ items?|end of list|\d+\s?/\s?\d+)$"
)
# Buttons of the head that are a phrase, and the header of a summary above the body.
TOOLS = re.compile(
    r"(?:استمع|الاستماع) (?:الي )?(?:(?:هذا|هذه) )?(?:ال|لل|ل)?(?:مقال|مقاله|خبر|تقرير|ملخص|نص|قصه|ماده)"
    r"(?: \d{0,2}\s?(?:دقيقه|دقيقتان|دقايق))?$|نسخ (?:لصق )?(?:ال)?رابط(?: \w+){0,4}$"
    r"|(?:ت ت )?(?:ال)?حجم (?:ال)?طبيعي$|(?:(?:تعديل|تغيير|تكبير|تصغير) )+(?:حجم )?(?:ال)?خط$"
    r"|(?:طباعه|اطبع|حفظ|احفظ|ارسال|ارسل|مشاركه|شارك) (?:هذا |هذه )?(?:ال)?(?:خبر|مقال|مقاله|تقرير|موضوع|صفحه|قصه)$"
    r"|وضع (?:ال)?قراءه$|(?:ال)?وضع (?:ال)?ليلي$"
    r"|(?:تحميل|تنزيل|حمل) (?:ال)?(?:pdf|ملف|دراسه|مقال|ورقه|فيديو)(?: \w+)?$|\d{1,2} حجم الخط$|حجم الخط \d{1,2}$"
)
HEAD_BUTTONS = _folded(
    "استمع\nاستماع\nحفظ\nاحفظ\nحفظ المقال\nشارك\nمشاركة\nشاركها\nشارك الخبر\nشارك المقال\nشارك القصة\nطباعة\n"
    "نسخ الرابط\nانسخ الرابط\nتم نسخ الرابط\nshare\nprint\nحجم الخط\nتكبير الخط\nتصغير الخط"
)
SUMMARY = re.compile(
    r"(?:(?:icon|استمع الي|اظهر|اظهار|اخفاء|اقرا|عرض) )?(?:ال)?(?:ملخص|موجز|خلاصه)(?: (?:الخبر|المقال|القصه|icon))?$"
    r"|(?:ابرز|اهم) (?:ال)?نقاط(?: الرييسيه)?$|(?:ال)?نقاط (?:ال)?رييسيه$"
)
# What a reader of screens is told before each link of a list.
LIST_ITEM = re.compile(r"list \d+ of \d+$")
# A list of the site's other languages, each by its own name.
LANGUAGES = _folded(
    "english\nfrançais\nespañol\ndeutsch\nрусский\n中文\n日本語\n한국어\ntürkçe\nفارسی\nاردو\nעברית\nitaliano\nportuguês"
)
# Where a story may be sent or shared; on one line they are the buttons below a headline.
NETWORKS = _folded(_lines("networks.txt"))
# «الرئيسية / أخبار / العالم / …»: two steps and more, whatever stands last.
FROM_THE_FRONT = re.compile(
    r"^\s*(?:الرئيسية|الصفحة الرئيسية|الصفحة الأولى|home)\s*(?P<step>[>›»|\\/←→])\s*[^>›»|\\/←→]{2,40}(?P=step)\s*\S",
    re.I,
)
BREADCRUMB = re.compile(
    r"^[^«]{0,120}?\S\s+[>›»|\\/←→]\s+[^«>›»|\\/]{2,40}\s+[>›»|\\/←→]\s+\S|^\s*(?:الرئيسية|الصفحة "
    r"الرئيسية|الصفحة الأولى|صفحة رئيسية|رئيسية|home)\s*[>›»|\\/←→،-]\s*\S",
    re.I,
)

# After these nothing belongs to the story above, save another story confirmed by its own marks.
END = _openers(_lines("end.txt"))
END_LABELS = re.compile(
    r"(?:التعليقات|تعليقات|تعليق|وسوم|تاجز|تاج|سمات|copyright|comments|tags?)\s*(?:[:：/|(#]|\d|$)".replace("ة", "ه")
)
# Headers of lists of other stories that are nobody's related block.
LISTS = _openers(_lines("lists.txt"))
_THINGS = (
    "(?:ال)?(?:مقالات|مقاله|اخبار|خبر|مواضيع|موضوعات|تقارير|قصص|مواد|روابط|محتوي|عناوين|ملفات|محتويات|فيديوهات|المزيد)"
)
RELATED = re.compile(
    rf"(?:(?:المزيد من )?{_THINGS} (?:ال)?(?:ذات|ذو) (?:ال)?(?:صله|علاقه)|(?:ذات|ذو) (?:ال)?صله"
    rf"|\w+ ذات (?:ال)?صله(?=\W*$)|{_THINGS} (?:ال)?(?:متعلقه|مرتبطه|مشابهه|مماثله|اضافيه)"
    rf"|{_THINGS} (?:التي )?قد (?:تهمك|تعجبك|تفيدك)|حول هذه القصه|في (?:نفس|ذات) (?:السياق|الموضوع)(?=\W*$)"
    rf"|related (?:articles|news|posts|stories|topics)|مرتبط(?=\W*$)|related|you may also like)(?!\w)"
)
READ_ALSO = re.compile(
    r"(?:و|\W)*"
    + "(?:"
    + "|".join(
        sorted(
            (
                fold(phrase).replace(" ?", r"\s*").replace(" ", r"\s+")
                for phrase in (
                    "(?:اقرأ|إقرأ|أقرأ|اقرا|اقرأوا|اقرؤوا|اقرئي|قرأ|اقراء)(?: لنا)?(?: في [^:]{3,25})?(?: أيضا| "
                    "ايضا| أيضاً| كذلك| المزيد| أكثر| على| عن هذا الموضوع| ايضًا)",
                    "(?:طالع|طالعوا|شاهد|شاهدوا|تابعو?ا?|انظر|أنظر|اطلع|تصفح|إقرأوا|استمع|شاهدي)(?: على)?(?: أيضا| ايضا"
                    "| كذلك| المزيد)",
                    "(?:قد|ربما) (?:يهمك|يهمكم|يعجبك|تهمك|يفيدك)(?: أيضا| الاطلاع على| قراءة)?",
                    "قد ترغب في قراءة",
                    "(?:المزيد|للمزيد) (?:من|عن|حول|في)(?= [^:]{2,40}:)",
                    "للمزيد(?= ?[:|-]| اقرأ)",
                    "(?:اقرأ|شاهد|طالع)(?= ?:)",
                    "(?:اقرأ|إقرأ|اقرا|شاهد|طالع|تابع)/ي(?: أيضا| المزيد| أكثر)?",
                    "لا يفوتك|(?:مقال|مقالات|موضوع|مواضيع) (?:له|لها) علاقة",
                    "التحديثات الحية",
                    "نرشح لك",
                    "ننصحك بقراءة",
                    "(?:مقال|خبر|موضوع|مقالات|أخبار|موضوعات|مواضيع) (?:ذات|ذو|متعلق|متعلقة|قد تهمك)(?: صلة| "
                    "الصلة)?(?= ?:)",
                    "(?:يمكنك|يمكنكم) (?:أيضا )?(?:قراءة|مشاهدة|متابعة)(?= ?:)",
                    "read (?:also|more)",
                    "see also",
                    "check also",
                    "also read",
                )
            ),
            key=len,
            reverse=True,
        )
    )
    + r")(?!\w)"
)
# People and things that photos show.
SEEN = _openers(_lines("seen.txt"))
OFFICES = _folded(_lines("offices.txt"))
# What stands above the titles of other stories at the top of a page.
TICKER_LABELS = _folded(
    "عاجل\nخبر عاجل\nأخبار عاجلة\nآخر الأخبار\nاخر الاخبار\nأحدث الأخبار\nشريط الأخبار\nأهم الأخبار"
)
SUBHEADING_NEVER = _folded("وأضاف\nوقال\nوتابع\nوأوضح\nوأكد\nوأشار\nوذكر\nوختم\nواختتم\nوقالت\nوأضافت\nقال\nقالت")
PROMOTION = re.compile("|".join(re.escape(fold(opening)) for house in HOUSES for opening in house.promotion) or r"(?!)")
HOUSE_CHROME = frozenset(fold(line) for house in HOUSES for line in house.chrome)
