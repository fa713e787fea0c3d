"""What the head of a person's, a country's or a source's page shows."""

from dataclasses import dataclass

from articles.models import AliasKind, Source, Tag

_KINDS = (
    (AliasKind.NAME, "يُكتب أيضاً"),
    (AliasKind.DEMONYM, "النسبة إليه"),
    (AliasKind.CAPITAL, "مدنه"),
    (AliasKind.METONYM, "يُكنّى عنه"),
)


@dataclass(frozen=True, slots=True)
class SpellingGroup:
    """Spellings of one kind, under what they are called."""

    title: str
    spellings: tuple[str, ...]


def tag_spellings(tag: Tag) -> tuple[SpellingGroup, ...]:
    """The tag's spellings by kind, names first; its canonical name stands above them already."""
    rows = tuple(alias for alias in tag.aliases.all() if alias.spelling != tag.name)
    groups = (
        SpellingGroup(title, tuple(alias.spelling for alias in rows if alias.kind == kind)) for kind, title in _KINDS
    )
    return tuple(group for group in groups if group.spellings)


def source_spellings(source: Source) -> tuple[SpellingGroup, ...]:
    """The source's spellings beside its canonical name."""
    found = tuple(row.spelling for row in source.spellings.all() if row.spelling != source.name)
    return (SpellingGroup("يُكتب أيضاً", found),) if found else ()
