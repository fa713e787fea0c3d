"""How far the stored articles follow the vocabulary."""

from django.db import models

from articles.models.encoding import PlainJSON


class Retagging(models.Model):
    """The one row that says which vocabulary the articles were understood with, and which of it is still to be done.

    `known` are its entries by key, as articles.storing.retagging writes them; `pending` the spellings that changed and
    are not yet looked for in every article, `after` the id of the last article that was looked at for them.
    """

    known = models.JSONField(encoder=PlainJSON, default=dict)
    pending = models.JSONField(encoder=PlainJSON, default=list)
    after = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "إعادة الوسم"
        verbose_name_plural = "إعادة الوسم"

    def __str__(self) -> str:
        return f"{len(self.pending)} > {self.after}"
