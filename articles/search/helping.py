"""What a process does that helps to build the index. It begins here without Django: nothing of it is imported above."""

from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any


@dataclass(frozen=True, slots=True)
class Stretch:
    """The articles after one id and up to another, the memory in bytes for an index of them, and words to remember."""

    after: int
    until: int
    memory: int
    words: int


def help_building(
    database: dict[str, Any], room: str, folder: str, stretch: Stretch, pipe: "Connection[Any, Any]"
) -> None:
    """Build an index of the stretch in a folder of that room; say after each batch how many are done, and when all are.

    Nobody who listens any more (the first process was killed) is the end of this one too: sending fails then.
    """
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    from articles.search.building import write_stretch

    # The same as those of the process that is helped: the tests have a database and an index of their own.
    connection.settings_dict.update(database)
    settings.INDEX_DIR = room
    done = 0
    with suppress(BrokenPipeError):
        pipe.send((done, False))
        for done in write_stretch(folder, stretch):
            pipe.send((done, False))
        pipe.send((done, True))
