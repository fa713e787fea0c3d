"""`manage.py read_pages`: one JSON object a page in order, refusals in place, an outline; no database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

PAGES = Path(__file__).parent / "pages"


def test_json_in_the_order_given() -> None:
    """Needs no database: pytest-django refuses any query here."""
    out = StringIO()
    names = [str(PAGES / "story_glued_after_tt.txt"), str(PAGES / "headline_only.txt")]
    call_command("read_pages", "--json", *names, stdout=out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert [first["file"], second["file"]] == names
    assert len(first["stories"]) == 2
    assert len(first["roles"]) == len((PAGES / "story_glued_after_tt.txt").read_text("utf-8").split("\n"))
    assert {"countries", "people", "sources", "quotes"} <= set(second["stories"][0])


def test_a_page_that_cannot_be_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    """Its object says why; the exit status says that there was one."""
    photo = tmp_path / "photo.txt"
    photo.write_bytes(b"\x89PNG\r\n")
    out = StringIO()
    with pytest.raises(CommandError) as raised:
        call_command("read_pages", "--json", photo, tmp_path / "absent.txt", PAGES / "headline_only.txt", stdout=out)
    assert raised.value.returncode == 1
    refused, absent, good = map(json.loads, out.getvalue().splitlines())
    assert "ليس نصاً" in refused["error"]
    assert absent["error"]
    assert good["stories"]


def test_outline_names_roles_and_rules() -> None:
    """For people: each line with its role and the rule that gave it."""
    out = StringIO()
    call_command("read_pages", PAGES / "headline_only.txt", stdout=out)
    assert "headline" in out.getvalue()
    assert "breadcrumb" in out.getvalue()


def test_an_empty_page_has_no_stories_and_is_no_error(tmp_path: Path) -> None:
    """Exit status 0, and one blank line."""
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    out = StringIO()
    call_command("read_pages", "--json", empty, stdout=out)
    page = json.loads(out.getvalue())
    assert page["stories"] == []
    assert page["roles"] == ["blank"]
