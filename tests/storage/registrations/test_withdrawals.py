"""The staff hear that a registration was taken back by its owner: once, its code and nobody's name."""

from datetime import timedelta
from pathlib import Path

from handlers.turn.turn import Office
from handlers.values.effects import WithdrawRegistration
from handlers.values.staff import Role
from tests.support.clerks import chat_at, deliver, hire, owner
from tests.support.pages.web_app import build


def test_each_is_told_of_once(tmp_path: Path, office: Office) -> None:
    """To whoever may act; at night in the morning; several at once in one message."""
    program = build(tmp_path, office)
    app, store = program.app, program.app.store
    roles: dict[str, Role] = {"Lan": "admin", "Mai": "clerk", "Xem": "viewer"}
    for name, role in roles.items():
        hire(store, name, role, app.clock.now())
    codes = {name: owner(store, name) for name in ("hoa", "nam", "ba")}

    def told() -> list[str]:
        app.tick()
        sent = deliver(store, app.clock.now())
        return [text for _, text in sent if "vừa rút" in text]

    def takes_back(name: str) -> None:
        chat_at(store, name).says(WithdrawRegistration(codes[name]), now=app.clock.now())

    assert told() == []
    takes_back("hoa")
    assert told() == [f"↩️ Người gửi vừa rút 1 đăng ký: {codes['hoa']}."] * 2
    assert told() == []
    app.clock.advance(timedelta(hours=13))
    takes_back("nam")
    app.clock.advance(timedelta(minutes=1))
    takes_back("ba")
    assert told() == []
    app.clock.advance(timedelta(hours=10))
    assert told() == [f"↩️ Người gửi vừa rút 2 đăng ký: {codes['nam']}, {codes['ba']}."] * 2
    store.close()
