"""People, countries and sources for tests of their pages."""

from articles.arabic.fold import fold
from articles.models import Alias, Source, SourceSpelling, Tag, TagKind
from tests.factories import make_source, make_tag


def person(name: str = "زيد الخبير", *spellings: str) -> Tag:
    """A person with spellings."""
    tag = make_tag(name)
    for spelling in spellings:
        Alias.objects.create(tag=tag, spelling=spelling, folded=fold(spelling))
    return tag


def country(name: str = "روسيا", code: str = "RU") -> Tag:
    """A country under the slug that the site uses."""
    return Tag.objects.create(kind=TagKind.COUNTRY, name=name, slug=code.lower(), iso_code=code)


def spelled(name: str, *spellings: str) -> Source:
    """A source with spellings."""
    source = make_source(name)
    for spelling in spellings:
        SourceSpelling.objects.create(source=source, spelling=spelling, folded=fold(spelling))
    return source
