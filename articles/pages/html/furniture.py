"""Which elements of an HTML page are the site's furniture: menus, sidebars, boxes to subscribe, and what they hold."""

from collections.abc import Callable, Mapping, Set

from lxml import html

from articles.pages.html.body_inserts import is_form, is_terms
from articles.pages.html.elements import text_of
from articles.pages.html.figure_captions import is_below_photo
from articles.pages.html.markup import CREDIT, FURNITURE, HEADINGS, RELATED, RIGHTS

_OWNER = 60  # characters of the longest name of who owns a photo
_WIDGET = frozenset(("widget",))
_FOOT = frozenset(("footer",))
_BESIDE = ("aside", "footer")


class Furniture:
    """The furniture around and within a story's `body`, by what elements are `named`.

    `mass` are the letters of paragraphs in each element and `total` those of the page; `within` are the
    elements that hold the story.
    """

    def __init__(
        self,
        named: Callable[[html.HtmlElement], frozenset[str]],
        mass: Mapping[html.HtmlElement, int],
        body: html.HtmlElement,
        within: Set[html.HtmlElement],
        *,
        total: int,
    ) -> None:
        self._named, self._mass, self._body, self._within = named, mass, body, within
        self._total = total
        self._known: dict[html.HtmlElement, bool] = {}

    def holds(self, element: html.HtmlElement) -> bool:
        """Whether an element is furniture, or within some, and does not hold the story."""
        if element in self._within:
            return False
        if element not in self._known:
            above = element.getparent()
            self._known[element] = self._is(element) or (above is not None and self.holds(above))
        return self._known[element]

    def _is(self, element: html.HtmlElement) -> bool:
        if self._mass.get(element, 0) * 2 > self._total:
            return False
        beside = element.tag in _BESIDE or element.get("role") == "complementary" or is_form(element, self._body)
        beside = beside or is_terms(element)
        if not beside and not (element.tag not in HEADINGS and self._is_named(element)):
            return False
        owned = self._named(element) & CREDIT and any(up.tag == "figure" for up in element.iterancestors())
        return not owned  # the photo's owner, not the site's

    def _is_named(self, element: html.HtmlElement) -> bool:
        names = self._named(element) & FURNITURE
        if names == _WIDGET and self._named(element) & RELATED and self._body in element.iterancestors():
            return False  # the story's own links
        if not names or names <= RIGHTS and len(text_of(element)) <= _OWNER:
            return False  # a photo's owner, as like as not
        return names != _FOOT or not is_below_photo(self._foot(element))

    def _foot(self, element: html.HtmlElement) -> html.HtmlElement:
        """The outermost of the elements around one that are named for a foot («media-foot», «media-foot-title»)."""
        for above in element.iterancestors():
            if self._named(above) & FURNITURE != _FOOT:
                break
            element = above
        return element
