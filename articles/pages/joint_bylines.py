"""Signatures of several: writers with their cities, and a writer with the agencies used."""

import re

from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.names import Signature, is_person, name_like
from articles.pages.values import Byline

# «نادر الصيرفي، ليلى منصور - بيروت», «بيروت، طرابلس: نادر الصيرفي، ليلى منصور».
_NAMES_CITY = re.compile(r"^(?P<names>[^:؛()\d]{5,70}?)\s?[-–—]\s?(?P<cities>[^:؛()\d-]{2,25})\s?:?$")
_CITIES_NAMES = re.compile(r"^(?P<cities>[^:؛()\d]{5,40}?)\s?:\s?(?P<names>[^:؛()\d]{5,70})$")
# «نادر الصيرفي د ب أ، أ ف ب», «نادر الصيرفي (أ ف ب، رويترز)»: without a mark between.
_NAME_AGENCIES = re.compile(
    r"^(?P<name>[^:؛()\d،,/|]{5,40}?)\s?[(\s]\s?(?P<agencies>[^:؛()\d]{3,40}[،,][^:؛()\d]{2,40})\)?$"
)
_CITY_NAME = re.compile(r"^(?P<place>[^:،,؛()«»\"|/0-9]{2,30}?)\s*:\s*(?P<name>[^:؛]{2,60}?)\s*:?$")


def several(text: str) -> Signature | None:
    """Two or three who sign together, with the city or cities they write from."""
    if "،" not in text:
        return None
    for match in (_NAMES_CITY.match(text), _CITIES_NAMES.match(text)):
        if match is None:
            continue
        names = [name.strip() for name in match["names"].split("،")]
        cities = [city.strip() for city in match["cities"].split("،")]
        if (
            len(names) > 1
            and all(map(is_city, cities))
            and all(name_like(name) and 2 <= len(name.split()) <= 4 for name in names)
        ):
            return Signature(Byline(match["names"].strip(), match["cities"].strip()), labelled=False)
    return None


def pair(text: str) -> Signature | None:
    """«بيروت: نادر الصيرفي - طرابلس: ليلى منصور»: each from a city of their own."""
    if text.count(":") < 2:
        return None
    found = [match for part in re.split(r"\s[-–—|/]\s|،", text) if (match := _CITY_NAME.match(part.strip()))]
    whole = len(found) == text.count(":") and all(is_city(each["place"]) and is_person(each["name"]) for each in found)
    if not whole:
        return None
    names, places = ("، ".join(each[key].strip() for each in found) for key in ("name", "place"))
    return Signature(Byline(names, places), labelled=False)


def with_agencies(text: str) -> Signature | None:
    """A writer of two or three words before two agencies and more; the first may follow the name without a mark."""
    match = _NAME_AGENCIES.match(text)
    first, *more = [part.strip() for part in re.split(r"[،,]", match["agencies"])] if match else [""]
    if match is None or not more or not all(owner(part) for part in more):
        return None
    words = f"{match['name']} {first}".split()
    for count in (2, 3):
        writer, agency = " ".join(words[:count]), " ".join(words[count:])
        if agency and owner(agency) and is_person(writer):
            return Signature(Byline(writer, None), labelled=False)
    return None
