"""Makes small HTML pages for tests, and reads them."""

from articles.pages.reading import read
from articles.pages.values import BlockKind, Story

HEADLINE = "السوق القديم في الميناء يفتح أبوابه بعد الترميم"
DECK = "المشروع استغرق عامين وشارك فيه مئة حرفي"
BODY = (
    "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي.",
    "وقال رئيس البلدية سليم الحايك إن السوق سيستقبل الزوار كل يوم من الصباح حتى منتصف الليل من دون رسوم.",
    "وأضاف الحايك أن المرحلة الثانية من المشروع تشمل الخان المجاور، وأن كلفتها تبلغ نحو أربعة ملايين دينار.",
    "ويتوقع أصحاب المتاجر أن تعود الحركة إلى الحي بعد سنوات من الركود، ولا سيما مع وصول السفن السياحية.",
)
OTHER = "نادي الساحل يتعاقد مع مدرب جديد"
THIRD = "موجة صقيع تضرب مرتفعات الشمال"
SHOWN = "واجهة السوق القديم قبل الافتتاح"

NEXT = "خان التجار ينتظر دوره في الترميم منذ أعوام"
NEXT_BODY = (
    "يقول تجار المدينة القديمة إنهم ينتظرون ترميم الخان منذ خمسة أعوام، وإن جدرانه باتت تهدد المارة في كل شتاء.",
    "وردت البلدية بأن العقد وقع مع شركة محلية، وأن العمال سيبدأون بالسقف قبل حلول موسم الأمطار في الخريف.",
    "وتبلغ كلفة الترميم مليوني دينار، جمع التجار ربعها من تبرعات المغتربين ومن إيجار المتاجر المجاورة.",
)


def paragraphs(*texts: str) -> str:
    """Texts as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def stories(body: str, *, head: str = "", title: str = HEADLINE) -> tuple[Story, ...]:
    """The stories of a page."""
    page = (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"
    )
    return read(page.encode()).stories


def story(body: str, *, head: str = "", title: str = HEADLINE) -> Story:
    """The only story of a page."""
    (found,) = stories(body, head=head, title=title)
    return found


def article(*inner: str, above: str = "") -> str:
    """An article with its headline, what stands above the body, and the body."""
    return f"<article><h1>{HEADLINE}</h1>{above}<div class=text>{''.join(inner)}</div></article>"


def texts(found: Story) -> tuple[str, ...]:
    """The paragraphs of a story."""
    return found.texts(BlockKind.PARAGRAPH)


def captions(found: Story) -> list[tuple[str, str | None]]:
    """The captions of a story, above the body and in it, with their credits."""
    inline = [block.caption for block in found.blocks if block.caption is not None]
    return [(caption.text, caption.credit_text) for caption in (*found.lead_captions, *inline)]
