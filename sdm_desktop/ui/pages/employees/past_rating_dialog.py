"""One result of a year before 2022, or of another office, with its value worked out live."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.past_ratings import (
    PARTS,
    PastRating,
    Scale,
    Weights,
    check_past_rating,
    equivalent,
    labels_of,
    part_name,
    scale_of,
    weighted,
    weights_of,
    weights_text,
    weights_used,
)
from sdm_desktop.domain.past_values import explain_value
from sdm_desktop.domain.rules import Rule
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import InfoButton, make_button, make_label
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

_MOST = Decimal(120)
_IDEA = "ya"
_WITH_IDEA = (Scale.PP30, Scale.P8_2021)
_PARTS = {"TAHUN": "Satu tahun", "S1": "Semester I", "S2": "Semester II"}
_VALUE_OF = frozenset({"nilai_skp", "nilai_perilaku", "bobot", "skala", "tahun", "bagian"})


class PastRatingDialog(FormDialog):
    """Stores an old result; `scales` are the tables it computes with."""

    def __init__(
        self,
        context: UiContext,
        rating: PastRating,
        scales: Mapping[Scale, Rule],
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        known = translate("PastRatingDialog", "Nilai {period}").format(
            period=part_name(rating.tahun, rating.bagian)
        )
        title = known if rating.rev else translate("PastRatingDialog", "Tambah nilai tahun lama")
        words = (title, translate("PastRatingDialog", "Simpan nilai"))
        super().__init__(context, words, parent, columns=3)
        self._rating = rating
        self._scales = scales
        self._told: Explained | None = None
        self._own_label = bool(rating.rev)
        self._fill_form()
        self._build_result()
        self._show(rating)
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)

    def _fill_form(self) -> None:
        add = self.form.add_field
        most = self.tr("Angka pada dokumen")
        add("tahun", self.tr("Tahun"), IntField(self))
        add("bagian", self.tr("Bagian"), ComboField([(part, _PARTS[part]) for part in PARTS], self))
        scales = [(scale.value, scale.label) for scale in Scale]
        add("skala", self.tr("Peraturan"), ComboField(scales, self))
        for name, label in (
            ("nilai_skp", self.tr("Nilai SKP")),
            ("nilai_perilaku", self.tr("Nilai perilaku")),
        ):
            add(name, label, ScoreField(self, highest=_MOST), most)
        hint = self.tr("SKP/perilaku dalam persen")
        add("bobot", self.tr("Bobot"), ComboField((), self), hint)
        add(
            "nilai_akhir",
            self.tr("Nilai akhir"),
            ScoreField(self, highest=_MOST),
            self.tr("Dihitung dari bobot"),
        )
        ideas = [(_IDEA, self.tr("Ada ide baru"))]
        add("ide", self.tr("Inovasi"), CheckRow(ideas, self), self.tr("Syarat Sangat Baik"), 2)
        add("label_asli", self.tr("Predikat pada dokumen"), ComboField((), self, is_free=True))
        values = [(one.value, one.label) for one in Predikat]
        hint = self.tr("Yang dibaca aturan kenaikan pangkat dan lain-lain")
        add("predikat_setara", self.tr("Setara dengan"), ComboField(values, self), hint, 2)
        hint = self.tr("Misalnya nomor dokumen atau kantor asal")
        add("sumber", self.tr("Sumber"), TextField(self), hint, 3)

    def _build_result(self) -> None:
        self.outcome = make_label("", self, "strong")
        self.info = InfoButton(self.tr("Penjelasan nilai"), self)
        self.info.clicked.connect(self.explain)
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(self.outcome)
        row.addWidget(self.info)
        row.addStretch(1)
        self.body.insertLayout(2, row)
        self.remove_button = make_button(self.tr("Hapus nilai"), self, "plain", "trash-2")
        self.remove_button.setVisible(bool(self._rating.rev))
        self.remove_button.clicked.connect(self.remove)
        self.buttons.insertWidget(0, self.remove_button)

    # values

    def _show(self, rating: PastRating) -> None:
        self._offer(rating.skala)
        rule = self._scales.get(rating.skala)
        names = ("tahun", "bagian", "nilai_skp", "nilai_perilaku", "nilai_akhir", "label_asli")
        values: dict[str, Any] = {name: getattr(rating, name) for name in names}
        values |= {
            "skala": rating.skala.value,
            "bobot": weights_text(weights_used(rule, rating)) if rule else "",
            "ide": (_IDEA,) if rating.is_ide_baru else (),
            "predikat_setara": rating.predikat_setara.value if rating.label_asli else None,
            "sumber": rating.sumber,
        }
        self.form.set_values(values)
        self._tell()

    def _offer(self, scale: Scale) -> None:
        """Offer the weights and words of a scale, and let only what it knows be filled."""
        rule = self._scales.get(scale)
        weights = [weights_text(pair) for pair in weights_of(rule)] if rule else []
        bobot, label = self.form.field("bobot").editor, self.form.field("label_asli").editor
        assert isinstance(bobot, ComboField)
        assert isinstance(label, ComboField)
        choices: list[Choice] = [(text, text) for text in weights]
        bobot.set_choices(choices)
        bobot.set_value(weights[0] if weights else "")
        kept = label.value()
        label.set_choices([(word, word) for word in labels_of(rule, scale)])
        label.set_value(kept)
        self.form.editor("ide").set_read_only(scale not in _WITH_IDEA)
        for name in ("nilai_skp", "nilai_perilaku", "nilai_akhir", "bobot"):
            self.form.editor(name).set_read_only(rule is None)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name in ("tahun", "bagian"):
            self._follow_year()
        if name == "skala" or name in ("tahun", "bagian"):
            self._offer(self._scale())
        if name in _VALUE_OF:
            self._compute()
        if name == "label_asli":
            self._own_label = bool(self.form.values()["label_asli"])
            self._follow_label()
        elif name != "predikat_setara":
            self._suggest_label()
        self._tell()
        self._warn()

    def _follow_year(self) -> None:
        """Choose the scale of a year that was typed."""
        values = self.form.values()
        if values["tahun"] and values["tahun"] >= 1980:
            self.form.fill({"skala": scale_of(values["tahun"], values["bagian"] or "TAHUN").value})

    def _compute(self) -> None:
        """Work the value out, where both parts are there."""
        rule = self._scales.get(self._scale())
        value = weighted(rule, self.rating(), self._weights(rule)) if rule else None
        if value is not None:
            self.form.fill({"nilai_akhir": value})

    def _suggest_label(self) -> None:
        """Write the word of the value, unless the user wrote one."""
        if self._own_label:
            return
        rating = self.rating()
        rule = self._scales.get(rating.skala)
        told = explain_value(rule, rating) if rule else None
        if told is not None:
            self.form.fill({"label_asli": told.result["predikat"]})
            self._follow_label()

    def _follow_label(self) -> None:
        found = equivalent(self.form.values()["label_asli"] or "")
        if found is not None:
            self.form.fill({"predikat_setara": found.value})

    def _tell(self) -> None:
        rating = self.rating()
        rule = self._scales.get(rating.skala)
        self._told = explain_value(rule, rating, self._fitting(rule, rating)) if rule else None
        self.info.setVisible(self._told is not None)
        if self._told is None:
            self.outcome.setText(self.tr("Isi nilai akhir, atau nilai SKP dan nilai perilaku."))
            if rule is None:
                text = self.tr("Mulai 2022 predikat berasal dari kuadran, tanpa nilai angka.")
                self.outcome.setText(text)
            return
        value, label = self._told.result["nilai"], self._told.result["predikat"]
        text = self.tr("Nilai {value} berarti {label}")
        self.outcome.setText(text.format(value=decimal_text(value, 2), label=label))

    def _fitting(self, rule: Rule, rating: PastRating) -> Weights | None:
        """Return the chosen weights where they give the value that is written."""
        chosen = self._weights(rule)
        return chosen if weighted(rule, rating, chosen) == rating.nilai_akhir else None

    def _warn(self) -> None:
        rating = self.rating()
        if not rating.label_asli or not rating.tahun:
            return
        found = check_past_rating(rating, self._scales.get(rating.skala), self._this_year())
        for finding in found:
            state = "error" if finding.is_error else "warning"
            if finding.field in self.form.names():
                self.form.field(finding.field).show_finding(finding.message, state)

    def _this_year(self) -> int:
        return self._context.services.session.today().year

    def _scale(self) -> Scale:
        return Scale(self.form.values()["skala"] or self._rating.skala.value)

    def _weights(self, rule: Rule) -> Weights:
        chosen = self.form.values()["bobot"]
        found = {weights_text(pair): pair for pair in weights_of(rule)}
        return found.get(chosen) or weights_of(rule)[0]

    def rating(self) -> PastRating:
        """Return what is typed."""
        values = self.form.values()
        scale = self._scale()
        numbers = values if scale in self._scales else dict.fromkeys(values)
        label = values["label_asli"] or ""
        chosen = values["predikat_setara"]
        return replace(
            self._rating,
            tahun=values["tahun"] or 0,
            bagian=values["bagian"] or "",
            skala=scale,
            nilai_skp=numbers["nilai_skp"],
            nilai_perilaku=numbers["nilai_perilaku"],
            nilai_akhir=numbers["nilai_akhir"],
            is_ide_baru=_IDEA in values["ide"] and scale in _WITH_IDEA,
            label_asli=label,
            predikat_setara=Predikat(chosen) if chosen else equivalent(label) or Predikat.BAIK,
            sumber=values["sumber"],
        )

    # acts

    @Slot()
    def explain(self) -> None:
        """Show how the value comes about."""
        if self._told is not None:
            rating = self.rating()
            title = part_name(rating.tahun, rating.bagian)
            reading = Reading(headline=self.outcome.text())
            ExplanationPopover(self._told, title, self, reading).open_beside(self.info)

    @Slot()
    def save(self) -> None:
        """Store the result, or show what is wrong."""
        problems = list(self.form.problems())
        if self.form.values()["predikat_setara"] is None:
            problems.append(FieldError("predikat_setara", self.tr("Pilih predikat yang setara.")))
        self.form.show_findings(problems)
        if problems:
            return
        rating, service = self.rating(), self._context.services.performance.past

        def work(_: TaskContext) -> Change:
            return service.save(rating)

        self.follow(self._context.tasks.run(work))

    @Slot()
    def remove(self) -> None:
        """Take the result away; it can be taken back."""
        rating_id, service = self._rating.id, self._context.services.performance.past

        def work(_: TaskContext) -> Change:
            return service.remove(rating_id)

        self.follow(self._context.tasks.run(work))
