"""A story of an old market, and pages made of its lines: for tests of the lines around a story."""

from articles.pages.reading import read
from articles.pages.values import Reading

HEADLINE = "السوق القديم في الميناء يفتح أبوابه بعد الترميم"
DATE = "12 مايو 2021"
BODY = (
    "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي.",
    "وقال رئيس البلدية سليم الحايك إن السوق سيستقبل الزوار كل يوم من الصباح حتى منتصف الليل من دون رسوم.",
    "وأضاف الحايك أن المرحلة الثانية من المشروع تشمل الخان المجاور والحمام العثماني وساحة المرفأ القديمة.",
)


def page(*lines: str) -> Reading:
    """The reading of a page of these lines, a blank line between them."""
    return read("\n\n".join(lines).encode(), name="page.txt")


def role(reading: Reading, text: str) -> str:
    """The role of the first line that is `text`."""
    return next(line.role.value for line in reading.lines if line.text == text)
