"""DUK of 10 000 people: the first computing of it, and its paper over plain Platypus."""

import io
from collections.abc import Iterator
from dataclasses import replace

from sdm_desktop.domain.report_lists import ListReport, ListSection
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.reports import ReportRequest
from tests.bench.measure import Figure, interleaved, seconds
from tests.bench.offices import open_demo
from tests.bench.report_bench import info

PEOPLE = 10_000
PRINTED = 2_000  # a LongTable of Platypus takes time by the square of its rows


def figures() -> Iterator[Figure]:
    """Yield the first computing against its limit, and the paper against Platypus."""
    from sdm_desktop.reports.bundle import render_bundle

    opened = open_demo(PEOPLE)
    reports = Services.build(opened).reports
    found: list[ListReport] = []

    def compute() -> None:
        found.extend(reports._read("duk", ReportRequest()).records)

    taken = seconds(compute)
    record = found[0]
    note = f"{record.jumlah} orang"
    yield Figure(f"DUK of {PEOPLE} people computed, first time", taken, 1.0, "s", 1.0, note=note)
    opened.close()
    rows = tuple(record.rows())[:PRINTED]
    part = replace(record, bagian=(ListSection("", rows),))
    ours, plain = interleaved(
        lambda: render_bundle([part], info(), 1), lambda: render_with_platypus(part), runs=3
    )
    yield Figure(
        name=f"DUK of {PRINTED} people on paper over plain Platypus",
        value=PRINTED / ours,
        floor=PRINTED / plain,
        unit="people/s",
        bar=4.0,
        at_least=True,
    )


def render_with_platypus(record: ListReport) -> bytes:
    """Return the rows as one table of paragraphs whose head is repeated on each page."""
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    from sdm_desktop.reports.list_columns import shown

    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=6.5, leading=7.8)
    head = [Paragraph(column.title, style) for column in record.kolom]
    body = [
        [
            Paragraph(shown(cell, column.kind), style)
            for cell, column in zip(row, record.kolom, strict=True)
        ]
        for row in record.rows()
    ]
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=28, rightMargin=28)
    total = sum(column.share for column in record.kolom)
    widths = [template.width * column.share / total for column in record.kolom]
    grid = [("GRID", (0, 0), (-1, -1), 0.4, black), ("LEFTPADDING", (0, 0), (-1, -1), 1)]
    grid += [("RIGHTPADDING", (0, 0), (-1, -1), 1)]
    template.build([LongTable([head, *body], colWidths=widths, repeatRows=1, style=grid)])
    return out.getvalue()
