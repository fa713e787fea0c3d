"""What HTML pages set apart without saying so in words: elements that touch, fields, questions, cells."""

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, DECK, HEADLINE, NEXT, OTHER, SHOWN, THIRD, article, captions, paragraphs, story, texts

WRITER = "هدى الكيلاني"


def test_elements_without_a_space_between_are_lines_of_their_own() -> None:
    """Name and trade of a writer; in a paragraph a word may be of two elements."""
    above = f"<div class=writer><a href=/w>{WRITER}</a><span>كاتبة من الميناء</span></div>"
    found = story(article(paragraphs(*BODY), above=above))
    assert found.byline is not None
    assert found.byline.author == WRITER
    parted = BODY[1].replace("السوق", "<b>ال</b><i>سوق</i>")
    assert texts(story(article(paragraphs(BODY[0], parted, *BODY[2:])))) == BODY
    in_words = BODY[1].replace("السوق", "<b>السو</b><i>ق</i>")
    in_a_box = "".join(f"<div>{text}</div>" for text in (BODY[0], in_words, *BODY[2:]))
    assert texts(story(article(in_a_box))) == BODY


def test_box_with_fields_within_the_body() -> None:
    """A letter to subscribe to and a poll are no subheadings; a paragraph beside a field of the page is the story's."""
    letter = "<div><h4>نشرة الميناء</h4><p>أخبار السوق في بريدك كل صباح</p><form><input></form></div>"
    poll = "<div><h4>هل تزور السوق هذا العام؟</h4><input type=radio>نعم<input type=radio>لا</div>"
    found = story(article(paragraphs(BODY[0]), letter, paragraphs(*BODY[1:3]), poll, paragraphs(BODY[3])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ())
    whole = f"<div>{paragraphs(*BODY[:3])}<h4>كلفة المشروع</h4>{paragraphs(BODY[3])}<input type=hidden></div>"
    found = story(article(f"<div>{whole}</div>"))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("كلفة المشروع",))


def test_question_in_an_element_of_another_class() -> None:
    """It heads what follows; in an element of the paragraphs' class it is asked in the text."""

    def lines(kind: str) -> str:
        texts = (*BODY[:2], "من يدفع الكلفة؟", *BODY[2:])
        return "".join(f'<div class="{kind if text.endswith("؟") else "rich-p"}">{text}</div>' for text in texts)

    found = story(article(lines("rich-h2")))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("من يدفع الكلفة؟",))
    found = story(article(lines("rich-p")))
    assert found.texts(BlockKind.SUBHEADING) == ()
    assert "من يدفع الكلفة؟" in texts(found)


def test_headline_in_a_cell_above_the_body() -> None:
    """Old pages have the paper's name for a title, and headline and deck in bold letters in cells of their own; the
    bold title of another story high above the body is none."""
    body = "<br><br>".join(BODY)
    menu = "".join(f"<tr><td>{name}</td></tr>" for name in ("محليات", "اقتصاد", "رياضة", "ثقافة", "رأي", "صور", "بحث"))
    head = f"<tr><td><font size=5><b>{HEADLINE}</b></font></td></tr><tr><td><b>{DECK}</b></td></tr>"
    page = f"<table><tr><td><b>{OTHER}</b></td></tr>{menu}{{}}<tr><td><font>{body}</font></td></tr></table>"
    found = story(page.format(head), title="جريدة المرفأ - العدد 31")
    assert (found.headline, found.deck) == (HEADLINE, DECK)
    assert texts(found) == BODY
    assert story(page.format(""), title="جريدة المرفأ - العدد 31").headline != OTHER


def test_summary_below_deck_and_photo() -> None:
    """A sentence as long as a paragraph is the first one; a short one is the deck's second part, and so is one right
    below the deck."""
    photo = f"<figure><img src=a><figcaption>{SHOWN}</figcaption></figure>"
    long = (
        "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي من المدينة."
    )
    rest = paragraphs(*BODY[1:])

    def read(summary: str, between: str = photo) -> tuple[str | None, tuple[str, ...]]:
        above = f"<p class=deck>{DECK}</p>{between}<div class=summary><p>{summary}</p></div>"
        found = story(f"<article><h1>{HEADLINE}</h1>{above}<div class=text>{rest}</div></article>")
        return found.deck, texts(found)

    assert read(long) == (DECK, (long, *BODY[1:]))
    assert read("السوق يفتح كل يوم من دون رسوم.") == (f"{DECK} السوق يفتح كل يوم من دون رسوم.", BODY[1:])
    assert read(long, between="") == (f"{DECK} {long}", BODY[1:])


def test_last_entry_of_a_live_report() -> None:
    """Its words may be all its own; without the subheadings it is the site's foot."""
    own = "هطلت أمطار غزيرة على القرى الجبلية وانقطعت الكهرباء عن أحياء كثيرة هذا المساء."
    entries = (
        (BODY[0], "افتتاح السوق"),
        (BODY[1], "كلمة رئيس البلدية"),
        (BODY[2], "المرحلة الثانية"),
        (own, "طقس عاصف"),
    )
    blog = "".join(
        f"<div><span>10:1{n}</span><h3>{head}</h3><p>{text}</p></div>" for n, (text, head) in enumerate(entries)
    )
    assert texts(story(article(blog))) == (*BODY[:3], own)
    plain = "".join(f"<div><span>10:1{n}</span><p>{text}</p></div>" for n, (text, _) in enumerate(entries))
    assert texts(story(article(plain))) == BODY[:3]


def test_pause_of_the_writer() -> None:
    """Stars between two paragraphs part nothing; a line of the site does."""
    own = "المدن لا تموت حين تهدم، بل حين يصمت أهلها جميعا."
    assert texts(story(article(paragraphs(*BODY, "* * *", own)))) == (*BODY, own)
    assert texts(story(article(paragraphs(*BODY, "شارك", own)))) == BODY


@pytest.mark.parametrize("signed", ["بواسطة {}", "بقلم: {}"])
def test_writers_of_related_stories(signed: str) -> None:
    """Above the summary, or below the title in one link with it; another link is another story's."""
    told = "وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين."
    cards = f"<div><h3><a href=/1>{OTHER}</a></h3><div>{signed.format(WRITER)}</div><p>{told}</p></div>"
    (first,) = story(article(paragraphs(*BODY)) + f"<section><h2>مقالات ذات صلة</h2>{cards}</section>").related
    assert (first.title, first.byline, first.summary) == (OTHER, WRITER, told)
    names = f"<a href=/1><span>طقس</span><span>{THIRD}</span><span>{WRITER}</span></a>"
    (first,) = story(article(paragraphs(*BODY)) + f"<section><h2>مقالات ذات صلة</h2>{names}</section>").related
    assert (first.section, first.title, first.byline) == ("طقس", THIRD, WRITER)
    apart = f"<p><a href=/1>{THIRD}</a></p><p><a href=/2>{WRITER}</a></p><p><a href=/3>{NEXT}</a></p>"
    rows = story(article(paragraphs(*BODY)) + f"<section><h2>مقالات ذات صلة</h2>{apart}</section>").related
    assert [(row.title, row.byline) for row in rows] == [(THIRD, None), (NEXT, None)]


def test_label_of_the_writer_in_an_element_of_its_own() -> None:
    """«من» is nobody's name."""
    above = f"<div class=byline><span class=byline-by>من</span><span class=byline-name>{WRITER}</span></div>"
    found = story(article(paragraphs(*BODY), above=above))
    assert found.byline is not None
    assert found.byline.author == WRITER
    assert captions(found) == []
