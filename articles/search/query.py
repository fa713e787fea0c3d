"""Parses what was typed into the search box. No Django here; no text is ever an error.

The language, in Arabic and English (articles.search.query_words has its words):

    صواريخ                  the word in any of its forms        =صواريخ  ="صفقة سلاح"   as it is spelt
    "صفقة سلاح"  F-16       side by side                        صاروخ*                  whatever begins so
    -كوريا  -"صفقة"         not there                           كيم أو بوتين            one of them
    (…)                     taken together                      عنوان:قمة               in the headline
    شخص:بوتين               a filter by name                    2023-09  2023..2024  قبل:2023
    قال: بوتين صواريخ       what somebody said; takes all that follows
"""

from articles.arabic.clitics import ARTICLE
from articles.search.query_dates import MOST_WORDS, bounded, read_alone, read_words
from articles.search.query_names import MOST_NAMES, Known, candidate_names
from articles.search.query_nodes import (
    Clause,
    Filter,
    Group,
    Node,
    Period,
    Query,
    Said,
    either_of,
    excluded,
    is_text,
    together,
)
from articles.search.query_tokens import LONGEST_TEXT, Sort, Token, tokens
from articles.search.query_words import Speech, Time, roles_of
from articles.search.values import Facet, Field, Note, NoteKind

MOST_CLAUSES = 40
# How deep brackets may be nested; those further in are ignored.
DEEPEST = 4
# A prefix of fewer letters, not counting its article, would match a large part of all words.
LEAST_BEGINNING = 3


def parse(text: str, *, exact: bool = False, known: Known | None = None) -> Query:
    """The query that `text` stands for; with `exact`, all of its words exactly as they are spelt.

    If `known` is given, names that are not in it become words, with a note; otherwise filters are left without ids.
    Bounded by LONGEST_TEXT, MOST_CLAUSES, MOST_NAMES and DEEPEST; a note says what was cut.
    """
    return _Parser(tuple(tokens(text[:LONGEST_TEXT])), exact=exact, known=known).query(cut=len(text) > LONGEST_TEXT)


class _Parser:
    """Parses a list of tokens, looking at each once."""

    def __init__(self, asked: tuple[Token, ...], *, exact: bool, known: Known | None) -> None:
        self._tokens = asked
        self._exact = exact
        self._known = known
        self._place = 0
        self._clauses = 0
        self._names = 0
        self._notes: dict[Note, None] = {}
        self._speech: Token | None = None
        self._speakers: tuple[tuple[int, ...], str] = ((), "")

    def query(self, *, cut: bool) -> Query:
        nodes = self._sequence(depth=0, field=None)
        said: Said | None = None
        if self._speech:
            # What follows is looked for in quotations; filters and dates still choose among the articles.
            inside = self._sequence(depth=0, field=None)
            if self._speakers[0] or any(is_text(node) and not node.excluded for node in inside):
                words = tuple(node for node in inside if is_text(node))
                said = Said(*self._speakers, tuple(dict.fromkeys(words)))
                nodes += [node for node in inside if not is_text(node)]
            else:
                self._note(NoteKind.NOTHING_AFTER, self._speech.typed)
                nodes += inside
        if cut:
            self._note(NoteKind.CUT_TEXT)
        return Query(tuple(dict.fromkeys(nodes)), said, tuple(self._notes))

    def _note(self, kind: NoteKind, typed: str = "", facet: Facet | None = None) -> None:
        self._notes[Note(kind, typed, facet)] = None

    def _next(self) -> Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _sequence(self, *, depth: int, field: Field | None) -> list[Node]:
        """The nodes side by side, up to a closing bracket or to the key that begins somebody's words."""
        nodes: list[Node] = []
        while token := self._next():
            if token.sort is Sort.CLOSE:
                self._place += 1
                if depth:
                    break
                continue
            if token.key is Speech.SAID and self._begins_speech(token, depth=depth):
                break
            if token.sort is Sort.OR and nodes and self._joins():
                self._place += 1
                right = self._primary(depth=depth, field=field)
                if right:
                    nodes[-1] = either_of(nodes[-1], right)
                continue
            found = self._primary(depth=depth, field=field)
            if found and isinstance(found, Group) and not found.either and not found.excluded:
                # Kept as one node in case an OR follows; otherwise its parts become nodes of their own.
                follows = self._next()
                nodes += [found] if follows and follows.sort is Sort.OR and self._joins() else found.nodes
            elif found:
                nodes.append(found)
        return nodes

    def _joins(self) -> bool:
        """Whether something that can be an alternative follows the current OR."""
        after = self._tokens[self._place + 1] if self._place + 1 < len(self._tokens) else None
        return after is not None and after.sort not in (Sort.OR, Sort.CLOSE) and after.key is not Speech.SAID

    def _begins_speech(self, token: Token, *, depth: int) -> bool:
        """Consume the key and the speaker if this is the place for them; otherwise the key is skipped."""
        if depth or self._speech or token.excluded:
            self._note(NoteKind.SAID_WITHIN, token.typed)
            self._place += 1
            return False
        name, ids, count = self._named()
        self._speech = token
        self._place += 1 + (count if ids else 0)
        self._speakers = (ids, name if ids else "")
        return True

    def _primary(self, *, depth: int, field: Field | None) -> Node | None:
        """The next node with everything that belongs to it; None when there is nothing in it."""
        token = self._next()
        if token is None or token.sort is Sort.CLOSE or token.key is Speech.SAID:
            return None
        if isinstance(token.key, Facet):
            return self._filter(token, token.key, field=field)
        if isinstance(token.key, Time):
            return self._period(token, token.key, field=field)
        self._place += 1
        if isinstance(token.key, Field):
            return self._within(token, token.key, depth=depth)
        if token.sort is Sort.OPEN:
            return self._brackets(token, depth=depth, field=field)
        if token.sort is Sort.OR and not token.words:
            return None
        return self._text(token, field=field)

    def _brackets(self, token: Token, *, depth: int, field: Field | None) -> Node | None:
        if depth >= DEEPEST:
            return None
        nodes = self._sequence(depth=depth + 1, field=field)
        if len(nodes) == 1 and not token.excluded:
            return nodes[0]
        return Group(tuple(dict.fromkeys(nodes)), excluded=token.excluded) if nodes else None

    def _within(self, key: Token, field: Field, *, depth: int) -> Node | None:
        """What follows a field's name: a word, a phrase or brackets."""
        token = self._next()
        if token is None or token.sort not in (Sort.WORD, Sort.PHRASE, Sort.OPEN):
            self._note(NoteKind.NOTHING_AFTER, key.typed)
            return None
        found = self._primary(depth=depth, field=field)
        return excluded(found) if found and key.excluded else found

    def _filter(self, key: Token, facet: Facet, *, field: Field | None) -> Node | None:
        name, ids, count = self._named()
        self._place += 1
        if not count:
            self._note(NoteKind.NOTHING_AFTER, key.typed)
            return None
        self._names += 1
        if self._names > MOST_NAMES:
            self._note(NoteKind.CUT_NAMES)
        elif ids or self._known is None:
            self._place += count
            filters = tuple(Filter(role, name, ids) for role in roles_of(facet, key.typed))
            found = Group(filters, either=True) if len(filters) > 1 else filters[0]
            return self._counted(excluded(found) if key.excluded else found)
        else:
            self._note(NoteKind.UNKNOWN_NAME, name, facet)
        return self._instead(key, field=field)

    def _named(self) -> tuple[str, tuple[int, ...], int]:
        """The longest known name after the current key, with ids and number of tokens; else the first word, no ids."""
        choices = list(candidate_names(self._tokens, self._place))
        for name, count in choices:
            if ids := (self._known or {}).get(name):
                return name.typed, ids, count
        return (choices[-1][0].typed, (), 1) if choices else ("", (), 0)

    def _period(self, key: Token, time: Time, *, field: Field | None) -> Node | None:
        following = self._tokens[self._place + 1 : self._place + 1 + MOST_WORDS]
        words = [token.typed for token in following[: next((n for n, t in enumerate(following) if not t.plain), None)]]
        if words and following[0].sort is Sort.PHRASE:
            words = words[0].split()
        found = read_words(words)
        stretch = bounded(found[0], time) if found else None
        self._place += 1
        if not words:
            self._note(NoteKind.NOTHING_AFTER, key.typed)
            return None
        if found and stretch:
            self._place += 1 if following[0].sort is Sort.PHRASE else found[1]
            return self._counted(Period(stretch.since, stretch.until, excluded=key.excluded))
        self._note(NoteKind.BAD_DATE, words[0])
        return self._instead(key, field=field)

    def _instead(self, key: Token, *, field: Field | None) -> Node | None:
        """The word itself, for a name that nobody bears."""
        token = self._next()
        if token is None:
            return None
        self._place += 1
        found = self._text(token, field=field)
        return excluded(found) if found and key.excluded else found

    def _text(self, token: Token, *, field: Field | None) -> Node | None:
        """The clause or clauses of a word or phrase; a date by itself becomes a period."""
        exact = self._exact or token.exact
        if token.sort is Sort.WORD and not (token.exact or token.prefix or field):
            stretch = read_alone(token.typed)
            if stretch:
                return self._counted(Period(stretch.since, stretch.until, excluded=token.excluded))
        words, several = token.words, len(token.words) > 1
        if token.prefix:
            return self._beginning(token, exact=token.exact, field=field)
        if several and (token.sort is Sort.PHRASE or token.excluded or token.exact or token.is_one_name):
            return self._counted(Clause(words, True, token.excluded, exact, field=field))
        if several:
            return together([self._counted(Clause((word,), exact=exact, field=field)) for word in words])
        return self._counted(Clause(words, excluded=token.excluded, exact=exact, field=field))

    def _beginning(self, token: Token, *, exact: bool, field: Field | None) -> Node | None:
        *before, last = token.words
        letters = len(last.removeprefix(ARTICLE))
        fits = letters >= LEAST_BEGINNING and last.isalnum()
        if not fits:
            self._note(NoteKind.SHORT_BEGINNING, token.typed)
        exact = exact or self._exact
        parts = [self._counted(Clause((word,), exact=exact, field=field)) for word in before]
        parts.append(self._counted(Clause((last,), exact=exact, prefix=fits, field=field)))
        found = together(parts)
        return excluded(found) if found and token.excluded else found

    def _counted(self, node: Node) -> Node | None:
        """The node, or None once there are too many."""
        self._clauses += 1
        if self._clauses > MOST_CLAUSES:
            self._note(NoteKind.CUT_CLAUSES)
            return None
        return node
