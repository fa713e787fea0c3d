"""Sends the Content-Security-Policy of the settings, which django-csp puts together once a process."""

from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class ContentPolicyMiddleware(CSPMiddleware):
    """The same policy for all pages: none has exceptions or a nonce, for which django-csp builds it at each response.

    That took a thirtieth of an article's page.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The response with the policy, unless it has one; Django's own pages of errors (DEBUG) are exempt."""
        if settings.DEBUG:
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, _policy())
        return response


_policy = cache(build_policy)
