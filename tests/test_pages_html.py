"""What content systems make of a story: the elements around its lines, photos and links, and what must not mislead."""

import json

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Role, Story

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


# Photos


@pytest.mark.parametrize(
    "photo",
    [
        f'<div class="field-image"><img src=a></div><div class="field--name-image-caption">{SHOWN}</div>'
        '<div class="field--name-image-credit"><div class="field__label">مصدر الصورة</div><div>رويترز</div></div>',
        f'<div class="media-info"><p class="media-caption">{SHOWN}</p><span class="media-credit">(رويترز)</span></div>',
        f"<figure><img src=a><figcaption>{SHOWN} <span>رويترز</span></figcaption></figure>",
        f"<figure><img src=a><figcaption>{SHOWN} <span class=src>[رويترز]</span></figcaption></figure>",
        f"<figure><img src=a><figcaption>{SHOWN} / رويترز</figcaption></figure>",
        f"<figure><img src=a><figcaption>{SHOWN}<small>صورة من: رويترز</small></figcaption></figure>",
        f"<figure><img src=a><figcaption><span>3/12</span><p>{SHOWN}</p><cite>رويترز</cite></figcaption></figure>",
        f"<table><tr><td><img src=a></td></tr><tr><td>{SHOWN} (رويترز)</td></tr></table>",
        f"<div><img src=a><br>{SHOWN} - رويترز</div>",
        f"<div><img src=a><div><p>{SHOWN}</p><i>رويترز</i></div></div>",
        f"<figure><img src=a><figcaption>{SHOWN} <span class=credit>Photo by رويترز</span></figcaption></figure>",
    ],
)
def test_photo_with_its_owner(photo: str) -> None:
    """However the elements part caption and owner, above the body and within it."""
    assert captions(story(article(paragraphs(*BODY), above=photo))) == [(SHOWN, "رويترز")]
    found = story(article(paragraphs(*BODY[:2]), photo, paragraphs(*BODY[2:])))
    assert captions(found) == [(SHOWN, "رويترز")]
    assert texts(found) == BODY


def test_owner_whom_no_list_knows_behind_a_slash() -> None:
    """In a figure's caption a slash parts the owner; in a paragraph it parts anything."""
    figure = f"<figure><img src=a><figcaption>{SHOWN} / من المصدر</figcaption></figure>"
    assert captions(story(article(paragraphs(*BODY), above=figure))) == [(SHOWN, "من المصدر")]
    figure = "<figure><img src=a><figcaption>مباراة الميناء / المرفأ</figcaption></figure>"
    assert captions(story(article(paragraphs(*BODY), above=figure))) == [("مباراة الميناء / المرفأ", None)]


def test_small_letters_below_a_photo() -> None:
    """Slanted or small letters right below a photo say what it shows; elsewhere they are text."""
    shown = f"{BODY[0]}<br><br><img src=a><br><em>{SHOWN}</em><br><br>{BODY[1]}<br><br>{BODY[2]}<br><br>{BODY[3]}"
    found = story(f"<h1>{HEADLINE}</h1><div class=text>{shown}</div>")
    assert captions(found) == [(SHOWN, None)]
    assert texts(found) == BODY
    plain = shown.replace("<img src=a>", "")
    assert captions(story(f"<h1>{HEADLINE}</h1><div class=text>{plain}</div>")) == []


def test_paragraph_beside_a_photo_is_no_caption() -> None:
    """A photo that floats at the side of a paragraph, and a smiley within one."""
    first = f"<div><img src=a align=left><p>{BODY[0]}</p></div>"
    assert texts(story(article(first, paragraphs(*BODY[1:])))) == BODY
    smiling = f'<p><img src=a class="emoji" width=16>{BODY[0]}</p>'
    found = story(article(smiling, paragraphs(*BODY[1:])))
    assert texts(found) == BODY
    assert captions(found) == []


def test_source_of_the_text_is_nobody_whose_photo_it_is() -> None:
    """An element named «source» that stands beside no caption."""
    found = story(article(paragraphs(*BODY), '<p class="article-source">المصدر: وكالات</p>'))
    assert captions(found) == []
    assert texts(found) == BODY


@pytest.mark.parametrize("middle", ['style="text-align:center"', "align=center", 'class="has-text-align-center"'])
def test_line_in_the_middle_below_a_photo(middle: str) -> None:
    """A line set in the middle right below a photo that is too; elsewhere a bold line heads what follows."""
    photo, line = f"<p {middle}><img src=a></p>", f"<p {middle}><strong>{SHOWN}</strong></p>"
    found = story(article(paragraphs(*BODY[:2]), photo, line, paragraphs(*BODY[2:])))
    assert captions(found) == [(SHOWN, None)]
    found = story(article(paragraphs(*BODY[:2]), line, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.SUBHEADING) == (SHOWN,)
    assert captions(found) == []


def test_rights_of_a_photo_and_of_a_site() -> None:
    """«copyright» names the owner of a photo beside its caption, and the rights of the site anywhere else."""
    shown = f'<p>{SHOWN}</p><p class="pic-copyright">© رويترز</p>'
    photo = f'<div><div class=pic><img src=a></div><div class="pic-desc">{shown}</div></div>'
    assert captions(story(article(paragraphs(*BODY[:2]), photo, paragraphs(*BODY[2:])))) == [(SHOWN, "رويترز")]
    rights = '<p class="copyright">جميع الحقوق محفوظة لصحيفة المدى</p>'
    found = story(article(paragraphs(*BODY), rights))
    assert (captions(found), texts(found)) == ([], BODY)


# Boxes of links


def box(header: str, *titles: str) -> str:
    """A box as many systems print one."""
    items = "".join(f'<li class="widget-item"><a href="/{n}">{title}</a></li>' for n, title in enumerate(titles))
    return f'<div class="widget"><h4>{header}</h4><ul>{items}</ul></div>'


@pytest.mark.parametrize("tag", ["div", "aside", "section"])
def test_box_within_the_body(tag: str) -> None:
    """Titles under a header are the story's links, and nothing below the box is."""
    inner = f"<{tag}>{box('مقالات ذات صلة', OTHER, THIRD)}</{tag}><h3>كلفة المشروع</h3>"
    found = story(article(paragraphs(*BODY[:2]), inner, paragraphs(*BODY[2:])))
    assert [link.title for link in found.related] == [OTHER, THIRD]
    assert found.texts(BlockKind.SUBHEADING) == ("كلفة المشروع",)
    assert texts(found) == BODY


def test_box_below_the_article() -> None:
    """A card is one link: section, title, summary and date of one story."""
    card = (
        f'<a class=card href="/9"><span class=category>محليات</span><h3>{OTHER}</h3>'
        "<p>وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين.</p><time>3 مارس 2021</time></a>"
    )
    below = f"<section><h2>أخبار متعلقة</h2><div>{card}</div></section>"
    (link,) = story(article(paragraphs(*BODY)) + below).related
    assert (link.section, link.title) == ("محليات", OTHER)
    assert link.summary == "وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين."


def test_box_with_photos_and_signatures() -> None:
    """Section, photo, title, summary and signature of each story, in elements of their own."""
    cards = "".join(
        f'<div><a class=section href="/s">محليات</a><div class=media-caption>{SHOWN} ({owner})</div>'
        f'<h3><a href="/{owner}">{title}</a></h3><p>وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين.</p>'
        f"<div class=author>{owner} ({place})</div></div>"
        for title, owner, place in ((OTHER, "رويترز", "بيروت"), (THIRD, "المرفأ", "عمان"))
    )
    first, second = story(article(paragraphs(*BODY)) + f"<div><h2>مقالات ذات صلة</h2>{cards}</div>").related
    assert (first.section, first.caption, first.credit_text, first.title) == ("محليات", SHOWN, "رويترز", OTHER)
    assert (second.title, second.byline, second.place) == (THIRD, "المرفأ", "عمان")


def test_sections_of_cards() -> None:
    """What an element calls a category is one, even where it is no section that papers have in common."""
    cards = "".join(
        f'<div class=card><div><span class="card-cat">{section}</span><a href="/{n}"><p>{title}</p></a></div></div>'
        for n, (section, title) in enumerate((("المرفأ", OTHER), ("الجبل", THIRD)))
    )
    found = story(article(paragraphs(*BODY)) + f"<div><div>مقالات ذات صلة</div><div>{cards}</div></div>")
    assert [(link.section, link.title) for link in found.related] == [("المرفأ", OTHER), ("الجبل", THIRD)]


def test_what_readers_of_screens_are_told_is_no_title() -> None:
    """«list 1 of 2» stands before the link of each title."""
    items = "".join(
        f'<li><span>list {n} of 2</span><a href="/{n}">{t}</a></li>' for n, t in enumerate((OTHER, THIRD), 1)
    )
    inner = f"<section><h2>اقرأ أيضا</h2><span>list of 2 items</span><ul>{items}</ul><span>end of list</span></section>"
    found = story(article(paragraphs(*BODY[:2]), inner, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER, THIRD)
    assert texts(found) == BODY


def test_box_below_tabs_and_in_the_foot_of_an_article() -> None:
    """The tabs of a box are links themselves; the foot of an article may hold its box, that of a page not."""
    tabs = '<h4><a href="#">مقالات ذات صلة</a><a href="#">المزيد من المؤلف</a></h4>'
    rows = f'<div><h3><a href="/1">{OTHER}</a></h3></div><div><h3><a href="/2">{THIRD}</a></h3></div>'
    found = story(article(paragraphs(*BODY)) + f"<div>{tabs}<div>{rows}</div></div>")
    assert [link.title for link in found.related] == [OTHER, THIRD]
    foot = f"<footer>{box('أخبار متعلقة', OTHER)}</footer>"
    inside = f"<main>{article(paragraphs(*BODY))}{foot}</main>"
    assert [link.title for link in story(inside).related] == [OTHER]
    assert story(article(paragraphs(*BODY)) + foot).related == ()


def test_read_also_box_and_lists_of_nobody() -> None:
    """«اقرأ أيضاً» heads read-also links; «الأكثر قراءة» the site's own list; a sidebar belongs to no story."""
    found = story(article(paragraphs(*BODY), box("اقرأ أيضاً", OTHER, THIRD)))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER, THIRD)
    assert found.related == ()
    assert story(article(paragraphs(*BODY), box("الأكثر قراءة", OTHER))).related == ()
    side = f'<div class="sidebar">{box("مقالات ذات صلة", OTHER)}</div>'
    assert story(article(paragraphs(*BODY)) + side).related == ()


def test_header_without_links_announces_nothing() -> None:
    """A subheading that says «مواضيع ذات صلة» above paragraphs."""
    found = story(article(paragraphs(*BODY[:2]), "<h3>أخبار متعلقة</h3>", paragraphs(*BODY[2:])))
    assert found.related == ()
    assert set(BODY[2:]) <= set(texts(found))


def test_paragraph_that_is_nothing_but_a_link() -> None:
    """It leads to another story; one that leads down the page, or a linked word within a sentence, does not."""
    link = f'<p>[ <a href="/9">{OTHER}</a> ]</p>'
    found = story(article(paragraphs(*BODY[:2]), link, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.READ_ALSO) == (OTHER,)
    for other in (f'<p><a href="#part">{OTHER}</a></p>', '<p><a href="/9">اضغط هنا</a></p>'):
        found = story(article(paragraphs(*BODY[:2]), other, paragraphs(*BODY[2:])))
        assert found.texts(BlockKind.READ_ALSO) == ()
    linked = BODY[0].replace("السوق", '<a href="/9">السوق</a>')
    assert texts(story(article(f"<p>{linked}</p>", paragraphs(*BODY[1:])))) == BODY


# The rest of the page


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


# Several articles


def whole(headline: str, *body: str) -> str:
    """One article of an endless page."""
    date = '<time datetime="2021-05-12">12 مايو 2021</time>'
    return f'<div class="wrapper"><article><h1>{headline}</h1>{date}{paragraphs(*body)}</article></div>'


NEXT = "خان التجار ينتظر دوره في الترميم منذ أعوام"
NEXT_BODY = (
    "يقول تجار المدينة القديمة إنهم ينتظرون ترميم الخان منذ خمسة أعوام، وإن جدرانه باتت تهدد المارة في كل شتاء.",
    "وردت البلدية بأن العقد وقع مع شركة محلية، وأن العمال سيبدأون بالسقف قبل حلول موسم الأمطار في الخريف.",
    "وتبلغ كلفة الترميم مليوني دينار، جمع التجار ربعها من تبرعات المغتربين ومن إيجار المتاجر المجاورة.",
)


def test_articles_that_follow_each_other() -> None:
    """Each with a first heading and paragraphs of its own is a story of its own."""
    first, second = stories(whole(HEADLINE, *BODY) + "<p>الخبر التالي</p>" + whole(NEXT, *NEXT_BODY))
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, texts(second)) == (NEXT, NEXT_BODY)
    assert second.published is not None


def test_posts_of_a_blog_in_full() -> None:
    """Below the name of the blog each post has its own heading; the subheadings of one post part nothing."""

    def post(headline: str, *body: str) -> str:
        return f"<article><h2>{headline}</h2><div>{paragraphs(*body)}</div></article>"

    blog = "<header><h1>مدونة الميناء</h1></header>"
    first, second = stories(blog + post(HEADLINE, *BODY) + post(NEXT, *NEXT_BODY), title="مدونة الميناء")
    assert (first.headline, texts(first)) == (HEADLINE, BODY)
    assert (second.headline, texts(second)) == (NEXT, NEXT_BODY)
    parted = f"{paragraphs(*BODY)}<h2>{NEXT}</h2>{paragraphs(*NEXT_BODY)}"
    assert len(stories(f"{blog}<article><h2>{HEADLINE}</h2><div>{parted}</div></article>")) == 1


def test_teasers_are_no_articles() -> None:
    """A first heading with one sentence below it, or the same heading twice."""
    assert len(stories(whole(HEADLINE, *BODY) + whole(NEXT, NEXT_BODY[0]))) == 1
    assert len(stories(f"<h1>{HEADLINE}</h1>" + whole(HEADLINE, *BODY))) == 1


# Text that only the page's scripts hold


def scripted(data: object, kind: str) -> str:
    """A script that holds data."""
    return f'<script type="{kind}">{json.dumps(data, ensure_ascii=False)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        scripted({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(BODY)}, "application/ld+json"),
        scripted({"props": {"story": {"html": paragraphs(*BODY)}}}, "application/json"),
        scripted({"props": {"blocks": [{"type": "text", "content": text} for text in BODY]}}, "application/json"),
    ],
)
def test_page_that_is_drawn_in_the_browser(head: str) -> None:
    """The story comes from the JSON that the page carries."""
    found = story('<div id="root"></div>', head=head)
    assert (found.headline, texts(found)) == (HEADLINE, BODY)


def test_page_that_shows_only_the_beginning() -> None:
    """The rest is in its JSON-LD; the deck that is printed above stays."""
    whole = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(BODY)}
    shown = f"<main><h1>{HEADLINE}</h1><p class=standfirst>{DECK}</p><p>{BODY[0][:80]}…</p></main>"
    found = story(shown, head=scripted(whole, "application/ld+json"))
    assert (found.deck, texts(found)) == (DECK, BODY)


def test_page_that_prints_its_text_is_read_from_there() -> None:
    """What the scripts hold beside a printed story says nothing, nor does a text of a few words."""
    head = scripted(
        {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(NEXT_BODY)}, "application/ld+json"
    )
    assert texts(story(article(paragraphs(*BODY)), head=head)) == BODY
    short = scripted({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": BODY[0]}, "application/ld+json")
    assert all(len(texts(found)) <= 1 for found in stories(f"<h1>{HEADLINE}</h1>", head=short))


def test_every_line_has_a_role() -> None:
    """The lines of a page with boxes, photos and links."""
    page = article(paragraphs(*BODY[:2]), box("مقالات ذات صلة", OTHER, THIRD), paragraphs(*BODY[2:]))
    reading = read(f"<html><body>{page}</body></html>".encode())
    roles = [line.role for line in reading.lines]
    assert roles.count(Role.RELATED_TITLE) == 2
    assert roles.count(Role.BODY) == len(BODY)
