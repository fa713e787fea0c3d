"""What template filters do with text: foreign words are isolated, everything is escaped."""

import re
from html import unescape

import pytest
from django.template import engines
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.text_direction import foreign_runs
from articles.templatetags.wording import bidi


@pytest.mark.parametrize(
    ("text", "run", "direction"),
    [
        ("صواريخ S-300 الجديدة", "S-300", "ltr"),
        ("شبكة 5G في المدينة", "5G", "ltr"),
        ("نشر معهد Institute for Testing (بريطانيا) تقريره", "Institute for Testing", "ltr"),
        ("العنوان https://example.org/a?b=1.", "https://example.org/a?b=1", "ltr"),
        ("في 2023-09-14 صباحاً", "2023-09-14", "ltr"),
        ("يُكتب هكذا: 2023-09", "2023-09", "ltr"),
        ("الحرارة -5 درجات", "-5", "ltr"),
        ("تراجع السعر (-3.2%) أمس", "-3.2%", "ltr"),
        ("مقاتلات «سو-35» الروسية", "سو-35", "rtl"),
        ("منظومة «إس ـ 300» للدفاع", "إس ـ 300", "rtl"),
        ("طرادات من فئة «تايف ـ 12» في الميناء", "تايف ـ 12", "rtl"),
    ],
)
def test_foreign_words_and_model_numbers_are_found(text: str, run: str, direction: str) -> None:
    assert [piece for piece in foreign_runs(text) if piece[1]] == [(run, direction)]


@pytest.mark.parametrize(
    "text",
    [
        "نص عربي كله",
        "45 في المئة",
        "بين عامي 2015-2016",
        "فازوا 3-1",
        "بين 20%-30% منها",
        "من 5٪-7٪",
        "محافظات الشمال - 12 محافظة",
        "",
    ],
)
def test_plain_arabic_is_left_alone(text: str) -> None:
    assert [piece for piece in foreign_runs(text) if piece[1]] == []


def test_a_run_is_wrapped_in_html() -> None:
    assert bidi("صاروخ S-300") == 'صاروخ <bdi dir="ltr" class="whole">S-300</bdi>'


def test_a_model_number_is_kept_whole_and_a_title_may_break() -> None:
    assert bidi("سو-35") == '<bdi dir="rtl" class="whole">سو-35</bdi>'
    assert bidi("Institute for Testing") == '<bdi dir="ltr">Institute for Testing</bdi>'


def test_text_is_escaped_inside_and_outside_of_runs() -> None:
    assert "<script>" not in bidi("<script>alert(1)</script> نص <b>")
    template = engines["jinja2"].from_string("{{ text }}: {{ text|bidi }}")
    assert template.render({"text": "AT&T"}) == 'AT&amp;T: <bdi dir="ltr" class="whole">AT&amp;T</bdi>'


@given(st.text(alphabet=st.sampled_from("ابسو -ـ359.<>&\"'SAzé/:٣+%\n"), max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in foreign_runs(text)) == text
    assert unescape(re.sub(r'</?bdi(?: dir="(?:ltr|rtl)"(?: class="whole")?)?>', "", bidi(text))) == text
