"""Who comes back and says so goes on in the same message."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        (
            "collective-title",
            "Dạ em quay lại rồi, tập thể lao động tiên tiến ạ",
            "collective_title",
            "ttldtt",
        ),
        ("phone", "xong việc rồi, số là 0988 123 456", "phone", "0988123456"),
        ("unit-name", "bác đây rồi, HTX Rau Bản Mới", "unit_name", "HTX Rau Bản Mới"),
        ("commune", "nãy bận tí, giờ làm tiếp: xã Nghĩa Tâm", "commune", "xã Nghĩa Tâm"),
        ("targets", "nãy đi họp, trồng mới 5 ha chè", "targets", ("trồng mới 5 ha chè",)),
        ("kind", "tui ve roi ne, ca hai nghen", "kind", "both"),
    ],
)
def test_the_value_behind_it_is_kept(
    office: Office, step: str, said: str, field: str, value: object
) -> None:
    """The value was lost, or stored together with the words before it."""
    talk = at_step(office, step)
    talk.say(said)
    assert getattr(form_of(talk), field) == value


def test_a_name_that_sounds_alike_is_whole(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("vàng a xong, giám đốc")
    assert form_of(talk).contact_name == "Vàng A Xong"
