"""Whom a form of honour stands for: سموه is whoever was called prince, سماحته a mufti, معاليه a minister."""

from articles.arabic.fold import fold
from articles.meaning.role_holders import RoleHolders
from articles.meaning.speaker_values import Speaker
from articles.meaning.titles import word_set

# The form without its pronoun, and what people whom it is said of are called; folded, without article.
_CALLED = {
    fold(form): word_set(titles)
    for form, titles in (
        ("سمو", "سمو أمير أميره شيخ شيخة"),
        ("سماحة", "سماحة مفتي شيخ إمام علامة"),
        ("معالي", "معالي وزير وزيرة رئيس شيخ نائب محافظ أمين مستشار"),
        ("سعادة", "سعادة سفير سفيرة قنصل مدير وكيل لواء رئيس"),
        ("فضيلة", "فضيلة شيخ إمام مفتي قاضي"),
        ("فخامة", "فخامة رئيس رئيسة"),
        ("جلالة", "جلالة ملك ملكة سلطان خادم"),
        ("غبطة", "غبطة بطريرك"),
        ("قداسة", "قداسة بابا"),
        ("دولة", "دولة رئيس"),
        ("سيادة", "سيادة رئيس وزير لواء عميد مطران"),
    )
}

# A king is not spoken of as princes are.
_KING = "الملك "


def _titles(form: str) -> frozenset[str]:
    stem = form.removesuffix("ها").removesuffix("ه")
    return _CALLED.get(stem) or _CALLED.get(stem.removesuffix("ت") + "ه") or frozenset()


def honoured(holders: RoleHolders, form: str, *, block: int, spoken: Speaker | None) -> Speaker | None:
    """The person whom a folded form of honour means: who spoke last if called so, else who was called so last.

    `block` is the block that it stands in, `spoken` whoever a verb without a subject would be taken to be of there.
    None where nobody was called so.
    """
    titles = _titles(form)
    royal = spoken is not None and spoken.text.startswith(_KING) and "ملك" not in titles
    if spoken is not None and spoken.person is not None and not royal:
        for beside in holders.beside.values():
            for held in beside:
                if held.person is spoken.person and titles & {held.role.head, *held.role.words}:
                    return spoken
    for number in range(block, -1, -1):
        fitting = [
            held
            for held in holders.beside.get(number, ())
            if titles & {held.role.head, *held.role.words}
            and ("ملك" in titles or not held.person.name.startswith(_KING))
        ]
        if fitting:
            # The first of a block: whom it is about. Those whom he thanks or receives come after him.
            person = fitting[0].person
            return Speaker(person.name, person.entry, person)
    return None
