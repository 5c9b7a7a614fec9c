"""What a line is, told from its own words; English, as the articles are."""

import re

from quizgen.ingest._dates import iso_date
from quizgen.ingest._prose import is_sentence
from quizgen.model.line import LineKind

_AGENCIES = (
    r"AP|Associated Press|Reuters|REUTERS|AFP|Agence France-Presse|EPA(?:-EFE)?|EFE|ANSA|dpa|DPA|PA|PA Wire|TASS|"
    r"Xinhua|UPI|Bloomberg|NASA|ESA|Getty(?: Images)?|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|Flickr|"
    r"Wikimedia(?: Commons)?|Magnum|Corbis|Rex Features"
)
_PICTURE = (
    r"(?:File |Stock |Press )?"
    r"(?:Photo(?:graph)?|Image|Picture|Pic|Video|Audio|Illustration|Graphic|Infographic|Map)"
)
_CREDIT_WORDS = rf"(?:{_PICTURE}s?(?: credit| courtesy)?|Credits?|Courtesy)"

# At a caption's end, or alone: "(AP Photo/Ann Author, File)", "Image: Ann Author.", "Ann Author/Getty Images".
_CREDIT_TAILS = tuple(
    map(
        re.compile,
        (
            rf"\((?:[^()]{{0,60}}\b)?(?:{_AGENCIES})\b[^()]{{0,80}}\)\W{{0,3}}$",
            rf"\((?i:{_CREDIT_WORDS})(?: by|:| courtesy)[^()]{{2,100}}\)\W{{0,3}}$",
            rf"(?:^|[\s.])(?:{_CREDIT_WORDS}|{_CREDIT_WORDS} by)\s?: ?[^.:;!?]{{2,80}}\.?$",
            r"(?:^|[\s.])(?:Photo|Photograph|Photography|Illustration|Image|Picture|Video)s? (?:by|courtesy of) "
            r"(?:the )?[A-Z][^.:;!?]{1,80}\.?$",
            rf"(?:^|[\s.])[A-Z][\w.'’ -]{{1,50}}(?: ?/ ?[A-Z][\w.'’ -]{{1,50}}){{0,4}}(?: ?/ ?| via "
            rf")(?:{_AGENCIES})\.?$",
            r"(?:^|[\s.])(?:Getty Images|Shutterstock|Alamy|iStock(?:photo)?|Wikimedia Commons)\.?$",
        ),
    )
)
_CREDIT_ALONE = re.compile(
    rf"(?:{_CREDIT_WORDS}(?: by|:| courtesy| ©).{{2,120}}|©.{{2,120}}|\(?(?:{_AGENCIES})(?: Photo.{{0,80}})?\)?)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:FILE(?: PHOTO)?\s?[-–—:]|File photo\b|Caption:|Pictured(?: above)?:|Above:|Below:|(?:Image|Photo) "
    r"caption|"
    r"(?:From )?(?:top )?left to right\b|Clockwise from\b|"
    r"In this (?:[\w.,]+ ){0,5}(?:file |handout |undated )?(?:photo|image|picture|frame)\b|"
    r"(?:Fig(?:ure|\.)|Table|Chart|Map) \d+[.:])",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:Read (?:more|also|next|the full)\b|Also read\b|See also\b|Related(?: (?:stories|articles|news|"
    r"content))?\b"
    r"(?:$|:)|More (?:on|from|stories|news|about)\b(?!.*[.!?]$)|More:|Recommended\b(?:$|:| for you)|"
    r"You (?:may|might) also like\b|Don['’]t miss\b:?|Most (?:read|popular)\b(?!.*[.!?]$)|Trending\b(?:$|:)|"
    r"(?:Watch|Listen|Explainer|Opinion|Analysis|Video|In pictures): |Click here\b|Sign up\b|Subscribe\b|"
    r"Get (?:the|our) .{0,40}(?:newsletter|app|alerts)\b|Download (?:the|our) .{0,20}app\b|Join (?:the|our) "
    r"(?:conversation|newsletter)"
    r"|For more (?:reporting|information|news|stories|coverage)\b.{0,80}\b(?:see|visit|click|go to|follow)\b)",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\b(?:we|our|us|this (?:web)?site|your)\b.{0,160}\bcookies?\b|\bcookies?\b.{0,160}\b(?:we|our|this "
    r"(?:web)?site|your)\b"
    r"|^(?:accept|manage|reject|allow)(?: all)? cookies\b|^cookie (?:policy|settings|consent|preferences|"
    r"notice)\b",
    re.IGNORECASE,
)
_SHARING = (
    "share tweet facebook twitter whatsapp email e-mail mail print copy link linkedin reddit pinterest "
    "telegram messenger "
    "mastodon bluesky threads instagram youtube x save bookmark comment comments like flipboard pocket sms on "
    "via this "
    "article story page to by with post send a the friend"
)
_SHARE_WORDS = frozenset(_SHARING.split())
_SHARE_SIGNS = frozenset(
    [
        "share",
        "tweet",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "reddit",
        "pinterest",
        "telegram",
        "flipboard",
    ]
)
_ADVERT = re.compile(
    r"[-–—\s]*(?:Advertisements?|Adverts?|Ads?|Sponsored(?: content| by.{0,60})?|Promoted(?: content)?|Paid "
    r"(?:post|content)|"
    r"(?:Story|Article|Text) continues (?:below|after).{0,40}|Skip (?:the )?(?:ad|advertisement)s?|Ad feedback|"
    r"Continue reading(?: below)?|Scroll (?:down )?to continue.{0,40})[-–—\s.…]*",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:Skip to .{1,30}|(?:Main )?menu|Search|Home|Back to (?:top|home|news)|(?:Next|Previous)(?: article| "
    r"story)?|"
    r"Log ?in|Sign in|Register|Contents|Jump to .{1,30}|\[?edit\]?|Loading.{0,3}|Page \d+(?: of \d+)?|\d+ ?/ "
    r"?\d+|\d{1,4})",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?:(?:Copyright\b|©|\(c\) ?\d{4}).{0,200}|.{0,200}\ball rights reserved\b.{0,200}|"
    r"This (?:material|article|story) (?:may not be|was (?:first|originally) published|is (?:republished|"
    r"licen[sc]ed)).{0,300}|"
    r"(?:Terms (?:of|and)|Privacy) .{1,40}|Editor['’]s note:.{0,600}|Corrections?:.{0,600}|Disclaimer:.{0,600}|"
    r"(?:Follow|Contact|E-?mail|Reach) .{2,80}(?:@\w| on (?:Twitter|X|Facebook|Instagram)\b).{0,100}|"
    r"Have (?:a|an opinion).{0,200}\bsources? to share\b.{0,200})",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w.'’-]{0,30}|de|van|von|der|al|bin|del|la)"
_BYLINE = re.compile(
    rf"(?:By|BY|by|Written by|Words by|Reported by|Story by|Posted by|Author:) (?:The |the )?{_NAME}"
    rf"(?:(?:,? and |, | & |\s){_NAME}){{0,12}}"
    r"(?:[,|•·–—-] ?[^.!?]{0,60})?"
)
_WRITERS = re.compile(
    r"_*(?:(?:Associated Press|AP|Reuters|AFP) (?:writers?|journalists?|reporters?|correspondents?|"
    r"staff)\b.{0,300}"
    r"|.{0,200}\bcontributed to this (?:report|story|article).{0,60}|(?:Additional r|R)eporting by .{2,200}"
    r"|Editing by .{2,120}|.{2,60}, (?:Staff Writer|Staff Reporter|Associated Press|Correspondent))",
)
_STAMP = re.compile(
    r"(?:First )?(?:Published|Updated|Posted|Last (?:updated|modified)|Date|Modified|Issued)\b:?(?: on| at)? ?",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\d+[ -]min(?:ute)?s? read(?:ing time)?|"
    r"(?:Estimated )?read(?:ing)? time:? .{0,20}",
    re.IGNORECASE,
)
_CITY = r"[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]+){0,4}(?:, [A-Z][\w. ]{1,25}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
_DATELINE = re.compile(
    rf"(?P<dateline>(?:{_CITY} ?\((?:{_AGENCIES})\) ?(?:—|–|--|-) ?|{_CITY}(?: ?(?:—|–|--) ?| - )"
    rf"|[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){{0,4}} ?\((?:{_AGENCIES})\) ?(?:—|–|--|-) ?))(?=[\"“‘'A-Z0-9$€£])"
)
_PULL_QUOTE = re.compile(
    rf"[\"“].{{10,600}}[\"”]\s*[-–—]\s?{_NAME}(?: {_NAME}){{0,5}}|(?:.{{10,600}})[.!?][\"”]? {_NAME}(?: "
    rf"{_NAME}){{1,3}}"
)
_SECTIONS = re.compile(
    r"(?:Sources?|References?|External links?|See also|Further reading|Bibliography|Footnotes|Notes|Sister links?|"
    r"Related (?:news|stories|articles|links|content)|Read more|More stories|Works cited)\s*:?",
    re.IGNORECASE,
)
_LONGEST_DATE = 8


def kind_of_words(text: str) -> LineKind | None:
    """What the line is; None when its words alone do not tell it from a paragraph or heading."""
    short = len(text) <= 700
    if not short:
        return None
    words = text.split()
    for kind, matches in (
        (LineKind.ADVERT, _ADVERT.fullmatch(text)),
        (LineKind.SHARE_BAR, _is_share_bar(words)),
        (LineKind.NAVIGATION, _NAVIGATION.fullmatch(text)),
        (LineKind.DATE, is_date(text)),
        (LineKind.BYLINE, is_byline(text)),
        (LineKind.COOKIE_NOTICE, len(words) < 90 and _COOKIES.search(text)),
        (LineKind.NOTICE, _NOTICE.fullmatch(text)),
        (LineKind.CREDIT, len(words) <= 16 and _CREDIT_ALONE.fullmatch(text) and not is_sentence(text)),
        (LineKind.CAPTION, len(words) < 90 and (_CAPTION.match(text) or ends_in_credit(text))),
        (LineKind.PULL_QUOTE, _PULL_QUOTE.fullmatch(text)),
        (LineKind.RELATED, len(words) <= 30 and _RELATED.match(text)),
    ):
        if matches:
            return kind
    return None


def ends_in_credit(text: str) -> bool:
    """Whether the line's last words name who took a picture."""
    tail = text[-240:]
    return any(pattern.search(tail) for pattern in _CREDIT_TAILS)


def is_byline(text: str) -> bool:
    """Whether the line says who wrote the article."""
    return (len(text) <= 200 and bool(_BYLINE.fullmatch(text))) or bool(_WRITERS.fullmatch(text))


def is_date(text: str) -> bool:
    """Whether the line is nothing but a date or when something was published."""
    if len(text) > 120:
        return False
    if _AGE.fullmatch(text):
        return True
    stamp = _STAMP.match(text)
    rest = text[stamp.end() :] if stamp else text
    if stamp:
        rest = re.split(r"\s(?:by|By)\s", rest, maxsplit=1)[0]
    return len(rest.split()) <= _LONGEST_DATE and _is_bare_date(rest)


def _is_bare_date(text: str) -> bool:
    letters = re.sub(
        r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|"
        r"jul|"
        r"aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:[ap]\.?m|gmt|utc|e[sd]?t|bst|cet|at|on|st|nd|rd|th)\b|"
        r"(?<=\d)(?:st|nd|rd|th|z|t)",
        "",
        text,
    )
    return iso_date(text) is not None and not re.search(r"[^\W\d_]", letters)


def byline_in(text: str) -> str:
    """The writer's name in a byline."""
    return re.sub(
        r"^(?:Written |Words |Reported |Story |Posted )?(?:by|Author:)\s+", "", text, flags=re.IGNORECASE
    )


def dateline_in(text: str) -> str | None:
    """The place and agency before a paragraph's first words, its dash included; None when there is none."""
    found = _DATELINE.match(text[:200])
    return None if found is None else found["dateline"]


def opens_sources(text: str) -> bool:
    """Whether the heading opens the list of sources or links behind an article."""
    return len(text) <= 40 and bool(_SECTIONS.fullmatch(text))


def _is_share_bar(words: list[str]) -> bool:
    low = [word.strip(".,:;|•·()").lower() for word in words]
    low = [word for word in low if word and not word.isdigit()]
    return 0 < len(low) <= 20 and set(low) <= _SHARE_WORDS and not _SHARE_SIGNS.isdisjoint(low)
