"""Names of outlets that no list has and that stand without marks: مجلة فوكاس الألمانية, ذكر موقع نورديك مونيتور أن.

Only a name that is no word of Arabic counts, and of agencies, channels and sites only where they are called news
outlets or news is told by them; of papers also an Arabic name with a nation after it (صحيفة صوت الجبل اللبنانية).
"""

import re

from articles.arabic.clitics import bare_forms, strip_article
from articles.meaning.name_words import FOREIGN, name_part
from articles.meaning.outlets import ACCORDING, NOT_MEDIA, NOUNS_BY_KIND, OTHER_FIRMS, PLATFORMS, opens_quote
from articles.meaning.passages import Passage
from articles.meaning.state_outlets import NEWS
from articles.meaning.titles import BODIES, INSTITUTIONS, is_construct, word_set
from articles.meaning.values import COUNTRY, DEMONYM, SOURCE

_MOST = 3
_MOST_LATIN = 5
# What is printed after a name when it is an outlet's: وكالة X للأنباء, موقع X الإخباري.
_MEDIA = word_set(
    "للأنباء للانباء الإخباري الإخبارية الاخباري الاخبارية إخباري إخبارية الإلكتروني الإلكترونية التلفزيونية "
    "التلفزيوني التليفزيونية الفضائية الإعلامية الإعلامي الصحفي الصحفية للأخبار نيوز"
)
# Of these a transliterated name suffices; of the others one of _MEDIA must follow.
_PAPERS = NOUNS_BY_KIND["newspaper"] | word_set("إذاعة راديو تلفزيون")
_ARTICLES = word_set("ذا ذي لا لو لي لوس إل ال ال دير دي دا نيو ديلي ساوث نيوز آند أند أوف وول")
# Whoever does this tells news: of a site or an agency it is one of news. قالت and أعلنت are not among them: a rating
# agency says and announces too.
_REPORTING = word_set(
    "نقل نقلت نقله نقلته نقلها نقلتها ذكر ذكرت ذكره ذكرته أفاد أفادت أورد أوردت أورده أوردته أوردها أوردتها نشر نشرت "
    "نشره نشرته نشرها نشرتها بث بثت بثه بثته بثها بثتها كتب كتبت كشف كشفت تنقل ينقل تذكر يذكر تفيد يفيد زعم زعمت"
)
_CITING = (ACCORDING - word_set("المصدر مصدر المصادر كما")) | {"عن"}
_NEWS_FROM = _REPORTING | _CITING
# Where a channel stands that is none of television: قناة … على تلغرام, عبر تطبيق تلغرام.
_ON = frozenset({"علي", "عبر", "في"})
_APPLICATION = word_set("تطبيق منصة")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&+\-]*")


def unmarked_name(passage: Passage, noun: int, kind: str) -> int | None:
    """The last word of a name without marks after the word for an outlet; None when it may be something else."""
    is_of_news = passage.after(noun) in NEWS
    noun += is_of_news  # وكالة أنباء تيكراما
    last = noun
    while last < noun + _MOST and passage.after(last) and _goes_on(passage, last + 1, noun):
        last += 1
    while noun < last < noun + _MOST_LATIN and _LATIN.fullmatch(passage.after(last)):
        last += 1
    is_paper = bool(bare_forms(passage.word(noun)) & _PAPERS)
    if last == noun:
        return _arabic_name(passage, noun) if is_paper and kind == "newspaper" else None
    if passage.word(last) in _ARTICLES or passage.word(noun + 1) in PLATFORMS | OTHER_FIRMS:
        return None
    after = passage.after(last)
    if after in NOT_MEDIA:
        return None
    is_outlet = is_of_news or after in _MEDIA or (is_paper and kind != "site") or _is_on_platform(passage, last)
    return last if is_outlet or _tells_news(passage, noun) else None


def _goes_on(passage: Passage, place: int, noun: int) -> bool:
    word = passage.matched.words[place]
    for match in passage.matches_at(noun, place):
        # A listed outlet that only ends the words is part of another: نورديك مونيتور.
        if match.last >= place and (place == noun + 1 or match.first != place or not match.of(SOURCE)):
            return False
    if word.folded in _ARTICLES or _LATIN.fullmatch(word.surface):
        return True
    if word.folded in _MEDIA or (place > noun + 1 and word.folded.startswith("و")):
        return False
    part = name_part(word)
    # With the article it may be any adjective; «نيوز» or a second unknown word goes on a name.
    return part is FOREIGN and len(word.folded) > 2 and not word.folded.endswith("ه")


def _tells_news(passage: Passage, noun: int) -> bool:
    """ذكر موقع … أن, وفق وكالة …, نقلاً عن قناة …: right before the word for an outlet, nothing printed between."""
    before = passage.beside(noun)
    return not bare_forms(before).isdisjoint(_NEWS_FROM)


def _is_on_platform(passage: Passage, last: int) -> bool:
    place = last + 1
    if passage.after(last) not in _ON:
        return False
    place += 1 + (passage.word(last + 2) in _APPLICATION)
    return passage.word(place) in PLATFORMS


def _arabic_name(passage: Passage, noun: int) -> int | None:
    """صحيفة صوت الجبل اللبنانية, صحيفة المنبر اليمنية: the last word before the nation; a body's organ is none."""
    if not _tells_news(passage, noun):
        return None
    for last in range(noun + 1, noun + 1 + _MOST):
        word = passage.word(last)
        if not passage.after(last - 1) or is_construct(word, BODIES) or is_construct(word, INSTITUTIONS):
            return None
        if strip_article(word)[0] in BODIES | INSTITUTIONS or _nation(passage, last):
            return None
        if strip_article(word)[1] and passage.after(last) and _nation(passage, last + 1):
            # مجلة الطيران الألمانية «…»: the name follows
            return None if opens_quote(passage.gap(last + 1)) else last
    return None


def _nation(passage: Passage, place: int) -> bool:
    """Whether a word is a demonym with the article, feminine as a paper is."""
    word = passage.word(place)
    return (
        word.startswith("ال")
        and word.endswith("ه")
        and any(
            candidate.kind is DEMONYM for match in passage.matches_at(place, place) for candidate in match.of(COUNTRY)
        )
    )
