"""Looking rows up by how a name is written."""

from typing import TypeVar

from django.db.models import Model, QuerySet, Value
from django.db.models.functions import Replace
from django.db.models.lookups import Contains

from articles.arabic.fold import fold

Row = TypeVar("Row", bound=Model)


def folded_like(spellings: QuerySet[Row], part: str) -> QuerySet[Row]:
    """The spellings whose `folded` holds `part`, also where houses write غ and ج for one sound (شويغو, شويجو)."""
    sound = Replace("folded", Value("غ"), Value("ج"))
    return spellings.filter(Contains(sound, Value(fold(part).replace("غ", "ج"))))
