"""Calculator `ip-asn`."""

from collections.abc import Mapping
from typing import Any

from sdm_desktop.domain.calculators.discipline_inputs import read_discipline
from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    choice_of,
    read_text,
    read_yes,
    words,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.ip_asn import Edges, Facts, Index, PostGroup, index_of, indicator_points
from sdm_desktop.domain.promotion import Discipline, find_education
from sdm_desktop.domain.rating import read_predikat
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training_jp import jp_text

_LABELS = {
    "diklat_kepemimpinan": "Diklat kepemimpinan jabatan ini",
    "diklat_fungsional": "Diklat fungsional jabatan ini",
    "diklat_teknis_20jp": "Diklat teknis paling sedikit 20 JP",
    "seminar": "Seminar, workshop, magang, atau kursus",
}
_EDGES = {
    Edges.TERBUKA: "di atas 90, 80, 70, 60",
    Edges.BULAT: "dibulatkan dahulu ke bilangan bulat",
    Edges.SIASN: "mulai 91, 81, 71, 61",
}


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.IP_ASN)
    group = PostGroup(values.text("kelompok_jabatan"))
    facts = Facts(
        pendidikan=_education(values, working),
        kelompok=group,
        pelatihan=_done(values, working, rule, group),
        predikat=values.get("predikat_tahun_lalu"),
        hukuman=Discipline(values.text("hukdis_terberat_5_tahun") or Discipline.NONE.value),
    )
    found = index_of(rule, facts)
    _note(working, rule, found)
    return {
        "kualifikasi": found.kualifikasi,
        "kompetensi": found.kompetensi,
        "kinerja": found.kinerja,
        "disiplin": found.disiplin,
        "total": found.total,
        "kategori": found.kategori,
        "data_kosong": list(found.kosong),
    }


def _education(values: Values, working: Working) -> str:
    text = values.text("pendidikan")
    if not text:
        return ""
    found = find_education(working.rule(RuleCode.PENDIDIKAN), text)
    if found is None:
        raise refuse("pendidikan", "Tingkat pendidikan tidak dikenal.", "PILIHAN")
    return found.name


def _done(values: Values, working: Working, rule: Rule, group: PostGroup) -> frozenset[str]:
    """Return what was attended of the indicators that count for a group."""
    done = set()
    for name, points in indicator_points(rule, group).items():
        if not values.has(name):
            text = f"{_LABELS[name]} belum diisi; jabatan {group.value} dinilai dengannya."
            raise refuse(name, text, "WAJIB")
        if values.get(name):
            done.add(name)
        working.step(_LABELS[name], jp_text(points) if values.get(name) else "0")
    return frozenset(done)


def _note(working: Working, rule: Rule, found: Index) -> None:
    for label, points, name in (
        ("Kualifikasi (maksimal 25)", found.kualifikasi, "kualifikasi"),
        ("Kompetensi (maksimal 40)", found.kompetensi, "kompetensi"),
        ("Kinerja tahun lalu (maksimal 30)", found.kinerja, "kinerja"),
        ("Disiplin (maksimal 5)", found.disiplin, "disiplin"),
    ):
        working.step(label, jp_text(points) + (" (data kosong)" if name in found.kosong else ""))
    working.step("Jumlah", jp_text(found.total))
    edges = _EDGES[Edges(rule.isi["batas_desimal"])]
    working.step(f"Kategori ({edges})", found.kategori)


def _flag(name: str, tail: str = "") -> Input:
    return Input(
        name=name,
        label=_LABELS[name],
        kind=InputKind.FLAG,
        read=read_yes,
        required=False,
        help=tail,
    )


_GROUPS = {
    "struktural": "struktural", "jpt": "struktural", "administrator": "struktural",
    "pengawas": "struktural", "fungsional": "fungsional", "jf": "fungsional",
    "pelaksana": "pelaksana",
}  # fmt: skip

CALCULATORS = (
    Calculator(
        name="ip-asn",
        title="Indeks profesionalitas ASN",
        summary="Nilai kualifikasi, kompetensi, kinerja, dan disiplin seorang pegawai.",
        inputs=(
            Input(
                name="pendidikan",
                label="Pendidikan terakhir yang diakui",
                kind=InputKind.TEXT,
                read=read_text,
                required=False,
                help="Kosong berarti data kosong: 0, dan ditandai.",
                example="S-1",
            ),
            Input(
                name="kelompok_jabatan",
                label="Kelompok jabatan",
                kind=InputKind.CHOICE,
                read=choice_of(_GROUPS),
                choices=("struktural", "fungsional", "pelaksana"),
                example="pelaksana",
            ),
            _flag("diklat_kepemimpinan", "Hanya untuk JPT, Administrator, dan Pengawas."),
            _flag("diklat_fungsional", "Hanya untuk jabatan fungsional."),
            _flag("diklat_teknis_20jp", "Dalam setahun terakhir."),
            _flag("seminar", "Dalam dua tahun terakhir."),
            Input(
                name="predikat_tahun_lalu",
                label="Predikat kinerja tahun lalu",
                kind=InputKind.TEXT,
                read=words(read_predikat),
                required=False,
                help="Kosong berarti data kosong: 0, dan ditandai.",
                example="Baik",
            ),
            Input(
                name="hukdis_terberat_5_tahun",
                label="Hukuman disiplin terberat 5 tahun",
                kind=InputKind.CHOICE,
                read=read_discipline,
                required=False,
                choices=tuple(word.value for word in Discipline),
                help="Kosong berarti tidak pernah dihukum.",
                example="tidak ada",
            ),
        ),
        outputs=(
            Output("kualifikasi", "Kualifikasi"),
            Output("kompetensi", "Kompetensi"),
            Output("kinerja", "Kinerja"),
            Output("disiplin", "Disiplin"),
            Output("total", "IP ASN"),
            Output("kategori", "Kategori"),
            Output("data_kosong", "Data kosong"),
        ),
        codes=(RuleCode.IP_ASN, RuleCode.PENDIDIKAN),
        function=_explain,
    ),
)
