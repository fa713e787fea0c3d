"""The page that gives one tag to all articles that a search finds, or takes it off: counted first, then confirmed."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.admin.desk_pages import desk_page, editor, row_number, show
from articles.models import Article, Attribution, Source, Tag, Tagging, TagStatus
from articles.search.values import Facet, SearchRequest
from articles.storing.desk import NoIndex, counted, found_by, tag_articles, untag_articles

_SHOWN = 20
_GIVE, _TAKE = "give", "take"


class _Picker(AutocompleteSelect):
    """Django's picker, which fails if the address contains something that is not an id."""

    def optgroups(self, name: str, value: Any, attrs: dict[str, Any] | None = None) -> Any:
        """As Django's, for what is an id."""
        return super().optgroups(name, [one for one in value if row_number(str(one))], attrs)


class _Pickers(_Picker, AutocompleteSelectMultiple):
    """The same for several."""


class BulkForm(forms.Form):
    """The search, the tag, and what to do with it."""

    q = forms.CharField(label="كلمات البحث", required=False, max_length=200)
    carrying = forms.ModelMultipleChoiceField(
        Tag.objects.filter(status=TagStatus.ACCEPTED),
        label="تحمل الوسوم",
        required=False,
        widget=_Pickers(Tagging._meta.get_field("tag"), admin.site),
    )
    publisher = forms.ModelChoiceField(
        Source.objects.all(),
        label="الناشر",
        required=False,
        widget=_Picker(Attribution._meta.get_field("source"), admin.site),
    )
    since = forms.DateField(label="من يوم", required=False, widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(label="إلى يوم", required=False, widget=forms.DateInput({"type": "date"}))
    tag = forms.ModelChoiceField(
        Tag.objects.filter(status=TagStatus.ACCEPTED),
        label="الوسم",
        widget=_Picker(Tagging._meta.get_field("tag"), admin.site),
    )
    do = forms.ChoiceField(label="القرار", choices=[(_GIVE, "إضافة الوسم"), (_TAKE, "رفض الوسم")], initial=_GIVE)

    def clean(self) -> dict[str, Any]:
        """Require a search that narrows: nobody means every article there is."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        narrowing = ("q", "carrying", "publisher", "since", "until")
        if not self.errors and not any(cleaned.get(name) for name in narrowing):
            self.add_error(None, "ضيّق البحث أولاً: كلمات أو وسوم أو ناشر أو مدة.")
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", "نهاية المدة قبل بدايتها.")
        return cleaned

    def search_request(self) -> SearchRequest:
        """The search, as the index takes it."""
        asked = self.cleaned_data
        carrying: dict[Facet, tuple[int, ...]] = {}
        for tag in asked["carrying"]:
            facet = Facet(tag.kind)
            carrying[facet] = (*carrying.get(facet, ()), tag.pk)
        if asked["publisher"] is not None:
            carrying[Facet.PUBLISHER] = (asked["publisher"].pk,)
        return SearchRequest(text=asked["q"], carrying=carrying, since=asked["since"], until=asked["until"])


@desk_page("articles.change_tagging")
def bulk(request: HttpRequest) -> HttpResponse:
    """The search form; after a search, its count and first articles; a POST of what was counted carries it out."""
    asked = request.POST if request.method == "POST" else request.GET
    form = BulkForm(asked if "do" in asked else None, initial=_initial(request))
    context: dict[str, Any] = {"form": form, "media": form.media}
    if form.is_bound and form.is_valid():
        try:
            ids = found_by(form.search_request())
        except NoIndex:
            form.add_error(None, "فهرس البحث غير جاهز الآن: أعد المحاولة بعد قليل.")
            ids = []
        if request.method == "POST" and not form.errors:
            if request.POST.get("seen") == _mark(ids):
                return _carry_out(request, form, ids)
            messages.warning(request, "تغيّرت نتيجة البحث منذ عددناها: راجع العدد من جديد.")
        if not form.errors:
            context |= _counted(form, ids)
    return show(request, "bulk.html", "وسم نتائج البحث", context)


def _initial(request: HttpRequest) -> dict[str, Any]:
    """What a link to this page presets: the words, and the tag to give, for which the form needs scripts otherwise."""
    words = request.GET.get("q", "")[:200].replace("\x00", "")
    return {"q": words, "do": _GIVE, "tag": row_number(request.GET.get("tag", "")) or None}


def _counted(form: BulkForm, ids: list[int]) -> dict[str, Any]:
    tag: Tag = form.cleaned_data["tag"]
    count = counted(tag, ids)
    giving = form.cleaned_data["do"] == _GIVE
    return {
        "total": len(ids),
        "tag": tag,
        "giving": giving,
        "count": count,
        "affected": count.without + count.rejected if giving else count.carrying,
        "seen": _mark(ids),
        "articles": Article.objects.filter(pk__in=ids[-_SHOWN:]).only("pk", "headline", "slug").order_by("-pk"),
        "asked": [(name, value) for name in form.fields for value in form.data.getlist(name)],  # type: ignore[attr-defined]  # a QueryDict
    }


def _carry_out(request: HttpRequest, form: BulkForm, ids: list[int]) -> HttpResponse:
    tag: Tag = form.cleaned_data["tag"]
    why = form.cleaned_data["q"]
    if form.cleaned_data["do"] == _GIVE:
        done = tag_articles(tag, ids, by=editor(request), why=why)
        messages.success(request, f"وُسمت مقالات بالوسم «{tag.name}»: {done}.")
    else:
        done = untag_articles(tag, ids, by=editor(request), why=why)
        messages.success(request, f"رُفض الوسم «{tag.name}» عن مقالات: {done}.")
    return HttpResponseRedirect(reverse("admin:articles_editordecision_changelist"))


def _mark(ids: list[int]) -> str:
    """A digest of exactly this set of articles."""
    return hashlib.sha256(",".join(map(str, ids)).encode()).hexdigest()[:32]
