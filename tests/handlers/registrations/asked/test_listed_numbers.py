"""Whether the numbers beside the names of a pasted list are kept."""

import pytest

from handlers.people import privacy_texts
from handlers.registrations.asked.terms import trust_texts as texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.mark.parametrize(
    "said",
    [
        "ôi em dán nguyên từ file, mấy số điện thoại của các anh chị ấy có bị lưu không ạ",
        "số điện thoại mấy người trong danh sách có bị lưu không",
        "mấy số điện thoại em dán vào có lưu lại không em",
        "thế số của anh Quyền với chị Tươi có bị ghi vào không",
        "so dien thoai cua may anh chi do co bi luu khong",
        "ơ trong file có cả sđt của mọi người, có sao không ạ",
        "cái số đt của từng người có ghi vào đăng ký không em",
    ],
)
def test_it_is_answered_and_nothing_stored_is_shown(office: Office, said: str) -> None:
    talk = at_step(office, "people")
    before = form_of(talk)
    answer = talk.say(said)
    assert texts.LISTED_NUMBERS in answer
    assert privacy_texts.EXPORT_HEAD not in answer
    assert form_of(talk) == before


@pytest.mark.parametrize("said", ["em lưu gì của chị", "có lưu số của tôi không"])
def test_ones_own_are_still_shown(office: Office, said: str) -> None:
    assert privacy_texts.HEAD in at_step(office, "people").say(said)


def test_without_a_registration_nothing_is_said_of_a_list(office: Office) -> None:
    said = Talk(office).say("số điện thoại của mọi người có bị lưu không")
    assert texts.LISTED_NUMBERS not in said
