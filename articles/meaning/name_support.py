"""What stands around two words or more that says they name a person: a title, an office, a verb, an age beside them."""

from typing import NamedTuple

from articles.arabic.clitics import strip_article
from articles.meaning.name_context import (
    befalls,
    goes_on_with_name,
    is_age,
    is_called,
    is_somebodys_office,
    states,
)
from articles.meaning.name_forms import STRONG, is_strong
from articles.meaning.name_words import FEMININE, FOREIGN, GIVEN, NISBA, ORDINARY, SURNAME, WEAK, is_common_as_it_is
from articles.meaning.outlets import closes_quote, ends_sentence
from articles.meaning.passages import CAPTION
from articles.meaning.speech_cues import SOURCES_OF
from articles.meaning.titles import OFFICES, is_doing, is_saying, is_title, word_set
from articles.meaning.tokens import Span, Tokens

# After these some of many are named: خمسة من المنظمين، بينهم فلان.
_AMONG = word_set("بينهم وبينهم منهم ومنهم بينهن منهن ومنهن أبرزهم وأبرزهم ضمنهم وضمنهم وهما")
_OF_WISHES = frozenset({"صادق", "كامل", "خالص"})  # صادق التعازي
# Between a title and a name: الرئيس السابق فلان.
_TENURE = word_set(
    "السابق السابقة الأسبق الأسبقة الراحل الراحلة المخلوع المنتخب المنتخبة المكلف المكلفة المستقيل المستقيلة المؤقت "
    "الحالي الحالية الجديد الجديدة المعزول المقال"
)
FEASTS = frozenset({"عيد", "ربيع"})


class _Asked(NamedTuple):
    """A span with the word right before it, empty where a mark parts them, and whether an office is being told.

    `alone` says that nothing is attached to its first word (و, ل) and that there is a word before it.
    """

    tokens: Tokens
    span: Span
    before: str
    held: bool
    alone: bool


def support_of(tokens: Tokens, span: Span, before: str, office: int | None) -> str | None:
    """The name of the first rule that what stands around a span fulfils; None when nothing there says it is a name.

    `before` is the folded word right before the span, empty where a mark parts them; `office` the place of the office
    whose words may go on to the span.
    """
    asked = _Asked(tokens, span, before, office is not None and not span.attached, bool(before) and not span.attached)
    for rule in _BEFORE:
        told = rule(asked)
        if told is not None:
            return told
    if span.parts[0] is WEAK and not any(part in STRONG for part in span.parts[1:]):
        # رمضان الفائت: two ordinary words need a title or a verb before them
        return _ordinary_with_office_after(asked)
    for rule in _AFTER:
        told = rule(asked)
        if told is not None:
            return told
    return None


def _title_before(asked: _Asked) -> str | None:
    """الرئيس فلان, وزيرة فلانة."""
    return "title before" if asked.alone and is_title(asked.before, OFFICES) else None


def _office_told(asked: _Asked) -> str | None:
    """رئيس لجنة الشؤون الخارجية فلان: of two ordinary words one must look like a name."""
    parts = asked.span.parts
    named = parts[0] is not WEAK or any(part in STRONG or part is FEMININE for part in parts[1:])
    return "office before" if asked.held and named else None


def _saying_before(asked: _Asked) -> str | None:
    """قال فلان; بحسب فلان, unless it may as well be a firm: بحسب غولدمان ساكس."""
    if not asked.alone:
        return None
    if is_saying(asked.before):
        return "verb of saying before"
    if asked.before not in SOURCES_OF:
        return None
    parts = asked.span.parts
    is_firm = parts[0] is FOREIGN and GIVEN not in parts
    told = (is_strong(asked.tokens, asked.span) or parts[1] is WEAK) and not is_firm
    return "verb of saying before" if told else None


def _fate_before(asked: _Asked) -> str | None:
    """مقتل فلان."""
    fits = not asked.span.attached and befalls(asked.before) and is_strong(asked.tokens, asked.span)
    return "verb before" if fits else None


def _deed_before(asked: _Asked) -> str | None:
    """التقى فلان."""
    return "verb before" if asked.alone and is_doing(asked.before) else None


def _nation_before(asked: _Asked) -> str | None:
    """الإيراني فلان, but not بلاده."""
    fits = asked.alone and asked.tokens.demonyms[asked.span.first - 1] and not asked.before.endswith("ه")
    return "nation before" if fits else None


def _among_others(asked: _Asked) -> str | None:
    """بينهم فلان."""
    fits = asked.before in _AMONG and not asked.span.attached
    return "among others" if fits and all(part in STRONG or part is WEAK for part in asked.span.parts) else None


def _trade_before(asked: _Asked) -> str | None:
    """الإداري علي العليوات."""
    parts = asked.span.parts
    fits = parts[0] is WEAK and parts[1] in (FOREIGN, SURNAME) and is_called(asked.tokens, asked.span)
    return "title before" if fits else None


def _next_name_after(asked: _Asked) -> str | None:
    """نواف العابد، عبدالمجيد …: a list of names goes on."""
    first, second = asked.span.parts[:2]
    if first is GIVEN:
        word = asked.span.folded[1]
        fits = second is ORDINARY and (strip_article(word)[1] or not is_common_as_it_is(word))
    else:
        fits = first is WEAK and second in (FOREIGN, SURNAME, NISBA) and asked.span.folded[0] not in FEASTS
    return "listed before a name" if fits and goes_on_with_name(asked.tokens, asked.span.last) else None


def _somebodys_office_after(asked: _Asked) -> str | None:
    """صالح الحمدلي زعيم الكتلة."""
    first, second = asked.span.parts[:2]
    fits = first is WEAK and second in (SURNAME, FOREIGN) and asked.span.folded[0] not in FEASTS
    return "office after" if fits and is_somebodys_office(asked.tokens, asked.span.last) else None


def _statement_after_office(asked: _Asked) -> str | None:
    """أكد رئيس الاتحاد فاضل النمر أن."""
    fits = asked.span.parts[0] is WEAK and asked.held and states(asked.tokens, asked.span)
    return "office before" if fits else None


def _tenure_before(asked: _Asked) -> str | None:
    """الوزير السابق فاضل العلي."""
    fits = asked.before in _TENURE and not asked.span.attached and asked.span.parts[1] in (WEAK, NISBA)
    title = asked.tokens.words[asked.span.first - 2].folded if fits else ""
    return "title before" if fits and is_title(title, OFFICES) else None


def _field_before(asked: _Asked) -> str | None:
    """وزير السياحة سلمى اللومي: what an office is over, with the article, right before."""
    span = asked.span
    fits = (
        span.parts[0] is WEAK
        and asked.held
        and span.parts[1] is NISBA
        and span.folded[0] not in _OF_WISHES
        and strip_article(asked.before)[1]
        and not asked.tokens.demonyms[span.last]
    )
    return "office before" if fits else None


def _ordinary_with_office_after(asked: _Asked) -> str | None:
    """علي أنصاري، مدير المعهد."""
    tokens, last = asked.tokens, asked.span.last
    if "،" not in tokens.passage.gap(last) or last + 1 == len(tokens.words) or asked.span.folded[-1][-1] != "ي":
        return None
    return "office after" if is_title(tokens.words[last + 1].folded, OFFICES) else None


def _told_after(asked: _Asked) -> str | None:
    """What follows a name that is one by half already: فلان قال, فلان، مدير المعهد, فلان (43 عاماً)."""
    tokens, last = asked.tokens, asked.span.last
    gap = tokens.passage.gap(last)
    if last + 1 >= len(tokens.words) or ends_sentence(gap):
        return None
    after = tokens.words[last + 1].folded
    if is_saying(after) and not any(mark in gap for mark in "()"):
        return "verb of saying after"
    if ("،" in gap or "," in gap) and is_title(after, OFFICES):
        return "office after"
    if after.isdigit() and ("(" in gap or ("،" in gap and is_age(tokens, last + 1))):
        return "age after"
    return None


def _opens_caption(asked: _Asked) -> str | None:
    return "caption" if asked.tokens.passage.part is CAPTION and asked.span.first == 0 else None


def _author_of(asked: _Asked) -> str | None:
    """«سمفونية الموتى» لعباس معروفي."""
    span, tokens = asked.span, asked.tokens
    by = tokens.words[span.first].folded[: span.attached] == "ل"
    fits = by and span.parts[0] is GIVEN and closes_quote(tokens.passage.gap(span.first - 1))
    return "author of a work" if fits else None


# The first that speaks for a name gives its rule.
_BEFORE = (
    _title_before,
    _office_told,
    _saying_before,
    _fate_before,
    _deed_before,
    _nation_before,
    _among_others,
    _trade_before,
    _next_name_after,
    _somebodys_office_after,
    _statement_after_office,
    _tenure_before,
    _field_before,
    _author_of,
)
_AFTER = (_told_after, _opens_caption)
