import codecs

import pytest

from tests.imports.reading import read

TEXT = "Où est l’élève – “là”? {T}"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("windows-1252"),
    ],
)
def test_letters_with_accents_survive(content: bytes) -> None:
    assert read(content, "a.gift").items[0].stem == "Où est l’élève – “là”?"


def test_a_guess_is_told() -> None:
    (found,) = read(f"A? {{T}}\n\n{TEXT}".encode("windows-1252"), "a.gift").findings
    assert (found.rule, found.severity, found.where.line) == ("encoding", "warning", 3)
    assert "Windows-1252" in found.message


def test_a_wrong_byte_among_good_ones_is_told() -> None:
    imported = read("Là-bas, à côté, été? \xff {T}".encode().replace("ÿ".encode(), b"\xff"), "a.gift")
    assert imported.items[0].stem.startswith("Là-bas, à côté, été? \ufffd")
    assert [found.rule for found in imported.findings] == ["encoding"]


def test_xml_says_its_own_encoding() -> None:
    text = (
        "<?xml version='1.0' encoding='ISO-8859-1'?><quiz><question type='truefalse'>"
        "<questiontext><text>Été?</text></questiontext>"
        "<answer fraction='100'><text>true</text></answer></question></quiz>"
    )
    assert read(text.encode("latin-1"), "a.xml").items[0].stem == "Été?"


def test_control_characters_are_taken_out_and_told() -> None:
    imported = read("Q?\n\nR\x00?\x1b[31m {T}", "a.gift")
    assert imported.items[0].stem == "R?[31m"
    assert [(found.rule, found.where.line) for found in imported.findings if found.rule == "encoding"] == [
        ("encoding", 3)
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04....", "workbook of Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08....", "backup of Moodle"),
        (codecs.BOM_UTF32_LE + "Q? {T}".encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8A", "UTF-16"),
        (b"\x80\x81\xff\x90" * 9 + b"\x00", "no text file"),
        (b"", "empty"),
        (b"nothing in particular", "--format"),
    ],
)
def test_what_is_no_text_is_refused_by_name(content: bytes, words: str) -> None:
    imported = read(content, "a.bin")
    assert imported.items == ()
    assert words in imported.findings[0].message
