"""In a real browser: axe finds no barrier, nothing is fetched, no hostile text runs, the keyboard is enough."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.export.pdf_reading import page_texts
from tests.interop.html_pages import PAGES
from tests.interop.tools import need

OpenPage = Callable[..., Page]
PHONE, DESKTOP = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = need("chromium")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens a page of PAGES; afterwards nothing may have been fetched and nothing complained of."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(
        name: str,
        viewport: ViewportSize = DESKTOP,
        color_scheme: Literal["light", "dark"] = "light",
        java_script_enabled: bool = True,
    ) -> Page:
        file = tmp_path / f"{name}.html"
        file.write_bytes(PAGES[name])
        context = browser.new_context(
            viewport=viewport, color_scheme=color_scheme, java_script_enabled=java_script_enabled
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(file.as_uri())
        assert [url for url in fetched if not url.startswith("data:")] == [file.as_uri()]
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    open_page: OpenPage, name: str, colours: Literal["light", "dark"], viewport: ViewportSize
) -> None:
    axe = need("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = open_page(name, color_scheme=colours, viewport=viewport)
    page.evaluate(axe)
    # Of the rules for WCAG 2.2, axe leaves out the size of targets unless it is asked for.
    asked = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    found = page.evaluate("asked => axe.run(asked)", asked)["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_phone(open_page: OpenPage, name: str) -> None:
    page = open_page(name, viewport=PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("naughty")])
def test_no_hostile_text_runs_or_becomes_an_element(open_page: OpenPage, name: str) -> None:
    page = open_page(name)
    assert page.evaluate("() => window.hacked ?? document.getElementById('hacked')") is None


def test_a_student_answers_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("paper")
    page.locator("input[name=q1]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("input[name=q1]").nth(1).is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("input[name=q2]").first.is_checked()
    page.get_by_role("group", name="Complete Brook’s words").get_by_label("Your answer").fill("waited")
    page.get_by_label("Ada Brook").last.select_option("C")
    page.get_by_label("Explain in one or two sentences").fill("Because of the piers.")


def test_a_printed_paper_shows_what_was_typed(open_page: OpenPage) -> None:
    page = open_page("paper")
    field, area = page.locator("#q4-answer"), page.locator("textarea")
    field.fill("a far longer answer than the blank has room for")
    area.fill("one line after another\n" * 12)
    page.emulate_media(media="print")
    for each in (field, area):
        assert each.evaluate("it => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight")


def test_a_paper_prints_its_questions_first_and_the_passage_on_a_page_of_its_own(open_page: OpenPage) -> None:
    first, *others = page_texts(open_page("paper").pdf(prefer_css_page_size=True))
    assert "Who announced the bridge?" in first
    assert "Port Elm will build a new bridge" in others[-1]
    assert not any("Port Elm will build a new bridge" in page for page in (first, *others[:-1]))
    assert "Explain in one or two sentences" not in others[-1]


def test_a_dark_screen_prints_on_white(open_page: OpenPage) -> None:
    page = open_page("paper", color_scheme="dark")
    background = "() => getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(background) != "rgb(255, 255, 255)"
    page.emulate_media(media="print")
    assert page.evaluate(background) == "rgb(255, 255, 255)"


def test_a_reviewer_filters_items_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("proof")
    assert page.locator(".item:visible").count() == 10
    page.get_by_label("Topic").focus()
    page.keyboard.press("p")
    assert page.locator("#shown").inner_text() == "4 of 10 shown"
    assert page.locator(".item:visible").count() == 4
    page.get_by_label("Interaction").select_option("matching")
    assert page.locator(".item:visible").count() == 1
    assert page.locator("mark:not(.off)").count() == 0
    assert page.locator(".refs:visible").count() == 0


def test_an_item_at_hand_lights_up_its_evidence(open_page: OpenPage) -> None:
    page = open_page("proof")
    page.locator("#item-9").hover()
    assert page.locator("mark.on").count() == 2
    page.locator("#item-10 .where a").focus()
    assert page.locator("mark.on").evaluate_all("marks => marks.map(it => it.id)") == ["p2-40", "p2-90"]


def test_the_proof_sheet_is_whole_without_script(open_page: OpenPage) -> None:
    page = open_page("proof", java_script_enabled=False)
    assert page.locator(".item:visible").count() == 10
    assert not page.locator("#filter").is_visible()
    page.locator("#item-10 .where a").click()
    assert page.url.endswith("#p2-40")
