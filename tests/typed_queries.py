"""Random texts as people may type them into the search box, mixed with pieces of the query language."""

from hypothesis import strategies as st

_WORDS = ("قمح", "صواريخ", "بوتين", "كوريا الشمالية", "S-400", "\u0640", "\u064b", "\u200f", "ﻻ", "ﷺ", "½", "²", "\x00")
_SIGNS = (*'|-=*٭()"«»“،؛؟:.… \n', "أو", "OR", "or", "-(", "a*", "ابج*")
_FILTERS = ("شخص:", "دولة: ", "-وكالة:", "نقلاً عن:", "مصدر：", "موضوع:", "org:")
_FIELDS = ("عنوان:", "title:(", "صورة:", "quote:", "نص:=", "قال: ", "said:")
_DATES = ("قبل:", "بعد: ", "منذ:", "سنة:", "شهر: ", "سبتمبر", "2023", "٢٠٢٣-٠٩", "2023..2024", "..", "14/9/2023")


def typed() -> st.SearchStrategy[str]:
    """Any text, or pieces of the language with and without spaces between them."""
    piece = st.one_of(st.sampled_from((*_WORDS, *_SIGNS, *_FILTERS, *_FIELDS, *_DATES)), st.text(max_size=3))
    return st.one_of(st.text(), st.lists(piece, max_size=25).map("".join), st.lists(piece, max_size=25).map(" ".join))
