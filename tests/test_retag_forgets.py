"""Suggestions that no article names any more are deleted, unless an editor has worked on them."""

from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Source, SourceStatus, Tag, TagKind, TagStatus
from articles.storing.desk import revised, tag_rows

pytestmark = pytest.mark.django_db


def test_a_suggestion_that_an_editor_worded_is_kept_though_nobody_names_it() -> None:
    tag = Tag.objects.create(
        kind=TagKind.PERSON, name="حمد", slug="حمد", status=TagStatus.SUGGESTED, suggestion_key="حمد"
    )
    before = tag_rows(tag.pk)
    tag.name = "حمد الفلاني"
    tag.save()
    revised(tag, before, by=None)
    outlet = Source.objects.create(
        name="المنار", slug="المنار", kind="newspaper", status=SourceStatus.SUGGESTED, suggestion_key="المنار"
    )
    outlet.spellings.create(spelling="جريدة المنار", folded="جريده المنار")
    told = StringIO()
    call_command("retag", stdout=told)
    assert "forgotten" not in told.getvalue()
    assert Tag.objects.get().name == "حمد الفلاني"
    assert Source.objects.get() == outlet
