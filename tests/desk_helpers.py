"""Makes what waits for editors, for tests of the desk's own pages."""

from typing import Any

from django.test import Client

from articles.models import Tag
from tests.factories import make_article, make_source, make_suggestion


def suggest_person(name: str, *, times: int = 1, articles: int = 1, published: Any = None) -> Tag:
    """A suggested person whom articles name."""
    tag = make_suggestion(name)
    for _ in range(articles):
        text = f"قال الوزير {name} إن السد سيكتمل قريبًا."
        article = make_article(paragraphs=[text], tags=[tag], publisher=make_source("جريدة السد"), published=published)
        start = text.index(name)
        found = {"block": "body:0", "start": start, "end": start + len(name), "surface": name}
        article.taggings.filter(tag=tag).update(count=times, salience=times, evidence=[found])
    return tag


def post(client: Client, address: str, **data: Any) -> str:
    """What the desk answers to a form, after its redirect."""
    response = client.post(address, data, follow=True)
    assert response.status_code == 200
    return response.content.decode()
