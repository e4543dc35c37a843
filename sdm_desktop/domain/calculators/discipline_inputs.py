"""How calculators read a grade of hukuman disiplin."""

from sdm_desktop.domain.calculators.inputs import choice_of
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.promotion import Discipline

_NONE = Discipline.NONE.value
_WORDS = {word.value: word.value for word in Discipline} | {"tidak": _NONE, "-": _NONE}
_read_word = choice_of(_WORDS)


def read_discipline(value: object) -> str:
    """Return a word of `Discipline`; false means none, true is refused as it names no grade."""
    if value is False:
        return _NONE
    if value is True:
        raise DomainError("sebutkan ringan, sedang, atau berat", "PILIHAN")
    word: str = _read_word(value)
    return word
