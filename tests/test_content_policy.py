"""Every page has the content security policy of the settings."""

from typing import Any

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from newsreader.content_policy import ContentPolicyMiddleware


def _answer(middleware: type[CSPMiddleware], **given: Any) -> HttpResponse:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("نص", **given)

    response = middleware(view)(RequestFactory().get("/"))
    assert isinstance(response, HttpResponse)
    return response


def _directives(response: HttpResponse) -> set[str]:
    return set(response[HEADER].split("; "))


def test_the_policy_is_what_django_csp_makes_of_the_settings() -> None:
    ours = _directives(_answer(ContentPolicyMiddleware))

    assert ours == _directives(_answer(CSPMiddleware))
    assert {"default-src 'none'", "script-src 'self'"} <= ours


def test_a_response_keeps_a_policy_of_its_own() -> None:
    assert _answer(ContentPolicyMiddleware, headers={HEADER: "sandbox"})[HEADER] == "sandbox"


@override_settings(DEBUG=True)
def test_djangos_own_pages_of_errors_are_exempt() -> None:
    assert HEADER not in _answer(ContentPolicyMiddleware, status=500)
    assert "script-src 'self'" in _answer(ContentPolicyMiddleware)[HEADER]
