"""Whoever takes words back that may be on their way says so, and every copy hears it."""

import ast
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import storage
from handlers.values.effects import ForgetPerson
from storage.outbox.told import take_back
from storage.store import Store
from tests.support.chats import NOW, Chat

# What writes to a message's words or deletes it, and need not say so.
NEEDS_NOT = {
    "storage/ahead.py:put_right": "what was never claimed",
    "storage/outbox/fallback.py:move": "done by whoever sends it",
    "storage/outbox/masked.py:_hide": "codes that open nothing any more",
    "storage/outbox/outbox.py:<module>": "how it was sent",
    "storage/outbox/unsent.py:set_rows": "where it stands, not what it says",
    "storage/people/linking.py:_hand_over": "what was never claimed",
    "storage/people/refused.py:put_away": "what has failed",
    "storage/reminders/last_word.py:drop_corrections": "what was never claimed",
    "storage/reminders/last_word.py:_take_back": "what was never claimed",
    "storage/reminders/late.py:reword": "done by whoever sends it",
    "storage/reminders/late.py:drop": "done by whoever sends it",
}
SAYS_SO = take_back.__name__


def test_a_message_on_its_way_that_is_deleted_may_say_something_else(store: Store) -> None:
    """What was read before is not sure any more; what is read from then on is."""
    store._database.hears_others = True
    pao, lan = Chat(store, "pao"), Chat(store, "lan")
    for chat in (pao, lan):
        chat.says(replies=("Chào",), now=NOW)
    rows = {row.address: row for row in store.outbox.claim(["telegram"], NOW, 9, 60)}
    assert all(row.as_of is store.outbox.as_of() for row in rows.values())
    lan.says(replies=("Chào nữa",), now=NOW)
    store.outbox.mark_sent(rows["pao"].id, None, NOW)
    assert rows["lan"].as_of is store.outbox.as_of()
    pao.says(ForgetPerson(), now=NOW)
    assert rows["lan"].as_of is store.outbox.as_of()
    lan.says(ForgetPerson(), now=NOW)
    assert rows["lan"].as_of is not store.outbox.as_of()
    assert store.outbox.as_of() is store.outbox.as_of()


def test_another_copy_hears_of_it(store: Store) -> None:
    """As soon as it is stored; and whoever hears nobody is never sure."""
    if store.file is not None:
        assert store.outbox.as_of() is store.outbox.as_of()
        return
    other = Store(store._database._url.render_as_string(hide_password=False))
    assert other.outbox.as_of() is not other.outbox.as_of()
    stop = threading.Event()
    listening = threading.Thread(target=other.hear_others, args=({}, stop))
    listening.start()
    _until(lambda: other.outbox.as_of() is other.outbox.as_of())
    before = other.outbox.as_of()
    lan = Chat(store, "lan")
    lan.says(replies=("Chào",), now=NOW)
    assert len(store.outbox.claim(["telegram"], NOW, 9, 60)) == 1
    lan.says(ForgetPerson(), now=NOW)
    _until(lambda: other.outbox.as_of() is not before)
    assert other.outbox.as_of() is other.outbox.as_of()
    stop.set()
    listening.join()
    assert other.outbox.as_of() is not other.outbox.as_of()
    other.close()


def test_whoever_writes_to_messages_says_so_or_is_listed() -> None:
    """A place that is new and does neither would send what was erased."""
    found = set(_silent_places())
    assert found == set(NEEDS_NOT)


def _silent_places() -> Iterator[str]:
    root = Path(storage.__file__).parent
    for path in sorted(root.rglob("*.py")):
        name = path.relative_to(root.parent).as_posix()
        if name.startswith("storage/migrations/"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        places = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        inside = {id(node) for place in places for node in ast.walk(place)}
        for place in places:
            if _writes(ast.walk(place)) and not _says_so(place):
                yield f"{name}:{place.name}"
        if _writes(node for node in ast.walk(tree) if id(node) not in inside):
            yield f"{name}:<module>"


def _says_so(place: ast.FunctionDef) -> bool:
    return any(_is_call(node, SAYS_SO) for node in ast.walk(place))


def _writes(nodes: Iterator[ast.AST]) -> bool:
    return any(
        (_is_call(node, "update", "delete") and "OutgoingRow" in ast.unparse(node))
        or (isinstance(node, ast.Assign) and any(map(_is_reply, node.targets)))
        for node in nodes
    )


def _is_call(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in names


def _is_reply(target: ast.expr) -> bool:
    return isinstance(target, ast.Attribute) and target.attr == "reply"


def _until(holds: Callable[[], bool]) -> None:
    until_s = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until_s
        time.sleep(0.01)
