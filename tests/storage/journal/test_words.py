"""The journal is for ever: whatever words the office typed, none of them stands in it."""

from datetime import date, time

from sqlmodel import select

from handlers.values.orders import SetEventDate
from handlers.values.replies import Reply
from handlers.values.staff import Audience, Terms
from knowledge.plan.events import Meeting
from storage.announcements import approvals
from storage.change import Change
from storage.journal.journal import actor_of
from storage.journal.words import CHANGED, without_words
from storage.plans.drafts import note_edit
from storage.questions.entries import EntryText, write
from storage.reminders import calendar
from storage.store import Store
from storage.tables.office import AliasRow
from storage.units import register
from storage.units.units import UnitEntry
from tests.support.clerks import NOW, hire

PLAN, DAY = "344-KH-LMHTX", date(2025, 12, 20)
BI = "Vàng Thị Bịghi, 0922333444"


def test_no_word_of_the_office_stands_in_it(store: Store) -> None:
    """A place, a name, a source, an alias, a reason, an answer: told as there or as changed."""
    lan = hire(store, "Lan", "clerk")
    with store.change(actor_of(lan), NOW) as change:
        _on_the_calendar(change)
        _in_the_register(change)
        invitation = Terms(place=BI)
        number = approvals.write(change, BI, Audience(), lambda _: Reply(BI), invitation)
        approvals.rewrite(change, number, BI, Audience(), Reply(BI), Terms(place=f"nhà {BI}"))
        write(change, EntryText(PLAN, BI, answer=BI, source=BI))
        note_edit(change, PLAN, "plan.toml", 1, 1)
    lines = store.journal.lines(limit=200)
    assert len({line.action for line in lines}) >= 14
    kept = str([(line.subject, line.before, line.after) for line in lines])
    assert not [word for word in ("Vàng", "Bịghi", "0922") if word in kept]
    rewritten = next(line for line in lines if line.action == "announcement.rewrite")
    assert ((rewritten.before or {})["place"], (rewritten.after or {})["place"]) == (True, CHANGED)
    assert store.journal.verify() is None


def _on_the_calendar(change: Change) -> None:
    event = calendar.add(change, PLAN, f"Họp tại nhà {BI}", f"Tin của {BI}", None)
    calendar.set_dates(change, [SetEventDate(PLAN, event, DAY, f"Tin của {BI}")])
    for place in (f"Nhà {BI}", f"Nhà khác của {BI}", ""):
        calendar.set_meeting(change, PLAN, event, Meeting(DAY, time(8), place))
    calendar.rename(change, PLAN, event, f"Họp nhà {BI}")
    calendar.remove(change, PLAN, [event])


def _in_the_register(change: Change) -> None:
    entry = UnitEntry(
        f"HTX {BI}", "htx", f"xã {BI}", BI, f"huyện {BI}", BI, "0922333444", f"TV {BI}", BI
    )
    number = register.add(change, entry)
    register.add_alias(change, number, f"HTX của {BI}")
    (alias,) = change.session.exec(select(AliasRow))
    register.remove_alias(change, number, alias.id)
    register.edit(change, number, UnitEntry(f"HTX mới của {BI}", "tht"))
    register.close(change, [number], DAY, f"{BI} báo")
    register.take_in(change, [entry], f"Danh sách của {BI}")


def test_a_name_that_is_new_is_untold_until_it_is_listed() -> None:
    """Numbers and yes or no are told, also of what nobody has thought of; words are not."""
    before, after = without_words(
        {"about": BI, "count": 1}, {"about": [BI], "count": 2, "told": True, "other": ""}
    )
    assert before == {"about": True, "count": 1}
    assert after == {"about": CHANGED, "count": 2, "told": True, "other": None}
    assert without_words(None, {"status": "sent"}) == (None, {"status": "sent"})
