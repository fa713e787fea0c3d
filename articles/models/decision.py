"""What the machine found and what an editor decided, told apart wherever both may speak."""

from django.db import models
from django.db.models import Q


class Origin(models.TextChoices):
    """Who put a row there."""

    AUTOMATIC = "automatic", "آلي"
    EDITOR = "editor", "محرر"


class Status(models.TextChoices):
    """Whether it holds. Only an editor rejects; a rejected row stays, so that the machine does not bring it back."""

    ACCEPTED = "accepted", "مقبول"
    REJECTED = "rejected", "مرفوض"


class Decision(models.Model):
    """Fields of a row that the machine proposes and an editor may overrule for good."""

    origin = models.CharField("صاحب القرار", max_length=10, choices=Origin.choices, default=Origin.AUTOMATIC)
    status = models.CharField("الحالة", max_length=10, choices=Status.choices, default=Status.ACCEPTED)

    class Meta:
        abstract = True


def decision_constraints(table: str) -> list[models.CheckConstraint]:
    """The constraints of a Decision table: known origin, known status, and no rejection but an editor's."""
    return [
        models.CheckConstraint(condition=Q(origin__in=Origin.values), name=f"{table}_origin_known"),
        models.CheckConstraint(condition=Q(status__in=Status.values), name=f"{table}_status_known"),
        models.CheckConstraint(
            condition=Q(origin=Origin.EDITOR) | Q(status=Status.ACCEPTED), name=f"{table}_only_editors_reject"
        ),
    ]
