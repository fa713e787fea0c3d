"""Fills in the forms of the desk as a browser does."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from articles.models import Article, FailedPage, Page, Source, Tag


def form_of(client: Client, url: str) -> dict[str, str]:
    """What a browser would send back if the form at `url` were saved untouched."""
    response = client.get(url)
    assert response.status_code == 200
    form = response.context["adminform"].form
    data: dict[str, str] = {}

    def take(form: Any) -> None:
        for field in form:
            if field.field.disabled:
                continue
            value = field.value()
            widget = field.field.widget
            if hasattr(widget, "decompress"):
                for n, part in enumerate(widget.decompress(value)):
                    data[f"{field.html_name}_{n}"] = "" if part is None else str(part)
            elif isinstance(value, bool):
                data.update({field.html_name: "on"} if value else {})
            else:
                data[field.html_name] = "" if value is None else str(value)

    take(form)
    for inline in response.context["inline_admin_formsets"]:
        take(inline.formset.management_form)
        for one in inline.formset.forms:
            take(one)
    return data


def save(client: Client, url: str, data: dict[str, Any]) -> None:
    """Send a form that must be right."""
    response = client.post(url, data)
    if response.status_code != 302:
        errors = [response.context["errors"]] if "errors" in response.context else []
        raise AssertionError(f"not saved: {errors}")


def prefix(data: dict[str, str], kind: str, **having: object) -> str:
    """The prefix of the inline row of `kind` whose fields are `having`."""
    for key in data:
        if match := re.fullmatch(rf"({kind}-\d+)-id", key):
            row = match.group(1)
            if all(str(data.get(f"{row}-{name}", "")) == str(value) for name, value in having.items()):
                return row
    raise AssertionError(f"no {kind} with {having} in {data}")


def change_url(row: Article | Tag | Source | Page | FailedPage) -> str:
    """The address of a row's form."""
    return reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])


def add_row(data: dict[str, str], inline: str, **values: object) -> None:
    """One more row in an inline."""
    n = int(data[f"{inline}-TOTAL_FORMS"])
    data[f"{inline}-TOTAL_FORMS"] = str(n + 1)
    data.update({f"{inline}-{n}-{name}": str(value) for name, value in values.items()})
