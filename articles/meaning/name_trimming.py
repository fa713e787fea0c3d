"""Where the words that look like a name end as one: what stands before it or after it in them, and towns like names."""

from articles.arabic.clitics import bare_forms, strip_article
from articles.arabic.fold import fold
from articles.meaning.name_words import FOREIGN, GIVEN, ORDINARY, SURNAME
from articles.meaning.outlets import ends_sentence
from articles.meaning.titles import OFFICES, is_title, word_set
from articles.meaning.tokens import Span, Tokens

_TITLE_WORDS = 4
# Verbs with an object: a definite noun after their subject is that, and no surname of his.
_TRANSITIVE = word_set(
    "انتقد ينتقد رفض يرفض دان ادان يدين نفى ينفي أيد يؤيد استنكر يستنكر شجب وقع يوقع ترأس يترأس افتتح يفتتح دشن يدشن "
    "تفقد يتفقد حضر يحضر رعى قاد يقود تولى نال أحرز بحث يبحث ناقش يناقش استعرض يستعرض تسلم يتسلم برر يبرر هاجم يهاجم "
    "غادر يغادر زار يزور"
)
# Towns called like a man of that given name.
_TOWNS = frozenset(
    fold(name)
    for name in (
        "بندر عباس",
        "خان يونس",
        "خان شيخون",
        "مزار شريف",
        "جلال آباد",
        "دير ياسين",
        "غازي عنتاب",
        "ريو دي جانيرو",
    )
)


def given_in(span: Span) -> int | None:
    """The place of a given name inside a span that begins with what is none; None without."""
    if span.parts[0] not in (SURNAME, FOREIGN):
        return None
    # A strange word may have a surname like a given name after it: only a name of two words shows that it has not.
    parts = span.parts if span.parts[0] is SURNAME else span.parts[:-1]
    begins = (at for at, part in enumerate(parts) if part is GIVEN or span.folded[at] == "عبد")
    return next((span.first + at for at in begins), None)


def without_object(tokens: Tokens, span: Span) -> Span:
    """The span without the object of the verb that it is the subject of: وانتقدت الناشطة فوزية كوفي القرار."""
    if len(span) < 3 or span.parts[-1] is not ORDINARY or not strip_article(span.folded[-1])[1]:
        return span
    if span.last + 1 < len(tokens.words) and not ends_sentence(tokens.passage.gap(span.last)):
        return span
    place = span.first - 1
    if place < 0:
        return span
    while place > 0 and tokens.within(place) and span.first - place <= _TITLE_WORDS:
        if not is_title(tokens.folded[place], OFFICES) and not tokens.demonyms[place]:
            break
        place -= 1
    verbs = {form.removesuffix("ت") for form in bare_forms(tokens.folded[place])} | bare_forms(tokens.folded[place])
    if verbs.isdisjoint(_TRANSITIVE):
        return span
    return Span(span.first, span.last - 1, span.attached, span.parts[:-1], span.folded[:-1])


def from_given(span: Span) -> Span | None:
    """The part of a span from a given name on, where words of a place or a body stand before it."""
    for offset in range(1, len(span) - 1):
        if span.parts[offset] is GIVEN:
            return Span(span.first + offset, span.last, 0, span.parts[offset:], span.folded[offset:])
    return None


def is_place(span: Span) -> bool:
    """Whether a span is a town: بندر عباس."""
    return " ".join(span.folded) in _TOWNS
