"""Invitations and orders to take part in training, one letter for each person."""

from collections.abc import Callable, Sequence

from sdm_desktop.domain.dates import WEEKDAYS, long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.report_letters import LetterBlock, OfficialLetter
from sdm_desktop.domain.training import TrainingSession, hours_text
from sdm_desktop.domain.training_people import Participant
from sdm_desktop.reports.text import printed_nip
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_training import (
    ActivityPapers,
    TrainingPapers,
    days_text,
    place_of,
)
from sdm_desktop.storage.training_people import PersonFacts

DOTS = "………………"
_MOST_SESSIONS = 40
_MOST = 2_000
Writer = Callable[[TrainingPapers, ActivityPapers, str, PersonFacts], OfficialLetter]
Lines = tuple[tuple[str, str, str], ...]


def invitations_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the invitations of everybody who takes part."""
    return _job(reader, request, "Undangan pelatihan", _invitation)


def orders_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the orders of everybody who takes part."""
    return _job(reader, request, "Surat tugas pelatihan", _order)


def _job(reader: ReportReader, request: ReportRequest, title: str, write: Writer) -> ReportJob:
    papers = TrainingPapers(reader, request)
    records = []
    for one in papers.activities():
        people, persons = papers.participants(one)
        records += [
            write(papers, one, who.kelompok_id, persons[who.pegawai_id]) for who in _called(people)
        ]
    if not records:
        raise DomainError("Tidak ada peserta untuk pilihan ini.", "KOSONG")
    if len(records) > _MOST:
        raise DomainError(f"Ada {len(records)} surat; pilih satu kegiatan.", "JUMLAH")
    return ReportJob(iter(records), len(records), reader.info(papers.context, title, None))


def _called(people: Sequence[Participant]) -> list[Participant]:
    return [one for one in people if one.status.takes_part]


def _invitation(
    papers: TrainingPapers, one: ActivityPapers, group_id: str, person: PersonFacts
) -> OfficialLetter:
    rooms = papers.rooms()
    place = place_of(one, rooms, papers.context.office.tempat)
    facts: Lines = (
        ("", "Kegiatan", one.title(group_id)),
        ("", "Tanggal", days_text(one.activity.mulai, one.activity.selesai)),
        ("", "Tempat", place),
        ("", "Cara", one.activity.mode.label),
        *((("", "Narahubung", one.activity.pic),) if one.activity.pic else ()),
    )
    until = one.activity.batas_daftar
    confirm = f" paling lambat {long_date(until)}" if until else ""
    blocks = (
        LetterBlock(teks="Dengan hormat, Saudara diundang mengikuti kegiatan:", baris=facts),
        LetterBlock(teks="Jadwal:", baris=_schedule(one.sessions_of(group_id), rooms)),
        LetterBlock(
            teks=f"Kehadiran mohon dikonfirmasi{confirm}. Atas perhatian Saudara kami ucapkan "
            "terima kasih."
        ),
    )
    to = ("Yth. Sdr.", person.nama, person.jabatan, person.unit, "di tempat")
    return _letter(papers, person, ("", f"Undangan {one.activity.judul}"), blocks, to)


def _order(
    papers: TrainingPapers, one: ActivityPapers, group_id: str, person: PersonFacts
) -> OfficialLetter:
    rooms = papers.rooms()
    place = place_of(one, rooms, papers.context.office.tempat)
    identity: Lines = (
        ("1.", "Nama", person.nama),
        ("2.", "NIP / NI PPPK", printed_nip(person.nip)),
        ("3.", "Pangkat/golongan", person.golongan or "–"),
        ("4.", "Jabatan", person.jabatan or "–"),
        ("5.", "Unit kerja", person.unit or "–"),
    )
    when = days_text(one.activity.mulai, one.activity.selesai)
    blocks = (
        LetterBlock(teks="Menugaskan kepada:", baris=identity),
        LetterBlock(
            teks=f"untuk mengikuti {one.title(group_id)} pada {when} di {place}, dengan jadwal:",
            baris=_schedule(one.sessions_of(group_id), rooms),
        ),
        LetterBlock(
            teks="Setelah selesai, yang bersangkutan melapor dan menyerahkan salinan sertifikat "
            "kepada pengelola kepegawaian unit."
        ),
    )
    title = ("SURAT TUGAS", f"Surat tugas {one.activity.judul}")
    return _letter(papers, person, title, blocks, ())


def _letter(
    papers: TrainingPapers,
    person: PersonFacts,
    title: tuple[str, str],
    blocks: tuple[LetterBlock, ...],
    to: tuple[str, ...],
) -> OfficialLetter:
    context = papers.context
    number = context.request.options.get("nomor", "").strip() or DOTS
    signature = context.signature(None, None)
    return OfficialLetter(
        kop=context.kop(""),
        judul=title[0],
        nomor=number,
        sifat="Biasa",
        perihal=title[1],
        tempat_tanggal=context.place_and_date(),
        tujuan=tuple(line for line in to if line),
        blok=blocks,
        tanda_tangan=signature,
        nama=person.nama,
        nip=person.nip,
        kaki=context.footer(f"pelatihan/{person.id}", "", number, title, person.nip, blocks),
    )


def _schedule(sessions: Sequence[TrainingSession], rooms: dict[str, str]) -> Lines:
    """Return a line for each session, of long ones the first and how many follow."""
    lines = [
        (
            f"{number}.",
            f"{WEEKDAYS[one.tanggal.weekday()]}, {long_date(one.tanggal)}",
            ", ".join(filter(None, (_hours(one), one.materi, rooms.get(one.ruang_id or "", "")))),
        )
        for number, one in enumerate(sessions[:_MOST_SESSIONS], 1)
    ]
    if len(sessions) > _MOST_SESSIONS:
        more = len(sessions) - _MOST_SESSIONS
        lines.append(("", f"dan {more} sesi berikutnya", "menurut jadwal penyelenggara"))
    return tuple(lines)


def _hours(session: TrainingSession) -> str:
    if session.jam_mulai is None:
        return "belajar mandiri"
    return f"pukul {hours_text(session.jam_mulai, session.jam_selesai)}"
