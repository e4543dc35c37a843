"""Entering marks and other exact decimals with either decimal sign."""

import re
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.money import plain_text
from sdm_desktop.ui.widgets.line_field import LineField

_NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,8})?")


class ScoreField(LineField):
    """An exact decimal within limits (0–100 unless told); 87,5 and 87.5 mean the same."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lowest: Decimal = Decimal(0),
        highest: Decimal = Decimal(100),
        places: int = 2,
    ) -> None:
        super().__init__(parent)
        self._lowest, self._highest, self._places = lowest, highest, places

    def value(self) -> Decimal | None:
        """Return the number without binary noise, None when empty or refused."""
        number = self._typed()
        return number if number is not None and not self.problem() else None

    def shown_text(self, value: Any) -> str:
        """Return a number with a decimal comma and no needless zeros."""
        return "" if value is None else plain_text(Decimal(value))

    def problem(self) -> str:
        """Return why the text is no number here."""
        if not self.text().strip():
            return ""
        number = self._typed()
        if number is None:
            return self.tr("Isi dengan angka, misalnya 87,5.")
        if not self._lowest <= number <= self._highest:
            return self.tr("Isi antara {lowest} dan {highest}.").format(
                lowest=plain_text(self._lowest), highest=plain_text(self._highest)
            )
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > self._places:
            return self.tr("Paling banyak {places} angka di belakang koma.").format(
                places=self._places
            )
        return ""

    def _typed(self) -> Decimal | None:
        text = self.text().strip()
        return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
