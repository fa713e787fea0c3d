"""Verbs and nouns of saying in all the forms that news prose uses, folded, and what each tells about its subject.

The verbs are listed in `verbs` and inflected here by rule: the subject's gender and number as the verb shows them
(before its subject an Arabic verb is singular).
"""

from enum import StrEnum
from typing import NamedTuple

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.titles import word_set
from articles.meaning.verbs import ACTING, ADDING, CLAUSAL, RELAYING, REPORTING


class Act(StrEnum):
    """What a word of saying does to the question who speaks."""

    SAY = "say"  # a new statement: with no subject after it, the subject of the sentence
    ADD = "add"  # goes on with the last speaker unless it names one
    PARTICIPLE = "participle"  # never has a subject of its own (مضيفاً)
    RELAY = "relay"  # an outlet relays somebody's words (نقلت وكالة … عن … قوله)
    ASKED = "asked"  # سئل فلان: he speaks next
    NOUN = "noun"  # قوله، القول: says whose words follow, not who


# As in `values`, the members by names of their own.
SAY, ADD, PARTICIPLE, RELAY, ASKED, NOUN = Act


class Speech(NamedTuple):
    """One form: what it does, the gender it shows ("m", "f" or None), whether it is plural."""

    act: Act
    gender: str | None
    plural: bool
    transitive: bool
    reports: bool = False


_ASKED = "سئل سئلت سئلوا"
# Two who were named before: no single speaker.
_DUALS = "قلن يقلن قالا قالتا أكدا أكدتا أضافتا شددا شددتا نددا نددتا رحبا رحبتا لفتا نوها كررتا اعتبرتا حذرتا دعتا"
# Nouns of saying that stand for the verb; an attached pronoun points back to whom they are of.
_NOUNS = "قوله قولها قولهم القول بالقول بقوله بقولها بقولهم قولهما مقولته تعبيره تعبيرها"

# What holds a clause of speech together: the statement follows.
CLAUSE_OPENERS = word_set(
    "ان انه انها انهم انهما انني اني اننا انك بان بانه بانها بانهم باننا بانني بانهما فانه فانها لان لانه لانها"
)
# Words that make what follows the origin of the statement.
ACCORDING_TO = word_set("وفق وفقا بحسب حسب حسبما طبقا وفقما وحسب وبحسب ووفق ووفقا ووفقًا كما نقلا استنادا")
# Things that say something: a document is its own speaker, one «of» a body is the body's.
DOCUMENTS = word_set(
    "تقارير معلومات معطيات أنباء دراسات بيان البيان بيانا بيانها بيانه تقرير التقرير رساله الرساله كتاب "
    "الكتاب دراسه الدراسه وثيقه الوثيقه مذكره "
    "المذكره تعليق خطاب كلمه نص النص الماده القانون الدستور الفقره الاتفاق الاتفاقيه المرسوم النظام اللائحه "
    "ملخص خلاصه مسوده لائحه محضر دعوى استطلاع افاده توصيات اعلان برقيه تدوينه افتتاحيه عريضه البحث المسح "
    "قرار القرار مقال المقال نداء بلاغ تغريده منشور مرسوم تعميم خبر الخبر نعي"
)
ARRIVING = frozenset({"جاء", "وجاء", "ورد", "وورد", "جاءت"})


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line.strip()]


def _inflected(perfect: str, imperfect: str, participle: str) -> dict[str, tuple[str | None, bool, bool]]:
    """The folded forms of one verb: gender, plural, and whether the form is a participle."""
    forms: dict[str, tuple[str | None, bool, bool]] = {}
    past = fold(perfect)
    weak = past[:-1] if past.endswith("ي") or (past.endswith("ا") and len(past) <= 3) else past
    forms[past] = ("m", False, False)
    forms[weak + "ت"] = ("f", False, False)
    forms[weak + "وا"] = ("m", True, False)
    if past[0] == "ا" and len(past) > 3:
        forms[past + "ا"] = ("m", True, False)
    # The object that a relative clause leaves (ما قاله فلان, ما وصفته الوزارة بأنه).
    object_stem = weak + "ا" if weak != past else past
    for pronoun in ("ه", "ها"):
        forms.setdefault(object_stem + pronoun, ("m", False, False))
        forms.setdefault(weak + "ت" + pronoun, ("f", False, False))
    if imperfect != "-":
        present = fold(imperfect)
        body = present[1:]
        stem = body[:-1] if body[-1] in "يو" and len(body) > 2 else body
        forms[present] = ("m", False, False)
        forms["ت" + body] = ("f", False, False)
        forms["ي" + stem + "ون"] = ("m", True, False)
        forms["ي" + body + "ان"] = ("m", True, False)
    if participle != "-":
        active = fold(participle)
        for ending, gender, plural in (("ا", "m", False), ("ه", "f", False), ("ين", "m", True), ("ات", "f", True)):
            stem = active[:-1] if active.endswith("ي") and ending == "ين" else active
            forms[stem + ending] = (gender, plural, True)
    return forms


def _table() -> dict[str, Speech]:
    table: dict[str, Speech] = {}
    groups = (
        (CLAUSAL, SAY, False, True),
        (ADDING, ADD, False, True),
        (REPORTING, SAY, True, True),
        (ACTING, SAY, True, False),
        (RELAYING, RELAY, False, True),
    )
    for text, act, transitive, reports in groups:
        for perfect, imperfect, participle in _lines(text):
            for form, (gender, plural, is_participle) in _inflected(perfect, imperfect, participle).items():
                kind = PARTICIPLE if is_participle else act
                table.setdefault(form, Speech(kind, gender, plural, transitive, reports))
    for stem in ("اخبر", "ابلغ", "حدث", "سال", "اجاب"):
        table[stem + "ني"] = Speech(SAY, "m", False, True, True)
        table[stem + "تني"] = Speech(SAY, "f", False, True, True)
    for word in _ASKED.split():
        table[word] = Speech(ASKED, "f" if word.endswith("ت") else "m", False, False)
    for word in _DUALS.split():
        table[fold(word)] = Speech(SAY, None, True, False, True)
    for word in _NOUNS.split():
        table[fold(word)] = Speech(NOUN, None, False, False)
    return table


# Forms that the rules above make and that are ordinary words first.
_NOT_SPEECH = word_set(
    "هنا هناه هناها هنات هنانا هناا "
    "عقب عقبت عقبا عقبه عقبها نصا نصه نصها نصوا "
    "حدث حدثت حدثا حدثوا حدثه حدثها تذكره تذكرها "
    "كاتبه كاتبا معلمه متحدثه متحدثين متحدثا متهما متهمه متهمين مدينه مدينا مدينين مدعيه داعيه مرجعا مرجعه "
    "مرجعات نافيه قريه معتبره محذره مكرره متوقعه مقترحا مقترحه مقترحات تحدثه مبينه ردا ردها رده ردهم رفضه "
    "رفضها رفضهم رفضا شكره طلبه طلبها طلبهم طلبا وعده وعدها امره امرها امرا نشره نشرها نشرا شرحا شرحه وصفا "
    "ذكرا نقلا نقله نقلها كشفا كاشفا نقدا املا امله املها بيننا دونه دونها دونهم املهم ظنا ظنه سخرا حثا حثه "
    "ناشدا مدينات خاتما خاتمه امرهم تعبيرا متابعه متابعا متابعات مواصله مطالبات مطالبه نسبه نسبا نسبت نسبها "
    "يقرا رافضه نداء شارحا ناقله ناقلات ناقلا كاشفه سائلا سائله سائلات قائلات تعد يعد ادانه ادانا يعدون تعلن "
    "دانت تظهر يظهر اظهر اظهرت اظهرا بدات بدا بدءا تكمل اعلانه ذاكره ذاكرا مبلغا مبلغه لافته لافتات تصف صيحه "
    "تفيد مفيدا مفيده صرحا رويا علقا وجهه وجهها وجها وجهت وجه عرف عرفت عرفه تعرف يعرف يرجع ترجع بثه بثها تنهي "
    "ينهي اشاره توجه "
    "ابرزا ابرزه ابرزها ابرزته ابرزتها ثمنه ثمنها سجل سجلت سجله سجلها سجلته سجلتها سجلوا "
    "مسجلات مسجلين قاطع قاطعت قاطعوا مقاطعه مقاطعات مقاطعين صرخه صرخته صرختها صارخ صارخا صارخه همسه مبرزات"
)
# ردت، دانت and their kin are verbs for certain; the nouns of the same letters were taken out above.
_TABLE = {form: speech for form, speech in _table().items() if form not in _NOT_SPEECH}
_TABLE |= {
    "دانت": Speech(SAY, "f", False, True),
    "نسبت": Speech(RELAY, "f", False, False),
    "متابعا": Speech(PARTICIPLE, "m", False, False),
    "رافضا": Speech(PARTICIPLE, "m", False, True),
    "مذكرا": Speech(PARTICIPLE, "m", False, True),
    "مطمينا": Speech(PARTICIPLE, "m", False, True),
    "متمسكا": Speech(PARTICIPLE, "m", False, True),
    "متهكما": Speech(PARTICIPLE, "m", False, True),
    "متذرعا": Speech(PARTICIPLE, "m", False, True),
    "ممازحا": Speech(PARTICIPLE, "m", False, True),
    "بين": Speech(SAY, "m", False, True, True),
    "بينت": Speech(SAY, "f", False, True, True),
    "معتبره": Speech(PARTICIPLE, "f", False, True),
    "محذره": Speech(PARTICIPLE, "f", False, True),
    "مطالبه": Speech(PARTICIPLE, "f", False, True),
    "لافته": Speech(PARTICIPLE, "f", False, True),
    "تفيد": Speech(SAY, "f", False, False, True),
    "تصف": Speech(SAY, "f", False, True, True),
    "تعلن": Speech(SAY, "f", False, True, True),
    "وجهت": Speech(SAY, "f", False, True),
    "وجه": Speech(SAY, "m", False, True),
    # فرد فلان: too short for a و or ف to be taken off, and an individual as often.
    "فرد": Speech(SAY, "m", False, True),
    "فردت": Speech(SAY, "f", False, True),
    "ورد": Speech(SAY, "m", False, True),
    # What somebody else expects is told by whoever speaks.
    "يتوقع": Speech(SAY, "m", False, True),
    "تتوقع": Speech(SAY, "f", False, True),
}
_JOINED = frozenset({"فرد", "فردت", "ورد"})


@remembered
def speech_of(word: str) -> Speech | None:
    """What a folded word of saying does, with و, ف or ل attached or without; None for any other word."""
    found = _TABLE.get(word)
    if found is None and len(word) > 3 and word[0] in "وف":
        found = _TABLE.get(word[1:])
    if found is None and len(word) > 4 and word[0] == "ل" and word[1] in "يت":
        found = _TABLE.get(word[1:])
    return found


def bare_verb(word: str) -> str:
    """A folded word of saying without the conjunction in front."""
    return word if word in _TABLE and word not in _JOINED or len(word) < 2 else word[1:]


def is_document(word: str) -> bool:
    """Whether a folded word is a thing that says something (بيان, التقرير, التغريدة)."""
    return word in DOCUMENTS or strip_article(word)[0] in DOCUMENTS
