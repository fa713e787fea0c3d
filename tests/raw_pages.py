"""Makes raw pages and a folder of them, and runs the import command, for tests of importing."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command


def page_text(number: int) -> str:
    """A page of two stories, unlike every other."""
    return (
        f"افتتاح السدّ رقم {number} في وادي الزيتون\n"
        f"وزير الري عند السدّ رقم {number} (رويترز)\n"
        f"وزير الري عند السدّ رقم {number} (رويترز)\nTT\n"
        f"افتتاح السدّ رقم {number} في وادي الزيتون\n"
        f"وزير الري عند السدّ رقم {number} (رويترز)\n"
        f"افتتحت الحكومة أمس السدّ رقم {number} في وادي الزيتون بعد أعوام من العمل، وحضر الافتتاح جمع من أهل القرى "
        "المجاورة الذين انتظروا الماء طويلاً.\n"
        "وقال الوزير إن المرحلة التالية تبدأ في الربيع، وإن المال اللازم لها متوافر في الخزينة منذ العام الماضي.\n"
        f"معرض الكتاب رقم {number} يفتح أبوابه للزوار\n"
        f"زوار في أروقة معرض الكتاب رقم {number} (رويترز)\nTT\n"
        f"معرض الكتاب رقم {number} يفتح أبوابه للزوار\n"
        f"زوار في أروقة معرض الكتاب رقم {number} (رويترز)\n"
        f"فتح معرض الكتاب رقم {number} أبوابه صباح أمس أمام آلاف الزوار، وتستمر أيامه أسبوعين كاملين في المدينة.\n"
    )


def page_folder(room: Path) -> Path:
    """A folder in `room` with three pages, and what is none."""
    inside = room / "صفحات"
    (inside / "deep").mkdir(parents=True)
    (inside / ".git").mkdir()
    (inside / "1.txt").write_text(page_text(1), "utf-8")
    (inside / "deep" / "2").write_text(page_text(2), "utf-8")
    (inside / "deep" / "3.HTM").write_text(page_text(3), "utf-8")
    for name in ("pages.toml", "photo.jpg", ".hidden.txt", ".git/config"):
        (inside / name).write_text(page_text(9), "utf-8")
    return inside


def run_import(*args: str, **options: Any) -> tuple[int, str]:
    """The status and the output of import_pages."""
    out = StringIO()
    try:
        call_command("import_pages", *args, stdout=out, **options)
    except SystemExit as leave:
        return int(leave.code or 0), out.getvalue()
    return 0, out.getvalue()
