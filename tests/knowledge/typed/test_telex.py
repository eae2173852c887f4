"""Telex keys that were left standing become the letters they were to type; nothing else changes."""

import pytest

from knowledge.typed.telex import composed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("guwir ddi em", "gửi đi em"),
        ("xem laij ddawng kys cuar tooi", "xem lại đăng ký của tôi"),
        ("HTX Maay tre Barn Sois", "HTX Mây tre Bản Sói"),
        ("khoong dduowcj hoar taast", "không được hỏa tất"),
        ("KO GUWIR DDAWNG KYS", "KO GỬI ĐĂNG KÝ"),
        ("quoocs gia, gias, thuyr lowij", "quốc gia, giá, thủy lợi"),
    ],
)
def test_keys_become_letters(typed: str, meant: str) -> None:
    """Wherever the keys of a mark or a tone stand in the word."""
    assert composed(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "ko can goi nua",
        "cảm ơn nhee, okeee em nhaaa",
        "vietgap ocop wifi web show view zalo facebook www.abc.vn",
        "coop mart, HTX Wa Sa",
        "dang ky cho htx",
        "Đăng ký giúp chị nhé",
    ],
)
def test_words_stay_as_they_are(typed: str) -> None:
    """Without keys that no word has, a message is not touched."""
    assert composed(typed) == typed


@pytest.mark.parametrize("code", ["AUXWJ-4GQ7J", "DDUXY-JT5UP", "3F9Q6-BWNXS", "MAAJNWDZ3Q"])
def test_a_code_is_no_keys(code: str) -> None:
    """One invitation in six hundred was another word when it was read."""
    assert composed(f"quản trị {code}") == f"quản trị {code}"
    assert composed(f"guwir {code}") == f"gửi {code}"
