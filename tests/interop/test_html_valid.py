"""The Nu Html Checker finds no error in what we write."""

import json
import subprocess
from pathlib import Path

from tests.interop.html_pages import PAGES
from tests.interop.tools import need

_NOT_SO = (
    # The checker does not compare hashes; that the browser does and agrees is tested beside axe.
    "violates Content Security Policy (meta tag)",
    # CSS UI 4, newer than the checker; without it a field keeps its size.
    "Property “field-sizing” doesn't exist",
)


def test_pages_are_valid_html(tmp_path: Path) -> None:
    java, checker = need("java"), need("vnu-jar/build/dist/vnu.jar")
    for name, page in PAGES.items():
        (tmp_path / f"{name}.html").write_bytes(page)
    run = subprocess.run(
        [java, "-Xss2m", "-jar", checker, "--format", "json", *sorted(tmp_path.glob("*.html"))],
        capture_output=True,
        check=False,
        timeout=300,
    )
    found = [f"{Path(each['url']).name}: {each['message']}" for each in json.loads(run.stderr)["messages"]]
    assert [message for message in found if not any(known in message for known in _NOT_SO)] == []
