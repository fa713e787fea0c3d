"""What tells that a listed name is an outlet's: marks, the word for an outlet, one in the name itself, its nation."""

from collections.abc import Sequence

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.homographs import ORDINARY_OUTLETS
from articles.meaning.matches import Match
from articles.meaning.name_words import is_common, is_function_word
from articles.meaning.outlets import (
    NOUNS_BY_KIND,
    OUTLET_NOUNS,
    closes_quote,
    ends_sentence,
    is_outlet_noun,
    opens_quote,
)
from articles.meaning.passages import Passage
from articles.meaning.spelling import folded, folded_names
from articles.meaning.state_outlets import NEWS
from articles.meaning.values import COUNTRY, DEMONYM, Entry

_NOUN_REACH = 4
# Between the word for an outlet and its name, with nations: شبكة التلفزيون الألماني «…».
_BETWEEN = frozenset({"الانباء", "انباء", "الاذاعه", "التلفزيون"})
_PLURALS = frozenset({"صحف", "مواقع", "قنوات", "وكالات"})
_INTERVIEWS = frozenset({"مقابله", "مقابلته", "مقابلتها", "ومقابله"})


def needs_introduction(match: Match, entry: Entry) -> bool:
    """Names that are ordinary words count only in marks or after the word for an outlet.

    One that is listed with the article and without it is a foreign name, and no word of Arabic: الغارديان, غارديان.
    """
    words = folded(match.surface).split()
    if len(words) == 1 and strip_article(words[0])[0] in ORDINARY_OUTLETS:
        return True
    return words[0].startswith(("ال", "لل")) and not _is_foreign(words, entry)


def _is_foreign(words: Sequence[str], entry: Entry) -> bool:
    """Whether a name with the article is listed without it too: no word of Arabic would be."""
    return words[0].startswith(("ال", "لل")) and " ".join([words[0][2:], *words[1:]]) in folded_names(entry)


def noun_place(passage: Passage, match: Match) -> int | None:
    """Where the word for an outlet stands that the name belongs to: وكالة «نوفوستي», وكالة الأنباء الرسمية «سانا»."""
    if match.prefix:
        return None  # قال مسؤول في الوكالة لفرانس برس
    of_papers = False
    for place in range(match.first - 1, max(match.first - _NOUN_REACH, 0) - 1, -1):
        word, gap = passage.word(place), passage.gap(place)
        if is_outlet_noun(word):
            is_one = not ends_sentence(gap) and (not of_papers or bool(bare_forms(word) & NOUNS_BY_KIND["newspaper"]))
            return place if is_one else None
        is_between = word in _BETWEEN or (word.startswith("ال") and word.endswith(("يه", "ي")))
        is_between = is_between or (word.startswith("ال") and passage.word(place - 1) in NEWS)  # وكالة أنباء البرلمان
        if not is_between and word.startswith("ال") and _is_marked(passage, match):
            is_between = of_papers = True  # صحيفة الحزب «…»; a network may be of spies
        if not is_between or ends_sentence(gap) or (closes_quote(gap) and not opens_quote(gap)):
            return None
    return None


def is_introduced(passage: Passage, match: Match, entry: Entry, noun: int | None) -> bool:
    """Whether marks, the word for an outlet before it or one in the name itself tell that this is an outlet.

    The noun must be one for its kind: «الأنباء» is a paper, and in وكالة الأنباء no outlet of that name is meant.
    """
    quoted = _is_marked(passage, match)
    if noun is not None and not quoted and strip_article(match.surface)[1] and _is_other(passage, match, noun):
        return False  # الشبكة العربية لحقوق الإنسان: an adjective; صحف اليوم, مواقع العالم: any of them
    if noun is not None:
        # An outlet of any kind has a site, and what a site is called differs; an agency is never called a paper.
        nouns = NOUNS_BY_KIND.get(entry.source_kind or "", OUTLET_NOUNS)
        forms = bare_forms(passage.word(noun))
        if entry.source_kind == "site":
            return bool(forms & OUTLET_NOUNS)
        name = folded(match.surface)
        is_certain = quoted or _is_no_word(name) or _is_foreign(name.split(), entry)  # موقع الإندبندنت
        return bool(forms & nouns) or (is_certain and bool(forms & NOUNS_BY_KIND["site"]))
    if (
        quoted
        or _is_interviewer(passage, match)
        or (entry.code is not None and entry.code in _nation_after(passage, match))
    ):
        return True
    if match.last == match.first:
        return False
    first = bare_forms(passage.word(match.first))
    return bool(first & OUTLET_NOUNS) or any(strip_article(form)[0] in OUTLET_NOUNS for form in first)


def is_anothers(passage: Passage, match: Match, entry: Entry) -> bool:
    """إذاعة الجيش اللبناني: a name that is made of the word for an outlet and a definite noun, and another nation after
    it than the outlet's own. An outlet with a name of its own may be called after wherever else it is at home."""
    if entry.code is None or not bare_forms(passage.word(match.first)) & OUTLET_NOUNS:
        return False
    if not strip_article(passage.word(match.first + 1))[1]:
        return False  # راديو زمانه, مجلة ميد
    name = passage.matched.folded[match.first + 1 : match.last + 1]
    if any(" ".join(name[at:]) in folded_names(entry) for at in range(len(name))):
        return False  # صحيفة القدس العربي, وكالة أنباء رويترز
    nations = _nation_after(passage, match)
    return bool(nations) and entry.code not in nations


def _is_marked(passage: Passage, match: Match) -> bool:
    """Whether a name stands in quotation marks of its own."""
    return opens_quote(passage.gap(match.first - 1)) and closes_quote(passage.gap(match.last))


def _is_interviewer(passage: Passage, match: Match) -> bool:
    """في مقابلة حصرية مع العربية: no word for an outlet is needed."""
    if passage.word(match.first - 1) != "مع" or passage.gap(match.first - 1).strip() or match.prefix:
        return False
    return any(passage.word(match.first - back) in _INTERVIEWS for back in (2, 3))


def _is_other(passage: Passage, match: Match, noun: int) -> bool:
    """Whether the word for an outlet stands right before a name and has the article or is a plural, or adjectives lead
    from it to one more: الشبكة الأميركية الإخبارية."""
    word = passage.word(noun)
    if noun < match.first - 1:
        return strip_article(word)[1] and match.first == match.last and _is_adjective(match)
    return strip_article(word)[1] or bool(bare_forms(word) & _PLURALS)


def _is_adjective(match: Match) -> bool:
    """Whether a name may be an adjective after a feminine noun: الإخبارية, الشرقية; الإندبندنت is no word."""
    bare, is_definite = strip_article(folded(match.surface))
    return is_definite and bare.endswith("يه") and is_common(bare)


def _is_no_word(name: str) -> bool:
    """Whether a folded name is no ordinary word, or known as a firm's: الإندبندنت."""
    bare = strip_article(name)[0]
    return not is_common(bare) or is_function_word(bare)


def _nation_after(passage: Passage, match: Match) -> set[str | None]:
    """The countries of the demonym right after a name: الراية القطرية, التايمز البريطانية."""
    if not passage.after(match.last):
        return set()
    return {
        candidate.entry.code
        for other in passage.matches_at(match.last + 1, match.last + 1)
        for candidate in other.of(COUNTRY)
        if candidate.kind is DEMONYM
    }
