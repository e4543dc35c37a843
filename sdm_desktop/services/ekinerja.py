"""A stored evaluation as a row of the e-Kinerja export."""

import re
from collections.abc import Callable
from datetime import datetime

from sdm_desktop.domain.evaluation import Evaluation, FrozenParties, Identity, Period
from sdm_desktop.exchange.evaluation_columns import (
    EKINERJA_COLUMNS,
    kind_of,
    month_of,
    predikat_word,
    rating_word,
)
from sdm_desktop.storage.export_rows import PersonIdentity

_NOBODY = FrozenParties(pegawai=Identity(), penilai=Identity(), atasan=Identity())


def ekinerja_row(
    evaluation: Evaluation,
    period: Period,
    person: PersonIdentity,
    local: Callable[[datetime], datetime],
) -> tuple[str, ...]:
    """Return the columns in their order; an imported evaluation gives back its own texts."""
    parties = evaluation.beku or _NOBODY
    if parties.kolom_asal:
        known = dict(parties.kolom_asal)
        return tuple(known.get(name, "") for name in EKINERJA_COLUMNS)
    moment = evaluation.final_pada
    rank = re.search(r"\(([^()]+)\)\s*$", parties.penilai.pangkat)
    values = {
        "id_bkn": person.pns_id,
        "tahun": str(period.tahun),
        "bulan": str(month_of(period.kode)),
        "jenis": kind_of(period.kode),
        "nip": parties.pegawai.nip or person.nip,
        "nama": parties.pegawai.nama or person.nama,
        "skp_unor_id": person.unor_id,
        "skp_unor": parties.pegawai.unit,
        "skp_unor_induk": parties.unit_jalur.split(" / ")[0],
        "skp_jabatan": parties.pegawai.jabatan,
        "skp_jenis_jabatan": person.jenis_jabatan,
        "is_skp_plt_plh_pjb": "0",
        "hasil_kerja": rating_word(evaluation.hasil),
        "perilaku_kerja": rating_word(evaluation.perilaku),
        "hasil_akhir": predikat_word(evaluation.predikat),
        "pegawai_atasan_nip": parties.penilai.nip,
        "pegawai_atasan_nama": parties.penilai.nama,
        "pegawai_atasan_unor": parties.penilai.unit,
        "pegawai_atasan_jabatan": parties.penilai.jabatan,
        "pegawai_atasan_golru": rank[1] if rank else parties.penilai.pangkat,
        "waktu_dinilai": f"{local(moment):%Y-%m-%d %H:%M:%S}" if moment else "",
    }
    return tuple(values.get(name, "") for name in EKINERJA_COLUMNS)
