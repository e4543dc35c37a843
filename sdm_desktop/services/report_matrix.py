"""Matriks peran hasil on paper: whose results carry out whose."""

from collections.abc import Iterator, Sequence

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Identity, Period, PeriodKind
from sdm_desktop.domain.report_matrix import MatrixColumn, RoleMatrixReport
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.skp_views import RoleMatrix
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_forms import basis_on, by_unit, words_on
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.skp_cascade import CascadeDesk
from sdm_desktop.services.skp_desk import SkpDesk

_TITLE = "Matriks Peran Hasil"


def matrix_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the matrices of a year, one per superior; `DomainError` where there is none."""
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    desk = CascadeDesk(SkpDesk(reader.database, reader.session))
    units = {member.id: member.unit_id for member in reader.people.members(context.today)}
    scope = context.scope
    superiors = [
        node
        for node in desk.superiors(period.tahun)
        if (scope.unit_ids is None or units.get(node.pegawai_id) in scope.unit_ids)
        and (scope.person_ids is None or node.pegawai_id in scope.person_ids)
    ]
    found = [desk.matrix(node, period.tahun) for node in superiors]
    chosen = by_unit(context, found, lambda one: units.get(one.atasan.pegawai_id))
    if not chosen:
        text = f"Tidak ada SKP bawahan {reader.whom(context)} pada tahun {period.tahun}."
        raise DomainError(text, "KOSONG")
    context.people = reader.people.identities(one.atasan.pegawai_id for one in chosen)
    tops = {
        one.atasan.pegawai_id: context.top_name(units.get(one.atasan.pegawai_id)) for one in chosen
    }
    return ReportJob(
        _reports(context, period, [(one, tops[one.atasan.pegawai_id]) for one in chosen]),
        len(chosen),
        reader.info(context, _TITLE, period),
        period,
    )


def _reports(
    context: ReportContext, period: Period, found: Sequence[tuple[RoleMatrix, str]]
) -> Iterator[RoleMatrixReport]:
    words = words_on(context, period.selesai, "matriks")
    rules = basis_on(context, period.selesai)
    for matrix, opd in found:
        superior = matrix.atasan
        who = context.people.get(superior.pegawai_id, Identity(nama=superior.nama))
        columns = tuple(
            MatrixColumn(
                nama=person.nama,
                jabatan=person.jabatan,
                hasil=tuple(
                    matrix.cells.get((key, person.pegawai_id), ()) for key, _ in superior.results
                ),
                lain=matrix.loose.get(person.pegawai_id, ()),
            )
            for person in matrix.people
        )
        key = f"matriks/{superior.pegawai_id}/{period.tahun}"
        yield RoleMatrixReport(
            kata=words,
            kop=context.kop(opd),
            nomor=context.document_number,
            tahun=period.tahun,
            nama=who.nama,
            nip=who.nip,
            jabatan=who.jabatan,
            unit=who.unit,
            baris=tuple(text for _, text in superior.results),
            kolom=columns,
            tanda_tangan=Signature(
                tempat_tanggal=context.place_and_date(),
                peran=who.jabatan or words("penilai"),
                nama=who.nama,
                nip=who.nip,
            ),
            kaki=context.footer(key, rules, superior, columns),
        )
