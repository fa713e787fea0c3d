"""Bylines: lines that say who wrote a story and from where.

Forms: a label («كتب: فلان», «بقلم فلان», «By admin»), a place and a name («موسكو: رائد جبر», «القاهرة - أ ش أ»), a
name and a place in brackets («رنا أبتر (واشنطن)»), a paper or agency in marks («لندن: «الشرق الأوسط»»).
"""

import re
from functools import lru_cache

from articles.arabic.fold import fold
from articles.pages.credits import owner
from articles.pages.dateline_cities import is_city
from articles.pages.houses import STATUSES
from articles.pages.joint_bylines import pair, several, with_agencies
from articles.pages.names import Signature, is_person, name_like
from articles.pages.values import Byline
from articles.pages.writers import label_alone

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
_NAME_DASH_PLACE = re.compile(r"^(?P<name>[^:،,؛()|/0-9]{2,50}?)\s*[-–—،,|]+\s*(?P<place>[^:،,؛()|/0-9]{2,25})\s*:?$")
_CITY_HYPHEN = re.compile(r"^(?P<place>[^:،()\-–—0-9]{2,25})[-–—](?P<name>[^:()\-–—0-9]{2,30}):?$")
_DASH = re.compile(r"\s+(?:ـ+|[■●▪])\s+")  # what stands for a dash: «المرفأ ـ بيروت», «بيروت ■ المرفأ»
# «تحليل بقلم ليلى منصور», «مقال بقلم: …»: what kind of article it is, and who wrote it.
_KIND_AND_WRITER = re.compile(
    r"^(?:تحليل|مقال|مقاله|راي|تقرير|تعليق|قراءه)\s(?=(?:بقلم|كتبه|كتبته|من اعداد)(?:\s?:\s?|\s)\S)"
)
# «الخرطوم - موفد «المرفأ»: نادر الصيرفي»: whom the paper sent.
_SENT = re.compile(
    r"^(?:(?P<place>[^:،()«»\d]{2,25}?)\s*[-–—:،]\s*)?(?:مراسل|مبعوث|موفد|مندوب)ة?\s[«\"“][^«»\"“”]{2,25}[»\"”]"
    r"\s*[:،\-–—]\s*(?P<name>[^:؛()\d]{4,40})$"
)
_FOLLOW = re.compile(r"\s+ت[اِ]*بِ?ع(?=\s*[|/]|$)")  # the button behind a name: «نص: المرفأ تابِع | أ ف ب»
# «كتبت ليلى منصور – تصوير نادر الصيرفي»
_PHOTOS_BY = re.compile(r"\s*[-–—،/|]?\s+(?:و?تصوير|عدسة)\s?[:：\-–]?\s+\S.*$")
_ACRONYM = re.compile(r"(?:^|\s)\w\.\s?\w\.\s?(?:\w\.)?$")
_SHAPE = re.compile(r"^[^:،,؛()0-9]{2,45}?\s*(?:\([^()]{2,25}\)\s*)?[:/_|\-–—]+\s*[(«]?[^:؛()0-9]{2,45}[)»]?\s*:?$")
_FROM = re.compile(r"^(?P<name>[^:،()0-9]{3,40}?)\s+من\s+(?P<place>[^:،()0-9]{2,20})$")
# «- الميناء ((المرفأ)) متابعات:», the opening of a story that was left on a line of its own.
_CITY_BRACKETS = re.compile(
    r"^[-–—\s]*(?P<place>[^\W\d]+(?:\s[^\W\d]+)?)\s?\(\((?P<name>[^()\d]{2,25})\)\)(?:\s?[^\W\d]+)?\s?[:：-]?$"
)
_WITH_SLASH = re.compile(r"(?P<paper>[^\W\d]+(?:\s[^\W\d]+)?)\s?/\s?(?P<name>[^\W\d]+(?:\s[^\W\d]+){1,3})\s?:?$")
_SOURCE = re.compile(r"^\W*(?:المصدر|المصادر|مصدر الخبر|نقلا عن)\s?[:：/|]")
# «بيروت - صحيفة المرفأ: نادر الصيرفي»; one word before the colon may be whoever speaks («بيروت - عون: الحكومة أولا»).
_CITY_HOUSE_NAME = re.compile(
    r"^(?P<place>[^:،()\-–—\d]{2,25}?)\s[-–—]\s(?P<house>[^\s:،()\-–—\d]+(?:\s[^\s:،()\-–—\d]+){1,3})\s?:\s?(?P<name>[^:،()\-–—\d]{5,40})$"
)
# «المرفأ - خاص», «(المرفأ) خاص:», «المرفأ / متابعات»: nobody else has the story, or who gathered it.
_EXCLUSIVE = re.compile(
    r"^(?:\((?P<bracketed>[^()\d]{2,25})\)|(?P<dashed>[^:،()\d]{2,25}?)\s?[-–—|/])"
    r"\s?(?:خاص|متابعات|متابعة)\s?:?$"
)
_OF_THE_HOUSE = ("خاص", "متابع")  # one of these is in it
# «صبحي المنذر*»: the star sends the reader to the note below that says what the writer is.
_FOOTNOTED = re.compile(r"^(?P<name>[^\W\d_]+(?:\.?\s[^\W\d_]+){1,3})\s?[*＊]+$")
# «* الميناء نادر الصيرفي:»: place and writer between a star and a colon.
_STARRED = re.compile(r"^\*\s?(?P<place>[^\W\d]+(?:\s[^\W\d]+)??)\s(?P<name>[^\W\d]+(?:\s[^\W\d]+){1,3})\s?:$")
# «> الميناء «المرفأ»:», «الميناء «المرفأ» نادر الصيرفي:»
_CITY_PAPER = re.compile(
    r"^(?P<place>[^\W\d]+(?:\s[^\W\d]+)?)\s(?P<paper>[«\"“][^«»\"“”]{2,25}[»\"”])\s?(?P<name>[^:؛()\d«»]{4,40}?)?\s?:$"
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
    starred = _STARRED.match(text)
    text = text.lstrip("*>• ").replace("||", "|").replace("#", "")
    if not 2 <= len(text) <= 110 or text.endswith((".", "؟", "!")):
        return None
    folded, count = fold(text), len(text.split())
    if count <= 9 and _KIND_AND_WRITER.match(folded):
        return Signature(Byline(re.split(r"\s*:\s*", text.split(maxsplit=2)[2])[-1].strip(), None), labelled=True)
    if (sent := _SENT.match(text)) and is_person(sent["name"]):
        return Signature(Byline(sent["name"].strip(), sent["place"]), labelled=True)
    if starred and is_city(starred["place"]) and name_like(starred["name"]):
        return Signature(Byline(starred["name"], starred["place"]), labelled=True)
    if text.endswith(":") and (match := _CITY_PAPER.match(text)) and is_city(match["place"]):
        writer = match["name"]
        named = writer is None or is_person(writer)
        return Signature(Byline(writer or match["paper"], match["place"]), labelled=True) if named else None
    whose = any(word in text for word in _OF_THE_HOUSE) and _EXCLUSIVE.match(text)
    if whose and (exclusive := _exclusive(whose)):
        return exclusive
    if text.endswith("*") and (match := _FOOTNOTED.match(text)) and name_like(match["name"]):
        return Signature(Byline(match["name"], None), labelled=False)
    label = _LABEL.match(folded) if count <= 12 else None
    if label:
        found = _labelled(text, label)
        if found:
            return found
    return _unlabelled(text)


def _exclusive(found: re.Match[str]) -> Signature | None:
    """The city or paper of a line that says that nobody else has the story; surer with a colon behind it."""
    whose = found["bracketed"] or found["dashed"].strip()
    labelled = found.string.endswith(":")
    if is_city(whose):
        return Signature(Byline(None, whose), labelled=labelled)
    return Signature(Byline(whose, None), labelled=labelled) if len(whose.split()) <= 3 and name_like(whose) else None


def _labelled(text: str, label: re.Match[str]) -> Signature | None:
    marked = bool(label["mark"].strip())
    name = _PHOTOS_BY.sub("", _FOLLOW.sub("", _printed_rest(text, label["label"]) or "")) or None
    if (
        name is None
        or label_alone(name)  # «كتب بواسطة», and the name on another line
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
    if together := with_agencies(text) or several(text) or pair(text):
        return together
    if len(bare.split()) <= _OWNER_WORDS and owner(bare):
        return Signature(Byline(bare, None), labelled=False)
    if (match := _NAME_PLACE.match(text)) and len(match["name"].split()) <= 6:
        names = re.split(r"\s[-–—]\s", match["name"])
        if is_city(match["place"]) and name_like(match["name"]) and all(map(_of_name_s_length, names)):
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
    if len(parts) == 2 and " - " in bare and owner(parts[0]) and not owner(parts[1]) and is_person(parts[1]):
        return Signature(Byline(parts[1], None), labelled=False)  # «المرفأ - نادر الصيرفي»: a paper and its writer
    if 2 <= len(parts) <= 4 and "(" not in bare and any(owner(part) for part in parts) and all(map(_short_name, parts)):
        return Signature(Byline(bare, None), labelled=False)
    return None


def _of_name_s_length(part: str) -> bool:
    """Four words at most, more with those of a family: «موسكو: الجندي المنشق عبر الحدود سيرا» is a headline."""
    words = fold(part).split()
    return len(words) <= 4 or bool(_FAMILY & set(words)) or owner(part) is not None


def _short_name(part: str) -> bool:
    return fold(part) not in STATUSES and _of_name(part)


def _of_name(part: str) -> bool:
    return owner(part) is not None or (len(part.split()) <= 3 and name_like(part))


def paper_and_writer(text: str) -> bool:
    """«المرفأ / نادر الصيرفي»: what may be a paper and a name with a slash between. Holds only right on a body."""
    match = _WITH_SLASH.match(text.strip())
    return match is not None and name_like(match["paper"]) and name_like(match["name"])


def shaped(text: str) -> Signature | None:
    """A signature by its shape alone, of names and places that no list knows: «عبدالرزاق البجالي - الليث»,
    «أحمد معيدي (كانساس)». Holds only right below a headline; the caller sees to that."""
    text = _DASH.sub(" - ", text.strip().rstrip(":").strip())
    if len(text.split()) > 7 or text.count("|") > 1 or text.endswith((".", "؟", "!", "…")) or "@" in text:
        return None
    if match := _NAME_PLACE.match(text):
        name, place = match["name"].strip(" -–—"), match["place"]
        if is_city(name) and not is_city(place):  # «الميناء (المرفأ)»
            name, place = place, name
        if name_like(name) and name_like(place) and len(name.split()) <= 4:
            return Signature(Byline(name, place), labelled=False)
        return None
    if (match := _FROM.match(text)) and is_city(match["place"]) and name_like(match["name"]):
        return Signature(Byline(match["name"], match["place"]), labelled=False)
    if (match := _CITY_HOUSE_NAME.match(text)) and is_city(match["place"]) and is_person(match["name"]):
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
