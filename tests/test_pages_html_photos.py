"""Photos on HTML pages: their captions and whose they are, however the elements part them."""

import pytest

from articles.pages.reading import read
from articles.pages.values import BlockKind, Role
from tests.html_made import BODY, HEADLINE, OTHER, SHOWN, article, captions, paragraphs, story, texts


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
        f"<div><img src=a><div><i class=material-icons>photo_camera</i><span>{SHOWN}</span><em>رويترز</em></div></div>",
        f"<div class=g><img src=a><div>1 / 4 {SHOWN} (رويترز)</div></div>",
        f"<div class=g><div>4+</div><img src=a><div><div>1/4</div>{SHOWN} (رويترز)</div></div>",
        f"<div><div><img src=a><span class=src-logo>رويترز</span></div><div class=art-media-desc>{SHOWN}</div></div>",
        f"<div><img src=a><span class=image-credit>(رويترز)</span><p class=image-text>{SHOWN}</p></div>",
        f"<div class=media><img src=a><div class=media__footer><span class=media__footer-title>{SHOWN}</span>"
        "<span class=media__footer-source>رويترز</span></div></div>",
        f"<figure><img src=a><figcaption>{SHOWN} <span class=credit>Photo by رويترز</span></figcaption></figure>",
        f"<figure><img src=a><figcaption>{SHOWN} <span class=copyright>حقوق النشر رويترز</span></figcaption></figure>",
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


def test_link_below_what_a_photo_shows() -> None:
    """The link of a photographer owns the photo; the title of another story makes a card of the box."""
    for link, shown in (("نادر الصيرفي", [(SHOWN, None)]), (OTHER, [])):
        photo = f"<div><img src=a><p>{SHOWN}</p><p><a href=/n/1>{link}</a></p></div>"
        found = story(article(paragraphs(*BODY[:2]), photo, paragraphs(*BODY[2:])))
        assert captions(found) == shown
        assert texts(found) == BODY


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


def test_line_between_a_figure_and_the_body() -> None:
    """A figure holds all that it shows: the phrase below it is a deck, though the same words below a bare photo are
    what that shows."""
    line = "ثلاثة أسابيع من العمل ليلا ونهارا"
    figure = f"<figure><img src=a><figcaption>{SHOWN} (رويترز)</figcaption></figure>"
    signed = "<p class=author>ليلى منصور</p>"
    assert story(article(paragraphs(*BODY), above=f"{signed}{figure}<p><strong>{line}</strong></p>")).deck == line


def album(*shown: str) -> str:
    """Photos with their number in the album."""
    figure = "<figure><div>{}/{}</div><img src=a><figcaption>{} (رويترز)</figcaption></figure>"
    return f"<div class=photos>{''.join(figure.format(n, len(shown), text) for n, text in enumerate(shown, 1))}</div>"


def test_album_below_the_text() -> None:
    """Its captions are the story's; those of cards below the article are not."""
    other = "حرفي يصقل حجر العتبة في الخان"
    found = story(f"<article><h1>{HEADLINE}</h1><div>{paragraphs(*BODY)}</div>{album(SHOWN, other)}</article>")
    assert captions(found) == [(SHOWN, "رويترز"), (other, "رويترز")]
    cards = "".join(f"<a href=/{n}><figure><img src=a><figcaption>{SHOWN}</figcaption></figure></a>" for n in range(3))
    assert captions(story(f"{article(paragraphs(*BODY))}<div>{cards}</div>")) == []
    assert captions(story(f"{article(paragraphs(*BODY))}<div>{album(SHOWN, other)}</div>")) == []


def test_figures_that_show_no_photo() -> None:
    """WordPress puts what is pulled out of a paragraph into a figure, and tables of figures."""
    words = BODY[1].removeprefix("وقال رئيس البلدية سليم الحايك إن ").split(" من ", 1)[0]
    pulled = f"<figure class=wp-block-pullquote><blockquote><p>{words}</p></blockquote></figure>"
    rows = "<tr><td>المرحلة</td><td>الكلفة</td></tr><tr><td>السوق</td><td>مليونان</td></tr>"
    table = f"<figure class=wp-block-table><table>{rows}</table></figure>"
    found = story(article(paragraphs(*BODY[:2]), pulled, table, paragraphs(*BODY[2:])))
    assert (captions(found), texts(found)) == ([], BODY)


def test_table_of_figures_within_the_body() -> None:
    """Cells of a word or three are no paragraphs; sentences in cells are, and so is a line alone in its row."""
    rows = (("الفريق", "النقاط"), ("الميناء", "12"), ("الساحل", "9"))
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    found = story(article(paragraphs(*BODY[:2]), f"<table>{cells}</table>", paragraphs(*BODY[2:])))
    assert texts(found) == BODY
    assert found.texts(BlockKind.SUBHEADING) == ()
    headed = cells.replace("<tr>", "<thead><tr>", 1).replace("</tr>", "</tr></thead><tbody>", 1) + "</tbody>"
    inner = article(paragraphs(*BODY[:2]), f"<table>{headed}</table>", paragraphs(*BODY[2:]))
    page = f"<!doctype html><html><meta charset=utf-8><title>{HEADLINE}</title><body>{inner}</body></html>"
    rules = {line.text: (line.role, line.rule) for line in read(page.encode()).lines}
    assert {rules[text] for row in rows for text in row} == {(Role.CHROME, "html-cell")}
    told = "".join(f"<tr><td>{text}</td><td>{n}</td></tr>" for n, text in enumerate(BODY[1:3]))
    assert texts(story(article(paragraphs(BODY[0]), f"<table>{told}</table>", paragraphs(BODY[3])))) == BODY


def test_owner_whom_no_list_knows() -> None:
    """Alone with the caption in one element; with more in it, or at the length of a sentence, it is none."""
    slide = "<div class=slide><img src=a><div><p class=caption>{}</p><span class=by>{}</span>{}</div></div>"
    owned = slide.format(SHOWN, "جمعية الحرفيين", "")
    assert captions(story(article(paragraphs(*BODY), above=owned))) == [(SHOWN, "جمعية الحرفيين")]
    written = owned.replace("class=by", "class=author")
    assert (SHOWN, None) in captions(story(article(paragraphs(*BODY), above=written)))
    told = slide.format(SHOWN, "يعود السوق إلى القرن السادس عشر بحسب المؤرخين", "")
    assert (SHOWN, None) in captions(story(article(paragraphs(*BODY), above=told)))
    more = slide.format(SHOWN, "جمعية الحرفيين", "<p>تأسست عام 1920</p>")
    assert (SHOWN, None) in captions(story(article(paragraphs(*BODY), above=more)))


def test_thumbnail_of_a_link() -> None:
    """What leads to another story is no caption of the picture above it."""
    link = f"<div class=embed><img src=a><div>شاهد: {OTHER}</div></div>"
    found = story(article(paragraphs(*BODY[:2]), link, paragraphs(*BODY[2:])))
    assert (captions(found), found.texts(BlockKind.READ_ALSO)) == ([], (OTHER,))


def test_status_of_a_photo_and_its_owner() -> None:
    """A status names nobody: the owner in an element of its own stands behind it."""
    photo = (
        f"<div class=media><img src=a><div class=media__footer><div class=media__title>{SHOWN} / صورة من الأرشيف</div>"
        "<div class=media__source>رويترز</div></div></div>"
    )
    found = story(article(paragraphs(*BODY), above=photo))
    assert [(caption.text, caption.credit, caption.credit_text) for caption in found.lead_captions] == [
        (SHOWN, "رويترز", "صورة من الأرشيف - رويترز")
    ]


def test_head_of_a_paper_beside_its_logo() -> None:
    """On a page to be printed number and day stand beside a picture that is no photo."""
    head = "<table><tr><td><img src=logo></td><td>العدد 812 - السبت 6 مارس 2021</td></tr></table>"
    found = story(f"<html><body>{head}{article(paragraphs(*BODY))}</body></html>")
    assert captions(found) == []
    assert texts(found) == BODY


def test_owner_above_what_the_photo_shows_above_the_headline() -> None:
    """Both stand in the head of the article, in one element that is named for the owner."""
    foot = f"<div class=image-credit><div class=credit-link>© رويترز</div><div class=image-desc>{SHOWN}</div></div>"
    head = f"<div class=image-wrap><img src=a>{foot}</div><h1>{HEADLINE}</h1>"
    found = story(f"<article>{head}<div class=text>{paragraphs(*BODY)}</div></article>")
    assert captions(found) == [(SHOWN, "رويترز")]


def test_photo_and_caption_in_a_link_to_the_photo() -> None:
    """A link that shows a photo in full is no card of another story."""
    shown = f'<figure><a href="/large.jpg?w=900"><div><img src=a></div><p>{SHOWN}</p></a></figure>'
    found = story(article(paragraphs(*BODY[:2]), shown, paragraphs(*BODY[2:])))
    assert (captions(found), texts(found), found.related) == ([(SHOWN, None)], BODY, ())
