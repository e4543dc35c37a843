"""Stored evaluations as rows of the e-Kinerja export."""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime

from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    FrozenParties,
    Identity,
    Period,
)
from sdm_desktop.domain.periods import period_bounds
from sdm_desktop.domain.skp import Skp
from sdm_desktop.domain.skp_work import ActingEvaluation
from sdm_desktop.exchange.evaluation_columns import (
    EKINERJA_COLUMNS,
    kind_of,
    month_of,
    predikat_word,
    rating_word,
)
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.evaluations import EvaluationRepository
from sdm_desktop.storage.export_rows import ExportRows, PersonIdentity
from sdm_desktop.storage.periods import PeriodRepository
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_work import SkpWorkRepository

_NOBODY = FrozenParties(pegawai=Identity(), penilai=Identity(), atasan=Identity())
Cells = tuple[str, ...]
Local = Callable[[datetime], datetime]


def ekinerja_rows(
    database: Database,
    local: Local,
    periods: Sequence[Period] | None,
    person_ids: Collection[str] | None,
) -> tuple[list[Cells], int]:
    """Return final evaluations by period and name, those of a Plt beside them, and how many not.

    Of all periods and people unless given; what is not final is counted and left out.
    """
    chosen = None if person_ids is None else set(person_ids)
    with database.read():
        every = PeriodRepository(database).all() if periods is None else list(periods)
        known = {period.id: period for period in every}
        found = EvaluationRepository(database).in_periods(list(known))
        people = ExportRows(database).identities()
        acting = _acting(database, periods, chosen)
        tree = PeopleRepository(database).tree()
    found = [one for one in found if chosen is None or one.pegawai_id in chosen]
    final = [one for one in found if one.status is EvaluationStatus.FINAL]
    rows: list[tuple[tuple[date, date, tuple[str, str], str], Cells]] = []
    for one in final:
        period, person = known[one.periode_id], people[one.pegawai_id]
        order = (period.selesai, period.mulai, person.sort_key, "")
        rows.append((order, ekinerja_row(one, period, person, local)))
    for skp, rating in acting:
        start, end = period_bounds(skp.tahun, rating.periode_kode)
        person = people[skp.pegawai_id]
        order = (end, start, person.sort_key, f"plt {skp.jabatan}")
        unit = tree.get(skp.unit_id)
        top = unit.jalur.partition(" / ")[0] if unit else ""
        rows.append((order, acting_row(skp, rating, person, top)))
    rows.sort(key=lambda pair: pair[0])
    return [cells for _order, cells in rows], len(found) - len(final)


def _acting(
    database: Database, periods: Sequence[Period] | None, chosen: set[str] | None
) -> list[tuple[Skp, ActingEvaluation]]:
    """Return the rated plans of Plt/Plh/Pj."""
    plans = {skp.id: skp for skp in SkpRepository(database).acting(chosen)}
    ratings = SkpWorkRepository(database).acting_many(list(plans))
    wanted = None if periods is None else {(p.tahun, p.kode) for p in periods}
    return [
        (plans[key], one)
        for key, some in ratings.items()
        for one in some
        if one.predikat and (wanted is None or (plans[key].tahun, one.periode_kode) in wanted)
    ]


def acting_row(skp: Skp, rating: ActingEvaluation, person: PersonIdentity, top: str) -> Cells:
    """Return the columns of a rating as Plt/Plh/Pj; an imported one gives back its own texts.

    `top` is the name of the agency that the unit of the plan belongs to.
    """
    parties = skp.beku
    known = parties.source_of(rating.periode_kode) if parties else {}
    if known:
        return tuple(known.get(name, "") for name in EKINERJA_COLUMNS)
    own, boss = (parties.pegawai, parties.penilai) if parties else (Identity(), Identity())
    values = {
        **_head(person, skp.tahun, rating.periode_kode),
        "nip": own.nip or person.nip,
        "nama": own.nama or person.nama,
        "skp_unor": own.unit,
        "skp_unor_induk": top,
        "skp_jabatan": skp.jabatan,
        "is_skp_plt_plh_pjb": "1",
        "hasil_kerja": rating_word(rating.hasil),
        "perilaku_kerja": rating_word(rating.perilaku),
        "hasil_akhir": predikat_word(rating.predikat),
        **_boss(boss),
        "waktu_dinilai": f"{rating.tanggal:%Y-%m-%d} 00:00:00" if rating.tanggal else "",
    }
    return tuple(values.get(name, "") for name in EKINERJA_COLUMNS)


def _head(person: PersonIdentity, year: int, code: str) -> dict[str, str]:
    return {
        "id_bkn": person.pns_id,
        "tahun": str(year),
        "bulan": str(month_of(code)),
        "jenis": kind_of(code),
    }


def _boss(boss: Identity) -> dict[str, str]:
    rank = re.search(r"\(([^()]+)\)\s*$", boss.pangkat)
    return {
        "pegawai_atasan_nip": boss.nip,
        "pegawai_atasan_nama": boss.nama,
        "pegawai_atasan_unor": boss.unit,
        "pegawai_atasan_jabatan": boss.jabatan,
        "pegawai_atasan_golru": rank[1] if rank else boss.pangkat,
    }


def ekinerja_row(
    evaluation: Evaluation,
    period: Period,
    person: PersonIdentity,
    local: Local,
) -> Cells:
    """Return the columns in their order; an imported evaluation gives back its own texts."""
    parties = evaluation.beku or _NOBODY
    if parties.kolom_asal:
        known = dict(parties.kolom_asal)
        return tuple(known.get(name, "") for name in EKINERJA_COLUMNS)
    moment = evaluation.final_pada
    values = {
        **_head(person, period.tahun, period.kode),
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
        **_boss(parties.penilai),
        "waktu_dinilai": f"{local(moment):%Y-%m-%d %H:%M:%S}" if moment else "",
    }
    return tuple(values.get(name, "") for name in EKINERJA_COLUMNS)
