"""Objects that stand right after their subject: ناشدت الوزارة المعلمين, دعا الرئيس الوزير إلى, اتهمت الحركة فرنسا بـ.

Only what by its form can be no adjective of the subject and no part of its name is one.
"""

from articles.meaning.frames import Frame
from articles.meaning.role_nouns import HONORIFICS, body_gender, head_of, is_group
from articles.meaning.speech import Speech
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, NAME

# Shorter ones may be singular: الأمين, اليمين.
_LEAST_PLURAL = 8
_PLURAL = ("ين", "ون")
# Endings of plurals whose adjective a plural may be: الأطباء المسلمين, القوات.
_PLURAL_BEFORE = ("ين", "ون", "ات", "اء", "اب", "ال", "ام", "ار", "اد", "اق")
# Adjectives of the same letters as bodies: الدفاع المدني, الشؤون الخارجية.
_ADJECTIVES = word_set("المدني الخارجية الداخلية المعارضة المحكمة الوحدة الملكية")
_HIGH = word_set(
    "الرئيس الرئيسة الوزير الوزيرة الملك السفير السلطان البابا الشعب المجتمع النواب الوزراء الأحزاب السلطات"
)


def is_accusative_plural(word: str) -> bool:
    """Whether a folded word is by its form whom a verb is done to, never who does it: وطالب المسؤولين بأن.

    Of a word for several people: a sound masculine plural ends in ون as a subject, in ين as an object. Names end in ين,
    too (الكرملين, العثيمين), and words in the singular (الأمين).
    """
    return word.startswith("ال") and word.endswith("ين") and (is_group(word) or is_group(word[:-2] + "ون"))


def is_object(frame: Frame, place: int, *, head: int, verb: Speech | None) -> bool:
    """Whether a word in a phrase that is whole already begins the verb's object.

    `head` is the phrase's first item; `verb` the word of saying before it, None for any other verb.
    """
    word = frame.word(place)
    acts = verb is None or (verb.transitive and not verb.reports)
    # السعودية may be an adjective, and after العاصمة or a village stands its name.
    if (
        acts
        and not word.endswith("يه")
        and any(
            candidate.kind is NAME and not match.prefix
            for match in frame.matches.get(place, ())
            for candidate in match.of(COUNTRY)
        )
    ):
        return True
    if not word.startswith("ال"):
        return False
    words = [frame.word(at) for at in range(head, place)]
    if word.endswith(_PLURAL) and len(word) >= _LEAST_PLURAL:
        return not is_group(words[0]) and not any(before.endswith(_PLURAL_BEFORE) for before in words)
    if not acts or words[0] in HONORIFICS:
        return False
    named = any(place + ahead in frame.people for ahead in (1, 2, 3))  # عضو المجلس السفير فلان: his other title
    another = word in _HIGH and not named and (head_of(words[0]) is not None or body_gender(words[0]) is not None)
    return another or (body_gender(word) is not None and word not in _ADJECTIVES)
