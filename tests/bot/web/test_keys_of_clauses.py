"""A clause that is offered can be pressed, whatever letter its paper gives it.

The kind: "điểm đ" was offered, and the button below it was refused by the page.
"""

import pytest

from bot.channels.telegram.outbound import keyboard
from bot.plans.importing import import_plan
from bot.web.chat_page.fields import read_arrival
from handlers.turn.turn import Office
from handlers.values.replies import Choice, Reply
from knowledge.plan.plan import load_plan
from tests.support.plans import asked_plans

LATE = 999_999


@pytest.fixture(scope="module")
def keys(office: Office, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The key of every clause of every plan, to be opened and to be read in full."""
    root = tmp_path_factory.mktemp("fair")
    id_ = import_plan(asked_plans.fair(root), root / "plans", "moi", lambda *_: None)
    plans = (load_plan(root / "plans" / id_), *office.plans)
    sections = [(plan.id, section) for plan in plans for section in plan.sections]
    return [f"{what}:{plan}:{each}" for plan, each in sections for what in ("sec", "full")]


def test_the_page_takes_the_key_of_every_clause(keys: list[str]) -> None:
    """As it was sent, and as a form without a script sends it."""
    assert any(key.endswith(".đ") for key in keys)
    for key in keys:
        arrival = read_arrival({"choice": key, "turn": LATE}, "lan")
        assert arrival.inbound is not None
        assert arrival.inbound.choice == key


def test_telegram_has_room_for_the_key_of_every_clause(keys: list[str]) -> None:
    """64 bytes, of which a letter with a stroke takes two."""
    for key in keys:
        assert keyboard(Reply("Có phải anh/chị hỏi về:", (Choice(key, "Mục"),), turn=LATE))
