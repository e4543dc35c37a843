"""The fixed parts of a workbook of lists: styles, panes, print setup, names."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from sdm_desktop.domain.report_lists import CellKind

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"

TITLE, BOLD, HEAD, SECTION = 1, 2, 3, 4
CELL_STYLES = {
    CellKind.TEXT: 5,
    CellKind.CODE: 5,
    CellKind.NIP: 5,
    CellKind.NUMBER: 6,
    CellKind.MONEY: 7,
    CellKind.DATE: 8,
    CellKind.MONTH: 9,
}
_F4 = 14  # folio, 8.5 × 13 inches, is what printers offer for F4
_BOX = "<border><left/><right/><top/><bottom/><diagonal/></border>"
_THIN = "".join(
    f'<{side} style="thin"><color rgb="FF9AA3AB"/></{side}>'
    for side in ("left", "right", "top", "bottom")
)
_TOP = '<alignment vertical="top" wrapText="1"/>'
_MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>'


def _xf(number: int, font: int, fill: int, border: int, alignment: str = "") -> str:
    head = (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"'
    )
    return f'{head} applyAlignment="1">{alignment}</xf>' if alignment else f"{head}/>"


STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/>'
    '<numFmt numFmtId="165" formatCode="mm\\-yyyy"/></numFmts>'
    '<fonts count="3"><font><sz val="10"/><name val="Arial"/></font>'
    '<font><b/><sz val="10"/><name val="Arial"/></font>'
    '<font><b/><sz val="13"/><name val="Arial"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills>'
    f'<borders count="2">{_BOX}<border>{_THIN}<diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="10">'
    + "".join(
        (
            _xf(0, 0, 0, 0),
            _xf(49, 2, 0, 0),
            _xf(49, 1, 0, 0),
            _xf(49, 1, 2, 1, _MIDDLE),
            _xf(49, 1, 2, 0),
            _xf(49, 0, 0, 1, _TOP),
            _xf(1, 0, 0, 1, _TOP),
            _xf(3, 0, 0, 1, _TOP),
            _xf(164, 0, 0, 1, _TOP),
            _xf(165, 0, 0, 1, _TOP),
        )
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)


def content_types(sheets: int) -> str:
    """Return [Content_Types].xml of a workbook."""
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        f'ContentType="{_SHEET}.worksheet+xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>{parts}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/></Types>'
    )


def workbook(sheets: Sequence[tuple[str, int, int]]) -> str:
    """Return xl/workbook.xml of (name, rows of titles, rows of header): the header repeats."""
    entries = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _, _) in enumerate(sheets, 1)
    )
    names = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">'
        f"'{escape(name)}'!${titles + 1}:${titles + head}</definedName>"
        for place, (name, titles, head) in enumerate(sheets)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{entries}</sheets>'
        f"<definedNames>{names}</definedNames></workbook>"
    )


def workbook_relations(sheets: int) -> str:
    """Return the relations of xl/workbook.xml."""
    parts = "".join(
        f'<Relationship Id="rId{number}" Type="{_REL}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{parts}'
        f'<Relationship Id="rId{sheets + 1}" Type="{_REL}/styles" Target="styles.xml"/>'
        "</Relationships>"
    )


def sheet_open(widths: Sequence[float], frozen: int) -> str:
    """Return a sheet's XML up to its rows; the first `frozen` rows stay when one scrolls."""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0">'
        f'<pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" '
        f'state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>'
    )


def sheet_close(merged: Sequence[str]) -> str:
    """Return a sheet's XML after its rows: merged cells, landscape F4, one page wide."""
    cells = "".join(f'<mergeCell ref="{reference}"/>' for reference in merged)
    return (
        f'</sheetData><mergeCells count="{len(merged)}">{cells}</mergeCells>'
        '<pageMargins left="0.39" right="0.39" top="0.59" bottom="0.59" header="0.3" '
        f'footer="0.3"/><pageSetup paperSize="{_F4}" orientation="landscape" fitToWidth="1" '
        'fitToHeight="0"/><headerFooter><oddFooter>&amp;RHalaman &amp;P dari &amp;N</oddFooter>'
        "</headerFooter></worksheet>"
    )
