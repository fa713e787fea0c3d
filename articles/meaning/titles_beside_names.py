"""The titles that stand beside a name: وزير الدفاع الروسي فلان; فلان، مساعد الرئيس الروسي."""

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.meaning.frames import Frame, Person
from articles.meaning.role_nouns import HONORIFICS, Role, head_of
from articles.meaning.role_phrases import role_of
from articles.meaning.speech import CLAUSE_OPENERS
from articles.meaning.titles import word_set

# Between a title and a name these say that the name is another's.
_APART = CLAUSE_OPENERS | word_set("مع ضد قد لم لا هو وهو الذي التي الذين")
_TOWARDS = frozenset({"الي", "عن", "علي"})
_ATTENDING = word_set("حضور بحضور وبحضور برفقة يرافقه ترافقه رافقه رافقته")
# What somebody writes for a paper: مقالا لفلان. He is the story's «الكاتب», «كاتب المقال».
_WRITTEN = word_set("مقال مقالا مقاله مقالة عمود عمودا تحليل تحليلا افتتاحيه تقرير تقريرا تعليق تعليقا")
_BYLINES = word_set("بقلم كتبه كتبته كتبها")
_WRITERS = tuple(Role(fold("كاتب"), frozenset({fold("مقال"), fold("تقرير"), fold("عمود")}), gender) for gender in "mf")
# How many words before a name may belong to its title.
_BACK = 12


def roles_beside(frame: Frame, at: int, last: int) -> list[Role]:
    """The titles before a name (وزير الدفاع الروسي فلان) and after it (فلان، مساعد الرئيس الروسي)."""
    roles: list[Role] = []
    if frame.people[at].prefix == "ل" and frame.same_sentence(at - 1, at):
        if strip_article(frame.word(at - 1))[0] in _WRITTEN:
            roles.extend(_WRITERS)
    elif frame.word(at - 1) in _BYLINES and frame.same_sentence(at - 1, at):
        roles.extend(_WRITERS)
    first: int | None = None
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        # وزير التجارة، السيد فلان: a comma before the words of respect that lead to the name parts nothing
        respect = place + 1 == first and frame.word(place + 1) in HONORIFICS
        if not frame.same_sentence(place, at) or (frame.comma(place + 1) and place + 1 != at and not respect):
            break
        if frame.items[place].span is not None or place in frame.people or frame.colon(place + 1):
            break
        word = frame.word(place)
        if word in _APART:
            break  # ذكر الرئيس الروسي أن فلان, بحث الوزير مع فلان: the name is another's
        if word in _TOWARDS and (place == at - 1 or (first is not None and frame.word(first) not in HONORIFICS)):
            break  # نقل المسؤول إلى الرئيس فلان: two people; المبعوث إلى ليبيا الدكتور فلان: one
        if head_of(word) is not None or head_of(_unprefixed(word)) is not None:
            if first is not None and strip_article(word)[1] and not strip_article(frame.word(first))[1]:
                break  # التقى الرئيس الأميركي وزير الدفاع فلان: another person's title
            first = place
    if first is not None and (
        frame.word(first) not in HONORIFICS or first == at - 1 or frame.word(first).startswith("ال")
    ):
        role = role_of(frame, first, at - 1, _unprefixed(frame.word(first)))
        if role is not None:
            roles.append(role)
    after = last + 1
    if after < len(frame.items) and frame.same_sentence(at, after) and head_of(frame.word(after)) is not None:
        end = after
        while end + 1 < len(frame.items) and end - after < 6 and frame.same_sentence(after, end + 1):
            if frame.comma(end + 1) or frame.items[end + 1].span is not None:
                break
            end += 1
        role = role_of(frame, after, end, frame.word(after))
        named = _named_by(frame, after, end)
        if role is not None and (named is None or _is_of_first(role, frame.people[at].person, named)):
            roles.append(role)
    return roles


def _named_by(frame: Frame, first: int, last: int) -> Person | None:
    """استقبل فلان وزير الخارجية العماني فلاناً: who is named right after the title after a name, as it is his then. In
    مدير حملة فلان and مستشار الرئيس فلان the second name belongs to the title: None."""
    named = next((place for place in range(first + 1, last + 1) if place in frame.people), None)
    if named is None or frame.people[named].prefix or any(head_of(frame.word(at)) for at in range(first + 1, named)):
        return None
    is_his = strip_article(frame.word(named - 1))[1] and named - 1 > first and frame.items[named].gap == " "
    return frame.people[named].person if is_his else None


def _is_of_first(role: Role, one: Person, other: Person) -> bool:
    """Whether of two people around a title only the first is known to be of a country that it names."""
    home, others = (person.entry.code if person.entry is not None else None for person in (one, other))
    return home in role.words and others is not None and others not in role.words


def attends(frame: Frame, at: int) -> bool:
    """Whether somebody is named as one who was there too (في حضور السفير فلان): not whom the sentence is about."""
    return any(
        frame.word(place) in _ATTENDING and frame.same_sentence(place, at) for place in range(max(at - _BACK, 0), at)
    )


def _unprefixed(word: str) -> str:
    """A title without the و, ل or ب attached in front (ووزير, للرئيس, بالرئيس)."""
    if head_of(word) is not None:
        return word
    if word.startswith("لل"):
        return "ال" + word[2:]
    return word[1:] if word[:1] in "ولبفك" else word
