"""Decks, and the lines around a headline that look like one: kickers, captions, ages, the site's own name."""

import pytest

from articles.pages.datelines import dateline
from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)
DECK = "التجار يطالبون بموعد مكتوب"
DATE = "3 نوفمبر 2025"


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("بعد عام على الحريق الكبير", HEADLINE),
        ("رغم احتجاج أصحاب المتاجر", HEADLINE),
        # What holds a mark states something; other prepositions open many a headline.
        ("بعد أسبوعين.. سوق السمك بلا أبواب", "بعد أسبوعين.. سوق السمك بلا أبواب"),
        ("في الميناء سوق بلا تجار", "في الميناء سوق بلا تجار"),
    ],
)
def test_when_it_was_above_the_headline(first: str, headline: str) -> None:
    """A phrase that says when, or in spite of what, right above headline and deck is a kicker, and part of the deck."""
    story = page("المرفأ", DATE, first, HEADLINE, DECK, *BODY).stories[0]
    assert story.headline == headline
    assert story.deck == (f"{first} {DECK}" if headline == HEADLINE else f"{HEADLINE} {DECK}")


@pytest.mark.parametrize("below", ["سوق السمك يفتح أبوابه", HEADLINE])
def test_phrase_of_time_above_one_line(below: str) -> None:
    """Above a longer line alone it is a kicker, too; above a shorter one the headline, and what stands below its
    deck."""
    first = "بعد عام كامل من أعمال البناء"
    story = page("المرفأ", DATE, first, below, *BODY).stories[0]
    assert (story.headline, story.deck) == ((below, first) if below == HEADLINE else (first, below))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الحايك: غرف التبريد تصل خلال أيام", "deck"),
        ("المدينة تقول إن التأخير لن يطول", "deck"),
        ("من يدفع ثمن التأخير للتجار؟", "deck"),
        ("البلدية أكدت وصول غرف التبريد خلال أيام", "deck"),
        ("السفينة التي أعلنت البلدية وصولها إلى الميناء", "caption"),
        # A phrase that states nothing is what another photo shows.
        ("سوق السمك الجديد قبل الافتتاح", "caption"),
        ("مبنى السوق بعد أن اكتمل سقفه", "caption"),
    ],
)
def test_statement_below_a_caption(line: str, expected: str) -> None:
    """What says that something is so is a deck, below date and photo as well."""
    reading = page(HEADLINE, DATE, "عمال في ساحة الميناء (رويترز)", line, *BODY)
    assert role(reading, line) == expected


@pytest.mark.parametrize("line", ["3 ساعات ago", "3 ساعات مضت", "ساعتين ago", "يومين ago", "5 أيام مضت"])
def test_age_half_translated(line: str) -> None:
    """The age of a story as some sites print it, its mark behind the number: a dateline without a date."""
    found = dateline(line)
    assert found is not None
    assert found.when is None
    assert role(page(HEADLINE, line, *BODY), line) == "dateline"


@pytest.mark.parametrize("line", ["أيام مضت", "خمسون سنة مضت على الميناء", "3 ساعات من البحث في الميناء"])
def test_words_of_age_in_a_sentence(line: str) -> None:
    """Neither an age without its number nor a number of hours without its mark."""
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("last", "expected"),
    [("المرساة", "headline"), ("ليلى منصور", "headline"), ("استراحة", "chrome"), ("ثقافة ومجتمع", "chrome")],
)
def test_what_is_shown_above_a_name(last: str, expected: str) -> None:
    """A photo's caption below the date is no headline where only the writer's name, or the site's, which the page has
    at its top as well, stands between it and the body. Any other word may begin another part of the page."""
    headline, shown = "الحايك: لن نفتح سوقا بلا تبريد", "رئيس البلدية سليم الحايك في سوق السمك الجديد"
    lines = ("المرساة", "محليات", headline, DATE, "آخر تحديث: 3 نوفمبر 2025 17:40", shown)
    assert role(page(*lines, last, *BODY), headline) == expected


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("Harbour - المرفأ جريدة إلكترونية من الميناء", HEADLINE),
        # Latin letters within a headline name no site.
        ("البلدية تطلق تطبيق Harbour لحجز متاجر الميناء", "البلدية تطلق تطبيق Harbour لحجز متاجر الميناء"),
    ],
)
def test_site_named_in_two_scripts(first: str, headline: str) -> None:
    """The first line of a page, the site's name in Latin letters and then in Arabic, is no headline."""
    assert page(first, HEADLINE, DATE, *BODY).stories[0].headline == headline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("سوق الميناء مساء أمس (رويترز).", "caption"),
        # Who opens with what somebody did tells the story, however shortly.
        ("زار الحايك سوق الميناء (رويترز).", "body"),
        ("السوق الجديد في الميناء مغلق أمام التجار منذ مطلع العام (رويترز).", "body"),
    ],
)
def test_owner_and_full_stop_right_on_the_body(line: str, expected: str) -> None:
    """A few words, an agency in brackets and a full stop between headline and body are a caption."""
    assert role(page("المرفأ", DATE, HEADLINE, line, *BODY), line) == expected


@pytest.mark.parametrize(("last", "expected"), [("ليلى منصور", "caption"), ("ثقافة ومجتمع", "deck")])
def test_scene_above_the_writer_s_name(last: str, expected: str) -> None:
    """Below the date, what a photo shows may have the writer's bare name below it; a section is no name."""
    shown = "واجهة المبنى القديم المطل على البحر"
    assert role(page(HEADLINE, DATE, shown, last, *BODY), shown) == expected


POINTS = ("غرف التبريد تصل من الخارج خلال أيام", "التجار تسلموا متاجرهم ونقلوا بضائعهم إليها")


def test_headline_of_wit_above_a_summary() -> None:
    """The points of a summary share more words with the body than a headline of wit; they are its deck."""
    story = page('"سمك لبن".. من يفتح السوق؟', "عمال في الساحة (رويترز)", DATE, "ملخص", *POINTS, *BODY).stories[0]
    assert (story.headline, story.deck) == ('"سمك لبن".. من يفتح السوق؟', " ".join(POINTS))
    # Where nothing stands above the summary, the headline is below its header.
    assert page("ملخص", HEADLINE, *BODY).stories[0].headline == HEADLINE


@pytest.mark.parametrize("line", ["جانب من سوق السمك القديم", "صيادون على رصيف الميناء"])
def test_photo_below_a_summary(line: str) -> None:
    """What a photo shows is no point of the summary above it."""
    assert page(HEADLINE, DATE, "ملخص", POINTS[0], line, *BODY).stories[0].deck == POINTS[0]


SENTENCE = "التجار يطالبون بموعد مكتوب قبل نهاية الشهر ويهددون بإغلاق السوق القديمة."
LEAD = "أجلت البلدية، أمس الأربعاء، افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج."


@pytest.mark.parametrize("lead", [LEAD, LEAD.replace(" أمس الأربعاء،", "")])
@pytest.mark.parametrize("between", [(), ("إعلان",)])
def test_sentence_right_on_the_lead(lead: str, between: tuple[str, ...]) -> None:
    """A deck that ends as a sentence does, and below it the lead that tells the headline again."""
    story = page(HEADLINE, SENTENCE, *between, lead, BODY[1], BODY[1] + " " + DECK).stories[0]
    assert (story.deck, story.blocks[0].text) == (SENTENCE, lead)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BODY[0], BODY[1]),
        # The second paragraph goes on from the first, or the first says the day, where it is from, or asks.
        (SENTENCE, "و" + LEAD),
        (SENTENCE, "من جهتها " + LEAD),
        ("طالب تجار سوق السمك، أمس، بموعد مكتوب قبل نهاية الشهر.", LEAD.replace("الجديد في الميناء ", "")),
        ("الميناء - كريم نصار: طالب التجار بموعد مكتوب قبل نهاية الشهر.", LEAD),
        ("متى يفتح التجار متاجرهم من جديد؟ هذا ما يسأل عنه كل من مر من هنا.", LEAD),
        # It tells next to nothing of the headline.
        (SENTENCE, "قالت غرفة التجارة، أمس، إن خسائر أصحاب المتاجر بلغت هذا العام مليون دينار."),
    ],
)
def test_first_paragraph_above_another(first: str, second: str) -> None:
    """A lead, and what is told below it."""
    story = page(HEADLINE, first, second, BODY[1], BODY[1] + " " + DECK).stories[0]
    assert (story.deck, story.blocks[0].text) == (None, first)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الرخص الجديدة صدرت من دون مشاورة أحد", "deck"),
        ("الرخص الجديدة على مكتب رئيس البلدية", "caption"),
        ("التثبيت الأخير للأبواب في السوق", "caption"),
    ],
)
def test_what_was_done_below_a_photo(line: str, expected: str) -> None:
    """A verb of the past behind a definite noun says what happened, and no photo shows that."""
    assert role(page(HEADLINE, DATE, "سوق السمك (رويترز)", line, *BODY), line) == expected


def test_deck_that_the_lead_repeats_behind_its_dateline() -> None:
    """The sentence above the lead is the deck where the lead has the whole of it behind place and paper."""
    deck = "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر غرف التبريد."
    lead = f"الميناء/ المرفأ اليوم/ {deck}"
    more = "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها."
    story = page("سوق السمك يتأخر في الميناء", deck, lead, more).stories[0]
    assert (story.deck, [block.text for block in story.blocks]) == (deck, [lead, more])
    other = page("سوق السمك يتأخر في الميناء", deck, more, lead).stories[0]
    assert other.deck is None
