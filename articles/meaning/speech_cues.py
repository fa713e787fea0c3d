"""Closed lists of words around verbs of saying: what makes them a report, whose, and of what. All folded."""

import re

from articles.arabic.fold import fold
from articles.arabic.word_cache import remembered
from articles.meaning.speech import ARRIVING, SAY, Speech, speech_of
from articles.meaning.titles import word_set

# How far after a verb its subject may begin when a phrase comes between (قال في بيان … المتحدث), in words.
REACH = 14
# How far after a quotation the words that say whose it is may stand.
AFTER = 8
# How near a colon or a quotation makes a doubtful form a verb (وزاد في حديثه للصحيفة: «…»).
NEAR = 8
# Speakers remembered for a verb whose gender does not fit the last one.
REMEMBERED = 8
# Verbs whose forms are nouns as often: they count with a subject, a clause or a quotation right after them.
DOUBTFUL = word_set(
    "بين رد شرح نشر طلب امر امل زاد مضي وعد كتب دون عبر ذكر خلص اكتفي بدا ختم وجه علق القي ظن حكي سال شكر دان كرر"
)
RELATIVE = frozenset({"الذي", "التي", "والذي", "والتي", "الذين", "اللذان"})
# Before a verb in a relative clause: الذي رفض الإجابة حينما قال.
WHEN = word_set("عندما حينما حين لما اذ")
# One of several is named after these: أبدى البعض قلقهم، منهم فلان.
AMONG = word_set("منهم بينهم منهن بينهن ومنهم وبينهم")
CLAUSE_STARTS = word_set(
    "اما واما لان لكن ولكن فيما بينما حيث اذ وكان وكانت كان كانت ان بان وان فان كما وقد وفيما وبينما غير الا"
    " ثم وحيث واذ"
)
# A sentence that begins so has its main clause after a comma.
WHILE = word_set("فيما وفيما بينما وبينما")
DAYS = word_set("السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه")
# Skipped between a verb and its subject: time and manner in one word, or two (من جهته).
FILLERS = DAYS | word_set(
    "ايضا اليوم امس مجددا لاحقا سابقا كذلك حينها وقتها قد بدوره بدورها هنا هناك حاليا اخيرا موخرا مساء صباح "
    "ظهر فجر يوم اول بذلك باكيه ضاحكه مبتسمه غاضبه ساخره مازحه متهكمه متاثره مستغربه صراحه باختصار"
)
# Another speaker's turn: من جهته, بدورها.
TURNS = word_set("جهته جهتها جانبه جانبها ناحيته ناحيتها جهتهم جانبهم بدوره بدورها بدورهم")
# Words of the same letters as a preposition or an adjective: verbs where a clause of speech follows (ومن أبرز الوجوه).
NEEDS_CLAUSE = word_set("بين ابرز سجل")
# يبلغ عدد متابعيه كذا، يبلغ من العمر: it amounts to so much, nobody is told.
AMOUNTING = frozenset({"يبلغ", "تبلغ"})
AMOUNTS = word_set(
    "عدد طول وزن سعر قيمة عمر ارتفاع مساحة حجم نسبة معدل متوسط إجمالي عددهم عددها طوله طولها عمره عمرها من"
)
# Somebody is called so, where a name in marks follows.
CALLED = frozenset({"يدعي", "تدعي"})
# Verbs with somebody as their object: what stands after them is as often whom they are said to.
ACCUSING = word_set(
    "ابلغ ابلغت اخبر اخبرت اتهم اتهمت وصف وصفت دعا دعت طالب طالبت ناشد ناشدت حث حثت حض حضت شكر شكرت هنا هنات سال سالت "
    "خاطب خاطبت امر امرت نصح نصحت وعد وعدت سمي سمت قاطعه قاطعته طمان طمانت"
)
IMPERSONAL = frozenset({"يذكر", "ويذكر", "يشار", "ويشار", "ذكر"})
# Between a verb and its subject: رد عليه فلان، قال له فلان.
POINTED = word_set("عليه عليها عليهم له لها لهم لي لنا به بها اليه اليها عنه عنها فيه فيها")
# Before an imperfect these make it what may or may not be said, not what was: لم يذكر، سوف يرى، أن يعلن، متى يعلن.
NO_REPORT = word_set("سوف لم لن لا ان بان كي لكي حتي قد ما الا وان ولم ولن ولا متي هل لماذا كيف")
# After a negation these have the sentence's subject after them: لم يكن الوزير واضحاً.
NOT_BEING = frozenset({"يكن", "تكن"})
# In answer to what somebody printed: رداً على, تعليقاً على, نفياً لما.
ANSWERING = word_set("ردا وردا تعليقا وتعليقا نفيا ونفيا تعقيبا وتعقيبا")
# «Such and such, according to»: before the statement too, where no verb of saying stands.
SOURCES_OF = word_set("وفق وفقا بحسب حسب طبقا وبحسب وحسب ووفقا ووفق وطبقا")
WHAT = word_set("ما قول تعبير وصف راي تصريح تصريحات بيان لما ل لبيان لتصريحات لقول")
HIS_SAYING = word_set("قوله تعبيره وصفه رايه قولها تعبيرها وصفها قولهم تعبيرهم زعمه زعمها زعمهم")
# Somebody's words that an outlet brings: أوردت الوكالة رده, نشرت الصحيفة تصريحاته.
HIS_WORDS = word_set(
    "رده ردها ردهم قوله قولها قولهم كلامه كلامها كلامهم حديثه حديثها تصريحه تصريحها تصريحاته تصريحاتها جوابه جوابها "
    "تعليقه تعليقها أقواله أقوالها"
)
# The same where an outlet relays it: نقلت الصحيفة عن الجيران تساؤلهم.
HIS_TELLING = HIS_SAYING | frozenset(
    fold(noun) + owner
    for noun in (
        "تساؤل",
        "تأكيد",
        "تشديد",
        "تحذير",
        "نفي",
        "اعتراف",
        "اعتبار",
        "ترجيح",
        "توقع",
        "إشارت",
        "إفادت",
        "جزم",
    )
    for owner in ("ه", "ها", "هم")
)
# «…». هكذا يقول فلان: the next sentence says whose it was.
BY_THIS = word_set("هكذا بهذه بهذا الكلمات العبارات الجمله العباره الكلام هذا")
# What stands for a verb where a speaker is named after a preposition (عن فلان قوله, بحسب فلان).
SOMEBODY = Speech(SAY, None, False, False)
WHAT_IS_SAID = word_set("ما بما مما كما حسبما فيما وما لما عما")
# Forms of honour that stand for the person spoken of: وقال سموه.
HIS_HONOUR = word_set(
    "سموه سموها سماحته معاليه معاليها سعادته سعادتها فضيلته فخامته جلالته غبطته نيافته قداسته دولته سيادته سيادتها"
)
# Nouns whose owner says what comes after the colon: كان جواب الابن: «…».
ANSWERS = word_set("جواب إجابة تعليق")
# Nouns whose owner says what comes after أن: غداة تحذير المبعوث من أن.
SAYINGS_OF = word_set("تحذير تأكيد إعلان تشديد اعتبار نفي اعتراف قول تصريح تصريحات تحذيرات اتهام")
# At the head of a sentence, before what or whom its speaker talks about: وعن فلان قال.
ABOUT = word_set("عن فعن وعن")
# Right after a verb: those who did so are no one who spoke before.
THOSE = frozenset({"هولاء", "اولئك"})
LATTER = word_set("الأخير الأخيرة")
# The tongue of somebody: على لسان المتحدث.
TONGUES = frozenset({"لسان"})
AS_FOR = frozenset({"اما", "واما"})
# A mark or a bracket that closes before a blank, or a comma: what a statement was given to ends there.
CLOSED = re.compile(r"[»”\")،]\s")
PARTICLES = frozenset({"قد", "وقد", "كان", "كانت", "ايضا"})
POINTING = frozenset({"عنه", "عنها", "عنهم"})
# Words that begin no speaker and end one: prepositions, conjunctions, pronouns, adverbs.
PREPOSITIONS = word_set(
    "في من الي علي عن مع خلال بعد قبل عند لدي امام وراء تحت فوق بين عبر حول ضد منذ حتي اثناء عقب اثر بشان بسبب "
    "وسط ضمن نحو صوب دون بدون رغم بعدما عندما حين حينما فيما بينما حيث اذ لكن كما مثل سوي غير الا اما لما ما "
    "لم لن لا قد ثم او بان فان كي لكي اذا لو هل ليس ليست وفق وفقا بحسب حسب طبقا بدوره بدورها خصوصا اضافه "
    "تعليقا ردا وذلك ذلك هذا هذه التي الذي الذين اللذان اللتان جراء لدن حيال ازاء تجاه بصفته بصفتها بوصفه وهو "
    "والتي والذي والذين "
    "وهي وهم ولم ولن وان وقد وكان وكانت كان كانت فقد ومن وفي وعن ومع والي وعلي يوم مساء صباح ظهر فجر ليل قائلا "
    "قائله هو هي هم انما بل به بها له لها لهم عليه عليها اليه اليها فيه فيها عنه عنها منه منها معه معها ايضا "
    "اليوم امس غدا الان مجددا لاحقا سابقا كذلك حينها وقتها حاليا اخيرا موخرا تلفزيونيا هاتفيا كل"
)


@remembered
def is_cue(word: str) -> bool:
    """Whether a folded word says that somebody speaks, or that another does now."""
    return speech_of(word) is not None or word in _CUES


_CUES = AS_FOR | TONGUES | ARRIVING | SOURCES_OF | ANSWERS | SAYINGS_OF
