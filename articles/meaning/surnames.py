"""Which words close a name as its surname: by their form, or by what stands beside a title, a verb or a noun."""

import re

from articles.arabic.clitics import strip_article
from articles.meaning.name_words import (
    FEMININE,
    FOREIGN,
    GIVEN,
    LINK,
    PLURAL_ENDINGS,
    SURNAME,
    WEAK,
    NamePart,
    is_common,
    is_common_as_it_is,
    is_given,
    is_weak_given,
)
from articles.meaning.titles import (
    OFFICES,
    PERSONAL,
    ROYAL,
    SURNAMES_TOO,
    THAT,
    is_doing,
    is_saying,
    is_title,
    word_set,
)
from articles.meaning.tokens import Tokens

_MARKS = tuple("،,:؛.(")
# What somebody is, after his name: never a by-name.
_ROLES_AFTER = frozenset({"الناطق", "المتحدث", "الرييس", "القايد", "القيادي", "الزعيم", "المسوول", "المذكور", "الملقب"})
# Of a word between two names: it has an owner, or something attached, or is a verb.
_OWNED = ("ه", "ها", "هم", "نا", "هما")
_ATTACHED = ("و", "ب", "ل", "ك", "ف")
_VERB_LETTERS = ("ي", "ت", "س")
# A word that is ordinary only by inflection is a surname at the end of a name when it ends so: سدران, زواوي.
_SURNAME_ENDINGS = ("ي", "ان", "ين", "ون", "ات")
# Given names that before a definite noun tell of it as often: كامل الترسانة, حسن الخاتمة.
_OF_A_THING = word_set("كامل حسن كمال جمال نور شرف كرم فضل فرح نجاح صفاء وفاء")
_WITH_OBJECT = re.compile(r"[وف](\w{3,}?)(?:ني|نا|ه|ها|هم)")
_VERB = re.compile(r"[وف]ا[^ل]\w{2,}ت|س(?:تت|يت)\w{3,}")
_ORDINALS = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن"})


def is_middle_name(tokens: Tokens, place: int) -> bool:
    """Whether an ordinary word stands between a given name and a surname of descent: أحمد درع الجميلي."""
    word = tokens.words[place]
    last = place + 1
    if place > 1 and tokens.within(place) and tokens.parts[last] in (GIVEN, FOREIGN):
        title = tokens.words[place - 2].folded  # الشيخ محمد أسلم جاويد القاسمي
        last += strip_article(title)[1] and is_title(title, PERSONAL | ROYAL)
    if not tokens.within(last - 1) or tokens.parts[last] is not SURNAME or tokens.is_stop(place):
        return False
    folded = word.folded
    if not tokens.words[last].folded.endswith("ي") or folded.endswith(_OWNED) or folded.startswith(_ATTACHED):
        return False
    return is_common_as_it_is(folded) or not folded.startswith(_VERB_LETTERS)


def follows_office(tokens: Tokens, place: int) -> bool:
    """Whether an office ends right before word `place`: الباحث, الباحثة الماليزية, رجل الأعمال."""
    before = place - 1
    if before > 0 and tokens.demonyms[before] and tokens.within(before):
        before -= 1
    if before < 0 or not tokens.within(before) or not strip_article(tokens.words[before].folded)[1]:
        return False
    if is_title(tokens.words[before].folded, OFFICES):
        return True
    return tokens.within(before - 1) and is_title(tokens.words[before - 1].folded, OFFICES)


def is_hamza_no_article(tokens: Tokens, place: int) -> bool:
    """Whether a strange word begins with أل printed so, ordinary only where that is taken for the article: ألباريس."""
    word = tokens.words[place]
    verb = is_saying(word.folded) or is_doing(word.folded)
    return word.surface.startswith("أل") and not verb and not is_common_as_it_is(word.folded)


def is_byname(tokens: Tokens, place: int) -> bool:
    """Whether a definite word closes a name of أبو and one word, title or not: أبو مهدي المهندس, أبو علي العسكري."""
    folded = tokens.words[place].folded
    if not strip_article(folded)[1] or folded.endswith("ه") or folded in _ROLES_AFTER:
        return False
    return tokens.ends_clause(place)


def is_titled_surname(tokens: Tokens, place: int) -> bool:
    """Whether a title with the article is the surname of one who has his own before him: المهندس حسن الخطيب، ..."""
    title = tokens.words[place - 2].folded if place > 1 and tokens.within(place - 2) else ""
    folded = tokens.words[place].folded
    if not (strip_article(title)[1] and is_title(title, PERSONAL) and strip_article(folded)[1]):
        return False
    return is_title(folded, OFFICES) and tokens.passage.gap(place).lstrip()[:1] in _MARKS


def leads_to_verb(tokens: Tokens, place: int) -> bool:
    """Whether an imperfect stands after a word: كي يفوز."""
    return tokens.within(place) and tokens.words[place + 1].folded[0] in "يتنال"


def is_doctors(tokens: Tokens, place: int) -> bool:
    """Whether an ordinary word is the third of a name with a title right before it: الدكتور محمد خضر عريف، ..."""
    title = tokens.words[place - 3].folded if place > 2 and tokens.within(place - 3) else ""
    if not (strip_article(title)[1] and is_title(title, PERSONAL)):
        return False
    return tokens.passage.gap(place).lstrip()[:1] in _MARKS


def is_cut_off(tokens: Tokens, place: int) -> bool:
    """Whether a title without article or complement stands after a name and before a mark or أن: علي عسكري، …"""
    folded = tokens.words[place].folded
    if not folded.endswith("ي") or folded[0] == "و" or strip_article(folded)[1] or not is_title(folded, OFFICES):
        return False
    stated = tokens.within(place) and tokens.words[place + 1].folded in THAT
    return stated or tokens.passage.gap(place).lstrip()[:1] in _MARKS


def strange_goes_on(tokens: Tokens, place: int, *, parts: list[NamePart], is_whole: bool) -> int:
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


def titled_goes_on(tokens: Tokens, place: int, *, parts: list[NamePart]) -> int:
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


def surname_goes_on(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart], closed: int) -> int:
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


def ordinary_goes_on(tokens: Tokens, place: int, *, arabic: bool, parts: list[NamePart]) -> int:
    """Whether an ordinary word is the surname that a name lacks: only where something closes it off, أحمد موسى."""
    folded = tokens.words[place].folded
    if arabic and strip_article(folded)[1] and LINK in parts and not folded.endswith(PLURAL_ENDINGS):
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
    if folded.endswith(PLURAL_ENDINGS):
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
