"""Whoever is looked for by a number is found and taken out however it is written."""

import pytest

from handlers.values.shown.masking import without_phones
from handlers.values.state import Form
from knowledge.typed.telephones import in_one_run
from storage.privacy.traces import digits_in, traces_in
from tests.support.telephones import DIGITS, SPELLINGS


@pytest.mark.parametrize("number", SPELLINGS)
def test_a_number_is_found_and_taken_out(number: str) -> None:
    """What is found is taken out, and the old copy is recognised by it."""
    traces = traces_in([Form(phone="0933444555")], ())
    for said in ("gọi {} nhé", "({})", "số {}-0988777666", "DK {}, 0216 385 2222"):
        text = said.format(number)
        assert traces.are_in(text)
        assert DIGITS in digits_in(text)
        kept = traces.own_out_of(text)
        assert not traces.are_in(kept)
        assert DIGITS not in in_one_run(kept)
        # Everybody else's stays.
        others = in_one_run(said).replace("{}", "")
        assert not set(filter(str.isdecimal, others)) - set(kept)
    assert traces.own_out_of("gọi 0933444556, 0216 385 2222") == "gọi 0933444556, 0216 385 2222"


@pytest.mark.parametrize(
    "written",
    [
        *("0933 bốn bốn bốn 555", "0933 444 năm năm năm", "đầu 0933 đuôi 444555"),
        *("0933;444;555", "0933\n444\n555", "0933: 444: 555", "0933 rồi 444 rồi tới 555"),
        "không chín ba ba ... bốn bốn bốn ... năm năm năm",
        "Không-chín-ba-ba, bốn-bốn-bốn, năm-năm-năm",
    ],
)
def test_a_number_is_found_in_every_writing(written: str) -> None:
    """In words and figures, piece by piece; the words around it and between stay."""
    traces = traces_in([Form(phone="0933444555")], ())
    text = f"nhờ báo chị Sen số {written} giúp em, 0988 777 666"
    assert traces.are_in(text)
    assert DIGITS in digits_in(text)
    for kept in (traces.own_out_of(text), traces.written_out_of(text, without_phones)):
        assert not traces.are_in(kept) or "***" in kept
        assert "444" not in in_one_run(kept)
        assert "bốn" not in kept.lower()
        assert kept.startswith("nhờ báo chị Sen số ")
        assert kept.endswith(" giúp em, 0988 777 666")
    for other in ("không cần gọi 933, 444 hộ, 556 con", "năm 2025 có 933 hộ; 444 ha"):
        assert not traces.are_in(other)
        assert traces.own_out_of(other) == other


@pytest.mark.parametrize(
    "written",
    [
        "TrịnhThịKhuyên",
        "Trịnh ThịKhuyên",
        "Trinh_Thi_Khuyen",
        "Trịnh\u200bThị\u200bKhuyên",
        "Trịnh\u00adThị Khuyên",
        "trinh-thi-khuyen",
        "trinhthikhuyen@gmail.com",
        "ht.trinhthikhuyen.1985@gmail.com",
        "trinhthikhuyen85",
        "không chín tám một không không không năm hai bảy",
        "không chín tám một ba số không, năm hai bảy",
    ],
)
def test_a_name_and_a_number_are_found_however_they_are_spelt(written: str) -> None:
    """Run together, with signs that nobody sees, in an e-mail, read out; and gone after it."""
    traces = traces_in([Form(contact_name="Trịnh Thị Khuyên", phone="0981000527")], ())
    text = f"cho hỏi về {written} ở xã Văn Chấn"
    assert traces.are_in(text)
    assert traces.own_out_of(text) == "cho hỏi về … ở xã Văn Chấn"


@pytest.mark.parametrize(
    ("number", "written", "another"),
    [
        ("0912000111", "0912***111", "0912***112"),
        ("0912 000 111", "+84 912 *** 111", "0913***111"),
        ("0912000111", "8491***111", "8492***111"),
        ("0912000111", "912***111", "912*111"),
        ("0912000111", "0912.xxx.111", "09***11"),
        ("0912000111", "091xxxx111", "12x11, 100xx200"),
        ("0912000111", "0912 ••• 111", "0912 m2, 111 kg"),
        ("0912000111", "0912…0111", "từ 0912… đến 111"),
        ("0216 3852 345", "0216***345", "0217***345"),
        ("0848123456", "848***456", "849***456"),
    ],
)
def test_a_masked_number_is_a_writing_of_it(number: str, written: str, another: str) -> None:
    """What it shows fits: it is found and taken out, and what does not fit stays."""
    traces = traces_in([Form(phone=number)], ())
    text = "số {}, cho hỏi kho chè ở đâu"
    assert traces.are_in(text.format(written))
    assert traces.own_out_of(text.format(written)) == text.format("…")
    assert not traces.are_in(text.format(another))
    assert traces.own_out_of(text.format(another)) == text.format(another)


@pytest.mark.parametrize(
    ("name", "same", "another"),
    [
        ("Lý Thị Mỵ", "chị Lí Thị Mị, LýThịMỵ", "Lý Thị Mỹý"),
        ("Nguyễn Quý", "Nguyễn Quí", "Nguyễn Quay"),
        ("Lò Thị Mai", "lò thị mai", "Lò Thị May, LòThịMay"),
        ("Hà An", "Hà An", "nhà ăn, Hàn, thà nói"),
        ("Trịnh Thị Khuyên", "Trịnh Thị Khuyên", "chị Khuyên, tt khuyến nông, thị trấn Khuyên"),
        ("Đỗ Hoa", "Đỗ Hoa", "5.000 đ hoa hồng"),
    ],
)
def test_one_vowel_is_spelt_two_ways_and_two_names_stay_two(
    name: str, same: str, another: str
) -> None:
    """Neither other words nor another's name are taken for the person."""
    traces = traces_in([Form(contact_name=name)], ())
    assert traces.are_in(same)
    assert not traces.are_in(traces.own_out_of(same))
    assert not traces.may_be_in(another)
    assert traces.own_out_of(another) == another


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Trịnh Thị Khuyên", "T.T. Khuyên"),
        ("Trịnh Thị Khuyên", "TT Khuyên"),
        ("Trịnh Thị Khuyên", "khuyentt85@gmail.com"),
        ("Lê Na", "Lena"),
        ("Lê Na", "L. Na"),
    ],
)
def test_what_may_be_another_is_looked_at_and_not_cut(name: str, written: str) -> None:
    """Initials, a short name as one word: whose they are is for a person to say."""
    traces = traces_in([Form(contact_name=name)], ())
    text = f"hỏi {written} nhé"
    assert traces.may_be_in(text)
    assert not traces.are_in(text)
    assert traces.own_out_of(text) == text
