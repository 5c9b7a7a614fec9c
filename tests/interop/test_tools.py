"""A missing program skips a test by name, and fails it where every test must run."""

import pytest

from tests.interop.tools import need


@pytest.mark.parametrize("name", ["no-such-program", "no-such-package/index.js"])
def test_what_is_missing_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIZGEN_REQUIRE_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match=name):
        need(name)
    monkeypatch.setenv("QUIZGEN_REQUIRE_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match=name):
        need(name)


def test_what_is_there_is_found() -> None:
    assert need("python3").is_file()
