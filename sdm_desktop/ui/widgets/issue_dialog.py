"""Before letters are issued: how many, which number comes first, paper, date, who signs."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from sdm_desktop.domain.letters import LetterKind
from sdm_desktop.domain.report_records import Margin, Paper
from sdm_desktop.services.letter_drafts import LetterLook
from sdm_desktop.services.letters import Issued, LetterSubject
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.report_memory import Remembered, ReportMemory
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.signatory_fields import OFFICE, OTHER, SignatoryFields

_SHOWN = 3


class IssueDialog(FormDialog):
    """Issues letters as set here; `issued` carries what came of it."""

    issued = Signal(object)

    def __init__(
        self,
        context: UiContext,
        kind: LetterKind,
        subjects: Sequence[LetterSubject],
        parent: QWidget | None = None,
    ) -> None:
        count = len(subjects)
        words = (
            QCoreApplication.translate("IssueDialog", "Terbitkan {kind}").format(kind=kind.label),
            QCoreApplication.translate("IssueDialog", "Terbitkan {count} surat").format(
                count=count
            ),
        )
        super().__init__(context, words, parent)
        self._kind, self._subjects = kind, tuple(subjects)
        self._memory = ReportMemory(context.preferences)
        self._office = context.services.office.office()
        self.number = make_label("", self, "strong")
        self.kop = QCheckBox(self.tr("Kop surat dan lambang"), self)
        self.kop.setChecked(True)
        self.signatory = SignatoryFields(context, self, (OFFICE, OTHER), columns=2)
        self._fill()
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self._read_number()

    def _fill(self) -> None:
        form, kept = self.form, self._memory.read(self._key)
        papers = [(paper.value, paper.value) for paper in Paper if paper is not Paper.A3]
        margins = [
            (Margin.ARSIP.value, self.tr("Arsip (kiri 30 mm)")),
            (Margin.SEMPIT.value, self.tr("Sempit (10 mm)")),
        ]
        form.add_field("tempat", self.tr("Tempat"), TextField(self))
        form.add_field("tanggal", self.tr("Tanggal surat"), DateField(self))
        form.add_field("kertas", self.tr("Kertas"), ComboField(papers, self))
        form.add_field("tepi", self.tr("Tepi"), ComboField(margins, self))
        form.set_values(
            {
                "tempat": self._office.tempat,
                "tanggal": self._context.services.session.today(),
                "kertas": kept.paper or Paper.A4.value,
                "tepi": kept.margin,
            }
        )
        signer = kept.signer if kept.signer in (OFFICE, OTHER) else OFFICE
        self.signatory.restore(signer, kept.person_id, kept.typed)
        self.body.insertWidget(1, self.number)
        self.body.insertWidget(3, self.signatory)
        self.body.insertWidget(4, self.kop)

    @property
    def _key(self) -> str:
        return f"surat-{self._kind.value.lower()}"

    def look(self) -> LetterLook | None:
        """Return what is set here; None (with messages) when a field cannot be read."""
        problems = self.form.problems()
        self.form.show_findings(problems)
        if [*problems, *self.signatory.problems()]:
            return None
        values = self.form.values()
        return LetterLook(
            date=values["tanggal"],
            place=values["tempat"] or "",
            paper=Paper(values["kertas"] or Paper.A4),
            margin=Margin(values["tepi"] or Margin.ARSIP),
            with_kop=self.kop.isChecked(),
            signatory=self.signatory.signatory(self._office),
        )

    @Slot()
    def save(self) -> None:
        """Issue the letters, or show what is wrong."""
        look = self.look()
        if look is None:
            return
        self._remember(look)
        letters, kind, subjects = self._context.services.letters, self._kind, self._subjects

        def work(task: TaskContext) -> Issued:
            return letters.issue(kind, subjects, look, task)

        task = self._context.tasks.run(work)
        self.save_button.setEnabled(False)
        task.succeeded.connect(self._on_issued)
        task.failed.connect(self._on_failed)
        self._context.messages.busy(self.tr("Menerbitkan surat"), task)

    @Slot(object)
    def _on_issued(self, issued: Issued) -> None:
        text = issued.change.label
        if issued.refused:
            told = "; ".join(f"{name}: {why}" for name, why in issued.refused[:_SHOWN])
            more = self.tr("{text}. Tanpa surat: {count} orang ({told}).")
            text = more.format(text=text, count=len(issued.refused), told=told)
        self._context.done(issued.change, text)
        self.accept()
        self.issued.emit(issued)

    def _remember(self, look: LetterLook) -> None:
        kept = Remembered(
            paper=look.paper.value,
            margin=look.margin.value,
            signer=self.signatory.choice,
            person_id=self.signatory.person_id,
            typed=self.signatory.typed(),
        )
        self._memory.write(self._key, kept)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "tanggal":
            self._read_number()

    def _read_number(self) -> None:
        letters, kind = self._context.services.letters, self._kind
        day = self.form.values()["tanggal"]
        task = self._context.tasks.run(lambda _: letters.next_number(kind, day))
        task.succeeded.connect(self._on_number)

    @Slot(object)
    def _on_number(self, number: str) -> None:
        one, many = self.tr("Nomor {number}"), self.tr("Nomor pertama {number}")
        words = many if len(self._subjects) > 1 else one
        self.number.setText(words.format(number=number))
