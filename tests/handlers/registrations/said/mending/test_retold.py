"""Aims put right in free words, and what is told at their question and is none of them."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

QUE = ("BAO TIÊU 1.200 TẤN MĂNG", "300 TẤN QUẾ VỎ", "KẾT NẠP THÊM 2 HTX")
NOW = (QUE[0], "450 TẤN QUẾ VỎ", QUE[2])
JUNK = ("nợ xấu dưới 0,8%", "con Thu mới sinh cháu", "đưa vô làm chi")
DEBT = ("nợ xấu dưới 0,8%", "dư nợ 95 tỷ", "kết nạp thêm 60 thành viên")
GUESTS, BEES = ("đón 5000 lượt khách",), ("70 dan ong", "350 lit mat")


def _with(office: Office, aims: tuple[str, ...]) -> Talk:
    talk = at_step(office, "targets", "tập thể")
    talk.say("nuôi 20 con lợn")
    memory = talk.person.conversation
    dialog = replace(memory.dialog, form=replace(form_of(talk), targets=aims))  # type: ignore[arg-type]
    return replace(talk, person=replace(talk.person, conversation=replace(memory, dialog=dialog)))


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        (QUE, "QUẾ VỎ 300 LÀ CỦA NĂM NGOÁI, NĂM NAY 450", NOW),
        (QUE, "VĂN CHẤN ĐÚNG. QUẾ VỎ 300 LÀ CỦA NĂM NGOÁI, NĂM NAY 450", NOW),
        (QUE, "quế vỏ năm nay là 450 tấn, sửa lại", NOW),
        (QUE, "số 300 là của năm trước, năm nay 450 tấn", NOW),
        (QUE, "que vo nam nay 450 tan thoi", NOW),
        (QUE, "KHÔNG CÓ 300", (QUE[0], QUE[2])),
        (
            QUE,
            "SỬA CHỈ TIÊU: MĂNG 1.200 TẤN, QUẾ VỎ 450 TẤN, 2 HTX. KHÔNG CÓ 300",
            ("MĂNG 1.200 TẤN", "QUẾ VỎ 450 TẤN", "2 HTX"),
        ),
        (JUNK, "xóa dòng đưa vô làm chi với dòng con Thu", JUNK[:1]),
        (JUNK, "chỉ tiêu bỏ cái dòng con Thu đi chớ, đưa vô làm chi", (JUNK[0], JUNK[2])),
        (JUNK, f"Bỏ hai dòng thừa đó, chỉ tiêu có 3 cái thôi: {', '.join(DEBT)}", DEBT),
        (JUNK, f"chỉ tiêu: {', '.join(DEBT)}. Chừng đó thôi", DEBT),
        (GUESTS, "ấy 5000 bỏ ạ, đón 4500 thôi", ("đón 4500 lượt khách",)),
        (
            GUESTS,
            "chỉ tiêu ghi đúng 1 dòng: đón 4500 lượt khách, bỏ đoạn 5000 đi ạ",
            ("đón 4500 lượt khách",),
        ),
        (BEES, "70 sai roi. 90 dan. mat van the", ("90 dan ong", "350 lit mat")),
        (BEES, "70 sai, 90 mới đúng", ("90 dan ong", "350 lit mat")),
        (GUESTS, "KẾT NẠP THÊM 2 HTX", (*GUESTS, "KẾT NẠP THÊM 2 HTX")),
    ],
)
def test_they_become_what_is_said(
    office: Office, before: tuple[str, ...], said: str, after: tuple[str, ...]
) -> None:
    talk = _with(office, before)
    talk.say(said)
    assert form_of(talk).targets == after


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("đón 5000 lượt khách, à 4500 thôi", ("đón 4500 lượt khách",)),
        ("đón 5000 lượt khách, à nhầm 4500", ("đón 4500 lượt khách",)),
        ("don 5000 luot khach, a 4500 thoi", ("don 4500 luot khach",)),
        (
            "trồng 20 ha quế, à không 25 ha, nuôi 30 con lợn",
            ("trồng 25 ha quế", "nuôi 30 con lợn"),
        ),
        ("doanh thu 3 tỷ, ý quên 4 tỷ", ("doanh thu 4 tỷ",)),
        ("MĂNG 1.200 TẤN GIỮ, GỬI ĐI", ("MĂNG 1.200 TẤN",)),
        ("kết nạp thêm 60", ("kết nạp thêm 60",)),
        ("đón 5000 khách, mở 2 lớp", ("đón 5000 khách", "mở 2 lớp")),
    ],
)
def test_what_is_taken_back_in_one_breath_is_not_written(
    office: Office, said: str, aims: tuple[str, ...]
) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert form_of(talk).targets == aims


@pytest.mark.parametrize("said", ["KHÔNG CÓ 300", "không có 300 đâu em", "đưa vô làm chi"])
def test_it_is_no_aim(office: Office, said: str) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert (form_of(talk).targets, step_of(talk)) == ((), "targets")


def test_who_speaks_is_the_contact_and_no_aim(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("TÔI LÀ ĐINH CÔNG THỨC, TỔNG GIÁM ĐỐC")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Đinh Công Thức", "Tổng giám đốc")
    assert (form.targets, step_of(talk)) == ((), "targets")


def test_where_a_person_is_asked_for_they_are_nobody(office: Office) -> None:
    talk = at_step(office, "person-name")
    talk.say("chỉ tiêu: nợ xấu dưới 0,8%, dư nợ 95 tỷ")
    form = form_of(talk)
    assert (form.targets, form.people) == (("nợ xấu dưới 0,8%", "dư nợ 95 tỷ"), ())
