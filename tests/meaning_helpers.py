"""Helpers for tests of meaning: one-line stories, and the shipped vocabulary, built once."""

from functools import cache

from articles.meaning.matching import Matcher
from articles.meaning.reading import understand
from articles.meaning.values import Finding, Meaning
from articles.meaning.vocabulary import load, seed_folder
from articles.pages.values import Block, BlockKind, Caption, Story


@cache
def matcher() -> Matcher:
    return Matcher(load(seed_folder()))


def story(*paragraphs: str, headline: str = "خبر", deck: str | None = None, caption: str | None = None) -> Story:
    return Story(
        headline=headline,
        deck=deck,
        lead_captions=(Caption(caption),) if caption else (),
        blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs),
    )


def read(*paragraphs: str, headline: str = "خبر", publisher: str | None = None) -> Meaning:
    return understand(story(*paragraphs, headline=headline), matcher(), publisher=publisher)


def codes(*paragraphs: str, headline: str = "خبر") -> set[str]:
    return {finding.entry.code or "" for finding in read(*paragraphs, headline=headline).countries}


def central(*paragraphs: str, headline: str = "خبر") -> set[str]:
    found = read(*paragraphs, headline=headline).countries
    return {finding.entry.code or "" for finding in found if finding.central}


def people(*paragraphs: str, headline: str = "خبر") -> set[str]:
    return {finding.entry.name for finding in read(*paragraphs, headline=headline).people if not finding.suggested}


def suggested(*paragraphs: str, headline: str = "خبر") -> set[str]:
    return {finding.entry.name for finding in read(*paragraphs, headline=headline).people if finding.suggested}


def cited(*paragraphs: str, publisher: str | None = None) -> set[str]:
    return {finding.entry.name for finding in read(*paragraphs, publisher=publisher).sources}


def surfaces(findings: tuple[Finding, ...]) -> list[str]:
    return [mention.surface for finding in findings for mention in finding.mentions]
