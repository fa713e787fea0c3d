"""Who says what is in marks: one rule a test, each with what must not be taken for a quotation or for the speaker."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from articles.meaning.reading import understand
from articles.meaning.values import Meaning, Quotation
from articles.pages.reading import read as read_page
from articles.pages.values import Block, BlockKind, Caption, Precision, Published
from tests.growth import grows_linearly
from tests.meaning_helpers import matcher, read, story
from tests.speaker_helpers import WORDS, said, speakers


@pytest.mark.parametrize(
    "paragraph",
    [
        f"وقال سيرغي لافروف: «{WORDS}».",
        f"وقال لافروف في موسكو إن «{WORDS}».",
        f"وأكد وزير الخارجية الروسي سيرغي لافروف، الثلاثاء، أن «{WORDS}».",
        f"لكن وزير الخارجية الروسي سيرغي لافروف قال بعدما غادر القاعة: «{WORDS}».",
        f"«{WORDS}»، قال سيرغي لافروف للصحافيين.",
        f"«{WORDS}»، بحسب سيرغي لافروف.",
        f"«{WORDS}»، على حد قول سيرغي لافروف.",
        f"وأعرب سيرغي لافروف عن ثقته بأن «{WORDS}».",
        f"ونقلت وكالة «تاس» عن سيرغي لافروف قوله «{WORDS}».",
        f"ونقلت وكالة تاس عن سيرغي لافروف القول إن «{WORDS}».",
        f"وجاء في بيان لسيرغي لافروف أن «{WORDS}».",
        f"سيرغي لافروف: «{WORDS}».",
        f"وصل سيرغي لافروف إلى الميناء، مضيفاً أن «{WORDS}».",
        f"وكان سيرغي لافروف قد أعلن أن «{WORDS}».",
        f"وسئل سيرغي لافروف عن الميناء فقال: «{WORDS}».",
        f"وفي الميناء رد عليه سيرغي لافروف: «{WORDS}».",
        f"واكتفى سيرغي لافروف بالقول إن «{WORDS}».",
    ],
)
def test_a_person_before_and_after_the_verb(paragraph: str) -> None:
    assert said(paragraph) == [("سيرغي لافروف", "العمل في")]


def test_what_somebody_shows_and_a_verb_without_subject_are_no_speakers() -> None:
    assert speakers("حضر سيرغي لافروف الحفل.", f"وأبدى ثقته بأن «{WORDS}».") == ["سيرغي لافروف"]
    hint = f"ولمّح، في إشارة يندر أن تصدر عنه، إلى دور جديد، إذ قال إن «{WORDS}»."
    assert speakers("حضر سيرغي لافروف الحفل.", hint) == ["سيرغي لافروف"]
    # A surname may end as a pronoun does, or begin as such a verb does.
    assert speakers(f"وقال شحاته إن «{WORDS}».") == ["شحاته"]
    assert speakers(f"وقال يلتسن إن «{WORDS}».") == ["يلتسن"]


def test_the_speaker_is_carried_over_by_going_on() -> None:
    assert speakers(f"قال سيرغي لافروف إن الطريق طويل. وأضاف: «{WORDS}».", f"وتابع: «{WORDS}».") == ["سيرغي لافروف"] * 2


def test_a_caption_a_link_and_a_sub_heading_do_not_break_what_is_carried() -> None:
    told = story(f"قال سيرغي لافروف: «{WORDS}».", f"وأضاف: «{WORDS}».")
    caption = Caption("جون كيري يقول كلمته في فيينا")
    between = (
        Block(BlockKind.CAPTION, caption.text, caption=caption),
        Block(BlockKind.READ_ALSO, "كيري: لن نعود"),
        Block(BlockKind.SUBHEADING, "رأي كيري"),
    )
    told = replace(told, blocks=(told.blocks[0], *between, told.blocks[1]))
    assert [q.speaker_text for q in understand(told, matcher()).quotations] == ["سيرغي لافروف"] * 2


def test_a_verb_of_the_other_gender_is_somebody_else_s() -> None:
    text = (
        f"قالت ماريا زاخاروفا إن الطريق طويل. وقال سيرغي لافروف: «{WORDS}»، وأضافت في بيان لاحق: «الثلج يغطي كل الطرق»."
    )
    assert speakers(text) == ["سيرغي لافروف", "ماريا زاخاروفا"]


def test_a_role_is_resolved_by_the_name_it_stood_beside() -> None:
    first = "وصل وزير النقل الإيطالي ماركو بيانكي إلى روما."
    for role in ("الوزير", "وزير النقل الإيطالي", "الوزير الإيطالي"):
        assert speakers(first, f"وقال {role}: «{WORDS}».") == ["ماركو بيانكي"], role


def test_a_role_of_another_country_is_not_his() -> None:
    text = ("وصل وزير النقل الإيطالي ماركو بيانكي إلى روما.", f"وقال وزير النقل الفرنسي: «{WORDS}».")
    assert speakers(*text) == ["وزير النقل الفرنسي"]


def test_a_role_is_resolved_by_a_later_caption() -> None:
    told = story(f"وقال وزير الخارجية الروسي: «{WORDS}».")
    caption = Caption("وزير الخارجية الروسي سيرغي لافروف")
    told = replace(told, blocks=(*told.blocks, Block(BlockKind.CAPTION, caption.text, caption=caption)))
    assert [q.speaker_text for q in understand(told, matcher()).quotations] == ["سيرغي لافروف"]


def test_bodies_and_people_without_a_name_are_as_printed() -> None:
    assert speakers(f"وذكر مسؤول حكومي إيطالي رفيع أن «{WORDS}».") == ["مسؤول حكومي إيطالي رفيع"]
    assert speakers(f"وقالت شركة الشحن في بيان: «{WORDS}».") == ["شركة الشحن"]
    assert speakers(f"وجاء في بيان للبيت الأبيض أن العمل «{WORDS}».") == ["البيت الأبيض"]
    assert speakers(f"وقالت كوريا الشمالية إن «{WORDS}».") == ["كوريا الشمالية"]


def test_a_document_that_says_it_is_its_own_speaker() -> None:
    assert speakers(f"وذكر كتاب لبحار إيطالي سابق أن «{WORDS}».") == ["كتاب لبحار إيطالي سابق"]
    assert speakers(f"وجاء في الرسالة التي كتبت أمس: «{WORDS}».") == ["الرسالة"]


def test_an_outlet_that_speaks_for_itself_is_the_speaker() -> None:
    (quoted,) = read(f"ذكرت وكالة «بلومبرغ» أن الأسعار ترتفع. ورأت الوكالة أن «{WORDS}».").quotations
    assert (quoted.speaker_text, quoted.via) == ("بلومبرغ", None)


@pytest.mark.parametrize(
    "paragraph",
    [
        f"ونقلت وكالة «تاس» عن سيرغي لافروف قوله: «{WORDS}».",
        f"وقال سيرغي لافروف وفق وكالة «تاس»: «{WORDS}».",
        f"وقال سيرغي لافروف، كما نقلت عنه وكالة «تاس»: «{WORDS}».",
        f"وقال سيرغي لافروف: «{WORDS}»، طبقاً لوكالة «تاس» الروسية.",
    ],
)
def test_the_relaying_outlet_is_via_and_never_the_speaker(paragraph: str) -> None:
    (quoted,) = read(paragraph).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "تاس")
    assert quoted.via is not None


def test_what_another_is_told_to_have_done_is_not_his_own_saying() -> None:
    text = f"وقال سيرغي لافروف إن الولايات المتحدة حضت كوبا على «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    assert speakers(f"وقال سيرغي لافروف إن جون كيري أكد أن «{WORDS}».") == ["جون كيري"]


def test_a_preposition_that_looks_like_a_verb_of_saying_is_none() -> None:
    assert speakers(f"وبيّن التقرير أن «{WORDS}».") == ["التقرير"]
    assert said("وصل سيرغي لافروف، والفرق بين التقرير والواقع «أكبر مما يظن كثيرون اليوم».") == []


def test_who_is_told_a_statement_does_not_make_it() -> None:
    (quoted,) = read(f"وأبلغ سيرغي لافروف وكالة «رويترز» أن «{WORDS}».").quotations
    assert quoted.speaker_text == "سيرغي لافروف"
    assert speakers(f"وأكد مصدر أمني إيطالي لـ«الشرق الأوسط» أن «{WORDS}».") == ["مصدر أمني إيطالي"]
    assert speakers(f"وأكد لـ«رويترز» مصدر أمني أن «{WORDS}».") == ["مصدر أمني"]


def test_what_a_noun_s_relative_clause_tells_is_not_the_statement() -> None:
    assert speakers(f"وقالت الوزارة في بيان نشرته وكالة «تاس» إن «{WORDS}».") == ["الوزارة"]


def test_relayed_words_of_somebody_no_list_knows() -> None:
    assert speakers(f"ونقلت وكالة «تاس» عن جيران البحار قولهم إن «{WORDS}».") == ["جيران البحار"]


def test_a_form_of_honour_is_the_person_spoken_of() -> None:
    assert speakers("قال سيرغي لافروف إن الطريق طويل.", f"وقال معاليه: «{WORDS}».") == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "افتتح سيرغي لافروف معرض «كنوز البحر في الفن القديم» في موسكو.",  # nobody says a title
        "وقال سيرغي لافروف إنه زار ندوة «مستقبل الملاحة في بحر الشمال» أمس.",
        "وقال سيرغي لافروف إنه رأى سفينة «نجمة الشمال» أمس.",
        "وقال سيرغي لافروف إن الوضع «صعب للغاية» أمس.",  # too short to be a quotation
        "قالت «نيويورك تايمز» إن الطريق طويل.",
        "كانت السفينة «راسية عند الرصيف منذ ثلاثة أيام» تحت المطر.",  # no word of saying
        "ولم يذكر سيرغي لافروف شيئاً، ورفعت لافتة «لا للحرب على البحر أبدا».",
    ],
)
def test_names_titles_and_scare_quotes_are_no_quotations(paragraph: str) -> None:
    assert said(paragraph) == []


def test_a_short_clause_counts_after_a_colon_alone() -> None:
    assert said("وقال سيرغي لافروف: «لن ننتظر أحداً».") == [("سيرغي لافروف", "لن ننتظر")]


def test_quotations_are_looked_for_in_decks_but_not_in_headlines() -> None:
    words = f"سيرغي لافروف: «{WORDS}»"
    told = story("نص آخر تماماً.", headline=words, deck=words)
    assert [quoted.block for quoted in understand(told, matcher()).quotations] == ["deck"]


def test_the_evidence_points_at_the_words_inside_the_marks() -> None:
    text = f"وقال سيرغي لافروف: « {WORDS}. »"
    (quoted,) = read(text).quotations
    assert text[quoted.start : quoted.end] == quoted.text == WORDS
    assert quoted.block == "body:0"


def quoted_in(when: datetime | None, text: str) -> Quotation:
    told = story(text)
    if when is not None:
        told = replace(told, published=Published(when, Precision.DAY))
    (quoted,) = understand(told, matcher()).quotations
    return quoted


def test_the_office_table_names_the_holder_of_that_year_apart_from_the_speaker() -> None:
    text = f"وقال وزير الخارجية الأميركي: «{WORDS}»."
    assert quoted_in(datetime(2015, 8, 1), text).holder == "جون كيري"
    assert quoted_in(datetime(2023, 8, 1), text).holder == "أنتوني بلينكن"
    assert quoted_in(datetime(2015, 8, 1), text).speaker_text == "وزير الخارجية الأميركي"
    assert quoted_in(None, text).holder is None


def test_the_office_table_finds_a_person_whom_the_story_names_without_office() -> None:
    quoted = quoted_in(
        None, f"استقبل الرئيس ضيفه كيري في المطار. وقال وزير الخارجية الأميركي: «{WORDS}». ووصل جون كيري."
    )
    assert quoted.speaker_text == "جون كيري"


@pytest.mark.parametrize(
    "unit",
    [
        *("«", "قال: «", "» ", '" ', "قال الوزير إن ", "وقال بوتين: «نعم هذا كلام طويل» ثم ", "رئيس "),
        # Names that are somebody's only by what the whole story tells.
        *("وسجل علي صالح هدفاً. ", "وفي ليبيا قال القذافي ذلك. ", "وفي كوريا الشمالية قال كيم ذلك. "),
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Whoever says it is looked for near it, however many marks, verbs and offices the text has."""

    def prepare(length: int) -> Callable[[], Meaning]:
        return partial(understand, story(unit * (length // len(unit))), matcher())

    assert grows_linearly(prepare, 5000)


@pytest.mark.parametrize(("gold", "least"), [("gold", 0.95), ("gold-variants", 0.92)])
def test_agrees_with_careful_readers(shared: Path, gold: str, least: float) -> None:
    def first(text: str) -> str:
        return " ".join("".join(sign for sign in text if sign not in '«»“”"').split()[:4])

    expected: Counter[str] = Counter()
    got: Counter[str] = Counter()
    for file in sorted((shared / gold).glob("*.json")):
        page = json.loads(file.read_text("utf-8"))
        reading = read_page((shared / page["page"]).read_bytes(), name=page["page"])
        for told, one in zip(page["stories"], reading.stories, strict=True):
            doubtful = {first(quoted["first5"]) for quoted in told.get("ambiguous_quotes") or []}
            expected.update(first(quoted["first5"]) for quoted in told["quotes"])
            found = (first(quoted.text) for quoted in understand(one, matcher()).quotations)
            got.update(words for words in found if words not in doubtful)
    assert expected.total() > 10
    assert 2 * (expected & got).total() / (expected.total() + got.total()) >= least
