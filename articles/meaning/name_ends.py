"""How far a person's name goes from where it may begin, without asking yet whether it is one."""

import re

from articles.arabic.clitics import strip_article
from articles.meaning.name_beginnings import beginning
from articles.meaning.name_words import (
    ARABIC_LINKS,
    FAMILY_FIRST,
    FEMININE,
    FOREIGN,
    GIVEN,
    GIVEN_SECOND,
    HONOURED,
    LINK,
    NEVER,
    NISBA,
    ORDINARY,
    SECOND_HALVES,
    SURNAME,
    SURNAME_LAST,
    WEAK,
    NamePart,
    is_arabic_given,
    is_common,
    is_common_as_it_is,
    is_given,
    is_syllable,
    is_weak_given,
)
from articles.meaning.surnames import (
    follows_office,
    is_byname,
    is_cut_off,
    is_doctors,
    is_hamza_no_article,
    is_middle_name,
    is_titled_surname,
    leads_to_verb,
)
from articles.meaning.titles import OFFICES, SURNAMES_TOO, is_doing, is_saying, is_title, word_set
from articles.meaning.tokens import Span, Tokens

_MOST_OF_FAMILY = 3  # words of a Korean or Chinese name
_NAMES = (GIVEN, WEAK, FOREIGN, SURNAME)
_MOST_WORDS = 7
# A word that is ordinary only by inflection is a surname at the end of a name when it ends so: سدران, زواوي.
_SURNAME_ENDINGS = ("ي", "ان", "ين", "ون", "ات")
_PLURAL_ENDINGS = ("ين", "ون", "ات")
# Given names that before a definite noun tell of it as often: كامل الترسانة, حسن الخاتمة.
_OF_A_THING = word_set("كامل حسن كمال جمال نور شرف كرم فضل فرح نجاح صفاء وفاء")
_KIN = frozenset({"عم", "عمه", "عمته", "خال", "خاله", "خالته", "اخ", "اخيه", "اخت", "اخته", "شقيقه", "شقيقته"})
_AIT = "ايت"  # «of the house of» in Amazigh surnames
_FAR = "فر"  # closes Persian surnames, and is a verb where anything goes on: فر من السجن
_WITH_OBJECT = re.compile(r"[وف](\w{3,}?)(?:ني|نا|ه|ها|هم)")
_VERB = re.compile(r"[وف]ا[^ل]\w{2,}ت|س(?:تت|يت)\w{3,}")
_ORDINALS = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن"})


def span_at(tokens: Tokens, place: int) -> Span | None:
    """The longest name that can begin at word `place`, None when none can."""
    part, attached = beginning(tokens, place)
    if part is None:
        return None
    parts, last = [part], place
    first_word = tokens.words[place].folded[attached:]
    arabic = is_arabic_given(first_word) or first_word in ARABIC_LINKS
    arabic = arabic or (part is WEAK and tokens.parts[place] is ORDINARY)
    if part is LINK:
        if not tokens.within(place) or not _may_follow_link(tokens, place + 1):
            return None
        if first_word == "ام" and tokens.parts[place + 1] not in (GIVEN, WEAK):
            return None  # أم الحمام is a village
        if tokens.words[place + 1].folded in _KIN:
            return None  # ابن عم الرئيس
        parts.append(LINK)
        last = place + 1
        if first_word == "عبد":
            parts[0] = GIVEN  # two words that are one name
    while last - place + 1 < _MOST_WORDS and tokens.within(last):
        step = _next(tokens, last + 1, arabic=arabic, parts=parts, family=first_word in FAMILY_FIRST)
        if not step:
            break
        for _ in range(step):
            last += 1
            parts.append(LINK if step > 1 else tokens.parts[last])
            arabic = arabic or is_arabic_given(tokens.words[last].folded)
    folded = (first_word, *(word.folded for word in tokens.words[place + 1 : last + 1]))
    return Span(place, last, attached, tuple(parts), folded)


def _may_follow_link(tokens: Tokens, place: int) -> bool:
    """Whether a word may stand after a link: ذو الفقار is a name, ذو اللون الأبيض tells of a thing."""
    may_name = place < len(tokens.words) and tokens.parts[place] is not NEVER
    return may_name and not (tokens.words[place - 1].folded == "ذو" and is_common(tokens.words[place].folded))


def _next(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart], family: bool) -> int:
    """How many words from `place` on belong to the name: none, one, or two and three with a link."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if folded in SECOND_HALVES:
        return 1 if arabic or parts[-1] is GIVEN else 0
    if part is LINK:
        return _linked(tokens, place)
    told = _syllables(tokens, place, parts=parts) if family else None
    if told is None:
        told = _by_its_word(tokens, place, arabic=arabic, parts=parts)
    if told is not None:
        return told
    closed = sum(p in (SURNAME, NISBA, FEMININE) for p in parts)
    if parts[-1] is SURNAME and part is FOREIGN and tokens.words[place - 1].folded.endswith("ي"):
        return 0  # جاويد القاسمي …: a surname of descent ends a name
    if folded == _AIT and not closed and tokens.within(place):
        return 2  # هشام آيت منا: whatever the next word is elsewhere
    if part is GIVEN:
        return 1
    if part is FOREIGN:
        return _strange(tokens, place, parts=parts, is_whole=arabic and bool(closed))
    if tokens.is_compound(place):
        return 2
    if not closed and (beside := _by_what_follows(tokens, place, arabic=arabic, parts=parts)):
        return beside
    if part is NEVER:
        return 0
    if parts == [LINK, LINK] and is_byname(tokens, place):
        return 1
    if tokens.is_stop(place):
        return _titled(tokens, place, parts=parts) if arabic else 0
    if part is not ORDINARY:
        return _surname(tokens, place, arabic=arabic, parts=parts, closed=closed)
    return 0 if closed else _ordinary(tokens, place, arabic=arabic, parts=parts)


def _linked(tokens: Tokens, place: int) -> int:
    """A link with the word after it, or with both of عبد and what follows."""
    if not tokens.within(place) or not _may_follow_link(tokens, place + 1):
        return 0
    of_god = tokens.words[place + 1].folded == "عبد" and place + 2 < len(tokens.words) and tokens.within(place + 1)
    return 3 if of_god else 2


def _syllables(tokens: Tokens, place: int, *, parts: list[NamePart]) -> int | None:
    """Whether a word goes on with a Korean or Chinese name of three words at most; None when it is none of its kind."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if folded == "كي" and len(parts) == 2 and not leads_to_verb(tokens, place):
        return 1  # كيم دونغ كي
    if len(parts) >= _MOST_OF_FAMILY or (is_syllable(folded) and part is not NEVER):
        return int(len(parts) < _MOST_OF_FAMILY)
    if len(parts) == 1 and is_syllable(folded) and tokens.within(place):
        return int(is_syllable(tokens.words[place + 1].folded) or tokens.parts[place + 1] in _NAMES)  # كيم كي غوان
    return None


def _by_its_word(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int | None:
    """What the last parts of surnames, honours and second given names do; None for other words."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    goes_on = tokens.within(place)
    if folded in SURNAME_LAST or (folded == _FAR and parts[-1] in _NAMES and not goes_on):
        return 1
    if goes_on and tokens.words[place + 1].folded in SURNAME_LAST and parts[-1] in (GIVEN, WEAK):
        return 0 if part is NEVER else 2  # قاسم زاده, ملك بور: one surname, whatever its first word is elsewhere
    is_before_name = goes_on and tokens.parts[place + 1] in _NAMES
    if folded in HONOURED and parts[-1] in _NAMES:
        return 2 if is_before_name else int(tokens.ends_clause(place))  # عباس بك فايزولاييف, عمران خان
    return 1 if folded in GIVEN_SECOND and arabic and is_before_name else None


def _by_what_follows(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int:
    """Whether what stands after a word makes it part of a name that has no surname yet."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if LINK in parts and strip_article(folded)[1] and "،" in tokens.passage.gap(place):
        return 1  # بن عبدالله القاضي، ...
    if part is not ORDINARY or not arabic:
        return 0
    if len(parts) > 1 and is_cut_off(tokens, place):
        return 1
    return 2 if parts[0] is GIVEN and is_middle_name(tokens, place) else 0


def _strange(tokens: Tokens, place: int, *, parts: list[NamePart], is_whole: bool) -> int:
    """Whether a word that no list has goes on with a name; `is_whole` when an Arabic one has its surname already."""
    folded = tokens.words[place].folded
    rest = folded[1:]
    # و may be the surname's own after a given name alone (أدريان واتسون), hardly after a whole name.
    if (
        folded[0] == "و"
        and not _is_of_given(folded)
        and (
            len(parts) > 1
            or parts[0] is FOREIGN
            or rest in tokens.told
            or is_given(rest)
            or is_weak_given(rest)
            or is_common(rest)
        )
    ):
        return 0
    if is_verb_after(folded):
        return 0
    return int(not is_whole and not is_title(folded, OFFICES))


def _titled(tokens: Tokens, place: int, *, parts: list[NamePart]) -> int:
    """Whether a title or a verb of the news is part of an Arabic name here, which it nearly always ends."""
    if tokens.parts[place] is WEAK and set(parts) <= {GIVEN, WEAK}:
        return int(_is_whole(tokens, place, parts=parts))
    alone = parts == [GIVEN] or parts == [GIVEN, LINK]
    if alone and tokens.words[place].folded in SURNAMES_TOO and tokens.ends_clause(place):
        return 1  # عبد الله القاضي
    return int(len(parts) == 1 and is_titled_surname(tokens, place))


def _is_whole(tokens: Tokens, place: int, *, parts: list[NamePart]) -> bool:
    """Whether a given name that is a title too goes on with a name: محمد أمين توغاي, but not محمد أمين الحزب."""
    if not tokens.within(place):
        return True
    after = tokens.words[place + 1].folded
    if tokens.parts[place + 1] in (FOREIGN, SURNAME):
        return parts == [GIVEN]
    if len(parts) > 1 or strip_article(after)[1]:
        return is_saying(after) or after == "ان"  # خالد يعقوب أمين إن; but خالد يعقوب نجم المنتخب
    if after[0] == "و":
        return is_saying(after) or is_doing(after) or is_given(after[1:])
    return tokens.ends_clause(place)


def _surname(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart], closed: int) -> int:
    """Whether a word that may be a name by its form goes on with one that has `closed` surnames already."""
    part, folded = tokens.parts[place], tokens.words[place].folded
    if part is WEAK:
        if parts == [FOREIGN] and tokens.ends_clause(place) and follows_office(tokens, place - 1):
            return 1  # رجل الأعمال عارف حبيب
        if not arabic:  # فرهاد نوري, مجتبى أماني
            goes_on = tokens.within(place) and tokens.parts[place + 1] in (FOREIGN, SURNAME)
            return int(parts[-1] is GIVEN and (goes_on or tokens.ends_clause(place)))
        return 0 if closed else 1
    if part is SURNAME:
        if closed >= (2 if arabic else 1):
            return 0
        # A whole name is followed by a surname of descent (الغامدي) rather than by any other word, a foreign one by
        # what its bearer is: ميكولا ستاتكيفيتش المسجون منذ عام
        return 1 if len(parts) == 1 or folded.endswith("ي") or (arabic and tokens.ends_clause(place)) else 0
    if part is FEMININE:
        begun = parts[0] is GIVEN or (parts == [WEAK] and tokens.ends_clause(place))  # ناصر بوريطة،
        if parts == [WEAK] and strip_article(folded)[1]:
            begun = begun and tokens.words[place - 1].folded not in _OF_A_THING
        return 1 if begun and not closed and folded[0] != "و" else 0
    if not arabic or folded in _ORDINALS:
        return 0
    return 1 if not closed or (closed == 1 and not tokens.demonyms[place] and tokens.ends_clause(place)) else 0


def _ordinary(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int:
    """Whether an ordinary word is the surname that a name lacks: only where something closes it off, أحمد موسى."""
    folded = tokens.words[place].folded
    if arabic and strip_article(folded)[1] and LINK in parts and not folded.endswith(_PLURAL_ENDINGS):
        return 1  # علي بن ناصر البدور: after a father's name only a surname has the article
    if not tokens.ends_clause(place) or folded.startswith("لل") or tokens.words[place].surface.endswith("ة"):
        return 0
    is_long = len(folded) > 4 or tokens.words[place].surface.endswith("ه")  # رفعت بحقه
    is_with = folded[0] == "ب" and is_long and is_common(folded[1:]) and not is_common_as_it_is(folded)
    if is_with and (arabic or not folded.endswith("ان")):
        return 0  # وفق محمد بمقتل ..., فاز ريو آفي بهدفين; but بروين بولدان, for after ب two would end in ين
    if not arabic:
        if len(parts) == 2 and set(parts) == {GIVEN} and is_hamza_no_article(tokens, place):
            return 1
        return 1 if parts == [GIVEN] and not is_common_as_it_is(folded) else 0
    definite = strip_article(folded)[1]
    if definite and tokens.within(place) and tokens.words[place + 1].folded in _ORDINALS:
        return 0  # أضاف محمد توغاي الهدف الثاني
    is_masdar = tokens.words[place].surface[0] == "إ"  # جلوي بن عبد العزيز إنجازات
    if folded.endswith(_SURNAME_ENDINGS) and not (definite or is_masdar) and not is_common_as_it_is(folded):
        return 1
    if LINK in parts and folded.endswith("ي"):
        return 1
    if folded.endswith(_PLURAL_ENDINGS):
        return 0
    # محمد سعيد القاضي and أحمد موسى: what has the article may close a longer name, what has not only a short one.
    if len(parts) == 2 and LINK not in parts and is_doctors(tokens, place):
        return 1
    return 1 if definite or len(parts) == 1 or parts == [GIVEN, LINK] else 0  # عبد القادر جامع


def _is_of_given(folded: str) -> bool:
    """Whether a surname is made of a given name: وحيدي, but not و and سامي."""
    if is_given(folded[1:]) or is_weak_given(folded[1:]):
        return False
    return folded.endswith("ي") and (is_given(folded[:-1]) or is_weak_given(folded[:-1]))


def is_verb_after(folded: str) -> bool:
    """Whether a strange word is a verb with what Arabic attaches to it: لتقول, وارتبكت, فأجابني."""
    if folded[0] == "ل" and folded[1] in "يتن":
        return is_saying(folded[1:])
    if _VERB.fullmatch(folded) is not None:
        return True
    stem = _WITH_OBJECT.fullmatch(folded)
    return stem is not None and (is_saying(stem[1]) or is_doing(stem[1]))
