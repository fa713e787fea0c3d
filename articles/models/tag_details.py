"""More about tags: how each publisher spells them, the offices that people held, and former addresses."""

from dataclasses import dataclass

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum

from articles.models.reviewable import Status
from articles.models.tags import Tag, Tagging, TagKind


@dataclass(frozen=True, slots=True)
class Spelt:
    """How often a publisher (a Source's id; None if unknown) uses a spelling; `variant` as in SpellingSeen."""

    publisher_id: int | None
    spelling: str
    variant: bool
    times: int


class SpellingSeenQuerySet(models.QuerySet["SpellingSeen"]):
    """Named questions about spellings seen."""

    def by_publisher(self, tag: Tag) -> tuple[Spelt, ...]:
        """How each publisher writes the tag, the most frequent first, in one query. Rejected taggings do not count.

        One pass over the index `spelling_seen_by_tag`, in which equal spellings of a publisher are adjacent.
        """
        rejected = Tagging.objects.filter(tag=tag, status=Status.REJECTED)
        rows = self.filter(tag=tag).exclude(tagging__in=rejected.order_by().values("pk")).order_by()
        told = rows.values_list("publisher_id", "spelling", "variant").annotate(times=Sum("count"))
        return tuple(Spelt(*row) for row in told.order_by("-times", "spelling", "publisher_id"))

    def follow_taggings(self) -> None:
        """Give each its tagging's tag: to be called after moving taggings to other tags, or these to other taggings."""
        moved = self.exclude(tag=F("tagging__tag"))
        moved.update(tag=Subquery(Tagging.objects.filter(pk=OuterRef("tagging")).order_by().values("tag")))


class SpellingSeen(models.Model):
    """How an article spells a tag's name (without proclitics), and how often; no demonyms or capitals.

    It belongs to the tagging, and is deleted or moved with it. `tag` repeats the tagging's tag, so that all rows of a
    tag are adjacent in an index: there are as many as articles that name it. `publisher` is the page's. `variant`: not
    a listed spelling, but one that the rules of transliteration allow.
    """

    tagging = models.ForeignKey(Tagging, models.CASCADE, related_name="spellings", db_index=False)
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="+", db_index=False)
    publisher = models.ForeignKey("articles.Source", models.SET_NULL, null=True, related_name="+")
    spelling = models.CharField("الكتابة", max_length=200)
    folded = models.CharField(max_length=200, editable=False)
    count = models.PositiveIntegerField("مرات الورود", default=1)
    variant = models.BooleanField("كتابة غير مدرجة", default=False)

    objects = SpellingSeenQuerySet.as_manager()

    class Meta:
        verbose_name = "كتابة وردت"
        verbose_name_plural = "الكتابات الواردة"
        constraints = [
            models.UniqueConstraint(fields=["tagging", "spelling"], name="spelling_seen_once_a_tagging"),
            models.CheckConstraint(condition=~Q(folded=""), name="spelling_seen_not_empty"),
        ]
        # All that `by_publisher` asks: the rows themselves, a page of the database each, are not read.
        indexes = [
            models.Index(
                fields=["tag", "publisher", "spelling", "variant", "count", "tagging"], name="spelling_seen_by_tag"
            )
        ]

    def __str__(self) -> str:
        return self.spelling


class OfficeHeld(models.Model):
    """An office that a person held. `since` and `until` are months, stored as their first day; null means unknown, or
    still held."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="offices", verbose_name="الشخص")
    office = models.CharField("المنصب", max_length=200)
    country_code = models.CharField("رمز البلد (ISO)", max_length=2, blank=True)
    since = models.DateField("منذ", null=True, blank=True)
    until = models.DateField("حتى", null=True, blank=True)

    class Meta:
        verbose_name = "منصب"
        verbose_name_plural = "المناصب"
        ordering = [F("since").desc(nulls_first=True), "office"]
        constraints = [
            models.UniqueConstraint(fields=["tag", "office", "country_code", "since"], name="office_held_once"),
            models.UniqueConstraint(
                fields=["tag", "office", "country_code"], condition=Q(since=None), name="office_held_once_undated"
            ),
            models.CheckConstraint(condition=~Q(office=""), name="office_not_empty"),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="office_ends_after_start",
                violation_error_message="لا ينتهي المنصب قبل أن يبدأ.",
            ),
        ]

    def __str__(self) -> str:
        return self.office


class TagRedirect(models.Model):
    """An address that a tag had before it was renamed or merged; it redirects to the tag's present address."""

    kind = models.CharField("النوع", max_length=12, choices=TagKind.choices)
    slug = models.SlugField("المعرّف القديم", max_length=200, allow_unicode=True, db_index=False)
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="redirects", verbose_name="الوسم")

    class Meta:
        verbose_name = "عنوان قديم"
        verbose_name_plural = "العناوين القديمة"
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="tag_redirect_once"),
            models.CheckConstraint(condition=Q(kind__in=TagKind.values), name="tag_redirect_kind_known"),
        ]

    def __str__(self) -> str:
        return self.slug
