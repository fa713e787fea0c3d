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
        # A line that the story tells is its headline.
        (("أخبار المرفأ", "من أجل افتتاح سوق السمك؟"), "من أجل افتتاح سوق السمك؟"),
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


def test_ticker_above_a_story_without_a_headline() -> None:
    """A long line without a comma, of which the paragraphs have no word while they share words with each other."""
    ticker = (
        "ختام معرض الخزف في القلعة عودة القطارات إلى العمل بعد توقف طويل ندوة عن مواسم الزيتون حريق في مستودع للأخشاب "
        "قرب المحطة أمطار غزيرة على الساحل مساء الخميس فريق النجوم يفوز بكأس المدن مهرجان للأفلام القصيرة ينطلق غدا "
        "متحف الطوابع يستعيد مجموعة نادرة"
    )
    body = (BODY[0].replace("أسبوعين", "أسبوعين بعد اتفاق مع الشركة المتعهدة"), BODY[1])
    (story,) = page(ticker, *body).stories
    assert [block.text for block in story.blocks] == list(body)
    for paragraph in (ticker.replace(" ندوة", "، ندوة"), f"{ticker} وتأخر وصول غرف التبريد إلى الميناء"):
        (story,) = page(paragraph, *body).stories
        assert [block.text for block in story.blocks] == [paragraph, *body]


def test_day_above_a_ticker_is_the_visitor_s() -> None:
    """A bare date above a ticker or the house's offices; a labelled one, or one right above the headline, is the
    story's."""
    for masthead in ("أخبار عاجلة", "رئيس مجلس الإدارة"):
        assert page(DATE, masthead, HEADLINE, *BODY).stories[0].published is None
        assert page(f"نُشر في: {DATE}", masthead, HEADLINE, *BODY).stories[0].published is not None
    assert page(DATE, HEADLINE, *BODY).stories[0].published is not None


def test_signature_and_day_without_a_mark_between() -> None:
    """A city and a paper or writer right before the day or behind it; without a city nobody signs."""
    for line in (f"بيروت - المرفأ السبت {DATE}, 03:33 مساء", f"{DATE} بيروت (المرفأ)"):
        story = page(HEADLINE, line, *BODY).stories[0]
        assert story.published is not None
        assert story.byline is not None
        assert (story.byline.author, story.byline.place) == ("المرفأ", "بيروت")
    assert page(HEADLINE, f"عدد خاص {DATE}", *BODY).stories[0].byline is None


def test_hour_below_the_section() -> None:
    """An hour with its zone parts the section's name from the headline."""
    story = page("عين على السوق", "07:40 صباحا EEST", HEADLINE, *BODY).stories[0]
    assert (story.headline, story.deck) == (HEADLINE, None)


def test_day_with_buttons_beside_it() -> None:
    """Wide gaps part a day from the buttons behind it, as they part the titles of a ticker."""
    story = page(HEADLINE, "2021-05-12    حجم الخط    اطبع", *BODY).stories[0]
    assert story.published is not None
    titles = "ختام معرض الخزف 12/5/2021    عودة القطارات إلى العمل    ندوة عن مواسم الصيد"
    assert role(page(HEADLINE, titles, *BODY), titles) == "chrome"


def test_title_that_names_a_day() -> None:
    """«… ليوم الأحد 3 مايو 2020» is a title; a name before the day signs."""
    title = "أقوال الصحف المحلية ليوم الأحد 3 مايو 2020"
    assert page(title, *BODY).stories[0].headline == title
    assert role(page(HEADLINE, "نادر الصيرفي الأحد 3 مايو 2020", *BODY), "نادر الصيرفي الأحد 3 مايو 2020") == "dateline"


def test_copies_of_the_headline_above_it() -> None:
    """A headline of two words is printed as the page's title too: both lines are the headline."""
    short = "الميناء يتسع"
    reading = page(short, short, DATE, *BODY)
    assert [line.role.value for line in reading.lines[:3]] == ["headline", "headline", "dateline"]


def test_caption_below_an_ad_is_no_headline() -> None:
    """A caption with its agency right on the body of a page that has nothing else but the site's own lines."""
    caption = "شاحنات السمك أمام أبواب السوق (رويترز)"
    (story,) = page("[ad_1]", caption, *BODY).stories
    assert [shown.credit for shown in story.lead_captions] == ["رويترز"]
    assert page("الميناء", caption, *BODY).stories[0].headline == "الميناء"


def test_offices_of_the_house_and_their_holders() -> None:
    """Few words beside «رئيس التحرير» are the masthead's, though they look like a title; a whole title is none."""
    masthead = ("رئيس حزب الميناء", "د. سليم البستاني", "رئيس مجلس الإدارة", "د. مروان عبد الحق", "رئيس التحرير")
    assert page(*masthead, HEADLINE, *BODY).stories[0].headline == HEADLINE
    assert page(*masthead, *BODY).stories[0].headline not in masthead
    assert page("رئيس التحرير", HEADLINE, *BODY).stories[0].headline == HEADLINE


def test_first_sentence_in_two_dots() -> None:
    """A sentence of a paragraph's length that ends in two dots begins the body; decks that do so are shorter."""
    first = BODY[0].rstrip(".") + ".."
    story = page(HEADLINE, first, *BODY[1:]).stories[0]
    assert (story.deck, story.blocks[0].text) == (None, first)
    assert page(HEADLINE, f"{DECK}..", *BODY).stories[0].deck == f"{DECK}.."


@pytest.mark.parametrize(
    "line", ["أخبار لبنان", "أخبار لندن", "أخبار اليابان", "ريف الميناء-رويترز", "موقع كل خبر -المرفأ اليوم"]
)
def test_short_lines_that_are_no_headline(line: str) -> None:
    """A section, a place and an agency, and a collector's name above a story that has no title."""
    first = BODY[0].replace("أسبوعين", "أسبوعين بعد اتفاق مع الشركة المتعهدة")
    assert page(line, first, BODY[1]).stories[0].untitled


def test_section_above_titles_is_their_headline() -> None:
    """«أخبار سريعة» above briefs; a column's headline of two words may stand above its day."""
    assert page("أخبار سريعة", "* البلدية تؤجل الافتتاح", "* حريق في السوق", *BODY).stories[0].headline == "أخبار سريعة"
    assert page("أسماك بعيدة", DATE, *BODY).stories[0].headline == "أسماك بعيدة"


def test_words_run_together_above_the_headline() -> None:
    """The page's title without its dots is the same line; the copy with most words is the headline."""
    title = "سوق السمك..موعد بعيد"
    reading = page(title.replace("..", ""), title, DATE, *BODY)
    assert reading.stories[0].headline == title
    assert [line.role.value for line in reading.lines[:2]] == ["headline", "headline"]
    other = page("سوق السمك وموعد بعيد جدا", title, DATE, *BODY)
    assert [line.role.value for line in other.lines[:2]] != ["headline", "headline"]
