"""Records of forms about invented people, for tests and benches."""

from dataclasses import replace
from datetime import date

from sdm_desktop.domain.evaluation import Identity, OrganisationPredikat, Rating
from sdm_desktop.domain.form_words import form_words
from sdm_desktop.domain.report_evaluation import EvaluationDocument, ObjectionMinutes, ObjectionPart
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature
from sdm_desktop.domain.report_skp import (
    DistributionPattern,
    EvaluationForm,
    FormBody,
    FormHead,
    IndicatorLine,
    ResultLine,
    SkpAttachment,
    SkpForm,
    ValueLine,
)
from sdm_desktop.runtime.regulations import load_rules

RULES = {(rule.kode, rule.berlaku_sampai): rule for rule in load_rules()}
FORMS = RULES["FORMULIR", None]
VALUES = RULES["NILAI_DASAR", None].isi["nilai"]
KOP = Letterhead(
    pemerintah="PEMERINTAH KOTA KUPANG", nama="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"
)
FOOT = FooterInfo(
    kantor="Dinas Kependudukan dan Pencatatan Sipil Kota Kupang",
    nomor_dokumen="800.1.4/901/DKPS/2026",
    data_per="Data per 24 November 2026 pukul 14.05 WITA",
    kode="7K4M-92QX",
    aturan="PermenPANRB 6/2022, berlaku mulai 2022",
    is_demo=True,
)
YUBLINA = Identity(
    nama="Yublina Pellokila, S.Kom.",
    nip="199005142015032901",
    pangkat="Penata (III/c)",
    jabatan="Administrator Database Kependudukan Ahli Muda",
    unit="Bidang Pelayanan Pendaftaran Penduduk",
)
MARTHEN = Identity(
    nama="Marthen Nubatonis, S.STP., M.Si.",
    nip="198208172004121902",
    pangkat="Pembina (IV/a)",
    jabatan="Kepala Bidang Pelayanan Pendaftaran Penduduk",
    unit="Dinas Kependudukan dan Pencatatan Sipil",
)
ADRIANA = Identity(
    nama="Dra. Adriana Manafe, M.Si.",
    nip="196902211994032903",
    pangkat="Pembina Utama Muda (IV/c)",
    jabatan="Kepala Dinas Kependudukan dan Pencatatan Sipil",
    unit="Dinas Kependudukan dan Pencatatan Sipil",
)


def signature(role, who):
    return Signature(
        tempat_tanggal="Kupang, 12 Oktober 2026", peran=role, nama=who.nama, nip=who.nip
    )


def words(*forms):
    return form_words(FORMS, *forms)


def make_head(title, *, is_jpt=False, is_kualitatif=False, period=""):
    said = words("skp")
    lines = [
        title,
        said(f"pendekatan_{'kualitatif' if is_kualitatif else 'kuantitatif'}"),
        said("jpt" if is_jpt else "ja_jf"),
    ]
    return FormHead(
        kop=KOP,
        nomor=FOOT.nomor_dokumen,
        judul=(*lines, period) if period else tuple(lines),
        ringkas="Triwulan III 2026" if period else "Tahun 2026",
        instansi="PEMERINTAH KOTA KUPANG",
        mulai=date(2026, 7, 1) if period else date(2026, 1, 1),
        selesai=date(2026, 9, 30) if period else date(2026, 12, 31),
        pegawai=YUBLINA,
        penilai=MARTHEN,
    )


def make_result(number, indicators=2):
    lines = (
        IndicatorLine(
            aspek="Kuantitas",
            uraian=f"Jumlah kartu keluarga yang dimutakhirkan ({number}.1)",
            target="1.150 dokumen",
            perspektif="Penerima Layanan",
            realisasi="1.183 dokumen",
        ),
        IndicatorLine(
            aspek="Kualitas",
            uraian=f"Persentase data tanpa kesalahan pada uji petik ({number}.2)",
            target="98,0%",
            perspektif="Proses Bisnis",
            realisasi="98,6%",
        ),
        IndicatorLine(
            aspek="Waktu",
            uraian=f"Rata-rata waktu penerbitan KTP-el di loket ({number}.3)",
            target="≤ 30 menit",
            perspektif="Penguatan Internal",
            realisasi="27 menit",
        ),
    )
    return ResultLine(
        uraian=f"Data keluarga di tiga kelurahan dimutakhirkan dan diverifikasi, bagian {number}",
        pimpinan=f"Meningkatnya cakupan kepemilikan dokumen kependudukan ({number})",
        penugasan="Kepala Bidang",
        iki=tuple(lines[n % 3] for n in range(indicators)),
        rating=Rating.ATAS,
        umpan_balik="Jumlah dan mutu melampaui target; bukti uji petik lengkap.",
    )


def make_body(utama=3, tambahan=1, indicators=2, *, is_jpt=False, is_kualitatif=False):
    return FormBody(
        is_jpt=is_jpt,
        is_kualitatif=is_kualitatif,
        utama=tuple(make_result(n + 1, indicators) for n in range(utama)),
        tambahan=tuple(make_result(n + 1, 1) for n in range(tambahan)),
        perilaku=tuple(
            ValueLine(
                nilai=one["nilai"],
                panduan=tuple(one["panduan"]),
                ekspektasi="Antrean pagi dilayani sebelum pukul 10.00",
                rating=Rating.ATAS,
                umpan_balik="14 pujian terverifikasi",
            )
            for one in VALUES
        ),
    )


def make_skp(utama=3, **body):
    variant = {key: body[key] for key in ("is_jpt", "is_kualitatif") if key in body}
    return SkpForm(
        kata=words("skp"),
        kepala=make_head("SASARAN KINERJA PEGAWAI", **variant),
        isi=make_body(utama, **body),
        tanda_tangan_pegawai=signature("PEGAWAI YANG DINILAI", YUBLINA),
        tanda_tangan_penilai=signature("PEJABAT PENILAI KINERJA", MARTHEN),
        kaki=FOOT,
    )


def make_attachment(lines=3):
    def texts(what):
        return tuple(f"{what} butir {n + 1} yang disepakati pada dialog" for n in range(lines))

    return SkpAttachment(
        kata=words("lampiran"),
        kepala=make_head("LAMPIRAN SASARAN KINERJA PEGAWAI"),
        dukungan=texts("Dukungan"),
        skema=texts("Skema"),
        konsekuensi=texts("Konsekuensi"),
        tanda_tangan_pegawai=signature("PEGAWAI YANG DINILAI", YUBLINA),
        tanda_tangan_penilai=signature("PEJABAT PENILAI KINERJA", MARTHEN),
        kaki=FOOT,
    )


PATTERN = DistributionPattern(
    capaian=OrganisationPredikat.BAIK,
    dasar="Ditetapkan Kepala Dinas pada 5 Oktober 2026",
    kurva=(3, 7, 10, 65, 15),
    puncak=3,
)


def make_form(utama=3, number=0, **body):
    variant = {key: body[key] for key in ("is_jpt", "is_kualitatif") if key in body}
    head = make_head("EVALUASI KINERJA PEGAWAI", period="PERIODE: TRIWULAN III", **variant)
    if number:
        who = replace(YUBLINA, nama=f"Yublina Pellokila {number}, S.Kom.")
        head = replace(head, pegawai=who)
    return EvaluationForm(
        kata=words("skp", "formulir"),
        kepala=head,
        isi=make_body(utama, **body),
        pola=PATTERN,
        rating_hasil=Rating.ATAS,
        rating_perilaku=Rating.ATAS,
        predikat="SANGAT BAIK",
        tanda_tangan=(signature("PEJABAT PENILAI KINERJA", MARTHEN),),
        kaki=replace(FOOT, kode=f"7K4M-{number:04d}".replace("0", "Q")),
    )


def make_objection(**values):
    who = replace(
        signature("ATASAN PEJABAT PENILAI KINERJA", ADRIANA),
        tempat_tanggal="11. DITERIMA TANGGAL 2 November 2026",
    )
    part = ObjectionPart(
        tanda_tangan_atasan=who,
        keberatan="Jumlah dokumen yang diterbitkan belum memuat layanan keliling bulan September.",
        tanggal_keberatan="20 Oktober 2026",
        penjelasan="Rekap layanan keliling baru diterima sesudah evaluasi ditutup.",
        tanggal_penjelasan="27 Oktober 2026",
        keputusan="Rekap layanan keliling diperhitungkan; predikat disesuaikan.",
        tanggal_keputusan="5 November 2026",
        predikat_akhir="SANGAT BAIK",
    )
    return replace(part, **values)


def make_document_b(**values):
    record = EvaluationDocument(
        kata=words("dokumen"),
        kop=KOP,
        periode="TRIWULAN III",
        periode_singkat="Triwulan III 2026",
        instansi="PEMERINTAH KOTA KUPANG",
        mulai=date(2026, 7, 1),
        selesai=date(2026, 9, 30),
        pegawai=YUBLINA,
        penilai=MARTHEN,
        atasan=ADRIANA,
        capaian="BAIK",
        predikat="BAIK",
        catatan="Perlu menyusun rekap layanan keliling lebih awal.",
        tanda_tangan_pegawai=replace(
            signature("PEGAWAI YANG DINILAI", YUBLINA),
            tempat_tanggal="10. DITERIMA TANGGAL 14 Oktober 2026",
        ),
        tanda_tangan_penilai=replace(
            signature("PEJABAT PENILAI KINERJA", MARTHEN),
            tempat_tanggal="9. DIBUAT TANGGAL 12 Oktober 2026",
        ),
        kaki=FOOT,
        keberatan=make_objection(),
    )
    return replace(record, **values)


def make_minutes(**values):
    record = ObjectionMinutes(
        kata=words("berita_acara"),
        kop=KOP,
        nomor="800/12/DKPS/2026",
        pembuka=(
            "Pada hari Kamis, 5 November 2026, telah diselesaikan keberatan atas hasil evaluasi"
            " kinerja Triwulan III 2026 sebagai berikut."
        ),
        pegawai=YUBLINA,
        penilai=MARTHEN,
        atasan=ADRIANA,
        kejadian=(("Dokumen diterima pegawai", "14 Oktober 2026"),),
        isi=make_objection(),
        predikat_semula="BAIK",
        tanda_tangan=(
            signature("PEGAWAI YANG DINILAI", YUBLINA),
            signature("PEJABAT PENILAI KINERJA", MARTHEN),
            signature("ATASAN PEJABAT PENILAI KINERJA", ADRIANA),
        ),
        kaki=FOOT,
    )
    return replace(record, **values)
