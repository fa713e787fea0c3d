"""Outlets that no list has and that stand without marks."""

import pytest

from tests.meaning_helpers import cited


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # News is told by it, right before the word for an outlet.
        ("وذكر موقع نوردفورت أن المرفأ مغلق.", "نوردفورت"),
        ("ونقلت قناة تريبوكان عن الوزير أن المرفأ مغلق.", "تريبوكان"),
        ("ووفق وكالة تيكراما فإن المرفأ مغلق.", "تيكراما"),
        ("نقلاً عن موقع نوردفورت.", "نوردفورت"),
        # Called an agency of news, or a channel where channels are.
        ("وقالت وكالة أنباء تيكراما إن المرفأ مغلق.", "تيكراما"),
        ("وأفادت قناة تريبوكان على تلغرام بأن المرفأ مغلق.", "تريبوكان"),
        ("وقالت قناة تريبوكان عبر تطبيق تلغرام إن المرفأ مغلق.", "تريبوكان"),
        # In Latin letters, several words.
        ("وذكر موقع Harbour Watch أن المرفأ مغلق.", "Harbour Watch"),
        # Another outlet's name at its end is part of it.
        ("وذكر موقع تريبوكان مونيتور أن المرفأ مغلق.", "تريبوكان مونيتور"),
        # An Arabic name, with the nation after it.
        ("وذكرت صحيفة نهج اليوم اليمنية أن المرفأ مغلق.", "نهج اليوم"),
    ],
)
def test_cited(text: str, name: str) -> None:
    assert cited(text) == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وذكرت مجلة الموانئ الألمانية «هافنفورت» أن المرفأ مغلق.", {"هافنفورت"}),
        ("وأكدت وسائل إعلام محلية مثل «هافن نيوز» أن المرفأ مغلق.", {"هافن نيوز"}),
        ("وكتبت صحيفة الحزب الحاكم «رودونغ سينمون» أن المرفأ مغلق.", {"رودونغ سينمون"}),
        ("وذكرت صحيفة «ذا نوردك مونتور» أن المرفأ مغلق.", {"نورديك مونيتور"}),
    ],
)
def test_names_in_marks_after_what_the_outlet_is(text: str, names: set[str]) -> None:
    assert cited(text) == names


@pytest.mark.parametrize(
    "text",
    [
        # Agencies and sites of another kind say and announce things too.
        "وقالت وكالة تيكراما إن النمو سيرتفع.",
        "وأعلنت وكالة تيكراما رفع التصنيف.",
        "وذكرت وكالة موديز أن النمو سيرتفع.",
        "وأفادت وكالة «فرونتكس» بأن القوارب غرقت.",
        "وذكرت وكالة الفضاء الروسية أن الإطلاق تأجل.",
        "تابعونا عبر قناة تريبوكان.",
        "ذكر موقع الوزارة أن المرفأ مغلق.",
        # A party's paper has no name here, and a paper of a nation has none either.
        "ذكرت صحيفة الحزب الحاكم الصينية أن المرفأ مغلق.",
        "ذكرت صحيفة يمنية أن المرفأ مغلق.",
        "نشرت قناة على تلغرام صوراً للمرفأ.",
        # What came before something is not told by it.
        "حصلت البلدية عليها قبل «الزمان» بأعوام.",
    ],
)
def test_not_cited(text: str) -> None:
    assert cited(text) == set()
