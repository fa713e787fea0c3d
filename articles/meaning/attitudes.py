"""Nouns right after a verb that are no subject of it: what somebody shows or feels, and verbs that have none."""

from articles.meaning.titles import word_set

# Pronouns at the end of a noun: its owner.
_OWNERS = ("هما", "هم", "هن", "ها", "ه")
_ATTITUDES = word_set(
    "ثقة قلق استعداد أسف أمل ترحيب ارتياح رغبة رفض امتنان تقدير دعم تأييد استغراب خشية مخاوف تفاؤل اعتقاد قناعة حرص "
    "عزم تصميم اهتمام استياء غضب سرور سعادة حزن تعاطف تضامن تحفظ شكر إدانة استنكار شكوك ندم اعتراض إعجاب دهشة انزعاج "
    "معارضة"
)
_IMPERSONAL = word_set("يندر يمكن يجب ينبغي يتوقع يرجح يحتمل يصعب يسهل يستبعد يفترض يتعين يستحيل يجوز يكفي")


def is_no_subject(word: str) -> bool:
    """Whether a folded word is what somebody shows (أبدى ثقته بأن) or a verb without subject (في إشارة يندر أن)."""
    if word in _IMPERSONAL:
        return True
    for owner in _OWNERS:
        stem = word.removesuffix(owner)
        # The feminine ending is a ت before a pronoun: ثقة, ثقته.
        if stem != word and (stem in _ATTITUDES or stem.endswith("ت") and stem[:-1] + "ه" in _ATTITUDES):
            return True
    return False
