"""Questions whose answers unfold, and quotations set apart with the line that says whose they are."""

import pytest

from articles.pages.values import BlockKind
from tests.html_made import BODY, HEADLINE, OTHER, article, captions, paragraphs, story, texts

QUESTION = "كم تبلغ كلفة الترميم؟"
TOPIC = "كلفة الترميم"
ANSWER = "تبلغ الكلفة أربعة ملايين دينار دفعت البلدية نصفها من موازنتها."
SPEAKER = "سليم الحايك"
PULLED = "السوق سيستقبل الزوار كل يوم"


@pytest.mark.parametrize(
    "opener",
    [
        "<h3><button>{}</button></h3>",
        "<h4 class=panel-title><a data-toggle=collapse href='#c1'>{}</a></h4>",
        "<div class=tab-title role=tab><a class=accordion-title tabindex=0>{}</a></div>",
        "<div class=toggle><a aria-expanded=false href='javascript:void(0)'>{}</a></div>",
    ],
)
@pytest.mark.parametrize("words", [QUESTION, TOPIC])
def test_what_unfolds_an_answer_heads_it(opener: str, words: str) -> None:
    """Buttons and links that lead nowhere are the subheadings of what they open."""
    unfolded = f"<div class=item>{opener.format(words)}<div class=answer><p>{ANSWER}</p></div></div>"
    found = story(article(paragraphs(*BODY[:2]), unfolded, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.SUBHEADING) == (words,)
    assert texts(found) == (*BODY[:2], ANSWER, *BODY[2:])


def test_links_and_buttons_that_unfold_nothing() -> None:
    """A link to another story is none of the story's headings, nor is a button outside a heading."""
    linked = f"<h3><a href=/n/1>{OTHER}</a></h3><button>{TOPIC}</button>"
    found = story(article(paragraphs(*BODY[:2]), linked, paragraphs(*BODY[2:])))
    assert found.texts(BlockKind.SUBHEADING) == ()
    assert texts(found) == BODY


@pytest.mark.parametrize("button", [" <button>مشاركة</button>", "<button><span>استمع</span></button>"])
def test_buttons_beside_a_headline(button: str) -> None:
    """A button beside the words of a heading is no part of it, before them or behind."""
    for heading in (f"{HEADLINE}{button}", f"{button}{HEADLINE}"):
        assert story(f"<article><h1>{heading}</h1>{paragraphs(*BODY)}</article>").headline == HEADLINE


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote><p>{PULLED}</p><cite>{SPEAKER}</cite></blockquote>",
        f"<blockquote><p>{PULLED}</p><span class=name>{SPEAKER}</span></blockquote>",
        f"<figure><blockquote>{PULLED}</blockquote><figcaption>{SPEAKER}</figcaption></figure>",
        "<div class=page__quote><p>السوق سيستقبل الزوار من دون رسوم</p></div>",
        "<div class=pull-quote><p>السوق سيستقبل الزوار من دون رسوم</p></div>",
        "<figure class=wp-block-pullquote><blockquote><p>السوق من دون رسوم</p>"
        f"<cite>{SPEAKER}</cite></blockquote></figure>",
    ],
)
def test_quotation_pulled_out_goes_with_its_speaker(quote: str) -> None:
    """What a paragraph says already is left out, and whose it is; so is what the site calls pulled out, cut or not."""
    found = story(article(paragraphs(*BODY[:2]), quote, paragraphs(*BODY[2:])))
    assert texts(found) == BODY
    assert captions(found) == []


def test_quotation_that_no_paragraph_holds_stays() -> None:
    """With the line that says whose it is, whatever the site calls it."""
    own = "لم نكن نصدق أننا سنعود إلى المتجر"
    for name in ("quote", "pullquote"):
        quote = f"<blockquote class={name}><p>{own}</p><cite>{SPEAKER}</cite></blockquote>"
        found = story(article(paragraphs(*BODY[:2]), quote, paragraphs(*BODY[2:])))
        assert texts(found) == (*BODY[:2], own, SPEAKER, *BODY[2:])
