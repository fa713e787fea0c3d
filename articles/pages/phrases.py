"""Set phrases of news sites, as data: menus, buttons, notices, links and headers that are no part of a story.

Long lists are in the folder `wording`. Lines are compared folded, bullets and leading punctuation aside. Gathered from
what Arabic sites print in general; the phrases of one publisher alone belong to its house in houses.py.
"""

import re
from pathlib import Path

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
    "الرئيسية\nأخبار\nالأخبار\nشئون\nشؤون\nعربية\nدولية\nعالمية\nمحلية\nمحافظات\nجامعات\nتقارير\nتقرير\nتحليلات\nدولي\nعربي\nالعرب\nعرب\nأقسام\nمقالات\nتعليم\n"
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
    r"|(?:ال)?قراءه:? (?:دقيقه(?: واحده)?|دقيقتان|دقيقتين|\d+ دقايق|\d+ دقيقه)"
    r"|(?:time reading icon)?دقايق القراءه\W+\d+"
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
# «والموضوع الأصلي قد تم نشره على …»: what sites say below others' stories may be as long as a paragraph.
TAKEN_OVER = fold("الأصلي قد تم")
PROMOTION = re.compile("|".join(re.escape(fold(opening)) for house in HOUSES for opening in house.promotion) or r"(?!)")
HOUSE_CHROME = frozenset(fold(line) for house in HOUSES for line in house.chrome)
