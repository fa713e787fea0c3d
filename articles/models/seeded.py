"""What the seeds have already brought: loading them again never brings back what an editor removed or renamed."""

from django.db import models


class Seeded(models.Model):
    """One entry of the seeds that was loaded once: a tag, a source, a spelling of either, or a sample page.

    `tag` or `source` is the row that an entry became, whatever an editor calls it now; null for spellings and pages,
    and once the row is gone.
    """

    key = models.CharField(max_length=500, unique=True)
    tag = models.ForeignKey("articles.Tag", models.SET_NULL, null=True, related_name="+")
    source = models.ForeignKey("articles.Source", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "مدخل أولي"
        verbose_name_plural = "المدخلات الأولية"

    def __str__(self) -> str:
        return self.key
