"""The box that searches a list of the desk: what is too long for the database is refused with a sentence."""

from typing import Any

from django import forms
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList, ChangeListSearchForm
from django.http import HttpRequest

# Characters, as in the readers' own box. Each word becomes a condition, and SQLite refuses more than 1,000 of them.
MOST = 200


class ListSearchForm(ChangeListSearchForm):
    """Django's form, with a limit."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = f"ما كتبته للبحث أطول من {MOST} حرف، فلم يُبحث عنه. اختصره."
        self.fields[SEARCH_VAR] = forms.CharField(
            required=False, strip=False, max_length=MOST, error_messages={"max_length": words}
        )


class SearchedList(ChangeList):
    """Django's list, searched by the form above."""

    search_form_class = ListSearchForm


class LimitedSearch:
    """For a page of the desk: its list is searched within the limit."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:  # noqa: ARG002 -- Django's signature
        """The class of its list."""
        return SearchedList
