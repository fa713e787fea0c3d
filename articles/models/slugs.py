"""Makes slugs from names, different from those that are taken."""

from collections.abc import Container

from django.utils.text import slugify


def free_slug(name: str, *, taken: Container[str], most: int = 200) -> str:
    """The slug of a name, Arabic letters kept, at most `most` letters; numbered from 2 if it is `taken`.

    A name without any letters becomes "1", "2" and so on.
    """
    stem = slugify(name, allow_unicode=True)[:most].strip("-_")
    if stem and stem not in taken:
        return stem
    number = 2 if stem else 1
    while (slug := f"{stem[: most - 8]}-{number}".strip("-")) in taken:
        number += 1
    return slug
