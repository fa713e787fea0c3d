"""Tells readers which parts of their search could not be taken as they were meant."""

from articles.search.query import MOST_CLAUSES
from articles.search.query_names import MOST_NAMES
from articles.search.query_tokens import LONGEST_TEXT
from articles.search.values import Facet, Note, NoteKind

_NAMED = {
    Facet.PERSON: "شخصاً",
    Facet.COUNTRY: "بلداً",
    Facet.ORGANISATION: "منظمة",
    Facet.TOPIC: "موضوعاً",
    Facet.PUBLISHER: "ناشراً",
    Facet.CITED: "مصدراً",
    Facet.AGENCY: "وكالة صور",
}


def sentence(note: Note) -> str:
    """A note as a sentence in Arabic: what was not understood, and what was done instead."""
    typed = note.typed
    match note.kind:
        case NoteKind.UNKNOWN_NAME:
            return f"لا نعرف {_NAMED[note.facet or Facet.PERSON]} باسم «{typed}»؛ {_searched(typed)}."
        case NoteKind.BAD_DATE:
            return f"لم نفهم التاريخ «{typed}»؛ {_searched(typed)}. يُكتب هكذا: 2023 أو 2023-09 أو 2023-09-14."
        case NoteKind.NOTHING_AFTER:
            return f"لم نجد ما يُبحث عنه بعد «{typed}:»، فلم نأخذ بها."
        case NoteKind.SHORT_BEGINNING:
            return f"بداية الكلمة «{typed}» أقصر من ثلاثة أحرف؛ بحثنا عنها كلمةً تامة."
        case NoteKind.SAID_WITHIN:
            return f"تُكتب «{typed}:» مرة واحدة، خارج الأقواس ومن دون علامة الاستثناء؛ لم نأخذ بها هنا."
        case NoteKind.CUT_TEXT:
            return f"نص البحث أطول من {LONGEST_TEXT} حرف؛ بحثنا عن أوله."
        case NoteKind.CUT_CLAUSES:
            return f"في البحث أكثر من {MOST_CLAUSES} كلمة أو عبارة؛ بحثنا عن أولها."
        case NoteKind.CUT_NAMES:
            return f"في البحث أكثر من {MOST_NAMES} أسماء؛ بحثنا عن كلمات ما زاد عليها."


def _searched(typed: str) -> str:
    return "بحثنا عن الكلمات نفسها" if len(typed.split()) > 1 else "بحثنا عن الكلمة نفسها"
