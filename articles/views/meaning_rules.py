"""What the machine's rules are called for readers. A rule without a name here is not told, never an error.

The keys are the names that articles.meaning gives its rules; "credit" is that of photo credits.
"""

from articles.models import AliasKind

KIND_NAMES: dict[str, str] = {
    AliasKind.NAME.value: "اسم",
    AliasKind.DEMONYM.value: "نسبة",
    AliasKind.CAPITAL.value: "عاصمة أو مدينة",
    AliasKind.METONYM.value: "كناية",
}

RULE_NAMES: dict[str, str] = {
    # Known names
    "variant": "كتابة غير مدرجة تجيزها قواعد نقل الأسماء",
    "full name": "الاسم كاملاً",
    "full name, supported": "اسم يحمله أكثر من شخص، ورجّحه ما في المقال",
    "short name": "اسم مختصر لا يشاركه فيه أحد نعرفه",
    "short name after a title": "اسم مختصر سبقه لقب",
    "short name, supported": "اسم مختصر، والاسم كاملاً في المقال",
    "surname, supported": "اسم العائلة، والاسم كاملاً في المقال",
    # People whom no list knows
    "given name": "اسم علم في أوله",
    "title before": "سبقه لقب",
    "office before": "سبقه منصب",
    "office after": "تلاه منصب",
    "nation before": "سبقته نسبة إلى بلد",
    "caption": "شخص يُسمّى في تعليق صورة",
    "verb of saying before": "سبقه فعل قول",
    "verb of saying after": "تلاه فعل قول",
    "verb before": "سبقه فعل يكون من إنسان",
    "age after": "تلاه ذكر عمره",
    "listed after a name": "عُطف على اسم شخص",
    "listed before a name": "عُطف عليه اسم شخص",
    "among others": "ذُكر واحداً من جماعة",
    "author of a work": "نُسب إليه عمل بعنوانه",
    "full name elsewhere": "يُعرف من موضع آخر في المقال",
    # Cited sources
    "statement given to it": "تصريح أُدلي به له",
    "relaying verb before": "سبقه فعل نقل",
    "relaying verb after": "تلاه فعل نقل",
    "according to": "بعد عبارة مثل «وفق» أو «بحسب»",
    "its report": "تقرير له",
    "seen by it": "اطّلع على ما يُنقل",
    "published in it": "نُشر فيه",
    "press review": "في عرض لأقوال الصحف",
    "listed after a cited source": "عُطف على مصدر منقول عنه",
    "credit": "توقيع الصورة",
}

# How it is known who says a quotation, by the names that articles.meaning gives it. Readers are told where the text
# does not name the speaker beside the words.
SPEAKER_RULE_NAMES: dict[str, str] = {
    "subject after the verb": "فاعل فعل القول، بعده",
    "subject before the verb": "فاعل فعل القول، قبله",
    "name and colon": "اسمه ونقطتان قبل القول",
    "credited after it": "نُسب إليه القول بعده",
    "according to": "بعد عبارة مثل «وفق» أو «بحسب»",
    "relayed": "نُقل القول عنه",
    "in a statement of": "في بيان له",
    "a document says": "جاء في وثيقة",
    "whose document": "كاتب ما يُقتبس منه",
    "on behalf of": "جاء على لسانه",
    "answer of": "جواب له",
    "saying of": "قول أو تصريح له",
    "said beforehand": "سبق أن قاله",
    "the latter": "مشار إليه بـ«الأخير»",
    "form of honour": "مشار إليه بلقب تشريف",
    "relayed, pronoun": "مشار إليه بضمير في ما نُقل عنه",
    "noun of saying": "مشار إليه بضمير مثل «قوله»",
    "participle, carried over": "من تكلم في الجملة نفسها أو التي قبلها",
    "carried over": "آخر من تكلم قبل فعل لم يُذكر فاعله",
    "goes on": "آخر من تكلم، والقول تتمة لكلامه",
}
# Of these the words themselves name the speaker, so that nothing is to be told.
PLAIN_SPEAKER_RULES = frozenset(
    {"subject after the verb", "subject before the verb", "name and colon", "credited after it", "according to"}
)
