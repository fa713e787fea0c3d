#!/usr/bin/env python3
"""Django's command line for the news reader."""

import os
import sys


def main() -> None:
    """Run one management command; a bad setting and a database that cannot be used are one line, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsreader.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError, IntegrityError, OperationalError
    from django.db.migrations.exceptions import MigrationSchemaMissing

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Not started: {error}")
    except DatabaseError as error:
        why = " ".join(str(error).split())
        if "no such table" in why or "UndefinedTable" in repr(error.__cause__):
            why += " (have its tables been made? manage.py migrate)"
        elif "already exists" in why and ("pg_" in why or not isinstance(error, IntegrityError)):  # a table, no row
            why += " (is another process making it just now? run this again when it is done)"
        elif "not a database" in why or "malformed database" in why or "image is malformed" in why:
            why += " (the file is damaged: put a backup back)"
        elif not isinstance(error, OperationalError | MigrationSchemaMissing):
            raise  # a mistake of ours
        elif "disk" in why:
            why += " (is there room left on it?)"
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"Stopped: the database cannot be used: {why}")


if __name__ == "__main__":
    main()
