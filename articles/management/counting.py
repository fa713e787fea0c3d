"""How a command counts in English: 1 page, 2 pages."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun, which has an s after any number but 1 unless `many` says how it is then."""
    return f"{number} {one if number == 1 else many or one + 's'}"
