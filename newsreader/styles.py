"""The site's style sheets: written as small files by part, sent as one sheet for all pages and one for each kind.

Ten requests before a phone can paint cost one more round trip than two do. `collectstatic` joins the files; where
nothing is collected (DEBUG, tests), pages link to every part.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from whitenoise.storage import CompressedManifestStaticFilesStorage

# The parts in order: later ones win. `site` is on every page, followed by at most one of the others.
SHEETS: Mapping[str, tuple[str, ...]] = {
    "site": ("fonts", "tokens", "base", "layout", "parts", "quotations", "keys"),
    "list": ("list", "facets", "search", "pictures", "front"),
    "entry": ("list", "entries", "evidence", "pictures", "network"),
    "article": ("about", "article", "evidence"),
}


class JoinedStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # WhiteNoise tells no types
    """Hashed and compressed files, as WhiteNoise's storage makes them, plus the joined SHEETS."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Write the joined sheets next to their parts, so that relative addresses hold; then process all files."""
        if dry_run:
            return
        for sheet, parts in SHEETS.items():
            name = _joined(sheet)
            texts = []
            for part in parts:
                storage, path = paths[_part(part)]
                with storage.open(path) as file:
                    texts.append(file.read())
            self.delete(name)
            self._save(name, ContentFile(b"\n".join(texts)))
            paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)


@cache
def styles(*sheets: str) -> SafeString:
    """The `<link>`s to the named SHEETS, for a page's head. KeyError for an unknown name."""
    joined = isinstance(staticfiles_storage, JoinedStorage) and not settings.DEBUG
    names = (
        [_joined(sheet) for sheet in sheets]
        if joined
        else [_part(part) for part in chain.from_iterable(SHEETS[sheet] for sheet in sheets)]
    )
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names))


def _part(name: str) -> str:
    return f"css/{name}.css"


def _joined(sheet: str) -> str:
    return f"css/joined-{sheet}.css"
