"""Where an outlet takes a statement: قال فلان لوكالة «…», أبلغت فلانة الصحيفة بأن …."""

from articles.arabic.clitics import bare_forms, has_preposition
from articles.arabic.word_cache import remembered
from articles.meaning.matches import Match
from articles.meaning.outlets import OUTLET_NOUNS, SAYING, ends_sentence
from articles.meaning.passages import Passage
from articles.meaning.unlisted_outlets import KEY as UNLISTED

# A clause begins with these: what stands before them does not govern an outlet after them.
CLAUSE = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "لان"})
_TOLD = frozenset({"ابلغ", "ابلغت", "ابلغوا", "اخبر", "اخبرت", "اخبروا", "افاد", "افادت", "افادوا"})
# أبلغ «رويترز» مصدر …: masculine, and so no outlet's own verb.
_TOLD_BY_HIM = frozenset({"ابلغ", "ابلغوا", "اخبر", "اخبروا"})
_TOLD_REACH = 10
_SENTENCE = 100  # words: where no full stop comes, the time must not grow with the paragraph


def is_recipient(passage: Passage, match: Match, begin: int) -> bool:
    """قال … لوكالة «رويترز», ردت مصادر عبر «الصحيفة»: a statement is given to the outlet."""
    attached = match.prefix.endswith("ل")
    if begin != match.first:
        attached = _is_given_to(passage.word(begin))
    detached = passage.word(begin - 1) in {"ل", "ول", "مع"} and not ends_sentence(passage.gap(begin - 1))
    # ردت مصادر عبر «الصحيفة»; of a site that no list has it may be the speaker's own
    through = passage.word(begin - 1) == "عبر" and not ends_sentence(passage.gap(begin - 1))
    entry = match.candidates[0].entry
    through = through and not (entry.key.startswith(UNLISTED) and entry.source_kind == "site")
    if not attached and not detached and not through:
        return _is_told(passage, match, begin)
    for place in range(begin - 1, max(begin - 1 - _SENTENCE, -1), -1):
        if ends_sentence(passage.gap(place)):
            return False
        if bare_forms(passage.word(place)) & SAYING:
            return True
    return False


def _is_told(passage: Passage, match: Match, begin: int) -> bool:
    """وأبلغت فلانة وكالة «…» بأن: the outlet is the object of a verb of telling, and the statement follows it."""
    if begin == match.first and bare_forms(passage.word(begin - 1)) & _TOLD_BY_HIM:
        return not ends_sentence(passage.gap(begin - 1))
    if passage.word(match.last + 1) not in CLAUSE or ends_sentence(passage.gap(match.last)):
        return False
    for place in range(begin - 1, max(begin - 1 - _TOLD_REACH, -1), -1):
        if ends_sentence(passage.gap(place)):
            return False
        if bare_forms(passage.word(place)) & _TOLD:
            return place < begin - 1  # أبلغت الوكالة أن: she tells it, or it tells
    return False


@remembered
def _is_given_to(word: str) -> bool:
    """Whether a word for an outlet has ل in front: لوكالة, للصحيفة."""
    return any(has_preposition(word, noun, "ل") for noun in bare_forms(word) & OUTLET_NOUNS)
