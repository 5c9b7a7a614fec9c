"""A small scoring runtime for QTI: what an item's own declarations and rules make of a response.

It knows the operators that quizgen writes, as the specification describes them, and refuses every other.
"""

from tests.export.qti_reading import Element, find, values

Value = str | float | bool | list[str] | None
Response = str | list[str] | None


def outcomes(item: Element, response: Response) -> dict[str, Value]:
    """The outcome variables after response processing; ``response`` is what a student entered or chose."""
    known: dict[str, Value] = {"RESPONSE": _response(item, response)}
    for declared in item.findall("outcomeDeclaration"):
        default = values(declared, "defaultValue")
        is_number = declared.attrib["baseType"] == "float"
        known[declared.attrib["identifier"]] = (
            (float(default[0]) if is_number else default[0]) if default else None
        )
    for rule in find(item, "responseProcessing"):
        _run(item, rule, known)
    return known


def score(item: Element, response: Response) -> float:
    """The score that a response earns."""
    earned = outcomes(item, response)["SCORE"]
    assert isinstance(earned, float)
    return earned


def feedback(item: Element, response: Response) -> list[Element]:
    """The feedback that is shown after a response."""
    known = outcomes(item, response)
    shown = []
    for each in item.findall("modalFeedback"):
        assert each.attrib["showHide"] == "show"
        value = known[each.attrib["outcomeIdentifier"]]
        if each.attrib["identifier"] in (value if isinstance(value, list) else [value]):
            shown.append(each)
    return shown


def key(item: Element) -> Response:
    """The declared right response; None for an answer in sentences."""
    declared = find(item, "responseDeclaration")
    right = values(declared, "correctResponse")
    if declared.attrib["cardinality"] == "single":
        return right[0] if right else None
    return right


def _response(item: Element, response: Response) -> Value:
    declared = find(item, "responseDeclaration")
    assert isinstance(response, list) is (declared.attrib["cardinality"] != "single") or response is None
    if not response:
        return None
    if declared.attrib["baseType"] == "float":
        assert isinstance(response, str)
        return float(response)
    return response


def _run(item: Element, rule: Element, known: dict[str, Value]) -> None:
    match rule.tag:
        case "setOutcomeValue":
            (expression,) = rule
            known[rule.attrib["identifier"]] = _value(item, expression, known)
        case "responseCondition":
            for branch in rule:
                condition, rules = (None, branch[:]) if branch.tag == "responseElse" else (branch[0], branch[1:])
                if condition is None or _value(item, condition, known) is True:
                    for each in rules:
                        _run(item, each, known)
                    return
        case other:
            raise AssertionError(other)


def _value(item: Element, expression: Element, known: dict[str, Value]) -> Value:
    match expression.tag:
        case "variable":
            return known[expression.attrib["identifier"]]
        case "correct":
            return _response(item, key(item))
        case "baseValue":
            text = expression.text or ""
            return float(text) if expression.attrib["baseType"] == "float" else text
        case "mapResponse":
            return _mapped(find(item, "responseDeclaration"), known["RESPONSE"])
        case "match":
            one, other = (_value(item, each, known) for each in expression)
            if one is None or other is None:
                return None
            declared = find(item, "responseDeclaration").attrib["cardinality"]
            return sorted(one) == sorted(other) if declared == "multiple" else one == other  # type: ignore[arg-type]
        case "and":
            return all(_value(item, each, known) is True for each in expression)
        case "gte" | "lte" as compare:
            one, other = (_value(item, each, known) for each in expression)
            if not isinstance(one, float) or not isinstance(other, float):
                return None
            return one >= other if compare == "gte" else one <= other
        case unknown:
            raise AssertionError(unknown)


def _mapped(declared: Element, response: Value) -> float:
    mapping = find(declared, "mapping")
    single = declared.attrib["cardinality"] == "single"
    given = [response] if single else sorted(set(response)) if isinstance(response, list) else []
    total = sum((_entry(mapping, value) for value in given), 0.0)
    return min(max(total, float(mapping.attrib["lowerBound"])), float(mapping.attrib["upperBound"]))


def _entry(mapping: Element, value: Value) -> float:
    for entry in mapping:
        mapped = entry.attrib["mapKey"]
        folded = entry.attrib.get("caseSensitive") == "false" and isinstance(value, str)
        if value == mapped or (folded and str(value).casefold() == mapped.casefold()):
            return float(entry.attrib["mappedValue"])
    return float(mapping.attrib["defaultValue"])
