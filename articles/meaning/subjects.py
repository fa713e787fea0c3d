"""Who stands after a verb of saying, or before it: phrases that name a speaker, read word by word."""

import re
from dataclasses import dataclass

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.meaning.frames import Frame, Person
from articles.meaning.matching import Match
from articles.meaning.names import is_common, is_common_as_it_is
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.roles import HONORIFICS, UNNAMED, Role, body_gender, head_of, is_group
from articles.meaning.speech import CLAUSE_OPENERS, DOCUMENTS, Act, Speech, speech_of
from articles.meaning.titles import word_set
from articles.meaning.values import Entry, EntryKind, NameKind

# How many words a phrase for a speaker may have, and how far after its verb it may begin.
_LONGEST = 16
# A subject no list knows has at most so many words.
_UNLISTED = 6

_PREPOSITIONS = word_set(
    "في من الي علي عن مع خلال بعد قبل عند لدي امام وراء تحت فوق بين عبر حول ضد منذ حتي اثناء عقب اثر بشان بسبب "
    "وسط ضمن نحو صوب دون بدون رغم بعدما عندما حين حينما فيما بينما حيث اذ لكن كما مثل سوي غير الا اما لما ما "
    "لم لن لا قد ثم او بان فان كي لكي اذا لو هل ليس ليست وفق وفقا بحسب حسب طبقا بدوره بدورها خصوصا اضافه "
    "تعليقا ردا وذلك ذلك هذا هذه التي الذي الذين اللذان اللتان جراء لدن حيال ازاء تجاه بصفته بصفتها بوصفه وهو "
    "وهي وهم ولم ولن وان وقد وكان وكانت كان كانت فقد ومن وفي وعن ومع والي وعلي يوم مساء صباح ظهر فجر ليل قائلا "
    "قائله هو هي هم انما بل به بها له لها لهم عليه عليها اليه اليها فيه فيها عنه عنها منه منها معه معها ايضا "
    "اليوم امس غدا الان مجددا لاحقا سابقا كذلك حينها وقتها حاليا اخيرا موخرا تلفزيونيا هاتفيا كل"
)
# Pronouns and the like: they stand for somebody, and name nobody.
_NEVER = word_set("انت نحن انتم هو هي هم احدهم احدهما كلاهما ذلك هذا هذه وانت وانا ونحن الله")
_SELF = word_set("نفسه نفسها ذاته ذاتها انفسهم")
_OF_DOCUMENT = word_set("صادر صادره صدر عن اصدرته اصدره نشره نشرته ل")
_DAYS = word_set("السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه")
# Skipped between a verb and its subject: time and manner in one word, or two (من جهته).
_FILLERS = _DAYS | word_set(
    "ايضا اليوم امس مجددا لاحقا سابقا كذلك حينها وقتها قد بدوره بدورها هنا هناك حاليا اخيرا موخرا مساء صباح "
    "ظهر فجر يوم اول"
)
_TURN = frozenset({"جهته", "جهتها", "جانبه", "جانبها", "ناحيته", "ناحيتها", "جهتهم", "جانبهم"})
# Inside a phrase these go on with it when a body or an office follows (مسؤول في وزارة ..., خبير من معهد ...).
_WITHIN = frozenset({"في", "من", "ب", "ل", "لدي", "عن", "الي", "حول"})
_WITHIN_ALWAYS = frozenset({"باسم", "بلسان", "لشوون", "للشوون", "لدي", "بالانابه"})
_PEOPLE_AND_BODIES = frozenset({EntryKind.ORGANISATION, EntryKind.COUNTRY})
_BREAKING = re.compile(r"[:؛;]|\.\.|…|\s[–—]\s")
_TANWIN = re.compile(r"(?:ا\u064b|\u064bا)$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: an entry where known, the text that stands for it, and what agreement it asks for.

    `weak` is a common noun that no list knows as a speaker: it says this, and nothing is carried on from it.
    """

    text: str
    entry: Entry | None = None
    person: Person | None = None
    role: Role | None = None
    gender: str | None = None
    plural: bool = False
    is_body: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A speaker with the items that name it, both included."""

    first: int
    last: int
    speaker: Speaker


def phrase_at(frame: Frame, at: int, *, verb: Speech | None = None, after_preposition: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at an item, past words of time and turn; None where none does.

    `verb` is the word of saying in front, whose gender must agree; without one only a phrase that can be nothing but a
    speaker counts. `after_preposition` lets a ل stand in front (بيان للوزارة).
    """
    at = skip_fillers(frame, at)
    if at >= len(frame.items) or frame.items[at].span is not None:
        return None
    word = frame.word(at)
    named = frame.people.get(at)
    if named is not None and (after_preposition or not named.prefix.endswith(("ب", "ل", "ك"))):
        return Phrase(at, named.last, _person(named.person, verb))
    if word in _PREPOSITIONS or word in CLAUSE_OPENERS or word in _NEVER:
        return None
    if (speech_of(word) is not None and head_of(word) is None) or _TANWIN.search(frame.text(at, at)):
        return None
    last, person = _extent(frame, at)
    head = _head(word, lam=after_preposition)
    speaker = _speaker(frame, at, last, head, person, verb)
    if speaker is None:
        return None
    if person is not None and speaker.person is not None:
        last = person.last
    return Phrase(at, last, speaker)


@dataclass(frozen=True, slots=True)
class _Found:
    person: Person
    first: int
    last: int


def skip_fillers(frame: Frame, at: int) -> int:
    """The first item from `at` on that is no word of time, turn or manner, in the same sentence."""
    first = at
    while at < len(frame.items) and at - first < 6:
        word = frame.word(at)
        if word == "من" and frame.word(at + 1) in _TURN:
            at += 2
        elif word in _FILLERS and not frame.colon(at):
            at += 1
        else:
            break
    return at


def _extent(frame: Frame, at: int) -> tuple[int, _Found | None]:
    """How far a phrase goes, and the person whose name stands in it."""
    last = at
    is_role = head_of(frame.word(at)) is not None or frame.word(at) in HONORIFICS or is_group(frame.word(at))
    is_document = frame.word(at) in DOCUMENTS
    is_definite = frame.word(at).startswith("ال")
    whole = True
    for place in range(at + 1, min(at + _LONGEST, len(frame.items))):
        item = frame.items[place]
        if item.span is not None or not frame.same_sentence(at, place) or _BREAKING.search(item.gap):
            break
        named = frame.people.get(place)
        is_name = named is not None and is_role and not named.prefix.endswith(("ب", "ل", "ك"))
        if named is not None and is_definite and place == at + 1 and not named.prefix:
            return named.last, _Found(named.person, place, named.last)  # العريس فلان: any definite noun before a name
        if named is not None and is_name and not (named.prefix and frame.comma(place)):
            return named.last, _Found(named.person, place, named.last)
        if frame.comma(place) or ")" in item.gap or "(" in item.gap:
            # وأوضح مدير الشركة، فلان، أن: only a name goes on after a comma.
            break
        word = item.folded
        if word in CLAUSE_OPENERS or word in _DAYS or word in _FILLERS:
            break
        if word in _SELF:
            break
        if is_document and (word in _OF_DOCUMENT or word.startswith("ل")):
            last = place
            continue
        if word in _WITHIN_ALWAYS or (word in _WITHIN and is_role and _goes_on(frame, at, place + 1)):
            last = place if whole else last
            continue
        if word in _PREPOSITIONS or (speech_of(word) is not None and head_of(word) is None):
            break
        if _is_adverbial(frame, place):
            break
        if is_definite and not word.startswith("ال") and is_common(word) and place not in frame.people:
            break  # تحدث المرصد عن ..., أكد الوزير لقاء ...: a definite head is whole but for adjectives and a name
        # المتحدث باسم الجناح العسكري للحزب فلان: past the complement a name may still come.
        whole = whole and not word.startswith("لل") and not any(m.prefix == "ل" for m in frame.matches.get(place, ()))
        last = place if whole else last
    return last, None


def _is_adverbial(frame: Frame, place: int) -> bool:
    """Whether a word is an adverb or an object in اً, its tanwin printed or not: no part of a subject."""
    surface = frame.text(place, place)
    word = frame.word(place)
    if _TANWIN.search(surface):
        return True
    if word.startswith("ب") and len(word) > 3 and is_common_as_it_is(word[1:]) and not is_common_as_it_is(word):
        return True  # تقدم رئيس البرلمان بورقة
    return len(word) > 3 and word.endswith("ا") and not word.startswith("ال") and is_common_as_it_is(word[:-1])


def _goes_on(frame: Frame, head: int, place: int) -> bool:
    """Whether a preposition inside a phrase leads to the body that somebody is of."""
    if not frame.same_sentence(head, place) or frame.items[place].span is not None:
        return False
    word = frame.word(place)
    if strip_article(frame.word(head))[1] and place - head <= 2 and body_gender(word) is None:
        return False  # قال الوزير في لقاء: a definite head is whole
    return body_gender(word) is not None or any(
        match.candidates[0].entry.kind in _PEOPLE_AND_BODIES for match in frame.matches.get(place, ())
    )


def _head(word: str, *, lam: bool) -> str:
    """The head of a phrase without what is attached in front."""
    if not lam:
        return word
    for form in sorted(bare_forms(word), key=len):
        if head_of(form) or body_gender(form) or form in DOCUMENTS:
            return form
    return word


def _speaker(frame: Frame, at: int, last: int, head: str, found: _Found | None, verb: Speech | None) -> Speaker | None:
    text = _printed(frame, at, last)
    role = head_of(head)
    if found is not None:
        before = frame.word(found.first - 1)
        # مستشار الرئيس فلان may be the adviser or the president: of a title right before the name it is the titled.
        titled = found.first - 1 > at and before.startswith("ال") and head_of(before) is not None
        if not titled or head.startswith("ال") or before in HONORIFICS and role is None:
            return _person(found.person, verb, role[1] if role else None)
        if role is not None and head_of(before) is not None and strip_article(head)[1] is False:
            return Speaker(text, role=role_of(frame, at, found.last, head), gender=role[1])
        return _person(found.person, verb, None)
    outlet = _outlet(frame, at, last)
    if (
        outlet is not None
        and verb is not None
        and verb.gender == "m"
        and verb.transitive
        and _is_feminine(outlet, head)
    ):
        return None  # أبلغ «الصحيفة» أن: it is told, it does not tell
    if outlet is not None:
        return Speaker(outlet.name, outlet, gender="f" if _is_feminine(outlet, head) else None, is_body=True)
    if is_group(head):
        return Speaker(text, plural=True, gender=None)
    if role is not None:
        if verb is not None and verb.gender == "f" and role[1] == "m" and not head.startswith("مصدر"):
            return None
        if verb is not None and verb.gender == "m" and role[1] == "f":
            return None
        return Speaker(text, role=role_of(frame, at, last, head), gender=role[1])
    gender = body_gender(head)
    if gender is not None or head in DOCUMENTS or strip_article(head)[0] in OUTLET_NOUNS:
        if verb is not None and gender is not None and verb.gender is not None and verb.gender != gender:
            return None
        if verb is None and head in DOCUMENTS:
            return None
        return Speaker(text, gender=gender or (verb.gender if verb else None), is_body=True)
    match = _body(frame, at)
    if match is not None:
        text = _printed(frame, at, _with_others(frame, at + match.last - match.first))
        return Speaker(text, match.candidates[0].entry, gender=verb.gender if verb else None, is_body=True)
    if head in HONORIFICS:
        return Speaker(_without_honorifics(frame, at, last), gender=verb.gender if verb else None)
    return _unlisted(frame, at, last, verb)


def _unlisted(frame: Frame, at: int, last: int, verb: Speech | None) -> Speaker | None:
    """A subject that no list knows: after a verb whose object is a clause, or where the clause follows at once."""
    if verb is None or verb.act in {Act.PARTICIPLE, Act.NOUN} or len(frame.word(at)) < 2:
        return None
    end = at
    while end < last and head_of(frame.word(end + 1)) is None:
        end += 1  # آنا فلان أمينة الصندوق: the office after a name is no part of it
    if end - at >= _UNLISTED:
        return None
    if verb.transitive and verb.gender is not None and _is_definite_subject(frame, at, last, verb):
        return Speaker(_printed(frame, at, last), gender=verb.gender, is_body=True, weak=True)
    if (verb.transitive or verb.gender is None) and is_common(frame.word(at)):
        return None  # وصف الظاهرة بأنها, وفقاً للقانون: what it is said of
    if (verb.transitive or verb.act is Act.ADD) and end == last:
        after = last + 1
        if not frame.same_sentence(at, after):
            return None
        quoted = frame.items[after].span is not None
        if not (frame.word(after) in CLAUSE_OPENERS or quoted or frame.colon(after)):
            return None
        if quoted and not frame.colon(after) and verb.transitive:
            return None
    if frame.word(at).startswith(("ب", "ل")) and not frame.opens(at) and strip_article(frame.word(at)[1:])[1]:
        return None
    return Speaker(_printed(frame, at, end), gender=verb.gender, weak=is_common(frame.word(at)))


def _is_definite_subject(frame: Frame, at: int, last: int, verb: Speech) -> bool:
    """A definite noun that agrees with the verb and has the clause of speech after it: وأشارت التوصية إلى أن."""
    word = frame.word(at)
    if not word.startswith("ال") or (verb.gender == "f") != word.endswith(("ه", "ات")):
        return False
    after = last + 1
    if frame.word(after) in {"الي", "علي", "عن", "من"}:
        after += 1
    return frame.same_sentence(at, after) and frame.word(after) in CLAUSE_OPENERS


def _person(person: Person, verb: Speech | None, gender: str | None = None) -> Speaker:
    shown = gender or (verb.gender if verb is not None and verb.act not in {Act.NOUN, Act.PARTICIPLE} else None)
    return Speaker(person.name, person.entry, person, gender=shown)


def role_of(frame: Frame, at: int, last: int, head: str) -> Role | None:
    """The role that a phrase names: its head and the words that tell it from others, countries by their code."""
    known = head_of(head)
    if known is None:
        return None
    words: set[str] = set()
    definite = head.startswith("ال")
    place = at + 1
    while place <= last:
        word = frame.word(place)
        code, end = _country(frame, place)
        if code is not None:
            words.add(code)
            place = end + 1
            continue
        bare, is_definite = strip_article(word)
        if definite and not is_definite:
            break
        if word not in _PREPOSITIONS and len(bare) > 1:
            words.add(bare[:-1] if bare.endswith("يه") else bare)
        place += 1
    return Role(known[0], frozenset(words), known[1])


def _country(frame: Frame, at: int) -> tuple[str | None, int]:
    for match in frame.matches.get(at, ()):
        for candidate in match.of(EntryKind.COUNTRY):
            if candidate.kind is not NameKind.METONYM:
                return candidate.entry.code, at + match.last - match.first
    return None, at


def _body(frame: Frame, at: int) -> Match | None:
    """A country or an organisation named at an item by a noun."""
    for match in frame.matches.get(at, ()):
        for candidate in match.candidates:
            if candidate.entry.kind in _PEOPLE_AND_BODIES and candidate.kind is not NameKind.DEMONYM:
                return match
    return None


def _with_others(frame: Frame, last: int) -> int:
    """Past other bodies that و adds to the first: الولايات المتحدة وكوريا الجنوبية."""
    place = last + 1
    while frame.same_sentence(last, place) and frame.word(place).startswith("و") and not frame.comma(place):
        match = _body(frame, place)
        if match is None or match.prefix != "و":
            break
        last = place + match.last - match.first
        place = last + 1
    return last


def _outlet(frame: Frame, at: int, last: int) -> Entry | None:
    """The outlet that a phrase names, with the word for an outlet before it or without."""
    introduced = bool(bare_forms(frame.word(at)) & OUTLET_NOUNS)
    for place in range(at, min(at + 4 if introduced else at + 1, last + 1)):
        for match in frame.matches.get(place, ()):
            for candidate in match.of(EntryKind.SOURCE):
                if (
                    introduced
                    or "«" in frame.items[place].gap
                    or '"' in frame.items[place].gap
                    or match.last > match.first
                ):
                    return candidate.entry
                if not strip_article(fold(match.surface))[1]:
                    return candidate.entry
    return None


def _is_feminine(outlet: Entry, head: str) -> bool:
    """Whether verbs of an outlet are feminine: papers, agencies and channels, unless a masculine word introduces it."""
    masculine = {"موقع", "الموقع", "تلفزيون", "التلفزيون", "راديو", "مركز", "مرصد", "تليفزيون"}
    return outlet.source_kind in {"newspaper", "agency", "broadcaster"} and head not in masculine


def _printed(frame: Frame, at: int, last: int) -> str:
    """A phrase as printed, on its own: no و or ل in front, no marks at its ends."""
    text = frame.text(at, last)
    word = frame.word(at)
    if word.startswith("لل"):
        text = "ال" + text[2:]
    elif word.startswith("ل") and (head_of(word[1:]) or body_gender(word[1:])):
        text = text[1:]
    return re.sub(r"\s+", " ", text).strip(" \u00a0«»“”\"'()،,")


def _without_honorifics(frame: Frame, at: int, last: int) -> str:
    """A name no list knows, without the titles before it and the office after it (وقال الدكتور فلان رئيس ...)."""
    first = at
    while first < last and frame.word(first) in HONORIFICS:
        first += 1
    end = first
    while end < last and end - first < 4 and head_of(frame.word(end + 1)) is None:
        end += 1
    return _printed(frame, first, end)


def is_unnamed(word: str) -> bool:
    """Whether a folded word is how papers call a speaker whom they do not name."""
    return word in UNNAMED
