"""Every kind of page that the site has, by a name. Tests that concern all pages go through these."""

import re
from html import unescape
from urllib.parse import quote, unquote

from tests.served import Served

_FIXED = {
    "front": "/",
    "search": "/?q=شويغو",
    "filters": "/?country=ru&country=ir&not-country=kp&person=فلاديمير-بوتين&from=2019&to=2025",
    "quotations": "/?q=قال:بوتين",
    "nothing": "/?q=ققققق",
    "meant": "/?q=بوتبن",
    "notices": "/?country=nowhere&page=-3&from=yesterday&sort=up",
    "people": "/people/",
    "organisations": "/organisations/",
    "nobody": "/people/?q=ققققق",
    "person": "/people/فلاديمير-بوتين/",
    "said": "/people/فلاديمير-بوتين/?part=said",
    "countries": "/countries/",
    "country": "/countries/ru/",
    "pair": "/countries/kp/ru/",
    "organisation": "/organisations/الجيش-الروسي/",
    "topic": "/topics/الطائرات-المسيرة/",
    "sources": "/sources/",
    "source": "/sources/الشرق-الأوسط/",
    "saved": "/saved/",
    "offline": "/offline/",
    "missing": "/nowhere/",
}
# Addresses that only other pages know: the kind of page, the kind that links to it, and the link.
_ARTICLE = r"/articles/\d+/[^/?\"]+/"
_FOUND = {
    "article": ("search", _ARTICLE),
    "hits": ("search", _ARTICLE + r"\?q=[^\"#]+"),
    "compared": ("article", r"/articles/\d+/beside/\d+/"),
    "raw": ("article", r"/pages/\d+/"),
    "why": ("article", r"/articles/\d+/why/\d+/"),
}
# Not every article cites a source, or reports the same event as another one.
_OF_SOME = {"why-source": r"/articles/\d+/why/source/\d+/", "coverage": r"/coverage/\d+/"}
PLACES = (*_FIXED, *_FOUND, *_OF_SOME)


class Places:
    """The paths on one running site, looked up once."""

    def __init__(self, site: Served) -> None:
        self._site = site
        self._known: dict[str, str] = {}

    def path(self, kind: str) -> str:
        """The path, with its query, of a page of that kind; an error where the sample pages have none."""
        if kind not in self._known:
            self._known[kind] = self._find(kind)
        return self._known[kind]

    def html(self, kind: str) -> str:
        """The page of that kind as the server gives it."""
        return self._read(self.path(kind))

    def _find(self, kind: str) -> str:
        if kind in _FIXED:
            return _FIXED[kind]
        if kind in _FOUND:
            start, link = _FOUND[kind]
            return self._links(self.path(start), link)[0]
        of_each = (self._links(article, _OF_SOME[kind]) for article in self._links("/", _ARTICLE))
        return next(found[0] for found in of_each if found)

    def _links(self, path: str, link: str) -> list[str]:
        found = re.findall(rf'href="({link})["?#]', self._read(path))
        return [unquote(unescape(one)) for one in found]

    def _read(self, path: str) -> str:
        return self._site.ask(quote(path, safe="/?&=:-")).body.decode()
