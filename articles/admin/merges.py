"""The page that merges two tags: looks up the other one, shows what merging would do, and does it."""

from django import forms
from django.contrib import messages
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from articles.admin.desk_pages import desk_page, editor, row_number, show
from articles.models import Tag, TagStatus
from articles.storing.desk import CannotMerge, merge_tags, obstacle, preview

_MOST_FOUND = 30


class LookUpForm(forms.Form):
    """The words by which the other tag is looked up."""

    q = forms.CharField(label="ابحث عن الوسم الذي يبقى", required=False, max_length=200)


def tag_or_404(pk: int) -> Tag:
    """The tag; Http404 when it is gone."""
    tag = Tag.objects.filter(pk=pk).first()
    if tag is None:
        raise Http404
    return tag


def looked_up(form: LookUpForm, *, beside: Tag) -> list[Tag]:
    """Accepted tags of the same kind that contain every word, the most used first; none without words."""
    words = form.cleaned_data["q"].split() if form.is_valid() else []
    if not words:
        return []
    tags = Tag.objects.with_article_counts().filter(kind=beside.kind, status=TagStatus.ACCEPTED).exclude(pk=beside.pk)
    for word in words:
        tags = tags.filter(pk__in=Tag.objects.spelled_like(word).values("pk"))
    return list(tags.order_by(F("article_count").desc(), "name")[:_MOST_FOUND])


@desk_page("articles.change_tag")
def merge(request: HttpRequest, gone_id: int) -> HttpResponse:
    """The tag that goes; then, with ?into=, the preview; a POST merges."""
    gone = tag_or_404(gone_id)
    chosen = row_number((request.POST if request.method == "POST" else request.GET).get("into", ""))
    into = tag_or_404(chosen) if chosen else None
    if request.method == "POST" and into is not None:
        try:
            merge_tags(gone, into, by=editor(request))
        except CannotMerge as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(reverse("admin:articles_tag_merge", args=[gone.pk]))
        messages.success(request, f"دُمج «{gone.name}» في «{into.name}». يمكن التراجع من سجل القرارات.")
        return HttpResponseRedirect(reverse("admin:articles_tag_change", args=[into.pk]))
    form = LookUpForm(request.GET)
    context = {
        "gone": gone,
        "into": into,
        "form": form,
        "found": looked_up(form, beside=gone),
        "obstacle": obstacle(gone, into) if into else "",
        "preview": preview(gone, into) if into else None,
    }
    return show(request, "merge.html", f"دمج «{gone.name}» في وسم آخر", context)
