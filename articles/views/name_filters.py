"""Names as filters of the query language, as readers see them in the search box: «شخص:"سالم المنصور"»."""

from articles.search.query_tokens import QUOTATION_MARKS

# Within the quotes around a name its own would end it; names are found without them.
_NO_QUOTES = str.maketrans(dict.fromkeys(QUOTATION_MARKS))


def name_filter(key: str, name: str) -> str:
    """The filter `key` by that name, which is in quotes if it has several words."""
    bare = name.translate(_NO_QUOTES)
    return f'{key}:"{bare}"' if " " in bare else f"{key}:{bare}"


def said_by(speaker: str) -> str:
    """The search in what the speaker said. The name is in quotes: further words are then no part of it."""
    return f'قال:"{speaker.translate(_NO_QUOTES)}"'
