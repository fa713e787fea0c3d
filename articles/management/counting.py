"""How a command counts in English: 1 page, 2 pages."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun; the plural is `many`, or the singular with an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
