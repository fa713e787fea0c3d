"""Words of saying that are nobody's in the story, and subjects that are only found past what opens a sentence."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, speakers

LAVROV = "قال سيرغي لافروف إن الطريق طويل."


@pytest.mark.parametrize(
    "paragraph",
    [
        f"لو قال الوزير يومها إن «{WORDS}» لصفق له الناس.",
        f"وهناك من يقول إن «{WORDS}».",
        f"ورفع الجمهور لافتة كتب عليها: «{WORDS}».",
        f"ونفى مدير أعمالها، جملة وتفصيلاً، ما تردد عن «{WORDS}».",
    ],
)
def test_what_nobody_of_the_story_says(paragraph: str) -> None:
    assert speakers(LAVROV, paragraph) == []


def test_what_looks_like_it_and_is_somebody_s() -> None:
    assert speakers(LAVROV, f"ونشر رسالة كتب فيها: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"ونفى مدير أعمالها ذلك قائلاً: «{WORDS}».") == ["مدير أعمالها"]
    assert speakers(LAVROV, f"ونفى ما تردد وأكد أن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وعاد من موسكو ليقول إن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_verb_in_a_title_says_nothing() -> None:
    text = f"ويرى الناقد سيرغي لافروف، صاحب كتاب «سرد الهامش»، أن المدينة «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وسرد الناقد جون كيري الحكاية مؤكداً أن المدينة «{WORDS}».") == ["جون كيري"]


def test_what_a_document_says_may_be_an_object() -> None:
    text = f"رفض سيرغي لافروف ما جاء في التقرير، وقال إنه «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    aside = f"أكد سيرغي لافروف، كما ورد في محضر الجلسة، أن «{WORDS}»."
    assert speakers(aside) == ["سيرغي لافروف"]
    assert speakers(f"وجاء في التقرير أن «{WORDS}».") == ["التقرير"]


@pytest.mark.parametrize(
    "opening",
    [
        "من جهته، ثمن",
        "في خطاب استغرق ساعة، رسم",
        "وفي ختام اللقاء، استقبل",
        "(أ ف ب) لوّح",
        "جنيف - (د ب أ): زار",
        "كما زار",
    ],
)
def test_the_subject_of_the_main_clause_goes_on_in_its_participle(opening: str) -> None:
    [speaker] = speakers(f"{opening} رئيس الغرفة الفلاحية بالميناء، معتبراً أن «{WORDS}».")
    assert speaker.startswith("رئيس الغرفة الفلاحية")


def test_a_bracket_that_tells_of_somebody_is_no_dateline() -> None:
    assert speakers(f"سيرغي لافروف (أحد أولياء الأمور)، يقول: «{WORDS}».") == ["سيرغي لافروف"]


def test_what_a_preposition_governs_is_no_subject() -> None:
    text = f"وعلى الجانب الآخر، قلل سيرغي لافروف من ذلك، معتبراً أن «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    second = f"من جهته، عد حمدان الزرقاء، معسكر الفريق ناجحاً، مضيفاً أن «{WORDS}»."
    assert "الفريق" not in speakers(LAVROV, second)


@pytest.mark.parametrize(
    ("paragraph", "speaker", "via"),
    [
        (f"ونقلت صحيفة «لوموند» عن ساكنة الحي أنه «{WORDS}».", "ساكنة الحي", "لوموند"),
        (f"ونقلت صحيفة «لوموند» عن أحد الفلاحين تساؤله: «{WORDS}».", "أحد الفلاحين", "لوموند"),
        (f"ونسبت صحيفة «لوموند» إلى مفاوض أوروبي وصفه المسودة بأنها «{WORDS}».", "مفاوض أوروبي", "لوموند"),
        (f"وعبرت الجامعة على لسان رئيسها سيرغي لافروف عن أن «{WORDS}».", "سيرغي لافروف", None),
    ],
)
def test_whom_an_outlet_has_it_from(paragraph: str, speaker: str, via: str | None) -> None:
    assert [(one.speaker_text, one.via_text) for one in read(paragraph).quotations] == [(speaker, via)]


def test_an_outlet_that_relays_a_thing_has_it_from_nobody() -> None:
    assert speakers(f"ونقلت صحيفة «لوموند» عن الملف صوراً، وذكرت أن «{WORDS}».") == ["لوموند"]


def test_the_latter_is_named_last_in_the_sentence() -> None:
    text = f"واتهم الجيش «الحرس الثوري الإيراني» بذلك، وهو ما نفته الأخيرة واصفة الاتهام بأنه «{WORDS}»."
    assert speakers(LAVROV, text) == ["الحرس الثوري الإيراني"]
    assert speakers(LAVROV, f"ووصف الأخير بأنه «{WORDS}».") != ["الأخير"]


@pytest.mark.parametrize("verb", ["وشددا على أن", "وأكدا أن"])
def test_two_go_on_in_the_dual(verb: str) -> None:
    first = f"وأكد الوزيران في بيان مشترك أن «{WORDS}»."
    assert speakers(first, f"{verb} «{WORDS}».") == ["الوزيران", "الوزيران"]
    assert speakers(LAVROV, f"{verb} «{WORDS}».") != ["سيرغي لافروف"]


def test_the_most_prominent_is_no_verb() -> None:
    assert speakers(LAVROV, f"ومن أبرز الخطوات التي أعلنها الحاضرون «{WORDS}».") == []
    assert speakers(f"وأبرز سيرغي لافروف أن «{WORDS}».") == ["سيرغي لافروف"]


def test_the_same_official_is_who_spoke_last() -> None:
    assert speakers(LAVROV, f"وأفاد ذات المسؤول أن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وأفاد المسؤول الحكومي أن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وأفاد المسؤول الفرنسي أن «{WORDS}».") == ["المسؤول الفرنسي"]


def test_in_tears_is_no_speaker() -> None:
    first = f"وقالت ماريا زاخاروفا: «{WORDS}»."
    assert speakers(first, f"ثم قالت باكية: «{WORDS}».")[1] == "ماريا زاخاروفا"
    assert speakers(first, f"ثم قالت طالبة: «{WORDS}».")[1] == "طالبة"


def test_a_title_held_before_a_relative_clause_is_another_s() -> None:
    first = "وأكد المستشار القانوني للجيش الذي يقوده الفريق سيرغي لافروف أن السفن كثيرة."
    assert speakers(first, f"وقال المستشار القانوني إن «{WORDS}».") == ["المستشار القانوني"]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"والرسول صلى الله عليه وسلم قال: «{WORDS}».",
        f"وقد وصفهم عليه الصلاة والسلام حتى لا ننخدع بهم وبما يصنعون في كل أرض، وهو يقول: «{WORDS}».",
        "يقول سيرغي لافروف في «حتى لا تغرق السفن»: إن الطريق طويل.",
        f"وتحدث كبير الاقتصاديين في مصرف «{WORDS}» عن الأسعار.",
        f"وأوضح أن البرنامج المعنون بـ«{WORDS}» مستمر.",
    ],
)
def test_sayings_of_the_prophet_and_titles(paragraph: str) -> None:
    assert speakers(LAVROV, paragraph) == []


def test_a_saying_in_a_place_is_one() -> None:
    assert speakers(f"وقال سيرغي لافروف في الميناء: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"وتحدث سيرغي لافروف عن الرسول. وقال بعد ذلك: «{WORDS}».") == ["سيرغي لافروف"]


def test_a_subject_after_a_negated_verb_is_meant_next() -> None:
    text = f"لم يتوانَ جون كيري عن التعبير عن استيائه. ومما قاله مخاطباً الحاضرين: «{WORDS}»."
    assert speakers(LAVROV, text) == ["جون كيري"]


def test_a_relaying_statement_ends_before_its_origin() -> None:
    [found] = read(f"ونقل البيان عن رئيس المجلس جون كيري قوله إن «{WORDS}».").quotations
    assert (found.speaker_text, found.via_text) == ("جون كيري", "البيان")


def test_the_agency_that_relays_is_the_one_named_before() -> None:
    first = "وقالت وكالة «تاس» إن السفن كثيرة."
    [found] = read(first, f"ونقلت الوكالة عن جون كيري قوله إن «{WORDS}».").quotations
    assert (found.speaker_text, found.via_text) == ("جون كيري", "تاس")


def test_whom_an_official_speaks_to_does_not_bear_his_title() -> None:
    first = "وصل مدير الميناء الإيطالي ماركو بيانكي إلى القصر، واستقبله الرئيس ميشال عون."
    text = f"ونقل المسؤول الإيطالي إلى الرئيس عون أن «{WORDS}»."
    assert speakers(first, text) == ["ماركو بيانكي"]
    envoy = "وصل المبعوث الخاص إلى ليبيا الدكتور ماركو بيانكي."
    assert speakers(envoy, LAVROV, f"وقال المبعوث الخاص إن «{WORDS}».") == ["ماركو بيانكي"]


def test_a_short_verb_with_waw_is_no_arriving() -> None:
    for words in ("بأن", "عبر حسابه:", "على السؤال بأن"):
        assert speakers(LAVROV, f"ورد جون كيري {words} «{WORDS}».") == ["جون كيري"], words
    assert speakers(LAVROV, f"وورد في ملخص الدراسة: «{WORDS}».") == ["ملخص"]
    assert speakers(LAVROV, f"وورد في الرسالة أن «{WORDS}».") == ["الرسالة"]


def test_a_clause_about_the_network_is_no_name_of_one() -> None:
    assert speakers(f"وقال سيرغي لافروف إن الشبكة «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وتابع الناس على الشبكة «{WORDS}» كل مساء.") == []


def test_transport_is_no_relaying() -> None:
    text = f"وحسب المكلف بالإعلام في شركة نقل تونس سيرغي لافروف، فإن الأسطول «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    assert speakers(f"ونقل التلفزيون عن جون كيري أن «{WORDS}».") == ["جون كيري"]


def test_agencies_of_news_are_not_the_paper_of_that_name() -> None:
    found = read(f"وأكد سيرغي لافروف، وفق ما نقلت عنه وكالات الأنباء الروسية، أن «{WORDS}».").quotations
    assert [one.speaker_text for one in found] == ["سيرغي لافروف"]
    assert found[0].via_text != "الأنباء"


def test_a_name_in_marks_after_being_called_so() -> None:
    assert speakers(f"وقال أحد الضحايا، ويدعى «م.ع»: «{WORDS}».") != ["ع"]
    assert speakers(LAVROV, f"ويدعي جون كيري أن «{WORDS}».") == ["جون كيري"]


def test_verses_with_their_chapter_are_nobody_s() -> None:
    assert speakers(LAVROV, f"وقال: «{WORDS}» (الأحزاب: 23).") == []
    assert speakers(LAVROV, f"وقال: «{WORDS}»(الأنبياء٣٠)، وهكذا.") == []
    assert speakers(LAVROV, f"وقال: «{WORDS}» (المادة 23).") == ["سيرغي لافروف"]
    assert speakers(LAVROV, f"وقال: «{WORDS}» (البقرة: 255-257).") == []


@pytest.mark.parametrize("told", ["الجمعة 5 كانون الثاني", "محمد، 32 عاماً", "ص 23"])
def test_a_day_an_age_or_a_page_behind_a_quotation_is_no_verse(told: str) -> None:
    assert speakers(LAVROV, f"وقال لافروف: «{WORDS}» ({told}).") == ["سيرغي لافروف"]


def test_names_in_marks_are_no_words() -> None:
    assert speakers(LAVROV, "وأكد لافروف غياب اللاعبين «سعود الكريري، كارلوس إدواردو، ياسر القحطاني» عن الرحلة.") == []
    assert speakers(LAVROV, "وقال لافروف: «سعود صديقي، كارلوس جاري منذ سنوات».") == ["سيرغي لافروف"]


def test_a_name_in_marks_with_its_titles_is_no_words() -> None:
    assert speakers(LAVROV, "وحذر قائد الأسطول «العميد الركن علي رضا تنكسيري» من السفن.") == []
    assert speakers(LAVROV, "وقال لافروف: «الرئيس الروسي حضر إلى الميناء وصافح بوتين».") == ["سيرغي لافروف"]


def test_what_a_day_is_called_is_no_words() -> None:
    assert speakers(LAVROV, "قال لافروف عشية «يوم الميناء ويوم العمل فيه»، إن العمل مستمر.") == []
