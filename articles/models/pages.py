"""Raw pages as they came in, and the pages that could not be read."""

from django.db import models
from django.db.models import Q

from articles.models.addresses import page_address
from articles.models.encoding import PlainJSON


class Page(models.Model):
    """One raw page, kept byte for byte, with the reading of its lines.

    `lines` is a list of [role, rule, story] a line of the decoded text (story counts from 0, null outside stories);
    `reader_version` is the version of articles.pages that read it; `note` is shown with its articles. `removed` holds
    the title keys of stories that an editor deleted: reading the page again does not bring them back.

    `lines` and `raw` are the last columns, because SQLite has to walk through a long value to reach what follows it.
    """

    name = models.CharField("الاسم أو الرابط", max_length=1000)
    sha256 = models.CharField("البصمة", max_length=64, unique=True)
    encoding = models.CharField("الترميز", max_length=40)
    format = models.CharField("الصيغة", max_length=8)
    title = models.CharField("عنوان الصفحة", max_length=1000, blank=True)
    note = models.TextField("ملاحظة تظهر للقراء", blank=True)
    publisher = models.ForeignKey(
        "articles.Source", models.SET_NULL, null=True, blank=True, related_name="pages", verbose_name="الناشر"
    )
    reader_version = models.PositiveIntegerField("إصدار القارئ")
    removed = models.JSONField(encoder=PlainJSON, default=list, blank=True, editable=False)
    imported_at = models.DateTimeField("وقت الاستيراد", auto_now_add=True)
    lines = models.JSONField("أدوار الأسطر", encoder=PlainJSON, default=list)
    raw = models.BinaryField("المحتوى الخام")

    class Meta:
        verbose_name = "صفحة خام"
        verbose_name_plural = "الصفحات الخام"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="page_name_not_empty"),
            models.CheckConstraint(condition=~Q(sha256=""), name="page_sha256_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The raw page beside its reading."""
        return page_address(self.pk)


class FailedPage(models.Model):
    """A page that could not be imported: kept byte for byte with the reason, to be tried again.

    `raw` is null when not even the file could be read: then `path` says where to look again, and `sha256` is the
    path's instead of the content's. `path` is this machine's own and never shown to readers.
    """

    name = models.CharField("الاسم أو الرابط", max_length=1000)
    path = models.TextField("الملف", blank=True)
    raw = models.BinaryField("المحتوى الخام", null=True)
    sha256 = models.CharField("البصمة", max_length=64, unique=True)
    reason = models.TextField("السبب")
    attempts = models.PositiveIntegerField("عدد المحاولات", default=1)
    failed_at = models.DateTimeField("آخر محاولة", auto_now=True)

    class Meta:
        verbose_name = "صفحة متعثرة"
        verbose_name_plural = "الصفحات المتعثرة"
        ordering = ["-failed_at"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="failed_page_reason_not_empty")]

    def __str__(self) -> str:
        return self.name


class Import(models.Model):
    """One run of the importer and how it ended. `finished_at` is null while it runs or when it was cut off."""

    started_at = models.DateTimeField("البداية", auto_now_add=True)
    finished_at = models.DateTimeField("النهاية", null=True, blank=True)
    paths = models.JSONField("المسارات", encoder=PlainJSON, default=list)
    pages_new = models.PositiveIntegerField("صفحات جديدة", default=0)
    pages_unchanged = models.PositiveIntegerField("صفحات بلا تغيير", default=0)
    pages_reread = models.PositiveIntegerField("صفحات أعيدت قراءتها", default=0)
    pages_failed = models.PositiveIntegerField("صفحات متعثرة", default=0)
    articles_new = models.PositiveIntegerField("مقالات جديدة", default=0)

    class Meta:
        verbose_name = "عملية استيراد"
        verbose_name_plural = "عمليات الاستيراد"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}"
