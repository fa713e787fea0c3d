"""What content systems make of a story: the elements around its headline, deck, writer, day and text."""

from html import escape

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, DECK, HEADLINE, SHOWN, article, captions, paragraphs, story, texts


def test_breaks_that_only_a_stylesheet_shows() -> None:
    """Sentences with a blank line between them in one text are paragraphs; blank lines of the source are not."""
    blank = "\n\n"
    assert texts(story(f"<h1>{HEADLINE}</h1><div class=text>{blank.join(BODY)}</div>")) == BODY
    broken = BODY[0].replace("السوق القديم", f"السوق{blank}القديم")
    assert texts(story(article(f"<p>{broken}</p>", paragraphs(*BODY[1:])))) == BODY


def test_quotation_pulled_out_of_a_paragraph() -> None:
    """It is printed twice; one that no paragraph holds is the body's."""
    for tag in ("blockquote", "blockquote class=pullquote"):
        pulled = f"<{tag}><p>«السوق سيستقبل الزوار كل يوم»</p></blockquote>"
        assert texts(story(article(paragraphs(*BODY[:2]), pulled, paragraphs(*BODY[2:])))) == BODY
    own = "<blockquote><p>هذا السوق بيتي منذ سبعين عاما، ولن أبيع فيه متجري.</p></blockquote>"
    assert len(texts(story(article(paragraphs(*BODY[:2]), own, paragraphs(*BODY[2:]))))) == len(BODY) + 1


def test_contents_of_a_long_story() -> None:
    """A table of contents repeats the subheadings."""
    contents = (
        '<div id=toc><p class="toc-title">محتويات المقال</p><ul><li><a href="#a">كلفة المشروع</a></li></ul></div>'
    )
    found = story(article(paragraphs(*BODY[:2]), contents, "<h2 id=a>كلفة المشروع</h2>", paragraphs(*BODY[2:])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("كلفة المشروع",))


def test_writer_day_and_section_on_one_line() -> None:
    """Parted by bars, and where the label of the writer is an element of its own."""
    info = "<p>بواسطة <a href=/u>هدى الكيلاني</a> | الأربعاء 12 مايو 2021 | <span>محليات</span></p>"
    found = story(article(paragraphs(*BODY), above=info))
    assert found.byline is not None
    assert found.byline.author == "هدى الكيلاني"
    assert found.published is not None
    apart = '<div class=author><div class="author-by">بواسطة</div> <a href="/u">هدى الكيلاني</a></div>'
    found = story(article(paragraphs(*BODY), above=apart))
    assert found.byline is not None
    assert found.byline.author == "هدى الكيلاني"
    titles = "<p>سوق جديد في الميناء | خان التجار يعود 2021 | حمام السوق يفتح</p>"
    assert story(article(paragraphs(*BODY), above=titles)).byline is None


def test_form_that_holds_the_page() -> None:
    """Old ASP.NET puts everything into one form; a form of comments holds nothing of the story."""
    found = story(
        f'<form action="a.aspx"><table><tr><td>{article(paragraphs(*BODY), above=f"<h2>{DECK}</h2>")}</table></form>'
    )
    assert (found.deck, texts(found)) == (DECK, BODY)
    found = story(article(paragraphs(*BODY)) + "<form><p>أضف تعليقك هنا ولن ينشر بريدك مع التعليق أبدا.</p></form>")
    assert texts(found) == BODY


def test_fields_whose_label_is_hidden() -> None:
    """Drupal says of each field that its label is hidden, not that the field is."""
    deck = f'<div class="field field--name-field-subtitle field--label-hidden">{DECK}</div>'
    assert story(article(paragraphs(*BODY), above=deck)).deck == DECK
    hidden = '<div class="visually-hidden">ابحث في الموقع عن كل ما تريد</div>'
    assert story(article(paragraphs(*BODY), above=hidden)).deck is None


def test_page_builder_that_calls_everything_a_widget() -> None:
    """Elementor's elements are named «elementor-widget …»; a «widget» of its own is the sidebar's."""

    def part(name: str, inner: str) -> str:
        inner = f'<div class="elementor-widget-container">{inner}</div>'
        return f'<div class="elementor-widget elementor-widget-{name}">{inner}</div>'

    photo = f'<figure><img src=a><figcaption class="widget-image-caption">{SHOWN} (رويترز)</figcaption></figure>'
    page = (
        part("theme-post-title", f"<h1>{HEADLINE}</h1>")
        + part("theme-post-excerpt", DECK)
        + part("image", photo)
        + part("theme-post-content", paragraphs(*BODY))
    )
    found = story(f"<section>{page}</section>")
    assert (found.deck, texts(found), captions(found)) == (DECK, BODY, [(SHOWN, "رويترز")])
    assert story(article(paragraphs(*BODY), above=f'<div class="widget widget_text">{DECK}</div>')).deck is None


def test_first_paragraph_in_an_element_of_its_own() -> None:
    """What a site calls its lead is a paragraph when it is as long as one; a shorter one is the deck."""
    first = "افتتحت بلدية الميناء صباح الأربعاء السوق القديم بعد عامين من أعمال الترميم التي شارك فيها مئة حرفي"
    first += " من أبناء المدينة، بحضور وزير الثقافة وعدد من سفراء الدول المانحة."
    found = story(article(paragraphs(*BODY[1:]), above=f'<div class="lead"><p>{first}</p></div>'))
    assert (found.deck, texts(found)) == (None, (first, *BODY[1:]))
    assert story(article(paragraphs(*BODY), above=f'<div class="lead"><p>{DECK}</p></div>')).deck == DECK
    found = story(article(paragraphs(*BODY[1:]), above=f'<div class="itemIntroText"><p>{BODY[0]}</p></div>'))
    assert (found.deck, texts(found)) == (None, BODY)


def test_writer_whose_label_stands_outside_the_link() -> None:
    """«كتبه فلان» with a link around the name alone."""
    signed = story(
        article(paragraphs(*BODY), above='<span class=itemAuthor>كتبه <a rel=author href="/u">هدى الكيلاني</a></span>')
    )
    assert signed.byline is not None
    assert signed.byline.author == "هدى الكيلاني"


def test_page_whose_title_says_nothing() -> None:
    """A text saved by a word processor: its headline is the bold line that opens the body."""
    bold = f"<p align=center><b><span>{HEADLINE}</span></b></p>"
    found = story(f"<div>{bold}{paragraphs('الميناء: هدى الكيلاني', *BODY)}</div>", title="خبر")
    assert (found.headline, texts(found)) == (HEADLINE, BODY)
    late = f"<div>{paragraphs(*BODY[:2])}<p><b>كلفة المشروع كله</b></p>{paragraphs(*BODY[2:])}</div>"
    assert story(late, title=HEADLINE).texts(BlockKind.SUBHEADING) == ("كلفة المشروع كله",)


def test_photo_above_the_headline() -> None:
    """In the head of the same article it is the story's; that of another article is not."""
    photo = f"<figure><img src=a><figcaption>{SHOWN} (رويترز)</figcaption></figure>"
    head = f"<header>{photo}<h1>{HEADLINE}</h1><h3 class=kicker>محليات</h3></header>"
    found = story(f"<article>{head}{paragraphs(*BODY)}</article>")
    assert (captions(found), found.deck) == ([(SHOWN, "رويترز")], None)
    assert captions(story(f"<div>{photo}</div>" + article(paragraphs(*BODY)))) == []


def test_deck_above_writer_and_day() -> None:
    """Where no element says more, a line without its full stop above the writer is no paragraph yet."""
    parts = "".join(f"<div><div>{text}</div></div>" for text in (HEADLINE, DECK, "هدى الكيلاني • 12 مايو 2021", *BODY))
    found = story(f"<div>{parts}</div>", head=f'<meta property="og:title" content="{HEADLINE}">')
    assert (found.deck, texts(found)) == (DECK, BODY)


def test_sources_below_an_article_of_a_wiki() -> None:
    """«مصادر» closes the story; so does nothing that a subheading says of sources in general."""
    listed = "<ul><li>وكالة المرفأ. «السوق القديم يفتح أبوابه» 12 مايو 2021.</li></ul>"
    edit = '<span class="mw-editsection">[<a href="/e">عدل</a>]</span>'
    wiki = f"{paragraphs(*BODY[:2])}<h2>كلفة المشروع{edit}</h2>{paragraphs(*BODY[2:])}<h2>مصادر{edit}</h2>{listed}"
    found = story(article(wiki))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("كلفة المشروع",))
    money = f"{paragraphs(*BODY[:2])}<h2>مصادر التمويل</h2>{paragraphs(*BODY[2:])}"
    assert story(article(money)).texts(BlockKind.SUBHEADING) == ("مصادر التمويل",)


@pytest.mark.parametrize("line", ["صحيفة المدى - هدى الكيلاني", "هدى الكيلاني – صحيفة المدى"])
def test_writer_beside_the_name_of_the_site(line: str) -> None:
    """The site, as the title of the window names it, is neither writer nor place; a city is one."""
    for above, first in (("", f"<p>{line}</p>"), (f"<div class=author>{line}</div>", "")):
        found = story(article(first, paragraphs(*BODY), above=above), title=f"{HEADLINE} | صحيفة المدى")
        assert found.byline is not None
        assert (found.byline.author, found.byline.place) == ("هدى الكيلاني", None)
        assert texts(found) == BODY
    placed = story(article(paragraphs(*BODY), above="<div class=author>بيروت - هدى الكيلاني</div>"))
    assert placed.byline is not None
    assert (placed.byline.author, placed.byline.place) == ("هدى الكيلاني", "بيروت")


def test_summary_within_the_element_of_the_body() -> None:
    """As long as a paragraph and with its full stop it is the first one."""
    first = f"{BODY[0][:-1]}، وسط حضور كبير من سكان المدينة وزوارها."
    found = story(article(f"<div class=article-summary><p>{first}</p></div>", paragraphs(*BODY[1:])))
    assert (found.deck, texts(found)) == (None, (first, *BODY[1:]))
    found = story(article(f"<div class=article-summary><p>{DECK}</p></div>", paragraphs(*BODY)))
    assert (found.deck, texts(found)) == (DECK, BODY)


def test_name_of_the_author_whom_the_metadata_knows() -> None:
    """A line of nothing but that name signs, whatever its element is called; another name does not."""
    head = '<meta name=author content="هدى الكيلاني">'
    hero = f"<section><h1>{HEADLINE}</h1><div><img src=a width=48><span>هدى الكيلاني</span></div></section>"
    found = story(f"<article>{hero}<section>{paragraphs(*BODY)}</section></article>", head=head)
    assert found.byline is not None
    assert (found.byline.author, texts(found)) == ("هدى الكيلاني", BODY)


def test_lead_within_the_element_of_the_body() -> None:
    """Without a full stop it is the deck; with one the first paragraph, which is called so too."""
    for lead, deck in ((DECK, DECK), (BODY[0], None)):
        page = f"<main><h1>{HEADLINE}</h1><p class=intro>{lead}</p>{paragraphs(*BODY[1:])}</main>"
        assert story(page).deck == deck


def test_headline_among_the_names_of_the_site() -> None:
    """The headline is found where nothing but the title of the window says which line it is."""
    page = f"<div><span><font size=5>{HEADLINE}</font></span><br><table><tr><td>{paragraphs(*BODY)}</table></div>"
    for title in (f"{HEADLINE} - صحيفة المدى اليومية", f"صحيفة المدى اليومية | {HEADLINE}"):
        assert story(page, title=title).headline == HEADLINE
    logo = "<div>صحيفة المدى</div>"
    assert story(logo + article(paragraphs(*BODY)), title=f"صحيفة المدى - {HEADLINE}").headline == HEADLINE


def test_live_report_in_a_list() -> None:
    """Entries in list items, each with its hour and heading, are one story."""
    entries = "".join(
        f"<li><time>10:2{n}</time><h2>حدث جديد رقم {n} في السوق</h2><div><p>{text}</p></div></li>"
        for n, text in enumerate(BODY)
    )
    found = story(f"<section><h1>{HEADLINE}</h1></section><section><ol>{entries}</ol></section>")
    assert texts(found) == BODY
    assert len(found.texts(BlockKind.SUBHEADING)) == len(BODY)


def test_bold_question_is_a_subheading() -> None:
    """In a report a bold question heads what follows; in an interview it is what was asked."""
    question = "<p><strong>ماذا بعد الافتتاح؟</strong></p>"
    found = story(article(paragraphs(*BODY[:2]), question, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.SUBHEADING) == ("ماذا بعد الافتتاح؟",)
    asked = story(article(paragraphs(*BODY[:2]), question, paragraphs(*BODY[2:]), above="<p>حاوره: باسم نصر</p>"))
    assert asked.texts(BlockKind.SUBHEADING) == ()


def test_date_in_an_order_nobody_reads() -> None:
    """What the page calls a date is no deck, nor is who sent it in on that date."""
    sent = '<div><span>أرسله editor في <time datetime="2021-05-22T20:41">سبت, 05/22/2021 - 20:41</time></span></div>'
    found = story(article(paragraphs(*BODY), above=sent + f"<div class=subtitle>{DECK}</div>"))
    assert found.deck == DECK
    assert found.published is not None
    assert str(found.published.when.date()) == "2021-05-22"


def test_last_line_that_tells_of_the_writer() -> None:
    """The writer's name and what the writer is sign the story; a sentence about somebody of that name is body."""
    head = '<meta name=author content="هدى الكيلاني">'
    note = "<p><em>* هدى الكيلاني باحثة في تاريخ المدن القديمة وأسواقها</em></p>"
    found = story(article(paragraphs(*BODY), note), head=head)
    assert texts(found) == BODY
    told = "هدى الكيلاني باحثة في تاريخ المدن، وتقول إن السوق أقدم مما يظنه الناس."
    assert texts(story(article(paragraphs(*BODY, told)), head=head)) == (*BODY, told)


def test_day_above_the_headline() -> None:
    """In the head of the story's own element it is the story's; in the bar of the site it is today's."""
    day = "<div><span>الأربعاء 12 مايو 2021 18:02</span></div>"
    found = story(f"<div id=page><div id=story>{day}<h2>{HEADLINE}</h2><div>{paragraphs(*BODY)}</div></div></div>")
    assert found.published is not None
    assert str(found.published.when.date()) == "2021-05-12"
    bar = f"<div class=bar>{day}</div><div>{article(paragraphs(*BODY))}</div>"
    assert story(bar).published is None


def test_writer_named_within_the_link() -> None:
    """Page builders name the innermost element alone."""
    above = "<ul><li><a href=/w><span class=item--type-author>ليلى منصور</span></a></li></ul>"
    found = story(article(paragraphs(*BODY), above=above))
    assert found.byline is not None
    assert found.byline.author == "ليلى منصور"
    assert story(article(paragraphs(*BODY), above=above.replace("author", "topic"))).byline is None


def test_source_of_a_page() -> None:
    """Browsers save what they show of a page's source as a page: one line of it a row of a table."""
    head = f"<head><title>{HEADLINE}</title></head>"
    page = f"<!DOCTYPE html>\n<html>{head}\n<body>{article(paragraphs(*BODY))}</body></html>"
    rows = "".join(
        f"<tr><td class=line-number></td><td class=line-content>{escape(line)}</td></tr>" for line in page.split("\n")
    )
    found = story(f"<form><label>Line wrap</label></form><table>{rows}</table>", title="view-source")
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


def test_source_with_tags_on_several_lines() -> None:
    """The rows of a saved source have no line ends between them."""
    page = f"<!DOCTYPE html>\n<html>\n<body>\n{article(paragraphs(*BODY))}\n</body></html>"
    page = page.replace("<div class=text>", "<div\nclass=text\ndata-part=1>").replace(" ", "\n")
    rows = "".join(f"<tr><td class=line-content>{escape(line)}</td></tr>" for line in page.split("\n"))
    found = story(f"<table>{rows}</table>", title=HEADLINE)
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


def test_story_that_opens_with_a_tag() -> None:
    """A page with paragraphs of its own may tell how pages are written."""
    above = "<p>كيف تبدأ الصفحة؟ بالوسم &lt;html&gt; أولاً</p>"
    assert texts(story(f"{above}{article(paragraphs(*BODY))}")) == BODY


@pytest.mark.parametrize("mark", ["<a name=top>", "<a id=story>"])
def test_anchors_that_mark_places(mark: str) -> None:
    """Left open they stand around all that follows, and are no link."""
    assert texts(story(article(*(f"<p>{mark}{text}" for text in BODY)))) == BODY


def test_paragraphs_in_a_list_of_definitions() -> None:
    """Elements that few pages take for their paragraphs."""
    assert texts(story(article(f"<dl>{''.join(f'<dd>{text}</dd>' for text in BODY)}</dl>"))) == BODY
