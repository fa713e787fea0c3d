"""What countries are called in the languages from which names are typed: CLDR's names, and short ones it lacks.

Babel keeps one name a territory; the abbreviations and older names of CLDR's alternatives are listed here.
"""

import re
from collections.abc import Iterator

from babel import Locale

_LANGUAGES = ("en", "fr", "ru")
# What CLDR adds to a name in brackets or after it: Гонконг (САР), Hong Kong SAR China.
_STATUS = re.compile(r" SAR China\b|R\.A\.S\. chinoise de | \(САР\)")
_ALSO = {
    "AE": "UAE|U.A.E.|Emirates",
    "BA": "Bosnia|Bosnia and Herzegovina|Bosnie|Босния",
    "BY": "Belorussia|Byelorussia|Белоруссия",
    "CD": "DR Congo|DRC|Democratic Republic of the Congo|ДР Конго|RD Congo",
    "CF": "ЦАР",
    "CI": "Ivory Coast",
    "CN": "PRC|People's Republic of China|КНР",
    "CV": "Cape Verde",
    "CZ": "Czech Republic|République tchèque",
    "DE": "ФРГ|Federal Republic of Germany",
    "GB": "UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Grande-Bretagne|Angleterre|Британия|Англия",
    "IR": "Islamic Republic of Iran|Persia|ИРИ",
    "KG": "Кыргызстан|Kirghizia",
    "KP": "DPRK|Democratic People's Republic of Korea|RPDC|Северная Корея",
    "KR": "Republic of Korea|Южная Корея",
    "MD": "Молдавия|Moldavia",
    "MM": "Myanmar|Burma|Birmanie|Мьянма|Бирма",
    "MK": "Macedonia|Македония|Macédoine",
    "NL": "Holland|Hollande|Голландия",
    "PS": "Palestine|Палестина",
    "RU": "Russian Federation|Fédération de Russie|Российская Федерация|РФ",
    "SA": "KSA|Kingdom of Saudi Arabia|КСА",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland|Свазиленд",
    "TL": "East Timor",
    "TM": "Туркмения",
    "TR": "Turkey|Turkiye",
    "TW": "Republic of China",
    "UA": "Украйна",
    "US": "USA|U.S.A.|US|U.S.|United States of America|America|США|Соединенные Штаты Америки|Америка|Amérique",
    "VA": "Vatican|Holy See|Saint-Siège",
    "VN": "Viet Nam|Vietnam",
    "ZA": "ЮАР",
}


def foreign_names(code: str) -> Iterator[str]:
    """Every name of the country of an ISO code in Latin and Cyrillic letters, each once; none for an unknown code."""
    listed = (name for language in _LANGUAGES if (name := Locale(language).territories.get(code)))
    also = _ALSO[code].split("|") if code in _ALSO else []
    yield from dict.fromkeys([*(part for name in listed for part in _forms(name)), *also])


def _forms(name: str) -> Iterator[str]:
    """A name of CLDR, and the same in plain words."""
    yield name
    plain = _STATUS.sub("", name).replace("&", "and")
    if plain != name:
        yield plain
