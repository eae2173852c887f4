"""Numbers in what is kept of people's words, or shown to whoever may not act, cannot be called."""

import pytest

from handlers.acts.heard import hear
from handlers.requests.said import phone_in
from handlers.values.shown.masking import without_number, without_phones
from handlers.values.state import Form, Participant
from knowledge.typed.telephones import in_one_run
from tests.support.telephones import SPELLINGS


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


@pytest.mark.parametrize("number", SPELLINGS)
def test_a_number_is_masked_however_it_is_written(number: str) -> None:
    """As people type it, as a phone or Word writes it, with another one beside it."""
    for said in ("gọi {} nhé", "({}): nợ thuế", "số {}, 5 ha", "{} - 15/3/2025", "0988777666; {}"):
        kept = without_phones(said.format(number))
        assert "***" in kept
        assert "444" not in in_one_run(kept), kept
    led = number.lstrip("(").startswith("0")
    assert not led or "444" not in in_one_run(without_phones(f"0988777666-{number}"))
    assert without_phones(f"nuôi 5 con, gọi {number}, 5 ha").startswith("nuôi 5 con, gọi ")
    assert without_phones(f"gọi {number}, 5 ha").endswith(", 5 ha")


@pytest.mark.parametrize(
    "said",
    [
        "MST 0100109106-001",
        "DK-2025-0001",
        "12-08-2025 08:30",
        "tài khoản 19012345678901",
        "02-08-2025 08:30 và 01/02/2025 08 giờ",
        "từ 04.4 – 05.4.2025, từ 03/5 - 07/5 - 2025, 02/2025 - 03/2026",
        "các ngày 02, 05, 08, 11, 14",
        "vay 900.000.000 đồng, thu 84.500.000.000 đồng, lãi 933.444.555 đ, cả thảy 1.933.444.555",
        "500 000 000",
        "Nghị định 02/2013/NĐ-CP ngày 05/01/2013",
        "5 7 8 9 3 2 1 4 5",
    ],
)
def test_what_is_no_number_stays(said: str) -> None:
    """Tax codes of a branch, receipt codes, days, accounts, amounts, figures of a table."""
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


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "số em là không chín tám sáu, một hai ba, bốn năm sáu bảy ai gọi giúp em",
            "số em là 0986***567 ai gọi giúp em",
        ),
        ("số tôi không ba năm năm sáu sáu sáu bảy bảy bảy", "số tôi 0355***777"),
        ("khong chin mot hai ba bon nam sau bay tam nhe", "0912***678 nhe"),
        ("gọi 09 một hai ba bốn năm sáu bảy tám", "gọi 0912***678"),
        (
            "gọi 0988777666 hoặc không chín một hai ba bốn năm sáu bảy tám",
            "gọi 0988***666 hoặc 0912***678",
        ),
    ],
)
def test_a_number_that_is_read_out_is_masked_too(said: str, kept: str) -> None:
    """Words, with marks or without, beside figures: whoever reads it could dial it."""
    assert without_phones(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "một hai ba bốn năm sáu bảy tám chín",
        "có hai ba hộ, bốn năm con trâu, sáu bảy chục gà",
        "không ai biết năm nay thi đua thế nào",
    ],
)
def test_words_that_count_stay(said: str) -> None:
    """Fewer of them, or in the order in which one counts."""
    assert without_phones(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "0933 bốn bốn bốn 555",
        "Không-chín-ba-ba, bốn-bốn-bốn, năm-năm-năm",
        "không chín ba ba ... bốn bốn bốn ... năm năm năm",
        "không chín ba ba rồi bốn bốn bốn năm năm năm",
        "đầu 0933 đuôi 444555",
        "0933\n444\n555",
        "0933;444;555",
        "0933|444|555",
        "0933: 444: 555",
        "0*933*444*555",
        "o chín ba ba 444555",
        "0933 444 năm năm năm, gọi trước 8h30 ngày 3/9",
        "0933 đuôi 444555, gọi trước 8h30 ngày 3/9",
        "HTX có 35 hộ, số đầu 0933, đuôi là 444555, năm 2025 thành lập",
    ],
)
def test_what_is_taken_for_a_number_is_hidden(said: str) -> None:
    """Whoever is called at it is called; nobody else reads it in the words beside it."""
    assert phone_in(hear(said)) == "0933444555"
    for text in (said, f"gọi cho em nhé: {said}"):
        kept = without_phones(text)
        assert "0933***555" in kept
        assert "444" not in in_one_run(kept)
        assert "bốn" not in kept


@pytest.mark.parametrize(
    "said",
    [
        "gọi em ngày 03/9/2025 lúc 8h30",
        "thu 84.500.000.000 đồng",
        "09 con bò, 12 con trâu, 345 gà, 678 vịt",
        "02-08-2025 08:30",
        "các ngày 02, 05, 08, 11, 14",
        "HTX 0912 có 34 hộ và 5678 con, năm 2025",
    ],
)
def test_what_is_hidden_nowhere_is_called_nowhere(said: str) -> None:
    """Days, amounts and heads of cattle."""
    assert without_phones(said) == said
    assert phone_in(hear(said)) is None


def test_a_number_that_is_known_is_hidden_however_it_is_split() -> None:
    """What nobody could read by itself tells whoever sees the number's ends."""
    said = "số 933, à mà ghi giúp em 444 rồi năm trăm gì đó, không, 555"
    assert without_phones("933; bốn bốn bốn; 555", "0933444555") == "0933***555"
    assert "444" not in without_phones("số 933, ghi giúp em 444 rồi 555", "0933444555")
    assert without_phones(said) == said
