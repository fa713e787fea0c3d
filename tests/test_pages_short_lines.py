"""Short lines between paragraphs: subheadings, and text that goes on."""

import pytest

from tests.text_made import page, role

BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
    "وأضاف الحايك أن الصيادين يبيعون أسماكهم على الرصيف القديم حتى نهاية الشهر من دون أي رسوم.",
    "وتوقعت غرفة التجارة أن يستقبل السوق الجديد ألف زائر في اليوم خلال أشهر الصيف المقبلة.",
)


@pytest.mark.parametrize(
    "heading",
    [
        "وزير الأشغال نادر الصيرفي ضيف البلدية في الافتتاح",
        "ورقة العمال إلى البلدية قبل الافتتاح بثلاثة أسابيع كاملة",
    ],
)
def test_subheading_whose_first_letter_is_its_own(heading: str) -> None:
    """«وزير الأشغال …» is a subheading of seven words; a conjunction and a verb go on from the text above."""
    goes_on = "ووصل وزير الأشغال نادر الصيرفي إلى الميناء القديم صباحاً"
    reading = page("سوق السمك يتأخر في الميناء", *BODY[:2], heading, BODY[2], goes_on, BODY[3])
    assert (role(reading, heading), role(reading, goes_on)) == ("subheading", "body")
