"""Reads the quotations of a story and their speakers, for tests of speakers."""

from tests.meaning_helpers import read

WORDS = "العمل في الميناء الجديد يبدأ في الربيع"


def said(*paragraphs: str) -> list[tuple[str, str]]:
    """Speaker and first two words of each quotation."""
    return [(quoted.speaker_text, " ".join(quoted.text.split()[:2])) for quoted in read(*paragraphs).quotations]


def speakers(*paragraphs: str) -> list[str]:
    return [speaker for speaker, _ in said(*paragraphs)]
