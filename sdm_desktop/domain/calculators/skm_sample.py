"""Calculator `sampel`."""

from collections.abc import Mapping
from typing import Any

from sdm_desktop.domain.calculators.inputs import Input, InputKind, Output, whole_between
from sdm_desktop.domain.calculators.working import Calculator, Values, Working
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.skm_sample import sample_size, slovin


def _explain_sample(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.SAMPEL_SKM)
    population = values.whole("populasi")
    sample, other = sample_size(rule, population), slovin(rule, population)
    working.step("χ² · N · P · Q / (d² · (N − 1) + χ² · P · Q)", sample)
    working.step("Slovin N / (1 + N · e²), rumus lain", decimal_text(other, 1))
    return {"krejcie_morgan": sample, "slovin": other}


CALCULATORS = (
    Calculator(
        name="sampel",
        title="Jumlah sampel survei",
        summary="Sampel minimum menurut jumlah penerima layanan.",
        inputs=(
            Input(
                name="populasi",
                label="Populasi",
                kind=InputKind.WHOLE,
                read=whole_between(1, 1_000_000_000),
                example="2000",
            ),
        ),
        outputs=(Output("krejcie_morgan", "Krejcie-Morgan"), Output("slovin", "Slovin")),
        codes=(RuleCode.SAMPEL_SKM,),
        function=_explain_sample,
    ),
)
