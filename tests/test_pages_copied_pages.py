"""What copying a page, or printing another site's page again, leaves in its text: marks of Markdown, labels without
their value, a last paragraph that is cut off, links without a header."""

import pytest

from articles.pages.values import BlockKind
from tests.text_made import page, role

HEADLINE = "البلدية تؤجل افتتاح سوق السمك الجديد في الميناء"
DATE = "3 نوفمبر 2025"
BODY = (
    "أجلت البلدية افتتاح سوق السمك الجديد في الميناء أسبوعين بسبب تأخر وصول غرف التبريد من الخارج.",
    "وقال رئيس البلدية سليم الحايك إن العمال يواصلون تركيب الأبواب، وإن المتاجر سلمت كلها لأصحابها.",
    "ويضم السوق الجديد مئة متجر، وبلغت كلفة بنائه نحو مليون ليرة دفعتها البلدية من مال المرفأ.",
)


@pytest.mark.parametrize("again", [(), ("", HEADLINE)])
def test_headline_behind_a_bullet(again: tuple[str, ...]) -> None:
    """A bullet before the only title that the text tells, as at the end of a trail through the site, does not make it a
    point of a list; a button above it is no headline. Several bullets are points."""
    story = page("الوضع المظلم", "Logo", f"  • {HEADLINE}", *again, "", *BODY).stories[0]
    assert (story.headline, story.lead_captions, story.deck) == (HEADLINE, (), None)
    assert page("أخبار سريعة", f"* {HEADLINE}", "* الصيادون ينتظرون", *BODY).stories[0].headline == "أخبار سريعة"


def test_headline_within_what_a_site_announces() -> None:
    """Sites that print others' stories again open with a line that holds the headline between set phrases."""
    opening = f"أنتم الآن تتابعون خبر {HEADLINE} من قسم أخبار المدينة والآن نترككم مع التفاصيل الكاملة"
    assert page(opening, "", *BODY).stories[0].headline == HEADLINE
    assert page(opening, "", "سوق السمك الجديد ينتظر غرف التبريد", "", *BODY).stories[0].headline == (
        "سوق السمك الجديد ينتظر غرف التبريد"
    )


def test_sentence_above_the_name_of_the_house() -> None:
    """Where the second paragraph opens with the house's name, a dash and a verb of reporting, the story begins there
    and the sentence above is its deck; points of a list open with no verb."""
    lead = f"المرفأ نيوز- نقلت صحف المدينة أن {BODY[1]}"
    story = page(HEADLINE, "", BODY[0], "", lead, "", BODY[2]).stories[0]
    assert (story.deck, story.texts(BlockKind.PARAGRAPH)) == (BODY[0], (lead, BODY[2]))
    point = f"أولا- الحايك وعد التجار بأن {BODY[1]}"
    assert page(HEADLINE, "", BODY[0], "", point, "", BODY[2]).stories[0].deck is None


def test_second_paragraph_that_gives_the_reason() -> None:
    """A paragraph that opens with «فقد» explains the one above, which is therefore no deck, though it says the day and
    tells the headline once more."""
    below = "فقد أجلت البلدية اليوم افتتاح سوق السمك الجديد في الميناء بعد أن تعطلت سفينة تحمل غرف التبريد."
    above = "ينتظر الصيادون في المدينة موعدا آخر لبيع ما يصطادون في مكان مسقوف."
    assert page(HEADLINE, "", above, "", below, "", *BODY[1:]).stories[0].deck is None


def test_headings_of_markdown() -> None:
    """The marks of headings are no words of headline and subheading."""
    story = page(f"## {HEADLINE}", BODY[0], "### تفاصيل التأجيل", *BODY[1:]).stories[0]
    assert (story.headline, story.texts(BlockKind.SUBHEADING)) == (HEADLINE, ("تفاصيل التأجيل",))


def test_caption_whose_words_the_headline_holds() -> None:
    """A caption printed twice whose words stand in the midst of a headline with a bar does not make that the title of
    the page; with the site's name behind the bar it is."""
    shown = "افتتاح سوق السمك الجديد في الميناء"
    headline = f"تأجيل {shown} أسبوعين | شاهد"
    story = page(headline, "", shown, shown, "", *BODY).stories[0]
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (headline, [shown])
    reading = page(f"{HEADLINE} | بوابة المرفأ", "", HEADLINE, "", *BODY)
    assert (reading.page_title, reading.stories[0].headline) == (f"{HEADLINE} | بوابة المرفأ", HEADLINE)


def test_title_of_the_page_with_a_known_house() -> None:
    """The headline and the name of a house that owns photos elsewhere, above the headline, are the page's title."""
    reading = page(f"{HEADLINE} - بوابة الشروق", DATE, HEADLINE, "", *BODY)
    assert reading.page_title == f"{HEADLINE} - بوابة الشروق"
    assert not reading.stories[0].lead_captions


def test_first_paragraph_below_who_signs() -> None:
    """Below a signature stands the text: its first paragraph is no headline, however short; without one it may be."""
    short = "قررت البلدية تأجيل افتتاح سوق السمك الجديد في الميناء."
    story = page("القاهرة - رويترز", "", short, "", *BODY[1:]).stories[0]
    assert story.untitled
    assert story.texts(BlockKind.PARAGRAPH)[0] == short


def test_alternative_text_glued_to_the_headline() -> None:
    """A photo's alternative text may follow the headline without a blank: the caption is what is glued on."""
    story = page(HEADLINE, f"{HEADLINE}رئيس البلدية سليم الحايك", DATE, *BODY).stories[0]
    assert [caption.text for caption in story.lead_captions] == ["رئيس البلدية سليم الحايك"]
    assert story.deck is None
    longer = f"{HEADLINE}ين قبل الشتاء"
    story = page(HEADLINE, f"{longer} (رويترز)", DATE, *BODY).stories[0]
    assert [caption.text for caption in story.lead_captions] == [longer]


@pytest.mark.parametrize("label", ["نشر هذا المقال في", "تم التحديث في", "نشرته الصحيفة على"])
def test_label_without_its_value(label: str) -> None:
    """A label that ends in a preposition, whose day was not copied, is no deck; a deck ends with a word of its own."""
    assert page(HEADLINE, label, "", *BODY).stories[0].deck is None
    assert page(HEADLINE, "تأخر غرف التبريد يرجئ موعدا وعد به الصيادون", "", *BODY).stories[0].deck is not None


@pytest.mark.parametrize("button", ["تابع أحدث الأخبار عبر تطبيق", "تابعوا آخر الأخبار على تطبيقات الهاتف"])
def test_button_that_follows_the_news(button: str) -> None:
    """What asks readers to follow the news elsewhere is no deck."""
    reading = page(HEADLINE, button, "", *BODY)
    assert (role(reading, button), reading.stories[0].deck) == ("chrome", None)


@pytest.mark.parametrize("end", ["... فيديو", " (صور)", ".. بالفيديو"])
def test_link_between_paragraphs_that_shows_more(end: str) -> None:
    """A title between paragraphs that ends in what it has to show is a link to another story; without that it is a
    subheading."""
    title = "الصيادون يحتفلون بعودة مراكبهم إلى الميناء"
    story = page(HEADLINE, "", BODY[0], "", title + end, "", *BODY[1:]).stories[0]
    assert story.texts(BlockKind.READ_ALSO) == (title + end,)
    assert page(HEADLINE, "", BODY[0], "", title, "", *BODY[1:]).stories[0].texts(BlockKind.SUBHEADING) == (title,)


def test_last_paragraph_that_is_cut_off() -> None:
    """Below the last subheading a paragraph that goes on with «و» and ends in the midst of a sentence is text, and the
    subheading one; titles of other stories are not."""
    cut = "وأضاف الحايك أن البلدية ستدفع للصيادين بدل انتظار عن كل يوم يتأخر فيه السوق الجديد ما دام"
    story = page(HEADLINE, "", *BODY, "", "بدل انتظار", "", cut).stories[0]
    assert (story.texts(BlockKind.PARAGRAPH)[-1], story.texts(BlockKind.SUBHEADING)) == (cut, ("بدل انتظار",))
    other = "وزير الثقافة يفتتح معرضا للكتب القديمة يشارك فيه عشرون ناشرا من بلدان قريبة وبعيدة"
    assert page(HEADLINE, "", *BODY, "", "ثقافة", "", other).stories[0].texts(BlockKind.PARAGRAPH) == BODY


def test_owner_in_square_brackets() -> None:
    """Some houses print a photo's owner in square brackets, behind a full stop too; others hold remarks."""
    shown = "عمال يركبون أبواب السوق الجديد في الميناء."
    story = page(HEADLINE, "", f"{shown} [نادر الصيرفي/رويترز]", "", *BODY).stories[0]
    assert [(caption.text, caption.credit) for caption in story.lead_captions] == [(shown, "رويترز")]
    assert not page(HEADLINE, "", f"{shown} [تحديث الصباح]", "", *BODY).stories[0].lead_captions


def test_owner_behind_copyright() -> None:
    """«Copyright» and Latin letters behind a caption name its owner, though no list has it."""
    story = page(HEADLINE, "", "أبواب السوق الجديد Copyright Harbour Pictures 2022", "", *BODY).stories[0]
    assert [(caption.text, caption.credit_text) for caption in story.lead_captions] == [
        ("أبواب السوق الجديد", "Harbour Pictures 2022")
    ]


@pytest.mark.parametrize("bullet", ["• ", "** ", "- "])
def test_subheading_with_a_bullet(bullet: str) -> None:
    """A few words with a bullet, alone between two whole paragraphs, are a subheading; several are items of a list, and
    so is one below what introduces it."""
    story = page(HEADLINE, "", BODY[0], "", f"{bullet}أبواب بلا متاجر", "", *BODY[1:]).stories[0]
    assert story.texts(BlockKind.SUBHEADING) == (f"{bullet}أبواب بلا متاجر",)
    items = [f"{bullet}أبواب بلا متاجر", f"{bullet}متاجر بلا أبواب"]
    assert page(HEADLINE, "", BODY[0], "", *items, "", *BODY[1:]).stories[0].texts(BlockKind.SUBHEADING) == ()
    introduced = f"{BODY[0][:-1]}، وهذا ما ينقص السوق الجديد حتى الآن:"
    story = page(HEADLINE, "", introduced, "", items[0], "", *BODY[1:]).stories[0]
    assert story.texts(BlockKind.SUBHEADING) == ()


PHOTO = "رئيس البلدية سليم الحايك في السوق الجديد (رويترز)"


@pytest.mark.parametrize(
    "shown", ["وزير الأشغال نادر الصيرفي", "عمال السوق ويظهر على اليمين رئيس البلدية ومعه مهندسة المرفأ"]
)
def test_photos_within_a_body_without_their_owners(shown: str) -> None:
    """Where the story has captions, an office and its holder between paragraphs that go on are one too; and so is what
    tells who stands on the right."""
    story = page(HEADLINE, "", PHOTO, "", BODY[0], "", shown, "", *BODY[1:]).stories[0]
    assert [block.text for block in story.blocks if block.caption] == [shown]


def test_name_above_what_its_bearer_says() -> None:
    """An office and its holder above a paragraph that begins anew head what is said there."""
    said = "الأشغال تنتهي في آخر الشهر المقبل إذا وصلت غرف التبريد في موعدها الجديد، قال الوزير."
    story = page(HEADLINE, "", PHOTO, "", BODY[0], "", "وزير الأشغال نادر الصيرفي", "", said, "", BODY[2]).stories[0]
    assert story.texts(BlockKind.SUBHEADING) == ("وزير الأشغال نادر الصيرفي",)


def test_hour_beside_a_photo() -> None:
    """The hour above a photo is not what the photo shows."""
    story = page(HEADLINE, "", "10:15 ص", "", PHOTO, "", *BODY).stories[0]
    assert [caption.credit for caption in story.lead_captions] == ["رويترز"]


@pytest.mark.parametrize("between", [("A+", "A-"), ("(رويترز)",), ("شارك", "طباعة")])
def test_headline_around_its_deck(between: tuple[str, ...]) -> None:
    """A title printed above and below another that the text tells more of is the headline, and that its deck, whatever
    the site prints between the two; a title of which the text has nothing is none."""
    deck = "تأخر وصول غرف التبريد من الخارج يرجئ سوق السمك أسبوعين"
    story = page(
        "الصيادون ينتظرون المتاجر الجديدة في الميناء",
        *between,
        "",
        deck,
        "",
        PHOTO,
        "",
        "الصيادون ينتظرون المتاجر الجديدة في الميناء",
        "",
        *BODY,
    ).stories[0]
    assert (story.headline, story.deck) == ("الصيادون ينتظرون المتاجر الجديدة في الميناء", deck)
    wit = page("حكاية الثلج المتأخر", *between, "", deck, "", PHOTO, "", "حكاية الثلج المتأخر", "", *BODY).stories[0]
    assert wit.headline == deck


def test_who_is_shown_above_the_headline() -> None:
    """Somebody's office and name right above a title that says what that one does are the photo's; above a title apart
    from them they are none, and the title alone is the headline when the text has more of it."""
    shown = "رئيس البلدية سليم الحايك وابنته الصغيرة"
    headline = "الحايك وابنته يتفقدان متاجر سوق السمك الجديد"
    text = "تفقد رئيس بلدية الميناء سليم الحايك وابنته متاجر سوق السمك الجديد الذي تأجل افتتاحه أسبوعين،"
    story = page(shown, headline, text, *BODY).stories[0]
    assert (story.headline, [caption.text for caption in story.lead_captions]) == (headline, [shown])
    assert (story.deck, story.texts(BlockKind.PARAGRAPH)[0]) == (None, text)
    assert page(shown, "ليلة في السوق القديم", text, *BODY).stories[0].headline == shown


def test_long_caption_alone_above_the_text() -> None:
    """On a page without a headline a caption too long for a title, with its owner behind a full stop, is a caption; one
    as short as a title takes the headline's place."""
    shown = (
        "رئيس البلدية سليم الحايك أثناء تفقده متاجر سوق السمك الجديد يوم أعلن تأجيل الافتتاح أسبوعين، في الميناء، في "
        "هذه الصورة التي نشرت في 3 نوفمبر 2025"
    )
    story = page(f"{shown}. رويترز", "", *BODY).stories[0]
    assert (story.untitled, [(found.text, found.credit) for found in story.lead_captions]) == (
        True,
        [(shown, "رويترز")],
    )


@pytest.mark.parametrize("lines", [["المرفأ نيوز,أخبار محلية", "المرفأ نيوز ـ"], ["المرفأ نيوز", "المرفأ نيوز ـ"]])
def test_name_of_the_house_that_opens_the_text(lines: list[str]) -> None:
    """Lines of the name with which the text opens before a dash are the house's, though one holds the other."""
    story = page(HEADLINE, "", *lines, f"المرفأ نيوز - {BODY[0]}", *BODY[1:]).stories[0]
    assert (story.headline, story.lead_captions, story.deck) == (HEADLINE, (), None)


def test_channel_to_subscribe_to() -> None:
    """What asks to subscribe to the site's channel is no headline of a page without one."""
    assert page("اشترك مجانا بقناة المرفأ على يوتيوب", "", *BODY).stories[0].untitled


def test_first_paragraph_that_the_next_goes_on_from() -> None:
    """On a page without a headline a first paragraph as short as a title is one, unless the paragraph below goes on
    from it with «و»: below a headline stands the lede, which does not."""
    assert page(*BODY).stories[0].untitled
    assert (
        page(BODY[0], "", "المتاجر سلمت كلها لأصحابها، كما قال رئيس البلدية سليم الحايك أمس للصيادين.")
        .stories[0]
        .headline
        == BODY[0]
    )


@pytest.mark.parametrize("header", ["مقال له علاقة: ", "مقالات لها علاقة: "])
def test_link_that_has_to_do_with_the_story(header: str) -> None:
    """Words in which sites that print others' stories set links within a text."""
    title = "الصيادون ينتظرون غرف التبريد منذ شهرين"
    assert page(HEADLINE, "", BODY[0], "", header + title, "", *BODY[1:]).stories[0].texts(BlockKind.READ_ALSO) == (
        title,
    )


@pytest.mark.parametrize("shown", [("سوق السمك", "سوق السمك"), ("رئيس البلدية سليم الحايك",)])
def test_photo_of_a_page_without_a_headline(shown: tuple[str, ...]) -> None:
    """A thing of the story printed twice in a row, or an office and its holder, are what the photo shows and no
    headline; so are captions with their owner above the day."""
    story = page(*shown, "", *BODY).stories[0]
    assert (story.untitled, [caption.text for caption in story.lead_captions]) == (True, [shown[0]])
    owned = page(PHOTO, DATE, "", *BODY).stories[0]
    assert (owned.untitled, [caption.credit for caption in owned.lead_captions]) == (True, ["رويترز"])


@pytest.mark.parametrize("title", [(HEADLINE, HEADLINE), ("الصيادون يترقبون", "الصيادون يترقبون"), ("سوق السمك",)])
def test_title_of_a_page_with_one(title: tuple[str, ...]) -> None:
    """A title printed twice that is longer or has a verb stays the headline, and so does a short one printed once."""
    assert page(*title, "", *BODY).stories[0].headline == title[0]


@pytest.mark.parametrize("below", ["12 مايو 2021", "نادر الصيرفي"])
def test_short_title_printed_twice_above_day_or_writer(below: str) -> None:
    """Below the title of the page and the headline stands who wrote it when; what a photo shows stands on the text."""
    title = "سوق السمك الجديد"
    assert page(title, title, below, "", *BODY).stories[0].headline == title


@pytest.mark.parametrize(
    "menu",
    [
        "المرفأ أخبار محلية اقتصاد ورياضة ثقافة منوعات تقارير مقالات صور فيديو",
        "قناة المرفأ المرفأ رياضة المرفأ جامعات المرفأ عقارات المرفأ بالإنجليزية موقع آخر",
    ],
)
def test_menu_on_one_line(menu: str) -> None:
    """The sections of a site on one line are no headline of a page without one."""
    assert page(menu, "", *BODY).stories[0].untitled
