"""Through whom words come: outlets, sources without a name, statements, and answers to somebody's question."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, speakers


def test_whose_answer_it_was() -> None:
    asked = f"وسأل سيرغي لافروف الحاضرين عن العمل فكان جواب المدير: «{WORDS}»، وقال لافروف: «شكراً لكم يا أصدقاء»."
    assert speakers(asked) == ["المدير", "سيرغي لافروف"]
    assert speakers(f"وانتظر سيرغي لافروف جواب المدير وقال: «{WORDS}».") == ["سيرغي لافروف"]


def test_the_source_is_the_one_introduced_without_a_name() -> None:
    officer = "وقال ضابط رفيع لوكالة رويترز: «نريد أن يعمل الجميع معاً في الربيع»."
    assert speakers(officer, f"وأضاف المصدر: «{WORDS}».") == ["ضابط رفيع", "ضابط رفيع"]
    # Where somebody with a name spoke last, the source is somebody else.
    named = "وقال سيرغي لافروف: «نريد أن يعمل الجميع معاً في الربيع»."
    assert speakers(named, f"وأضاف المصدر: «{WORDS}».") == ["سيرغي لافروف", "المصدر"]
    envoy = "قال مبعوث الأمم المتحدة إلى المنطقة سيرغي لافروف إن الوقت ضيق."
    assert speakers(envoy, f"وأضاف المبعوث الأممي: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(envoy, f"وأضاف المبعوث الأميركي: «{WORDS}».") == ["المبعوث الأميركي"]


def test_whom_an_outlet_has_it_from() -> None:
    told = f"ذكرت صحيفة نيويورك تايمز، نقلاً عن مسؤول أميركي، أن «{WORDS}»."
    [quoted] = read(told).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("مسؤول أميركي", "نيويورك تايمز")
    assert speakers(f"ذكر سيرغي لافروف، نقلاً عن مصادر أمنية، أن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"ذكرت صحيفة نيويورك تايمز أن «{WORDS}» نقلاً عن أحد.") == ["نيويورك تايمز"]


@pytest.mark.parametrize("agency", ["وكالة تسنيم للأنباء:", "وكالة «تسنيم» الإيرانية للأنباء،", "وكالة تسنيم:"])
def test_what_an_agency_is_called_after_its_name_parts_nobody_from_his_words(agency: str) -> None:
    [quoted] = read(f"وقال سيرغي لافروف، وفق ما أوردت {agency} «{WORDS}».").quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "تسنيم")


def test_what_is_relayed_of_somebody_is_his_whoever_was_named_before() -> None:
    before = "قال سيرغي لافروف إن الوقت ضيق."
    relayed = f"ونقلت وكالة رويترز في وقت سابق من اليوم، عن مصدر في وزارة الدفاع، قوله إن «{WORDS}»."
    [quoted] = read(before, relayed).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("مصدر في وزارة الدفاع", "رويترز")
    assert speakers(before, f"ونقلت وكالة رويترز عنه قوله إن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_source_in_a_clause_of_its_own() -> None:
    own = f"وبعدما طالب الدائنون بالإصلاح بدأت المحادثات، ووفقاً لمسؤول حكومي، فإن الوقت كاف، مؤكداً أن «{WORDS}»."
    assert speakers("قال سيرغي لافروف إن الوقت ضيق.", own) == ["مسؤول حكومي"]
    # Inside a statement «according to» is what the speaker tells of.
    told = f"وقال سيرغي لافروف إن العمل وفق الخطة الجديدة يبدأ غداً، مؤكداً أن «{WORDS}»."
    assert speakers(told) == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    "clause",
    [
        "وفق ما أوردت وكالة «الأناضول»",
        "وفقاً لما نقلته وكالة «الأناضول»",
        "بحسب ما ذكرت وكالة «الأناضول»",
        "على ما أفادت وكالة «الأناضول»",
        "حسبما ذكرت وكالة «الأناضول»",
        "كما نقلت وكالة «الأناضول»",
        "نقلاً عن وكالة «الأناضول»",
    ],
)
def test_by_whom_it_comes_is_told_between_the_verb_and_the_words(clause: str) -> None:
    for statement in (f"أن «{WORDS}».", f'"{WORDS}".'):
        [quoted] = read(f"وأكد سيرغي لافروف، {clause}، {statement}").quotations
        assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "الأناضول")


def test_an_outlet_that_tells_of_its_own_is_the_speaker() -> None:
    assert speakers(f"وفق ما أوردت وكالة «الأناضول» فإن «{WORDS}».") == ["الأناضول"]
    also = f"قال سيرغي لافروف إن الوقت ضيق، كما ذكرت وكالة «الأناضول» أن «{WORDS}»."
    assert speakers(also) == ["الأناضول"]
    joined = f"قال سيرغي لافروف إن الوقت ضيق، وذكرت وكالة «الأناضول»، أن «{WORDS}»."
    assert speakers(joined) == ["الأناضول"]


def test_whatever_a_statement_stands_in() -> None:
    assert speakers(f"وجاء في أمر الإحالة أن المتهم «{WORDS}».") == ["أمر الإحالة"]
    assert speakers(f"وجاء في النداء: «{WORDS}».") == ["النداء"]
    assert speakers(f"وجاء الفريق في المركز الأول «{WORDS}».") == []


def test_what_is_answered_does_not_relay_the_answer() -> None:
    answer = f"قال الكرملين، أمس، إنه «{WORDS}»، رداً على تقرير نشرته صحيفة «لوموند»."
    [quoted] = read(answer).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("الكرملين", None)
    for told in ("ما نشرته", "تقرير نشرته"):
        text = f"قال الكرملين، تعليقاً على {told} صحيفة «لوموند»: «{WORDS}»."
        [quoted] = read(text).quotations
        assert (quoted.speaker_text, quoted.via_text) == ("الكرملين", None), told
    [asked] = read(f"قال الكرملين، رداً على سؤال لصحيفة «لوموند»، إنه «{WORDS}».").quotations
    assert asked.via_text == "لوموند"
    [relayed] = read(f"قال الكرملين، أمس، إنه «{WORDS}»، وفق ما أوردته صحيفة «لوموند».").quotations
    assert relayed.via_text == "لوموند"


def test_media_that_no_list_names_relay_too() -> None:
    told = f"وذكرت وسائل إعلام محلية، نقلاً عن هيئة الأركان المشتركة قولها: «{WORDS}»."
    [quoted] = read(told).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("هيئة الأركان المشتركة", "وسائل إعلام محلية")
    assert speakers(f"وذكرت وسائل إعلام محلية أن «{WORDS}».") == ["وسائل إعلام محلية"]


def test_who_issued_a_statement() -> None:
    assert speakers(f"صدر عن مركز الطوارئ بيان أعلن أن «{WORDS}».") == ["مركز الطوارئ"]
    before = "قال سيرغي لافروف إن الوقت ضيق."
    assert speakers(before, f"وسأل عن مركز الطوارئ ثم أعلن أن «{WORDS}».") == ["سيرغي لافروف"]
    # Of somebody else the clause may tell.
    assert speakers(f"صدر عن مركز الطوارئ بيان قال فيه سيرغي لافروف إن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"صدر عن دار النشر كتاب قال فيه المؤلف إن «{WORDS}».") == ["المؤلف"]


def test_whose_remarks_it_was_said_in() -> None:
    told = (
        "استدعت الصين السفير بسبب {of} رئيسة الوزراء ساناي تاكايتشي بشأن الجزيرة، والتي قالت فيها إن «" + WORDS + "»."
    )
    assert speakers(told.format(of="تصريحات")) == ["ساناي تاكايتشي"]
    assert speakers(told.format(of="زيارة")) != ["ساناي تاكايتشي"]


def test_the_name_of_an_agency_in_marks_is_no_quotation() -> None:
    assert speakers('وذكرت وكالة الأنباء الرسمية "آر بي إن إيه"، أن الوقت ضيق.') == []
    assert speakers('وذكرت وكالة الأنباء الرسمية "أن الوقت ضيق جداً علينا".') == ["وكالة الأنباء الرسمية"]


def test_a_verb_that_does_not_fit_the_agency_is_whose_act_it_told() -> None:
    told = "ذكرت وكالة الأنباء الرسمية أن سيرغي لافروف زار المعرض صباحاً."
    assert speakers(told, f"وأكد في كلمة له: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(told, f"وأكدت في خبر لاحق: «{WORDS}».") == ["وكالة الأنباء الرسمية"]


def test_by_whom_a_conference_comes_is_not_who_speaks_at_it() -> None:
    told = f"وأوضح سيرغي لافروف في مؤتمر صحافي نقلته وكالة أنباء تاس الروسية: «{WORDS}»."
    [quoted] = read(told).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "تاس")
    assert speakers(f"نقلت وكالة أنباء تاس الروسية أن «{WORDS}».") == ["تاس"]


def test_news_that_somebody_doubts_are_the_outlet_s() -> None:
    for news in ("شكك سيرغي لافروف في خبر نقلته", "نفى سيرغي لافروف الأنباء التي نقلتها"):
        assert speakers(f"{news} وكالة أنباء تاس الروسية بأن «{WORDS}».") == ["تاس"], news


def test_his_saying_that_an_outlet_relays_without_from_is_his() -> None:
    told = f"ونقل موقع سيرغي لافروف الرسمي قوله أمس إن «{WORDS}»."
    [quoted] = read("زار سيرغي لافروف الميناء.", told).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "موقع سيرغي لافروف الرسمي")
    assert speakers(f"نقلت صحف عن خطاب سيرغي لافروف رفضه العمل، وقال: «{WORDS}».") == ["سيرغي لافروف"]


def test_an_outlet_whose_name_begins_like_a_clause_relays_too() -> None:
    told = f"نقلت شبكة «إن بي سي» الأميركية، أمس السبت، عن مسؤول بارز قوله: «{WORDS}»."
    [quoted] = read(told).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("مسؤول بارز", "إن بي سي")


def test_according_to_whom_may_stand_after_a_comma() -> None:
    told = f"فتحت المدينة ميناءً جديداً «{WORDS}» على الساحل، بحسب القيادة العسكرية."
    assert speakers(told) == ["القيادة العسكرية"]
    assert speakers(told.replace("، بحسب القيادة العسكرية", " بحسب القانون")) == []


def test_by_whom_words_came_at_the_end_of_their_sentence_does_not_go_on() -> None:
    told = f"وقالت ماريا زاخاروفا إنه «{WORDS}»، حسبما ذكرت وكالة أنباء تاس الروسية."
    quoted = read(told, f"وأضافت أن ذلك «{WORDS}».").quotations
    assert [one.speaker_text for one in quoted] == ["ماريا زاخاروفا"] * 2
    assert quoted[0].via_text == "تاس"
    assert speakers(f"حسبما ذكرت وكالة أنباء تاس الروسية «{WORDS}».") == ["تاس"]


def test_a_document_may_be_pointed_at() -> None:
    assert speakers(f"كتب الشاعر رسالة. وجاء في هذه الرسالة الموجهة إلى المدينة: «{WORDS}».") == ["الرسالة"]


def test_in_what_an_outlet_tells_the_words_are_his_who_acts() -> None:
    told = "وأشارت وكالة أنباء تاس الروسية إلى أن فلاديمير بوتين أشاد «{}»."
    [quoted] = read(told.format("ب" + WORDS)).quotations
    assert (quoted.speaker_text, quoted.via_text) == ("فلاديمير بوتين", "تاس")
    by_himself = "وأشار سيرغي لافروف إلى أن فلاديمير بوتين أشاد «{}»."
    assert speakers(by_himself.format("ب" + WORDS)) == ["سيرغي لافروف"]


def test_an_agency_in_passing_does_not_speak_for_somebody_without_a_name() -> None:
    assert speakers(f"وأضاف، حسبما ذكرت رويترز، أن «{WORDS}».") == []
    [quoted] = read(f"وأضاف سيرغي لافروف، حسبما ذكرت رويترز، أن «{WORDS}».").quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "رويترز")
    assert speakers(f"وحسبما ذكرت رويترز فإن «{WORDS}».") == ["رويترز"]


def test_an_agency_s_name_between_slashes() -> None:
    [quoted] = read(f"وقال سيرغي لافروف في مقابلة نقلتها وكالة أنباء /سانا/ السورية: «{WORDS}».").quotations
    assert (quoted.speaker_text, quoted.via_text) == ("سيرغي لافروف", "سانا")
