"""Forms for the spellings of a tag or a source: they set the comparable form, which no two of one name may share."""

from typing import Any

from articles.admin.desk import BaseInlineFormSet, ModelForm
from articles.arabic.fold import fold


class SpellingForm(ModelForm[Any]):
    """One spelling: an Alias or a SourceSpelling."""

    def clean(self) -> dict[str, Any] | None:
        """Give the row its comparable form."""
        cleaned = super().clean()
        spelling = self.cleaned_data.get("spelling", "")
        folded = fold(spelling)
        if spelling and not folded:
            self.add_error("spelling", "ليس في هذه الكتابة حروف.")
        elif len(folded) > 200:  # a ligature may be folded into many letters
            self.add_error("spelling", "هذه الكتابة أطول من اللازم.")
        self.instance.folded = folded
        return cleaned


class SpellingFormSet(BaseInlineFormSet[Any, Any, Any]):
    """All spellings of one name."""

    def clean(self) -> None:
        """No two that differ only in hamza, dots or marks."""
        super().clean()
        seen: set[str] = set()
        for form in self.forms:
            if not form.is_valid() or form.cleaned_data.get("DELETE") or not form.instance.folded:
                continue
            if form.instance.folded in seen:
                form.add_error("spelling", "هذه الكتابة موجودة: لا تختلف عن غيرها إلا في الهمزة أو النقط أو التشكيل.")
            seen.add(form.instance.folded)
