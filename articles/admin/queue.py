"""The queue of suggested people, most mentioned first."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Q, Sum
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from articles.admin.desk_pages import IdsField, desk_page, editor, pages_of, row_number, show
from articles.admin.queue_samples import suggestions
from articles.models import Status, Tag, TagStatus
from articles.models.tags import TagQuerySet
from articles.storing.desk import CannotMerge, accept_as_spelling, accept_suggestions, reject_suggestions

_A_PAGE = 10


class QueueForm(forms.Form):
    """The decision: on one suggestion ("accept:12", "spelling:12", "reject:12"), or on the ticked ones ("accept")."""

    do = forms.RegexField(r"^(accept|reject|spelling:\d{1,18}|accept:\d{1,18}|reject:\d{1,18})$")
    tag = IdsField(required=False)

    def clean(self) -> dict[str, Any]:
        """The verb, and the ids that it is about."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        verb, _, number = cleaned.get("do", "").partition(":")
        ids = [row_number(number)] if number else cleaned.get("tag", [])
        if verb and not ids:
            self.add_error(None, "اختر أسماء أولاً.")
        if verb == "spelling":
            cleaned["of"] = row_number(self.data.get(f"of-{number}", ""))
            if not cleaned["of"]:
                self.add_error(None, "اختر الوسم الذي هذا الاسم كتابة له.")
        return cleaned | {"verb": verb, "ids": ids}


@desk_page("articles.change_tag")
def queue(request: HttpRequest) -> HttpResponse:
    """The queue; a decision, then the same page of it again."""
    if request.method == "POST":
        _decide(request)
        number = row_number(request.GET.get("p", "")) or 1
        address = reverse("admin:articles_tag_queue")
        return HttpResponseRedirect(f"{address}?{urlencode({'p': number})}" if number > 1 else address)
    page = pages_of(request, Paginator(waiting(), _A_PAGE))
    context = {"page": page, "suggestions": suggestions(list(page.object_list))}
    return show(request, "queue.html", "أسماء مقترحة", context)


def waiting() -> TagQuerySet:
    """The suggested people with `article_count` and `mentions`, the most mentioned first."""
    held = Q(taggings__status=Status.ACCEPTED)
    return (
        Tag.objects.suggested()
        .annotate(article_count=Count("taggings", filter=held), mentions=Sum("taggings__count", filter=held, default=0))
        .filter(article_count__gt=0)  # `manage.py retag` deletes those whom no article names any more
        .order_by("-mentions", "-article_count", "pk")
    )


def _decide(request: HttpRequest) -> None:
    form = QueueForm(request.POST)
    if not form.is_valid():
        told = [str(message) for message in form.non_field_errors()]
        for message in told or ["القرار غير مفهوم."]:
            messages.error(request, message)
        return
    verb, ids = form.cleaned_data["verb"], form.cleaned_data["ids"]
    if verb == "spelling":
        _spelling(request, ids[0], form.cleaned_data["of"])
        return
    decide = accept_suggestions if verb == "accept" else reject_suggestions
    decided = decide(ids, by=editor(request))
    word = "أسماء قُبلت" if verb == "accept" else "أسماء رُفضت نهائياً"
    if decided:
        messages.success(request, f"{word}: {len(decided)}.")
    else:
        messages.warning(request, "سبق البت في هذه الأسماء.")


def _spelling(request: HttpRequest, suggested_id: int, of_id: int) -> None:
    suggested = Tag.objects.suggested().filter(pk=suggested_id).first()
    of = Tag.objects.filter(pk=of_id, status=TagStatus.ACCEPTED).first()
    if suggested is None or of is None:
        messages.warning(request, "سبق البت في هذا الاسم، أو لم يعد الوسم موجوداً.")
        return
    try:
        with transaction.atomic():
            accept_as_spelling(suggested, of, by=editor(request))
    except CannotMerge as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"«{suggested.name}» كتابة لاسم «{of.name}» من الآن.")
