"""The only reader of the environment: every setting has a name, a default and a clear message when it is bad."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str) -> str:
    """The variable's value, or `default` when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def required(name: str, why: str) -> str:
    """The variable's value; ImproperlyConfigured names it and says why it is needed when it is missing."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: {why}")
    return value


def flag(name: str, *, default: bool) -> bool:
    """A yes/no variable: 1/true/yes/on or 0/false/no/off."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in _TRUE:
        return True
    if value.strip().lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no: use 1 or 0")


def number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number between `least` and `most`."""
    value = text(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number from {least} to {most}")
    return int(value)


def names(name: str, *, default: tuple[str, ...]) -> list[str]:
    """A list of words separated by commas."""
    value = text(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] if value else list(default)


def folder(name: str, *, default: Path) -> Path:
    """A folder, made when it is not there; ImproperlyConfigured says so when it cannot be made or written."""
    path = Path(text(name, str(default))).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}={path} cannot be made: {error.strerror}") from error
    if not os.access(path, os.W_OK):
        raise ImproperlyConfigured(f"{name}={path} cannot be written")
    return path
