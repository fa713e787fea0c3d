"""Whom a phrase names: a person, an office, an outlet, a body, or somebody no list knows."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.attitudes import is_no_subject
from articles.meaning.frames import Frame
from articles.meaning.matches import Match
from articles.meaning.name_words import is_common, is_common_as_it_is
from articles.meaning.outlets import OUTLET_NOUNS
from articles.meaning.printed_phrase import printed
from articles.meaning.role_nouns import HONORIFICS, body_gender, head_of, is_group
from articles.meaning.role_phrases import role_of, shown_role
from articles.meaning.speaker_values import NamedInside, Speaker, person_speaker
from articles.meaning.speech import ADD, CLAUSE_OPENERS, NOUN, PARTICIPLE, Speech, is_document, speech_of
from articles.meaning.speech_cues import PREPOSITIONS
from articles.meaning.titles import word_set
from articles.meaning.values import CAPITAL, COUNTRY, DEMONYM, ORGANISATION, SOURCE, Entry

# A subject no list knows has at most so many words.
_UNLISTED = 6

# Titles that others are called after: the adviser, the spokesman, the son of the president.
_OF_WHOM = word_set("الرئيس الوزير الملك الزعيم السلطان المرشد الرئيسة")
# Right before a name and without the article these are of its bearer: والد فلان, محامي فلان.
_OF_A_NAME = word_set(
    "والد والدة نجل ابنة شقيق شقيقة زوج زوجة أرملة حفيد حفيدة صهر خال عم جد جدة خطيبة محامي محامية صديق صديقة جار جارة "
    "مستشار مستشارة مساعد مساعدة مبعوث مبعوثة موفد صهر حليف خليفة غريم"
)
_MASCULINE_COUNTRIES = frozenset({"IQ", "JO", "LB", "MA", "SD", "SO", "SS", "VA", "YE"})
PEOPLE_AND_BODIES = frozenset({ORGANISATION, COUNTRY})


@remembered
def may_speak(word: str) -> bool:
    """Whether a folded word at the head of a phrase says by itself that the phrase may be a speaker's."""
    return (
        head_of(word) is not None
        or is_group(word)
        or body_gender(word) is not None
        or is_document(word)
        or word in HONORIFICS
        or strip_article(word)[0] in OUTLET_NOUNS
        or not OUTLET_NOUNS.isdisjoint(bare_forms(word))
    )


def speaker_of(
    frame: Frame, at: int, last: int, head: str, found: NamedInside | None, verb: Speech | None
) -> Speaker | None:
    """Whom the phrase from item `at` to `last` names; None where it is no speaker, or none of this verb.

    `head` is the phrase's folded first word, `found` the person named in it, `verb` the word of saying it belongs to.
    """
    if found is not None:
        return _person_in(frame, at, last, head, found, verb)
    outlet = _outlet(frame, at, last)
    if outlet is not None:
        gender = "f" if _is_feminine(outlet, head) else None
        if gender == "f" and verb is not None and verb.gender == "m" and verb.transitive:
            return None  # أبلغ «الصحيفة» أن: it is told, it does not tell
        return Speaker(outlet.name, outlet, gender=gender, is_body=True)
    if is_group(head):
        return Speaker(printed(frame, at, last), plural=True, gender=None)
    role = shown_role(frame, at, head)
    if role is not None:
        if verb is not None and verb.gender == "f" and role[1] == "m" and not head.startswith("مصدر"):
            return None
        if verb is not None and verb.gender == "m" and role[1] == "f":
            return None
        return Speaker(printed(frame, at, last), role=role_of(frame, at, last, head), gender=role[1])
    gender = body_gender(head)
    if gender is not None or is_document(head) or strip_article(head)[0] in OUTLET_NOUNS:
        if verb is not None and gender is not None and verb.gender is not None and verb.gender != gender:
            return None
        if verb is None and is_document(head):
            return None
        text = printed(frame, at, last)
        return Speaker(text, gender=gender or (verb.gender if verb else None), is_body=True)
    match = _body(frame, at)
    if match is not None:
        text = printed(frame, at, _with_others(frame, at + match.last - match.first))
        gender = verb.gender if verb else _gender_of(match.candidates[0].entry)
        return Speaker(text, match.candidates[0].entry, gender=gender, is_body=True)
    if head in HONORIFICS and head_of(frame.word(at + 1)) is not None and at < last:
        return Speaker(printed(frame, at + 1, last), role=role_of(frame, at + 1, last, frame.word(at + 1)))
    if head in HONORIFICS:
        return Speaker(_without_honorifics(frame, at, last), gender=verb.gender if verb else None)
    return _unlisted(frame, at, last, verb)


def _person_in(frame: Frame, at: int, last: int, head: str, found: NamedInside, verb: Speech | None) -> Speaker:
    """Whom a phrase with a person's name in it means: that one, or somebody of his (محامي فلان, مستشار الرئيس فلان).

    مستشار الرئيس فلان may be the adviser or the president: of a title right before the name it is the titled.
    """
    role, before = shown_role(frame, at, head), frame.word(found.first - 1)
    if found.first == at + 1 and head in _OF_A_NAME:
        return Speaker(printed(frame, at, found.last), gender=role[1] if role else None)
    titled = found.first - 1 > at and before in _OF_WHOM
    if not titled or head.startswith("ال"):
        return person_speaker(found.person, verb, role[1] if role else None)
    if role is not None and head_of(before) is not None and strip_article(head)[1] is False:
        return Speaker(printed(frame, at, last), role=role_of(frame, at, found.last, head), gender=role[1])
    return person_speaker(found.person, verb, None)


def _unlisted(frame: Frame, at: int, last: int, verb: Speech | None) -> Speaker | None:
    """A subject that no list knows: after a verb whose object is a clause, or where the clause follows at once."""
    if verb is None or verb.act in (PARTICIPLE, NOUN) or len(frame.word(at)) < 2:
        return None
    if is_no_subject(frame.word(at)) or frame.word(at).startswith("لل"):
        return None  # وقال للصحافة: whom he tells it
    end = at
    while end < last and head_of(frame.word(end + 1)) is None:
        end += 1  # آنا فلان أمينة الصندوق: the office after a name is no part of it
    if end - at >= _UNLISTED:
        return None
    if verb.transitive and verb.gender is not None and _is_definite_subject(frame, at, last, verb):
        return Speaker(printed(frame, at, last), gender=verb.gender, is_body=True, weak=True)
    if (verb.transitive or verb.gender is None) and is_common(frame.word(at)):
        return None  # وصف الظاهرة بأنها, وفقاً للقانون: what it is said of
    if (verb.transitive or verb.act is ADD) and end == last:
        after = last + 1
        if not frame.same_sentence(at, after):
            return None
        quoted = frame.items[after].span is not None
        if not (frame.word(after) in CLAUSE_OPENERS or quoted or frame.colon(after)):
            return None
        if quoted and not frame.colon(after) and verb.transitive:
            return None
    word = frame.word(at)
    if word.startswith("ب") and len(word) > 3 and (is_common_as_it_is(word[1:]) or word.startswith("بال")):
        return None  # قالت بصوت متهدج, قال بالحدة ذاتها
    if word.startswith(("ب", "ل", "ك")) and is_common_as_it_is(word[1:]) and not is_common_as_it_is(word):
        return None  # قال بهذه المناسبة
    return Speaker(printed(frame, at, end), gender=verb.gender, weak=is_common(frame.word(at)))


def _is_definite_subject(frame: Frame, at: int, last: int, verb: Speech) -> bool:
    """A definite noun that agrees with the verb and has the clause of speech after it: وأشارت التوصية إلى أن."""
    word = frame.word(at)
    if not word.startswith("ال") or (verb.gender == "f") != word.endswith(("ه", "ات")):
        return False
    after = last + 1
    if frame.word(after) in {"الي", "علي", "عن", "من"}:
        after += 1
    return frame.same_sentence(at, after) and frame.word(after) in CLAUSE_OPENERS


def _body(frame: Frame, at: int) -> Match | None:
    """A country or an organisation named at an item by a noun."""
    for match in frame.matches.get(at, ()):
        for candidate in match.candidates:
            if candidate.entry.kind not in PEOPLE_AND_BODIES or candidate.kind is DEMONYM:
                continue
            following = frame.word(at + match.last - match.first + 1)
            if candidate.kind is CAPITAL and match.last == match.first and _may_be_name(following):
                continue  # سول فلان: a given name that is a city too
            return match
    return None


def _gender_of(body: Entry) -> str | None:
    """Countries are feminine but for a few; of other bodies the name alone does not tell."""
    return None if body.kind is not COUNTRY else "m" if body.code in _MASCULINE_COUNTRIES else "f"


def _may_be_name(word: str) -> bool:
    """Whether a word goes on with a name: no particle, verb of saying, adjective with the article or ordinary word."""
    if not word or word in PREPOSITIONS or word in CLAUSE_OPENERS or word.startswith("ال"):
        return False
    return speech_of(word) is None and not is_common(word)


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
    if not frame.matches:
        return None
    introduced = bool(bare_forms(frame.word(at)) & OUTLET_NOUNS)
    for place in range(at, min(at + 4 if introduced else at + 1, last + 1)):
        for match in frame.matches.get(place, ()):
            for candidate in match.of(SOURCE):
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


def _without_honorifics(frame: Frame, at: int, last: int) -> str:
    """A name no list knows, without the titles before it and the office after it (وقال الدكتور فلان رئيس ...)."""
    first = at
    while first < last and frame.word(first) in HONORIFICS:
        first += 1
    end = first
    while end < last and end - first < 4 and head_of(frame.word(end + 1)) is None:
        end += 1
    return printed(frame, first, end)
