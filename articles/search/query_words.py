"""The keywords of the query language: names of fields, filters and dates, in Arabic and English. No Django here."""

from enum import StrEnum

from articles.arabic.clitics import strip_article
from articles.arabic.fold import fold
from articles.search.values import Facet, Field


class Time(StrEnum):
    """How the date that follows bounds the articles: in it, before it, after it, from its beginning, to its end."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"


class Speech(StrEnum):
    """The key after which everything is searched for in what somebody said."""

    SAID = "said"


Key = Field | Facet | Time | Speech

_KEYS: dict[Key, str] = {
    Field.HEADLINE: "عنوان title headline",
    Field.DECK: "مقدمة فرعي deck",
    Field.CAPTIONS: "صورة صور caption captions",
    Field.BODY: "نص متن body text",
    Field.QUOTES: "اقتباس quote quotes",
    Facet.PERSON: "شخص person",
    Facet.COUNTRY: "دولة بلد country",
    Facet.ORGANISATION: "منظمة org organisation organization",
    Facet.TOPIC: "موضوع topic",
    Facet.PUBLISHER: "مصدر ناشر source publisher",
    Facet.AGENCY: "وكالة agency",
    Facet.CITED: "نقلاً منقول cited",
    Time.IN: "سنة عام شهر يوم تاريخ date year month day",
    Time.BEFORE: "قبل before",
    Time.AFTER: "بعد after",
    Time.SINCE: "منذ since",
    Time.UNTIL: "حتى until",
    Speech.SAID: "قال قالت said",
}
_BY_WORD: dict[str, Key] = {fold(word): key for key, words in _KEYS.items() for word in words.split()}
# What keyboards and copied text have for a hyphen.
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212－﹣"
# Keys that do not say whether the source published the article or is cited in it.
_ANY_SOURCE = frozenset(map(fold, ("مصدر", "source")))
# Papers write «نقلاً عن: رويترز».
_ABOUT = " عن"
_OR = frozenset({fold("أو")})


def key_of(written: str) -> Key | None:
    """The key that the word before a colon stands for, with or without its article; None for an ordinary word."""
    folded = fold(written)
    if folded.endswith(_ABOUT):
        folded = folded.removesuffix(_ABOUT)
        return Facet.CITED if _BY_WORD.get(folded) is Facet.CITED else None
    return _BY_WORD.get(folded) or _BY_WORD.get(strip_article(folded)[0])


def roles_of(facet: Facet, written: str) -> tuple[Facet, ...]:
    """The facets in one of which the name after the key `written` must be found: two for «مصدر:», else `facet`."""
    folded = fold(written)
    any_source = facet is Facet.PUBLISHER and _ANY_SOURCE & {folded, strip_article(folded)[0]}
    return (Facet.PUBLISHER, Facet.CITED) if any_source else (facet,)


def is_or(written: str) -> bool:
    """Whether a word joins alternatives: أو, or OR in capitals, because "or" occurs in titles."""
    return written == "OR" or fold(written) in _OR
