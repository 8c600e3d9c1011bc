"""A real browser on a page of a run."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

needs_browser = pytest.mark.skipif(
    not (shutil.which("chromium") and shutil.which("chromedriver")), reason="Chromium and its driver are not installed"
)
_OPTIONS = (
    *("headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking"),
    *("disable-component-update", "disable-sync", "window-size=1280,900"),
)


class Page:
    """A page with what a clerk does on it: keys, clicks, addresses."""

    def __init__(self, driver: webdriver.Chrome, downloads: Path) -> None:
        self.driver, self.downloads = driver, downloads

    def open(self, page: Path, address: str = "") -> None:
        self.driver.get("about:blank")
        self.driver.get(page.resolve().as_uri() + address)
        self.until(lambda: self.script("return document.documentElement.dataset.ready"))

    def until(self, holds: Any) -> Any:
        """What `holds` gives once it is true; a card that the page draws anew meanwhile is looked for again."""
        ignored = (NoSuchElementException, StaleElementReferenceException)
        return WebDriverWait(self.driver, 15, ignored_exceptions=ignored).until(lambda _: holds())

    def script(self, code: str, *arguments: Any) -> Any:
        return self.driver.execute_script(code, *arguments)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        found: WebElement = self.until(lambda: next(iter(self.all(selector)), None))
        return found

    def texts(self, selector: str) -> list[str]:
        return [one.text for one in self.all(selector)]

    def press(self, *keys: str) -> None:
        """To whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def go(self, address: str) -> None:
        self.script("location.hash = arguments[0]", address)

    def chosen(self, item_id: str) -> WebElement:
        """The open card of that item, once it is there."""
        return self.one(f'.card.chosen[data-id="{item_id}"]')

    def name(self, reviewer: str) -> None:
        self.one("#reviewer").send_keys(reviewer, Keys.TAB)
        self.script("document.activeElement.blur()")

    def saved(self) -> Path:
        """Saves, and gives the file."""
        target = self.downloads / "decisions.csv"
        target.unlink(missing_ok=True)
        self.one("#save").click()
        self.until(target.exists)
        return target

    def complaints(self) -> list[str]:
        """What the console has against the page: errors, and anything that the policy refused."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@contextmanager
def browser(folder: Path) -> Iterator[Page]:
    """Chromium with a profile of its own in `folder`."""
    options = webdriver.ChromeOptions()
    for option in (*_OPTIONS, f"user-data-dir={folder / 'profile'}"):
        options.add_argument(f"--{option}")
    options.binary_location = shutil.which("chromium") or ""
    options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver") or "")
    driver = webdriver.Chrome(options=options, service=service)
    try:
        yield Page(driver, folder)
    finally:
        driver.quit()
