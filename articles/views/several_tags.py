"""The list of the articles that carry several tags at once.

Within a facet any chosen value is enough. What must hold together is therefore written into the search box, where
readers see it and can change it: «دولة:روسيا دولة:إيران».
"""

from collections.abc import Iterable
from dataclasses import replace

from articles.models import Tag, TagKind
from articles.search.values import Order
from articles.views.list_state import ListState
from articles.views.name_filters import name_filter

_WORDS = {
    TagKind.COUNTRY.value: "دولة",
    TagKind.PERSON.value: "شخص",
    TagKind.ORGANISATION.value: "منظمة",
    TagKind.TOPIC.value: "موضوع",
}


def all_of(state: ListState, tags: Iterable[Tag]) -> ListState:
    """The list with only what carries all of the tags, from its first page."""
    return all_named(state, ((tag.kind, tag.name) for tag in tags))


def all_named(state: ListState, named: Iterable[tuple[str, str]]) -> ListState:
    """As `all_of`, of tags given by kind and name."""
    words = [name_filter(_WORDS[kind], name) for kind, name in named]
    added = [word for word in words if word not in state.text]
    # Filters alone give nothing to rank by: without other words the list stays in order of time.
    order = state.order if state.text else Order.NEWEST
    return replace(state, text=" ".join([*filter(None, [state.text]), *added]), order=order, page=1)
