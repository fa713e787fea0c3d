"""How JSON columns are written."""

import json
from typing import Any


class PlainJSON(json.JSONEncoder):
    """JSON with Arabic letters as they are: escaped (\\u0627) they would take three times the room in the database."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**(options | {"ensure_ascii": False}))
