"""Numbers in what is kept of people's words, or shown to whoever may not act, cannot be called."""

import pytest

from handlers.values.shown.masking import without_number, without_phones
from handlers.values.state import Form, Participant


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("gọi 0912 345 678 nhé", "gọi 0912***678 nhé"),
        ("sđt0912345678", "sđt0912***678"),
        ("Zalo:+84912.345.678, chị", "Zalo:8491***678, chị"),
        ("0912345678a ơi", "0912***678a ơi"),
        ("(0216) 385 2222", "0216***222"),
        ("hỏi (0912345678): nợ", "hỏi (0912***678): nợ"),
    ],
)
def test_a_number_is_masked_wherever_it_stands(said: str, kept: str) -> None:
    """Letters right before or behind it are how many people type."""
    assert without_phones(said) == kept


@pytest.mark.parametrize(
    "said", ["MST 0100109106-001", "DK-2025-0001", "12-08-2025 08:30", "tài khoản 19012345678901"]
)
def test_what_is_no_number_stays(said: str) -> None:
    """Tax codes of a branch, receipt codes, days, accounts."""
    assert without_phones(said) == said


def test_whoever_may_not_act_reads_no_number_in_any_field() -> None:
    """Where it was asked for, and where somebody typed one; a tax code stays."""
    typed = {"position": "xã viên 0911 222 333", "initiative": "hỏi 0911222333"}
    form = Form(
        unit_name="HTX Chè",
        contact_position="giám đốc, máy 0911222333",
        phone="0911222333",
        tax_code="0100109106",
        people=(Participant("Lò Thị Mai", **typed),),
        targets=("Gọi 0911.222.333", "Trồng 5 ha"),
    )
    kept = without_number(form)
    assert "222" not in str(kept)
    assert (kept.phone, kept.tax_code) == ("0911***333", "0100109106")
    assert kept.targets == ("Gọi 0911***333", "Trồng 5 ha")
    assert kept.people[0].position == "xã viên 0911***333"
