"""Who is meant where the verb of saying alone does not tell: one rule a test, each with what it must leave alone."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, said, speakers

PRINCE = "استقبل صاحب السمو الملكي الأمير فيصل بن خالد أمير المنطقة وفداً من البحارة."


def test_a_form_of_honour_is_whoever_was_called_so() -> None:
    assert speakers(PRINCE, f"وقال سموه: «{WORDS}».") == ["فيصل بن خالد"]
    assert speakers(f"زار سماحة المفتي الشيخ أحمد العمري الميناء. وأضاف سماحته: «{WORDS}».") == ["أحمد العمري"]
    # A king who is thanked in between is no prince, and whoever has no such title is not meant by it.
    thanked = "ورفع الأمير شكره إلى جلالة الملك سلمان بن عبدالعزيز."
    assert speakers(PRINCE, thanked, f"وقال سموه: «{WORDS}».") == ["فيصل بن خالد"]
    assert speakers(PRINCE, f"وقال لافروف: «{WORDS}».") == ["سيرغي لافروف"]


def test_a_form_of_honour_names_nobody_by_itself() -> None:
    assert "سموه" not in speakers("افتتح المهرجان أمس.", f"وعبر سموه عن سروره، وقال: «{WORDS}».")


@pytest.mark.parametrize("kin", ["والد", "زوجة", "شقيق", "محامي"])
def test_kin_before_a_name_are_not_its_bearer(kin: str) -> None:
    verb = "وقالت" if kin == "زوجة" else "وقال"
    assert speakers(f"{verb} {kin} سيرغي لافروف للصحافيين: «{WORDS}».") == [f"{kin} سيرغي لافروف"]
    assert speakers(f"وقال المحامي سيرغي لافروف للصحافيين: «{WORDS}».") == ["سيرغي لافروف"]


def test_a_long_title_is_passed_to_its_name() -> None:
    title = (
        "سفير الجمهورية لدى البلاد مندوب الدولة الدائم لدى جامعة الدول العربية "
        "عميد السلك الدبلوماسي العربي الإفريقي الآسيوي"
    )
    assert speakers(f"أعلن {title} السفير سيرغي لافروف أن «{WORDS}».") == ["سيرغي لافروف"]
    [spoken] = speakers(f"أعلن {title} أن «{WORDS}».")
    assert len(spoken.split()) <= 16


def test_a_name_after_ibn_is_one_though_it_looks_like_a_preposition() -> None:
    assert speakers(f"وقال مدير مكتب الحملة وليد بن على الجارم: «{WORDS}».")[0].endswith("وليد بن على الجارم")
    assert speakers(f"وقال مدير مكتب الحملة على هامش اللقاء: «{WORDS}».") == ["مدير مكتب الحملة"]


def test_somebody_indefinite_is_nobody_named_before() -> None:
    named = "وحضر اللقاء المسؤول الكبير سيرغي لافروف."
    assert speakers(named, f"وقال مسؤول حكومي إن «{WORDS}».") == ["مسؤول حكومي"]
    assert speakers("تسلم سيرغي لافروف، مدير المستشفى، جائزة.", f"وقال مدير المستشفى إن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_last_name_is_the_person_of_the_story_who_bears_it() -> None:
    first = "وقال لازلو بوكيري: «نريد أن يعمل الجميع معاً في الربيع»."
    assert speakers(first, f"وأجاب بوكيري: «{WORDS}».") == ["لازلو بوكيري", "لازلو بوكيري"]
    other = speakers(first, f"وأجاب دوناليس: «{WORDS}».")
    assert other[0] == "لازلو بوكيري" != other[1]


def test_a_plural_verb_is_not_of_the_one_who_spoke_before() -> None:
    chant = f"قال سيرغي لافروف إن الطريق الذي نادى به الشباب حين تظاهروا وقالوا «{WORDS}» طويل."
    assert speakers(chant) == []
    assert speakers(f"قال سيرغي لافروف إن الطريق طويل وقال «{WORDS}».") == ["سيرغي لافروف"]


def test_a_doubtful_speaker_goes_on_at_once_and_no_later() -> None:
    first = "وقالت الشبيبة في بيان: «نريد أن يعمل الجميع معاً في الربيع»."
    before = "قال سيرغي لافروف إن الميناء جاهز."
    assert speakers(before, first, f"وأضافت: «{WORDS}».")[1] == "الشبيبة"
    later = ("وصلت السفن إلى الميناء.", "وغادرت في المساء.", f"وأضاف: «{WORDS}».")
    assert speakers(before, first, *later)[1] == "سيرغي لافروف"


def test_whom_a_relative_clause_tells_of() -> None:
    when = f"تحت قيادة المدرب سيرغي لافروف الذي رفض المقارنة حينما صرح قائلاً: «{WORDS}»."
    assert speakers("قال إيمانويل ماكرون إن الفريق جاهز.", when) == ["سيرغي لافروف"]
    spokesman = f"وانقطع التيار بحسب متحدث باسم الشرطة الذي قال إن هذا تسبب في «{WORDS}»."
    assert speakers(spokesman) == ["متحدث باسم الشرطة"]
    # After a comma the clause is over.
    over = f"قال ماكرون إنه التقى سيرغي لافروف الذي زار الميناء، عندما قال: «{WORDS}»."
    assert speakers(over) == ["إيمانويل ماكرون"]


def test_one_of_several_who_are_named() -> None:
    one = f"وقد أبدى البعض قلقهم منهم الجنرال سيرغي لافروف، رئيس الهيئة السابق، حيث قال: «{WORDS}»."
    assert speakers("وقال إيمانويل ماكرون إن الوقت ضيق.", one) == ["سيرغي لافروف"]
    many = f"وقد أبدى كثيرون قلقهم منهم الجنرال سيرغي لافروف، حيث قالوا: «{WORDS}»."
    assert "سيرغي لافروف" not in speakers(many)


def test_the_subject_of_a_negated_verb() -> None:
    assert speakers(f"لم يكن سيرغي لافروف واضحاً كما كان عندما قال: «{WORDS}».") == ["سيرغي لافروف"]


def test_what_had_been_said_before() -> None:
    for paragraph in (f"وسبق لسيرغي لافروف أن قال إن «{WORDS}».", f"وسبق لسيرغي لافروف أن أشار إلى أن «{WORDS}»."):
        assert speakers("قال إيمانويل ماكرون إن الوقت ضيق.", paragraph) == ["سيرغي لافروف"]
    assert speakers(f"وسبق أن قال سيرغي لافروف إن «{WORDS}».") == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    "formula",
    ["قال تعالى", "قال الله تعالى", "وقوله سبحانه", "قال رسول الله صلى الله عليه وسلم", "يقول صلى الله عليه وسلم"],
)
def test_scripture_is_nobodys_words(formula: str) -> None:
    assert speakers(f"وأكد سيرغي لافروف أن العمل واجب، {formula}: «{WORDS}».") == []


def test_words_after_scripture_have_their_speaker() -> None:
    assert speakers(f"قال تعالى في كتابه. وقال سيرغي لافروف: «{WORDS}».") == ["سيرغي لافروف"]
    hadith = f"وقال سيرغي لافروف إن العمل واجب وقد صح عن رسول الله صلى الله عليه وسلم أنه قال: «{WORDS}»."
    assert speakers(hadith) == []
    # A man of that name is a man.
    assert speakers(f"وقال عبد النبي العمري إن «{WORDS}».") != []


def test_a_subject_that_begins_with_wa_after_whom_it_was_told() -> None:
    told = f"كشف لـ«المنارة» وكيل وزارة الصحة الدكتور سيرغي لافروف عن أن العمل بدأ. وقال: «{WORDS}»."
    assert speakers(told) == ["سيرغي لافروف"]
    assert speakers("قال ماكرون إن الوقت ضيق.", f"وقال للصحافة: «{WORDS}».") == ["إيمانويل ماكرون"]


def test_an_initial_read_out_ends_no_sentence() -> None:
    told = f"وقد أخبرني سيرغي لافروف، مدير الوكالة في عهد جورج دبليو. بوش، أن: «{WORDS}»."
    assert speakers(told) == ["سيرغي لافروف"]
    assert len(said(f"وصل جورج بوش. وقال سيرغي لافروف: «{WORDS}».")) == 1


def test_a_mark_that_nothing_closes_counts_where_a_verb_leads_to_it() -> None:
    assert speakers(f"وقال سيرغي لافروف في بيان «{WORDS}.") == ["سيرغي لافروف"]
    slip = f'رفض سيرغي لافروف الموعد وحدد موعداً آخر وتحدد موعد انطلاق السفينة في التاسعة مساء "{WORDS}.'
    assert read(slip).quotations == ()


def test_examples_are_not_said() -> None:
    assert speakers("قال سيرغي لافروف إنهم يسمعون جملاً مثل «نريد أن نعمل معك في الربيع».") == []
    assert speakers("قال سيرغي لافروف إن «مثل هذا العمل يبدأ في الربيع».") == ["سيرغي لافروف"]


def test_a_main_clause_after_another() -> None:
    refused = f"رفض العريس سيرغي لافروف التعليق، مكتفياً بالقول إن «{WORDS}»."
    two = f"وفيما قالت كريستين لاغارد إن الحفل سيقام في الصيف، {refused}"
    assert speakers(two) == ["سيرغي لافروف"]
    one = f"قالت كريستين لاغارد إن الحفل قريب وإن الوزير سيرغي لافروف رفض الموعد لأن «{WORDS}»."
    assert speakers(one) == ["كريستين لاغارد"]


def test_the_object_of_the_verb_is_no_part_of_its_subject() -> None:
    assert speakers(f"واختتم مدير الميناء تصريحه، مضيفاً أن «{WORDS}».") == ["مدير الميناء"]
    assert speakers(f"واختتم مدير الميناء الجديد، مضيفاً أن «{WORDS}».") == ["مدير الميناء الجديد"]


def test_an_opening_sign_before_a_stop_closes() -> None:
    assert said(f"وقال سيرغي لافروف: « {WORDS} «. وغادر ماكرون القاعة «الكبرى».") == [("سيرغي لافروف", "العمل في")]
    [quoted] = read(f'وقال سيرغي لافروف: " {WORDS} ". ثم غادر القاعة.').quotations
    assert quoted.text == WORDS


def test_several_whom_the_last_sentence_was_about() -> None:
    plural = f"وأكدوا أن الطريق طويل، مضيفين: «{WORDS}»."
    assert speakers("أثنت قيادات أمنية، أمس، على اللقاء.", plural) == ["قيادات أمنية"]
    assert speakers("أثنى سيرغي لافروف، أمس، على اللقاء.", plural) == []


def test_a_time_in_two_words_is_no_subject() -> None:
    before = "التقى إيمانويل ماكرون الوزراء. وقال ماكرون إن الوقت ضيق."
    assert speakers(before, f"وقد قال الشهر الماضي للصحافيين إن «{WORDS}».") == ["إيمانويل ماكرون"]
    assert speakers(before, f"وقال الشهر الماضي سيرغي لافروف إن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_noun_that_is_written_as_its_verb() -> None:
    described = f"وذهب سيرغي لافروف إلى حد وصف الاتحاد الأوروبي بأنه «{WORDS}»."
    assert speakers("قال سيرغي لافروف إن الوقت ضيق.", described) == ["سيرغي لافروف"]
    assert speakers(f"ووصف الاتحاد الأوروبي، أمس، اللقاء بأنه «{WORDS}».") == ["الاتحاد الأوروبي"]


def test_the_complement_of_a_title_goes_on_until_its_name() -> None:
    investor = f"طالب المستثمر في قطاع بناء السفن التجارية سيرغي لافروف بقانون جديد. ورأى أن «{WORDS}»."
    assert speakers(investor) == ["سيرغي لافروف"]
    meeting = f"وأكد الناطق في الوزارة لقاء الوفد مع سيرغي لافروف وقال إن «{WORDS}»."
    assert speakers(meeting) == ["الناطق في الوزارة"]


def test_those_who_say_it_are_not_the_last_speaker() -> None:
    before = "وقال سيرغي لافروف: «نريد أن يعمل الجميع معاً في الربيع». وقفز شبان فوق الحاجز."
    assert speakers(f"{before} وهتف هؤلاء: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"{before} وأضاف: «{WORDS}».") == ["سيرغي لافروف", "سيرغي لافروف"]


def test_on_this_occasion_is_nobody() -> None:
    assert speakers("وقال سيرغي لافروف إن الوقت ضيق.", f"وقال بهذا الخصوص: «{WORDS}».") == ["سيرغي لافروف"]


def test_the_subject_past_what_points_to_the_words() -> None:
    assert speakers(f"أقيم المعرض من أجل «{WORDS}»، كما أفادت بذلك وسائل الإعلام الرسمية.") == ["وسائل الإعلام الرسمية"]
    assert speakers(f"أقيم المعرض من أجل «{WORDS}»، كما أقيمت لذلك حفلات.") == []


def test_one_of_several_speaks() -> None:
    assert speakers(f"وقال أحدهم لوكالة «رويترز»: «{WORDS}».") == ["أحدهم"]
    assert speakers(f"وأكد أحدهم أن «{WORDS}».") == ["أحدهم"]


def test_a_trade_goes_on_for_whoever_spoke_last() -> None:
    said_so = f"قال كراسيمير دوبريف: «{WORDS}». وتابع المدرب السابق للنادي: «{WORDS}»."
    assert speakers(said_so)[1] == "كراسيمير دوبريف"
    other = f"قال الحارس كراسيمير دوبريف: «{WORDS}». وتابع المدرب السابق للنادي: «{WORDS}»."
    assert speakers(other)[1] != "كراسيمير دوبريف"


def test_a_seat_is_no_word_of_saying() -> None:
    moved = "تحدثت موسكو عن الأمر."
    assert speakers(moved, f"وقال مركز دراسات الشرق، ومقره لندن، إنه «{WORDS}».") == ["مركز دراسات الشرق"]


def test_who_is_asked_about_does_not_speak() -> None:
    for asked in ("متى", "هل", "كيف"):
        assert speakers(f"{asked} يرى الوزير ذلك؟", f"وأضاف: «{WORDS}».") == [], asked
    assert speakers("وهكذا يرى الوزير ذلك.", f"وأضاف: «{WORDS}».") == ["الوزير"]


def test_how_old_somebody_is_tells_nothing() -> None:
    told = "ذكر رئيس النادي كراسيمير دوبريف أن اللاعب ريان حمدان يبلغ من العمر 23 عاماً."
    assert speakers(f"{told} وأضاف: «{WORDS}».") == ["كراسيمير دوبريف"]
    assert speakers(f"ريان حمدان يبلغ اللجنة أن «{WORDS}».") == ["ريان حمدان"]


def test_between_two_is_no_verb() -> None:
    told = f"ووصف كراسيمير دوبريف الاتفاقية بين طهران وموسكو بأنها «{WORDS}»."
    assert speakers(told) == ["كراسيمير دوبريف"]
    assert speakers(f"وبيّن الوزير أن «{WORDS}».") == ["الوزير"]


def test_he_does_not_hide_it_and_says() -> None:
    assert speakers(f"لم يخف الوزير كراسيمير دوبريف استياءه، إذ قال في خطاب إن «{WORDS}».") == ["كراسيمير دوبريف"]


def test_whose_adviser_somebody_is() -> None:
    adviser = "المستشار السابق لوزير التموين كراسيمير دوبريف"
    assert speakers(f"وقال {adviser} إن «{WORDS}».") == ["كراسيمير دوبريف"]
    assert speakers(f"وقال الرئيس السابق لوزير التموين كراسيمير دوبريف إن «{WORDS}».") == ["الرئيس السابق"]


def test_more_verbs_of_saying() -> None:
    for verb in ("يردد", "لاحظ", "جادل", "تنبأ"):
        assert speakers(f"{verb} كراسيمير دوبريف بأن «{WORDS}».") == ["كراسيمير دوبريف"], verb


def test_whom_a_verb_is_done_to_does_not_say_it() -> None:
    before = "وقال سيرغي لافروف إن العمل مستمر."
    assert speakers(before, f"وطالب المسؤولين بأن «{WORDS}»، ثم غادر.") == ["سيرغي لافروف"]
    # The same letters end a body's name and a singular.
    assert speakers(before, f"وأكد الكرملين أن «{WORDS}».") == ["الكرملين"]
    assert speakers(before, f"وأكد البوعينين أن «{WORDS}».") == ["البوعينين"]
    assert speakers(before, f"وأضاف العثيمين أن «{WORDS}».") == ["العثيمين"]
    assert speakers(before, f"وطالب الأمين العام بأن «{WORDS}».") == ["الأمين العام"]


def test_a_spokesman_is_told_by_whom_he_speaks_for() -> None:
    first = "رد المتحدث باسم الأمن القومي الأميركي سامر العمري على الرسالة أمس."
    assert speakers(first, f"وقال المتحدث الأميركي إن «{WORDS}».") == ["سامر العمري"]
    assert speakers(first, f"وقال المتحدث باسم الشرطة إن «{WORDS}».") == ["المتحدث باسم الشرطة"]


def test_an_officer_is_called_a_soldier_of_his_country() -> None:
    first = "زار قائد القوات البحرية الإيرانية، سامر العمري، الميناء أمس."
    assert speakers(first, f"وقال القائد العسكري الإيراني إن «{WORDS}».") == ["سامر العمري"]
    assert speakers(first, f"وقال القائد العسكري الروسي إن «{WORDS}».") == ["القائد العسكري الروسي"]


def test_a_country_s_verb_tells_its_gender() -> None:
    told = "قال سيرغي لافروف إن إيران أعلنت أمس أنها ستفتح الميناء"
    assert speakers(f"{told}، مضيفاً: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"{told}، مضيفةً: «{WORDS}».") == ["إيران"]


def test_what_is_described_describes_nothing() -> None:
    before = f"قالت ماريا زاخاروفا إن «{WORDS}»"
    told = f"{before}، ووصفت التقارير التي تحدثت عن غير ذلك بأنها «كاذبة تماماً منذ البداية»، مؤكدة أن «{WORDS}»."
    assert speakers(told) == ["ماريا زاخاروفا"] * 3
    assert speakers(f"{before}. ووصفت الوزارة القرار بأنه «{WORDS}».")[1:] == ["الوزارة القرار"]


def test_words_that_go_on_in_the_next_paragraph_tell_of_nobody_who_speaks() -> None:
    first = "وقال سيرغي لافروف: “العمل في الميناء الجديد مستمر كما ترون"
    second = "وكما تعلمون كتب دونالد ترمب رسالة طلب فيها ذلك”."
    assert speakers(first, second, f"وأضاف: “{WORDS}”.") == ["سيرغي لافروف"] * 2
    told = "وكما تعلمون كتب دونالد ترمب رسالة طلب فيها ذلك."
    assert speakers(first, told, f"وأضاف: “{WORDS}”.")[1:] == ["دونالد ترمب"]


def test_a_statement_to_the_press_is_no_journalist_s() -> None:
    assert speakers("زار سيرغي لافروف الميناء.", f"وركز في تصريح صحافي، على أن «{WORDS}».") != ["صحافي"]
    assert speakers(f"غادر الوفد غداة تحذير المبعوث سيرغي لافروف من أن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_country_told_of_does_not_agree_with_a_man_s_verb() -> None:
    told = "وبخصوص إعلان المدينة أن إيران لن تفتح الميناء، قال: «{}»."
    assert speakers("زار سيرغي لافروف الميناء.", told.format(WORDS)) == ["سيرغي لافروف"]
