"""Rows that speak of the site and not of the story: its offices, its languages, its names and pages, posts it shows."""

import re

from articles.pages import phrases
from articles.pages.kinds import Kind, Mark
from articles.pages.rows import Row

_OFFICE = re.compile(r"(?:رييس|نايب رييس|مدير|المدير|المشرف|مستشار|اشراف|الاشراف) ")
_HOUSE = r"(?:مجلسي? ?(?:ال)?اداره|مجلسي? ?الاداره والتحرير|التحرير|التحرير التنفيذي|هييه التحرير)"
# «رئيس مجلسي الإدارة والتحرير»; «رئيس كذا ورئيس التحرير»: the holder of the office stands on a line of its own.
_OFFICES = re.compile(rf"(?:رييسا?|نايب رييس|مدير) {_HOUSE}(?: و(?:رييس |مدير )?{_HOUSE})?$")
_SUPERVISION = re.compile(r"(?:ال)?(?:اشراف|مشرف) (?:ال)?عام$")
_AND_OFFICE = re.compile(rf"(?:رييس|مدير) \w+(?: \w+)? و(?:رييس|مدير) {_HOUSE}$")
# «جريدة كذا - يومية سياسية مستقلة», «موقع إخباري شامل»: what a paper is, in two words and more of this kind.
_OF_A_PAPER = re.compile(
    r"(?:صحيفه|جريده|مجله|موقع|بوابه|شبكه|وكاله)(?: \w+){0,3}?"
    r"(?: (?:يوميه?|اسبوعيه?|اخباريه?|سياسيه?|ثقافيه?|الكترونيه?|عربيه?|شامله?|مستقله?|جامعه?|دوليه?)){2,}$"
)
# «موقع كذا -صحيفة المرفأ»: the site that collects stories, and the paper it took this from.
_COLLECTED = re.compile(r"\s*موقع (?:[^\W\d]+\s){1,3}[-–|]\s?\w+(?: \w+){0,2}\s*$")
# «موقع المرفأ الإخباري», «صحيفة المرفأ الإلكترونية»: the site's name.
_NEWS_SITE = re.compile(
    r"(?:صحيفه|جريده|موقع|بوابه|شبكه|منصه|وكاله)(?: \w+){1,2} (?:الاخباريه?|الالكترونيه?|الاعلاميه?)$"
)
# «وكالة أنباء المرفأ», «وكالة المرفأ الدولية للأنباء»
_AGENCY = re.compile(r"وكاله (?:انباء(?: \w+){1,2}|(?:\w+ ){0,3}\w+ للانباء|الانباء \w+(?: \w+)?)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_POSTED = re.compile(r"(?:https?://|pic\.twitter|t\.co/).{0,200}[—–-]\s?[^—]{2,60}\(@\w{2,30}\)", re.I | re.S)


def in_arabic(text: str) -> bool:
    """Whether a text holds a letter of the Arabic script."""
    return bool(_ARABIC.search(text))


def mark_masthead(row: Row) -> Mark | None:
    """An office of the house without its holder, or what a paper says of itself beside its name."""
    if not row.stop and (_OF_A_PAPER.match(row.key) or _NEWS_SITE.match(row.key)):
        return Mark(Kind.CHROME, "slogan-of-the-house")
    if row.words <= 7 and _COLLECTED.match(row.text):
        return Mark(Kind.CHROME, "name-of-the-site")
    if not row.stop and "مجلس الاداره" in row.key and "رييس التحرير" in row.key:
        return Mark(Kind.CHROME, "office-of-the-house")
    if row.words > 7 or not _OFFICE.match(row.key):
        return None
    found = _OFFICES.match(row.key) or _SUPERVISION.match(row.key) or _AND_OFFICE.match(row.key)
    return Mark(Kind.CHROME, "office-of-the-house") if found else None


def names_an_agency(row: Row) -> bool:
    """Whether a row is the name of a news agency and nothing else."""
    return row.words <= 6 and _AGENCY.fullmatch(row.key) is not None


def mark_languages(row: Row) -> Mark | None:
    """The site's other languages on one line: two of them and more, each by its own name."""
    if row.stop:
        return None
    words = row.key.split()
    if phrases.LANGUAGES.isdisjoint(words) or sum(word in phrases.LANGUAGES for word in words) < 2:
        return None
    return Mark(Kind.CHROME, "languages")


def mark_named_address(row: Row) -> Mark | None:
    """«Desk Name https://…/authors»: the address of a page and its name, no word of the story's language."""
    if not _ADDRESS.search(row.text) or in_arabic(row.text):
        return None
    return Mark(Kind.CHROME, "address-and-name")


def mark_whole_post(row: Row) -> Mark | None:
    """A post that the page shows, on one line: its text, its address and who posted it («… — Name (@name)»)."""
    if "(@" not in row.text or not _POSTED.search(row.text):
        return None
    return Mark(Kind.CHROME, "post-that-is-shown")


def named_in_two_scripts(text: str) -> bool:
    """«Harbour - المرفأ جريدة إلكترونية»: the site's name in Latin letters, a mark, and its name in Arabic."""
    name, dash, rest = re.sub(r"[|–—]", "-", text).partition(" - ")
    return bool(dash) and not in_arabic(name) and any(map(str.isalpha, name)) and in_arabic(rest)
