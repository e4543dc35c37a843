"""The tables that files bring in and take out, beside people, evaluations and histories.

A kind names classes, functions and tuples as "module:name" inside `sdm_desktop`; nothing of them is
loaded before it is used.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from sdm_desktop.services.changes import Topic

if TYPE_CHECKING:
    from sdm_desktop.exchange.headers import TargetField
    from sdm_desktop.exchange.progress import Progress
    from sdm_desktop.services.bundle import Services
    from sdm_desktop.services.import_plan import (
        ImportChoice,
        ImportPlan,
        ImportSelection,
        SheetPreview,
    )
    from sdm_desktop.services.session import Session
    from sdm_desktop.storage.database import Database
    from sdm_desktop.storage.write import Writer

PEOPLE_WORDS = ("orang", "Nama", "NIP")
Table = tuple[Sequence[str], Iterable[Sequence[Any]]]


class Importer(Protocol):
    """Plans and writes one kind of table."""

    def plan(
        self, preview: "SheetPreview", mapping: Mapping[str, int], progress: "Progress"
    ) -> "ImportPlan":
        """Return what the rows would change; nothing is written."""

    def write(
        self, writer: "Writer", work: Any, selection: "ImportSelection", progress: "Progress"
    ) -> tuple[int, int]:
        """Write the work of a plan; return how many are new and how many changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeKind:
    """One kind of table.

    `name` is that of the command line, `title` what the wizard calls it, `page` shows it after an
    import, `wanted` names the columns a file needs. `targets` (a tuple) and `headers` say what a
    column may be mapped to and what an empty template holds. `importer` is a class made with
    (database, session), `exporter` a function from the services and the chosen people (None: all)
    to headers and rows. An empty `importer` or `exporter` means that there is none. `choices` is a
    function from (database, session, preview) to what is asked beside the columns; `writer`
    writes a workbook of its own from (services, path) and returns the number of its records.
    `words` are what the preview calls a row, its first and its second column.
    """

    name: str
    title: str
    page: str
    topics: frozenset[Topic]
    action: str
    table: str
    wanted: str
    targets: str
    headers: str
    importer: str = ""
    exporter: str = ""
    choices: str = ""
    writer: str = ""
    words: tuple[str, str, str] = PEOPLE_WORDS

    def target_fields(self) -> "tuple[TargetField, ...]":
        """Return what a column may be mapped to."""
        return cast("tuple[TargetField, ...]", _load(self.targets))

    def header_row(self) -> Sequence[str]:
        """Return the headers of a template."""
        return cast("Sequence[str]", _load(self.headers))

    def make_importer(self, database: "Database", session: "Session") -> Importer:
        """Return the importer of this kind."""
        return cast("Callable[[Database, Session], Importer]", _load(self.importer))(
            database, session
        )

    def choices_of(
        self, database: "Database", session: "Session", preview: "SheetPreview"
    ) -> "tuple[ImportChoice, ...]":
        """Return what is asked beside the columns of a file."""
        if not self.choices:
            return ()
        ask = cast("Callable[..., tuple[ImportChoice, ...]]", _load(self.choices))
        return ask(database, session, preview)

    def write_workbook(self, services: "Services", out: Path) -> int:
        """Write the workbook of this kind."""
        return cast("Callable[[Services, Path], int]", _load(self.writer))(services, out)

    def table_of(self, services: "Services", people: Sequence[str] | None) -> Table:
        """Return headers and rows of what the office holds."""
        export = cast("Callable[[Services, Sequence[str] | None], Table]", _load(self.exporter))
        return export(services, people)


def _load(place: str) -> object:
    module, name = place.split(":")
    return getattr(import_module(f"sdm_desktop.{module}"), name)


KINDS: Mapping[str, ExchangeKind] = {
    kind.name: kind
    for kind in (
        ExchangeKind(
            name="leave",
            title="Cuti",
            page="leave",
            topics=frozenset({Topic.LEAVE}),
            action="impor_cuti",
            table="cuti",
            wanted="NIP, jenis, tanggal mulai dan tanggal selesai",
            targets="exchange.leave_rows:LEAVE_TARGETS",
            headers="exchange.leave_rows:LEAVE_HEADERS",
            importer="services.leave_import:LeaveImport",
            exporter="services.leave_export:leave_table_of",
        ),
        ExchangeKind(
            name="feedback",
            title="Umpan balik masyarakat",
            page="feedback",
            topics=frozenset({Topic.FEEDBACK}),
            action="impor_umpan_balik",
            table="pengaduan",
            wanted="tanggal terima, jenis dan uraian",
            targets="exchange.feedback_rows:FEEDBACK_TARGETS",
            headers="exchange.feedback_rows:FEEDBACK_HEADERS",
            importer="services.feedback_import:FeedbackImport",
            exporter="services.feedback_export:feedback_table_of",
            words=("laporan", "Uraian", "Nomor"),
        ),
        ExchangeKind(
            name="trainings",
            title="Peserta dan hasil pelatihan",
            page="training",
            topics=frozenset({Topic.TRAINING}),
            action="impor_peserta",
            table="peserta",
            wanted="kegiatan dan NIP",
            targets="exchange.participant_rows:PARTICIPANT_TARGETS",
            headers="exchange.participant_rows:PARTICIPANT_HEADERS",
            importer="services.participant_import:ParticipantImport",
            exporter="services.participant_export:participant_table_of",
        ),
        ExchangeKind(
            name="certificates",
            title="Sertifikat pelatihan luar",
            page="training",
            topics=frozenset({Topic.TRAINING}),
            action="impor_sertifikat",
            table="sertifikat",
            wanted="NIP, nomor sertifikat, penyelenggara, nama pelatihan, dan tanggal",
            targets="exchange.certificate_rows:CERTIFICATE_TARGETS",
            headers="exchange.certificate_rows:CERTIFICATE_HEADERS",
            importer="services.certificate_import:CertificateImport",
            exporter="services.certificate_export:certificate_table_of",
        ),
        ExchangeKind(
            name="competences",
            title="Nilai kompetensi",
            page="training_plan",
            topics=frozenset({Topic.TRAINING}),
            action="impor_kompetensi",
            table="nilai_kompetensi",
            wanted="NIP, kompetensi, level dan tanggal penilaian",
            targets="exchange.competence_rows:COMPETENCE_TARGETS",
            headers="exchange.competence_rows:COMPETENCE_HEADERS",
            importer="services.competence_import:CompetenceImport",
            exporter="services.competence_export:competence_table_of",
            words=("nilai", "Nama", "NIP"),
        ),
        ExchangeKind(
            name="skm",
            title="Jawaban survei kepuasan",
            page="feedback",
            topics=frozenset({Topic.SURVEYS}),
            action="impor_survei",
            table="survei",
            wanted="U1 sampai U9, nama unsur, atau jawaban",
            targets="exchange.survey_rows:SURVEY_TARGETS",
            headers="exchange.survey_rows:SURVEY_HEADERS",
            importer="services.survey_import:SurveyImport",
            exporter="services.survey_export:answers_table_of",
            choices="services.survey_targets:survey_choices",
            words=("responden", "Responden", "Nomor"),
        ),
        ExchangeKind(
            name="skm-history",
            title="Indeks kepuasan periode lama",
            page="feedback",
            topics=frozenset({Topic.SURVEYS}),
            action="impor_indeks_lama",
            table="indeks_historis",
            wanted="layanan, periode dan IKM",
            targets="exchange.old_index_rows:OLD_INDEX_TARGETS",
            headers="exchange.old_index_rows:OLD_INDEX_HEADERS",
            importer="services.old_index_import:OldIndexImport",
            exporter="services.survey_export:old_table_of",
            words=("indeks", "Layanan", "Nomor"),
        ),
        ExchangeKind(
            name="skm-results",
            title="Hasil survei kepuasan",
            page="feedback",
            topics=frozenset({Topic.SURVEYS}),
            action="",
            table="",
            wanted="",
            targets="exchange.survey_rows:SURVEY_TARGETS",
            headers="exchange.survey_rows:RESULT_HEADERS",
            exporter="services.survey_export:results_table_of",
        ),
        ExchangeKind(
            name="skm-recap",
            title="Rekap survei kepuasan dengan rumus",
            page="feedback",
            topics=frozenset({Topic.SURVEYS}),
            action="",
            table="",
            wanted="",
            targets="exchange.survey_rows:SURVEY_TARGETS",
            headers="exchange.survey_rows:RESULT_HEADERS",
            writer="services.survey_recap:recap_of_all",
        ),
        ExchangeKind(
            name="past-ratings",
            title="Nilai kinerja lama (PP 46, PP 30, 8/2021)",
            page="employees",
            topics=frozenset({Topic.EVALUATIONS}),
            action="impor_nilai_lama",
            table="predikat_historis",
            wanted="nip dan tahun, serta nilai atau predikat",
            targets="exchange.past_rows:PAST_TARGETS",
            headers="exchange.past_rows:PAST_HEADERS",
            importer="services.past_import:PastRatingImport",
            exporter="services.performance_exchange:past_table_of",
        ),
        ExchangeKind(
            name="skp22",
            title="Riwayat kinerja tahunan (skp22)",
            page="evaluations",
            topics=frozenset({Topic.EVALUATIONS, Topic.PERIODS}),
            action="impor_skp22",
            table="evaluasi",
            wanted="nip, tahun dan kuadranKinerja",
            targets="exchange.siasn_performance:SKP22_TARGETS",
            headers="exchange.siasn_performance:SKP22_HEADERS",
            importer="services.siasn_performance:SiasnPerformanceImport",
            exporter="services.performance_exchange:skp22_table_of",
        ),
        ExchangeKind(
            name="kinerjaperiodik",
            title="Riwayat kinerja periodik (kinerjaperiodik)",
            page="evaluations",
            topics=frozenset({Topic.EVALUATIONS, Topic.PERIODS}),
            action="impor_kinerja_periodik",
            table="evaluasi",
            wanted="nip, tahun, periodikNama dan kuadran",
            targets="exchange.siasn_performance:PERIODIC_TARGETS",
            headers="exchange.siasn_performance:PERIODIC_HEADERS",
            importer="services.siasn_performance:SiasnPerformanceImport",
            exporter="services.performance_exchange:periodic_table_of",
        ),
    )
}
IMPORTED_KINDS = tuple(name for name, kind in KINDS.items() if kind.importer)
EXPORTED_KINDS = tuple(name for name, kind in KINDS.items() if kind.exporter or kind.writer)
