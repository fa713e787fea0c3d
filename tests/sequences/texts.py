"""Invented pages for the sequences: a headline, a deck, and sentences in which the same few names recur."""

from collections.abc import Sequence

HEADLINES = (
    "وزير الري يزور روسيا",
    "افتتاح سد جديد في الشمال",
    "سالم المنصور يلتقي سليم الحداد",
    "الوفد يعود من طهران",
)

# Known people under several spellings, people that no list knows, countries, agencies and quotations.
SENTENCES = (
    "وصل سالم المنصور إلى روسيا أمس، كما نقلت وكالة الندى، واستقبله في المطار عدد من المسؤولين.",
    "وقال المنصور «إن السد سيسقي آلاف الحقول في كل عام» قبل أن يغادر القاعة مع سليم الحداد.",
    "وقال وزير الري اليمني هدى الغامدي إن العمل سيكتمل في الصيف. وأضافت الغامدي أن الميزانية كافية.",
    "وأكد رئيس الوزراء الأردني كريم البارودي أن «سالم المنصور ضيف كريم على هذه البلاد كلها».",
    "ونقلت صحيفة «مرايا الشاطئ» عن سليم حداد قوله إن إيران ستشارك في المؤتمر المقبل.",
    "وذكرت وكالة الواحة أن أبا سالم سيعود إلى موسكو في الشهر المقبل بعد لقاء الإيرانيين.",
    "وانتهى اليوم الأول من غير أن يصدر بيان، وبقي المدعوون في القاعة إلى ساعة متأخرة.",
)

# What an editor calls people, and which spellings he adds: some stand in the sentences, some nowhere.
NAMES = ("سالم بن المنصور", "هدى الغامدي", "كريم البارودي", "نادر الشمالي", "سليم الحداد", "أبو سالم")


def page(headline: str, sentences: Sequence[str]) -> bytes:
    """A page as it is copied."""
    return "\n\n".join((headline, *sentences)).encode() + b"\n"
