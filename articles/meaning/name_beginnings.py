"""Where a person's name may begin, without asking yet whether it is one."""

from functools import lru_cache
from itertools import compress, count

from articles.arabic.clitics import strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.name_words import (
    COMPOUND_FIRST,
    FAMILY_FIRST,
    FEMININE,
    FOREIGN,
    GIVEN,
    LINK,
    NEVER,
    NISBA,
    ORDINARY,
    SURNAME,
    WEAK,
    NamePart,
    is_arabic_given,
    is_common,
    is_common_as_it_is,
    is_given,
    is_syllable,
    is_weak_given,
)
from articles.meaning.titles import (
    ADDRESS,
    BODIES,
    INSTITUTIONS,
    OFFICES,
    PERSONAL,
    is_construct,
    is_saying,
    is_title,
    word_set,
)
from articles.meaning.tokens import Tokens

# Parts that may begin a name wherever they stand.
_BEGINS = frozenset({GIVEN, WEAK, LINK, FOREIGN, SURNAME})
# What Arabic writes before a name as one word with it.
_ATTACHED = ("و", "ف", "ل", "ب", "ك", "ول", "وب", "فل")
_NO_START = word_set("بن آل ولد بنت سان حاجي حاج با")
_PROCLITICS = frozenset("وفلبك")
_IMPERFECT = ("ي", "ت", "س", "ن")
_LEAST_START = 3
_LONG = 6  # letters: a strange word that is longer and ends in ه is a surname, بورتشولادزه
_WITH_ARTICLE = ("لل", "بال", "وال", "فال", "كال")
_FAMILY_PARTS = (SURNAME, NISBA, FOREIGN, GIVEN)
_HER_SURNAME = (FOREIGN, SURNAME, GIVEN, FEMININE, LINK)
_OFFICE_REACH = 8
_CLAUSE = word_set("ان انه انها بان الذي التي حيث كما قد كان كانت علي عن من الي في")
# Endings of a plural, or of a word with its owner: no given name.
_INFLECTED = ("ها", "هم", "هما", "نا", "ات", "ون", "ين", "ته", "يه", "ه")
_TANWEEN = ("ا\u064b", "\u064bا", "\u064b", "ة")
_PARTICLES = frozenset({"ما", "هو", "لو"})  # family names too
_HAMZAS = frozenset("أإؤئء")


def may_begin(tokens: Tokens) -> list[bool]:
    """Whether a name may begin at each word: False only where `beginning` finds none. Asked first, for it is quick."""
    folded, parts = tokens.folded, tokens.parts
    found = list(map(_BEGINS.__contains__, parts))
    for place in compress(count(), map(_begins_by_itself, folded)):
        found[place] = True
    # An ordinary word may be a given name by what stands beside it.
    for place in compress(count(1), map(_introduces, folded[:-1])):
        found[place] = found[place] or parts[place] in (ORDINARY, FEMININE)
    before = [place for place, part in enumerate(parts[1:]) if part is FOREIGN] if FOREIGN in parts else []
    if "بن" in tokens.told:
        before += [place for place, word in enumerate(folded[1:]) if word == "بن"]
    for place in before:
        found[place] = found[place] or parts[place] is ORDINARY
    return found


@remembered
def _begins_by_itself(folded: str) -> bool:
    """Whether a word may begin a name though its part does not say so: of its own, or with a clitic in front."""
    if folded in FAMILY_FIRST or folded in COMPOUND_FIRST:
        return True
    return folded[0] in _PROCLITICS and _attached_to_given(folded, is_maqsura=False) is not None


@remembered
def _introduces(folded: str) -> bool:
    """Whether an ordinary word after this one may be a given name."""
    return is_saying(folded) or is_title(folded, ADDRESS)


def beginning(tokens: Tokens, place: int) -> tuple[NamePart | None, int]:
    """What word `place` may begin a name as, None when none begins there, and how many letters are no part of it."""
    word = tokens.words[place]
    part, folded = tokens.parts[place], word.folded
    if _is_family_name(tokens, place):
        return FOREIGN, 0
    if _is_to_me(tokens, place):
        return None, 0
    if part in (GIVEN, WEAK, SURNAME):
        return (GIVEN if tokens.is_compound(place) else part), 0
    if part is LINK:
        return (None, 0) if folded in _NO_START else (part, 0)
    if part is NEVER or is_saying(folded):
        return None, 0
    if part is ORDINARY and (_is_introduced(tokens, place) or _closes_office(tokens, place)):
        return WEAK, 0
    if tokens.is_compound(place):
        return GIVEN, 0
    if folded[0] in _PROCLITICS:
        attached = _attached_to_given(folded, word.surface.endswith("ى"))
        # ف before a name begins a clause: in الجنوبية فلاديسلاف it is the name's own.
        if attached is not None and not (folded[0] == "ف" and part is FOREIGN and place and tokens.within(place - 1)):
            return attached
    if part in (ORDINARY, FOREIGN) and _is_son(tokens, place):
        return WEAK, int(folded[0] in _PROCLITICS and is_weak_given(folded[1:]))  # خلفا لزيد بن فلان
    if part is FEMININE and _is_hers(tokens, place):
        return WEAK, 0
    return (part, 0) if part is FOREIGN and len(folded) >= _LEAST_START else (None, 0)


def _is_hers(tokens: Tokens, place: int) -> bool:
    """Whether a strange word with ة is a woman's given name: right after a definite title, a strange name after it.

    المخرجة تودة بوعناني; what agrees with the title would have the article too.
    """
    if not place or not tokens.within(place - 1) or not tokens.within(place):
        return False
    if strip_article(tokens.words[place].folded)[1] or tokens.parts[place + 1] not in _HER_SURNAME:
        return False
    before = place - 2 if tokens.demonyms[place - 1] and place > 1 and tokens.within(place - 2) else place - 1
    title = tokens.words[before].folded
    return (strip_article(title)[1] and is_title(title, OFFICES)) or _ends_office(tokens, place)


def _is_family_name(tokens: Tokens, place: int) -> bool:
    """Whether a Korean or Chinese name begins here, though its first word be an ordinary one: ما تشاو, بان جي."""
    word = tokens.words[place]
    if word.folded not in FAMILY_FIRST:
        return False
    if is_given(word.folded) or set(word.surface) & _HAMZAS:
        return False
    if not tokens.within(place) or tokens.parts[place + 1] is NEVER:
        return False
    following = tokens.words[place + 1].folded
    if not is_syllable(following) and tokens.parts[place + 1] is not FOREIGN:
        return False
    office = tokens.words[place + 2].folded if place + 2 < len(tokens.words) else ""
    if "،" in tokens.passage.gap(place + 1) and office and is_title(office, OFFICES):
        return True  # مع تشن ليانغ، رئيس الشركة
    before = tokens.words[place - 1].folded if place and tokens.within(place - 1) else ""
    third = tokens.words[place + 2].folded if tokens.within(place + 1) else ""
    if is_syllable(following) and is_syllable(third) and word.folded not in _PARTICLES:
        return True  # وسيحل ري تاي سوب محله
    if is_saying(before):
        return is_syllable(following) or is_syllable(third)
    if _ends_office(tokens, place):
        return True
    return is_title(before, OFFICES) or (place > 0 and tokens.parts[place - 1] is NISBA)


def _is_to_me(tokens: Tokens, place: int) -> bool:
    """قال لي صياد: to me, where no Korean or Chinese name goes on after لي."""
    if tokens.words[place].folded != "لي" or not place or not is_saying(tokens.words[place - 1].folded):
        return False
    if not tokens.within(place - 1) or not tokens.within(place):
        return True
    following = tokens.words[place + 1].folded
    return not is_syllable(following) and (tokens.parts[place + 1] is not FOREIGN or is_arabic_given(following))


def _is_son(tokens: Tokens, place: int) -> bool:
    """A word before بن and a name is a given name, ordinary or not: جوهر بن مبارك."""
    if place + 2 >= len(tokens.words) or tokens.words[place + 1].folded != "بن":
        return False
    folded = tokens.words[place].folded
    if not tokens.within(place) or not tokens.within(place + 1):
        return False
    if len(folded) < _LEAST_START or strip_article(folded)[1] or folded.startswith("لل") or tokens.is_stop(place):
        return False
    father = tokens.parts[place + 2]
    named_after = is_construct(folded, BODIES) or is_construct(folded, INSTITUTIONS)  # مطار بن غوريون
    return father not in (NEVER, ORDINARY) and not named_after


def _is_introduced(tokens: Tokens, place: int) -> bool:
    """Whether a title or a verb of saying makes an ordinary word a given name.

    المصور الصحفي جلاء العبادي, الدكتور شرف غالي, وقال عقل بلتاجي رئيس اللجنة.
    """
    before = tokens.words[place - 1].folded if place else ""
    if tokens.demonyms[place - 1] and place > 1 and tokens.within(place - 2):
        before = tokens.words[place - 2].folded  # المهندس المصري سلام الدمنهوري
    if not is_saying(before) and not is_title(before, ADDRESS):
        return False
    if not tokens.within(place - 1) or not tokens.within(place) or not _may_be_given(tokens, place):
        return False
    after, following = tokens.words[place + 1].folded, tokens.parts[place + 1]
    if is_saying(before):
        named = following is FOREIGN or (following is SURNAME and after.endswith("ي"))
        return named and tokens.within(place + 1) and is_title(tokens.words[place + 2].folded, OFFICES)
    if not strip_article(before)[1] or not is_title(before, ADDRESS):
        return False
    if following is SURNAME:
        return after.endswith("ي")
    if following is GIVEN:  # الطفل ميلاد منذر الراعي
        return tokens.within(place + 1) and tokens.parts[place + 2] in _FAMILY_PARTS
    return (
        following is ORDINARY
        and is_title(before, PERSONAL)
        and _may_be_given(tokens, place + 1)
        and tokens.ends_clause(place + 1)
    )


def _ends_office(tokens: Tokens, place: int) -> bool:
    """Whether the word before `place` ends what an office is over: رئيس المجلس الوطني, سفيرة ألمانيا لدى أوكرانيا."""
    if place < 2 or not tokens.within(place - 1):
        return False
    if not strip_article(tokens.words[place - 1].folded)[1] and not tokens.places[place - 1]:
        return False
    for at in range(place - 2, max(place - 2 - _OFFICE_REACH, -1), -1):
        folded = tokens.words[at].folded
        if not tokens.within(at) or folded in _CLAUSE:
            return False
        if is_title(folded, OFFICES) and (at == 0 or not is_construct(folded, BODIES)):
            return True
    return False


def _closes_office(tokens: Tokens, place: int) -> bool:
    """Whether a word that is ordinary only by its endings is a given name: an office before it, a strange name after.

    وقال رئيس المجلس الوطني روحي فتوح: …
    """
    word = tokens.words[place]
    if place + 1 >= len(tokens.words) or tokens.parts[place + 1] is not FOREIGN:
        return False
    after = tokens.words[place + 1]
    if word.folded[0] in "بل" and is_common(word.folded[1:]):
        return False  # بإبداء is ب + إبداء
    if is_common_as_it_is(word.folded) or word.folded.endswith(_INFLECTED) or word.surface.endswith(_TANWEEN):
        return False
    if (
        (after.folded.endswith("ه") and len(after.folded) <= _LONG)
        or after.folded[0] == "و"
        or after.surface.endswith(_TANWEEN)
    ):
        return False
    return (
        len(word.folded) > _LEAST_START
        and tokens.within(place)
        and tokens.ends_clause(place + 1)
        and _may_be_given(tokens, place)
        and (_ends_office(tokens, place) or _follows_nation(tokens, place))
    )


def _follows_nation(tokens: Tokens, place: int) -> bool:
    """Whether the word before `place` says of what nation a man is: الإيراني همايون خوشروان."""
    before = tokens.words[place - 1].folded if place else ""
    return place > 0 and tokens.within(place - 1) and tokens.demonyms[place - 1] and strip_article(before)[1]


def _may_be_given(tokens: Tokens, place: int) -> bool:
    """Whether an ordinary word can be a name at all: no article, no title, no verb, no body."""
    folded = tokens.words[place].folded
    if (
        strip_article(folded)[1]
        or folded.startswith(_WITH_ARTICLE)
        or tokens.is_stop(place)
        or is_construct(folded, BODIES)
    ):
        return False
    return not folded.startswith(_IMPERFECT) and not is_construct(folded, INSTITUTIONS)


@lru_cache(maxsize=65536)
def _attached_to_given(folded: str, is_maqsura: bool) -> tuple[NamePart, int] | None:
    """How many letters stand before a given name in one word with it, and which kind of given name; None without."""
    for letters in _ATTACHED:
        rest = folded[len(letters) :]
        if not folded.startswith(letters) or len(rest) < _LEAST_START:
            continue
        if is_given(rest):
            return GIVEN, len(letters)
        if letters in ("و", "ل") and is_weak_given(rest) and not is_maqsura:
            return WEAK, len(letters)
    return None
