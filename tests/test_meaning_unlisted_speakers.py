"""Speakers whom no list knows, and how far a speaker's phrase goes: each rule with what it must leave alone."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, speakers

LAVROV = "قال سيرغي لافروف إن الطريق طويل."


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (f"في حين اعتبر بائع محلي، فضل عدم ذكر اسمه، أن «{WORDS}».", "بائع محلي"),
        (f"واعتبر فاعل جمعوي، طلب ألا يسمى، أن «{WORDS}».", "فاعل جمعوي"),
        (f"وأكد أحد الحاضرين أن «{WORDS}».", "أحد الحاضرين"),
        (f"وأكدت إحدى المتطوعات أن «{WORDS}».", "إحدى المتطوعات"),
    ],
)
def test_common_nouns_that_a_clause_follows_speak(paragraph: str, speaker: str) -> None:
    assert speakers(LAVROV, paragraph) == [speaker]


@pytest.mark.parametrize("thing", ["ضرورة أن", "أهمية أن", "حرصه على أن", "ثقته بأن", "استعداده لأن"])
def test_what_is_stressed_does_not_speak(thing: str) -> None:
    assert speakers(LAVROV, f"وأكد {thing} «{WORDS}».") == ["سيرغي لافروف"]


def test_a_last_name_of_the_story_speaks_whatever_follows() -> None:
    first = f"وقالت المبعوثة الأممية، هيلدا توروسن، إن «{WORDS}»."
    assert speakers(first) == ["هيلدا توروسن"]
    assert speakers(first, f"وحذرت توروسن من أن «{WORDS}».")[1] == "هيلدا توروسن"


def test_a_last_name_of_two_words() -> None:
    first = "وكشف المستشار، الدكتور صلاح الدين عبد الكريم، أن السفن كثيرة."
    assert speakers(first, LAVROV, f"وأوضح عبد الكريم في كلمته أن «{WORDS}».") == ["صلاح الدين عبد الكريم"]
    assert speakers(first, LAVROV, f"وأوضح في كلمته أن «{WORDS}».") == ["سيرغي لافروف"]


def test_words_of_turn_bring_a_subject_though_it_is_a_common_noun() -> None:
    turned = speakers(LAVROV, f"بدوره، أثنى العدوان على الميناء في كلمته، مؤكداً أن «{WORDS}».")
    assert turned == ["العدوان"]
    assert speakers(LAVROV, f"وأثنى على العدوان في كلمته، مؤكداً أن «{WORDS}».") == ["سيرغي لافروف"]


def test_as_for_somebody_whom_no_list_knows() -> None:
    text = f"أما رحمون، الذي كان يعمل سائقاً، فيقول إن الطريق طويل و«{WORDS}»."
    assert speakers(LAVROV, text) == ["رحمون"]
    assert speakers(LAVROV, f"أما في الميناء، فيقول لافروف إن «{WORDS}».") == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("قائد فرق الإنقاذ، النقيب", "سيرغي لافروف"),
        ("مدرب فريق الميناء، الكرواتي", "سيرغي لافروف"),
        ("زميلها في الفريق، أستاذ القلب", "سيرغي لافروف"),
        ("المتحدث باسمه", "سيرغي لافروف"),
        ("وزير التجارة، السيد", "سيرغي لافروف"),
        ("محلل الأسهم في شركة «أفق» للوساطة،", "نادر حجازي"),
        ("شاهد يدعى", "جوشوا"),
    ],
)
def test_a_title_goes_on_to_its_name(title: str, name: str) -> None:
    assert speakers(f"وقال {title} {name}، إن «{WORDS}».") == [name]


def test_what_stands_between_commas_is_no_name() -> None:
    for aside in ("أمس الأول", "خلال لقاء", "في القاهرة", "طالباً عدم ذكر اسمه", "وزميله فلان"):
        assert speakers(f"وقال مدير الميناء، {aside}، إن «{WORDS}».") == ["مدير الميناء"], aside


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (f"وناشدت وزارة التربية المعلمين العودة، مبدية أن «{WORDS}».", "وزارة التربية"),
        (f"وناشد اتحاد الأطباء المسلمين الحكومة العودة، مبدياً أن «{WORDS}».", "اتحاد الأطباء المسلمين"),
        (f"ودعا الرئيس الوزير إلى العودة، مبدياً أن «{WORDS}».", "الرئيس"),
        (f"وطالبت حركة «سلام» فرنسا بالعودة، مبدية أن «{WORDS}».", "حركة «سلام»"),
        (f"وأعلنت شركة الواحة القابضة تراجع أرباحها، مبدية أن «{WORDS}».", "شركة الواحة القابضة"),
        (f"وأدان عضو المجلس السفير الدكتور سيرغي لافروف الحادث، مبدياً أن «{WORDS}».", "سيرغي لافروف"),
        (f"وقالت شرطة العاصمة السعودية إن «{WORDS}».", "شرطة العاصمة السعودية"),
        (f"وقال مدير الدفاع المدني إن «{WORDS}».", "مدير الدفاع المدني"),
    ],
)
def test_an_object_is_no_part_of_the_subject(paragraph: str, speaker: str) -> None:
    assert speakers(paragraph) == [speaker]


def test_an_unlisted_outlet_is_called_by_its_bare_name() -> None:
    for text in (
        f"وكتبت صحيفة «لا راثون» في افتتاحيتها أن «{WORDS}».",
        f"وكتبت مجلة «لا راثون» الأميركية أن «{WORDS}».",
    ):
        [found] = read(text).quotations
        assert (found.speaker_text, found.via) == ("لا راثون", None)
    # «لا» is a negation everywhere else.
    assert speakers(f"وكتبت الصحيفة لا الوزارة أن «{WORDS}».") == ["الصحيفة"]


def test_after_lakin_a_subject_stands_in_the_accusative() -> None:
    assert speakers(LAVROV, f"لكن مصدراً حكومياً رفيعاً أكد للصحافة أن «{WORDS}».") == ["مصدر حكومي رفيع"]
    assert speakers(LAVROV, f"لكن تقريراً للوزارة لفت إلى أن «{WORDS}».") == ["تقرير للوزارة"]
    assert speakers(LAVROV, f"لكنه أكد مساء أن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_woman_with_a_title_in_the_masculine() -> None:
    assert speakers(LAVROV, f"ووصفت النائب زهية قريشي المشروع بأنه «{WORDS}».") == ["زهية قريشي"]
    assert speakers(LAVROV, f"ووصفت النائب بأنه «{WORDS}».") != ["النائب"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("المدرب الوطني السابق", "سعيد معتوق"),
        ("الوزير د.", "حسن كمال"),
        ("الناطق باسم الحكومة الفلسطينية", "إيهاب بسيسو"),
    ],
)
def test_a_name_right_after_its_title(title: str, name: str) -> None:
    assert speakers(LAVROV, f"وأكد {title} {name} أن «{WORDS}».") == [name]


def test_a_name_that_a_school_bears_is_no_speaker() -> None:
    assert speakers(f"وقال مدير مدرسة فهد الحربي إن «{WORDS}».")[0].startswith("مدير مدرسة")
    assert speakers(f"وقال الوزير سعيداً إن «{WORDS}».") == ["الوزير"]


def test_his_father_is_a_man() -> None:
    # The feminine ending is printed with points: والدة.
    assert speakers(LAVROV, f"ويقول والده: «{WORDS}».") == ["والده"]
    assert speakers(LAVROV, f"ويقول والده إبراهيم السالم: «{WORDS}».") == ["إبراهيم السالم"]
    assert speakers(LAVROV, f"وتقول والدة سيرغي لافروف: «{WORDS}».") == ["والدة سيرغي لافروف"]


def test_whoever_goes_on_by_another_of_his_names() -> None:
    first = f"ويقول سيرغي لافروف: «{WORDS}»."
    for called in ("الأب", "ابن مدينة سوتشي", "المصاب"):
        assert speakers(first, f"وأضاف {called}: «{WORDS}».")[1] == "سيرغي لافروف", called
    for other in ("مصدر في الوزارة", "الوزير الفرنسي", "مصاب آخر"):
        assert speakers(first, f"وأضاف {other}: «{WORDS}».")[1] != "سيرغي لافروف", other
    assert speakers(first, f"وأضافت الأم: «{WORDS}».")[1] == "الأم"


def test_someone_of_several_before_a_participle() -> None:
    assert speakers(LAVROV, f"وسخر أحد المحتجين قائلاً: «{WORDS}».") == ["أحد المحتجين"]
    assert speakers(LAVROV, f"وسخر من أحد المحتجين قائلاً: «{WORDS}».") == ["سيرغي لافروف"]
