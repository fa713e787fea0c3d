#!/usr/bin/env python3
"""Cuts the site's fonts down to the letters of Arabic news; `make fonts` runs it.

Takes the newest @fontsource packages by npm and writes static/fonts/*.woff2. Both families are under the OFL; its texts
are copied beside them. Everything for shaping stays: every layout feature, and the tables of marks and joins. What is
left out are letters of other languages, signs that no newspaper prints, and hints that present screens do not use.
"""

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "static" / "fonts"

# Arabic as newspapers write it: letters and tashkeel, both rows of digits, the letters of Persian and Urdu names and of
# p, v, g and ch, the Quran's bracketed signs left out; with the joiners and marks of direction.
ARABIC = (
    (0x060C, 0x060C), (0x061B, 0x061C), (0x061F, 0x061F), (0x0621, 0x063A), (0x0640, 0x0655), (0x0660, 0x066C),
    (0x0670, 0x0671), (0x0679, 0x0679), (0x067E, 0x067E), (0x0686, 0x0686), (0x0688, 0x0688), (0x0691, 0x0691),
    (0x0698, 0x0698), (0x06A4, 0x06A4), (0x06A9, 0x06A9), (0x06AF, 0x06AF), (0x06BA, 0x06BA), (0x06BE, 0x06BE),
    (0x06C0, 0x06C3), (0x06CC, 0x06CC), (0x06D2, 0x06D5), (0x06F0, 0x06F9), (0x200C, 0x200F), (0xFDF2, 0xFDF2),
    (0xFDFA, 0xFDFA),
)  # fmt: skip
# Names, weapons and addresses in Latin letters, with the accents of western Europe; signs that stand in Arabic too.
LATIN = (
    (0x0020, 0x007E), (0x00A0, 0x00A0), (0x00A3, 0x00A3), (0x00A9, 0x00A9), (0x00AB, 0x00AB), (0x00AE, 0x00AE),
    (0x00B0, 0x00B1), (0x00B7, 0x00B7), (0x00BB, 0x00BD), (0x00C0, 0x00FF), (0x0131, 0x0131), (0x0152, 0x0153),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2039, 0x203A),
    (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x00D7, 0x00D7),
)  # fmt: skip

FONTS = (
    ("@fontsource/noto-naskh-arabic", "noto-naskh-arabic", "400"),
    ("@fontsource/ibm-plex-sans-arabic", "ibm-plex-sans-arabic", "500"),
    ("@fontsource/ibm-plex-sans-arabic", "ibm-plex-sans-arabic", "700"),
)


def main() -> None:
    """Get the packages, cut every font, print its new size."""
    with tempfile.TemporaryDirectory() as folder:
        packages = {name: _package(name, Path(folder)) for name in dict.fromkeys(name for name, _, _ in FONTS)}
        total = 0
        for package, name, weight in FONTS:
            for script, ranges in (("arabic", ARABIC), ("latin", LATIN)):
                file = f"{name}-{script}-{weight}-normal.woff2"
                total += _cut(packages[package] / "files" / file, TARGET / file, ranges)
            (TARGET / f"{name}-OFL.txt").write_bytes((packages[package] / "LICENSE").read_bytes())
        print(f"{total / 1024:.1f} KB in all")


def _package(name: str, folder: Path) -> Path:
    """The unpacked npm package; what its version is goes to the terminal."""
    made = subprocess.run(
        ["npm", "pack", "--json", "--silent", name], cwd=folder, check=True, capture_output=True, text=True
    )
    told = json.loads(made.stdout)[0]
    print(f"{name} {told['version']}")
    target = folder / name.replace("/", "-")
    with tarfile.open(folder / told["filename"]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def _cut(source: Path, target: Path, ranges: tuple[tuple[int, int], ...]) -> int:
    """Write the cut font; its size in bytes."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    options.hinting = False
    options.desubroutinize = True
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    cutter.subset(font)
    subset.save_font(font, str(target), options)
    size = target.stat().st_size
    print(f"  {target.name}: {source.stat().st_size / 1024:.1f} KB -> {size / 1024:.1f} KB")
    return size


if __name__ == "__main__":
    sys.exit(main())
