"""Two articles side by side: what only one of them names, who is quoted, and what they share word for word."""

import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from articles.models import TagKind, TagStatus
from articles.views.shared_words import RUN, quoted_by_several, quoted_too, shared, shares
from tests.factories import make_article, make_quotation, make_source, make_tag
from tests.growth import within
from tests.site_helpers import hrefs, page_of, queries, words_of

AGENCY = "وصلت السفينة البيضاء إلى الميناء القديم قبل شروق الشمس"


def marked(text: str, *others: str) -> list[str]:
    return [span.text for span in shared([text], others).paragraphs[0] if span.marked]


def test_what_stands_in_both_texts_is_marked_as_it_is_printed() -> None:
    assert marked(f"أمس {AGENCY}، كما قيل.", f"وقال: «{AGENCY}».") == [AGENCY]
    assert marked("وَصَلت السفينه البيضاء الى الميناء القديم", AGENCY) == ["وَصَلت السفينه البيضاء الى الميناء القديم"]


def test_fewer_words_in_a_row_are_no_copy() -> None:
    few = " ".join(AGENCY.split()[: RUN - 1])
    assert marked(f"{few} ثم عادت", f"{few} ثم غرقت بعيداً") != []
    assert marked(f"{few} عادت", f"{few} غرقت") == []
    assert marked(AGENCY, " ".join(reversed(AGENCY.split()))) == []


def test_a_run_ends_with_its_paragraph() -> None:
    first, second = " ".join(AGENCY.split()[:5]), " ".join(AGENCY.split()[5:])
    assert shared([first, second], [AGENCY]).share == 0


def test_the_share_is_of_the_words() -> None:
    assert shared([AGENCY], [AGENCY]).share == 1
    assert shared([AGENCY, AGENCY.replace(" ", " لا ")], [AGENCY]).share == pytest.approx(1 / 3, abs=0.05)
    assert shared([], [AGENCY]).share == shared([""], [""]).share == 0


def test_a_quotation_is_the_others_too_whole_or_in_part() -> None:
    whole, part = "إننا سنعود إلى البحر غداً صباحاً", "سنعود الى البحر غدا"
    assert quoted_too([whole, "نعم"], [part, "«نعم»"]) == quoted_too([part, "نعم"], [whole, "نعم"]) == [True, True]
    assert quoted_too(["سنعود إلى البحر", "لن نعود إلى البحر غداً", ""], [whole]) == [False, False, False]


def test_a_quotation_of_several_comes_with_all_that_have_it_the_fullest_first() -> None:
    whole, part, other = "إننا سنعود إلى البحر غداً صباحاً", "سنعود الى البحر غدا", "لن نعود أبداً"
    assert quoted_by_several([[part, other], ["أمس", whole], [part]]) == [[(1, 1), (0, 0), (2, 0)]]
    assert quoted_by_several([[other], [f"{other}!"]]) == [[(0, 0), (1, 0)]]


def test_what_one_text_alone_has_several_times_is_no_quotation_of_several() -> None:
    assert quoted_by_several([["سنعود إلى البحر غداً", "إننا سنعود إلى البحر غداً"], ["لن نعود إلى البحر غداً"], []]) == []
    assert quoted_by_several([["سنعود"], ["سنعود إلى البحر"]]) == [], "one word is a part of many"
    assert quoted_by_several([["", "…"], ["", "…"]]) == []
    assert quoted_by_several([]) == []


def test_two_wordings_that_share_a_part_are_told_apart() -> None:
    part = "سنعود إلى البحر غداً"
    first, second = f"قلنا لهم {part}", f"{part} كلنا"
    assert quoted_by_several([[first], [second], [part]]) == [[(0, 0), (2, 0)], [(1, 0), (2, 0)]]


def test_of_several_texts_each_pair_has_its_share() -> None:
    half = [AGENCY, AGENCY.replace("السفينة", "القافلة").replace("الميناء", "السوق")]
    found = shares([[AGENCY], half, ["نص آخر"], []])
    assert found[0] == (1, 1, 0, 0)
    assert found[1] == (shared(half, [AGENCY]).share, 1, 0, 0)
    assert found[2:] == ((0, 0, 0, 0), (0, 0, 0, 0)), "less than a run, and nothing"


def test_articles_of_thousands_of_quotations_take_no_square() -> None:
    texts = [f"قلنا لهم أمس إننا {number} سنعود" for number in range(4000)]
    others = [text.replace("سنعود", "سنبقى") for text in texts]
    assert not any(quoted_too(texts, others))
    assert within(5, lambda: quoted_too(texts, others)), "each with each took minutes"


@given(st.lists(st.text(alphabet="اب. ", max_size=60), max_size=4), st.lists(st.text(alphabet="اب. ", max_size=60)))
def test_nothing_of_a_text_is_lost(texts: list[str], others: list[str]) -> None:
    found = shared(texts, others)
    assert ["".join(span.text for span in spans) for spans in found.paragraphs] == texts
    assert 0 <= found.share <= 1


@pytest.mark.django_db
def test_the_page_parts_what_the_two_name_and_quote(client: Client) -> None:
    both, mine, theirs = (make_tag(name) for name in ("سالم الأمين", "ناصر الوالي", "خالد الراوي"))
    topic, agency = make_tag("الملاحة", kind=TagKind.TOPIC), make_source("وكالة الميناء")
    first = make_article(
        headline="السفينة تصل",
        tags=[both, mine],
        paragraphs=[AGENCY, "انتهى."],
        cited=[agency],
        publisher=make_source("صحيفة المرفأ"),
    )
    second = make_article(headline="وصول السفينة", tags=[both, theirs, topic], paragraphs=[f"علمنا أنه {AGENCY}."])
    make_quotation(first, "سنعود إلى البحر غداً صباحاً", block="", speaker=both)
    make_quotation(first, "لن نعود أبداً إلى هنا", block="", speaker=mine)
    make_quotation(second, "إننا سنعود إلى البحر غداً صباحاً", block="", speaker=both)
    html = page_of(client.get(f"/articles/{first.pk}/beside/{second.pk}/"))
    words = words_of(html)
    people = words[words.index("الأشخاص", words.index("الثاني وحده")) :]
    assert people.index("ناصر الوالي") < people.index("سالم الأمين") < people.index("خالد الراوي")
    assert "الموضوعات" in people
    assert "المصادر المنقول عنها" in people
    assert words.count("عند الآخر أيضاً") == 2, "one has more of the sentence than the other"
    assert re.findall(r'<h3 class="side-name">(.*?)</h3>', html) == ["الأول · صحيفة المرفأ", "الثاني"] * 2
    assert f"<mark>{AGENCY}</mark>" in html
    assert "نحو 90% من كلماته" in words
    assert {first.get_absolute_url(), second.get_absolute_url()} <= set(hrefs(html))


@pytest.mark.django_db
def test_a_name_that_no_editor_has_accepted_is_marked(client: Client) -> None:
    one = make_article(tags=[make_tag("سالم الأمين"), make_tag("ناصر الوالي", status=TagStatus.SUGGESTED)])
    words = words_of(page_of(client.get(f"/articles/{one.pk}/beside/{make_article().pk}/")))
    assert "ناصر الوالي مقترح" in words
    assert "سالم الأمين مقترح" not in words


@pytest.mark.django_db
def test_an_article_has_no_page_beside_itself_or_nothing(client: Client) -> None:
    article = make_article()
    for path in (f"{article.pk}/beside/{article.pk}", f"{article.pk}/beside/{article.pk + 9}", f"1{'0' * 30}/beside/1"):
        assert client.get(f"/articles/{path}/").status_code == 404


@pytest.mark.django_db
def test_articles_alike_lead_to_their_comparison(client: Client) -> None:
    one, other = (make_article(headline="السفينة تصل إلى الميناء") for _ in range(2))
    assert f"/articles/{one.pk}/beside/{other.pk}/" in hrefs(page_of(client.get(one.get_absolute_url())))


@pytest.mark.django_db
def test_the_cost_does_not_grow_with_the_rows(client: Client) -> None:
    one, other = (make_article(tags=[make_tag()], cited=[make_source()]) for _ in range(2))
    path = f"/articles/{one.pk}/beside/{other.pk}/"
    few = queries(client, path)
    for number in range(9):
        make_quotation(one, f"قول {number}", block="", speaker=make_tag(f"قائل {number}"))
    assert queries(client, path) == few
