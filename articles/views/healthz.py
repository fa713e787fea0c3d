"""Whether the site can answer: for load balancers and whoever looks after the machine."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from articles.models import content_version
from articles.search.catching_up import catch_up_for_reader
from articles.search.index import UnusableIndex, opened


def healthz(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- Django gives every view the request
    """Plain text: "ok" and the version of the content, or status 503 and what is out of reach."""
    try:
        version = content_version()
        # A load balancer sends nobody to an unhealthy site: if the index waited for its first reader, none would come.
        catch_up_for_reader()
        opened()
    except DatabaseError:
        return _plain("database: out of reach", status=503)
    except UnusableIndex:
        return _plain("index: being built", status=503)
    return _plain(f"ok {version}")


def _plain(line: str, *, status: int = 200) -> HttpResponse:
    return HttpResponse(
        f"{line}\n",
        status=status,
        content_type="text/plain; charset=utf-8",
        # True only of this moment, and of the process that was asked.
        headers={"Cache-Control": "no-store"},
    )
