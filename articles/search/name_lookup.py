"""Looks up the names in a query: which tags and sources bear them, as the index knows these, by primary key."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache, reduce
from itertools import product
from operator import or_

from django.db.models import Q

from articles.arabic.clitics import ARTICLE, strip_article
from articles.arabic.fold import fold
from articles.models import (
    Alias,
    AliasKind,
    Source,
    SourceSpelling,
    SourceStatus,
    Tag,
    TagKind,
    TagStatus,
)
from articles.search.analysis import folded_words
from articles.search.current_names import current_names, vocabulary_version
from articles.search.name_book import NameBook, comparable_words
from articles.search.query_names import AskedName, names_in
from articles.search.transliterations import other_spellings
from articles.search.values import Facet

# A name that at most this many bear means any of them; a more common one says nothing.
MOST_BEARERS = 20
# The most ways of writing one name that are looked up.
_MOST_WRITTEN = 32
# A last name may have two words (دي فانس); each ending is one more condition in the database query.
_LONGEST_ENDING = 2
_MOST_ENDINGS = 4
# The kinds of tags among which a name is looked up, the likeliest first; None is a speaker (papers quote states, too).
_KINDS: dict[Facet | None, tuple[TagKind, ...]] = {
    Facet.PERSON: (TagKind.PERSON,),
    Facet.COUNTRY: (TagKind.COUNTRY,),
    Facet.ORGANISATION: (TagKind.ORGANISATION,),
    Facet.TOPIC: (TagKind.TOPIC,),
    None: (TagKind.PERSON, TagKind.ORGANISATION, TagKind.COUNTRY),
}


def known_names(asked: Iterable[Sequence[AskedName]]) -> dict[AskedName, tuple[int, ...]]:
    """The primary keys of the tags or sources that bear the names: for each, the longest choice that somebody bears.

    A name is any spelling of the vocabulary in comparable form, with or without its articles, with ج for غ, whatever
    marks it contains; for people also their last name alone; in foreign letters also what countries are called abroad.
    A name borne by several means any of them. Five queries at most; one more where the longest choice as typed is not a
    listed spelling, and those that make the book of names after a change of the vocabulary.
    """
    choices = tuple(asked)
    names = [name for some in choices for name in some]
    if not names:
        return {}
    found = _tags([name for name in names if name.facet in _KINDS])
    found |= _sources([name for name in names if name.facet not in _KINDS])
    known: dict[AskedName, tuple[int, ...]] = {}
    unknown: list[Sequence[AskedName]] = []
    book = cache(current_names)
    for some in choices:
        longest = next((name for name in some if name in found), None)
        if by_words := _by_words(some[: some.index(longest)] if longest else some, book):
            known |= by_words
        elif longest:
            known[longest] = found[longest]
        elif TagKind.PERSON in _KINDS.get(some[0].facet, ()):
            unknown.append(some)
    return known | _by_last_name(unknown)


def _by_words(asked: Sequence[AskedName], book: Callable[[], NameBook]) -> dict[AskedName, tuple[int, ...]]:
    """Who bears the longest of the names by its words alone, whatever marks are listed between them (سالم «أبو علي»);
    in foreign letters also what countries are called abroad (North Korea). None where nobody does."""
    for name in asked:
        typed = comparable_words(name.typed)
        kinds = {kind.value for kind in _KINDS.get(name.facet, ())}
        listed = book().starting(typed) if kinds else ()
        same = (found.named for found in listed if comparable_words(found.spelling) == typed)
        if keys := tuple(one.pk for one in same if one.kind in kinds):
            return {name: keys[:MOST_BEARERS]}
    return {}


def vocabulary_of(text: str) -> Hashable:
    """The version of the vocabulary in which the names of a text are looked up, for cache keys; None without names."""
    return vocabulary_version() if names_in(text) else None


def written(name: str) -> tuple[str, ...]:
    """The comparable spellings under which a name may be listed: as typed, each word with and without its article."""
    bare = " ".join(folded_words(name))
    forms: dict[str, None] = {fold(name): None, bare: None}
    each = [_forms(word) for word in bare.split()]
    for words in product(*each):
        if len(forms) >= _MOST_WRITTEN:
            break
        forms[" ".join(words)] = None
    return tuple(form for form in forms if form)


def _forms(word: str) -> tuple[str, ...]:
    plain, definite = strip_article(word)
    return (word, plain if definite else ARTICLE + word, *other_spellings(word))


def _tags(names: Sequence[AskedName]) -> dict[AskedName, tuple[int, ...]]:
    """The tags that bear the names: by their names before what else is said of them, a demonym or a capital."""
    if not names:
        return {}
    forms = {name: written(name.typed) for name in names}
    folded = {form for some in forms.values() for form in some}
    kinds = {kind for name in names for kind in _KINDS[name.facet]}
    by_name: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    by_other: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    rows = Alias.objects.filter(folded__in=folded, tag__kind__in=kinds).exclude(tag__status=TagStatus.REJECTED)
    for spelling, kind, pk, alias_kind in rows.order_by("tag_id").values_list("folded", "tag__kind", "tag_id", "kind"):
        (by_name if alias_kind == AliasKind.NAME else by_other)[kind, spelling][pk] = None
    # A suggested tag has no spellings yet, and its name is kept folded; one that an editor made may have none either.
    typed = {name.typed for name in names}
    listed = Tag.objects.shown().filter(Q(suggestion_key__in=folded) | Q(name__in=typed), kind__in=kinds)
    for kind, pk, name in listed.order_by("pk").values_list("kind", "pk", "name"):
        by_name[kind, fold(name)][pk] = None
    found = {}
    for asked, spellings in forms.items():
        for by, kind in product((by_name, by_other), _KINDS[asked.facet]):
            keys = dict.fromkeys(pk for spelling in spellings for pk in by.get((kind.value, spelling), ()))
            if keys and asked not in found:
                found[asked] = tuple(keys)[:MOST_BEARERS]
    return found


def _sources(names: Sequence[AskedName]) -> dict[AskedName, tuple[int, ...]]:
    """The sources that bear the names, by name or spelling; one made from a page's own signature has only a name."""
    if not names:
        return {}
    bearers: dict[str, dict[int, None]] = defaultdict(dict)
    for pk, name in Source.objects.shown().order_by("pk").values_list("pk", "name"):
        bearers[fold(name)][pk] = None
    forms = {name: written(name.typed) for name in names}
    folded = {form for some in forms.values() for form in some}
    spelled = SourceSpelling.objects.filter(folded__in=folded).exclude(source__status=SourceStatus.REJECTED)
    for spelling, pk in spelled.order_by("source_id").values_list("folded", "source_id"):
        bearers[spelling][pk] = None
    found = {}
    for asked, spellings in forms.items():
        keys = dict.fromkeys(pk for spelling in spellings for pk in bearers.get(spelling, ()))
        if keys:
            found[asked] = tuple(keys)[:MOST_BEARERS]
    return found


def _by_last_name(asked: Sequence[Sequence[AskedName]]) -> dict[AskedName, tuple[int, ...]]:
    """The people whose name or spelling ends with what was typed, the longest choice first; none for a common one."""
    forms = {
        name: tuple(f" {form}" for form in written(name.typed)[:_MOST_ENDINGS])
        for some in asked
        for name in some
        if len(name.typed.split()) <= _LONGEST_ENDING
    }
    endings = dict.fromkeys(form for some in forms.values() for form in some)
    if not endings:
        return {}
    people = Tag.objects.shown().people()
    spelled = reduce(or_, (Q(aliases__folded__endswith=ending) for ending in endings))
    suggested = reduce(or_, (Q(suggestion_key__endswith=ending) for ending in endings))
    rows = people.filter(spelled | suggested).order_by("pk").values_list("pk", "aliases__folded", "suggestion_key")
    found: dict[AskedName, tuple[int, ...]] = {}
    named = list(rows)
    for some in asked:
        for name in (name for name in some if name in forms):
            keys = {pk for pk, *texts in named for text in texts if text and text.endswith(forms[name])}
            if 0 < len(keys) <= MOST_BEARERS:
                found[name] = tuple(sorted(keys))
                break
    return found
