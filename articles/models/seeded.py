"""What the seeds have already brought: loading them again never brings back what an editor removed or renamed."""

from django.db import models


class Seeded(models.Model):
    """One entry of the seeds that was loaded once: a tag, an alias, a source, a spelling or a sample page."""

    key = models.CharField(max_length=500, unique=True)

    class Meta:
        verbose_name = "مدخل أولي"
        verbose_name_plural = "المدخلات الأولية"

    def __str__(self) -> str:
        return self.key
