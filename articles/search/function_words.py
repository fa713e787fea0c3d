"""Words that carry a sentence rather than its matter: they count for little where a query has others. No Django here.

Question words, prepositions, pronouns, conjunctions, particles and the verb "to be": closed classes of Modern Standard
Arabic, as the grammars list them, written here as `articles.arabic.fold` folds them (أ and إ are ا, ى is ي, ة is ه).
What only looks like one of them in its other readings (عام, مثل, نحو, أكثر) is left out: it may be what is asked for.
"""

_QUESTIONS = "ما ماذا من متي اين كيف كم هل لماذا لم لما اي ايه بماذا مما عما فيما لمن بم فيم بكم عم لاي باي بايه"
_PREPOSITIONS = "في علي الي عن مع منذ حتي عند لدي بين قبل بعد خلال حول ضد دون غير وفي وعلي ومن والي وعن ومع"
_WITH_PRONOUNS = "به بها بهم له لها لهم فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم"
_PRONOUNS = "هو هي هم هما وهو وهي وهم انا نحن انت هذا هذه هذان ذلك تلك هولاء"
_RELATIVES = "الذي التي الذين اللذان اللتان اللذين اللتين والذي والتي"
_PARTICLES = (
    "ان انه انها انهم وان بان لان اذا اذ لو لولا لكن ولكن بل او ام ثم الا قد لقد وقد سوف لن لا ولا وما ولم ليس ليست"
)
_TO_BE = "كان كانت كانا كانوا يكون تكون يكن وكان وكانت"
_OTHERS = "كل بعض كما كذلك ايضا حيث عندما اثناء هناك هنا عدد"
# Typed with a space behind it («بوتين و كيم»). The other particles of one letter stand for names as well: ا ف ب.
_DETACHED = "و"

FUNCTION_WORDS = frozenset(
    " ".join(
        (_QUESTIONS, _PREPOSITIONS, _WITH_PRONOUNS, _PRONOUNS, _RELATIVES, _PARTICLES, _TO_BE, _OTHERS, _DETACHED)
    ).split()
)


# What asks and hardly ever does anything else: a text with one of them is a question. (من is a preposition too, ما
# and لم deny, اي explains.)
ASKING_WORDS = frozenset(("ماذا", "متي", "اين", "كيف", "كم", "هل", "لماذا", "بماذا"))

# What questions are put together of beside those: «ما اسم …», «ماذا يسمى …», «أين يقع …», «ما الشيء الذي يمكن …».
# In any other search it may be what is asked for («اسم الوردة»).
_NAMED = "اسم نوع يسمي تسمي سمي سميت يدعي تدعي يعني تعني شيء الشيء شخص الشخص"
_FOUND = "يوجد توجد يقع تقع يمكن يعد تعد يعتبر تعتبر"
_OF_QUESTIONS = frozenset(f"{_NAMED} {_FOUND}".split())
_FIRST_OF_QUESTIONS = frozenset(_QUESTIONS.split())


def content_words(words: tuple[str, ...]) -> frozenset[str]:
    """Those of folded `words` that carry the matter of a query: all of them where none but function words stand."""
    matter = frozenset(words) - FUNCTION_WORDS
    question = bool(words) and (words[0] in _FIRST_OF_QUESTIONS or not ASKING_WORDS.isdisjoint(words))
    return (matter - _OF_QUESTIONS if question else matter) or matter or frozenset(words)
