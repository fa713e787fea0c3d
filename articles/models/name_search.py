"""Looking rows up by how a name is written."""

from typing import TypeVar

from django.db.models import Model, QuerySet, Value
from django.db.models.functions import Replace
from django.db.models.lookups import Contains

from articles.arabic.fold import fold

Row = TypeVar("Row", bound=Model)


def folded_like(rows: QuerySet[Row], part: str, *, field: str = "folded") -> QuerySet[Row]:
    """The rows whose `field`, a folded spelling, holds each word of `part`, in any order (some of a long name).

    غ and ج are one letter: houses write both for one sound (شويغو, شويجو).
    """
    sound = Replace(field, Value("غ"), Value("ج"))
    words = dict.fromkeys(fold(part).replace("غ", "ج").split())
    for word in words:
        # A part of another word is there with it. A letter typed two hundred times would else take seconds.
        if not any(word in other for other in words if other != word):
            rows = rows.filter(Contains(sound, Value(word)))
    return rows
