"""Records what the seeds have already added, so that loading them again never undoes an editor's changes."""

from django.db import models


class Seeded(models.Model):
    """One entry of the seeds that was loaded once: a tag, a source, a spelling of either, or a sample page.

    `tag` or `source` is the row that an entry became, whatever an editor calls it now; null for spellings and pages,
    and after the row was deleted.
    """

    key = models.CharField(max_length=500, unique=True)
    tag = models.ForeignKey("articles.Tag", models.SET_NULL, null=True, related_name="+")
    source = models.ForeignKey("articles.Source", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "مدخل أولي"
        verbose_name_plural = "المدخلات الأولية"

    def __str__(self) -> str:
        return self.key
