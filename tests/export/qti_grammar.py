"""The rules of QTI 2.1 for the elements that quizgen writes, after the specification: children and attributes."""

import re

from tests.export.qti_reading import Element

_BLOCK = "(p |h2 |rubricBlock |choiceInteraction |orderInteraction |matchInteraction |extendedTextInteraction )"
_EXPRESSION = "(variable |correct |baseValue |mapResponse |match |and |gte |lte |sum |testVariables )"
_RULE = "(responseCondition |setOutcomeValue )"
_CHOICE = "(br |em |strong |code |sub |sup |img )*"

CHILDREN = {
    "assessmentItem": (
        "(responseDeclaration )*(outcomeDeclaration )*(assessmentStimulusRef )*(itemBody )?"
        "(responseProcessing )?(modalFeedback )*"
    ),
    "assessmentStimulus": "stimulusBody ",
    "assessmentTest": "(outcomeDeclaration )*(timeLimits )?(testPart )+(outcomeProcessing )?",
    "testPart": "(itemSessionControl )?(timeLimits )?(assessmentSection )+",
    "assessmentSection": "(rubricBlock )*(assessmentSection |assessmentItemRef )*",
    "assessmentItemRef": "(weight )*",
    "responseDeclaration": "(correctResponse )?(mapping )?",
    "outcomeDeclaration": "(defaultValue )?",
    "correctResponse": "(value )+",
    "defaultValue": "(value )+",
    "mapping": "(mapEntry )+",
    "itemBody": f"{_BLOCK}*",
    "stimulusBody": "(p |h2 )+",
    "rubricBlock": "(p )+",
    "modalFeedback": "(p )+",
    "choiceInteraction": "(prompt )?(simpleChoice )+",
    "orderInteraction": "(prompt )?(simpleChoice )+",
    "matchInteraction": "(prompt )?simpleMatchSet simpleMatchSet ",
    "extendedTextInteraction": "(prompt )?",
    "simpleMatchSet": "(simpleAssociableChoice )*",
    "prompt": _CHOICE,
    "simpleChoice": _CHOICE,
    "simpleAssociableChoice": _CHOICE,
    "p": "(br |em |strong |code |sub |sup |img |textEntryInteraction )*",
    "h2": _CHOICE,
    **dict.fromkeys(("em", "strong", "code", "sub", "sup"), _CHOICE),
    "responseProcessing": f"{_RULE}*",
    "outcomeProcessing": f"{_RULE}*",
    "responseCondition": "responseIf (responseElse )?",
    "responseIf": f"{_EXPRESSION}{_RULE}*",
    "responseElse": f"{_RULE}*",
    "setOutcomeValue": _EXPRESSION,
    "match": f"{_EXPRESSION}{_EXPRESSION}",
    "gte": f"{_EXPRESSION}{_EXPRESSION}",
    "lte": f"{_EXPRESSION}{_EXPRESSION}",
    "and": f"{_EXPRESSION}+",
    "sum": f"{_EXPRESSION}+",
}
"""What stands in an element, as a pattern over the names of its children; others are empty or hold words."""

WORDS = {
    "value",
    "baseValue",
    "prompt",
    "simpleChoice",
    "simpleAssociableChoice",
    "p",
    "h2",
    "em",
    "strong",
    "code",
    "sub",
    "sup",
}
"""What may hold words."""

_ITEM = "identifier title adaptive timeDependent | label toolName"
_ASKED = "responseIdentifier shuffle"
ATTRIBUTES = {
    "assessmentItem": _ITEM,
    "assessmentStimulus": "identifier title",
    "assessmentTest": "identifier title | toolName",
    "assessmentStimulusRef": "identifier href | title",
    "testPart": "identifier navigationMode submissionMode",
    "itemSessionControl": "| maxAttempts showFeedback",
    "timeLimits": "maxTime",
    "assessmentSection": "identifier title visible",
    "assessmentItemRef": "identifier href | category",
    "weight": "identifier value",
    "responseDeclaration": "identifier cardinality baseType",
    "outcomeDeclaration": "identifier cardinality baseType | normalMaximum externalScored",
    "mapping": "defaultValue | lowerBound upperBound",
    "mapEntry": "mapKey mappedValue | caseSensitive",
    "choiceInteraction": f"{_ASKED} maxChoices",
    "orderInteraction": _ASKED,
    "matchInteraction": f"{_ASKED} maxAssociations",
    "extendedTextInteraction": "responseIdentifier | expectedLines",
    "textEntryInteraction": "responseIdentifier | expectedLength",
    "simpleChoice": "identifier",
    "simpleAssociableChoice": "identifier matchMax",
    "img": "src alt | width height",
    "rubricBlock": "view | use",
    "modalFeedback": "outcomeIdentifier identifier showHide",
    "setOutcomeValue": "identifier",
    "variable": "identifier",
    "correct": "identifier",
    "mapResponse": "identifier",
    "baseValue": "baseType",
    "testVariables": "variableIdentifier | weightIdentifier",
}
"""Attributes that an element must have and, after a bar, may have."""


def broken_rules(tree: Element) -> list[str]:
    """Every rule that the tree breaks, in words; none for a good one."""
    return [complaint for each in tree.iter() for complaint in _complaints(each)]


def _complaints(element: Element) -> list[str]:
    found = []
    inside = "".join(f"{child.tag} " for child in element)
    if not re.fullmatch(CHILDREN.get(element.tag, ""), inside):
        found.append(f"{element.tag} holds {inside}")
    said = [element.text, *(child.tail for child in element)]
    if element.tag not in WORDS and any(text and text.strip() for text in said):
        found.append(f"{element.tag} holds words")
    must, _, may = ATTRIBUTES.get(element.tag, "").partition("|")
    missing = set(must.split()) - element.attrib.keys()
    unknown = element.attrib.keys() - set(must.split()) - set(may.split())
    found += [f"{element.tag} without {name}" for name in missing]
    found += [f"{element.tag} with {name}" for name in unknown]
    name = element.attrib.get("identifier", "x")
    if not re.fullmatch(r"[A-Za-z_][\w.-]*", name, flags=re.ASCII):
        found.append(f"{element.tag} is called {name}")
    return found
