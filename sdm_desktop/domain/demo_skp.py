"""Invented plans: what people of each kind of work set out to do, and how far they came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from sdm_desktop.domain.demo_texts import TARGETS, TargetTemplate
from sdm_desktop.domain.money import decimal_text, half_up
from sdm_desktop.domain.skp import (
    Aspect,
    Attachment,
    AttachmentKind,
    Direction,
    FormKind,
    Indicator,
    Perspective,
    ResultBlock,
    ResultClass,
    ResultKind,
    SkpContent,
    WorkResult,
)

_QUARTERS = 4
_RESULTS: Mapping[str, tuple[str, str]] = {
    "pelayanan": (
        "Terselesaikannya berkas layanan sesuai standar pelayanan",
        "Terlaksananya jemput bola dan tanggapan pengaduan masyarakat",
    ),
    "data": (
        "Termutakhirkannya data dan tersusunnya laporan data",
        "Tersedianya aplikasi layanan dan data yang andal",
    ),
    "administrasi": (
        "Terselesaikannya naskah dinas dan tertatanya arsip",
        "Tertibnya pertanggungjawaban dan pelaporan bulanan",
    ),
    "guru": (
        "Terlaksananya pembelajaran sesuai perangkat ajar",
        "Meningkatnya literasi, numerasi, dan ketuntasan belajar peserta didik",
    ),
    "kesehatan": (
        "Terlayaninya pasien dan keluarga sesuai standar",
        "Tertibnya pencatatan, pelaporan, dan waktu pelayanan",
    ),
    "lapangan": (
        "Terpeliharanya sarana sesuai jadwal",
        "Tersedianya sarana yang bersih dan siap pakai",
    ),
    "pimpinan": (
        "Meningkatnya mutu pelayanan dan capaian rencana aksi unit",
        "Terkelolanya anggaran dan tindak lanjut hasil pemeriksaan",
    ),
}
_EXTRA = (
    "Terlaksananya tugas panitia kegiatan pemerintah daerah",
    "Tersampaikannya bahan rapat koordinasi lintas perangkat daerah",
)
_ATTACHMENTS: Mapping[AttachmentKind, tuple[str, ...]] = {
    AttachmentKind.DUKUNGAN_SUMBER_DAYA: (
        "Perangkat kerja, jaringan, aplikasi layanan, dan bimbingan teknis sesuai kebutuhan",
    ),
    AttachmentKind.SKEMA_PERTANGGUNGJAWABAN: (
        "Laporan realisasi rencana aksi setiap triwulan kepada pejabat penilai",
    ),
    AttachmentKind.KONSEKUENSI: (
        "Hasil di atas ekspektasi menjadi dasar usul penghargaan dan pengembangan karier",
    ),
}
EXPECTATIONS = (
    "Menjawab keluhan masyarakat pada hari yang sama",
    "Melaporkan penggunaan anggaran dan aset tepat waktu",
    "Mengikuti paling sedikit satu pelatihan setahun",
    "",
    "Menjaga kerahasiaan data penduduk dan pegawai",
    "Mengusulkan paling sedikit satu perbaikan cara kerja",
    "",
)
_PLANS = (
    "Menyusun jadwal bulanan dan membagi pekerjaan",
    "Memeriksa kemajuan setiap pekan dan menyelesaikan tunggakan",
)
_PERSPECTIVES = (
    Perspective.PENERIMA_LAYANAN,
    Perspective.PENGUATAN_INTERNAL,
    Perspective.ANGGARAN,
    Perspective.PROSES_BISNIS,
)
_TOLD = (
    "Berjalan sesuai rencana; bukti dukung sudah diunggah",
    "Selesai lebih cepat dari jadwal dan dipakai unit lain",
    "Sebagian tertunda karena menunggu data perangkat daerah lain",
)
PROOFS = (
    "Rekapitulasi pekerjaan triwulan",
    "Foto dan daftar hadir kegiatan",
    "Laporan realisasi rencana aksi",
)


@dataclass(frozen=True, slots=True)
class UpperLink:
    """The result of the superior that is carried out: its id (None: unknown) and text."""

    rhk_id: str | None
    text: str


def draw_content(
    work: str, form: FormKind, links: Sequence[UpperLink], *, has_extra: bool
) -> SkpContent:
    """Return the plan of a year for one kind of work; `links` are the superior's results."""
    templates = TARGETS[work]
    blocks = []
    for place, text in enumerate(_RESULTS[work]):
        link = links[place] if place < len(links) else UpperLink(None, "")
        iki = [
            _indicator(template, form, 2 * place + offset)
            for offset, template in enumerate(templates[2 * place : 2 * place + 2])
        ]
        rhk = WorkResult(uraian=text, rhk_pimpinan=link.text, rhk_pimpinan_id=link.rhk_id)
        blocks.append(ResultBlock(rhk=rhk, iki=tuple(iki)))
    if has_extra:
        blocks.append(_extra(work, form))
    lines = tuple(
        Attachment(jenis=kind, no=number, uraian=text)
        for kind, texts in _ATTACHMENTS.items()
        for number, text in enumerate(texts, 1)
    )
    return SkpContent(hasil=tuple(blocks), lampiran=lines)


def result_texts(work: str) -> tuple[str, ...]:
    """Return the texts of the two main results of a kind of work."""
    return _RESULTS[work]


def plan_text(place: int) -> str:
    """Return the rencana aksi of a result."""
    return _PLANS[place % len(_PLANS)]


def realised(rng: Random, iki: Indicator) -> Decimal:
    """Return a believable number of one quarter for an indicator."""
    is_less = iki.arah is Direction.MIN
    limit = (iki.target_max if is_less else iki.target_min) or Decimal(1)
    share = limit if is_less or iki.satuan == "persen" else limit / _QUARTERS
    factor = Decimal(rng.choice((88, 100, 100, 104, 110)))
    if is_less:
        factor = Decimal(rng.choice((70, 85, 95, 100, 115)))
    value = half_up(share * factor / 100)
    return min(value, Decimal(100)) if iki.satuan == "persen" else value


def _indicator(template: TargetTemplate, form: FormKind, place: int) -> Indicator:
    is_share = template.unit == "persen"
    target = template.target
    if template.is_maks and not is_share:
        target *= _QUARTERS
    aspect = Aspect.KUALITAS if is_share else Aspect.KUANTITAS
    if not template.is_maks:
        aspect = Aspect.WAKTU if template.unit in ("jam", "hari", "menit") else Aspect.KUALITAS
    return Indicator(
        no=place % 2 + 1,
        aspek=aspect,
        uraian=template.indicator,
        target_min=target if template.is_maks else None,
        target_max=None if template.is_maks else target,
        satuan=template.unit,
        arah=Direction.MAX if template.is_maks else Direction.MIN,
        perspektif=_PERSPECTIVES[place] if form is FormKind.JPT else None,
    )


def _extra(work: str, form: FormKind) -> ResultBlock:
    text = _EXTRA[len(work) % len(_EXTRA)]
    rhk = WorkResult(
        jenis=ResultKind.TAMBAHAN,
        uraian=text,
        rhk_pimpinan="Penugasan pimpinan",
        penugasan_dari="Kepala perangkat daerah",
        klasifikasi=ResultClass.INDIVIDU,
    )
    iki = Indicator(
        aspek=Aspect.KUANTITAS,
        uraian="Penugasan yang diselesaikan",
        target_min=Decimal(2),
        satuan="kegiatan",
        perspektif=Perspective.PROSES_BISNIS if form is FormKind.JPT else None,
    )
    return ResultBlock(rhk=rhk, iki=(iki,))


def as_narrative(content: SkpContent, assigner: str) -> SkpContent:
    """Return a plan in the kualitatif approach: indicator and target are one sentence."""
    blocks = []
    for block in content.hasil:
        iki = tuple(
            Indicator(no=item.no, uraian=_sentence(item), perspektif=item.perspektif)
            for item in block.iki
        )
        given = block.rhk.penugasan_dari or assigner
        blocks.append(ResultBlock(rhk=replace(block.rhk, penugasan_dari=given), iki=iki))
    return replace(content, hasil=tuple(blocks))


def _sentence(iki: Indicator) -> str:
    limit = iki.target_min if iki.target_min is not None else iki.target_max
    if limit is None:
        return iki.uraian
    bound = "paling banyak" if iki.arah is Direction.MIN else "paling sedikit"
    return f"{iki.uraian}, {bound} {decimal_text(limit, 0)} {iki.satuan} sampai akhir tahun"


def told(rng: Random) -> str:
    """Return how far an indicator without a number came in a quarter."""
    return rng.choice(_TOLD)


def unfinished(content: SkpContent) -> SkpContent:
    """Return a plan as somebody left it half-way: a result without indicator, no attachments."""
    first, second = content.hasil[:2]
    bare = replace(second, iki=())
    return SkpContent(hasil=(first, bare))


def depth_of(person: str, above: Mapping[str, str | None]) -> int:
    """Return how many people stand above a person."""
    depth, current = 0, above.get(person)
    while current is not None and depth < len(above):
        depth, current = depth + 1, above.get(current)
    return depth
