"""How far the stored articles follow the vocabulary."""

from django.db import models

from articles.models.encoding import PlainJSON


class Retagging(models.Model):
    """The single row that says with which vocabulary the articles were understood, and what is still to be done.

    `known` has the entries by key, as articles.storing.retagging writes them; `pending` the changed spellings that have
    not been searched for in all articles yet, and `after` the id of the last article searched for them.
    """

    known = models.JSONField(encoder=PlainJSON, default=dict)
    pending = models.JSONField(encoder=PlainJSON, default=list)
    after = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "إعادة الوسم"
        verbose_name_plural = "إعادة الوسم"

    def __str__(self) -> str:
        return f"{len(self.pending)} > {self.after}"
