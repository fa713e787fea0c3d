"""Every input of the site is cleaned here: valid parts are used, each invalid one becomes a notice in Arabic."""

import re
from calendar import monthrange
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from articles.models import Source
from articles.search.values import Facet, Order
from articles.views.facet_choices import SLUG, choices
from articles.views.list_state import FIND, OPEN, Bound, ListState

# Room for a pasted sentence: the first one of an article has 150 to 300 letters. Also in templates/article_list.html.
TEXT_LENGTH = 400
LAST_PAGE = 100_000

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def _plain_text() -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=TEXT_LENGTH,
        error_messages={
            "max_length": f"نص البحث أطول من {TEXT_LENGTH} حرف، فلم نبحث عنه.",
            "null_characters_not_allowed": "في نص البحث محارف لا تُقرأ، فلم نبحث عنه.",
        },
    )


class BoundField(forms.CharField):
    """A year, a month or a day; cleaned to a Bound: the first day of it, or the last when `end`."""

    def __init__(self, *, end: bool, label: str) -> None:
        self._end = end
        self._message = f"التاريخ في «{label}» غير مفهوم، فلم نأخذ به. يُكتب هكذا: 2023 أو 2023-09 أو 2023-09-14."
        super().__init__(required=False, error_messages={"null_characters_not_allowed": self._message})

    def clean(self, value: Any) -> Any:
        """None for an empty field; raises ValidationError for what is not a date."""
        written = super().clean(value)
        if not written:
            return None
        match = _DAY.fullmatch(written)
        if match is None:
            raise forms.ValidationError(self._message)
        # int() reads Arabic-Indic digits too, and the address then carries Western ones.
        parts = tuple(int(part) for part in match.groups() if part)
        try:
            return Bound("-".join(f"{part:0{2 if n else 4}}" for n, part in enumerate(parts)), self._day(*parts))
        except ValueError as error:
            raise forms.ValidationError(self._message) from error

    def _day(self, year: int, month: int | None = None, day: int | None = None) -> date:
        if not 1 <= year <= 9999 or not 1 <= (month or 1) <= 12:
            raise ValueError(year, month)
        if month is None:
            return date(year, 12, 31) if self._end else date(year, 1, 1)
        return date(year, month, day if day is not None else monthrange(year, month)[1] if self._end else 1)


class ListForm(forms.Form):
    """Text, time, order and page of a list; the only facet wanted, if any; and the facet whose values are all shown.

    `from` is a keyword of Python, hence `since` and `until`. The form has only the fields that occur in the query: a
    form copies all of its fields, which takes longer than cleaning them.
    """

    def __init__(self, query: QueryDict) -> None:
        asked = {name: one for name, one in self.base_fields.items() if self.add_prefix(name) in query}
        self.base_fields = asked  # type: ignore[misc]  # Django copies what it finds there, of the class or not
        super().__init__(query)

    q = _plain_text()
    exact = forms.ChoiceField(
        required=False,
        choices=[("1", "1")],
        error_messages={"invalid_choice": "طريقة البحث هذه غير معروفة، فبحثنا عن الكلمات في كل صيغها."},
    )
    # Search for exactly this text, not for another one that may have been meant.
    literal = forms.BooleanField(required=False)
    since = BoundField(end=False, label="من")
    until = BoundField(end=True, label="إلى")
    sort = forms.ChoiceField(
        required=False,
        choices=[(order.value, order.value) for order in Order],
        error_messages={"invalid_choice": "هذا الترتيب غير معروف، فرتّبنا القائمة كالمعتاد."},
    )
    page = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=LAST_PAGE,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "رقم الصفحة غير صحيح، فعدنا إلى الأولى."),
    )

    facet = forms.ChoiceField(
        required=False,
        choices=[(facet.value, facet.value) for facet in Facet],
        error_messages={"invalid_choice": "لا نعرف هذا المرشح، فعرضنا القائمة كلها."},
    )
    opened = forms.ChoiceField(
        required=False,
        choices=[(facet.value, facet.value) for facet in Facet],
        error_messages={"invalid_choice": "لا نعرف هذا المرشح، فعرضنا القائمة كالمعتاد."},
    )

    def add_prefix(self, field_name: str) -> str:
        """The name of a field's parameter in the address."""
        return {"since": "from", "until": "to", "opened": OPEN}.get(field_name, field_name)

    def clean(self) -> dict[str, Any]:
        """Reject a range of time that ends before it begins."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since.day > until.day:
            self.add_error(None, "بداية المدة بعد نهايتها، فلم نأخذ بها.")
            cleaned["since"] = cleaned["until"] = None
        return cleaned


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The valid parts of a list request, and a notice in Arabic for each part that was not.

    If `facet` is set, only that facet is needed: its box was typed into, or more of its values were asked for. `opened`
    is the facet whose values are all shown.
    """

    state: ListState
    notices: tuple[str, ...]
    facet: Facet | None = None
    opened: Facet | None = None


def clean_list_request(query: QueryDict) -> Cleaned:
    """Clean a query string. Three database queries at most, none where no facet is chosen."""
    form = ListForm(query)
    form.is_valid()
    good = form.cleaned_data
    notices = [str(message) for errors in form.errors.values() for message in errors]
    chosen, excluded = choices(query, notices)
    sort = good.get("sort")
    state = ListState(
        text=good.get("q") or "",
        literal=bool(good.get("literal")),
        exact=bool(good.get("exact")),
        chosen=chosen,
        since=good.get("since"),
        until=good.get("until"),
        order=Order(sort) if sort else None,
        page=good.get("page") or 1,
        excluded=excluded,
        find=_find(query, notices),
    )
    facet, opened = (Facet(good[name]) if good.get(name) else None for name in ("facet", "opened"))
    return Cleaned(state, tuple(dict.fromkeys(notices)), facet, opened)


class FindForm(forms.Form):
    """What is typed into a facet's box; its prefix is the parameter's whole name."""

    text = _plain_text()

    def add_prefix(self, field_name: str) -> str:
        """The name of the parameter in the address."""
        return self.prefix or field_name


def _find(query: QueryDict, notices: list[str]) -> Mapping[Facet, str]:
    """What is typed into the boxes of facets."""
    found = {}
    for facet in Facet:
        if query.get(f"{FIND}{facet.value}"):
            form = FindForm(query, prefix=f"{FIND}{facet.value}")
            form.is_valid()
            notices += [str(message) for errors in form.errors.values() for message in errors]
            if text := form.cleaned_data.get("text"):
                found[facet] = text
    return found


class IndexForm(forms.Form):
    """The filter box and the page of the lists of people, countries and sources."""

    q = _plain_text()
    page = ListForm.base_fields["page"]


@dataclass(frozen=True, slots=True)
class IndexRequest:
    """What an index page shows: the names that contain `text`, page `page`; `notices` for invalid parts."""

    text: str
    page: int
    notices: tuple[str, ...]


def clean_index_request(query: QueryDict) -> IndexRequest:
    """The cleaned request of an index page, or of any list that has pages."""
    form = IndexForm(query)
    form.is_valid()
    good = form.cleaned_data
    notices = tuple(str(message) for errors in form.errors.values() for message in errors)
    return IndexRequest(good.get("q") or "", good.get("page") or 1, notices)


class EntryForm(forms.Form):
    """Which list of an entry is shown, the relaying source it is narrowed to, and its page."""

    part = forms.CharField(required=False, max_length=20)
    via = forms.CharField(required=False, max_length=TEXT_LENGTH)
    page = ListForm.base_fields["page"]


@dataclass(frozen=True, slots=True)
class EntryRequest:
    """What the page of a person, a country or a source shows; `part` is empty if the reader chose no list."""

    part: str
    via: Source | None
    page: int
    notices: tuple[str, ...]


def clean_entry_request(query: QueryDict, *, parts: Collection[str]) -> EntryRequest:
    """Clean the request of an entry's page, whose lists are named `parts`. One query, none without `via`."""
    form = EntryForm(query)
    form.is_valid()
    good = form.cleaned_data
    notices = [str(message) for message in form.errors.get("page", ())]
    part, slug = good.get("part") or "", good.get("via") or ""
    if "part" in form.errors or part not in {"", *parts}:
        notices.append("هذا الباب غير معروف، فعرضنا الأول.")
        part = ""
    via = Source.objects.shown().with_slugs([slug]).first() if SLUG.fullmatch(slug) else None
    if via is None and (slug or "via" in form.errors):
        notices.append("لا نعرف هذا الناقل، فعرضنا ما نقله الجميع.")
    return EntryRequest(part, via, good.get("page") or 1, tuple(notices))
