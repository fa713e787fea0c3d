"""How to search, by examples that run when they are clicked. Each finds something among the sample pages."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from articles.views.fragment_cache import rendered


@dataclass(frozen=True, slots=True)
class Example:
    """Something to type into the search box, and what it finds; `like` has similar ones, which are not links."""

    typed: str
    finds: str
    like: tuple[str, ...] = ()


EXAMPLES = (
    Example("صواريخ كوريا", "الكلمتان في أي صيغة لهما: «الصواريخ» و«وصواريخها» و«لكوريا»."),
    Example('"أسلحة نووية"', "الكلمتان متجاورتين بهذا الترتيب. وعلامتا «» مثل علامتي التنصيص."),
    Example("بوتين -كيم", "ما فيه الأولى وليست فيه الثانية. وتُستثنى كذلك العبارات وسائر ما يأتي هنا."),
    Example("شويغو أو لافروف", "ما فيه إحدى الكلمتين. وتجمع الأقواس ما يُؤخذ معاً."),
    Example("=الصواريخ", "الكلمة كما كُتبت، لا سائر صيغها. والعلامة تحت صندوق البحث تجعل البحث كله كذلك."),
    Example("صاروخ*", "كل كلمة تبدأ بهذه الحروف، ثلاثةٍ فأكثر، ولو سبقتها «ال» أو حرف متصل."),
    Example("عنوان:كيم", "في العنوان وحده.", ("فرعي:", "صورة:", "نص:", "اقتباس:")),
    Example(
        "شخص:شويغو دولة:إيران",
        "ما يذكر الشخص والبلد بأي كتابة لاسميهما.",
        ("منظمة:", "موضوع:", "مصدر:", "ناشر:", "وكالة:", "نقلاً عن:"),
    ),
    Example(
        "2019..2020",
        "ما نُشر بين تاريخين. والسنة وحدها كلمة كسائر الكلمات، فإن أردت زمن النشر فاكتب:",
        ("سنة:2023", "2023-07", "قبل:2021", "بعد:2023-07", "شهر: يوليو 2023"),
    ),
    Example("قال: بيسكوف اتفاق", "الكلمة في أقوال المسمّى أولاً، أو في أقوال الجميع إن لم يُسمَّ أحد."),
)


def search_help() -> SafeString:
    """The panel that shows the examples."""
    return rendered("_search_help.html", {"examples": EXAMPLES})
