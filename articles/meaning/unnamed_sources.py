"""Recogniser of sources that a story cites without a name: sources, officials, analysts, media, witnesses.

They count where they are credited with something (قال مسؤول, وفق مصادر, نقلا عن وسائل إعلام), not where they are only
spoken of (التقى مسؤولين).
"""

from collections.abc import Sequence
from itertools import compress, count

from articles.arabic.clitics import bare_forms, strip_article, with_proclitics
from articles.arabic.word_cache import remembered
from articles.meaning.frames import Person
from articles.meaning.outlets import ends_sentence
from articles.meaning.passages import Passage
from articles.meaning.speech import ACCORDING_TO, ADD, CLAUSE_OPENERS, RELAY, SAY, speech_of
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, NAME, Mention, UnnamedKind, UnnamedSource

_HEADS = {
    UnnamedKind.SOURCES: word_set("مصدر مصدران مصدرين مصادر مصدرا"),
    UnnamedKind.OFFICIALS: word_set(
        "مسؤول مسؤولون مسؤولين مسؤولان مسئول مسئولون مسئولين مسؤولة مسؤولو دبلوماسي دبلوماسيون دبلوماسيين دبلوماسيان "
        "ديبلوماسي ديبلوماسيون ديبلوماسيين ضابط ضباط قيادي قياديون قياديين"
    ),
    UnnamedKind.ANALYSTS: word_set(
        "محلل محللون محللين محللان خبير خبراء خبيرة مراقب مراقبون مراقبين باحثون باحثين مختصون مختصين متخصصون متخصصين "
        "اقتصاديون اقتصاديين"
    ),
    UnnamedKind.MEDIA: word_set("وسائل صحف مواقع تقارير"),
    UnnamedKind.WITNESSES: word_set("شاهد شهود سكان أهالي"),
}
_KIND_OF = {word: kind for kind, words in _HEADS.items() for word in words}
# Whether a source may be called by a folded word at all.
_is_head = with_proclitics(frozenset(_KIND_OF).union("ال" + word for word in _KIND_OF)).__contains__
# These are sources of news only with such a word after them: وسائل إعلام, تقارير صحفية.
_OF_MEDIA = {
    "وسائل": word_set("إعلام الإعلام إعلامية"),
    "مواقع": word_set("إخبارية إلكترونية الإخبارية"),
    "تقارير": word_set("إعلامية صحفية صحافية الإعلامية الصحفية الصحافية إخبارية"),
}
_SINGULAR = word_set("مصدر مسؤول مسئول مسؤولة دبلوماسي ديبلوماسي ضابط قيادي محلل خبير خبيرة مراقب شاهد")
# What goes on with the noun: relative adjectives and a few others.
_ADJECTIVE_ENDINGS = ("ه", "ي", "يين", "يون", "يان", "ات")
_ADJECTIVES = word_set(
    "رفيع كبير بارز مطلع قريب مقرب مجهول موثوق خاص محلي كبار رفيعو إعلام عيان بارزون كبيران مستقل من"
)
_BETWEEN = word_set(
    "أمس اليوم أيضا له لها لهم لنا لاحقا كبار عدة عدد بعض من هذا هذه قبل السبت الأحد الاثنين الخميس الجمعة"
)
_ACCORDING = ACCORDING_TO - {"كما"}
# Verbs that are prepositions as often, and one that is an adverb.
_NO_VERBS = word_set("بين وبين عبر وعبر")
# How far before the noun its cue may stand, how far after it its verb, and how far its adjectives go, in words.
_BEFORE = 4
_RELAYED = 9
_AFTER = 7
_PHRASE = 6
_BOUNDARY = CLAUSE_OPENERS | word_set("في خلال على إلى أمس اليوم الذي التي الذين لم قد بعد قبل عن")


def find_unnamed(story: Sequence[Passage], people: Sequence[Person]) -> tuple[UnnamedSource, ...]:
    """Every unnamed source that the story cites, by kind and country where it says one, with its mentions.

    A later المصادر or المسؤول without a country goes with the last of its kind. `people` are the story's: somebody
    with a name is no unnamed source.
    """
    named = {(block, start) for person in people for block, start, _ in person.surfaces}
    found: dict[tuple[UnnamedKind, str | None], list[Mention]] = {}
    last: dict[UnnamedKind, str | None] = {}
    for passage in story:
        heads = list(compress(count(), map(_is_head, passage.matched.folded)))
        codes = _codes(passage) if heads else {}
        for place in heads:
            kind = _kind(passage, place)
            if kind is None:
                continue
            end = _phrase_end(passage, place, codes)
            if _is_named(passage, place, end, named):
                continue
            rule = _cue_before(passage, place) or _cue_after(passage, place, end)
            if rule is None:
                continue
            code = _country(codes, place, end)
            definite = _bare(passage.word(place))[1]
            if definite and code is None:
                if kind not in last and passage.word(place) not in _plural_definite(kind):
                    continue
                code = last.get(kind)
            last[kind] = code
            words = passage.matched.words
            start, stop = words[place].start, words[end].end
            surface = passage.text[start:stop]
            mention = Mention(passage.block, start, stop, surface, NAME, rule)
            found.setdefault((kind, code), []).append(mention)
    return tuple(UnnamedSource(kind, code, tuple(mentions)) for (kind, code), mentions in found.items())


@remembered
def _bare(word: str) -> tuple[str, bool]:
    """The form of a word that stands in the lists, without clitics and article, and whether it had the article."""
    for form in sorted(bare_forms(word), key=len, reverse=True):
        bare, definite = strip_article(form)
        if bare in _KIND_OF:
            return bare, definite
    return word, False


def _plural_definite(kind: UnnamedKind) -> frozenset[str]:
    """Definite plurals that need nothing before them: المصادر, المراقبون speak for a class."""
    return frozenset("ال" + word for word in _HEADS[kind] - _SINGULAR)


def _kind(passage: Passage, place: int) -> UnnamedKind | None:
    bare, definite = _bare(passage.word(place))
    kind = _KIND_OF.get(bare)
    if kind is None:
        return None
    following = passage.after(place)
    if bare in _OF_MEDIA and following not in _OF_MEDIA[bare]:
        return None
    if bare in _SINGULAR and bare != "مصدر" and not definite and following.startswith("ال"):
        return None  # مسؤول الملف, خبير الأرصاد: an office, not a class
    return kind


def _phrase_end(passage: Passage, place: int, codes: dict[int, str]) -> int:
    end = place
    while end - place < _PHRASE and passage.after(end):
        word = passage.after(end)
        if word in _BOUNDARY or speech_of(word) is not None or word.startswith("ل"):
            break
        if (
            end + 1 not in codes
            and not word.startswith("ال")
            and not word.endswith(_ADJECTIVE_ENDINGS)
            and word not in _ADJECTIVES
        ):
            break
        end += 1
    return end


def _is_named(passage: Passage, place: int, end: int, named: set[tuple[str, int]]) -> bool:
    words = passage.matched.words
    return any((passage.block, words[inner].start) in named for inner in range(place + 1, min(end + 2, len(words))))


def _cue_before(passage: Passage, place: int) -> str | None:
    """قال مسؤول, أكدت مصادر, وفق مصادر, نقلت … عن مسؤول."""
    if passage.word(place).startswith("لل"):
        return "according to" if place and passage.word(place - 1) in _ACCORDING else None
    for back in range(1, _RELAYED + 1):
        before = place - back
        if before < 0 or ends_sentence(passage.gap(before)):
            return None
        word = passage.word(before)
        if word in CLAUSE_OPENERS:
            return None
        speech = speech_of(word)
        if speech is not None and speech.act is RELAY:
            return "relayed" if passage.word(place - 1) == "عن" else None
        if back > _BEFORE:
            continue
        if speech is not None and speech.act in (SAY, ADD) and word not in _NO_VERBS:
            return "verb of saying before" if speech.reports and _adjoins(passage, before, place) else None
        if word in _ACCORDING and back <= 2:
            return "according to"
    return None


def _adjoins(passage: Passage, verb: int, place: int) -> bool:
    """Whether nothing but words of time and manner stands between a verb and its subject."""
    return all(passage.word(between) in _BETWEEN for between in range(verb + 1, place))


def _cue_after(passage: Passage, place: int, end: int) -> str | None:
    """وكانت مصادر أمنية قد ذكرت, مسؤولون أميركيون يقولون: at the head of a clause, with the verb after."""
    head = passage.word(place - 1) if place else ""
    if (
        place
        and not ends_sentence(passage.gap(place - 1))
        and head not in {"كانت", "وكانت", "كان", "وكان", "لكن", "فيما"}
    ):
        return None
    for place_after in range(end + 1, min(end + _AFTER, len(passage.matched.words))):
        if ends_sentence(passage.gap(place_after - 1)):
            return None
        speech = speech_of(passage.word(place_after))
        if speech is not None and speech.act in (SAY, ADD) and speech.reports:
            return "verb of saying after"
    return None


def _codes(passage: Passage) -> dict[int, str]:
    """The countries named in a passage by noun or demonym, by the place of their first word."""
    codes: dict[int, str] = {}
    for match in passage.of(COUNTRY):
        for candidate in match.of(COUNTRY):
            if candidate.entry.code is not None:
                codes.setdefault(match.first, candidate.entry.code)
    return codes


def _country(codes: dict[int, str], place: int, end: int) -> str | None:
    return next((codes[inner] for inner in range(place + 1, end + 1) if inner in codes), None)
