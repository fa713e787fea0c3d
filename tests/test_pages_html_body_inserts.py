"""What HTML pages set apart without saying so in words: elements that touch, fields, questions."""

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, DECK, NEXT, OTHER, SHOWN, THIRD, article, captions, paragraphs, story, texts

WRITER = "هدى الكيلاني"
KICKER = "بحضور مئة من الحرفيين"


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


def test_first_entry_of_a_live_report() -> None:
    """Its heading stands below its hour like those of the others; one without an hour heads no entry."""

    def entries(hour: str) -> str:
        heads = ("افتتاح السوق", "كلمة رئيس البلدية", "المرحلة الثانية")
        hours = (hour, "<time>10:20</time>", "<time>10:10</time>")
        parts = zip(hours, heads, BODY, strict=False)
        return "".join(f"<div><div>{hour}<h3>{head}</h3></div><p>{text}</p></div>" for hour, head, text in parts)

    above = f"<p class=deck>{DECK}</p><div><time>12 مايو 2021</time></div>"
    found = story(article(entries("<time>10:30</time>"), above=above))
    assert found.texts(BlockKind.SUBHEADING) == ("افتتاح السوق", "كلمة رئيس البلدية", "المرحلة الثانية")
    undated = story(article(entries(""), above=f"<p class=deck>{DECK}</p>"))
    assert "افتتاح السوق" not in undated.texts(BlockKind.SUBHEADING)


def test_letters_and_colours_are_no_furniture() -> None:
    """WordPress names the size of letters in the class of a paragraph; a box of buttons for it is the site's."""
    large = f'<p class="has-large-font-size"><strong>{DECK}</strong></p>'
    photo = f"<figure><img src=a><figcaption>{SHOWN}</figcaption></figure>"
    found = story(article(large, photo, paragraphs(*BODY), above=f"<div class=date>12 مايو 2021 | {WRITER}</div>"))
    assert found.deck == DECK
    buttons = "<div class=font-size><span>حجم الخط أكبر أو أصغر</span></div>"
    assert texts(story(article(buttons, paragraphs(*BODY)))) == BODY


def test_box_whose_header_is_a_sibling_of_its_cards() -> None:
    """Each card has its title, one sentence and a link to go on; two sentences below a title are no card's."""
    told = "وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين."
    cards = "".join(
        f'<article><h3><a href="/{n}">{title}</a></h3><p>{told}</p><a href="/{n}">اقرأ المزيد »</a></article>'
        for n, title in enumerate((OTHER, THIRD))
    )
    head = "<div><div><h2>أخبار متعلقة</h2></div></div>"
    below = f"{head}<div>{cards}</div><div><p>كل الحقوق محفوظة للمرفأ</p></div>"
    rows = story(f"<main>{article(paragraphs(*BODY))}{below}</main>").related
    assert [(row.title, row.summary) for row in rows] == [(OTHER, told), (THIRD, told)]
    long = f"{head}<div><h3><a href=/1>{OTHER}</a></h3><p>{told}</p><p>{BODY[0]}</p></div>"
    (row,) = story(f"<main>{article(paragraphs(*BODY))}{long}</main>").related
    assert (row.title, row.summary) == (OTHER, None)


def test_strong_and_light_in_one_link() -> None:
    """Title and summary of a card that touch."""
    told = "وقع النادي العقد مساء الأحد بحضور رئيسه وعدد من المشجعين."
    card = f"<div><a href=/1><span class=time>02.05.2021</span><strong>{OTHER}</strong><span>{told}</span></a></div>"
    (row,) = story(article(paragraphs(*BODY)) + f"<div><div>أخبار ذات صلة</div>{card}</div>").related
    assert (row.title, row.summary) == (OTHER, told)


def test_lines_that_are_named_captions_without_a_photo() -> None:
    """Some sites call deck, writer and date so; with a photo beside it a line of that name is its caption."""
    info = f'<div class="info_caption"><div class=author>{WRITER}</div><time>12 مايو 2021</time></div>'
    photo = f'<div><img src=a><span class="caption">{SHOWN} - رويترز</span></div>'
    found = story(article(paragraphs(*BODY), above=f'<p class="caption-title">{DECK}</p>{info}{photo}'))
    assert found.deck == DECK
    assert found.byline is not None
    assert found.byline.author == WRITER
    assert captions(found) == [(SHOWN, "رويترز")]


def test_owner_and_foot_of_a_photo() -> None:
    """The owner stands beside the caption, or both in the foot of the photo; the foot of a page is no photo's."""
    owned = f"<figcaption>{SHOWN}</figcaption><div class=credit>هدى / المرفأ</div>"
    beside = f"<figure><img src=a><div>{owned}</div></figure>"
    assert captions(story(article(paragraphs(*BODY), above=beside))) == [(SHOWN, "هدى / المرفأ")]
    foot = f"<div class=media__footer><div>{SHOWN}</div><div class=media__copyright>© ISRO</div></div>"
    pictured = f"<div class=media><div><img src=a></div>{foot}</div>"
    assert captions(story(article(paragraphs(*BODY), above=pictured))) == [(SHOWN, "ISRO")]
    assert captions(story(article(paragraphs(*BODY), above=f"<div class=media>{foot}</div>"))) == []


def test_site_by_the_link_to_its_first_page() -> None:
    """«المرفأ برس - فلانة»: the site's name beside the writer's."""
    home = "<header><a href=/>المرفأ برس</a></header>"
    above = f"<span class=author><a href=/w>المرفأ برس - {WRITER}</a></span>"
    found = story(home + article(paragraphs(*BODY), above=above))
    assert found.byline is not None
    assert found.byline.author == WRITER


def test_who_put_a_story_into_arabic() -> None:
    """Below the body; a paragraph that tells of it is the story's."""
    assert texts(story(article(paragraphs(*BODY, f"أعده للعربية: {WRITER}")))) == BODY
    told = "أعده للعربية مترجم من أبناء الميناء قبل عامين، ونشرته البلدية في كتاب عن السوق."
    assert texts(story(article(paragraphs(*BODY, told)))) == (*BODY, told)


def test_where_a_blog_may_be_subscribed_to() -> None:
    """The foot of every page of Blogger; the same words are a caption where a photo stands above."""
    line = "الاشتراك في: تعليقات الرسالة (Atom)"
    assert captions(story(article(paragraphs(*BODY)) + f"<div class=blog-feeds><div>{line}</div></div>")) == []
    photo = f"<figure><img src=1.jpg><figcaption>{line}</figcaption></figure>"
    assert len(captions(story(article(paragraphs(*BODY), photo)))) == 1


def test_lines_that_a_margin_broke() -> None:
    """Where most lines end in the middle of a sentence a break is none."""
    broken = "<br>".join(text.replace(" من ", "<br>من ", 1) for text in (*BODY[:2], *BODY[2:]))
    assert " من الصباح" in " ".join(texts(story(article(broken))))
    text = " ".join(BODY)
    lines = [text[at : at + 60] for at in range(0, len(text), 60)]
    assert "<br>" not in " ".join(texts(story(article("<br>".join(lines)))))
    assert len(texts(story(article("<br>".join(lines))))) < len(lines)


def test_what_who_comments_agrees_to() -> None:
    """Two links to the site's own terms make a notice; a story may well link to what others agree to."""
    agreed = (
        "<div><p>نرحب بآرائكم في موقع الميناء، ونرجو مراجعة <a href=/community_guidelines.html>إرشادات المشاركة</a> و"
        "<a href=/privacy-policy>سياسة الخصوصية</a> قبل الكتابة إلينا، فكل ما ترسلونه قد يظهر باسمكم.</p></div>"
    )
    assert texts(story(article(paragraphs(*BODY), agreed))) == BODY
    told = (
        "ونشرت الشركة <a href=https://ships.example/privacy>سياسة الخصوصية</a> و<a href=https://ships.example/terms>"
        "شروط الاستخدام</a> الجديدة، وهي تسري على زبائنها في الميناء منذ أول الشهر."
    )
    found = texts(story(article(paragraphs(*BODY[:2], told, *BODY[2:]))))
    assert len(found) == len(BODY) + 1
    study = BODY[1].replace("السوق", "<a href=/terms-of-peace>السوق</a>").replace("رسوم", "<a href=/policy/1>رسوم</a>")
    assert texts(story(article(paragraphs(BODY[0], study, *BODY[2:])))) == BODY


def test_title_of_a_film_within_the_body() -> None:
    """It heads what is played, not what follows."""
    film = "<div class=video-teaser><video></video><h2>السوق القديم من الجو</h2><p>02:30</p></div>"
    found = story(article(paragraphs(*BODY[:2]), film, "<h2>كلفة المشروع</h2>", paragraphs(*BODY[2:])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("كلفة المشروع",))


def test_what_is_for_readers_who_pay() -> None:
    """A line between the paragraphs that leads to where one signs in or subscribes is the site's."""
    wall = "<p>هذا المحتوى للأعضاء وحدهم. <a href=/login>ادخل</a> أو <a href=/subscribe>كن عضوا</a> لتقرأ ما بقي.</p>"
    assert texts(story(article(paragraphs(*BODY[:2]), wall, paragraphs(*BODY[2:])))) == BODY


def test_classes_that_tell_on_which_screens() -> None:
    """«hidden-xs» hides an element from small screens alone, and leaves it to all others."""
    above = f"<div class=hidden-xs>{DECK}</div><div class=hidden-mobile><img src=a><p class=caption>{SHOWN}</p></div>"
    found = story(article(paragraphs(*BODY), above=above))
    assert (found.deck, captions(found), texts(found)) == (DECK, [(SHOWN, None)], BODY)
    found = story(
        article(paragraphs(*BODY), "<div class=hidden><p>أعمال الترميم في صور من أرشيف البلدية كلها.</p></div>")
    )
    assert texts(found) == BODY


def test_what_heads_a_table() -> None:
    """It is of the table, unless the table is a photo's."""
    rows = "<tr><th>العام</th><th>الزوار</th></tr><tr><td>2013</td><td>12</td></tr><tr><td>2014</td><td>15</td></tr>"
    table = f"<table><caption>أرقام السوق</caption>{rows}</table>"
    found = story(article(paragraphs(*BODY[:2]), table, paragraphs(*BODY[2:])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ())
    photo = f"<table><caption>{SHOWN}</caption><tr><td><img src=a></td></tr></table>"
    assert SHOWN in [shown for shown, _ in captions(story(article(paragraphs(*BODY), above=photo)))]


def test_embedded_post() -> None:
    """Where its photo is kept is no word of it."""
    said = "نرحب بكل الزوار في السوق القديم بعد أن فتح أبوابه هذا الصباح"
    post = f'<blockquote><p>{said} <a href="https://t.example/x">pic.twitter.com/abc</a></p></blockquote>'
    assert said in texts(story(article(paragraphs(*BODY[:2]), post, paragraphs(*BODY[2:]))))


def test_story_about_terms() -> None:
    """A notice is short and alone in its element, and leads to pages of the same site."""
    long = (
        "أعلنت صحيفة الميناء أنها عدلت <a href=/privacy>سياسة الخصوصية</a> و<a href=/terms>شروط الاستخدام</a> بعد "
        "شكاوى القراء من جمع بياناتهم، وقالت إن التعديل يسري على كل من يزور الموقع ابتداء من الشهر المقبل، وإن من لا "
        "يوافق عليه يستطيع أن يغلق حسابه متى شاء من دون أن يدفع أي رسوم."
    )
    elsewhere = (
        "ونشرت الشركة <a href=//ships.example/privacy>سياسة الخصوصية</a> و<a href=//ships.example/terms>شروط "
        "الاستخدام</a> الجديدة لزبائنها في الميناء."
    )
    for told in (long, elsewhere):
        assert len(texts(story(article(paragraphs(*BODY[:2], told, *BODY[2:]))))) == len(BODY) + 1
    wall = "<p><a href=/login>ادخل</a> أو <a href=/subscribe>كن عضوا</a></p>"
    assert texts(story(article(f"<div>{paragraphs(BODY[0])}{wall}</div>", paragraphs(*BODY[1:])))) == BODY


@pytest.mark.parametrize("between", ["", "<!-- صف -->"])
def test_comments_in_a_table(between: str) -> None:
    """Beside its cells and between its rows; what few words a cell has heads nothing."""
    head = "<tr><td>السوق القديم</td><!-- عمود --><td>زوار الربيع</td></tr>"
    rows = f"{head}{between}<tr><td>سوق السمك</td><td>زوار الصيف</td></tr>"
    found = story(article(paragraphs(*BODY[:2]), f"<table>{rows}</table>", paragraphs(*BODY[2:])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ())


def test_heading_of_a_part_named_for_a_podcast() -> None:
    """Where that part holds paragraphs the heading stands above these."""
    part = f"<div class=podcast-text>{paragraphs(BODY[1])}<h2>كلفة المشروع</h2>{paragraphs(BODY[2])}</div>"
    found = story(article(paragraphs(BODY[0]), part, paragraphs(BODY[3])))
    assert (texts(found), found.texts(BlockKind.SUBHEADING)) == (BODY, ("كلفة المشروع",))
