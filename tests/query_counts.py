"""Counts the database queries that some work needs."""

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(work: Callable[[], object]) -> int:
    """How many queries of the database the work takes."""
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)
