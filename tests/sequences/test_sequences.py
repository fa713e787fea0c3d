"""Whatever editors and the importer do, in any order: nothing is lost or wrong, and nothing breaks.

SEQUENCES=500 runs that many sequences, different ones each time, instead of the few that the suite has time for.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sequences.machine import Desk

pytestmark = pytest.mark.django_db

SEQUENCES = int(os.environ.get("SEQUENCES", "0"))


def test_whatever_is_done_all_holds(tmp_path: Path) -> None:
    machine = type("DeskHere", (Desk,), {"room": tmp_path})
    steps = 25 if SEQUENCES else 10
    bounded = settings(max_examples=SEQUENCES or 5, stateful_step_count=steps, derandomize=not SEQUENCES)
    run_state_machine_as_test(machine, settings=bounded)
