"""Who speaks where a story only hints at it: officials, relays, clauses that belong to another."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, speakers


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("نشرت صحيفة «لوموند» مقالا لماركو بيانكي عن الموانئ.", "ويقول الكاتب إن"),
        ("نشرت صحيفة «لوموند» مقالا لماركو بيانكي عن الموانئ.", "ويرى كاتب المقال أن"),
        ("وفي «لوموند» تحليل بقلم ماركو بيانكي عن الموانئ.", "ويضيف الكاتب أن"),
    ],
)
def test_the_writer_is_he_whose_article_it_is(first: str, second: str) -> None:
    assert speakers(first, f"{second} «{WORDS}».") == ["ماركو بيانكي"]


def test_whoever_else_stands_after_lam_wrote_nothing() -> None:
    first = "ونشرت صحيفة «لوموند» صورة لماركو بيانكي في الميناء."
    assert speakers(first, f"ويقول الكاتب إن «{WORDS}».") == ["الكاتب"]


def test_an_outlet_named_later_or_of_another_kind_is_not_the_paper() -> None:
    first = "كتبت صحيفة «لوموند» عن الميناء."
    later = f"وقالت الصحيفة إن «{WORDS}»، ثم نقلت وكالة «تاس» الخبر."
    assert speakers(first, later) == ["لوموند"]
    between = "ونقلت وكالة «تاس» الخبر."
    assert speakers(first, between, f"وقالت الصحيفة إن «{WORDS}».")[-1] == "لوموند"
    assert speakers(first, between, f"وقالت الوكالة إن «{WORDS}».")[-1] == "تاس"


def test_a_word_that_is_an_outlet_s_name_too_is_no_outlet_unless_it_is_cited() -> None:
    first = "كتبت صحيفة «لوموند» عن الميناء، وسقط المطر شرق المدينة."
    assert speakers(first, f"وقالت الصحيفة إن «{WORDS}».") == ["لوموند"]


def test_a_verb_that_tells_of_a_noun_before_it_lends_no_subject() -> None:
    first = "قال سيرغي لافروف كلمته، وأعلنت بريطانيا مساعدات."
    second = f"وقال لافروف في مقابلة مع مجلة «شترن»، نشرت يوم الجمعة (25 نوفمبر 2022)، «{WORDS}»."
    assert speakers(first, second) == ["سيرغي لافروف"]


def test_a_joined_verb_of_the_other_gender_is_another_s_again() -> None:
    first = "قالت ماريا زاخاروفا كلمتها."
    second = f"وقال لافروف إن الطريق طويل، وأضافت «{WORDS}»."
    assert speakers(first, second) == ["ماريا زاخاروفا"]


def test_the_official_is_the_only_one_of_that_country_in_the_paragraph_before() -> None:
    first = "وصل مدير الميناء الإيطالي ماركو بيانكي إلى روما."
    said_by = f"وقال المسؤول الإيطالي إن «{WORDS}»."
    assert speakers(first, said_by) == ["ماركو بيانكي"]
    two = "وصل مدير الميناء الإيطالي ماركو بيانكي، ثم وصل وزير النقل الإيطالي لوكا روسي إلى روما."
    assert speakers(two, said_by) == ["المسؤول الإيطالي"]
    assert speakers(first, f"وقال المسؤول الفرنسي إن «{WORDS}».") == ["المسؤول الفرنسي"]


def test_after_alladhi_comes_whom_it_is_said_of() -> None:
    assert speakers(f"ومن هنا كلام سيرغي لافروف الذي وصف بريطانيا بأنها «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"وصل سيرغي لافروف، ووصف جون كيري المدينة بأنها «{WORDS}».") == ["جون كيري"]


def test_the_official_is_not_one_who_was_there_too() -> None:
    said_by = f"وقال المسؤول الإيطالي إن «{WORDS}»."
    there = "وصل مدير الميناء الإيطالي ماركو بيانكي إلى روما، في حضور السفير الإيطالي لوكا روسي."
    assert speakers(there, said_by) == ["ماركو بيانكي"]


def test_the_official_alone_is_who_spoke_last() -> None:
    first = "صرح فلاديمير كوجين، الذي يساعد في شؤون الميناء، بأن السفن كثيرة."
    assert speakers(first, f"ونقلت وكالة «تاس» عن المسؤول نفسه أن العمل مستمر. وعن السفن قال: «{WORDS}».") == [
        "فلاديمير كوجين"
    ]
    # Another country's, or one whom the sentence itself tells apart, is not he.
    assert speakers(first, f"وقال مسؤول كبير إن «{WORDS}».") == ["مسؤول كبير"]
    assert speakers(first, f"وقال المسؤول الفرنسي إن «{WORDS}».") == ["المسؤول الفرنسي"]


def test_an_outlet_that_brings_somebody_s_words_is_not_their_speaker() -> None:
    first = "قال سيرغي شويغو إن السفن كثيرة."
    for words in ("رده حين قال", "قوله", "كلامه"):
        found = read(first, f"وأوردت وكالة «تاس» {words}: «{WORDS}».").quotations
        assert [(one.speaker_text, one.via_text) for one in found] == [("سيرغي شويغو", "تاس")]
    assert speakers(first, f"وأوردت وكالة «تاس» أن «{WORDS}».") == ["تاس"]


def test_a_relative_clause_tells_whose_words_an_outlet_relays() -> None:
    text = f"اتفق سيرغي لافروف مع نظيره جون كيري، الذي نسبت إليه شبكة «سي إن إن» قوله إن «{WORDS}»."
    assert [(one.speaker_text, one.via_text) for one in read(text).quotations] == [("جون كيري", "سي إن إن")]
    text = f"وأعلن سيرغي لافروف، الذي زار جون كيري، أن «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]


def test_a_verbal_noun_relays_nothing() -> None:
    text = f"واتهم سيرغي لافروف واشنطن بأنها تحاول مع حلفاء غيرها نقل وحدات جديدة، وسط تكهنات بـ«{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    assert speakers(f"ونقلت صحيفة محلية أن «{WORDS}».") == ["صحيفة محلية"]


def test_what_others_expect_is_told_by_the_speaker() -> None:
    text = f"قال سيرغي لافروف إن كيم جونغ أون يتوقع أن تستمر الأعمال، وأن «{WORDS}»."
    assert speakers(text) == ["سيرغي لافروف"]
    assert speakers(f"كيم جونغ أون يتوقع أن «{WORDS}».") == ["كيم جونغ أون"]


def test_whoever_tells_of_another_s_statement_goes_on() -> None:
    first = "وقالت أدريان واتسون إن العمل يتقدم، وإن واشنطن نبهت إلى ذلك من قبل."
    assert speakers(first, f"وتابعت أن «{WORDS}».") == ["أدريان واتسون"]
    assert speakers("ونبهت واشنطن إلى ذلك من قبل.", f"وتابعت أن «{WORDS}».") == ["واشنطن"]


def test_a_title_is_not_lent_over_a_clause() -> None:
    first = "وذكر الرئيس الروسي أن كيم جونغ أون يزور الميناء مع فلاديمير بوتين."
    assert speakers(first, f"وقال الرئيس الروسي إن «{WORDS}».") == ["فلاديمير بوتين"]
    ambassador = "وصلت سفيرة ألمانيا لدى أوكرانيا أنكا فيلدهوسن إلى الميناء."
    assert speakers(ambassador, f"وقالت السفيرة الألمانية إن «{WORDS}».") == ["أنكا فيلدهوسن"]


def test_a_short_verb_with_fa() -> None:
    first = "قال فلاديمير بوتين كلمته."
    assert speakers(first, f"فرد كيم جونغ أون بأن «{WORDS}».") == ["كيم جونغ أون"]
    assert speakers(first, f"وقال بوتين إن كل فرد في المدينة «{WORDS}».") == ["فلاديمير بوتين"]


def test_the_agency_is_the_one_named_last_though_another_spoke() -> None:
    first = "وقالت «وكالة الصحافة الفرنسية» إن السفن كثيرة."
    assert speakers(first, "ونقلت وكالة الأنباء المركزية الكورية الخبر.", f"وأوضحت الوكالة أن «{WORDS}».") == [
        "وكالة الأنباء المركزية الكورية"
    ]


def test_the_three_speak_together() -> None:
    first = "اجتمع سيرغي لافروف وجون كيري وفلاديمير بوتين."
    assert speakers(first, f"ورأى الثلاثة، وفق بيان للبيت الأبيض، أن «{WORDS}».") == ["الثلاثة"]
    assert speakers(first, f"وقال لافروف يوم الثلاثاء إن «{WORDS}».") == ["سيرغي لافروف"]


def test_two_titles_of_one_person() -> None:
    assert speakers(f"وقالت الناشطة والإعلامية نبراس أحمد إن «{WORDS}».") == ["نبراس أحمد"]
    assert speakers(f"وقال الوزير والوفد حاضر إن «{WORDS}».") == ["الوزير"]


def test_the_main_clause_after_a_place_alone() -> None:
    said = f"من أثر القرار، مشيراً إلى أن «{WORDS}»."
    assert speakers(f"وفي طهران قلّل وزير النفط ماركو بيانكي {said}") == ["ماركو بيانكي"]
    # What is no place is no such opening.
    assert speakers(f"وفي بيته قلّل وزير النفط ماركو بيانكي {said}") == []


def test_an_apposition_with_a_pronoun_comes_between_a_subject_and_its_verb() -> None:
    said = f"انتقد القرار في حديث قائلاً: «{WORDS}»."
    assert speakers(f"لكن المدرب ماركو بيانكي، وهو شقيق الحارس لوكا روسي، {said}") == ["ماركو بيانكي"]
    assert speakers(f"وكان المدرب ماركو بيانكي متعباً. وهو شقيق الحارس، انتقد البيان ذلك قائلاً: «{WORDS}».") == [
        "البيان"
    ]


def test_whose_name_stands_right_before_his_saying() -> None:
    first = "وقال الوزير لوكا روسي إن الطريق طويل."
    assert speakers(first, f"وعقّب النائب المعارض ماركو بيانكي بقوله: «{WORDS}».") == ["ماركو بيانكي"]


def test_who_is_called_so_says_nothing() -> None:
    told = f"وذكرت هيئة الأركان أن الجندي، ويدعى ماركو بيانكي (22 عاماً)، «{WORDS}»."
    assert speakers(told) == ["هيئة الأركان"]
    assert speakers(f"ويدّعي ماركو بيانكي أن «{WORDS}».") == ["ماركو بيانكي"]
    assert speakers(f"وقال شاهد عيان يدعى ماركو بيانكي لرويترز إن «{WORDS}».") == ["ماركو بيانكي"]
    assert speakers(f"وبحسب الوزارة كتب جندي يدعى ماركو بيانكي: «{WORDS}».") == ["ماركو بيانكي"]


def test_what_comes_in_a_document_besides() -> None:
    assert speakers(f"وجاء أيضاً في البيان أن «{WORDS}».") == ["البيان"]


def test_a_doubtful_speaker_goes_on_in_the_next_paragraph() -> None:
    first, second = "وأعلنت الوزارة قرارها.", f"وقالت الجبهة الشمالية إن «{WORDS}»."
    assert speakers(first, second, f"«{WORDS}».") == ["الجبهة الشمالية", "الجبهة الشمالية"]


def test_who_tells_what_another_says_goes_on_himself() -> None:
    told = "وقال سيرغي لافروف إن المبعوث سامر العمري صرح أمس بأنه سيعود."
    assert speakers(told, f"وأضاف أن «{WORDS}».") == ["سيرغي لافروف"]
    # In the same clause the words are still the other's; past its comma the participle is the teller's.
    assert speakers(f"وقال سيرغي لافروف إن المبعوث سامر العمري صرح بأن «{WORDS}».") == ["سامر العمري"]
    since = "مشيراً إلى أن المبعوث سامر العمري صرح مراراً بأنه سيعود ولم يفعل"
    assert speakers(f"وقال سيرغي لافروف إن الوقت ضيق، {since}، واصفاً ذلك بأنه «{WORDS}».") == ["سيرغي لافروف"]


def test_offices_tell_men_from_women() -> None:
    # Neither verb has a subject here, and each can be of one of the two alone.
    both = ("قال سيرغي لافروف إن الطريق طويل.", "وقالت ماريا زاخاروفا إن العمل مستمر.")
    assert speakers(*both, f"وقال: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(*reversed(both), f"وقالت: «{WORDS}».") == ["ماريا زاخاروفا"]
    assert speakers(both[0], f"وقالت: «{WORDS}».") == []


def test_her_saying_is_no_man_s() -> None:
    both = ("قال سيرغي لافروف إن الطريق طويل.", "وقالت ماريا زاخاروفا إن العمل مستمر.")
    assert speakers(*both, f"ونقلت رويترز قوله إن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(*reversed(both), f"ونقلت رويترز قولها إن «{WORDS}».") == ["ماريا زاخاروفا"]
    # Nobody fits: it is not the agency that says it.
    assert speakers(both[0], f"ونقلت رويترز قولها إن «{WORDS}».") == []
