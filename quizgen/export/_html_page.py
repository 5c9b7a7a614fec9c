"""HTML pages from templates: one self-contained file that fetches nothing."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import shorten
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape
from pydantic import BaseModel

from quizgen.bundled import bundled_folder
from quizgen.errors import QuizgenError
from quizgen.export import PageSetup

_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_PAPER_SIZES = {"a4": "A4", "letter": "letter"}


def text_direction(language: str) -> str:
    """Where a page in that language starts: "rtl" or "ltr"."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True)
class Foot:
    """What each printed page bears: a badge, a line and a code at its foot, the short title at its head."""

    letter: str
    line: str
    code: str
    title: str


def render_page(
    name: str, setup: PageSetup, *, foot: Foot, styles: Sequence[str], script: str = "", **values: object
) -> bytes:
    """The page that the template ``name`` makes of ``values``, in UTF-8.

    ``styles`` and ``script`` name files among the templates; they are written into the page, which allows them by
    their hash and nothing else. Raises QuizgenError when a teacher's own template cannot be read or filled.
    """
    try:
        style = "".join(_source(setup.templates, file) for file in styles) + _page_rules(setup, foot)
        code = _source(setup.templates, script) if script else ""
        page = (
            _environment(setup.templates)
            .get_template(name)
            .render(
                style=Markup(style),  # noqa: S704 – written by quizgen or by the teacher
                script=Markup(code),  # noqa: S704 – as the style
                policy=_policy(style, code),
                **values,
            )
        )
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        if setup.templates is None:
            raise
        place = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        raise QuizgenError(
            f"The page '{name}' cannot be made with the templates in '{setup.templates}'{place}: {error}"
        ) from error
    return page.encode()


def css_string(text: str) -> str:
    """The text as a CSS string in which no character means anything to CSS or HTML."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def language_tag(text: str) -> str:
    """The language for a ``lang`` attribute; empty, which means unknown, when BCP 47 knows no such form of tag."""
    return text if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text) else ""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Templates that read values and cannot run what comes with them: pydantic's methods unpickle files."""

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - jinja's signature
        """Whether a template may call it: no class but jinja's own, and no method of a noun."""
        if isinstance(obj, type):
            return obj in self.globals.values()
        owner = getattr(obj, "__self__", None)
        return not isinstance(owner, BaseModel | type) and super().is_safe_callable(obj)


@cache
def _environment(own: Path | None) -> _Sandbox:
    """The templates, compiled once per folder; sandboxed, for teachers hand their folders on."""
    return _Sandbox(
        loader=_loader(own),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _loader(own: Path | None) -> FileSystemLoader:
    """Finds a file in the teacher's folder, or its subfolder ``html``, before the shipped one."""
    shipped = bundled_folder("templates") / "html"
    if own is None:
        return FileSystemLoader(shipped)
    if not own.is_dir():
        raise QuizgenError(f"There is no folder of templates at '{own}'.")
    return FileSystemLoader((own, own / "html", shipped))


def _source(own: Path | None, name: str) -> str:
    return _loader(own).get_source(_environment(own), name)[0]


def _page_rules(setup: PageSetup, foot: Foot) -> str:
    """The rules that base.css leaves open: the page's size, and what its head and foot say."""
    return (
        f"@page {{\n  size: {_PAPER_SIZES[setup.paper]};\n"
        f"  @top-left {{ content: {css_string(shorten(foot.title, 90, placeholder=' …'))}; }}\n"
        f"  @bottom-left {{ content: {_drawing(foot)}; }}\n}}\n"
        "@page :first { @top-left { content: none; } }\n"
    )


def _drawing(foot: Foot) -> str:
    """The badge and the line beside it as an SVG image: browsers print pictures even when told no backgrounds."""
    badge = (
        f'<rect width="16" height="16" rx="3" fill="#22577a"/><text x="8" y="11.4" text-anchor="middle" '
        f'font-size="9.5" font-weight="600" fill="#fff">{escape(foot.letter)}</text>'
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="320pt" height="16pt" viewBox="0 0 320 16" fill="#61656c" '
        "font-size=\"9\" font-family=\"'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif\">"
        f'{badge if foot.letter else ""}<text x="{22 if foot.letter else 0}" y="11.3">{escape(foot.line)}'
        f'<tspan dx="14" font-weight="600">{escape(foot.code)}</tspan></text></svg>'
    )
    return f'url("data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}")'


def _policy(style: str, script: str) -> str:
    parts = ["default-src 'none'", "img-src data:", f"style-src '{_hash(style)}'"]
    if script:
        parts.append(f"script-src '{_hash(script)}'")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
