"""Outlets that no list knows, where the text itself calls them so: «مجلة فوكاس الألمانية», صحيفة "X", وكالة X للأنباء.

The word for an outlet is not enough: a network may be of spies and a site one of ruins. Without quotation marks only a
name that is no ordinary word counts, and of agencies, stations and sites only one that is called a news outlet.
"""

from collections.abc import Iterator

from articles.arabic.clitics import bare_forms, cut, strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.matches import Match
from articles.meaning.names import FOREIGN, name_part
from articles.meaning.outlets import NOUNS_BY_KIND, OUTLET_NOUNS, closes_quote, opens_quote
from articles.meaning.passages import Passage
from articles.meaning.patterns import Candidate
from articles.meaning.titles import BODIES, INSTITUTIONS, is_construct, word_set
from articles.meaning.values import COUNTRY, DEMONYM, NAME, SOURCE, Entry, Name

# What an entry's key begins with when no vocabulary lists the outlet; its folded name follows.
KEY = "unknown-source:"

_MOST_WORDS = 5
_MOST_WITHOUT_MARKS = 3
# Called a platform or a site, these are where people write, not who reports.
_PLATFORMS = word_set(
    "تويتر فيسبوك فيس اكس إكس يوتيوب انستغرام إنستغرام انستجرام إنستاغرام تلغرام تليغرام تيليغرام تلجرام تيك تيكتوك "
    "واتساب سناب لينكد لينكدإن ريديت تروث ثريدز ويكيبيديا غوغل جوجل فكونتاكتي x twitter facebook telegram youtube "
    "instagram truth tiktok"
)
# Nouns that more often call something else (a power station, a trading platform); marks do not make them outlets.
_OTHER_NOUNS = word_set("منصة بوابة محطة مواقع قنوات صحف وكالات")
# To a station something is told: no power station (قالت لمحطة «كيه تي» المحلية).
_TOLD_TO = frozenset({"لمحطه"})
# A paper's alone, whose name stands in marks after it: افتتاحية «…».
_EDITORIAL = "افتتاحيه"
_NEWS = frozenset({"الانباء", "انباء"})
# What is printed after a name when it is an outlet's: وكالة X للأنباء, موقع X الإخباري.
_MEDIA = word_set(
    "للأنباء للانباء الإخباري الإخبارية الاخباري الاخبارية إخباري إخبارية الإلكتروني الإلكترونية التلفزيونية "
    "التلفزيوني التليفزيونية الفضائية الإعلامية الإعلامي الصحفي الصحفية للأخبار نيوز"
)
# In the names of papers and channels of English and German alone.
_CALLED = word_set(
    "نيوز تايمز بوست تريبيون جورنال ريبورتر هيرالد تيليغراف تلغراف تليغراف كرونيكل غازيت غازيته غازيتا برس تسايتونغ "
    "أوبزرفر أوبزيرفر ديسباتش إكسبرس اكسبرس ستاندرد"
)
# And when it is not: وكالة «فيتش» للتصنيف, محطة «بوشهر» النووية.
_NOT_MEDIA = word_set(
    "للتصنيف للتصنيفات للفضاء الفضائي الائتماني النووي النووية الكهربائية الحراري الأثري الأثرية العسكري التجاري "
    "التجارية الإرهابية الإجرامية للسفر للسياحة الدعائية"
)
# Of these a transliterated name suffices; of the others one of _MEDIA must follow.
_PAPERS = NOUNS_BY_KIND["newspaper"] | word_set("إذاعة راديو تلفزيون")
_ARTICLES = word_set("ذا ذي لا لو لي لوس إل ال ال دير دي دا نيو ديلي ساوث نيوز آند أند أوف وول")


def unlisted_outlets(passage: Passage) -> Iterator[Match]:
    """Every outlet of a passage that its own words announce and no list has, as a match without clitics."""
    kinds = map(_kind_of, passage.matched.folded[:-1])
    nouns = [(place, kind) for place, kind in enumerate(kinds) if kind is not None]
    outlets = passage.of(SOURCE) if nouns else ()
    listed = {at: match.first for match in outlets for at in range(match.first, match.last + 1)}
    for place, kind in nouns:
        if place in listed:
            continue
        if passage.after(place) in _NEWS:
            if (agency := _national(passage, place)) is not None:
                yield agency
            continue
        # A listed name that begins the words is meant; one that only ends them is part of another: «مرآة الشرق».
        if listed.get(place + 1, -1) > place:
            continue
        last = _marked(passage, place + 1) if opens_quote(passage.gap(place)) else _unmarked(passage, place, kind)
        if last is not None and not _opens_event(passage, place):
            yield _match(passage, place + 1, last, kind)
    yield from _called_so(passage)


def _opens_event(passage: Passage, place: int) -> bool:
    """افتتاحية «كأس آسيا» is no editorial."""
    after = passage.word(place + 1)
    return _EDITORIAL in bare_forms(passage.word(place)) and (
        is_construct(after, BODIES) or is_construct(after, INSTITUTIONS)
    )


def _called_so(passage: Passage) -> Iterator[Match]:
    """Names in marks without the word for an outlet, which their own words tell to be one: كما ذكرت «داكار نيوز»."""
    if _CALLED.isdisjoint(passage.matched.folded):
        return
    for place in range(1, len(passage.matched.words)):
        gap = passage.gap(place - 1)
        if gap == " " or not opens_quote(gap) or _kind_of(passage.word(place - 1)) is not None:
            continue
        last = _marked(passage, place)
        if last is None or last == place or any(match.of(SOURCE) for match in passage.matches_at(place, place)):
            continue
        if _CALLED.isdisjoint(passage.word(at) for at in range(place, last + 1)):
            continue
        yield _match(passage, place, last, "site")


@remembered
def _kind_of(word: str) -> str | None:
    if word in _TOLD_TO:
        return "broadcaster"
    if _EDITORIAL in bare_forms(word):
        return "newspaper"
    if OUTLET_NOUNS.isdisjoint(bare_forms(word)):
        return None
    for form in bare_forms(word):
        if form in _OTHER_NOUNS or strip_article(form)[1]:
            continue
        for kind, nouns in NOUNS_BY_KIND.items():
            if form in nouns:
                return kind
    return None


def _marked(passage: Passage, first: int) -> int | None:
    """The last word of a name in marks that begins with word `first`; None when it is a platform or no outlet."""
    for last in range(first, min(first + _MOST_WORDS, len(passage.matched.words))):
        if closes_quote(passage.gap(last)):
            is_platform = passage.word(first) in _PLATFORMS
            return None if is_platform or passage.word(last + 1) in _NOT_MEDIA else last
        if passage.gap(last).strip(" -\u00a0."):
            return None
    return None


def _unmarked(passage: Passage, noun: int, kind: str) -> int | None:
    """The last word of a name without marks after the word for an outlet; None when it may be something else."""
    last = noun
    while last < noun + _MOST_WITHOUT_MARKS and passage.after(last) and _goes_on(passage, last + 1, noun):
        last += 1
    if last == noun or passage.word(last) in _ARTICLES or passage.word(noun + 1) in _PLATFORMS:
        return None
    after = passage.after(last)
    if after in _NOT_MEDIA:
        return None
    is_paper = bool(bare_forms(passage.word(noun)) & _PAPERS)
    return last if after in _MEDIA or (is_paper and kind != "site") else None


def _goes_on(passage: Passage, place: int, noun: int) -> bool:
    word = passage.matched.words[place]
    if any(match.last >= place for match in passage.matches_at(noun, place)):
        return False
    if word.folded in _ARTICLES:
        return True
    if word.folded in _MEDIA or (place > noun + 1 and word.folded.startswith("و")):
        return False
    part = name_part(word)
    # With the article it may be any adjective; «نيوز» or a second unknown word goes on a name.
    return part is FOREIGN and len(word.folded) > 2 and not word.folded.endswith("ه")


def _national(passage: Passage, noun: int) -> Match | None:
    """A country's agency, called by what it is: وكالة الأنباء القبرصية, وكالة الأنباء القبرصية الرسمية."""
    last = noun + 1
    while passage.after(last).startswith("ال") and passage.after(last).endswith("يه"):
        last += 1
    matches = passage.matches_at(noun + 1, last + 1)
    demonyms = {
        at
        for match in matches
        if any(candidate.kind is DEMONYM for candidate in match.of(COUNTRY))
        for at in range(match.first, match.last + 1)
    }
    if not demonyms.intersection(range(noun + 2, last + 1)):
        return None
    if opens_quote(passage.gap(last)) and any(m.first == last + 1 and m.of(SOURCE) for m in matches):
        return None  # وكالة الأنباء الصينية (شينخوا) has its name after it
    form = next((form for form in bare_forms(passage.word(noun)) if form in NOUNS_BY_KIND["agency"]), "")
    return _match(passage, noun, last, "agency", attached=len(passage.word(noun)) - len(form)) if form else None


def _match(passage: Passage, first: int, last: int, kind: str, *, attached: int = 0) -> Match:
    words = passage.matched.words
    start, end = words[first].start + cut(words[first].surface, attached), words[last].end
    surface = passage.text[start:end]
    entry = Entry(KEY + fold(surface), SOURCE, surface, (Name(surface),), source_kind=kind)
    prefix = words[first].folded[:attached]
    return Match(first, last, start, end, surface, prefix, (Candidate(entry, NAME),))
