"""Whether a line is running text."""

import re

_ENDED = re.compile(r"[.!?…:;][\"”’')\]»]*(?:\[\d{1,3}\])*$|[\"”]$")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_QUOTED = re.compile(r"[\"“”]")

# Forms of to be and its like, then the commonest verbs as they stand in a sentence with a subject before them.
_VERBS_LISTED = """
is are was were am be been has have had does do did will would shall should can could may might must isn't
aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't it's
that's there's he's she's they're we're you're i'm i've we've they've isn’t aren’t wasn’t weren’t hasn’t haven’t
hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t it’s that’s there’s he’s she’s they’re we’re
you’re i’m i’ve we’ve they’ve said says say told tells tell went goes go came comes come got gets get gave gives
give made makes make took takes take knew knows know thought thinks think saw sees see found finds find kept
keeps keep let lets began begins begin ran runs run held holds hold brought brings bring stood stands stand lost
loses lose met meets meet led leads lead won wins win fell falls fall sent sends send built builds build cut
cuts cost costs paid pays pay left leaves leave put puts set sets sat sits lay lies lie rose rises rise spoke
speaks speak spent spends spend grew grows grow broke breaks break drove drives drive wrote writes write chose
chooses choose bought buys buy caught catches catch taught teaches teach fought fights fight felt feels feel
heard hears hear hit hits shot became becomes become read reads sold sells sell slept sleeps sleep swam swims
swim threw throws throw wore wears wear drew draws draw drank drinks drink ate eats eat flew flies fly hung
hangs hang sang sings sing sank sinks struck strikes strike swept spread spreads stole steals steal shook shakes
shake hid hides hide bore bears bear needs need wants want works work uses use asks ask seems seem helps help
shows show plays play moves move lives live believes believe happens happen includes include continues continue
changes change follows follow starts start stops stop creates create opens open closes close walks walk offers
offer remembers remember loves love considers consider appears appear waits wait serves serve dies die expects
expect stays stay reaches reach kills kill remains remain suggests suggest raises raise passes pass requires
require reports report decides decide contains contain provides provide allows allow adds add turns turn looks
look means mean calls call tries try plans hopes hope wishes wish claims fears warns warn denies deny agrees
agree produces produce depends depend covers cover carries carry causes belongs belong consists consist differs
differ exists exist feeds feed
"""
_VERBS = frozenset(_VERBS_LISTED.split())
_SHORT = 14
_LONGEST_HEADING = 20


def is_ended(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_ENDED.search(text[-40:]))


def is_prose(text: str) -> bool:
    """Whether the line can stand as a paragraph: it is ended, and long or with a verb that we know."""
    words = text.split()
    if not is_ended(text):
        # A paragraph that leads over to a quotation, or whose last stop is missing; no heading is that long.
        return (text[-1] == "," and _has_verb(text)) or len(words) > 2 * _LONGEST_HEADING
    return len(words) > _SHORT or _has_verb(text) or bool(_QUOTED.search(text))


def is_sentence(text: str) -> bool:
    """Whether the line is ended and has a verb that we know."""
    return is_ended(text) and _has_verb(text)


def may_be_heading(text: str) -> bool:
    """Whether the line is short enough for a heading and does not end as a statement does."""
    return len(text.split()) <= _LONGEST_HEADING and (not is_ended(text) or text[-1] in "?!:")


def _has_verb(text: str) -> bool:
    words = _WORD.findall(text.lower())
    if not words:
        return True  # not in Latin letters: nothing can be told
    return any(word in _VERBS or (word.endswith("ed") and len(word) > 4) for word in words)
