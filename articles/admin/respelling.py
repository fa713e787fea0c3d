"""The page that moves a spelling to another tag, or splits it off as a tag of its own."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.admin.desk_pages import desk_page, editor, show
from articles.admin.merges import LookUpForm, looked_up
from articles.models import Alias, EditorDecision, Tag
from articles.storing.desk import CannotMove, move_spelling, split_spelling


class RespellForm(forms.Form):
    """Where the spelling goes: to the tag `to`, or to a new one called `name`."""

    to = forms.ModelChoiceField(Tag.objects.all(), required=False)
    name = forms.CharField(label="اسم الوسم الجديد", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """One of the two, and a name with letters."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        name = cleaned.get("name", "")
        if not self.errors and bool(cleaned.get("to")) == bool(name):
            self.add_error(None, "اختر وسماً موجوداً، أو اكتب اسم وسم جديد.")
        if name and not any(letter.isalpha() for letter in name):
            self.add_error("name", "ليس في هذا الاسم حروف.")
        return cleaned


@desk_page("articles.change_tag")
def respell(request: HttpRequest, alias_id: int) -> HttpResponse:
    """The spelling and where it may go; a POST moves it or splits it off."""
    alias = Alias.objects.select_related("tag").filter(pk=alias_id).first()
    if alias is None:
        raise Http404
    form = RespellForm(request.POST if request.method == "POST" else None, initial={"name": alias.spelling})
    if request.method == "POST" and form.is_valid():
        to, name = form.cleaned_data["to"], form.cleaned_data["name"]
        try:
            decision = _carry_out(request, alias, to, name)
        except CannotMove as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{decision.summary}. يمكن التراجع من سجل القرارات.")
            return HttpResponseRedirect(reverse("admin:articles_tag_change", args=[decision.tag_id]))
    look_up = LookUpForm(request.GET)
    look_up.fields["q"].label = "ابحث عن الوسم الذي تُنقل إليه"
    context = {"alias": alias, "form": form, "look_up": look_up, "found": looked_up(look_up, beside=alias.tag)}
    return show(request, "respell.html", f"الكتابة «{alias.spelling}»", context)


def _carry_out(request: HttpRequest, alias: Alias, to: Tag | None, name: str) -> EditorDecision:
    if to is not None:
        return move_spelling(alias, to, by=editor(request))
    return split_spelling(alias, name=name, by=editor(request))
