"""Calculator `kenaikan-pangkat` (reguler)."""

from collections.abc import Mapping
from typing import Any

from sdm_desktop.domain.calculators.discipline_inputs import read_discipline
from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    list_of,
    read_day,
    read_employment,
    read_text,
    words,
)
from sdm_desktop.domain.calculators.pay import read_step
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.golongan import PNS_GOLONGAN, Golongan, Scale, next_golongan
from sdm_desktop.domain.position import PostKind, read_kind
from sdm_desktop.domain.promotion import (
    Discipline,
    earliest_promotion,
    find_education,
    is_above_ceiling,
    predikat_faults,
)
from sdm_desktop.domain.rating import read_predikat
from sdm_desktop.domain.rule_codes import RuleCode

_STRUCTURAL = (PostKind.JPT, PostKind.ADMINISTRATOR, PostKind.PENGAWAS, PostKind.STRUKTURAL)
_STUDY = ("tugas belajar", "03")


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    since = values.day("tmt_golongan")
    step = read_step(values, "golongan", Scale.PNS) if _is_pns(values) else None
    rule = rule_for(working, RuleCode.KP_REGULER, "tmt_golongan", since)
    years = int(rule.isi["tahun_dalam_pangkat"])
    day = earliest_promotion(working.book, since, years)
    working.rule(RuleCode.PERIODE_KP, day)
    target = next_golongan(step.nama) if step else None
    reasons = _uncounted(values) or [
        *_standing_faults(values, working),
        *_ceiling_faults(values, working, target),
        *predikat_faults(rule, values.get("predikat_2_tahun_terakhir")),
        *_discipline_faults(values),
    ]
    working.step(f"TMT golongan {long_date(since)} + {years} tahun", long_date(day))
    working.step("golongan berikutnya", target.nama if target else "tidak ada")
    for reason in reasons:
        working.step("alasan", reason)
    working.step("memenuhi syarat kenaikan pangkat reguler", "tidak" if reasons else "ya")
    is_counted = target is not None and not _uncounted(values)
    return {
        "memenuhi": not reasons,
        "tmt_paling_awal": day if is_counted else None,
        "golongan_baru": target.nama if is_counted and target else None,
        "alasan": reasons,
    }


def _is_pns(values: Values) -> bool:
    return values.get("status") is EmployeeStatus.PNS


def _uncounted(values: Values) -> list[str]:
    status: EmployeeStatus = values.get("status")
    if status is not EmployeeStatus.PNS:
        return [f"status {status.label}, bukan PNS: tidak dihitung"]
    if values.text("kedudukan_hukum").lower() in _STUDY:
        return []
    if values.get("jenis_jabatan") is PostKind.FUNGSIONAL:
        return ["menunggu angka kredit, tidak dihitung"]
    return []


def _standing_faults(values: Values, working: Working) -> list[str]:
    standing = values.text("kedudukan_hukum").lower()
    entries = working.rule(RuleCode.KEDUDUKAN_HUKUM).isi["kedudukan"]
    found = [entry for entry in entries if standing in (entry["id"], entry["nama"].lower())]
    if not found:
        raise refuse("kedudukan_hukum", "Kedudukan hukum tidak dikenal.", "PILIHAN")
    faults = [] if found[0]["aktif"] else [f"kedudukan hukum {found[0]['nama']}"]
    if standing not in _STUDY and values.get("jenis_jabatan") in _STRUCTURAL:
        faults.append("jabatan struktural: kenaikan pangkat pilihan")
    return faults


def _ceiling_faults(values: Values, working: Working, target: Golongan | None) -> list[str]:
    education = find_education(working.rule(RuleCode.PENDIDIKAN), values.text("pendidikan"))
    if education is None:
        raise refuse("pendidikan", "Tingkat pendidikan tidak dikenal.", "PILIHAN")
    working.step(f"batas golongan pendidikan {education.name}", education.ceiling)
    if target is None:
        return ["golongan tertinggi"]
    return ["batas golongan pendidikan"] if is_above_ceiling(target.nama, education.ceiling) else []


def _discipline_faults(values: Values) -> list[str]:
    running = Discipline(values.get("hukuman_disiplin_berjalan"))
    if running in (Discipline.MEDIUM, Discipline.HEAVY):
        return [f"hukuman disiplin {running.value} berjalan (dasar perlu diperiksa)"]
    return []


def _read_post(text: str) -> PostKind:
    kind = read_kind(text)
    if kind is None:
        raise DomainError(f"“{text[:30]}” bukan jenis jabatan", "PILIHAN")
    return kind


CALCULATORS = (
    Calculator(
        name="kenaikan-pangkat",
        title="Kenaikan pangkat reguler",
        summary="TMT paling awal kenaikan pangkat reguler dan alasan bila belum memenuhi.",
        inputs=(
            Input(
                name="status",
                label="Status",
                kind=InputKind.CHOICE,
                read=read_employment,
                choices=tuple(status.label for status in EmployeeStatus),
                example="PNS",
            ),
            Input(
                name="kedudukan_hukum",
                label="Kedudukan hukum",
                kind=InputKind.TEXT,
                read=read_text,
                help="Nama atau kode SIASN.",
                example="Aktif",
            ),
            Input(
                name="jenis_jabatan",
                label="Jenis jabatan",
                kind=InputKind.CHOICE,
                read=words(_read_post),
                choices=("Pelaksana", "Fungsional", "Struktural"),
                example="Pelaksana",
            ),
            Input(
                name="predikat_2_tahun_terakhir",
                label="Predikat dua tahun terakhir",
                kind=InputKind.LIST,
                read=list_of(words(read_predikat), limit=10),
                choices=tuple(value.label for value in Predikat),
                help="Tahun lama dahulu.",
                example="Baik, Baik",
            ),
            Input(
                name="hukuman_disiplin_berjalan",
                label="Hukuman disiplin berjalan",
                kind=InputKind.CHOICE,
                read=read_discipline,
                choices=tuple(word.value for word in Discipline),
                example="tidak ada",
            ),
            Input(
                name="pendidikan",
                label="Tingkat pendidikan",
                kind=InputKind.TEXT,
                read=read_text,
                example="S-1",
            ),
            Input(
                name="golongan",
                label="Golongan",
                kind=InputKind.CHOICE,
                read=read_text,
                choices=tuple(step.nama for step in PNS_GOLONGAN),
                example="III/b",
            ),
            Input(
                name="tmt_golongan",
                label="TMT golongan",
                kind=InputKind.DATE,
                read=read_day,
                example="2022-12-01",
            ),
        ),
        outputs=(
            Output("memenuhi", "Memenuhi"),
            Output("tmt_paling_awal", "TMT paling awal"),
            Output("golongan_baru", "Golongan baru"),
            Output("alasan", "Alasan"),
        ),
        codes=(RuleCode.KP_REGULER, RuleCode.PERIODE_KP, RuleCode.PENDIDIKAN),
        function=_explain,
    ),
)
