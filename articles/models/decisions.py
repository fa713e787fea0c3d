"""The log of what editors decided: who, when, and all that is needed to restore what was."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.encoding import PlainJSON


class Action(models.TextChoices):
    """What an editor did."""

    ACCEPT = "accept", "قبول اسم مقترح"
    REJECT = "reject", "رفض اسم مقترح"
    MERGE = "merge", "دمج وسمين"
    MOVE_SPELLING = "move", "نقل كتابة"
    SPLIT_SPELLING = "split", "فصل كتابة"
    RENAME = "rename", "تغيير اسم"
    BULK_TAG = "bulk_tag", "وسم مقالات"
    BULK_UNTAG = "bulk_untag", "رفض وسم عن مقالات"
    DECIDE = "decide", "قبول أو رفض في مقال"
    EDIT = "edit", "تعديل"
    DELETE = "delete", "حذف"
    UNDO = "undo", "تراجع"


class EditorDecision(models.Model):
    """One decision of an editor. Rows are only added; nothing in them changes except the rows that they point to.

    `user_name` is kept as it was then, even when the user is deleted. `tag` is the tag that the decision is about (of a
    merge, the one that stays); `summary` describes it in a line, in Arabic; `details` has everything needed to undo it.
    A decision that undoes another one names it in `undoes`.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="المحرر"
    )
    user_name = models.CharField("اسم المحرر", max_length=150, blank=True)
    at = models.DateTimeField("الوقت", auto_now_add=True, db_index=True)
    action = models.CharField("القرار", max_length=10, choices=Action.choices)
    tag = models.ForeignKey(
        "articles.Tag", models.SET_NULL, null=True, blank=True, related_name="decisions", verbose_name="الوسم"
    )
    summary = models.CharField("الخلاصة", max_length=500, blank=True)
    details = models.JSONField("التفاصيل", encoder=PlainJSON, default=dict, blank=True)
    undoes = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="undone_by", verbose_name="تراجع عن"
    )

    class Meta:
        verbose_name = "قرار محرر"
        verbose_name_plural = "قرارات المحررين"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(action__in=Action.values), name="decision_action_known"),
            models.CheckConstraint(
                condition=Q(undoes__isnull=True) | Q(action=Action.UNDO), name="decision_only_undo_undoes"
            ),
        ]

    def __str__(self) -> str:
        return self.summary or self.get_action_display()
