"""What crawlers may fetch (RFC 9309)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse


def robots(request: HttpRequest) -> HttpResponse:
    """Everything but the desk and what has parameters: filters combine without end, and the sitemap has all pages."""
    lines = (
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        "Disallow: /*?",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
