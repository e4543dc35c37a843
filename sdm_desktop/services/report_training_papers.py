"""Certificates, attendance sheets and lists of participants of training."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sdm_desktop.domain.dates import WEEKDAYS, long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.report_certificate import CertificateDesign, TrainingCertificate
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.training import TrainingSession, hours_text
from sdm_desktop.domain.training_people import (
    Certificate,
    CertificateStatus,
    Participant,
    ParticipantStatus,
    Presence,
)
from sdm_desktop.services.list_people import rule_or_none
from sdm_desktop.services.report_context import ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_training import (
    ActivityPapers,
    TrainingPapers,
    days_text,
    place_of,
)
from sdm_desktop.storage.training_people import PersonFacts

_MOST = 5_000
_SIGN = (
    ListColumn("No", 8, CellKind.NUMBER),
    ListColumn("Nama", 52, is_bold=True),
    ListColumn("NIP / NI PPPK", 52, CellKind.NIP, is_under=True),
    ListColumn("Jabatan", 54),
    ListColumn("Unit kerja", 54),
    ListColumn("Tanda tangan", 60),
)
_LIST = (
    ListColumn("No", 7, CellKind.NUMBER),
    ListColumn("Nama", 44, is_bold=True),
    ListColumn("NIP / NI PPPK", 44, CellKind.NIP, is_under=True),
    ListColumn("Unit kerja", 40),
    ListColumn("Keadaan", 24),
    ListColumn("Hasil", 24),
    ListColumn("Pra", 11, CellKind.CODE, "Uji"),
    ListColumn("Pasca", 11, CellKind.CODE, "Uji"),
    ListColumn("JP diakui", 14, CellKind.CODE),
    ListColumn("Catatan", 40),
)


def certificates_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the accepted certificates that this office issued, by activity and name."""
    papers = TrainingPapers(reader, request)
    rooms, records = papers.rooms(), []
    for one in papers.activities():
        people, persons = papers.participants(one)
        issued = _issued(papers, one)
        records += [
            _certificate(papers, one, rooms, (issued[person.id], person, persons))
            for person in people
            if person.id in issued
        ]
    if not records:
        raise DomainError(
            "Belum ada sertifikat terbit untuk pilihan ini. Terbitkan di halaman Pelatihan.",
            "KOSONG",
        )
    if len(records) > _MOST:
        raise DomainError(f"Ada {len(records)} sertifikat; pilih satu kegiatan.", "JUMLAH")
    info = reader.info(papers.context, "Sertifikat pelatihan", None)
    return ReportJob(iter(records), len(records), info)


def _issued(papers: TrainingPapers, one: ActivityPapers) -> dict[str, Certificate]:
    found = papers.people.certificates.of("kegiatan_id", [one.activity.id])
    return {
        certificate.peserta_id: certificate
        for certificate in found
        if certificate.peserta_id and certificate.status is CertificateStatus.DITERIMA
    }


def _certificate(
    papers: TrainingPapers,
    one: ActivityPapers,
    rooms: dict[str, str],
    who: tuple[Certificate, Participant, Mapping[str, PersonFacts]],
) -> TrainingCertificate:
    certificate, participant, persons = who
    person, context = persons[participant.pegawai_id], papers.context
    place = place_of(one, rooms, context.office.tempat)
    when = f"pada {days_text(certificate.mulai, certificate.selesai)} di {place}"
    rule = rule_or_none(context.book, RuleCode.KONVERSI_JP, certificate.selesai)
    signature = context.signature(None, None)
    if context.request.date is None:
        day = context.place_and_date(certificate.tanggal)
        signature = replace(signature, tempat_tanggal=day)
    details = _details(papers, one, certificate, participant)
    design = CertificateDesign(context.request.options.get("rancangan") or CertificateDesign.RESMI)
    return TrainingCertificate(
        rancangan=design,
        kop=context.kop(""),
        nomor=certificate.nomor,
        nama=person.nama,
        nip=person.nip,
        jabatan=person.jabatan,
        unit=person.jalur.partition(" / ")[0],
        judul=certificate.nama,
        waktu=when,
        rincian=details,
        tanda_tangan=signature,
        kaki=context.footer(
            f"sertifikat/{certificate.nomor}",
            rule_line(rule) if rule else "",
            certificate.nomor,
            person.nama,
            person.nip,
            certificate.nama,
            when,
            details,
        ),
    )


def _details(
    papers: TrainingPapers, one: ActivityPapers, certificate: Certificate, participant: Participant
) -> tuple[tuple[str, str], ...]:
    hours = certificate.jp_sertifikat or certificate.jp_konversi
    until = certificate.berlaku_sampai
    return (
        ("Jam pelajaran", f"{plain_text(hours)} JP (1 JP = 45 menit)" if hours else "–"),
        ("Penyelenggara", certificate.penerbit),
        ("Hasil", _result(papers, one, participant)),
        ("Berlaku sampai", long_date(until) if until else "tidak dibatasi"),
    )


def _result(papers: TrainingPapers, one: ActivityPapers, participant: Participant) -> str:
    """Return "Lulus, kehadiran 100%" of the required sessions."""
    name = _result_names(papers).get(participant.hasil, "").partition(" / ")[0]
    needed = {s.id for s in one.sessions_of(participant.kelompok_id) if s.is_wajib}
    marks = papers.people.attendance_of(needed)
    own = [mark for mark in marks if mark.peserta_id == participant.id]
    if not needed or not own:
        return name
    there = sum(mark.hadir is Presence.HADIR for mark in own)
    return f"{name}, kehadiran {round(100 * there / len(needed))}%"


def _result_names(papers: TrainingPapers) -> dict[str, str]:
    rule = rule_or_none(papers.context.book, RuleCode.STATUS_HASIL, papers.context.today)
    return {line["kode"]: line["nama"] for line in rule.isi["hasil"]} if rule else {}


def attendance_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return a sheet to sign for each session with hours, with everybody who takes part."""
    papers = TrainingPapers(reader, request)
    rooms, records = papers.rooms(), []
    for one in papers.activities():
        people, persons = papers.participants(one)
        present = [p for p in people if p.status.takes_part]
        for session in sorted(one.sessions, key=lambda s: (s.tanggal, s.jam_mulai or 0)):
            own = [p for p in present if p.kelompok_id == session.kelompok_id]
            if own and session.jam_mulai is not None:
                records.append(_sheet(papers, one, (session, rooms), (own, persons)))
    if not records:
        raise DomainError("Tidak ada sesi dengan peserta untuk pilihan ini.", "KOSONG")
    info = reader.info(papers.context, "Daftar hadir pelatihan", None)
    return ReportJob(iter(records), len(records), info)


def _sheet(
    papers: TrainingPapers,
    one: ActivityPapers,
    when: tuple[TrainingSession, Mapping[str, str]],
    who: tuple[Sequence[Participant], Mapping[str, PersonFacts]],
) -> ListReport:
    (session, rooms), (people, persons) = when, who
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (number, p.nama, p.nip, p.jabatan, p.unit, f"{number}.")
        for number, p in enumerate((persons[one.pegawai_id] for one in people), 1)
    )
    title = one.title(session.kelompok_id)
    day = f"{WEEKDAYS[session.tanggal.weekday()]}, {long_date(session.tanggal)}"
    place = rooms.get(session.ruang_id or "", "") or one.activity.tempat
    parts = (day, f"pukul {hours_text(session.jam_mulai, session.jam_selesai)}", place)
    state = " · ".join(part for part in parts if part)
    return ListReport(
        kop=papers.context.kop(""),
        judul="Daftar Hadir",
        subjek=title,
        keadaan=state,
        kolom=_SIGN,
        bagian=(ListSection(session.materi and f"Materi: {session.materi}", rows),),
        kosong="",
        catatan=f"{len(rows)} peserta. Paraf pengajar: ……………………",
        is_grid=True,
        tinggi_baris=8.5,
        tanda_tangan=papers.context.signature(None, None),
        kaki=papers.context.footer(f"hadir/{session.id}", "", title, state, rows),
    )


def participants_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the people of each activity with results, those who left among them."""
    papers = TrainingPapers(reader, request)
    names = _result_names(papers)
    records = []
    for one in papers.activities():
        people, persons = papers.participants(one)
        sections = tuple(
            ListSection(title, _people_rows(group, persons, names))
            for title, group in _grouped(one, people)
        )
        first, last = one.activity.mulai, one.activity.selesai
        records.append(
            ListReport(
                kop=papers.context.kop(""),
                judul="Daftar Peserta",
                subjek=one.activity.judul,
                keadaan=f"{days_text(first, last)} · {one.activity.status.label}",
                kolom=_LIST,
                bagian=sections,
                kosong="Belum ada peserta.",
                tanda_tangan=papers.context.signature(None, None),
                kaki=papers.context.footer(f"peserta/{one.activity.id}", "", sections),
            )
        )
    info = reader.info(papers.context, "Daftar peserta pelatihan", None)
    return ReportJob(iter(records), len(records), info)


def _grouped(
    one: ActivityPapers, people: Sequence[Participant]
) -> list[tuple[str, list[Participant]]]:
    found = []
    for group in one.groups:
        own = [p for p in people if p.kelompok_id == group.id]
        waiting = [p for p in own if p.status is ParticipantStatus.DAFTAR_TUNGGU]
        seated = [p for p in own if p.status is not ParticipantStatus.DAFTAR_TUNGGU]
        name = group.nama if len(one.groups) > 1 else ""
        if seated:
            found.append((name, seated))
        if waiting:
            waiting.sort(key=lambda p: p.urut_tunggu or 0)
            found.append((f"{name} Daftar tunggu".strip(), waiting))
    return found


def _people_rows(
    people: Sequence[Participant], persons: Mapping[str, PersonFacts], names: Mapping[str, str]
) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            number,
            persons[one.pegawai_id].nama,
            persons[one.pegawai_id].nip,
            persons[one.pegawai_id].unit,
            one.status.label,
            names.get(one.hasil, "") if one.status.takes_part else "–",
            _number(one.nilai_pra),
            _number(one.nilai_pasca),
            _number(one.jp_diakui),
            one.alasan or one.catatan,
        )
        for number, one in enumerate(people, 1)
    )


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain_text(value)
