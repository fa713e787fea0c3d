"""Elements and class names of news sites, as data: what they say of the text they hold.

Class names are compared word by word («post-meta__photoCredit» holds photo, credit and photocredit), so that a word
counts whatever a site puts around it.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS = _words(
    """
    address amp-accordion article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul
    """
)
HEADINGS = _words("h1 h2 h3 h4 h5 h6")
# Never a part of a story, wherever they stand.
DROPPED = _words(
    """
    script style noscript template svg iframe button select form nav footer head object video audio canvas input
    textarea label amp-ad amp-sidebar amp-analytics amp-social-share amp-list amp-twitter amp-facebook amp-instagram
    amp-youtube amp-iframe
    """
)
DROPPED_ROLES = _words("navigation contentinfo search banner dialog menu")
ICONS = _words("i span mat-icon")  # where a font draws the name of an icon
UNFOLDING = _words("aria-expanded aria-controls data-toggle data-bs-toggle")  # attributes of what opens another element
IMAGES = _words("img picture amp-img amp-image svg-image")
PICTURES = IMAGES | _words("figure video iframe amp-carousel noscript")

# Words of class and id names.
UNSEEN = _words("visuallyhidden hideaccessible accesshide sronly readertext elementinvisible")
FURNITURE = _words(
    """
    menu navbar nav navigation breadcrumb breadcrumbs share sharing sharedaddy social comment comments disqus respond
    newsletter subscribe subscription sidebar widget footer ad ads adv advert advertisement adsbygoogle banner cookie
    cookies consent popup modal tags tag taglist keywords labels mostread trending ticker breaking login search
    pagination pager skip hidden fieldlabel copyright copyrights toolbar tools fontsize rating views counter poll
    toc tocbot tableofcontents noprint printfooter editsection outbrain taboola promo sponsored follow reactions
    prevnext authorbox authorbio authordescription aboutauthor feeds
    """
)
RELATED = _words(
    "related also readalso recommended recommendations seealso morenews inlinelink readmore readnext upnext youmaylike"
)
COMMENTS = _words("comment comments disqus respond")
ASIDE = FURNITURE | RELATED
RIGHTS = _words("copyright copyrights")
CAPTION = _words(
    """
    caption captions captiontext figcaption cutline imagetitle imgtitle phototitle imgcap imagecap photocap figcap
    imgdesc imagedesc photodesc mediadesc figuredesc
    imgdescription imagedescription photodescription mediadescription figuredescription
    """
)
CREDIT = _words(
    """
    credit credits photographer photocredit imagecredit imgsource imagesource photosource mediasource copyright
    copyrights source src agency rights
    """
)
PHOTO = _words("image img photo picture media figure pic gallery slide")
SECTION = _words("category cat section kicker topic overline label flag")
AUTHOR = _words(
    "author authors byline writer editor reporter authorname columnist journalist correspondent postedby writtenby"
)
DATE = _words("date time datetime published publishdate pubdate timestamp dateline postdate updated modified")
DECK = _words(
    """
    deck dek subtitle subheadline standfirst excerpt teaser subhead summary sapo strapline highlights keypoints chapo
    chapeau announce
    """
)
# A deck only above the element that holds the body; within it the first paragraph is called so too.
LEAD = _words("lead lede intro introduction description")
PLAYERS = _words("video player podcast")  # what a heading within the text plays, not what it heads
PULLED = _words("quote pullquote pullquotes")  # of a quotation that is set apart
FIRST = _words("introtext")  # the first paragraph in Joomla
