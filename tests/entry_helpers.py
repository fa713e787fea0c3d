"""Makes people, countries and sources, for tests of their pages."""

from articles.arabic.fold import fold
from articles.models import Source, SourceSpelling, Tag, TagKind
from tests.factories import make_source, make_tag
from tests.spelling_helpers import spell


def person(name: str = "زيد الخبير", *spellings: str) -> Tag:
    """A person with spellings."""
    return spell(make_tag(name), *spellings)


def country(name: str = "روسيا", code: str = "RU") -> Tag:
    """A country under the slug that the site uses."""
    return Tag.objects.create(kind=TagKind.COUNTRY, name=name, slug=code.lower(), iso_code=code)


def spelled_source(name: str, *spellings: str) -> Source:
    """A source with spellings."""
    source = make_source(name)
    for spelling in spellings:
        SourceSpelling.objects.create(source=source, spelling=spelling, folded=fold(spelling))
    return source
