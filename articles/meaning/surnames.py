"""Where a title, a verb or an ordinary noun belongs to a person's name: what stands beside it tells."""

from articles.arabic.clitics import strip_article
from articles.meaning.name_words import FOREIGN, GIVEN, SURNAME, is_common_as_it_is
from articles.meaning.titles import OFFICES, PERSONAL, ROYAL, is_doing, is_saying, is_title
from articles.meaning.tokens import Tokens

_MARKS = tuple("،,:؛.(")
# What somebody is, after his name: never a by-name.
_ROLES_AFTER = frozenset({"الناطق", "المتحدث", "الرييس", "القايد", "القيادي", "الزعيم", "المسوول", "المذكور", "الملقب"})
# Of a word between two names: it has an owner, or something attached, or is a verb.
_OWNED = ("ه", "ها", "هم", "نا", "هما")
_ATTACHED = ("و", "ب", "ل", "ك", "ف")
_VERB_LETTERS = ("ي", "ت", "س")
_STATED = frozenset({"ان", "بان"})


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
    stated = tokens.within(place) and tokens.words[place + 1].folded in _STATED
    return stated or tokens.passage.gap(place).lstrip()[:1] in _MARKS
