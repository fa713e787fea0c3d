"""What the admin's scripts say in Arabic where Django's own words are misspelt or do not agree with their number."""

from typing import Any

from django.views.i18n import JavaScriptCatalog

# The six forms of Arabic: none, one, two, three to ten, eleven to ninety-nine, and hundreds.
_BY_HOURS = ("بـ%s ساعة", "بساعة", "بساعتين", "بـ%s ساعات", "بـ%s ساعة", "بـ%s ساعة")
_FORMS = {
    "%(sel)s of %(cnt)s selected": ("لم يُحدَّد شيء", *["المحدَّد %(sel)s من %(cnt)s"] * 5),
    "Note: You are %s hour ahead of server time.": tuple(f"ملاحظة: وقتك يسبق وقت الموقع {by}." for by in _BY_HOURS),
    "Note: You are %s hour behind server time.": tuple(f"ملاحظة: وقتك يتأخر عن وقت الموقع {by}." for by in _BY_HOURS),
}


class DeskCatalog(JavaScriptCatalog):
    """Django's catalog for the admin's scripts, with those of its sentences in other words."""

    packages = ["django.contrib.admin"]

    def get_catalog(self) -> dict[str, Any]:
        """The sentences by Django's English ones; a sentence with a number has six forms."""
        return {**super().get_catalog(), **{sentence: list(forms) for sentence, forms in _FORMS.items()}}
