"""Words that are a name in one place and an ordinary word, or another name, in the next: closed lists of the language.

They hold for any newspaper and any vocabulary, so they are here and not among the entries that editors keep. All
folded.
"""

from articles.arabic.fold import fold


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(fold(line) for line in text.split("،"))


# Longer names that hold a country's name and are not that country: clubs, seas and gulfs (named after a country, not
# naming it), a birthplace (مسقط رأس), the evening prayer, regions. Longest match wins, so these hide the shorter one.
SHADOWS = _phrases(
    "ريال مدريد، أتلتيكو مدريد، أتليتكو مدريد، مسقط رأس، مسقط رأسه، مسقط رأسها، مسقط رأسهم، مسقط راسي، "
    "صلاة المغرب، أذان المغرب، صلاتي المغرب، بعد المغرب، قبل المغرب، وقت المغرب، مغرب اليوم، المغرب العربي، "
    "المغرب الإسلامي، المغرب الكبير، المحيط الهندي، الهند الصينية، بحر اليابان، بحر الصين، بحر الصين الجنوبي، "
    "بحر الصين الشرقي، خليج عمان، بحر عمان، خليج المكسيك، جبل لبنان، شبه الجزيرة الكورية، شبه القارة الهندية، "
    "القناة الإنجليزية، خليج غينيا، غينيا الجديدة، جورج واشنطن، خرطوم المياه، خراطيم المياه، نيو مكسيكو، "
    "نيو إنجلاند، الديك الرومي، الهنود الحمر، الهندي الأحمر، جوز الهند، التمر الهندي، تمر هندي، "
    "المسرح الروماني، الإمبراطورية الرومانية، الحصبة الألمانية، "
    "كوبا أميركا، كوبا أمريكا، بروسيا دورتموند، بروسيا مونشنغلادباخ، البحرين الأبيض، البحرين الأحمر، "
    "الرباط الصليبي، الرباط الجانبي، الرباط الداخلي، الرباط الخارجي، الإسكندر المقدوني، "
    "سانتياغو برنابيو، كابل بحري، كابل كهربائي، كابل ضوئي، كابل الكهرباء، قطر الدائرة، نصف قطر، نصف قطرها، نصف قطره"
)

# Demonyms that are also given names or surnames, or ordinary words, in the bare masculine (تركي الفيصل, جورجي زيدان,
# كوبي = Kobe, كندي = Kennedy): a definite noun or a father's name after them makes them one.
DEMONYM_AS_NAME = _set("تركي هندي جورجي كوبي كندي روماني")
# A scholar is called by his town or people (الشيخ الألباني).
HONORIFICS = _set("الشيخ العلامه الامام المحدث الحافظ")
# Written without hamza these are other words (الباني = the builder, المان يونايتد): a demonym only with it.
ONLY_WITH_HAMZA = _set("الباني البان المان")
# Forms of a demonym that are always something else.
NEVER_DEMONYM = _set("المصريات مالي المالي ماليه الماليه ماليا ماليين الماليين ماليان ماليون مجريات")

# Written with alef maqsura these are other words (اليمنى = the right one, المجرى = the course): never a demonym then.
NEVER_WITH_ALEF = _set("يمني اليمني مجري المجري")
# A language that many countries speak is none of them: in a lesson بالإنجليزية nothing is said of Britain.
LANGUAGES = _set("الانجليزيه الانكليزيه انجليزيه انكليزيه الاسبانيه البرتغاليه")
LANGUAGE_NOUNS = _set("اللغه لغه اللغتين اللغتان")

# Names of countries and capitals that are ordinary words too; they count after one of COUNTRY_CUES alone.
ORDINARY_PLACES = _set("بنين عمان مالي ماليه برن روزو سان كوك ليما فالات برايا نيوي صوفيا مان دبلن سوا ابيا لومي")
COUNTRY_CUES = _set(
    "جمهوريه دوله حكومه رئيس سلطنه مملكه العاصمه عاصمه سفير سفاره جيش شمال جنوب وسط شرق غرب شمالي جنوبي مدينه في الي من"
)
# What makes عمان the country, and what makes it the city (Amman and Muscat's country are written alike).
OMAN_CUES = _set("سلطنه وسلطنه مسقط العماني العمانيه عماني عمانيه السلطنه قابوس هيثم صلاله")
AMMAN_CUES = _set("الاردن الاردني الاردنيه اردني اردنيه العاصمه الاردنيون الاردنيين الهاشميه")

# Given names. Before a demonym they make it a surname (نهاد المصري, محمد العراقي); before a known surname they make it
# another person's (هنتر بايدن, ميشيل أوباما, ماهر الأسد).
GIVEN_NAMES = _set(
    "محمد احمد محمود علي حسن حسين عمر عمرو عثمان خالد وليد سعيد سعد سعود فهد فيصل سلمان سلطان نايف بندر تركي متعب مقرن "
    "عبدالله عبدالرحمن عبدالعزيز عبدالرحيم عبدالكريم عبدالحميد عبدالمجيد عبدالفتاح عبدالملك عبدالقادر عبدالسلام "
    "ابراهيم اسماعيل اسحاق يعقوب يوسف يونس موسي عيسي هارون داود سليمان زكريا يحيي ادريس صالح ناصر منصور جابر جاسم "
    "حمد حمدان راشد زايد سيف طحنون ماجد مازن مروان معتز مصطفي مهدي هادي هاني هشام وائل ياسر ياسين زياد طارق طلال عادل "
    "عامر عاطف عماد عصام غسان فؤاد فادي فارس فاروق فتحي فوزي قاسم كامل كريم كمال لؤي ماهر مجدي محسن مدحت مراد مرتضي "
    "معاذ مقتدي منذر منير مهند ميشال ميشيل نبيل نجيب نزار نضال نوري نوح هيثم وسام جمال جلال جعفر جميل حازم حاتم حافظ "
    "حامد حبيب حكمت حمزه خليل خليفه رامي رشيد رضا رفعت رفيق رياض زهير سامح سامر سامي سليم سمير شريف شوقي صادق صبحي "
    "صفوت صلاح ضياء ايمن ايمان انور انس اسامه اسعد اشرف اكرم امجد امين بسام بشار بشير بكر بلال تامر توفيق ثامر "
    "نهاد نهي نادر نادي غازي عدنان عزت عزمي عبدو بهاء باسم باسل رائد رعد جواد كاظم باقر حيدر عباس ابو ام "
    "فاطمه مريم زينب عائشه خديجه ساره هند هدي هاله هيفاء نورا نوره منال مها مني لبني لينا ليلي ريم رنا رانيا دينا "
    "دلال اسماء امل اماني اميره بثينه جميله سلمي سميره سعاد "
    "جون جيمس جورج جوزيف جيف جيفري روبرت ريتشارد ويليام وليام وليم توماس مايكل مايك ديفيد دايفيد بيتر بول مارك ماريا "
    "ستيف ستيفن ستيفان سكوت توم تيم توني هيلاري ميلانيا ايفانكا هنتر جيل ميشيل باربره لورا جيب اريك دونالد باراك "
    "فلاديمير سيرغي سيرجي اليكسي الكسي ديمتري دميتري ميخائيل نيكولاي ايفان ايغور اندريه اندري الكسندر الكسندرا يوري "
    "يفغيني اوليغ فيكتور فالنتين فالنتينا اناتولي بوريس رومان ماكسيم مكسيم كيريل ليودميلا كاترينا يلينا اولغا تاتيانا "
    "يوليا ناتاليا سفيتلانا فرانسوا جان جاك بيار بيير فيليب لوران نيكولا ايمانويل بريجيت انجيلا هانز فرانك كارل "
    "يائير سارا بنيامين ايهود"
)

# Before a word these make it a part of a person's name (فيصل بن تركي).
FILIATION = _set("بن ابن بنت ابو ام آل ولد")
# The same of Europe (دانيلي دي روسي, كوستا دا سول).
PARTICLES = _set("دي دا ديل ديلا دوس فون")

# Words before a bare surname that prove it is a person's: offices and forms of address (الرئيس الأسد).
TITLES = _set(
    "الرئيس رئيس الوزير وزير السيد الزعيم الجنرال اللواء العميد الفريق المشير العقيد السيناتور الامير الملك الشيخ "
    "المستشار "
    "المستشاره السفير الدكتور المرشد المتحدث المبعوث الامين نظيره نظيرته الرفيق للرئيس للوزير والرئيس والوزير بالرئيس"
)

# One-word names of people that are ordinary words, or too common as surnames: they need the full name in the story.
COMMON_SURNAMES = _set(
    "كيم لي شي مون بارك يون ابي بان تشوي هان سونغ وانغ لين ما يانغ تشن هادي صالح عباس علي عون بري سلام سليمان حسن "
    "حسين خان شريف بوش كلينتون بيل براون ماي غراهام اوستن ميلر جونسون سميث ديفيس مورفي روجرز رايس هيغل وود كارتر "
    "باول كينيدي كندي رومان فيدان كاتس ماتيس كون بانون روس ويلسون مودي غول ترودو بورن كونتي جديد هولاند سوغا "
    "محمدي باقري كريمي احمدي رضائي موسوي رضايي صادقي زاده قاسمي عبداللهيان لاريجاني سلامي قاآني حاتمي ولايتي "
    "بنس تراس لامي بلير بارو ستوب برايس والاس ميلي يلين ماسك مشعل ظريف جليلي هاريس كروز عرفات هنيه عمروف "
    "سانشيز روبيو هاربر امانو اسبر بقايي هاموند كروز بيرنز شيرمان ساندرز "
    "اون جونغ جونج يونغ ايل سونغ لندن"
)

# Syllables of Korean and Chinese given names as Arabic writes them: after كيم or لي they make a longer name.
NAME_SYLLABLES = _set(
    "جونغ جونج يونغ يونج جو يو إيل أون سونغ سونج هيون سو مين جاي هون تشول نام كوانغ ميونغ ميونج غوان غي وان هي جين "
    "كيونغ سوك سيوك دونغ بينغ كه تشيانغ يي دا هاي داي كي ته وون سان كانغ كانج باك"
)

# Names of outlets that are ordinary words: they count in quotation marks or after the word for an outlet only. Any
# outlet whose one word begins with the article is treated likewise (الحياة, العربية, الجزيرة, البيان).
ORDINARY_OUTLETS = _set(
    "وفا سانا وام بنا ان تايم صن بيلد عكاظ هاوار مهر فارس قنا كونا بترا سنا سبا رصد ميزان شرق اعتماد دون معا صباح سبق "
    "دوغان وال وات واج واع كان فوكس هاني غازيتا طلوع والا واللا حريت مكه تلغراف ميرور تايمز فيلت افي انسا نيكي مليت اكي"
)
