"""What crawlers may fetch (RFC 9309)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse


def robots(request: HttpRequest) -> HttpResponse:
    """Everything except the desk and filters, which combine without end; of parameters, only searches and sitemaps."""
    lines = (
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        "Disallow: /*?",
        # The longest rule that fits holds (RFC 9309, 2.2.2).
        f"Allow: {reverse('article_list')}?q=",
        f"Disallow: {reverse('article_list')}?q=*&",
        # The second file of a section has its number in a parameter.
        "Allow: /sitemap-",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
