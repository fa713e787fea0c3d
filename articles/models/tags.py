"""Tags: people, countries, organisations and topics, their spellings, and which articles carry them."""

from collections.abc import Iterable, Mapping

from django.db import models
from django.db.models import Count, Q

from articles.arabic.fold import fold
from articles.models.addresses import entry_address, pair_address
from articles.models.encoding import PlainJSON
from articles.models.name_search import folded_like
from articles.models.reviewable import Reviewable, ReviewableQuerySet, Status, reviewable_constraints


class TagKind(models.TextChoices):
    """What a tag stands for."""

    PERSON = "person", "شخص"
    COUNTRY = "country", "بلد"
    ORGANISATION = "organisation", "منظمة"
    TOPIC = "topic", "موضوع"


class TagStatus(models.TextChoices):
    """Whether a tag holds: the machine suggests people on no list; editors accept them, or reject them for good.

    A rejected tag is kept so that, by its `suggestion_key`, it is never suggested again.
    """

    SUGGESTED = "suggested", "مقترح"
    ACCEPTED = "accepted", "مقبول"
    REJECTED = "rejected", "مرفوض"


_ARTICLE_COUNT = Count("taggings", filter=Q(taggings__status=Status.ACCEPTED))


class TagQuerySet(models.QuerySet["Tag"]):
    """Named filters over tags."""

    def people(self) -> "TagQuerySet":
        """The people."""
        return self.filter(kind=TagKind.PERSON)

    def countries(self) -> "TagQuerySet":
        """The countries."""
        return self.filter(kind=TagKind.COUNTRY)

    def shown(self) -> "TagQuerySet":
        """Those that the site shows: accepted and suggested ones."""
        return self.exclude(status=TagStatus.REJECTED)

    def suggested(self) -> "TagQuerySet":
        """Those that wait for an editor."""
        return self.filter(status=TagStatus.SUGGESTED)

    def of_kind(self, kind: "TagKind") -> "TagQuerySet":
        """Those of one kind."""
        return self.filter(kind=kind)

    def with_codes(self, codes: Iterable[str]) -> "TagQuerySet":
        """The countries with one of the codes (ISO 3166-1 alpha-2)."""
        return self.filter(iso_code__in=codes)

    def with_slugs(self, slugs: Iterable[str]) -> "TagQuerySet":
        """Those with one of the slugs, of any kind."""
        return self.filter(slug__in=slugs)

    def spelled_like(self, part: str) -> "TagQuerySet":
        """Those with a name or a spelling that holds the words of `part`, in comparable form; all for an empty part.

        What the machine suggested has no spelling but the one under which it did.
        """
        if not fold(part):
            return self
        spelled = folded_like(Alias.objects.all(), part).values("tag")
        suggested = folded_like(Tag.objects.exclude(suggestion_key=""), part, field="suggestion_key").values("pk")
        return self.filter(Q(name__icontains=part) | Q(pk__in=spelled) | Q(pk__in=suggested))

    def spelled(self, name: str) -> "TagQuerySet":
        """Those of which `name` is a spelling."""
        return self.filter(pk__in=Alias.objects.filter(folded=fold(name)).values("tag"))

    def with_article_counts(self) -> "TagQuerySet":
        """Adds `article_count`: articles that carry the tag, rejected taggings left out."""
        return self.annotate(article_count=_ARTICLE_COUNT)

    def article_counts(self) -> Mapping[int, int]:
        """Articles by tag (primary key), as `with_article_counts` has them."""
        counted = self.annotate(article_count=_ARTICLE_COUNT).order_by()
        return dict(counted.values_list("pk", "article_count"))

    def most_used_first(self) -> "TagQuerySet":
        """Those in use, by article count, then by name."""
        return (
            self.annotate(article_count=_ARTICLE_COUNT).filter(article_count__gt=0).order_by("-article_count", "name")
        )


class Tag(models.Model):
    """One person, country, organisation or topic under its canonical name.

    Countries, and only they, have an `iso_code` (ISO 3166-1 alpha-2, upper case). `country_code` is the home country of
    a person or an organisation, and `office` what a person is known as (وزير الدفاع الروسي), where known.
    `suggestion_key` is the folded name under which the machine suggested the tag, empty for tags of other origin. Only
    the spellings of accepted tags are searched for in texts.
    """

    kind = models.CharField("النوع", max_length=12, choices=TagKind.choices)
    name = models.CharField("الاسم", max_length=200)
    slug = models.SlugField("المعرّف في العنوان", max_length=200, allow_unicode=True)
    iso_code = models.CharField("رمز البلد (ISO)", max_length=2, blank=True)
    country_code = models.CharField("رمز الموطن (ISO)", max_length=2, blank=True)
    office = models.CharField("الصفة", max_length=200, blank=True)
    status = models.CharField("الحالة", max_length=10, choices=TagStatus.choices, default=TagStatus.ACCEPTED)
    suggestion_key = models.CharField(max_length=200, blank=True, editable=False)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = "وسم"
        verbose_name_plural = "الوسوم"
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="tag_slug_once_a_kind"),
            models.UniqueConstraint(fields=["kind", "name"], name="tag_name_once_a_kind"),
            models.UniqueConstraint(
                fields=["iso_code"],
                condition=~Q(iso_code=""),
                name="tag_iso_code_once",
                violation_error_message="هذا الرمز لبلد آخر.",
            ),
            models.UniqueConstraint(
                fields=["suggestion_key"], condition=~Q(suggestion_key=""), name="tag_suggested_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="tag_name_not_empty"),
            models.CheckConstraint(condition=~Q(slug=""), name="tag_slug_not_empty"),
            models.CheckConstraint(condition=Q(kind__in=TagKind.values), name="tag_kind_known"),
            models.CheckConstraint(condition=Q(status__in=TagStatus.values), name="tag_status_known"),
            models.CheckConstraint(
                condition=Q(status=TagStatus.ACCEPTED) | ~Q(suggestion_key=""), name="tag_suggestion_has_key"
            ),
            models.CheckConstraint(
                condition=(Q(kind=TagKind.COUNTRY) & ~Q(iso_code="")) | (~Q(kind=TagKind.COUNTRY) & Q(iso_code="")),
                name="tag_iso_code_for_countries",
                violation_error_message="رمز البلد لازم للبلدان، ولا يكون لغيرها.",
            ),
        ]
        indexes = [models.Index(fields=["status", "kind"], name="tag_by_status")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The tag's page on the site."""
        return tag_address(self.kind, self.slug)

    def pair_address(self, other: "Tag") -> str:
        """The page of two countries: one address, whichever is asked."""
        return pair_address([self.slug, other.slug])


def tag_address(kind: str, slug: str) -> str:
    """The address of a tag's page; the kind (TagKind) is also the name of the URL pattern."""
    return entry_address(kind, slug)


class AliasKind(models.TextChoices):
    """How a spelling names its tag."""

    NAME = "name", "اسم"
    DEMONYM = "demonym", "نسبة"
    CAPITAL = "capital", "عاصمة أو مدينة"
    METONYM = "metonym", "كناية"


class Alias(models.Model):
    """One spelling of a tag's name; `folded` is its comparable spelling (articles.arabic.fold)."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="aliases", verbose_name="الوسم")
    spelling = models.CharField("الكتابة", max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    kind = models.CharField("النوع", max_length=8, choices=AliasKind.choices, default=AliasKind.NAME)

    class Meta:
        verbose_name = "كتابة"
        verbose_name_plural = "الكتابات"
        ordering = ["kind", "spelling"]
        constraints = [
            models.UniqueConstraint(fields=["tag", "folded"], name="alias_once_a_tag"),
            models.CheckConstraint(condition=~Q(folded=""), name="alias_not_empty"),
            models.CheckConstraint(condition=Q(kind__in=AliasKind.values), name="alias_kind_known"),
        ]

    def __str__(self) -> str:
        return self.spelling


class TaggingQuerySet(ReviewableQuerySet["Tagging"]):
    """Named filters over taggings."""

    def with_names(self) -> "TaggingQuerySet":
        """With what a page shows of the tags, in the same query; without the evidence."""
        shown = ("tag__kind", "tag__name", "tag__slug", "tag__status")
        return self.select_related("tag").only("article", "central", *shown)


class Tagging(Reviewable):
    """An article carries a tag: how often it is named, whether the article is about it (`central`), and the evidence.

    `salience` is the count weighted by position: a mention in the headline weighs more than one far down in the body.
    `evidence` is a list of {"block", "start", "end", "surface", "kind", "rule"} as articles.meaning.values.Mention.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="taggings", verbose_name="المقال")
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="taggings", verbose_name="الوسم")
    count = models.PositiveIntegerField("مرات الذكر", default=0)
    salience = models.FloatField("الوزن", default=0.0)
    central = models.BooleanField("محوري", default=False)
    evidence = models.JSONField("الدليل", encoder=PlainJSON, default=list, blank=True)

    objects = TaggingQuerySet.as_manager()

    class Meta:
        verbose_name = "وسم مقال"
        verbose_name_plural = "وسوم المقال"
        ordering = ["-central", "-count", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "tag"], name="tagging_once"),
            *reviewable_constraints("tagging"),
        ]
        indexes = [models.Index(fields=["tag", "status", "article"], name="tagging_by_tag")]

    def __str__(self) -> str:
        return str(self.tag)
