"""Who said what: quotations with their speaker and the source that relays them, and sources without a name."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q

from articles.models.encoding import PlainJSON
from articles.models.reviewable import Reviewable, ReviewableQuerySet, Status, reviewable_constraints
from articles.models.sources import Source
from articles.models.tags import Tag, Tagging


class QuotationQuerySet(ReviewableQuerySet["Quotation"]):
    """Named filters over quotations."""

    def said_by(self, tag: Tag) -> "QuotationQuerySet":
        """Those whose speaker is the tag, including those where the text names only the office."""
        return self.filter(Q(speaker=tag) | Q(speaker=None, holder=tag))

    def said_by_any(self, tags: Iterable[int]) -> "QuotationQuerySet":
        """Those whose speaker is one of the tags, given by number; else as `said_by`."""
        return self.filter(Q(speaker__in=tags) | Q(speaker=None, holder__in=tags))

    def in_articles(self, articles: Iterable[int]) -> "QuotationQuerySet":
        """Those of the articles, given by number."""
        return self.filter(article__in=articles)

    def about(self, tag: Tag) -> "QuotationQuerySet":
        """Those of others in which the tag is named, by taggings that hold."""
        named = QuotationMention.objects.filter(tagging__tag=tag, tagging__status=Status.ACCEPTED)
        return self.filter(pk__in=named.values("quotation")).exclude(speaker=tag)

    def via(self, source: Source) -> "QuotationQuerySet":
        """Those that the source relays."""
        return self.filter(via=source)

    def newest_first(self) -> "QuotationQuerySet":
        """By their article's date, undated last, then by import; those of one article in its order."""
        return self.order_by(F("article__published").desc(nulls_last=True), "-article_id", "position")


class Quotation(Reviewable):
    """Words in quotation marks that are ascribed to somebody, and the chain through which they came.

    Offsets as in articles.meaning.values.Quotation; `block` is empty where an editor's quotation is no longer found in
    the text. `speaker` is known for certain; `speaker_text` is what the text calls the speaker, `rule` how the speaker
    was found. Where the text gives only an office, `holder` is who held it at that time by the table of offices, which
    the text itself does not say. `via` is the source that relays the words, `via_text` as printed. `position` is the
    quotation's order in the article.
    """

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="quotations", verbose_name="المقال")
    position = models.PositiveIntegerField("الترتيب", default=0)
    block = models.CharField("الموضع", max_length=20, blank=True)
    start = models.PositiveIntegerField("البداية", default=0)
    end = models.PositiveIntegerField("النهاية", default=0)
    text = models.TextField("النص")
    speaker = models.ForeignKey(
        Tag, models.SET_NULL, null=True, blank=True, related_name="quotations", verbose_name="القائل"
    )
    speaker_text = models.CharField("القائل كما ورد", max_length=300, blank=True)
    holder = models.ForeignKey(
        Tag, models.SET_NULL, null=True, blank=True, related_name="held_quotations", verbose_name="صاحب المنصب حينها"
    )
    via = models.ForeignKey(
        Source, models.SET_NULL, null=True, blank=True, related_name="quotations", verbose_name="نقلاً عن"
    )
    via_text = models.CharField("الناقل كما ورد", max_length=300, blank=True)
    rule = models.CharField("القاعدة", max_length=40, blank=True)

    objects = QuotationQuerySet.as_manager()

    class Meta:
        verbose_name = "اقتباس"
        verbose_name_plural = "الاقتباسات"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="quotation_not_empty"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="quotation_ends_after_start"),
            *reviewable_constraints("quotation"),
        ]
        indexes = [
            models.Index(fields=["speaker", "status", "article"], name="quotation_by_speaker"),
            models.Index(fields=["holder", "status", "article"], name="quotation_by_holder"),
            models.Index(fields=["via", "status", "article"], name="quotation_by_via"),
        ]

    def __str__(self) -> str:
        return self.text


class QuotationMention(models.Model):
    """A quotation mentions a tag of its article; by this, quotations about somebody are found.

    It belongs to the tagging, and holds as long as that does.
    """

    quotation = models.ForeignKey(Quotation, models.CASCADE, related_name="mentions", db_index=False)
    tagging = models.ForeignKey(Tagging, models.CASCADE, related_name="quotation_mentions")

    class Meta:
        verbose_name = "مذكور في اقتباس"
        verbose_name_plural = "المذكورون في الاقتباسات"
        constraints = [models.UniqueConstraint(fields=["quotation", "tagging"], name="quotation_mention_once")]

    def __str__(self) -> str:
        return f"{self.tagging_id} ← {self.quotation_id}"


class UnnamedKind(models.TextChoices):
    """What a text calls a source that it does not name."""

    SOURCES = "sources", "مصادر"
    OFFICIALS = "officials", "مسؤولون"
    ANALYSTS = "analysts", "محللون وخبراء"
    MEDIA = "media", "وسائل إعلام"
    WITNESSES = "witnesses", "شهود"


class UnnamedSource(models.Model):
    """A source that an article cites without its name: its kind, its country where that is said, and the evidence.

    `country_code` is ISO 3166-1 alpha-2, empty when nothing is said. `evidence` as Attribution's.
    """

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="unnamed_sources", verbose_name="المقال", db_index=False
    )
    kind = models.CharField("النوع", max_length=10, choices=UnnamedKind.choices)
    country_code = models.CharField("رمز البلد (ISO)", max_length=2, blank=True)
    evidence = models.JSONField("الدليل", encoder=PlainJSON, default=list, blank=True)

    class Meta:
        verbose_name = "مصدر غير مسمّى"
        verbose_name_plural = "المصادر غير المسمّاة"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "kind", "country_code"], name="unnamed_source_once"),
            models.CheckConstraint(condition=Q(kind__in=UnnamedKind.values), name="unnamed_source_kind_known"),
        ]
        indexes = [models.Index(fields=["kind", "country_code", "article"], name="unnamed_source_by_kind")]

    def __str__(self) -> str:
        return self.get_kind_display()
