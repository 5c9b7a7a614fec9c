"""Quotation marks around words of an article that may have quotation marks of their own."""

_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'"}


def quoted(words: str) -> str:
    """The words in quotation marks: curly ones, single around words that hold double ones, none twice."""
    if _is_whole_quotation(words):
        return words
    if any(mark in words for mark in '“”"„«»'):
        return f"‘{words}’"
    return f"“{words}”"


def _is_whole_quotation(words: str) -> bool:
    closing = _PAIRS.get(words[:1])
    inside = words[1:-1]
    return closing is not None and len(words) > 1 and words.endswith(closing) and words[0] not in inside
