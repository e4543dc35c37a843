"""The columns of due dates and of the register of letters."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.due import DueKind, DueLine, DueState
from sdm_desktop.domain.letters import Letter
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
INFO_KEY = "penjelasan"
_SHAPES = {DueState.BELUM: "belum", DueState.SURAT: "draf", DueState.SELESAI: "siap"}
_TONES = {DueState.BELUM: "text2", DueState.SURAT: "accent", DueState.SELESAI: "ok"}


def due_columns(kind: DueKind) -> list[Column[DueLine]]:
    """Return the columns of one kind of due date."""
    columns: list[Column[DueLine]] = [
        Column("tanggal", _day_title(kind), lambda r: short_date(r.tanggal), lambda r: r.tanggal,
               width=98, copied=lambda r: r.tanggal.isoformat(), elide="none"),
        Column("nama", translate("DueColumns", "Nama"), lambda r: r.nama, lambda r: r.nama.lower(),
               width=190, strong=True, stretch=True),
        Column("nip", "NIP", lambda r: format_nip(r.nip), lambda r: r.nip, width=178,
               copied=lambda r: r.nip, elide="none",
               default=kind not in (DueKind.PANGKAT, DueKind.DOKUMEN)),
        Column("unit", translate("DueColumns", "Unit"), lambda r: r.unit, lambda r: r.unit,
               width=200, elide="middle", stretch=True, default=kind is not DueKind.PANGKAT),
        Column("golongan", translate("DueColumns", "Golongan"), lambda r: r.golongan,
               lambda r: r.golongan, width=80, default=kind is DueKind.PANGKAT),
    ]  # fmt: skip
    if kind is DueKind.PANGKAT:
        columns += [
            Column("target", translate("DueColumns", "Menjadi"), lambda r: r.target or "–",
                   lambda r: r.target, width=76),
            Column("alasan", translate("DueColumns", "Alasan belum memenuhi"), _reasons, _reasons,
                   width=230, tone=_reason_tone),
        ]  # fmt: skip
    if kind is DueKind.DOKUMEN:
        columns.insert(
            2,
            Column("dokumen", translate("DueColumns", "Dokumen"), lambda r: r.target,
                   lambda r: r.target, width=220),
        )  # fmt: skip
    return [*columns, *_last_columns()]


def _last_columns() -> list[Column[DueLine]]:
    return [
        Column("tindakan", translate("DueColumns", "Yang harus dilakukan"), _action, _since,
               width=160, tone=_action_tone),
        Column("keadaan", translate("DueColumns", "Keadaan"), _state, lambda r: r.state.value,
               width=118, shape=lambda r: _SHAPES[r.state], tone=lambda r: _TONES[r.state]),
        Column(INFO_KEY, translate("DueColumns", "Info"), lambda _r: "", width=52,
               shape=lambda _r: "info", tone="accent"),
    ]  # fmt: skip


def _day_title(kind: DueKind) -> str:
    if kind is DueKind.KONTRAK:
        return translate("DueColumns", "Akhir kontrak")
    if kind is DueKind.DOKUMEN:
        return translate("DueColumns", "Berlaku s.d.")
    return translate("DueColumns", "TMT")


def _reasons(line: DueLine) -> str:
    return "; ".join(line.alasan)


def _reason_tone(line: DueLine) -> str:
    return "warn" if line.alasan else "text"


def _action(line: DueLine) -> str:
    return line.tindakan


def _since(line: DueLine) -> date:
    return line.mulai or date.max


def _action_tone(line: DueLine) -> str:
    if line.is_late:
        return "err"
    return "warn" if line.mulai else "text2"


def _state(line: DueLine) -> str:
    words = {
        DueState.BELUM: translate("DueColumns", "belum"),
        DueState.SURAT: translate("DueColumns", "surat dibuat"),
        DueState.SELESAI: translate("DueColumns", "selesai"),
    }
    return words[line.state]


def letter_columns(names: dict[str, str]) -> list[Column[Letter]]:
    """Return the columns of the register; `names` are people by id."""

    def name(letter: Letter) -> str:
        return names.get(letter.pegawai_id, "")

    return [
        Column("nomor", translate("DueColumns", "Nomor"), lambda r: r.nomor,
               lambda r: (r.tahun, r.nomor_urut), width=180, strong=True, elide="none"),
        Column("tanggal", translate("DueColumns", "Tanggal"), lambda r: short_date(r.tanggal),
               lambda r: r.tanggal, width=104, elide="none"),
        Column("nama", translate("DueColumns", "Pegawai"), name, name, width=200, stretch=True),
        Column("jenis", translate("DueColumns", "Jenis"), lambda r: r.jenis.label,
               lambda r: r.jenis.label, width=150),
    ]  # fmt: skip
