#!/usr/bin/env python3
"""How long reading a page takes, from 1 KB to 2 MB, and for pages of one line. Linear if ms per KB stays the same.

Run from the project's root: .venv/bin/python bench/reading.py
The text is generated. Each figure is the best of three runs, above 300 KB of one run.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.pages.reading import read

SENTENCE = (
    "أعلنت بلدية الميناء، {n}، أن الجسر الجديد سيفتح أمام المركبات مطلع الشهر المقبل، "
    "وقالت إن «الأعمال انتهت قبل موعدها»، "
    "وإن لجنة من المهندسين فحصت دعائمه وأوصت بتحديد سرعة الشاحنات الثقيلة فوقه حتى نهاية الشتاء."
)


def articles(size: int) -> str:
    """A page of one long story with subheadings, captions, links and repeats."""
    parts = ["بلدية الميناء تفتح الجسر الجديد أمام المركبات", "", "مازن العلي - الميناء", "12 مايو 2021 10:30 ص", ""]
    total, n = 0, 0
    while total < size:
        n += 1
        parts += [SENTENCE.format(n=n), ""]
        if n % 5 == 0:
            parts += [f"مرحلة جديدة رقم {n}", ""]
        if n % 7 == 0:
            parts += [f"جانب من أعمال الجسر رقم {n} (رويترز)", "", "اقرأ أيضا: خطة لتوسعة المرفأ القديم", ""]
        total = sum(map(len, parts[-6:])) * 2 + total
    return "\n".join(parts)


def stories(size: int) -> str:
    """Story after story, each confirmed by TT."""
    one = "{h}\n\nصورة الجسر (أ.ب)\nصورة الجسر (أ.ب)\nTT\n\n{h}\n\nصورة الجسر (أ.ب)\n\n{s}\n\n{s}\n\n\n"
    parts: list[str] = []
    while sum(map(len, parts[-1:])) * len(parts) * 2 < size:
        n = len(parts)
        parts.append(one.format(h=f"بلدية الميناء تفتح الجسر رقم {n} أمام المركبات", s=SENTENCE.format(n=n)))
    return "".join(parts)


def titles(size: int) -> str:
    """Nothing but short lines, many of them the same."""
    return "\n".join(f"خبر قصير عن الجسر رقم {n % 50}" for n in range(size // 45))


def one_line(size: int) -> str:
    """One paragraph on one line."""
    text = SENTENCE.format(n=1) + " "
    return text * (size // (2 * len(text)) + 1)


def letters(size: int) -> str:
    """One line of one word."""
    return "ابتث" * (size // 8)


def spaces(size: int) -> str:
    """One line that is hard on backtracking: words, gaps, brackets and bars."""
    return "الجسر   (  | - : " * (size // 25)


def web(size: int) -> str:
    """An HTML page: a menu, one long story with figures and links, and comments."""
    parts = ["<html><body><nav><a href=/>الرئيسية</a></nav><article><h1>بلدية الميناء تفتح الجسر الجديد</h1><div>"]
    for n in range(size // 560):
        parts.append(f"<p>{SENTENCE.format(n=n)}</p>")
        if n % 7 == 0:
            parts.append(f"<h2>مرحلة رقم {n}</h2><figure><figcaption>الجسر رقم {n} (رويترز)</figcaption></figure>")
    return "".join(parts) + "</div></article><div class=comments><p>شكرا لكم على هذا الخبر</p></div></body></html>"


def breaks(size: int) -> str:
    """An HTML page whose one element holds every line, parted by line breaks."""
    return "<html><body><div>" + "<br>".join(f"سطر قصير رقم {n}" for n in range(size // 32)) + "</div></body></html>"


def nested(size: int) -> str:
    """An HTML page of elements that are never closed."""
    return "<html><body>" + "<div><span>الجسر القديم " * (size // 40)


def best(text: bytes) -> float:
    """Milliseconds of the best reading."""
    times = []
    for _ in range(3 if len(text) < 300_000 else 1):
        start = time.perf_counter()
        read(text)
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Print one row a size for each kind of page; the last column compares ms per KB with the first row's of 64 KB."""
    makers: tuple[Callable[[int], str], ...] = (
        articles,
        stories,
        titles,
        one_line,
        letters,
        spaces,
        web,
        breaks,
        nested,
    )
    print(f"{'page':10s}{'KB':>8s}{'ms':>10s}{'ms/KB':>9s}{'ratio':>7s}")
    for make in makers:
        base = 0.0
        for size in (1_000, 16_000, 64_000, 256_000, 1_000_000, 2_000_000):
            raw = make(size).encode()
            took = best(raw)
            per = took / (len(raw) / 1000)
            base = per if size == 64_000 else base
            ratio = f"{per / base:7.2f}" if base else "      -"
            print(f"{make.__name__:10s}{len(raw) / 1000:8.0f}{took:10.1f}{per:9.3f}{ratio}", flush=True)


if __name__ == "__main__":
    main()
