"""The only reader of the environment: every setting has a name, a default and a clear message when it is bad."""

import os
import re
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


def host(name: str, *, default: str) -> str:
    """A host name or an address, an IPv6 address in brackets as an URL wants it; no scheme, port or path."""
    value = text(name, default)
    if value.count(":") > 1 and not value.startswith("["):
        value = f"[{value}]"
    return _bare_host(name, value)


def hosts(name: str, *, default: tuple[str, ...]) -> list[str]:
    """Host names separated by commas, as in a Host header without its port; ".example.org" and "*" are patterns."""
    return [_bare_host(name, value) for value in _words(name)] or list(default)


def origins(name: str) -> list[str]:
    """Origins separated by commas, each with its scheme: https://news.example.org."""
    values = _words(name)
    for value in values:
        scheme, _, rest = value.partition("://")
        if scheme not in {"http", "https"} or not rest or "/" in rest:
            raise ImproperlyConfigured(f"{name}: {value!r} is not an origin such as https://news.example.org")
    return values


def _words(name: str) -> list[str]:
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def _bare_host(name: str, value: str) -> str:
    if re.fullmatch(r"\[[0-9a-fA-F:.]+\]|\.?[\w-]+(\.[\w-]+)*\.?|\*", value):
        return value
    raise ImproperlyConfigured(f"{name}: {value!r} is not a host name: no https://, no port, no path")


def place(name: str, *, default: Path) -> Path:
    """A path; a relative one starts at the project's folder, wherever the process was started."""
    return (default.parent / Path(text(name, str(default))).expanduser()).resolve()


def folder(name: str, *, default: Path) -> Path:
    """A folder, made when it is not there, for its owner alone: it holds passwords' hashes and the secret key.

    ImproperlyConfigured says so when it cannot be made or written.
    """
    path = place(name, default=default)
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}={path} cannot be made: {error.strerror}") from error
    if not os.access(path, os.W_OK):
        raise ImproperlyConfigured(f"{name}={path} cannot be written")
    return path
