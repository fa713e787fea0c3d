"""Verses of the Quran in marks, told by the chapter and the number after them: nobody in the news says them."""

import re

from articles.arabic.fold import fold
from articles.meaning.titles import word_set

# A chapter of the Quran with the number of a verse, in brackets after what is quoted: «…» (الأحزاب: 23). Nothing else
# stands in them: (محمد، 32 عاما) is who said it, (الجمعة 5 يناير) when. The chapter ص is left out: (ص 23) is a page.
_CHAPTERS = word_set(
    "الفاتحة البقرة عمران النساء المائدة الأنعام الأعراف الأنفال التوبة يونس هود يوسف الرعد إبراهيم الحجر النحل "
    "الإسراء الكهف مريم طه الأنبياء الحج المؤمنون النور الفرقان الشعراء النمل القصص العنكبوت الروم لقمان السجدة "
    "الأحزاب سبأ فاطر يس الصافات الزمر غافر فصلت الشورى الزخرف الدخان الجاثية الأحقاف محمد الفتح الحجرات ق "
    "الذاريات الطور النجم القمر الرحمن الواقعة الحديد المجادلة الحشر الممتحنة الصف الجمعة المنافقون التغابن "
    "الطلاق التحريم الملك القلم الحاقة المعارج نوح الجن المزمل المدثر القيامة الإنسان المرسلات النبأ النازعات عبس "
    "التكوير الانفطار المطففين الانشقاق البروج الطارق الأعلى الغاشية الفجر البلد الشمس الليل الضحى الشرح التين "
    "العلق القدر البينة الزلزلة العاديات القارعة التكاثر العصر الهمزة الفيل قريش الماعون الكوثر الكافرون النصر "
    "المسد الإخلاص الفلق الناس"
)
_VERSE = re.compile(
    r"\s*[(\[{]\s*(?:سورة\s+)?(?:آل\s+)?([\u0621-\u064a]+)\s*[:،,-]?\s*(?:الآية|آية|الآيات)?\s*[:،]?\s*"
    r"\d+(?:\s*[-–،,]\s*\d+)*\s*[)\]}]"
)


def is_verse(text: str, end: int) -> bool:
    """Whether a chapter of the Quran and a number stand in brackets after the words in marks that end at `end`."""
    found = _VERSE.match(text, end)
    return found is not None and fold(found.group(1)) in _CHAPTERS
