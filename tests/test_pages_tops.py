"""The top of a page: trails, tickers and slogans above the headline, counters and signatures below it."""

import pytest

from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
DECK = "التجار يطالبون بموعد مكتوب"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
)


@pytest.mark.parametrize(
    "above",
    [
        (f"الرئيسية / أخبار / محليات / {HEADLINE} بعد أسابيع من العمل المتواصل في الميناء",),
        (f"الصفحة الرئيسية > أخبار > {HEADLINE}",),
        ("عاجل", "الرئيس يستقبل سفراء جددا في القصر"),
        ("عاجل", "الرئيس يستقبل سفراء جددا في القصر", "إصابة خمسة في حادث على طريق الجبل"),
        ("جريدة المرفأ - يومية سياسية مستقلة",),
        ("موقع إخباري شامل",),
    ],
)
def test_lines_above_the_headline(above: tuple[str, ...]) -> None:
    """A trail that ends in the headline, another story's title below «عاجل», what the paper says of itself."""
    story = page(*above, HEADLINE, *BODY).stories[0]
    assert (story.headline, story.deck) == (HEADLINE, None)


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        # Below «عاجل» the story's own headline may stand too, with a deck.
        ("عاجل", HEADLINE),
        # A headline that begins as a slogan does, or with a word of the front page.
        ("اقتصاد", "صحيفة إخبارية في الميناء تغلق أبوابها"),
        ("اقتصاد", "الرئيسية في سوق السمك: ثلاثة أبواب وممر واحد"),
    ],
)
def test_headline_that_looks_like_the_site(above: str, headline: str) -> None:
    """What only begins so is the headline."""
    story = page(above, headline, DECK, "3 نوفمبر 2025", *BODY).stories[0]
    assert (story.headline, story.deck) == (headline, DECK)


@pytest.mark.parametrize(
    "line",
    [
        "3-4 دقائق",
        "القراءة: دقيقتان",
        "0 32 2 دقائق",
        "0 254 أقل من دقيقة",
        "1 254 دقيقة واحدة",
        "استمع الى المقال دقيقة",
        "استمع للخبر 3 دقائق",
    ],
)
def test_counters_below_the_headline(line: str) -> None:
    """Counts of comments and visits with the minutes to read, on one line or beside the button for listening."""
    reading = page(HEADLINE, "3 نوفمبر 2025", line, *BODY)
    assert role(reading, line) == "chrome"
    assert reading.stories[0].lead_captions == ()


@pytest.mark.parametrize("line", ["3 ساعات تفصل التجار عن الافتتاح", "استمع القاضي إلى أصحاب المتاجر"])
def test_decks_that_begin_as_counters_do(line: str) -> None:
    """A number, or a word of a button, may open a deck."""
    assert page(HEADLINE, line, "3 نوفمبر 2025", *BODY).stories[0].deck == line


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("باريس - من ليلى منصور", "ليلى منصور", "باريس"),
        ("من ليلى منصور", "ليلى منصور", None),
        ("مراسل المرفأ في طرابلس", "مراسل المرفأ في طرابلس", None),
    ],
)
def test_signatures_right_above_the_body(line: str, author: str, place: str | None) -> None:
    """They need no date beside them."""
    story = page(HEADLINE, line, *BODY).stories[0]
    assert story.byline is not None
    assert (story.byline.author, story.byline.place, story.deck) == (author, place, None)


@pytest.mark.parametrize(
    "line", ["من الميناء القديم", "من سوق السمك", "مراسلات بين البلدية والتجار تكشف أسباب التأجيل"]
)
def test_decks_that_begin_as_signatures_do(line: str) -> None:
    """A place, a thing of the story, or a statement does not sign."""
    assert role(page(HEADLINE, line, *BODY), line) != "byline"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("التجار يطالبون بموعد مكتوب", "deck"),
        ("الحكومة تدرس المشروع", "deck"),
        ("ياسر يعقوب المنصور", "byline"),
        ("تمارا الخطيب", "byline"),
    ],
)
def test_statement_of_a_few_words_above_the_date(line: str, expected: str) -> None:
    """A verb of the present makes it a deck; names may begin with the same letters."""
    assert role(page(HEADLINE, line, "3 نوفمبر 2025", *BODY), line) == expected


def test_summary_without_its_full_stop() -> None:
    """The line below the header of a summary is a deck, and the phrase below the date above it a caption."""
    summary = "البلدية تؤجل الافتتاح أسبوعين لأن غرف التبريد لم تصل بعد من الخارج كما وعدت الشركة"
    story = page(HEADLINE, "3 نوفمبر 2025", "عند رصيف الميناء القديم", "ملخص", summary, *BODY).stories[0]
    assert story.deck == summary
    assert [found.text for found in story.lead_captions] == ["عند رصيف الميناء القديم"]
    without = page(HEADLINE, "3 نوفمبر 2025", summary, *BODY)
    assert role(without, summary) == "body"


def test_paper_and_place_below_a_deck() -> None:
    """«المرفأ - لبنان» between two paragraphs begins the story, unless the paragraph above tells the headline."""
    deck = "رئيس البلدية يعد التجار بتعويض عن أسابيع التأخير."
    story = page(HEADLINE, "3 نوفمبر 2025", deck, "المرفأ - لبنان", *BODY).stories[0]
    assert story.deck == deck
    assert page(HEADLINE, "3 نوفمبر 2025", BODY[0], "المرفأ - لبنان", BODY[1], deck).stories[0].deck is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("طرابلس: الصيادون القدامى العائدون عبر البحر سيرا", "deck"),
        ("طرابلس: نادر عبد الله الصيرفي", "byline"),
        ("طرابلس: محمد بن سالم بن علي الحايك", "byline"),
    ],
)
def test_city_and_colon(line: str, expected: str) -> None:
    """A name behind a city has four words, or those of a family; more is a statement."""
    assert role(page(HEADLINE, line, "3 نوفمبر 2025", *BODY), line) == expected


def test_name_of_an_agency_above_the_headline() -> None:
    """An agency's name with its short form in brackets is no photo's caption."""
    reading = page("وكالة أنباء الميناء (رويترز)", "محليات", HEADLINE, "3 نوفمبر 2025", *BODY)
    assert role(reading, "وكالة أنباء الميناء (رويترز)") == "chrome"
    assert reading.stories[0].headline == HEADLINE
    hacked = "وكالة أنباء المرفأ تستعيد موقعها"
    assert page(hacked, "3 نوفمبر 2025", *BODY).stories[0].headline == hacked


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (("أخبار المرفأ", "منظور محلي وقصص يومية"), HEADLINE),
        # A question or a quotation is a headline of wit, however little the story has of it.
        (("أخبار المرفأ", "من يخاف من البحر؟"), "من يخاف من البحر؟"),
    ],
)
def test_slogan_beside_the_name_of_the_site(lines: tuple[str, ...], headline: str) -> None:
    """A few words at the very top of which the story has none."""
    assert page(*lines, HEADLINE, "3 نوفمبر 2025", *BODY).stories[0].headline == headline


def test_headline_above_its_photo() -> None:
    """A phrase between photo and signature has more words of the body than the headline above both, and is its deck."""
    headline, phrase = "البلدية تؤجل فرحة الميناء", "على خلفية تأخر وصول غرف التبريد من الخارج"
    reading = page(headline, "سوق السمك الجديد (رويترز)", phrase, "بيروت - رويترز", *BODY)
    assert (reading.stories[0].headline, reading.stories[0].deck) == (headline, phrase)
    # A title of which the body has nothing is another story's.
    other = page("مهرجان القمر يعود في الصيف", "سوق السمك الجديد (رويترز)", HEADLINE, "بيروت - رويترز", *BODY)
    assert other.stories[0].headline == HEADLINE


@pytest.mark.parametrize(
    ("shown", "headline"),
    [
        ("سوق السمك خلال جولة التجار في الميناء", "تاجر السمك الأخير على الرصيف"),
        ("تاجر الأبواب في سوق السمك", "تاجر السمك الأخير على الرصيف"),
        # Where neither is so, the line above the body that shares its words is the headline.
        ("افتتاح المتاجر مؤجل إلى حين وصول غرف التبريد", "افتتاح المتاجر مؤجل إلى حين وصول غرف التبريد"),
    ],
)
def test_photo_without_owner_below_the_date(shown: str, headline: str) -> None:
    """What a photo shows has many of the body's words, the headline one: the photo tells at what event, or has a word
    of the headline, and stands below the date."""
    title = "تاجر السمك الأخير على الرصيف"
    assert page(title, "ليلى منصور", DATE, shown, *BODY).stories[0].headline == headline
