"""What one row may be, judged alone: each rule with lines that it must leave alone."""

import pytest

from articles.pages.kinds import Kind
from articles.pages.marks import mark
from articles.pages.rows import Row
from articles.pages.stories import caption_of

SENTENCE = "وقالت الشركة إنها غير مسؤولة عن محتوى الرسائل التي تصل إلى عملائها على بريدهم كل صباح."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Tickers have wide gaps between titles; a paragraph that is only set wide has none of that.
        ("افتتاح الجسر الجديد    ارتفاع منسوب المياه    نادي الساحل يفوز    موجة صقيع الليلة", Kind.CHROME),
        (
            "افتتاح الجسر الجديد فوق النهر الكبير بعد ثلاث سنوات من أعمال بناء    نادي الساحل يفوز على ضيفه بهدفين "
            "ويتصدر ترتيب الدوري قبل نهايته    الجامعة تعلن مواعيد القبول للعام الجديد وشروط المنح الدراسية كلها    "
            "موجة صقيع تضرب القرى الجبلية الليلة وتستمر حتى نهاية الأسبوع",
            Kind.CHROME,
        ),
        ("افتتح الوزير الجسر   الجديد بعد ثلاث سنوات من أعمال البناء التي تعطلت مرارا بسبب السيول.", Kind.TEXT),
        # Buttons for the size of letters; an agency is letters too.
        ("ع ع ع", Kind.CHROME),
        ("A+ A-", Kind.CHROME),
        ("أ ف ب", Kind.BYLINE),
        ("tag icon ع ع ع", Kind.CHROME),
        # The signature under a post; an address within a sentence.
        ("— بلدية الميناء (@almeena) May 14, 2021", Kind.CHROME),
        ("وكتب رئيس البلدية على حسابه @hayek أن السوق ملك لأهله وأن أبوابه ستظل مفتوحة للجميع.", Kind.TEXT),
        # Rights of the site, and the owner of a photo.
        ("© 2021 المدى. المدى ليست مسؤولة عن محتوى المواقع الخارجية التي تشير إليها صفحاتها.", Kind.CHROME),
        ("حقوق النشر محفوظة", Kind.CHROME),
        ("حقوق النشر AP Photo", Kind.CAPTION),
        ("© بلدية الميناء", Kind.CAPTION),
        ("© جميع الحقوق محفوظة", Kind.CHROME),
        (SENTENCE, Kind.TEXT),
        ("وسجل بقناة المدرسة مئة تلميذ، واشترك بقناة الجمعية التي تبث دروسها منها ألف من أبناء المدينة.", Kind.TEXT),
        # A link to a video; a sentence that begins with the same word.
        ("شاهد: جولة في أروقة السوق القديم", Kind.READ_ALSO),
        ("شاهد الأهالي ألسنة اللهب ترتفع من المستودع القديم قبل وصول رجال الإطفاء بدقائق.", Kind.TEXT),
        ("اقرأ المزيد على موقع المدى", Kind.CHROME),
        ("اقرأ المزيد: على خطى الرحالة القدامى", Kind.READ_ALSO),
        # Who paid for a report, and what wrote its summary; news of reports and summaries.
        ("أُنجز هذا التحقيق بدعم من صندوق صحافة الموانئ.", Kind.CHROME),
        ("تنشر هذه المادة ضمن شراكة مع مجلة المرفأ", Kind.CHROME),
        ("ونشر هذا التقرير الذي أعدته البلدية بعد عامين من الجدل حول كلفة ترميم السوق القديم.", Kind.TEXT),
        ("هذا الملخص مولد آلياً", Kind.CHROME),
        ("تم إنشاء هذا الملخص بواسطة الذكاء الاصطناعي.", Kind.CHROME),
        ("ملخص بالذكاء الاصطناعي يثير جدلا في مجلس بلدية الميناء القديم", Kind.TITLE),
        # The way through a site, and an agency's signature.
        ("الرئيسية / الأخبار / محليات", Kind.CHROME),
        ("الميناء / كريم نصار / الأناضول", Kind.BYLINE),
        ("0|مروان صالح", Kind.BYLINE),
        ("المصدر : المدى + وكالات", Kind.CHROME),
        ("انقر هنا لقراءة الخبر من مصدره.", Kind.CHROME),
        ("Published On 7/10/20237/10/2023", Kind.DATELINE),
        # Links that skip to a part of the page; a headline about going past something.
        ("2. تخطي إلى القائمة الرئيسية", Kind.CHROME),
        ("نادي الميناء يتخطى الشارقة إلى نهائي الكأس", Kind.TITLE),
        # The site's languages; a headline with one of them.
        ("English Français Türkçe الاتصال بالموقع", Kind.CHROME),
        ("دورة English الصيفية تبدأ في مكتبة الميناء", Kind.TITLE),
        # Offices of the house; the same office within a headline.
        ("رئيس مجلسى الإدارة والتحرير", Kind.CHROME),
        ("رئيس حزب الساحل ورئيس مجلس الإدارة", Kind.CHROME),
        ("رئيس البلدية يكرم رئيس مجلس الإدارة", Kind.TITLE),
        # A page's name and address; a sentence with an address.
        ("Web Desk https://www.example.org/authors", Kind.CHROME),
        ("ونشرت البلدية نص القرار كاملا على موقعها https://www.example.org صباح اليوم.", Kind.TEXT),
        # A post that the page shows; a sentence about one.
        ("بدء الحفر https://t.co/ab12 pic.twitter.com/xy98— تعاونية الوادي (@wadicoop) August 9, 2022", Kind.CHROME),
        (
            "وكتبت التعاونية على حسابها (@wadicoop) أن الحفر سيبدأ قريبا، ونشرت الخريطة كاملة"
            " https://t.co/ab لمن أراد الاطلاع عليها.",
            Kind.TEXT,
        ),
        (
            "أخبار عامة - أخبار الأدب والفن - أخبار الرياضة - أخبار الاقتصاد - الطب - البيئة - العمال - حقوق",
            Kind.CHROME,
        ),
        (
            "حراسة المرمى: نادر - سليم - خط الدفاع: كريم - هاني - عادل - خط الوسط: فادي - رامي - سامي - الهجوم: باسل",
            Kind.TITLE,
        ),
        ("الصفحة الرئيسية - الأدب والفن - ليلى منصور - حكاية الميناء القديم والسور الذي هدمته العاصفة", Kind.CHROME),
        ("الأحد 3 مايو - أيار 2020 الساعة 06 مساء / المرفأ اليوم - وكالات", Kind.DATELINE),
        ("الساعة 07:04 م (راي المرفأ / فرانس برس)", Kind.DATELINE),
        ("مقدمة النشرة المسائية 28-1-2026", Kind.TITLE),
        ("جنود أمام الميناء القديم يوم الأحد 3 مايو 2020 بعد الظهر - رويترز", Kind.CAPTION),
    ],
)
def test_kind_of_a_row(text: str, kind: Kind) -> None:
    """Each pair is a line and the one that only resembles it."""
    assert mark(Row(text, (1,), 0)).kind is kind


@pytest.mark.parametrize(
    ("text", "caption", "credit", "printed"),
    [
        ("© AFP 2020 / Karim Nassarواجهة السوق", "واجهة السوق", "وكالة الصحافة الفرنسية", "AFP 2020 / Karim Nassar"),
        ("واجهة السوق - سبوتنيك عربي, 1920, 20.10.2020", "واجهة السوق", None, None),
        ("واجهة السوق القديم © رويترز", "واجهة السوق القديم", "رويترز", "رويترز"),
        ("واجهة السوقصورة من: AFP", "واجهة السوق", "وكالة الصحافة الفرنسية", "AFP"),
        ("camera iconواجهة السوق (رويترز)", "واجهة السوق", "رويترز", "رويترز"),
        ("حقوق النشر AP Photo", "", "أسوشييتد برس", "AP Photo"),
        ("واجهة السوق - صورة أرشيفية", "واجهة السوق - صورة أرشيفية", None, None),
    ],
)
def test_caption_of_a_row(text: str, caption: str, credit: str | None, printed: str | None) -> None:
    """What is the caption and what its owner, however they are joined."""
    found = caption_of(Row(text, (1,), 0))
    assert (found.text, found.credit, found.credit_text) == (caption, credit, printed)
