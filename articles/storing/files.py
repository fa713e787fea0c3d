"""Finds the files that an import is asked to read."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# The suffixes of saved pages: other files in a folder are skipped. A file that is named itself is always taken.
PAGE_SUFFIXES = frozenset({".txt", ".html", ".htm", ""})


class NoSuchPath(ValueError):
    """A path is neither a file nor a folder, and matches nothing as a glob; the message names it."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file to import, and the name of its page: the path below what was asked for, without this machine's folders."""

    path: Path
    name: str


def page_files(paths: Iterable[str]) -> list[PageFile]:
    """The files that paths stand for, each once: a file, a folder with all its pages, or a glob (** for any depth).

    Hidden files and folders are passed over. Raises NoSuchPath.
    """
    found: dict[Path, PageFile] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(Path(os.path.abspath(file.path)), file)  # noqa: PTH100 -- resolve() would follow links
    return list(found.values())


def _files(path: str) -> Iterator[PageFile]:
    if Path(path).exists():
        yield from _below(Path(path))
        return
    matches = map(Path, sorted(glob.glob(path, recursive=True)))  # noqa: PTH207 -- Path.glob takes no absolute pattern
    there = [match for match in matches if match.exists()]  # "gone/**" matches "gone/"
    if not there:
        raise NoSuchPath(f"{path}: no such file or folder")
    for match in there:
        yield from _below(match)


def _below(path: Path) -> Iterator[PageFile]:
    if not path.is_dir():
        yield PageFile(path, _name(path.name))
        return
    top = Path(os.path.abspath(path))  # noqa: PTH100 -- "." and ".." have a name only when made absolute
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            inside = Path(folder, file)
            if not file.startswith(".") and inside.suffix.lower() in PAGE_SUFFIXES and inside.is_file():
                yield PageFile(inside, _name(Path(top.name, inside.relative_to(path))))


def _name(path: Path | str) -> str:
    """A path as text that any database takes: file names need not be UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")
