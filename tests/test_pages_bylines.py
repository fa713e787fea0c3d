"""Bylines and credits: their forms, and the lines that only resemble them."""

import pytest

from articles.pages.bylines import shaped, signature
from articles.pages.credits import bracketed, owner
from articles.pages.trailing_credits import trailing
from articles.pages.values import Byline


@pytest.mark.parametrize(
    ("text", "author", "place"),
    [
        ("موسكو: سامي وهبة", "سامي وهبة", "موسكو"),
        ("كتب : سمير وهبة", "سمير وهبة", None),
        ("كتبت- هالة منصور:", "هالة منصور", None),
        ("بقلم: علي حداد", "علي حداد", None),
        ("كتابة: علي حداد", "علي حداد", None),
        ("حوار: نادية منصور", "نادية منصور", None),
        ("القاهرة - أ ش أ", "أ ش أ", "القاهرة"),
        ("بيروت – «النهار»", "«النهار»", "بيروت"),
        ("سلمى حداد (عمان)", "سلمى حداد", "عمان"),
        ("نيويورك - أ. ف. ب.", "أ. ف. ب", "نيويورك"),
        ("الضاحية: «القدس العربي»", "«القدس العربي»", "الضاحية"),
        ("واس - جدة", "واس", "جدة"),
        ("المرفأ - خاص", "المرفأ", None),
        ("• هالة منصور - سمير وهبة (بيروت)", "هالة منصور - سمير وهبة", "بيروت"),
        ("المرفأ|| #وكالات", "المرفأ| وكالات", None),
        ("المرفأ اليوم - متابعة", "المرفأ اليوم", None),
        ("الميناء نيوز / متابعات", "الميناء نيوز", None),
        ("سامي البستاني*", "سامي البستاني", None),
        ("(المرفأ الجديد) خاص :", "المرفأ الجديد", None),
        ("بيروت - خاص", None, "بيروت"),
        ("* جدة نادر الصيرفي:", "نادر الصيرفي", "جدة"),
        ("> جدة «المرفأ»:", "«المرفأ»", "جدة"),
        ("جدة «المرفأ» نادر الصيرفي:", "نادر الصيرفي", "جدة"),
        ("كتبت - هالة منصور – تصوير: سمير وهبة", "هالة منصور", None),
        ("By admin", "admin", None),
    ],
)
def test_signatures(text: str, author: str | None, place: str | None) -> None:
    """Author and place as printed."""
    found = signature(text)
    assert found is not None
    assert found.byline == Byline(author, place)


@pytest.mark.parametrize(
    "text",
    [
        "الوزير: لا نية للتراجع",
        "كتب الوزير رسالة إلى نظيره",
        "موسكو: العقوبات لن تمر",
        "خبر قصير.",
        "إعلام بلا حدود!",
        "2020 - 2021",
        "قرار خاص",
        "هذا ما قاله*",
        "المدينة القديمة تطلق مهرجانها السنوي (بيروت)",
        "* أسعار السمك في جدة:",
        "جدة «تستعد» للعيد:",
    ],
)
def test_lines_that_sign_nothing(text: str) -> None:
    """Headlines with a colon, sentences, exclamations."""
    assert signature(text) is None
    assert shaped(text) is None or ":" not in text


def test_a_shape_needs_names() -> None:
    """Unknown names and places, by shape; a question or a sentence has none."""
    assert shaped("مازن العلي - الليث") is not None
    assert shaped("أحمد معيدي (كانساس)") is not None
    city_first = shaped("بيروت (المرفأ)")
    assert city_first is not None
    assert city_first.byline == Byline("المرفأ", "بيروت")
    assert shaped("للتواصل: news@harbour.example") is None
    assert shaped("كيف نجا الطفل - ومن أنقذه؟") is None


def test_city_house_and_writer() -> None:
    """A house of two words and more before the colon, and a name behind it."""
    found = shaped("بيروت - صحيفة المرفأ: نادر الصيرفي")
    assert found is not None
    assert (found.byline.author, found.byline.place) == ("نادر الصيرفي", "بيروت")
    assert shaped("بيروت - صحيفة المرفأ: الحكومة تدرس رفع رسوم الموانئ") is None


@pytest.mark.parametrize(
    ("text", "caption", "printed", "name"),
    [
        ("الوزير في مكتبه (أ.ف.ب)", "الوزير في مكتبه", "أ.ف.ب", "وكالة الصحافة الفرنسية"),
        ("الوزير (أرشيفية - إ.ب.أ)", "الوزير", "أرشيفية - إ.ب.أ", "وكالة الصور الصحافية الأوروبية"),
        ("الميناء (قناة البلدية عبر «تلغرام»)", "الميناء", "قناة البلدية عبر «تلغرام»", "قناة البلدية عبر «تلغرام»"),
        ("الميناء ليلا (أرشيفية)", "الميناء ليلا", "أرشيفية", None),
        ("الميناء ليلا (Getty Images)", "الميناء ليلا", "Getty Images", "غيتي"),
    ],
)
def test_credits_in_brackets(text: str, caption: str, printed: str, name: str | None) -> None:
    """Text, credit as printed, and its owner."""
    found = bracketed(text)
    assert found is not None
    assert (found.text, found.printed, found.owner) == (caption, printed, name)


@pytest.mark.parametrize(
    "text", ["وقال ذلك أمس (رويترز).", "افتتاح الميناء (صور)", "الجزء الأول (1-2)", "(رويترز)", "نص (...)", "بلا قوس"]
)
def test_brackets_that_credit_nobody(text: str) -> None:
    """A full stop after the bracket is body; media tags and numbers are no credits."""
    assert bracketed(text) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("الميناء ليلا / RT", "RT"),
        ("الميناء ليلا، فيتو", "فيتو"),
        ("الميناء - رويترز", "رويترز"),
        ("منظر. المصدر: رويترز", "رويترز"),
        ("زوار السوق القديم في الميناء - الصفحة الرسمية للبلدية", "الصفحة الرسمية للبلدية"),
        ("زوار السوق القديم في الميناء - حساب البلدية على فيسبوك", "حساب البلدية على فيسبوك"),
    ],
)
def test_credits_without_brackets(text: str, printed: str) -> None:
    """After a slash, comma, dash or label, when the name is known."""
    found = trailing(text)
    assert found is not None
    assert found.printed == printed


@pytest.mark.parametrize(
    "text",
    [
        "الميناء ليلا - صورة أرشيفية",
        "الوزير: العراق، مصر",
        "حروب بلا نهاية - وسلام",
        "بيروت - المكتب الإعلامي للبلدية",
        "انتهى الأمر / غدا",
    ],
)
def test_tails_that_credit_nobody(text: str) -> None:
    """A status alone and unknown words stay in the text."""
    assert trailing(text) is None


def test_one_owner_behind_many_spellings() -> None:
    """Dots, hamzas, Latin letters and full names."""
    assert {owner(name) for name in ("أ.ف.ب", "ا.ف.ب", "أ ف ب", "AFP", "وكالة الصحافة الفرنسية")} == {
        "وكالة الصحافة الفرنسية"
    }
    assert owner("أ.ب") != owner("أ.ف.ب")
    assert owner("مجهول") is None
