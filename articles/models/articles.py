"""Articles, one for each story of a page, with their captions and related links."""

import hashlib

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.text import slugify

from articles.arabic.fold import fold
from articles.arabic.words import words
from articles.models.addresses import article_address
from articles.models.encoding import PlainJSON
from articles.models.tags import Tagging
from articles.pages.values import Precision


class PublishedPrecision(models.TextChoices):
    """How exactly the date of publication is known."""

    UNKNOWN = Precision.UNKNOWN.value, "بلا تاريخ"
    YEAR = Precision.YEAR.value, "سنة"
    MONTH = Precision.MONTH.value, "شهر"
    DAY = Precision.DAY.value, "يوم"
    MINUTE = Precision.MINUTE.value, "دقيقة"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Named filters over articles."""

    def newest_first(self) -> "ArticleQuerySet":
        """By date of publication, undated last, then by order of import."""
        return self.order_by(models.F("published").desc(nulls_last=True), "-pk")

    def for_cards(self) -> "ArticleQuerySet":
        """With only the columns that a card or a feed's entry shows of the article itself, in one query; no tags."""
        return self.select_related("page__publisher").only(
            "headline",
            "title_key",
            "slug",
            "deck",
            "byline",
            "published",
            "published_precision",
            "blocks",
            "page__imported_at",
            "page__publisher__name",
            "page__publisher__slug",
        )

    def for_feed(self) -> "ArticleQuerySet":
        """As `for_cards`, with the tags, in two queries."""
        return self.for_cards().prefetch_related(Prefetch("taggings", Tagging.objects.accepted().with_names()))


class Article(models.Model):
    """One story. `blocks` is the body in order: a list of {"kind": paragraph|subheading|caption|read_also, "text"}.

    A caption or read-also block names its row by {"position": n} (Caption.position, RelatedLink.position).
    `title_key` is the `title_key()` of the headline as its page prints it, even after an editor has reworded it:
    related links find the article by it, and so does reading the page again.
    `edited_fields` lists the fields that an editor changed, possibly "captions" and "related_links" among them; reading
    the page again leaves them alone.
    `published` is the time as the page prints it, without zone; null when the precision is "unknown".
    `dates` are the dates that its text names (fields of articles.meaning.values.DateMention, days in ISO form).
    `estimate_earliest` and `estimate_latest` bound the day of writing of an article without a date, from its own words:
    an estimate, never a fact; either may be open. `estimate_reason` has the {"ground", "block", "start", "end",
    "surface"} of each bound ("earliest", "latest"). `meaning_version` is the version of articles.meaning that
    understood it.
    """

    page = models.ForeignKey("articles.Page", models.CASCADE, related_name="articles", verbose_name="الصفحة")
    position = models.PositiveIntegerField("موضعه في الصفحة")
    headline = models.CharField("العنوان", max_length=1000)
    slug = models.SlugField("المعرّف في العنوان", max_length=120, allow_unicode=True, db_index=False)
    title_key = models.CharField(max_length=40, editable=False, db_index=True)
    deck = models.TextField("العنوان الفرعي", blank=True)
    byline = models.CharField("الكاتب", max_length=300, blank=True)
    place = models.CharField("المكان", max_length=200, blank=True)
    published = models.DateTimeField("تاريخ النشر", null=True, blank=True)
    published_precision = models.CharField(
        "دقة التاريخ",
        max_length=8,
        choices=PublishedPrecision.choices,
        default=PublishedPrecision.UNKNOWN,
    )
    blocks = models.JSONField("المتن", encoder=PlainJSON, default=list)
    dates = models.JSONField("تواريخ في النص", encoder=PlainJSON, default=list, blank=True, editable=False)
    estimate_earliest = models.DateField("أقدم تاريخ تقديري", null=True, blank=True, editable=False)
    estimate_latest = models.DateField("أحدث تاريخ تقديري", null=True, blank=True, editable=False)
    estimate_reason = models.JSONField("سبب التقدير", encoder=PlainJSON, default=dict, blank=True, editable=False)
    meaning_version = models.PositiveIntegerField(default=0, editable=False, db_index=True)
    edited_fields = models.JSONField("حقول عدّلها محرر", encoder=PlainJSON, default=list, blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = "مقال"
        verbose_name_plural = "المقالات"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "position"], name="article_position_once_a_page"),
            models.CheckConstraint(condition=~Q(headline=""), name="article_headline_not_empty"),
            models.CheckConstraint(
                condition=Q(published_precision__in=PublishedPrecision.values), name="article_precision_known"
            ),
            models.CheckConstraint(
                condition=Q(published__isnull=True, published_precision=PublishedPrecision.UNKNOWN)
                | (Q(published__isnull=False) & ~Q(published_precision=PublishedPrecision.UNKNOWN)),
                name="article_date_and_precision_agree",
                violation_error_message="التاريخ ودقته متلازمان: اختر دقة لما له تاريخ، و«بلا تاريخ» لما ليس له.",
            ),
            models.CheckConstraint(
                condition=Q(estimate_earliest__isnull=True)
                | Q(estimate_latest__isnull=True)
                | Q(estimate_earliest__lte=models.F("estimate_latest")),
                name="article_estimate_in_order",
            ),
        ]
        # SQLite takes no NULLS LAST in an index, and puts nulls last in a descending one anyway.
        indexes = [models.Index(models.F("published").desc(), models.F("id").desc(), name="article_newest_first")]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """The article's page, with its slug."""
        return article_address(self.pk, self.slug)


def title_key(title: str) -> str:
    """SHA-1 (40 hex digits) of a headline's folded words without punctuation: equal for different prints of it."""
    folded = " ".join(word.folded for word in words(title)) or fold(title)
    return hashlib.sha1(folded.encode(), usedforsecurity=False).hexdigest()


def headline_slug(headline: str) -> str:
    """The slug of a headline: at most 120 letters; "مقال" when it has none."""
    return slugify(headline, allow_unicode=True)[:120].strip("-_") or "مقال"


class Caption(models.Model):
    """A photo's caption: the text without its credit, the credit as printed, and the Source it names.

    `position` counts the article's captions from 0, lead captions first; `lead` is true above the body.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="captions", verbose_name="المقال")
    position = models.PositiveIntegerField("الترتيب")
    lead = models.BooleanField("أعلى المقال", default=False)
    text = models.TextField("النص", blank=True)
    credit_text = models.CharField("مصدر الصورة كما طبع", max_length=300, blank=True)
    credit = models.ForeignKey(
        "articles.Source",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="captions",
        verbose_name="مصدر الصورة",
        db_index=False,
    )

    class Meta:
        verbose_name = "تعليق صورة"
        verbose_name_plural = "تعليقات الصور"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="caption_position_once"),
            models.CheckConstraint(
                condition=~Q(text="") | ~Q(credit_text=""),
                name="caption_not_empty",
                violation_error_message="اكتب نص التعليق أو مصدر الصورة.",
            ),
        ]
        indexes = [models.Index(fields=["credit", "article"], name="caption_by_credit")]

    def __str__(self) -> str:
        return self.text


class RelatedKind(models.TextChoices):
    """Where a related link stands."""

    BLOCK = "block", "مقالات ذات صلة"
    READ_ALSO = "read_also", "اقرأ أيضاً"


class RelatedLink(models.Model):
    """Another article that this one's page links to; `target` is set once an article of that headline is stored."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="related_links", verbose_name="المقال")
    position = models.PositiveIntegerField("الترتيب")
    kind = models.CharField("النوع", max_length=10, choices=RelatedKind.choices)
    section = models.CharField("القسم", max_length=100, blank=True)
    title = models.CharField("العنوان", max_length=1000)
    title_key = models.CharField(max_length=40, editable=False)
    summary = models.TextField("الملخص", blank=True)
    caption = models.TextField("تعليق الصورة", blank=True)
    credit_text = models.CharField("مصدر الصورة كما طبع", max_length=300, blank=True)
    byline = models.CharField("الكاتب", max_length=300, blank=True)
    place = models.CharField("المكان", max_length=200, blank=True)
    target = models.ForeignKey(
        Article, models.SET_NULL, null=True, blank=True, related_name="linked_from", verbose_name="المقال المرتبط"
    )

    class Meta:
        verbose_name = "رابط ذو صلة"
        verbose_name_plural = "الروابط ذات الصلة"
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="related_position_once"),
            models.CheckConstraint(condition=~Q(title=""), name="related_title_not_empty"),
            models.CheckConstraint(condition=Q(kind__in=RelatedKind.values), name="related_kind_known"),
        ]
        # Both columns: otherwise SQLite would look through every link that still has no target.
        indexes = [models.Index(fields=["title_key", "target"], name="related_by_title")]

    def __str__(self) -> str:
        return self.title
