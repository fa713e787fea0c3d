"""Links from what was found in an article to the site's answer to why it is there."""

from django.urls import reverse
from django.utils.html import format_html

from articles.models import Attribution, AttributionRole, Status, Tagging, TagStatus


def why_link(row: Tagging | Attribution) -> str:
    """«لماذا؟», a link to the passages and rules that the row was found by; empty where readers are not shown it."""
    if row.status != Status.ACCEPTED:
        return ""
    if isinstance(row, Tagging):
        shown = row.tag.status != TagStatus.REJECTED
        address = reverse("why_tag", args=[row.article_id, row.tag_id])
    else:
        shown = row.role == AttributionRole.CITED
        address = reverse("why_source", args=[row.article_id, row.source_id])
    return format_html('<a href="{}">لماذا؟</a>', address) if shown else ""
