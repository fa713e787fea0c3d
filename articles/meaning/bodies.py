"""Bodies that a listed name only begins: «مجلس الأمن القومي», «الصليب الأحمر اللبناني» are not the ones of the list."""

from collections.abc import Sequence

from articles.arabic.fold import fold
from articles.meaning.matches import Match
from articles.meaning.titles import word_set
from articles.meaning.values import COUNTRY, DEMONYM, ORGANISATION, Entry

# Adjectives that make another body of the name before them: of a state, of a part of it, of a part of the world.
_OF_OTHERS = word_set(
    "القومي الوطني الأعلى الاتحادي الفيدرالي الفدرالي الإقليمي المحلي الداخلي المركزي العربي الخليجي الأوروبي "
    "الأفريقي الإفريقي الإسلامي الآسيوي "
    "القومية الوطنية العليا الاتحادية الفيدرالية الفدرالية الإقليمية المحلية الداخلية المركزية العربية الخليجية "
    "الأوروبية الأفريقية الإفريقية الإسلامية الآسيوية"
)
# Heads that are feminine without the ending, plurals among them.
_FEMININE = word_set("الأمم دول القوات قوات")


def without_others(matches: list[Match], folded: Sequence[str], joined: Sequence[bool]) -> list[Match]:
    """The matches of a text without those of an organisation alone whose next word makes it another body's name.

    `folded` are the text's words, `joined[i]` whether word i and the next may belong to one name.
    """
    nations: dict[int, list[str | None]] = {}  # by the place of their demonym
    for match in matches:
        codes = [one.entry.code for one in match.of(COUNTRY) if one.kind is DEMONYM]
        nations.setdefault(match.first, []).extend(codes)

    def stands(match: Match) -> bool:
        if match.candidates[0].entry.kind is not ORGANISATION or match.last >= len(joined) or not joined[match.last]:
            return True
        after = folded[match.last + 1]
        beside = nations.get(match.last + 1, ())
        return not after.startswith("ال") or not all(
            is_another(one.entry, match.surface, after, beside) for one in match.candidates
        )

    return list(filter(stands, matches))


def is_another(entry: Entry, surface: str, following: str, nations: Sequence[str | None]) -> bool:
    """Whether a folded word right after an organisation's spelling makes it the name of another body.

    `nations` are the codes of the countries whose demonym the word is, none for any other word. The full name is
    itself whatever follows, and an adjective that does not agree with the name belongs to a word before it
    (قرارات مجلس الأمن الدولية).
    """
    if following not in _OF_OTHERS and not nations:
        return False
    if entry.code is not None and entry.code in nations:
        return False
    name = fold(surface)
    head = name.split()[0]
    feminine = head.endswith("ه") or head in _FEMININE
    return following.endswith(("ه", "ا")) == feminine and name != fold(entry.name)
