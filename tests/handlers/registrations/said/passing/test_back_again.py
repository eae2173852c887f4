"""Who comes back and says so goes on in the same message."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


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


def test_who_goes_on_is_asked_again_and_sends_nothing(office: Office) -> None:
    """ "Rồi, làm tiếp đi" was unclear, an aim, and below the sheet it sent it."""
    for step in ("commune", "collective-title", "targets", "review"):
        at = at_step(office, step)
        for typed in (
            "roi lam tiep di",
            "Rồi, làm tiếp đi",
            "xong việc rồi, tiếp nào",
            "ok tiếp tục đi",
        ):
            talk = replace(at)
            asked = talk.say(typed)
            assert (form_of(talk), step_of(talk)) == (form_of(at), step)
            assert "chưa rõ" not in asked
            assert not talk.effects
    talk = at_step(office, "targets")
    talk.say("thu mua tiếp 20 tấn chè")
    assert form_of(talk).targets == ("thu mua tiếp 20 tấn chè",)
