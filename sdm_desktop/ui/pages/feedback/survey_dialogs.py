"""Dialogs on surveys: a service, a survey, publishing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Order, Scheme, Weight
from sdm_desktop.domain.surveys import PublicService, Survey
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_views import ServiceRow, SurveyRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_PLAIN = ("mulai", "selesai", "populasi", "metode_sampel", "penanggung_jawab")


class ServiceDialog(FormDialog):
    """Adds a service of a unit, or changes one."""

    def __init__(
        self,
        context: UiContext,
        units: Sequence[Unit],
        service: PublicService | None,
        parent: QWidget,
    ) -> None:
        title = (
            translate("ServiceDialog", "Ubah layanan")
            if service
            else translate("ServiceDialog", "Layanan baru")
        )
        words = (title, translate("ServiceDialog", "Simpan layanan"))
        super().__init__(context, words, parent, columns=1)
        self._service = service or PublicService(nama="")
        self.form.add_field("nama", self.tr("Nama layanan"), TextField(self))
        choices = [("", self.tr("Belum ditentukan")), *((unit.id, unit.jalur) for unit in units)]
        self.form.add_field("unit_id", self.tr("Unit"), ComboField(choices, self))
        self.form.set_values({"nama": self._service.nama, "unit_id": self._service.unit_id or ""})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the service, or show what speaks against it."""
        values = self.form.values()
        draft = replace(self._service, nama=values["nama"], unit_id=values["unit_id"] or None)
        service = self._context.services.surveys

        def work(_: TaskContext) -> Change:
            return service.save_service(draft)

        self.follow(self._context.tasks.run(work))


class SurveyDialog(FormDialog):
    """Opens a new survey, or changes how one is counted."""

    def __init__(
        self,
        context: UiContext,
        services: Sequence[ServiceRow],
        survey: Survey | None,
        parent: QWidget,
    ) -> None:
        title = (
            translate("SurveyDialog", "Ubah survei")
            if survey
            else translate("SurveyDialog", "Survei baru")
        )
        words = (title, translate("SurveyDialog", "Simpan survei"))
        super().__init__(context, words, parent, columns=2)
        self._survey = survey
        self._add_fields(services)
        self.form.set_values(_values(survey, services))
        if survey is not None:
            for name in ("layanan_id", "periode", "skema"):
                self.form.editor(name).set_read_only(True)
        self.save_button.clicked.connect(self.save)

    def _add_fields(self, services: Sequence[ServiceRow]) -> None:
        add = self.form.add_field
        known = [(row.id, service_words(row)) for row in services]
        add("layanan_id", self.tr("Layanan"), ComboField(known, self), "", 2)
        hint = self.tr("2026, 2026-S1, 2026-Q3, atau 2026-08")
        add("periode", self.tr("Periode"), TextField(self), hint)
        hint = self.tr("Penerima layanan setahun, bila diketahui")
        add("populasi", self.tr("Populasi"), IntField(self), hint)
        hint = self.tr("Kosong berarti seluruh periode")
        add("mulai", self.tr("Mulai"), DateField(self), hint)
        add("selesai", self.tr("Selesai"), DateField(self))
        hint = self.tr("Misalnya acak sederhana")
        add("metode_sampel", self.tr("Metode sampel"), TextField(self), hint)
        add("penanggung_jawab", self.tr("Penanggung jawab"), TextField(self))
        orders = [(one.value, one.label) for one in Order]
        add("urutan", self.tr("Nomor unsur di lembar"), ComboField(orders, self), "", 2)
        schemes = [(one.value, one.label) for one in Scheme]
        add("skema", self.tr("Unsur dan pita mutu"), ComboField(schemes, self))
        weights = [(one.value, one.label(9)) for one in Weight]
        hint = self.tr("Yang lain hanya untuk laporan lama")
        add("bobot", self.tr("Bobot"), ComboField(weights, self), hint)
        choices = [("", self.tr("Tunggu sampai semua unsur terisi")),
                   ("1", self.tr("Hitung atas unsur terisi"))]  # fmt: skip
        add("is_atas_terisi", self.tr("Unsur tanpa jawaban"), ComboField(choices, self), "", 2)

    @Slot()
    def save(self) -> None:
        """Store the survey, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if not values["layanan_id"]:
            problems.append(FieldError("layanan_id", self.tr("Pilih layanan."), "WAJIB"))
        try:
            read_period(values["periode"])
        except DomainError as error:
            problems.append(FieldError("periode", error.message, error.code))
        if problems:
            self.form.show_findings(problems)
            return
        service, known = self._context.services.surveys, self._survey

        def work(_: TaskContext) -> Change:
            base = known or service.draft(
                values["layanan_id"], values["periode"], Scheme(values["skema"])
            )
            return service.save(_filled(base, values))

        self.follow(self._context.tasks.run(work))


def service_words(row: ServiceRow) -> str:
    """Return a service with its unit."""
    return f"{row.service.nama} ({row.unit})" if row.unit else row.service.nama


def _filled(base: Survey, values: dict[str, Any]) -> Survey:
    plain = {name: values[name] for name in _PLAIN}
    plain["mulai"] = plain["mulai"] or base.mulai
    plain["selesai"] = plain["selesai"] or base.selesai
    return replace(
        base,
        **plain,
        urutan=Order(values["urutan"]),
        bobot=Weight(values["bobot"]),
        is_atas_terisi=bool(values["is_atas_terisi"]),
    )


def _values(survey: Survey | None, services: Sequence[ServiceRow]) -> dict[str, Any]:
    if survey is None:
        return {
            "layanan_id": services[0].id if len(services) == 1 else None,
            "urutan": Order.KUESIONER.value,
            "skema": Scheme.BARU.value,
            "bobot": Weight.TEPAT.value,
            "is_atas_terisi": "",
        }
    return {name: getattr(survey, name) for name in _PLAIN} | {
        "layanan_id": survey.layanan_id,
        "periode": survey.periode,
        "urutan": survey.urutan.value,
        "skema": survey.skema.value,
        "bobot": survey.bobot.value,
        "is_atas_terisi": "1" if survey.is_atas_terisi else "",
    }


class PublishDialog(FormDialog):
    """Number and day of the publication sheet of a closed survey."""

    def __init__(self, context: UiContext, row: SurveyRow, parent: QWidget) -> None:
        words = (
            translate("PublishDialog", "Terbitkan {survey}").format(survey=row.title),
            translate("PublishDialog", "Terbitkan"),
        )
        super().__init__(context, words, parent, columns=2)
        self._key = row.id
        hint = self.tr("Dicetak pada lembar publikasi dan tetap bila survei dibuka lagi")
        self.form.add_field("nomor", self.tr("Nomor publikasi"), TextField(self), hint)
        self.form.add_field("tanggal", self.tr("Tanggal terbit"), DateField(self))
        self.form.set_values({"nomor": "", "tanggal": context.services.session.today()})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Publish the survey, or show what speaks against it."""
        problems, values = self.form.problems(), self.form.values()
        if values["tanggal"] is None and not problems:
            problems.append(FieldError("tanggal", self.tr("Wajib diisi."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        closing, key = self._context.services.surveys.closing, self._key

        def work(_: TaskContext) -> Change:
            return closing.publish(key, values["nomor"], values["tanggal"])

        self.follow(self._context.tasks.run(work))
