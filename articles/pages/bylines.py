"""Bylines: lines that say who wrote a story and from where.

Forms: a label («كتب: فلان», «بقلم فلان», «By admin»), a place and a name («موسكو: رائد جبر», «القاهرة - أ ش أ»), a
name and a place in brackets («رنا أبتر (واشنطن)»), a paper or agency in marks («لندن: «الشرق الأوسط»»).
"""

import re
from functools import lru_cache

from articles.arabic.fold import fold
from articles.pages.credits import owner
from articles.pages.houses import STATUSES
from articles.pages.names import Signature, name_like
from articles.pages.places import is_city
from articles.pages.values import Byline

_LABEL = re.compile(
    r"^\W*(?P<label>كتبت?ه?ا?|كتابه|بقلم|تقرير|حوار|تحقيق|اعداد|اعدادها|اعده|اعدته|ترجمه|متابعه|متابعات"
    r"|تحرير|حررت?ه?|حاورت?(?:ه|ها|هم|هما|نا)|اجري الحوار|اجرت الحوار"
    r"|اجراه|اجرته|المحرر|الكاتب|الكاتبه|محرر|مراسل|مراسلتنا|مراسلنا|اعداد وتقديم|كتب وصور|رصد|رصد "
    r"وتصوير|نص|تصوير|تحليل|اشراف|المولف|الدور|by|written by|author|بواسطه|من|خاص)"
    r"(?P<mark>\s?[:：/|\-–—]+\s?|(?<=author),\s?|(?<=المولف)،\s?|(?<=الكاتب)،\s?|(?<=الدور)،\s?|\s+)(?P<name>\S.*)$"
)
# Labels that are also verbs or nouns of ordinary sentences: without a colon they need a name-like rest and no more.
_BARE_LABELS = frozenset(
    {
        "كتب",
        "كتبت",
        "بقلم",
        "by",
        "بواسطه",
        "written by",
        "اجري الحوار",
        "اجرت الحوار",
        "حاوره",
        "حاورها",
        "حاورته",
        "حاورتها",
        "اعداد",
        "ترجمه",
        "تحرير",
    }
)
_PLACE_NAME = re.compile(
    r"^(?P<place>[^:،,؛()«»\"|/0-9]{2,30}?)\s*(?:[:|/،,]|\s[-–—ـ]+|[-–—]+(?=\s))\s*(?P<name>[^:؛]{2,60}?)\s*:?$"
)
_NAME_PLACE = re.compile(r"^(?P<name>[^()]{2,60}?)\s*\((?P<place>[^():]{2,30})\)\s*:?$")
_NAME_DASH_PLACE = re.compile(r"^(?P<name>[^:،,؛()|/0-9]{2,50}?)\s*[-–—،,]+\s*(?P<place>[^:،,؛()|/0-9]{2,25})\s*:?$")
_CITY_HYPHEN = re.compile(r"^(?P<place>[^:،()\-–—0-9]{2,25})[-–—](?P<name>[^:()\-–—0-9]{2,30}):?$")
_DASH = re.compile(r"\s+(?:ـ+|[■●▪])\s+")  # what stands for a dash: «المرفأ ـ بيروت», «بيروت ■ المرفأ»
# «تحليل بقلم ليلى منصور», «مقال بقلم: …»: what kind of article it is, and who wrote it.
_KIND_AND_WRITER = re.compile(
    r"^(?:تحليل|مقال|مقاله|راي|تقرير|تعليق|قراءه)\s(?=(?:بقلم|كتبه|كتبته|من اعداد)(?:\s?:\s?|\s)\S)"
)
# «نادر الصيرفي، ليلى منصور - بيروت», «بيروت، طرابلس: نادر الصيرفي، ليلى منصور».
_NAMES_CITY = re.compile(r"^(?P<names>[^:؛()\d]{5,70}?)\s?[-–—]\s?(?P<cities>[^:؛()\d-]{2,25})\s?:?$")
_CITIES_NAMES = re.compile(r"^(?P<cities>[^:؛()\d]{5,40}?)\s?:\s?(?P<names>[^:؛()\d]{5,70})$")
# «نادر الصيرفي د ب أ، أ ف ب», «نادر الصيرفي (أ ف ب، رويترز)»: a writer and the agencies used, without a mark between.
_NAME_AGENCIES = re.compile(
    r"^(?P<name>[^:؛()\d،,/|]{5,40}?)\s?[(\s]\s?(?P<agencies>[^:؛()\d]{3,40}[،,][^:؛()\d]{2,40})\)?$"
)
# «الخرطوم - موفد «المرفأ»: نادر الصيرفي»: whom the paper sent.
_SENT = re.compile(
    r"^(?:(?P<place>[^:،()«»\d]{2,25}?)\s*[-–—:،]\s*)?(?:مراسل|مبعوث|موفد|مندوب)ة?\s[«\"“][^«»\"“”]{2,25}[»\"”]"
    r"\s*[:،\-–—]\s*(?P<name>[^:؛()\d]{4,40})$"
)
_FOLLOW = re.compile(r"\s+ت[اِ]*بِ?ع(?=\s*[|/]|$)")  # the button behind a name: «نص: المرفأ تابِع | أ ف ب»
_ACRONYM = re.compile(r"(?:^|\s)\w\.\s?\w\.\s?(?:\w\.)?$")
_SHAPE = re.compile(r"^[^:،,؛()0-9]{2,45}?\s*(?:\([^()]{2,25}\)\s*)?[:/_|\-–—]+\s*[(«]?[^:؛()0-9]{2,45}[)»]?\s*:?$")
_FROM = re.compile(r"^(?P<name>[^:،()0-9]{3,40}?)\s+من\s+(?P<place>[^:،()0-9]{2,20})$")
# «- الميناء ((المرفأ)) متابعات:», the opening of a story that was left on a line of its own.
_CITY_BRACKETS = re.compile(
    r"^[-–—\s]*(?P<place>[^\W\d]+(?:\s[^\W\d]+)?)\s?\(\((?P<name>[^()\d]{2,25})\)\)(?:\s?[^\W\d]+)?\s?[:：-]?$"
)
_SOURCE = re.compile(r"^\W*(?:المصدر|المصادر|مصدر الخبر|نقلا عن)\s?[:：/|]")
# «بيروت - صحيفة المرفأ: نادر الصيرفي»; one word before the colon may be whoever speaks («بيروت - عون: الحكومة أولا»).
_CITY_HOUSE_NAME = re.compile(
    r"^(?P<place>[^:،()\-–—\d]{2,25}?)\s[-–—]\s(?P<house>[^\s:،()\-–—\d]+(?:\s[^\s:،()\-–—\d]+){1,3})\s?:\s?(?P<name>[^:،()\-–—\d]{5,40})$"
)
_COUNTED = re.compile(r"^[0-9٠-٩]+\s?\|\s?(?P<name>[^|]{3,40})$")
_PLACE_PAPER = re.compile(r"^(?P<place>[^:،؛()«»0-9]{2,25}):\s*(?P<name>[«\"“][^«»\"“”]{2,25}[»\"”])$")
_PAPER_PLACE = re.compile(r"^(?P<name>[«\"“][^«»\"“”]{2,25}[»\"”])\s?\((?P<place>[^()\d]{2,25})\)$")
# One of these stands between a name and a place or another name, or around a paper's.
_PARTING = re.compile(r"[-–—ـ:：/|،,()«»\"“”+]")
_OWNER_WORDS = 5
_PAPER = re.compile(r"^[«\"“”]\s?[^«»\"“”]{2,25}\s?[»\"”“](?:\s*[-–—]\s*\S+(?:\s\S+)?)?$")
_FAMILY = frozenset(("بن", "ابن", "عبد", "ابو", "ابي", "ال", "بنت", "بو", "ولد", "الدين"))


@lru_cache(maxsize=1024)  # two rules ask in turn, and captions are printed twice
def signature(text: str) -> Signature | None:
    """The byline of a line that is one, None for any other line (sentences, headlines with a colon, captions)."""
    text = _DASH.sub(" - ", text.strip().strip("|").strip())
    if text.endswith(".") and _ACRONYM.search(text):  # «نيويورك - أ. ف. ب.»
        text = text.rstrip(". ")
    if _SOURCE.match(text):
        return None
    if not 2 <= len(text) <= 110 or text.endswith((".", "؟", "!")):
        return None
    folded, count = fold(text), len(text.split())
    if count <= 9 and _KIND_AND_WRITER.match(folded):
        return Signature(Byline(re.split(r"\s*:\s*", text.split(maxsplit=2)[2])[-1].strip(), None), labelled=True)
    if (sent := _SENT.match(text)) and _of_person(sent["name"]):
        return Signature(Byline(sent["name"].strip(), sent["place"]), labelled=True)
    label = _LABEL.match(folded) if count <= 12 else None
    if label:
        found = _labelled(text, label)
        if found:
            return found
    return _unlabelled(text)


def _labelled(text: str, label: re.Match[str]) -> Signature | None:
    marked = bool(label["mark"].strip())
    name = _FOLLOW.sub("", _printed_rest(text, label["label"]) or "") or None
    if (
        name is None
        or (not marked and label["label"] not in _BARE_LABELS)
        or label["label"] in ("من", "خاص", "نص")
        and not marked
    ):
        return None
    place = None
    if (
        (inner := _NAME_PLACE.match(name))
        or (inner := _NAME_DASH_PLACE.match(name))
        and is_city(inner["place"])
        or (inner := _PLACE_NAME.match(name))
        and is_city(inner["place"])
    ):
        name, place = inner["name"], inner["place"]
    if label["label"] == "تصوير" and owner(name):
        return None
    parts = re.split(r"\s*[-–—،,/|]\s*|\s+مع\s+", name)
    if not all(name_like(part) or owner(part) for part in parts if part) or len(name.split()) > (9 if marked else 4):
        return None
    return Signature(Byline(name.strip(" :-–—|/"), place), labelled=True)


def _printed_rest(text: str, label: str) -> str | None:
    """What stands after the label, as printed: folding keeps the number of words."""
    words = text.split()
    count = len(label.split())
    rest = " ".join(words[count:])
    if words[count - 1 : count] and re.search(r"[:：/|\-–—]\S", words[count - 1]):  # «كتب:فلان»
        rest = re.split(r"[:：/|\-–—]+", words[count - 1], maxsplit=1)[1] + " " + rest
    return rest.lstrip(" :：/|-–—").strip() or None


def _unlabelled(text: str) -> Signature | None:
    bare = text.strip(" :-–—()|")
    if not _PARTING.search(text):  # of all forms below only one has none
        is_owner = len(bare.split()) <= _OWNER_WORDS and owner(bare) is not None
        return Signature(Byline(bare, None), labelled=False) if is_owner else None
    if (match := _COUNTED.match(text)) and name_like(match["name"]):  # «0|مروان صالح»: a count glued to the name
        return Signature(Byline(match["name"].strip(), None), labelled=False)
    if _PAPER.match(text) and owner(text):
        return Signature(Byline(text, None), labelled=False)
    if (match := _PAPER_PLACE.match(text)) and owner(match["place"]) is None and name_like(match["place"]):
        return Signature(Byline(match["name"], match["place"]), labelled=False)
    if (match := _PLACE_PAPER.match(text)) and owner(match["name"]):
        return Signature(Byline(match["name"], match["place"].strip()), labelled=False)
    if (match := _CITY_HYPHEN.match(text)) and is_city(match["place"]) and name_like(match["name"]):
        return Signature(Byline(match["name"].strip(), match["place"].strip()), labelled=False)
    path = re.split(r"\s*/\s*", text)
    if len(path) == 3 and owner(path[2]) and all(map(name_like, path)):  # «الميناء / كريم نصار / الأناضول»
        return Signature(Byline(path[1], path[0]), labelled=False)
    if text.endswith(":") and (match := _FROM.match(text.rstrip(": "))) and is_city(match["place"]):
        return Signature(Byline(match["name"], match["place"]), labelled=False) if name_like(match["name"]) else None
    if (match := _CITY_BRACKETS.match(text)) and is_city(match["place"]) and name_like(match["name"]):
        return Signature(Byline(match["name"].strip(), match["place"].strip()), labelled=False)
    if (match := _NAME_AGENCIES.match(text)) and (named := _with_agencies(match["name"], match["agencies"])):
        return named
    if "،" in text and (several := _several(text)):
        return several
    if text.count(":") >= 2 and (pair := _pair(text)):
        return pair
    if len(bare.split()) <= _OWNER_WORDS and owner(bare):
        return Signature(Byline(bare, None), labelled=False)
    if (match := _NAME_PLACE.match(text)) and len(match["name"].split()) <= 6:
        if is_city(match["place"]) and name_like(match["name"]):
            return Signature(Byline(match["name"].strip(" -–—:"), match["place"]), labelled=False)
        if is_city(match["name"]) and owner(match["place"]):  # «باريس (أ ف ب)»
            return Signature(Byline(match["place"], match["name"].strip(" -–—:")), labelled=False)
    for pattern in (_PLACE_NAME, _NAME_DASH_PLACE):
        match = pattern.match(text)
        if match and is_city(match["place"]) and len(match["name"].split()) <= 7:
            name = match["name"].strip(" :-–—()").removeprefix("من ")
            parts = [part for part in re.split(r"\s*[-–—،,/|+]\s*|\sو(?=«)", name) if part]
            if all(name_like(part) and _of_name_s_length(part) for part in parts):
                return Signature(Byline(name, match["place"].strip()), labelled=False)
    parts = re.split(r"\s*[-–—/|+]\s*", bare)
    if len(parts) == 2 and " - " in bare and owner(parts[0]) and not owner(parts[1]) and _of_person(parts[1]):
        return Signature(Byline(parts[1], None), labelled=False)  # «المرفأ - نادر الصيرفي»: a paper and its writer
    if 2 <= len(parts) <= 4 and "(" not in bare and any(owner(part) for part in parts) and all(map(_short_name, parts)):
        return Signature(Byline(bare, None), labelled=False)
    return None


def _several(text: str) -> Signature | None:
    """Two or three who sign together, with the city or cities they write from."""
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


def _with_agencies(name: str, agencies: str) -> Signature | None:
    """A writer of two or three words before two agencies and more; the first may follow the name without a mark."""
    first, *more = [part.strip() for part in re.split(r"[،,]", agencies)]
    if not more or not all(owner(part) for part in more):
        return None
    words = f"{name} {first}".split()
    for count in (2, 3):
        writer, agency = " ".join(words[:count]), " ".join(words[count:])
        if agency and owner(agency) and _of_person(writer):
            return Signature(Byline(writer, None), labelled=False)
    return None


def _pair(text: str) -> Signature | None:
    """«بيروت: نادر الصيرفي - طرابلس: ليلى منصور»: each from a city of their own."""
    found = [match for part in re.split(r"\s[-–—|/]\s|،", text) if (match := _PLACE_NAME.match(part.strip()))]
    whole = len(found) == text.count(":") and all(is_city(each["place"]) and _of_person(each["name"]) for each in found)
    if not whole:
        return None
    names, places = ("، ".join(each[key].strip() for each in found) for key in ("name", "place"))
    return Signature(Byline(names, places), labelled=False)


def _of_person(name: str) -> bool:
    return 2 <= len(name.split()) <= 3 and name_like(name)


def _of_name_s_length(part: str) -> bool:
    """Four words at most, more with those of a family: «موسكو: الجندي المنشق عبر الحدود سيرا» is a headline."""
    words = fold(part).split()
    return len(words) <= 4 or bool(_FAMILY & set(words)) or owner(part) is not None


def _short_name(part: str) -> bool:
    return fold(part) not in STATUSES and _of_name(part)


def _of_name(part: str) -> bool:
    return owner(part) is not None or (len(part.split()) <= 3 and name_like(part))


def shaped(text: str) -> Signature | None:
    """A signature by its shape alone, of names and places that no list knows: «عبدالرزاق البجالي - الليث»,
    «أحمد معيدي (كانساس)». Holds only right below a headline; the caller sees to that."""
    text = _DASH.sub(" - ", text.strip().rstrip(":").strip())
    if len(text.split()) > 7 or text.count("|") > 1 or text.endswith((".", "؟", "!", "…")):
        return None
    if match := _NAME_PLACE.match(text):
        if name_like(match["name"]) and name_like(match["place"]) and len(match["name"].split()) <= 4:
            return Signature(Byline(match["name"].strip(" -–—"), match["place"]), labelled=False)
        return None
    if (match := _FROM.match(text)) and is_city(match["place"]) and name_like(match["name"]):
        return Signature(Byline(match["name"], match["place"]), labelled=False)
    if (match := _CITY_HOUSE_NAME.match(text)) and is_city(match["place"]) and _of_person(match["name"]):
        return Signature(Byline(match["name"], match["place"]), labelled=False)
    parts = re.split(r"\s*[:/_|\-–—]+\s*", text, maxsplit=1)
    if fold(parts[-1]) in STATUSES:
        return None
    if _SHAPE.match(text) and len(parts) == 2 and all(name_like(part) and len(part.split()) <= 4 for part in parts):
        words = [len(part.split()) for part in parts]
        first = (
            words[0] == 1 < words[1]
            or is_city(parts[0])
            or owner(parts[1]) is not None
            or parts[1].startswith(("«", '"', "“"))
        )
        place, name = (parts[0], parts[1]) if first else (parts[1], parts[0])
        return Signature(Byline(name.strip("() "), place.strip("() ")), labelled=False)
    return None
