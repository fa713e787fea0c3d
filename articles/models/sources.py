"""Sources (newspapers, agencies, broadcasters, sites, official outlets) and how articles use them."""

from collections.abc import Iterable, Mapping

from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from articles.arabic.fold import fold
from articles.models.addresses import entry_address
from articles.models.encoding import PlainJSON
from articles.models.name_search import folded_like
from articles.models.reviewable import Reviewable, ReviewableQuerySet, reviewable_constraints


class SourceKind(models.TextChoices):
    """What kind of outlet a source is."""

    NEWSPAPER = "newspaper", "صحيفة"
    AGENCY = "agency", "وكالة"
    BROADCASTER = "broadcaster", "قناة أو إذاعة"
    SITE = "site", "موقع"
    OFFICIAL = "official", "جهة رسمية"


class SourceStatus(models.TextChoices):
    """Whether a source holds: outlets on no list are suggested where a text cites them, as people are."""

    SUGGESTED = "suggested", "مقترح"
    ACCEPTED = "accepted", "مقبول"
    REJECTED = "rejected", "مرفوض"


def _article_count() -> Coalesce:
    """Counted source by source, since the articles of each are adjacent in the index `attribution_by_source`."""
    owing = Attribution.objects.accepted().filter(source=OuterRef("pk")).order_by().values("source")
    return Coalesce(Subquery(owing.annotate(times=Count("article", distinct=True)).values("times")), 0)


class SourceQuerySet(models.QuerySet["Source"]):
    """Named filters over sources."""

    def shown(self) -> "SourceQuerySet":
        """Those that the site shows: accepted and suggested ones."""
        return self.exclude(status=SourceStatus.REJECTED)

    def with_slugs(self, slugs: Iterable[str]) -> "SourceQuerySet":
        """Those with one of the slugs."""
        return self.filter(slug__in=slugs)

    def spelled_like(self, part: str) -> "SourceQuerySet":
        """Those with a name or a spelling that holds the words of `part`, as `TagQuerySet.spelled_like` has them."""
        if not fold(part):
            return self
        spelled = folded_like(SourceSpelling.objects.all(), part).values("source")
        suggested = folded_like(Source.objects.exclude(suggestion_key=""), part, field="suggestion_key").values("pk")
        return self.filter(Q(name__icontains=part) | Q(pk__in=spelled) | Q(pk__in=suggested))

    def spelled(self, name: str) -> "SourceQuerySet":
        """Those of which `name` is a spelling."""
        return self.filter(pk__in=SourceSpelling.objects.filter(folded=fold(name)).values("source"))

    def with_article_counts(self) -> "SourceQuerySet":
        """Adds `article_count`: articles that publish, credit or cite the source, rejected attributions left out."""
        return self.annotate(article_count=_article_count())

    def article_counts(self) -> Mapping[int, int]:
        """Articles by source (primary key), as `with_article_counts` has them."""
        counted = self.annotate(article_count=_article_count()).order_by()
        return dict(counted.values_list("pk", "article_count"))

    def publishing(self) -> "SourceQuerySet":
        """Those that published an article of ours."""
        printed = Attribution.objects.accepted().filter(role=AttributionRole.PUBLISHER)
        return self.filter(pk__in=printed.values("source"))

    def most_used_first(self) -> "SourceQuerySet":
        """Those in use, by article count, then by name."""
        return (
            self.annotate(article_count=_article_count()).filter(article_count__gt=0).order_by("-article_count", "name")
        )


class Source(models.Model):
    """One outlet under its canonical name.

    `suggestion_key` is the folded name under which the machine suggested it, empty for sources of other origin. Only
    the spellings of accepted sources are searched for in texts; a rejected source is never suggested again.
    """

    name = models.CharField("الاسم", max_length=200, unique=True)
    slug = models.SlugField("المعرّف في العنوان", max_length=200, unique=True, allow_unicode=True)
    kind = models.CharField("النوع", max_length=12, choices=SourceKind.choices)
    country_code = models.CharField("رمز البلد (ISO)", max_length=2, blank=True)

    status = models.CharField("الحالة", max_length=10, choices=SourceStatus.choices, default=SourceStatus.ACCEPTED)
    suggestion_key = models.CharField(max_length=200, blank=True, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = "مصدر"
        verbose_name_plural = "المصادر"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion_key"], condition=~Q(suggestion_key=""), name="source_suggested_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="source_name_not_empty"),
            models.CheckConstraint(condition=Q(status__in=SourceStatus.values), name="source_status_known"),
            models.CheckConstraint(condition=~Q(slug=""), name="source_slug_not_empty"),
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="source_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The source's page on the site."""
        return entry_address("source", self.slug)


class SourceSpelling(models.Model):
    """One way to write a source's name; `folded` is its comparable spelling (articles.arabic.fold)."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="spellings", verbose_name="المصدر")
    spelling = models.CharField("الكتابة", max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)

    class Meta:
        verbose_name = "كتابة"
        verbose_name_plural = "الكتابات"
        ordering = ["spelling"]
        constraints = [
            models.UniqueConstraint(fields=["source", "folded"], name="source_spelling_once"),
            models.CheckConstraint(condition=~Q(folded=""), name="source_spelling_not_empty"),
        ]

    def __str__(self) -> str:
        return self.spelling


class AttributionRole(models.TextChoices):
    """How an article uses a source."""

    PUBLISHER = "publisher", "ناشر"
    PHOTO = "photo", "مصدر الصورة"
    CITED = "cited", "منقول عنه"


class AttributionQuerySet(ReviewableQuerySet["Attribution"]):
    """Named filters over attributions."""

    def counts_by_role(self) -> dict[str, int]:
        """How many attributions there are in each role that occurs."""
        return dict(self.order_by().values_list("role").annotate(times=Count("*")))


class Attribution(Reviewable):
    """An article uses a source in one role (publisher, photo, cited), with the evidence.

    `evidence` is a list of {"block", "start", "end", "surface", "rule"} as articles.meaning.values.Mention.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="attributions", verbose_name="المقال")
    source = models.ForeignKey(Source, models.CASCADE, related_name="attributions", verbose_name="المصدر")
    role = models.CharField("الدور", max_length=10, choices=AttributionRole.choices)
    evidence = models.JSONField("الدليل", encoder=PlainJSON, default=list, blank=True)

    objects = AttributionQuerySet.as_manager()

    class Meta:
        verbose_name = "إسناد"
        verbose_name_plural = "الإسنادات"
        ordering = ["role", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "source", "role"], name="attribution_once"),
            models.CheckConstraint(condition=Q(role__in=AttributionRole.values), name="attribution_role_known"),
            *reviewable_constraints("attribution"),
        ]
        indexes = [models.Index(fields=["source", "status", "article", "role"], name="attribution_by_source")]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.source}"
