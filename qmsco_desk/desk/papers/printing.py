"""Printing through the system's dialog: the finished PDF, page by page, on the printer's paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.asker import Asker

# Finer than an eye can see on paper, and coarse enough for a page to fit in memory in bands.
_MOST_DPI = 600
_BAND = 512


class PrintError(DeskError):
    """The printer refused."""


# Page, size of the whole page in pixels, the band within it, and where it goes on the paper.
_Band = tuple[int, QSize, QRect, QRect]


class PrintRun(QObject):
    """Prints a band of a page at each turn of the event loop, so that the window stays usable.

    Signals:
        progressed: The page being printed, from 1, and pages in all.
        ended: None, or the `PrintError` that stopped it.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._painter = QPainter()
        self._pages = self._chosen()
        self._bands: Iterator[_Band] = iter(())
        self._begun = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def _chosen(self) -> list[int]:
        """Pages to print, from 0: the range asked for, repeated where the printer cannot itself."""
        first, last = 0, self._document.pageCount() - 1
        if self._printer.printRange() is QPrinter.PrintRange.PageRange and self._printer.fromPage():
            first = self._printer.fromPage() - 1
            last = min(last, self._printer.toPage() - 1)
        pages = list(range(first, last + 1))
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        return pages * copies

    @property
    def going(self) -> bool:
        """Whether it is printing."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begins. `ended` follows in any case."""
        if not self._pages or not self._painter.begin(self._printer):
            self._end(
                PrintError(
                    tr("The printer could not be started."),
                    tr("Choose another printer, or save the PDF and print that."),
                )
            )
            return
        self._timer.start()

    def finish(self) -> None:
        """Prints what is left without a pause; used when the window closes."""
        while self._timer.isActive():
            self._on_turn()

    @Slot()
    def _on_turn(self) -> None:
        """Draws one band; at the end of a page goes on to the next."""
        band = next(self._bands, None)
        if band is not None:
            self._draw(*band)
            return
        if self._begun == len(self._pages):
            self._end(None)
        elif self._begun and not self._printer.newPage():
            self._end(
                PrintError(
                    tr("The printer stopped after page {page}.").format(page=self._begun),
                    tr("See to the printer and print the remaining pages."),
                )
            )
        else:
            self._bands = self._bands_of(self._pages[self._begun])
            self._begun += 1
            self.progressed.emit(self._begun, len(self._pages))

    def _bands_of(self, page: int) -> Iterator[_Band]:
        """A page as large as the paper allows, centred, cut into bands."""
        device = QRect(0, 0, self._painter.device().width(), self._painter.device().height())
        points = self._document.pagePointSize(page)
        fitted = points.toSize().scaled(device.size(), Qt.AspectRatioMode.KeepAspectRatio)
        # On paper of the page's own size nothing is scaled: margins stay as the court asks.
        place = QRect(device.topLeft(), fitted)
        place.moveCenter(device.center())
        # Pixels of the drawing for each of the printer's dots, as a fraction.
        dpi = max(1, self._printer.resolution())
        shown = min(dpi, _MOST_DPI)
        pixels = QSize(fitted.width() * shown // dpi, fitted.height() * shown // dpi)
        for top in range(0, pixels.height(), _BAND):
            bottom = min(top + _BAND, pixels.height())
            clip = QRect(0, top, pixels.width(), bottom - top)
            begin, end = top * dpi // shown, bottom * dpi // shown
            target = QRect(place.left(), place.top() + begin, fitted.width(), end - begin)
            yield page, pixels, clip, target

    def _draw(self, page: int, pixels: QSize, clip: QRect, target: QRect) -> None:
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(pixels)
        options.setScaledClipRect(clip)
        self._painter.drawImage(target, self._document.render(page, clip.size(), options))

    def _end(self, error: PrintError | None) -> None:
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self.ended.emit(error)


def ask_and_print(
    pdf: bytes, title: str, pages: int, asker: Asker, window: QWidget, *, on_paper: bool = False
) -> PrintRun | None:
    """Asks for a printer and makes a run to start; None if the person changed her mind.

    `on_paper`: no file is offered in the place of paper, as far as the system's dialog lets that be
    said.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    if not asker.ask_printer(window, printer, pages, on_paper=on_paper):
        return None
    printer.setFullPage(True)
    return PrintRun(pdf, printer, window)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    document.close()
    return pages
