"""What the versions of QTI call the same things; trees are made in the words of 2.1."""

import re
from dataclasses import dataclass

from quizgen.export._qti_xml import INLINE, Element, node

_HTML = INLINE | {"br", "h2", "p"}
_WITH_BODY = frozenset(("modalFeedback", "rubricBlock"))
"""What holds its words in an element of their own since 3.0."""


@dataclass(frozen=True)
class QtiVersion:
    """Names and namespaces of a version."""

    name: str
    number: str
    """As the types of resources have it: "v2p1"."""
    namespace: str
    schema: str
    manifest_namespace: str
    manifest_schema: str
    metadata_namespace: str
    package: tuple[str, str]
    """What a manifest calls its own kind and version."""
    has_stimuli: bool
    """Whether items share a passage; else it is an item without a question."""
    has_dashes: bool
    """Whether names are those of custom elements of HTML: ``qti-item-body`` for ``itemBody``."""

    def resource(self, what: str) -> str:
        """The type of a resource: an item, a test or a stimulus."""
        return f"imsqti_{what}_xml{self.number}"

    def said(self, element: Element) -> Element:
        """The tree in the words of this version."""
        return _dashed(element) if self.has_dashes else _plain(element)


QTI21 = QtiVersion(
    name="QTI 2.1",
    number="v2p1",
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd",
    manifest_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
    manifest_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    metadata_namespace="http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
    package=("QTIv2.1 Package", "1.0.0"),
    has_stimuli=False,
    has_dashes=False,
)
QTI3 = QtiVersion(
    name="QTI 3.0",
    number="v3p0",
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    manifest_namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    manifest_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    metadata_namespace="http://www.imsglobal.org/xsd/imsqti_metadata_v3p0",
    package=("QTI Package", "3.0.0"),
    has_stimuli=True,
    has_dashes=True,
)


def _plain(element: Element) -> Element:
    for each in element.iter("outcomeDeclaration"):
        each.attrib.pop("externalScored", None)
    return element


def _dashed(element: Element) -> Element:
    named = element.tag if element.tag in _HTML else f"qti-{_with_dashes(element.tag)}"
    made = Element(named, {_with_dashes(name): value for name, value in element.items()})
    made.text, made.tail = element.text, element.tail
    inside = [node("contentBody", *element)] if element.tag in _WITH_BODY else element
    made.extend(_dashed(child) for child in inside)
    return made


def _with_dashes(name: str) -> str:
    # A name with a colon belongs to another vocabulary.
    return name if ":" in name else re.sub("[A-Z]", lambda found: f"-{found.group().lower()}", name)
