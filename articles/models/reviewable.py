"""What the machine found and what an editor decided, told apart wherever both may speak."""

from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

Row = TypeVar("Row", bound="Reviewable")


class Origin(models.TextChoices):
    """Who put a row there."""

    AUTOMATIC = "automatic", "آلي"
    EDITOR = "editor", "محرر"


class Status(models.TextChoices):
    """Whether it holds. Only an editor rejects; a rejected row stays, so that the machine does not bring it back."""

    ACCEPTED = "accepted", "مقبول"
    REJECTED = "rejected", "مرفوض"


class ReviewableQuerySet(models.QuerySet[Row]):
    """Named filters over rows that the machine finds and editors accept or reject."""

    def accepted(self) -> Self:
        """Those that hold: found and not rejected, or given by an editor."""
        return self.filter(status=Status.ACCEPTED)


class Reviewable(models.Model):
    """Fields of a row that the machine proposes and an editor may overrule for good."""

    origin = models.CharField("صاحب القرار", max_length=10, choices=Origin.choices, default=Origin.AUTOMATIC)
    status = models.CharField("الحالة", max_length=10, choices=Status.choices, default=Status.ACCEPTED)

    class Meta:
        abstract = True


def reviewable_constraints(table: str) -> list[models.CheckConstraint]:
    """The constraints of a Reviewable model's table: known origin, known status, and only editors reject."""
    return [
        models.CheckConstraint(condition=Q(origin__in=Origin.values), name=f"{table}_origin_known"),
        models.CheckConstraint(condition=Q(status__in=Status.values), name=f"{table}_status_known"),
        models.CheckConstraint(
            condition=Q(origin=Origin.EDITOR) | Q(status=Status.ACCEPTED), name=f"{table}_only_editors_reject"
        ),
    ]
