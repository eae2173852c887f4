"""The staff hear at once that somebody wants to be called, and nothing about whom."""

from datetime import timedelta
from pathlib import Path

from handlers.turn.turn import Office
from handlers.values.effects import DropRequest, NoteRequest
from handlers.values.staff import Role
from storage.store import Store
from tests.support.clerks import chat_at, deliver, hire
from tests.support.pages.web_app import build

ASKED = NoteRequest("Gọi tôi về chỉ tiêu", "0987654321")


def test_each_request_is_told_of_once(tmp_path: Path, office: Office) -> None:
    """To whoever may act, by number only; at night in the morning; also after one was taken back."""
    program = build(tmp_path, office)
    app, store = program.app, program.app.store
    roles: dict[str, Role] = {"Lan": "admin", "Mai": "clerk", "Xem": "viewer"}
    for name, role in roles.items():
        hire(store, name, role, app.clock.now())

    def told(store: Store = store) -> list[str]:
        app.tick()
        sent = deliver(store, app.clock.now())
        return [text for address, text in sent if "yêu cầu gặp cán bộ mới" in text]

    assert told() == []
    hoa, nam = chat_at(store, "hoa"), chat_at(store, "nam")
    hoa.says(ASKED, now=app.clock.now())
    # Said once more, it is the same one.
    hoa.says(NoteRequest("nhanh giúp"), now=app.clock.now())
    heard = told()
    assert len(heard) == 2
    assert "1 yêu cầu" in heard[0]
    assert "0987" not in heard[0]
    assert "chỉ tiêu" not in heard[0]
    assert told() == []
    app.clock.advance(timedelta(minutes=5))
    hoa.says(DropRequest(), now=app.clock.now())
    nam.says(ASKED, now=app.clock.now())
    assert len(told()) == 2
    app.clock.advance(timedelta(hours=13))
    hoa.says(ASKED, now=app.clock.now())
    assert told() == []
    app.clock.advance(timedelta(hours=10))
    assert len(told()) == 2
    store.close()
