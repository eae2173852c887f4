"""Posts of several words and where somebody works; nobody is made of a branch or a sentence."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

_NONE: list[tuple[str, str | None]] = []


def _posts(talk: Talk) -> list[tuple[str, str | None]]:
    return [(row.name, row.position) for row in form_of(talk).people]


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        (
            "Giàng A Sử thợ sửa chữa máy cày, Vàng A Lù thợ hàn xì, tất cả lao động tiên tiến",
            [("Giàng A Sử", "Thợ sửa chữa máy cày"), ("Vàng A Lù", "Thợ hàn xì")],
        ),
        (
            "Lò Thị Mai kế toán phòng giao dịch Tú Lệ, Giàng A Páo giám đốc PGD Nậm Búng",
            [
                ("Lò Thị Mai", "Kế toán phòng giao dịch Tú Lệ"),
                ("Giàng A Páo", "Giám đốc PGD Nậm Búng"),
            ],
        ),
        (
            "lo thi mai ke toan pgd pu trang, lao dong tien tien",
            [("Lo Thi Mai", "Ke toan pgd pu trang")],
        ),
        # A deputy where a name follows the break.
        (
            "Giàng A Páo kế toán, PGD Vàng A Lù",
            [("Giàng A Páo", "Kế toán"), ("Vàng A Lù", "Phó giám đốc")],
        ),
        # In speech, with a story between, and without a comma.
        (
            "thì có anh páo giám đốc nè rồi chị mảy kế toán nữa chị ấy mới cưới năm ngoái"
            " à quên cả ông sử thợ sửa chữa nữa",
            [("Páo", "Giám đốc"), ("Mảy", "Kế toán"), ("Sử", "Thợ sửa chữa")],
        ),
        (
            "Páo giám đốc Mảy kế toán Sử thợ sửa chữa lao động tiên tiến cả",
            [("Páo", "Giám đốc"), ("Mảy", "Kế toán"), ("Sử", "Thợ sửa chữa")],
        ),
        (
            "lâm lái xe, thơm thợ dệt, ún tổ trưởng",
            [("Lâm", "Lái xe"), ("Thơm", "Thợ dệt"), ("Ún", "Tổ trưởng")],
        ),
        # "À quên" with another name in its place takes back, as before.
        (
            "anh Lâm lái xe à quên bà Thơm thợ dệt mới đúng, lao động tiên tiến",
            [("Thơm", "Lái xe")],
        ),
    ],
)
def test_everybody_with_the_whole_post(
    office: Office, said: str, posts: list[tuple[str, str | None]]
) -> None:
    """Nobody is left out, and nobody has another's post."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert _posts(talk) == posts


@pytest.mark.parametrize(
    "said",
    [
        "kế toán PGD Pú Trạng",
        "thủ quỹ phòng giao dịch Tú Lệ",
        "dung dang ky bang khen",
        "nam ngoai bac cung dinh dang ky",
        "thằng lâm chạy bốn mươi nghìn cây",
        "cứ gặp thằng Chua lái xe",
    ],
)
def test_nobody_is_made_of_it(office: Office, said: str) -> None:
    """A branch, a wish and a story are no names, of whoever is asked for."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert _posts(talk) == _NONE
    talk = at_step(office, "contact")
    talk.say(said)
    assert form_of(talk).contact_name is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("bác không biết chữ, ghi con Hảo thủ quỹ", None),
        ("bác không biết dùng máy, ghi con Hảo 0913222333", None),
        ("lại văn sâm", "Lại Văn Sâm"),
        ("cứ a lồng", "Cứ A Lồng"),
        ("la thi thanh huyen", "La Thi Thanh Huyen"),
        ("từ thị mai", "Từ Thị Mai"),
    ],
)
def test_small_letters_are_a_name_or_talk(office: Office, said: str, name: str | None) -> None:
    """A family name may be a word of talk; a sentence is no name."""
    talk = at_step(office, "contact")
    talk.say(said)
    assert form_of(talk).contact_name == name


def test_the_contact_works_at_a_branch(office: Office) -> None:
    """The branch is no person that takes her place."""
    talk = at_step(office, "contact")
    talk.say("Lò Thị Mai kế toán PGD Pú Trạng")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Lò Thị Mai", "Kế toán PGD Pú Trạng")


def test_the_contact_says_her_unit_and_her_name_again(office: Office) -> None:
    """ "Chi la Inh htx …": the rest is the unit, and her name is put right without being lost."""
    talk = at_step(office, "contact")
    talk.say("chi la Inh htx det tho cam ban Sa Ren")
    form = form_of(talk)
    assert form.contact_name == "Inh"
    assert form.unit_name == "HTX Dệt thổ cẩm ban Sa Ren"
    assert "vẫn ghi: Inh" in talk.say("la Inh chu khong phai Ing")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Inh", None)


def test_a_unit_of_a_village_at_its_own_step(office: Office) -> None:
    """ "Ban Sa Ren" without marks is the village, and no friend; a whole name is somebody."""
    talk = at_step(office, "unit-name")
    talk.say("htx det tho cam ban Sa Ren")
    assert form_of(talk).unit_name == "HTX Dệt thổ cẩm ban Sa Ren"
    assert step_of(talk) == "commune"
    talk = at_step(office, "unit-name")
    talk.say("htx nuoi ong Pung Luong ban Lo Thi Mai ke toan")
    form = form_of(talk)
    assert (form.unit_name, form.contact_name) == ("HTX Nuôi ong Púng Luông", "Lo Thi Mai")


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("to hop tac nuoi ong hang gang", "commune"),
        ("htx hang gang", "commune"),
        # Who waits says so.
        ("hang da em", "unit-name"),
        ("htx dang ban", "unit-name"),
        ("to hop tac dang hop", "unit-name"),
    ],
)
def test_a_name_that_sounds_like_waiting(office: Office, said: str, step: str) -> None:
    """ "Háng Gàng" without marks is a place, and nobody who waits."""
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert step_of(talk) == step
    assert (form_of(talk).unit_name is not None) == (step == "commune")
