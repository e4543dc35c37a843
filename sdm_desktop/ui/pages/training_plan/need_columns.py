"""The columns of needs, of the people behind them, and of the yearly plan."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.bangkom import PlanLineStatus
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.domain.needs import NeedLine, NeedTopic
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.services.need_views import NeedBoard, PlanRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_SHAPES = {
    PlanLineStatus.USULAN: "belum", PlanLineStatus.DISETUJUI: "draf",
    PlanLineStatus.TERLAKSANA: "siap", PlanLineStatus.DITUNDA: "tidak_dinilai",
}  # fmt: skip
_TONES = {PlanLineStatus.TERLAKSANA: "ok", PlanLineStatus.DITUNDA: "text2"}
BoardOf = Callable[[], NeedBoard | None]


def topic_columns(board: BoardOf) -> list[Column[NeedTopic]]:
    """Return the columns of the ranked list."""

    def place(topic: NeedTopic) -> int:
        found = board()
        return found.topics.index(topic) + 1 if found and topic in found.topics else 0

    return [
        Column("urutan", translate("NeedColumns", "No"), lambda t: str(place(t)), place,
               numeric=True, width=40),
        Column("nama", translate("NeedColumns", "Kebutuhan"), lambda t: t.nama,
               lambda t: t.nama.casefold(), width=240, strong=True, stretch=True),
        Column("sumber", translate("NeedColumns", "Sumber"), _sources,
               lambda t: [s.value for s in t.sources], width=200),
        Column("orang", translate("NeedColumns", "Orang"), lambda t: decimal_text(t.orang, 0),
               lambda t: t.orang, numeric=True, width=66),
        Column("unit", translate("NeedColumns", "Unit"), lambda t: str(t.unit) if t.unit else "",
               lambda t: t.unit, numeric=True, width=50, default=False),
        Column("total", translate("NeedColumns", "Kesenjangan"),
               lambda t: decimal_text(t.total, 0), lambda t: t.total, numeric=True, width=100),
        Column("rencana", translate("NeedColumns", "Direncanakan"), _planned,
               lambda t: t.terencana, numeric=True, width=104),
        Column("wajib", translate("NeedColumns", "Wajib"),
               lambda t: translate("NeedColumns", "ya") if t.is_wajib else "",
               lambda t: not t.is_wajib, width=60, default=False),
    ]  # fmt: skip


def _sources(topic: NeedTopic) -> str:
    first, *others = (source.label for source in topic.sources)
    return f"{first} +{len(others)}" if others else first


def _planned(topic: NeedTopic) -> str:
    return f"{topic.terencana} / {topic.orang + topic.unit}" if topic.terencana else "–"


def line_columns(board: BoardOf) -> list[Column[NeedLine]]:
    """Return the columns of the people and units behind a topic."""

    def who(line: NeedLine) -> str:
        found = board()
        return found.who(line) if found else ""

    def unit(line: NeedLine) -> str:
        found = board()
        return found.unit(line) if found else ""

    return [
        Column("nama", translate("NeedColumns", "Nama"), who, lambda r: who(r).casefold(),
               width=200, strong=True, stretch=True),
        Column("unit", translate("NeedColumns", "Unit"), unit, lambda r: unit(r).casefold(),
               width=190, elide="middle"),
        Column("sumber", translate("NeedColumns", "Sumber"), lambda r: r.sumber.label,
               lambda r: r.sumber.value, width=150, default=False),
        Column("gap", translate("NeedColumns", "Kesenjangan"), lambda r: str(r.gap),
               lambda r: r.gap, numeric=True, width=96),
        Column("dasar", translate("NeedColumns", "Dasar"), lambda r: r.dasar,
               lambda r: r.dasar.casefold(), width=230),
    ]  # fmt: skip


def plan_columns() -> list[Column[PlanRow]]:
    """Return the columns of the yearly plan."""
    return [
        Column("topik", translate("NeedColumns", "Kebutuhan"), lambda r: r.topik,
               lambda r: r.topik.casefold(), width=200, strong=True, stretch=True),
        Column("nama", translate("NeedColumns", "Pegawai atau unit"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=170),
        Column("nip", translate("NeedColumns", "NIP"), lambda r: format_nip(r.nip),
               lambda r: r.nip, width=170, elide="none", default=False, copied=lambda r: r.nip),
        Column("unit", translate("NeedColumns", "Unit"), lambda r: r.unit,
               lambda r: r.unit.casefold(), width=140, elide="middle"),
        Column("gap", translate("NeedColumns", "Kesenjangan"),
               lambda r: str(r.line.kesenjangan) if r.line.kesenjangan else "",
               lambda r: r.line.kesenjangan, numeric=True, width=96, default=False),
        Column("triwulan", translate("NeedColumns", "TW"),
               lambda r: str(r.line.triwulan or ""), lambda r: r.line.triwulan, numeric=True,
               width=40),
        Column("jp", translate("NeedColumns", "JP"),
               lambda r: "" if r.line.jp is None else plain_text(r.line.jp), lambda r: r.line.jp,
               numeric=True, width=48),
        Column("biaya", translate("NeedColumns", "Biaya"),
               lambda r: "" if r.line.biaya is None else rupiah(r.line.biaya),
               lambda r: r.line.biaya, numeric=True, width=104,
               copied=lambda r: str(r.line.biaya or "")),
        Column("kegiatan", translate("NeedColumns", "Kegiatan"), lambda r: r.kegiatan or "–",
               lambda r: r.kegiatan.casefold(), width=150),
        Column("status", translate("NeedColumns", "Keadaan"), _state,
               lambda r: list(PlanLineStatus).index(r.line.status), width=124,
               shape=lambda r: _SHAPES[r.line.status],
               tone=lambda r: "warn" if r.is_checked_due else _TONES.get(r.line.status, "text")),
        Column("sumber", translate("NeedColumns", "Sumber"), lambda r: r.line.sumber.label,
               lambda r: r.line.sumber.value, width=150, default=False),
    ]  # fmt: skip


def _state(row: PlanRow) -> str:
    if row.is_checked_due:
        return translate("NeedColumns", "Ukur ulang")
    return row.line.status.label
