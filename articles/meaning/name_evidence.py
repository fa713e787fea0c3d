"""What makes words the name of a person: an office before it, a verb of saying beside it, or its own form."""

from collections.abc import Iterator

from articles.arabic.clitics import strip_article
from articles.arabic.word_cache import remembered
from articles.meaning.name_beginnings import may_begin
from articles.meaning.name_context import Turn, is_borne_out, is_quoted, turn_of
from articles.meaning.name_ends import span_at
from articles.meaning.name_forms import STRONG, form_of
from articles.meaning.name_support import FEASTS, support_of
from articles.meaning.name_trimming import from_given, given_in, is_place, without_object
from articles.meaning.name_words import (
    ARABIC_LINKS,
    FOREIGN,
    GIVEN,
    NISBA,
    ORDINARY,
    SURNAME,
    WEAK,
    is_arabic_given,
)
from articles.meaning.namesakes import is_ship_or_airport
from articles.meaning.outlets import closes_quote, ends_sentence, opens_quote
from articles.meaning.surnames import is_verb_after
from articles.meaning.titles import (
    ADDRESS,
    BODIES,
    INSTITUTIONS,
    OFFICES,
    PROJECTS,
    ROYAL,
    is_construct,
    is_saying,
    is_title,
    word_set,
)
from articles.meaning.tokens import Span, Tokens

# How many words an office may have between its noun and the name: الباحث في معهد الدراسات ... بجامعة ...
_REACH = 14
# What a title phrase does not reach over: a clause of its own begins.
_BREAKS = word_set(
    "ان انه انها انهم بان بانه لان الذي التي الذين حيث عندما بينما فيما كما لكن ولكن وان ثم لم لن قد كان كانت هو هي "
    "وهو وهي هذا هذه ذلك مازال مازالت لازال زال زالت يزال تزال ظل ظلت بات باتت اصبح اصبحت صار صارت ليس ليست"
)
_PLACE_PREPOSITIONS = word_set("في الي لدي من وفي والي علي عن بين")
_ONE_OF = word_set("أحد إحدى")
_EACH = word_set("كل كلا وكل وكلا لكل بكل")  # كل من فلان وفلان
# A single name after one of these is someone's: الجنرال ديمبسي. After the others (مواطن) it may be anything.
_SINGLE = ROYAL | word_set(
    "رئيس رييس وزير جنرال سيناتور لواء عميد فريق مشير عقيد سيد سيده انسه سفير قاضي مستشار لاعب مدرب دكتور مهندس استاذ "
    "لورد كولونيل ادميرال اميرال نائب نايب مستر بروفسور بروفيسور كابتن حارس مهاجم زعيم"
)
_HONOURS = word_set("سمو صاحب السمو الملكي خادم الحرمين الشريفين جلاله فضيله معالي ذكري")
_NAMESAKE_REACH = 7
# An unknown word after a title is as likely a verb when it begins so: اللاعب سيتقاضى.
_VERB_LIKE = ("سي", "ست", "ي", "ت", "ن", "وا")
_LEAST_SINGLE = 4
_DESCENT = frozenset({"بن", "ال", "ابن"})
# The marks between a title and a name: المدرب «فلان».
_OPENED = frozenset({"«", "“", '"'})
_OWNED = ("ها", "هم", "ده", "له", "ته", "كم")


def names_of_people(tokens: Tokens) -> Iterator[tuple[Span, str]]:
    """Every span of a passage that is a person's name, with the rule that says so."""
    begins, turns = may_begin(tokens), list(map(turn_of, tokens.folded))
    office: int | None = None
    last_name: Span | None = None
    free = 0
    for place in [at for at, begun in enumerate(begins) if begun or turns[at]]:
        if place < free:
            continue
        span = span_at(tokens, place) if begins[place] else None
        if span is not None and is_place(span):
            free = span.last + 1  # not even its later words: ريو دي جانيرو
            continue
        if span is not None:
            if _is_namesake(tokens, span):
                given = (given_in(span) or _after_king(tokens, span)) if office is not None else None
                if given is not None:  # مدير متحف الإرميتاج ميخائيل بيوتروفسكي: the museum is not named after him
                    free = given
                else:
                    free, office = span.last + 1, None
                continue
            told = office if office is not None and _reaches(tokens, office, place) else None
            accepted = _judge(tokens, span, told) or _listed(tokens, span, last_name)
            if accepted is not None:
                yield accepted
                last_name = accepted[0]
                free, office = accepted[0].last + 1, None
                continue
        turn = turns[place]
        if turn is Turn.OFFICE:
            office = place
        elif turn is Turn.VERB or (turn is Turn.IMPERFECT and tokens.parts[place] is ORDINARY):
            office = None
        elif tokens.parts[place] is FOREIGN and is_verb_after(tokens.folded[place]):
            office = None  # واختلطت


def _reaches(tokens: Tokens, office: int, place: int) -> bool:
    """Whether the words of an office may go on to a place: neither too far nor past a clause or a mark of its end."""
    if place - office > _REACH or not _BREAKS.isdisjoint(tokens.folded[office + 1 : place + 1]):
        return False
    return not any(map(_breaks, tokens.passage.matched.gaps[office + 1 : place + 1]))


@remembered
def _breaks(gap: str) -> bool:
    return ends_sentence(gap) or any(char in gap for char in ":؛;\n")


def _is_namesake(tokens: Tokens, span: Span) -> bool:
    """Whether something is named after a person here: جامعة الأمير سلطان, مطار الملك خالد, كأس سمو الأمير فيصل."""
    place = span.first - 1
    if span.attached:
        return False
    if place >= 0 and tokens.within(place) and tokens.words[place].folded in ARABIC_LINKS:
        return True  # the rest of a longer name
    if is_ship_or_airport(tokens.passage, span.first):
        return True
    while place >= 0 and tokens.within(place) and span.first - place < _NAMESAKE_REACH:
        folded = tokens.words[place].folded
        if is_construct(folded, INSTITUTIONS):
            # حملة الملك سلمان is a name of its own; حملة جون سميث speaks of him.
            return place < span.first - 1 or not is_construct(folded, PROJECTS)
        if not is_title(folded, ADDRESS) and folded not in _HONOURS:
            return False
        place -= 1
    return False


def _after_king(tokens: Tokens, span: Span) -> int | None:
    """مدير جامعة الملك سعود عبدالله الصقعبي: the place after the king's name, where his institution ends."""
    king = span.first and tokens.words[span.first - 1].folded == "الملك" and span.parts[0] is GIVEN
    return span.first + 1 if king and len(span) > 2 and span.folded[1] not in _DESCENT else None


def _judge(tokens: Tokens, span: Span, office: int | None) -> tuple[Span, str] | None:
    """The span, perhaps cut, with its rule when it is a person's name; None otherwise."""
    span = without_object(tokens, span)
    marked = tokens.passage.gap(span.first - 1).strip() in _OPENED and is_quoted(tokens, span)
    beside = span.first > 0 and (marked or tokens.within(span.first - 1))
    before = tokens.words[span.first - 1].folded if beside else ""
    if span.parts[0] is FOREIGN:
        cut_span = from_given(span)
        absorbed = bool(before) and (is_construct(before, BODIES) or _is_of_place(tokens, span.first - 1))
        if before and tokens.places[span.first - 1] and span.first > 1 and tokens.within(span.first - 2):
            absorbed = absorbed or is_construct(tokens.words[span.first - 2].folded, BODIES)
        if absorbed or (cut_span is not None and len(span) > 2):
            if cut_span is None or len(cut_span) < 2:
                return None
            span, before = cut_span, tokens.words[cut_span.first - 1].folded
    elif before and not span.attached and is_construct(before, BODIES) and not _is_rank(span, before):
        return None
    if is_place(span):
        return None
    if len(span) == 1 or (len(span) == 2 and span.folded[0] == "عبد"):
        return _single(tokens, span, before)
    # الناطق باسم الحكومة «فلان»: the mark stands right before a given name, after the whole of an office
    held = marked and office is not None and span.parts[0] is GIVEN and _ends_office(tokens, span.first - 1)
    if is_quoted(tokens, span) and not (held or (before and is_title(before, OFFICES)) or _is_told_of(tokens, span)):
        return None
    is_foreign = span.parts[0] is FOREIGN and not is_title(before, OFFICES)
    # Neither و before it nor a mark that opens is a name's: وأتلتيك بيلباو, "إيجي إكس 30".
    if is_foreign and (span.folded[0][0] == "و" or opens_quote(tokens.passage.gap(span.first - 1))):
        return None
    if span.parts[1] is ORDINARY and is_title(span.folded[0], OFFICES):
        return None  # أمير حائل is a governor, whoever he is
    names_somebody = is_title(before, OFFICES) or is_saying(before)
    if span.folded[0] in FEASTS and strip_article(span.folded[1])[1] and not names_somebody:
        return None  # عيد النوروز
    rule = support_of(tokens, span, before, office) if span.parts[0] is not SURNAME else None
    rule = rule or form_of(tokens, span)
    return (span, rule) if rule else None


def _ends_office(tokens: Tokens, place: int) -> bool:
    """Whether the whole of an office may end in a word: الناطق باسم الحكومة, السفير في بغداد."""
    return strip_article(tokens.words[place].folded)[1] or tokens.places[place]


def _is_told_of(tokens: Tokens, span: Span) -> bool:
    """Whether what somebody is follows a name in marks: "سهند نور محمد زاده"، أحد المتهمين."""
    if span.parts[0] is not GIVEN or "،" not in tokens.passage.gap(span.last) or span.last + 1 == len(tokens.words):
        return False
    after = tokens.words[span.last + 1].folded
    return after in _ONE_OF or is_title(after, OFFICES)


def _is_rank(span: Span, before: str) -> bool:
    """Whether the word for a body is an office before this name: لواء أحمد فلان, but not فريق ريو آفي."""
    return is_title(before, OFFICES) and is_arabic_given(span.folded[0])


def _is_of_place(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is a preposition that leads to a place: من, but not in كل من فلان وفلان."""
    before = tokens.words[place].folded
    is_each = before == "من" and place > 0 and tokens.within(place - 1) and tokens.words[place - 1].folded in _EACH
    return before in _PLACE_PREPOSITIONS and not is_each


def _listed(tokens: Tokens, span: Span, before: Span | None) -> tuple[Span, str] | None:
    """A name right after another one: «…، X Y، وZ W»."""
    if before is None or len(span) < 2 or span.parts[0] is SURNAME or not _is_next(tokens, before.last + 1, span.first):
        return None
    gap = tokens.passage.gap(span.first - 1)
    is_next = "،" in gap or "," in gap or tokens.words[span.first].folded.startswith("و")
    if span.parts[0] is FOREIGN and is_verb_after(span.folded[0]):
        return None  # واضطربت كاترين
    if span.parts[0] is FOREIGN and not span.attached and span.folded[0][0] == "و":
        span = Span(span.first, span.last, 1, span.parts, (span.folded[0][1:], *span.folded[1:]))
    strong = span.parts[1] in STRONG or (span.parts[0] is GIVEN and strip_article(span.folded[1])[1])
    strong = strong or (span.parts[:2] == (WEAK, NISBA) and not tokens.demonyms[span.last])
    if not is_next or _breaks(gap) or not strong or tokens.places[span.last]:
        return None
    after = tokens.passage.gap(span.last)
    closes = _breaks(after) or "،" in after or "," in after or "(" in after or tokens.ends_clause(span.last)
    return (span, "listed after a name") if closes else None


def _is_next(tokens: Tokens, free: int, first: int) -> bool:
    """Whether nothing but an age or a minute in brackets stands between two names: فلان (16) وفلان (53)."""
    if free == first:
        return True
    return free + 1 == first and tokens.words[free].folded.isdigit() and "(" in tokens.passage.gap(free - 1)


def _single(tokens: Tokens, span: Span, before: str) -> tuple[Span, str] | None:
    """A name of one word: right after a definite title, or with the bearer's nation between them."""
    if not before or span.attached or not strip_article(before)[1] or span.parts[0] is SURNAME:
        return None
    if opens_quote(tokens.passage.gap(span.first - 2)) and closes_quote(tokens.passage.gap(span.last)):
        return None  # أوبرا «الأمير إيغور»
    if span.parts[0] in (GIVEN, WEAK):
        return (span, "title before") if is_title(before, ROYAL) else None
    if span.folded[0].startswith(_VERB_LIKE) or len(span.folded[0]) < _LEAST_SINGLE:
        return None
    if span.folded[0].endswith(_OWNED) or not is_borne_out(tokens, span):
        return None
    place = span.first - 1
    if tokens.parts[place] is NISBA and place > 0 and tokens.within(place - 1):
        before = tokens.words[place - 1].folded
    return (span, "title before") if strip_article(before)[1] and is_title(before, _SINGLE) else None
