"""Turns of phrase around a verb of saying: who its subject is, and which words near it are no subject."""

import pytest

from tests.meaning_helpers import read
from tests.speaker_helpers import WORDS, speakers

LAVROV = "قال سيرغي لافروف إن الطريق طويل."


def test_an_imam_is_no_preposition() -> None:
    assert speakers(f"أكد إمام المسجد سعود الشريم أن «{WORDS}».") == ["سعود الشريم"]
    assert speakers(LAVROV, f"وأكد أمام المسجد أن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_clause_of_where_has_a_subject_of_its_own() -> None:
    where = "على موقع «إكس» حيث يبلغ عدد متابعيه ثلاثة ملايين شخص"
    assert speakers(LAVROV, f"وكتب {where} أن «{WORDS}».") == ["سيرغي لافروف"]
    # Of what is told to somebody the verb is one of saying.
    assert speakers(f"ويبلغ محافظ البلدة في كل لقاء أن «{WORDS}».") == ["محافظ البلدة"]


def test_a_spokesman_brings_the_words_of_another() -> None:
    assert speakers(f"وقال المتحدث الرسمي نقلاً عن الأمين العام إن «{WORDS}».") == ["الأمين العام"]
    assert speakers(LAVROV, f"وقال نقلاً عن وزير الزراعة إن «{WORDS}».") == ["وزير الزراعة"]
    assert speakers(f"وقال المتحدث الرسمي إن «{WORDS}».") == ["المتحدث الرسمي"]


@pytest.mark.parametrize("manner", ["بصوت متهدج", "بالحدة ذاتها"])
def test_how_it_is_said_is_no_subject(manner: str) -> None:
    assert speakers(LAVROV, f"وقال {manner}: «{WORDS}».") == ["سيرغي لافروف"]


@pytest.mark.parametrize("saying", ["ويقول المثل", "وكما تقول الحكمة", "ثم تلا قول الشاعر"])
def test_a_proverb_and_a_verse_are_nobody_s(saying: str) -> None:
    assert speakers(LAVROV, f"{saying}: «{WORDS}».") == []


def test_a_poet_of_the_story_speaks() -> None:
    poet = "وصل الشاعر عبدالعزيز البابطين إلى المدينة."
    assert speakers(poet, f"وقال الشاعر: «{WORDS}».") == ["عبدالعزيز البابطين"]
    assert speakers(f"وقال الشاعر عبدالعزيز البابطين: «{WORDS}».") == ["عبدالعزيز البابطين"]


def test_after_a_present_tense_a_noun_is_no_verb() -> None:
    order = "أصدرت القاضية نورة السالم قراراً يوقف نشر الحرس البلدي في المدينة"
    assert speakers(f"{order}، معتبرة أن «{WORDS}».") == ["نورة السالم"]
    assert speakers(f"وفي اليوم نفسه نشر الحرس البلدي بياناً جاء فيه أن «{WORDS}».") == ["الحرس البلدي"]


def test_no_country_relays() -> None:
    [quotation] = read(f"أعلنت برلين نجاح المسعى، فيما نقل عن مصدر في القصر قوله «{WORDS}».").quotations
    assert (quotation.speaker_text, quotation.via_text) == ("مصدر في القصر", None)
    [quotation] = read(f"وأعلن التلفزيون الرسمي نجاح المسعى، ونقل عن مصدر في القصر قوله «{WORDS}».").quotations
    assert quotation.via_text == "التلفزيون الرسمي"


def test_to_whom_it_is_said_is_no_part_of_the_phrase() -> None:
    assert speakers(f"وقال ناطق باسم الحملة لهيئة الإذاعة الأميركية إن «{WORDS}».") == ["ناطق باسم الحملة"]
    assert speakers(f"وقال ناطق باسم لجنة الحملة إن «{WORDS}».") == ["ناطق باسم لجنة الحملة"]


def test_a_second_title_leads_to_the_name() -> None:
    titles = "الخبير في السياحة ومدير المرصد الوطني للسياحة"
    assert speakers(f"وقال {titles} كريم الجويني «{WORDS}».") == ["كريم الجويني"]
    assert speakers(f"وقال الخبير في لقاء مع المدير كريم الجويني: «{WORDS}».") == ["الخبير"]


def test_a_verb_that_and_adds_is_no_part_of_the_phrase() -> None:
    assert speakers(f"قام شاب باكستاني وتكلم بحدة، وقال: «{WORDS}».") == ["شاب باكستاني"]
    assert speakers(f"وقال مسؤول حكومي وحزبي إن «{WORDS}».") == ["مسؤول حكومي وحزبي"]


def test_a_clause_goes_on_about_the_name_right_before_it() -> None:
    differs = "ويخالف الوزيرة نورة السالم مفوض الطاقة كريم الجويني"
    assert speakers(f"{differs}، إذ قال في بروكسل إن «{WORDS}».") == ["كريم الجويني"]
    assert speakers(f"نعود إلى سميرة الجويني فهي تقول: «{WORDS}».") == ["سميرة الجويني"]
    assert speakers(LAVROV, f"وقرأ قصة كريم الجويني كلها، وقال: «{WORDS}».") == ["سيرغي لافروف"]


def test_whom_somebody_heard() -> None:
    assert speakers(f"وروت ناشطة بريطانية أنها سمعت أحد الجنود يقول «{WORDS}».") == ["أحد الجنود"]
    assert speakers(f"وروت ناشطة بريطانية أنها شكرت أحد الجنود، وقالت «{WORDS}».") == ["ناشطة بريطانية"]


def test_called_by_trade_and_nation() -> None:
    coach = "رفض جوزيه مورينيو مدرب تشيلسي الهزيمة. وقال مورينيو إن فريقه جاهز."
    assert speakers(coach, f"وأضاف المدرب البرتغالي: «{WORDS}».") == ["جوزيه مورينيو"]
    envoy = "قال السفير الإيراني لدى روسيا كاظم جلالي إن المعاهدة قديمة."
    assert speakers(envoy, f"وشدد الدبلوماسي على أن «{WORDS}».") == ["كاظم جلالي"]
    # Another country's president is another man, and whoever has no such trade is not meant.
    president = "قال رئيس الجمعية كاظم جلالي إن المعاهدة قديمة."
    assert speakers(president, f"وشدد الرئيس الكوبي على أن «{WORDS}».") == ["الرئيس الكوبي"]
    assert speakers(president, f"وأضاف المدرب البرتغالي: «{WORDS}».") == ["المدرب البرتغالي"]


def test_the_chief_of_diplomacy_is_the_foreign_minister() -> None:
    wrote = "كتب أندريه سيبيها على منصة «إكس» أن المحادثات طويلة."
    assert speakers(wrote, f"ورأى رئيس الدبلوماسية الأوكرانية أن «{WORDS}».") == ["أندريه سيبيها"]
    assert speakers(wrote, f"ورأى رئيس الدبلوماسية الكوبية أن «{WORDS}».") == ["رئيس الدبلوماسية الكوبية"]


@pytest.mark.parametrize(
    "cited", ["بقول الملك عبد الله الثاني", "بكلام الأمين العام لحزب الله", "بالحديث الذي أدلى به لافروف"]
)
def test_a_name_that_holds_gods_is_no_scripture(cited: str) -> None:
    assert speakers(LAVROV, f"وأكد ذلك مستشهداً {cited}: «{WORDS}».") != []


@pytest.mark.parametrize("whom", ["ترمب", "سوريا", "دونالد ترمب", "السفن"])
def test_whom_it_is_about_does_not_say_it(whom: str) -> None:
    assert speakers(LAVROV, f"وعن {whom} قال: «{WORDS}».") == ["سيرغي لافروف"]


def test_what_a_speaker_cites_of_the_prophet_is_not_his() -> None:
    sermon = "أكد الشيخ سعود الشريم أن الأمر عظيم"
    assert speakers(f"{sermon}، مستشهداً بحديث الرسول عليه الصلاة والسلام: «{WORDS}».") == []
    assert speakers(f"{sermon}، مستشهداً بقول الله: «{WORDS}».") == []
    assert speakers(f"{sermon}، مستشهداً بالحديث الشريف: «{WORDS}».") == []
    assert speakers(f"{sermon}، وعن علقمة قال: «{WORDS}».") == []
    assert speakers(f"{sermon}، مستشهداً بتقرير قال فيه سيرغي لافروف: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"{sermon}، وقال: «{WORDS}».") == ["سعود الشريم"]


def test_a_body_named_in_marks_is_the_subject() -> None:
    assert speakers(f"وأوصى «معهد ويلتون للملاحة» في دراسة له بأن «{WORDS}».") == ["معهد ويلتون"]
    assert speakers(f"وأفادت «هيئة الموانئ البعيدة»، على لسان رئيسها مؤيد شعبان، بأن «{WORDS}».") == ["مؤيد شعبان"]
    # A body that does something in the marks is what is said.
    assert speakers(LAVROV, "وقال «مجلس الموانئ لا يملك شيئاً اليوم».") == ["سيرغي لافروف"]


def test_whose_the_document_is_that_a_clause_tells_of() -> None:
    other = "وقال سيرغي لافروف إنه تعب."
    tweet = f"ومن بينها جاءت تغريدة للإعلامي علي الغفيلان قال فيها: «{WORDS}»."
    assert speakers(other, tweet) == ["علي الغفيلان"]
    surname = f"وجاءت تغريدة للغفيلان قال فيها: «{WORDS}»."
    assert speakers("وصل الإعلامي علي الغفيلان.", other, surname) == ["علي الغفيلان"]
    letter = f"وذكرت القناة الثانية أن الطلب جاء بعد رسالة من دونالد ترمب وصف فيها المحاكمة بأنها «{WORDS}»."
    assert speakers(letter) == ["دونالد ترمب"]
    # What is no document is nobody's saying.
    assert speakers(other, f"وجاءت هدية من دونالد ترمب وقال فيها إن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_verb_that_begins_as_the_article_does() -> None:
    assert speakers(f"وألقى سيرغي لافروف كلمة قال فيها إن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"والقارب سيرغي لافروف قديم قال فيه إن «{WORDS}».") == []


def test_a_noun_of_saying_with_its_owner() -> None:
    told = "وتأتي الأنباء غداة تحذير المبعوث الأممي نيكولاي ملادينوف من أن الطريق"
    assert speakers(f"{told} «{WORDS}».") == ["نيكولاي ملادينوف"]
    assert speakers(f"وتأتي الأنباء غداة إعلان المبعوث الأممي نيكولاي ملادينوف برنامج «{WORDS}».") == []


def test_what_others_do_meanwhile_makes_them_no_speaker() -> None:
    said = "وأضافت الوزيرة نورة السالم أن الوضع صعب"
    assert speakers(f"{said}، فيما أعلنت دول أخرى نيتها المساعدة.", f"وتابعت «{WORDS}».") == ["نورة السالم"]
    assert speakers(f"{said}. وأعلنت بلدية الميناء نيتها المساعدة.", f"وتابعت «{WORDS}».") == ["بلدية الميناء"]


def test_an_official_by_his_nation_after_one_of_no_other() -> None:
    told = "وقال كبير أمناء مجلس الوزراء مينورو كيهارا إن حكومته لا تعرف."
    assert speakers(told, f"وجدد المسؤول الياباني القول إن «{WORDS}».") == ["مينورو كيهارا"]
    told = "وقال رئيس الوزراء الكوبي مينورو كيهارا إن حكومته لا تعرف."
    assert speakers(told, f"وجدد المسؤول الياباني القول إن «{WORDS}».") == ["المسؤول الياباني"]


def test_a_spokeswoman_of_diplomats_and_a_deputy_are_women() -> None:
    told = "وقالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن واشنطن بعيدة."
    assert speakers(told, f"وأوضحت الدبلوماسية الروسية أن «{WORDS}».") == ["ماريا زاخاروفا"]
    assert speakers(f"وقالت النائبة لين تشو يين: «{WORDS}».") == ["لين تشو يين"]
    assert speakers(f"وقال نائبه لين تشو يين: «{WORDS}».") == ["لين تشو يين"]


def test_a_firm_of_one_word_speaks() -> None:
    assert speakers(LAVROV, f"وذكرت غوغل في بيان على موقعها إن «{WORDS}».") == ["غوغل"]
    assert speakers(LAVROV, f"وأكد في بيان على موقعه أن «{WORDS}».") == ["سيرغي لافروف"]


def test_a_body_in_marks_and_a_region_lead_to_the_name() -> None:
    of_body = "المسؤول في المنظمة غير الحكومية «معا ضد الجوع» كريم الجويني"
    assert speakers(f"وقال {of_body} إن «{WORDS}».") == ["كريم الجويني"]
    envoy = "المبعوث الأممي الخاص للشرق الأوسط نيكولاي ملادينوف"
    assert speakers(f"وقال {envoy} إن «{WORDS}».") == ["نيكولاي ملادينوف"]
    assert speakers(f"وقال الوزير للشعب الكوبي إن «{WORDS}».") == ["الوزير"]


def test_a_statement_after_when_it_was_written() -> None:
    before = "قال سيرغي لافروف إن الوقت ضيق."
    assert speakers(before, f"وكتب في وقت مبكر من صباح الأربعاء إن «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(before, f"واشترى كتب الأطفال من معرض المدينة لأن «{WORDS}».") == []


def test_what_a_title_governs_is_no_end_of_it() -> None:
    assert speakers(f"وقال الحزب المدعوم من جيرانه في بيان «{WORDS}».") == ["الحزب"]
    whole = f"وقال المركز الصحي التابع للوزارة: «{WORDS}»."
    assert speakers(whole)[0] != "المركز الصحي التابع"


def test_what_an_official_stressed_is_no_part_of_his_title() -> None:
    for stressed in ("حرص بلاده على التعاون", "أهمية التعاون", "دور عُمان في المنطقة", "ملف التعاون"):
        told = f"وأكد وزير الخارجية الأردني {stressed}، مشيراً إلى أن «{WORDS}»."
        assert speakers(told) == ["وزير الخارجية الأردني"], stressed
    # A name that no list knows may begin with an ordinary word.
    assert speakers(f"وأكد وزير الخارجية الأردني نجم شولتاك أن «{WORDS}».") == ["نجم شولتاك"]


def test_to_value_something_is_to_speak_of_it() -> None:
    valued = "الجهود الكبيرة التي تبذلها البلاد"
    assert speakers(f"ثمّن وزير الخارجية الأردني «{valued}».") == ["وزير الخارجية الأردني"]
    assert speakers(f"وثمنت وزارة الخارجية «{valued}».") == ["وزارة الخارجية"]
    assert speakers(f"بلغ ثمن الأرض مليوناً كما كتب على اللوحة «{valued}».") == []


def test_by_way_of_something_in_marks() -> None:
    assert speakers("وأفادت مصادر محلية بأن الاتصال جرى عبر «قنوات خلفية قديمة» أمس.") == []
    assert speakers(f"وعبر سيرغي لافروف عن أمله بأن «{WORDS}».") == ["سيرغي لافروف"]


def test_whom_somebody_turned_to_does_not_speak() -> None:
    turned = f"توجه الصحافي بسؤاله إلى سيرغي لافروف قائلاً «{WORDS}»."
    assert speakers(turned) != ["سيرغي لافروف"]
    assert speakers(f"وعقّب سيرغي لافروف قائلاً «{WORDS}».") == ["سيرغي لافروف"]


def test_a_verbal_noun_after_a_preposition_has_no_subject() -> None:
    told = f"أدان وزير الخارجية المغربي، دون ذكر الجزائر بالاسم، الجهات التي «{WORDS}»."
    assert speakers(told) == ["وزير الخارجية المغربي"]
    assert speakers(f"وذكرت الجزائر أن «{WORDS}».") == ["الجزائر"]


def test_between_two_verbs_that_are_joined_stands_their_subject() -> None:
    told = "أعربت إيران عن موقف أدانته روسيا ووصفته بأنه «{}»."
    assert speakers(told.format(WORDS)) == ["روسيا"]
    apart = "أعربت إيران عن موقف أدانته روسيا أمس، ووصفته بأنه «{}»."
    assert speakers(apart.format(WORDS)) == ["إيران"]


def test_an_adviser_of_somebody_is_not_he() -> None:
    assert speakers(f"وقال مستشار بوتين للصحافيين: «{WORDS}».") == ["مستشار بوتين"]
    assert speakers(f"وقال المستشار سيرغي لافروف للصحافيين: «{WORDS}».") == ["سيرغي لافروف"]


def test_a_name_a_word_and_a_colon_tell_who_speaks() -> None:
    assert speakers(f"لافروف وافق: «{WORDS}».") == ["سيرغي لافروف"]
    assert speakers(f"لافروف في زيارة طويلة إلى الميناء الجديد: «{WORDS}».") == []


def test_a_stop_inside_a_name_in_marks_ends_no_sentence() -> None:
    told = f"وقال لافروف لبرنامج «موسكو. الميناء. البحر» الذي أذيع أمس «{WORDS}»."
    assert speakers(told) == ["سيرغي لافروف"]
    assert speakers(f"وقال لافروف كلمته. البحر هادئ «{WORDS}».") == []


def test_a_noun_like_a_verb_may_be_the_object() -> None:
    refused = "ورفض الوزير سامر العمري، أمس، طلب سيرغي لافروف لزيارة الميناء، معتبراً أن الطلب «{}»."
    assert speakers(refused.format(WORDS)) == ["سامر العمري"]
    assert speakers(f"ورفض الوزير سامر العمري القرار، وطلب سيرغي لافروف «{WORDS}».")[-1:] == ["سيرغي لافروف"]


def test_a_woman_deputy_speaks() -> None:
    assert speakers(f"وقالت نائبة رئيس البلدية: «{WORDS}».") == ["نائبة رئيس البلدية"]
    assert speakers(f"وقالت نائبة رئيس البلدية ليلى منصور: «{WORDS}».") == ["ليلى منصور"]


def test_a_capital_that_something_is_told_to_says_nothing() -> None:
    told = f"وتتوجه وزيرة الخارجية ليلى منصور إلى تركيا، لتؤكد لأنقرة على أهمية «{WORDS}»."
    assert speakers(told) == ["ليلى منصور"]
    assert speakers(f"وقال لرويترز «{WORDS}».") == []
    assert speakers(LAVROV, f"وقال لرويترز «{WORDS}».") == ["سيرغي لافروف"]


def test_where_a_minister_goes_is_no_part_of_her_title() -> None:
    assert speakers(f"وتوجهت وزيرة الصحة إلى تركيا، وأكدت أن «{WORDS}».") == ["وزيرة الصحة"]


def test_where_an_ambassador_is_sent_is_part_of_his() -> None:
    assert speakers(f"وأكد سفير فرنسا إلى لبنان أن «{WORDS}».") == ["سفير فرنسا إلى لبنان"]


def test_the_place_of_a_report_does_not_speak() -> None:
    assert speakers(f"كييف: قالت وزيرة الصحة إن «{WORDS}».") == ["وزيرة الصحة"]


def test_a_body_is_called_without_how_many_it_has() -> None:
    assert speakers(f"وأعلن المجلس المؤلف من عشرين عضواً أن «{WORDS}».") == ["المجلس"]


def test_a_verb_like_an_adjective_with_a_colon() -> None:
    assert speakers(f"وعن الميناء، أبرز وزير الصحة: «{WORDS}».") == ["وزير الصحة"]
    assert speakers(f"ومن أبرز الوزراء في الحفل: «{WORDS}».") == []


def test_a_subject_after_that_is_in_the_accusative() -> None:
    assert speakers(f"وصل الوفد، حتى إن مسؤولاً في البلدية وصف قرار الوزارة بأنه «{WORDS}».") == ["مسؤول في البلدية"]
    assert speakers(f"وذكرت الصحف أن مصدرا أمنيا أكد أن «{WORDS}».") == ["مصدر أمني"]
