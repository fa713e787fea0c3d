"""What readers save: pages that the browser fills or stores by itself; the server knows nothing about them."""

from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse


def saved(request: HttpRequest) -> HttpResponse:
    """An empty list, which reading_memory.js fills with what this browser has saved."""
    return render(request, "saved.html")


def offline(request: HttpRequest) -> HttpResponse:
    """What the service worker shows instead of a page that cannot be fetched."""
    return render(request, "offline.html")


def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root of the site, because it only controls pages below its own address."""
    del request
    return HttpResponse(_worker(), content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


def manifest(request: HttpRequest) -> HttpResponse:
    """What makes the site installable (W3C Web Application Manifest)."""
    del request
    icons = [{"src": static(f"icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)]
    told = {
        "name": "قارئ الأخبار",
        "short_name": "قارئ الأخبار",
        "description": "أخبار الصحف العربية، تُقرأ وتُبحث وتُصفّى بالبلدان والأشخاص والمصادر.",
        "lang": "ar",
        "dir": "rtl",
        "start_url": reverse("article_list"),
        "scope": reverse("article_list"),
        "display": "standalone",
        "background_color": "#fbfaf6",
        "theme_color": "#7a1f1f",
        "icons": [*icons, {"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(
        told, content_type="application/manifest+json; charset=utf-8", json_dumps_params={"ensure_ascii": False}
    )


@cache
def _worker() -> str:
    path = finders.find("js/service_worker.js")
    if path is None:
        raise FileNotFoundError("static/js/service_worker.js")
    return Path(path).read_text("utf-8")
