"""How Lighthouse rates the pages with its phone settings (slow CPU, 1.6 Mbit/s, 150 ms): make lighthouse

A site with the sample pages is served by gunicorn. Lighthouse comes from bench/package-lock.json and uses the Chromium
of this machine. Each page is measured five times, after one request to warm it up; the run with the median performance
counts. Prints the scores, and every audit that took points off.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.served import serve  # noqa: E402  # the project's folder is not on the path of a script

LIGHTHOUSE = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 5
TIMES = {
    "first-contentful-paint": "first paint",
    "largest-contentful-paint": "largest paint",
    "total-blocking-time": "blocked",
    "cumulative-layout-shift": "layout shift",
}


def main() -> None:
    """Ask about each page and print the table; then what is not perfect."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or shutil.which("node") is None or not LIGHTHOUSE.exists():
        sys.exit("Lighthouse needs Chromium, Node and its packages: make lighthouse")
    print(f"| page | {' | '.join(CATEGORIES)} | {' | '.join(TIMES.values())} |")
    print("| --- " * (1 + len(CATEGORIES) + len(TIMES)) + "|")
    points: list[str] = []
    with tempfile.TemporaryDirectory() as room, serve(Path(room)) as site:
        found = re.search(r'href="(/articles/\d+/[^"?#]+/)"', site.ask("/").body.decode())
        assert found is not None
        pages = {
            "front page": "/",
            "search": "/?q=%D8%B5%D9%88%D8%A7%D8%B1%D9%8A%D8%AE",
            "article": found[1],
            "person": "/people/%D9%81%D9%84%D8%A7%D8%AF%D9%8A%D9%85%D9%8A%D8%B1-%D8%A8%D9%88%D8%AA%D9%8A%D9%86/",
        }
        for name, path in pages.items():
            site.ask(path)
            runs = [report for _ in range(RUNS) if (report := _ask(chromium, site.url + path))]
            if len(runs) <= RUNS // 2:
                sys.exit(f"Lighthouse failed on {path}, {RUNS - len(runs)} times of {RUNS}")
            report = sorted(runs, key=lambda run: run["categories"]["performance"]["score"])[len(runs) // 2]
            scores = [f"{report['categories'][category]['score'] * 100:.0f}" for category in CATEGORIES]
            times = [report["audits"][audit]["displayValue"] for audit in TIMES]
            print(f"| {name} | {' | '.join(scores)} | {' | '.join(times)} |", flush=True)
            points += [f"{name}: {line}" for line in _taken_off(report)]
    print("\n" + "\n".join(points))


def _ask(chromium: str, url: str) -> dict[str, Any] | None:
    """Lighthouse's report of one page; None when its trace failed, as on a busy machine now and then."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        run = subprocess.run(
            [
                "node",
                str(LIGHTHOUSE),
                url,
                "--output=json",
                f"--output-path={report}",
                "--quiet",
                "--no-enable-error-reporting",
                f"--only-categories={','.join(CATEGORIES)}",
                f"--chrome-flags={' '.join(flags)}",
            ],
            env={**os.environ, "CHROME_PATH": chromium},
            check=False,
            timeout=180,
        )
        if run.returncode != 0:
            return None
        told: dict[str, Any] = json.loads(report.read_text())
    return told


def _taken_off(report: dict[str, Any]) -> list[str]:
    """The audits below 0.9 that weigh something, with what they name."""
    lines = []
    for category in CATEGORIES:
        for audit in report["categories"][category]["auditRefs"]:
            told = report["audits"][audit["id"]]
            if told["score"] is None or told["score"] >= 0.9:
                continue
            items = told.get("details", {}).get("items", [])
            listed = items[:3] if isinstance(items, list) else []  # an audit of another kind lists nothing
            named = [item.get("node", {}).get("snippet") or item.get("url") or "" for item in listed]
            lines.append(
                f"{category}, weight {audit['weight']}: {told['title']} {told.get('displayValue', '')} {named}"
            )
    return lines


if __name__ == "__main__":
    main()
