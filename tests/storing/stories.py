"""Makes stories as the reader returns them, for tests of how they are stored."""

from collections.abc import Callable
from datetime import datetime

from articles.pages import values
from articles.pages.values import (
    Block,
    BlockKind,
    Byline,
    Precision,
    Published,
    Related,
    Story,
)

# What the fixtures of conftest.py give: who says what is read in some bytes, and what that means.
Tell = Callable[..., None]
Understood = Callable[..., None]


def paragraph(text: str) -> Block:
    """A paragraph of a body."""
    return Block(BlockKind.PARAGRAPH, text)


def caption(text: str, credit: str | None = None) -> values.Caption:
    """A caption with its credit."""
    return values.Caption(text, credit, credit)


def captioned(text: str, credit: str | None = None) -> Block:
    """A caption within a body."""
    return Block(BlockKind.CAPTION, text, caption=caption(text, credit))


STORY = Story(
    headline="وزير الري يزور روسيا",
    deck="سالم المنصور: الزيارة قصيرة",
    byline=Byline("ندى الحلبي", "عمّان"),
    published=Published(datetime(2024, 3, 5, 21, 15), Precision.MINUTE),
    lead_captions=(caption("سالم المنصور عند السد", "وكالة الندى"),),
    blocks=(
        paragraph("وصل سالم المنصور إلى روسيا أمس، كما نقلت وكالة الندى."),
        captioned("السد الكبير", "مصوّر مجهول"),
        Block(BlockKind.SUBHEADING, "يومان في موسكو"),
        Block(BlockKind.READ_ALSO, "سدّ جديد في الجنوب"),
        paragraph("ويعود المنصور غداً."),
    ),
    related=(Related("خبر من القسم", section="العالم", summary="ملخص", byline="«المنبر»", place="بيروت"),),
)


OTHER = Story(headline="افتتاح معرض الكتاب", blocks=(paragraph("افتتح المعرض."),))
