#!/usr/bin/env python3
"""Django's command line for the news reader."""

import os
import sys


def main() -> None:
    """Run one management command; a setting that is missing or bad is one line, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsreader.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Not started: {error}")


if __name__ == "__main__":
    main()
