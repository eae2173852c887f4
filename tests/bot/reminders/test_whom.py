"""An event for some units only: who is known to be of others is not reminded, everybody else is."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.reminders.foreseen import foresee
from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration, SnoozeReminder
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from handlers.values.state import Form, UnitType
from storage.reminders import calendar
from storage.store import Store
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.reminders import MARCH, StaffedOffice, at
from tests.support.verbs import Dating, Register

CONGRESS, OTHER, PLAN = "dai-hoi-lien-minh", "hoi-nghi-tong-ket", "344-KH-LMHTX"
DAY = date(2025, 6, 20)
CHOICE = Subscription(since=MARCH, events=(CONGRESS, OTHER), days_before=(7, 1))
WEEK_BEFORE, DAY_BEFORE = at(6, 13), at(6, 19)
YEN, GROUPS = Audience(districts=("Văn Yên",)), Audience(unit_types=("tht",))
SOME = ("yên", "chấn", "nơi", "lạ", "chưa")


class Calendar(StaffedOffice):
    """The congress stands on its day; who is told is told apart by the chats."""

    last = ""

    def __init__(self, store: Store, office: Office) -> None:
        super().__init__(store, office)
        Dating(store).set_event_date(PLAN, CONGRESS, DAY, None, OFFICE, MARCH)
        for name, where in (("HTX Chè", "Văn Yên"), ("HTX Quế", "Văn Chấn"), ("HTX Nơi", None)):
            Register(store).add(UnitEntry(name, "htx", "xã A", district=where), OFFICE, MARCH)
        self.units = {unit.name: unit.id for unit in store.units.all()}

    def joins(self, name: str, unit: str = "", kind: UnitType = "htx") -> None:
        """Somebody with reminders, and with a registration when there is a unit."""
        self.subscribes(CHOICE, name)
        if unit:
            self.registers(name, unit, kind)

    def registers(self, name: str, unit: str, kind: UnitType = "htx") -> None:
        form = Form(kind="collective", unit_type=kind, unit_name=unit, commune="xã A")
        form = replace(form, unit_id=self.units.get(unit), contact_name=FORM.contact_name)
        self.says(name, SaveRegistration(2025, PLAN, form))

    def some(self) -> "Calendar":
        """One of each district, one of no known district, one not of the register, one of no unit."""
        for name, unit in zip(SOME, ("HTX Chè", "HTX Quế", "HTX Nơi", "HTX Lạ", ""), strict=True):
            self.joins(name, unit)
        return self

    def is_for(self, audience: Audience, event: str = CONGRESS) -> None:
        with self.store.change(OFFICE, MARCH) as change:
            calendar.set_audience(change, PLAN, event, audience)

    def told(self, now: datetime) -> set[str]:
        """Who is told at this look."""
        self.looks(now)
        found = set[str]()
        while rows := self.store.outbox.claim(["telegram"], now, 50, 60):
            for row in rows:
                self.store.outbox.mark_sent(row.id, None, now)
                found.add(row.address)
                self.last = row.reply.text
        return found

    def foreseen(self, now: datetime) -> set[int]:
        """Who will be told from now on, by the preview."""
        entries = foresee(self.store, self.office(), now, now + timedelta(days=30))
        return {new.person_id for _, new in entries if new.event_id == CONGRESS and new.reply}


@pytest.fixture
def congress(store: Store, office: Office) -> Calendar:
    """On both engines."""
    return Calendar(store, office)


@POSTGRESQL_AT_NIGHT
def test_only_who_is_known_to_be_elsewhere_is_left_out(congress: Calendar) -> None:
    """By district; whose district stands nowhere is told, and the words say whom it is for."""
    congress.some().is_for(YEN)
    assert len(congress.foreseen(at(6, 12))) == 4
    assert congress.told(WEEK_BEFORE) == {*SOME} - {"chấn"}
    assert "👥 Dành cho đơn vị thuộc Văn Yên" in congress.last
    assert congress.told(DAY_BEFORE) == {*SOME} - {"chấn"}
    assert congress.missed() == []


def test_by_type_title_and_list(congress: Calendar) -> None:
    """A type is known of everybody who registered; a list takes who is not of the register along."""
    congress.some().joins("tổ", "THT Mơ", "tht")
    congress.is_for(GROUPS)
    assert congress.told(WEEK_BEFORE) == {"tổ", "chưa"}
    assert "👥 Dành cho Tổ hợp tác" in congress.last
    congress.is_for(Audience(units=(congress.units["HTX Quế"],)))
    assert congress.told(DAY_BEFORE) == {"chấn", "lạ", "tổ", "chưa"}
    assert "👥 Dành cho đơn vị trong danh sách chọn sẵn 1 đơn vị" in congress.last


@POSTGRESQL_AT_NIGHT
def test_another_audience_plans_anew_what_is_not_yet_sent(congress: Calendar) -> None:
    """Whoever comes in is told at once, as with another date; whoever goes out is told no more."""
    congress.some().is_for(YEN)
    assert "chấn" not in congress.told(WEEK_BEFORE)
    congress.is_for(Audience(districts=("Văn Chấn",)))
    assert congress.told(WEEK_BEFORE + timedelta(hours=1)) == {"chấn"}
    assert congress.told(WEEK_BEFORE + timedelta(hours=2)) == set()
    assert congress.told(DAY_BEFORE) == {*SOME} - {"yên"}


@POSTGRESQL_AT_NIGHT
def test_what_waits_is_taken_back_and_comes_again_when_it_is_undone(congress: Calendar) -> None:
    """Nothing was sent yet: it is as if it had never been planned, and then as it was."""
    congress.some().looks(WEEK_BEFORE)
    congress.is_for(YEN)
    congress.looks(WEEK_BEFORE + timedelta(minutes=1))
    waiting = {view.person_id for view in congress.store.reminders.deliveries()}
    assert len(waiting) == 4
    congress.is_for(Audience())
    assert congress.told(WEEK_BEFORE + timedelta(minutes=2)) == {*SOME}


@POSTGRESQL_AT_NIGHT
def test_the_other_event_of_the_day_is_still_told(congress: Calendar) -> None:
    """One message named both: it is written anew without the one that is not theirs."""
    Dating(congress.store).set_event_date(PLAN, OTHER, DAY, None, OFFICE, MARCH)
    congress.some().looks(WEEK_BEFORE)
    for event, other in ((CONGRESS, "Hội nghị"), (OTHER, "Đại hội")):
        congress.is_for(Audience(districts=("Văn Chấn",)), event)
        congress.looks(WEEK_BEFORE + timedelta(minutes=1))
        rows = congress.store.outbox.claim(["telegram"], WEEK_BEFORE, 50, 60)
        mine = [row.reply.text for row in rows if row.address == "yên"]
        assert (len(rows), ["👥" in text for text in mine]) == (5, [False])
        assert other in mine[0]
        for row in rows:
            congress.store.outbox.retry_later(row.id, WEEK_BEFORE, "x", WEEK_BEFORE, counted=False)
        congress.is_for(Audience(), event)
        congress.looks(WEEK_BEFORE + timedelta(minutes=2))


def test_a_reminder_of_ones_own_comes_all_the_same(congress: Calendar) -> None:
    """Whoever asked to hear it again at an hour is told then, whomever the event is for."""
    congress.some().is_for(YEN)
    again = SnoozeReminder(CONGRESS, DAY, at(6, 16, 9), PLAN)
    congress.says("chấn", again, when=at(6, 10))
    assert congress.told(at(6, 16, 9)) == {"chấn", "yên", "nơi", "lạ", "chưa"}


def test_who_registers_later_is_known_from_then_on(congress: Calendar) -> None:
    """Told while no unit was known; of another district afterwards."""
    congress.joins("chưa")
    congress.is_for(YEN)
    assert congress.told(WEEK_BEFORE) == {"chưa"}
    congress.registers("chưa", "HTX Quế")
    assert congress.told(DAY_BEFORE) == set()
