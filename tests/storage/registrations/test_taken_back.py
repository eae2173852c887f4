"""A whole set decided at once can be taken back for a minute, and only what nobody touched since."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.values.effects import ReviseRegistration
from handlers.values.replies import Notice, Reply
from storage.journal.journal import Actor
from storage.registrations.decisions import RegistrationDecision, Seen, decide
from storage.registrations.taken_back import take_back
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, owner

MAI = Actor("Chị Mai")
SOON = NOW + timedelta(seconds=59)
LATE = NOW + timedelta(seconds=60)


def decided(
    store: Store, codes: list[str], status: str, was: str, by: Actor, now: datetime
) -> None:
    """One act about all of them."""
    reason = "Thiếu chức vụ" if status == "returned" else None
    wanted = [
        RegistrationDecision(code, Seen(1, was), status, reason)  # type: ignore[arg-type]
        for code in codes
    ]
    with store.change(by, now) as change:
        assert set(decide(change, wanted).values()) == {None}


def test_a_set_goes_back_to_what_each_was(store: Store) -> None:
    """Sent is sent, returned is returned with its reason; owners and journal hear of it."""
    codes = [owner(store, str(at), replace(FORM, unit_name=f"HTX {at}")) for at in range(3)]
    before = store.registrations.all()
    decided(store, codes[:1], "returned", "sent", MAI, NOW - timedelta(hours=1))
    decided(store, codes[:1], "accepted", "returned", MAI, NOW)
    decided(store, codes[1:], "accepted", "sent", MAI, NOW)
    act = store.registrations.recent_act(MAI.name, SOON)
    assert act is not None
    assert act.before == {codes[0]: "returned", codes[1]: "sent", codes[2]: "sent"}
    assert (act.status, act.seconds_left(SOON)) == ("accepted", 1)
    assert store.registrations.recent_act("Chị Lan", SOON) is None
    told = Reply("lấy lại")
    with store.change(MAI, SOON) as change:
        gone = take_back(change, act.at, {codes[0]: Notice(told, "", told)})
    assert gone == codes
    now = {one.code: one for one in store.registrations.all()}
    assert (now[codes[0]].status, now[codes[0]].note) == ("returned", "Thiếu chức vụ")
    assert [now[code].status for code in codes[1:]] == ["sent", "sent"]
    assert [now[one.code].form for one in before] == [one.form for one in before]
    assert deliver(store, SOON) == [("0", "lấy lại")]
    (line,) = store.journal.lines(subject=codes[0], limit=1)
    assert (line.action, line.actor) == ("registration.taken-back", "Chị Mai")
    # Once: there is nothing left to take back.
    assert store.registrations.recent_act(MAI.name, SOON) is None


def test_what_somebody_touched_stays(store: Store) -> None:
    """Revised by its owner or decided anew meanwhile: that is what counts."""
    codes = [owner(store, str(at), replace(FORM, unit_name=f"HTX {at}")) for at in range(3)]
    decided(store, codes, "accepted", "sent", MAI, NOW)
    later = NOW + timedelta(seconds=5)
    chat_at(store, "0").says(ReviseRegistration(codes[0], FORM), now=later)
    decided(store, codes[1:2], "returned", "accepted", OFFICE, later)
    with store.change(MAI, SOON) as change:
        assert take_back(change, NOW, {}) == codes[2:]
    statuses = {one.code: one.status for one in store.registrations.all()}
    assert [statuses[code] for code in codes] == ["sent", "returned", "sent"]


def test_after_a_minute_a_decision_stands(store: Store) -> None:
    """Nothing is offered and nothing goes back."""
    code = owner(store, "a")
    decided(store, [code], "accepted", "sent", MAI, NOW)
    assert store.registrations.recent_act(MAI.name, LATE) is None
    with store.change(MAI, LATE) as change:
        assert take_back(change, NOW, {}) == []
    assert store.registrations.all()[0].status == "accepted"


def test_the_offices_own_reasons_are_remembered(store: Store) -> None:
    """The most used first, the usual ones left out."""
    codes = [owner(store, str(at), replace(FORM, unit_name=f"HTX {at}")) for at in range(4)]
    for code, reason in zip(
        codes, ("Thiếu dấu", "Thiếu chữ ký", "Thiếu chữ ký", "Sẵn"), strict=True
    ):
        with store.change(MAI, NOW) as change:
            decide(change, [RegistrationDecision(code, Seen(1, "sent"), "returned", reason)])
    assert store.registrations.reasons_used(["Sẵn"]) == ["Thiếu chữ ký", "Thiếu dấu"]
