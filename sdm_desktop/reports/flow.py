"""A document that grows from page to page, numbered when its length is known."""

from sdm_desktop.domain.report_records import FooterInfo
from sdm_desktop.reports.canvas import PdfFile
from sdm_desktop.reports.footer import draw_footer
from sdm_desktop.reports.page import Page
from sdm_desktop.reports.paper import HAIR, MM, Pen, Sheet, Style
from sdm_desktop.reports.text import wrap

_DIAGONAL = (0.6, 0.8)
_RUNNING = Style(size=8, leading=10)


class Flow:
    """Where the next block goes. `y` is the free top of the current page."""

    def __init__(self, file: PdfFile, sheet: Sheet, running: tuple[str, str]) -> None:
        """Start on a first page; `running` is the head of the later ones (left, right)."""
        self.file = file
        self.sheet = sheet
        self.pages: list[Page] = []
        self.y = sheet.top
        self._marks: dict[int, list[str]] = {}
        self._running = running
        self.page = self._append()

    @property
    def room(self) -> float:
        """Return the height that is left on this page."""
        return self.sheet.bottom - self.y

    def need(self, height: float) -> bool:
        """Go to a new page unless a block of this height fits; returns whether it did."""
        if height <= self.room + 0.01:
            return False
        self.next_page()
        return True

    def next_page(self) -> None:
        """Go to a new page with its running head."""
        self.page = self._append()
        self.y = self._draw_running()

    def mark(self, part: str) -> None:
        """Let a bookmark below that of the document lead to this page."""
        self._marks.setdefault(len(self.pages), []).append(part)

    def finish(self, footer: FooterInfo, bookmark: str = "") -> int:
        """Write the pages with their numbers; returns how many there are."""
        middle = (self.sheet.width / 2, self.sheet.height / 2)
        for number, page in enumerate(self.pages, start=1):
            if footer.is_draft:
                page.turned(middle, _DIAGONAL, "DRAF")
            draw_footer(page, self.sheet, footer, (number, len(self.pages)))
            self.file.add(page, bookmark if number == 1 else "", self._marks.get(number, ()))
        return len(self.pages)

    def _append(self) -> Page:
        page = self.file.new_page((self.sheet.width, self.sheet.height))
        self.pages.append(page)
        return page

    def _draw_running(self) -> float:
        left, right = self._running
        sheet = self.sheet
        y = sheet.top + _RUNNING.size
        gap = sheet.text_width - _RUNNING.width(left) - 6 * MM
        self.page.text(sheet.left, y, left, _RUNNING)
        for n, line in enumerate(wrap(right, _RUNNING, gap)):
            if n:
                y += _RUNNING.leading
            self.page.text_right(sheet.right, y, line, _RUNNING)
        self.page.hline(sheet.left, y + 1.4 * MM, sheet.text_width, Pen(0.3, HAIR))
        return y + 5 * MM
