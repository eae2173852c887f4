"""What leaders call a unit: learned when they confirm it, asked again all the same, in clerks' hands."""

from dataclasses import replace
from itertools import count

import pytest

from bot.papers import by_unit
from handlers.turn.turn import Office
from handlers.values.effects import (
    Effect,
    ForgetPerson,
    NoteUnitName,
    ReviseRegistration,
    SaveRegistration,
)
from handlers.values.messages import Outcome
from handlers.values.state import Conversation
from storage.store import Store, UnitEntry
from storage.units.register import AliasRefused
from tests.support.chats import FORM, Chat, together
from tests.support.clerks import NOW, OFFICE, Person, StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.talk import UNITS, registered
from tests.support.talk import Register as TalkRegister
from tests.support.verbs import Register

MEMBERS = [
    UnitEntry("HTX Nông nghiệp Tân Phát", "htx", "xã Văn Chấn"),
    UnitEntry("HTX Chè Shan tuyết Phình Hồ", "htx", "xã Phình Hồ"),
    UnitEntry("HTX Minh Tân", "htx", "xã Mậu A"),
]
NAMES = [entry.name for entry in MEMBERS]
TAN_PHAT, PHINH_HO, MINH_TAN = NAMES
_numbers = count(1)


@pytest.fixture
def register(store: Store) -> Register:
    """A register of three units."""
    Register(store).take_in(MEMBERS, OFFICE, NOW)
    return Register(store)


def unit_id(store: Store, name: str) -> int:
    """The number of a unit."""
    return next(unit.id for unit in store.units.all() if unit.name == name)


def meant(store: Store, typed: str, name: str | None) -> None:
    """A registration was sent after this name was typed and this unit, or none, confirmed."""
    number = None if name is None else unit_id(store, name)
    fresh(store).says(NoteUnitName(typed, number))


def states(register: Register, unit: int) -> dict[str, tuple[int, int, str]]:
    """A unit's aliases with confirmations, refusals and state."""
    return {a.text: (a.confirmed, a.declined, a.state) for a in register.aliases(unit)}


def fresh(store: Store) -> Chat:
    """A chat that has not written yet."""
    return Chat(store, f"fresh-{next(_numbers)}")


def test_a_confirmed_name_finds_the_unit_from_then_on(store: Store, register: Register) -> None:
    """A name nothing like the register's is offered after one leader confirmed it; it is counted."""
    assert fresh(store).units_like("htx hợp nhất") == []
    meant(store, "HTX Hợp Nhất", PHINH_HO)
    assert fresh(store).units_like("hop nhat") == [PHINH_HO]
    meant(store, "htx hop nhat", PHINH_HO)
    aliases = states(register, unit_id(store, PHINH_HO))
    assert aliases == {"HTX Hợp Nhất": (2, 0, "used")}
    assert [u.aliases for u in store.units.all() if u.name == PHINH_HO] == [("HTX Hợp Nhất",)]


def test_an_alias_comes_before_a_likely_name(store: Store, register: Register) -> None:
    """The unit confirmed for this very name stands first; the others are still offered."""
    assert fresh(store).units_like("htx minh tâm") == [MINH_TAN]
    meant(store, "HTX Minh Tâm", PHINH_HO)
    assert fresh(store).units_like("htx minh tam") == [PHINH_HO, MINH_TAN]
    register.take_in([UnitEntry("HTX Minh Tâm", "htx", "xã B")], OFFICE, NOW)
    assert fresh(store).units_like("htx minh tam")[:2] == ["HTX Minh Tâm", PHINH_HO]
    assert states(register, unit_id(store, PHINH_HO))["HTX Minh Tâm"][2] == "shared"


def test_the_registers_own_name_comes_before_an_alias(store: Store, register: Register) -> None:
    """A unit that joins later under that very name stands first, however long its whole name is."""
    meant(store, "HTX Minh Tâm", MINH_TAN)
    joined = "HTX Dịch vụ Kinh doanh Thương mại Tổng hợp Minh Tâm"
    register.take_in([UnitEntry(joined, "htx", "xã B")], OFFICE, NOW)
    assert fresh(store).units_like("htx minh tam") == [joined, MINH_TAN]


def test_a_name_confirmed_for_two_units_offers_both(store: Store, register: Register) -> None:
    """One leader's mistake does not push the right unit away, nor does the right one join alone."""
    meant(store, "HTX Hợp Nhất", PHINH_HO)
    meant(store, "Hợp Nhất", TAN_PHAT)
    assert set(fresh(store).units_like("hợp nhất")) == {PHINH_HO, TAN_PHAT}
    assert states(register, unit_id(store, PHINH_HO)) == {"HTX Hợp Nhất": (1, 0, "shared")}
    assert all(unit.aliases == () for unit in store.units.all())


def test_a_declined_name_is_no_alias_any_more(store: Store, register: Register) -> None:
    """ "None of these" after a single mistaken yes ends the alias; two confirmations outweigh it."""
    meant(store, "HTX Hợp Nhất", PHINH_HO)
    meant(store, "htx hợp nhất", None)
    assert fresh(store).units_like("hợp nhất") == []
    assert states(register, unit_id(store, PHINH_HO)) == {"HTX Hợp Nhất": (1, 1, "declined")}
    meant(store, "HTX Hợp Nhất", PHINH_HO)
    assert fresh(store).units_like("hợp nhất") == [PHINH_HO]
    meant(store, "chưa ai gõ", None)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "typed",
    [
        "htx nong nghiep tan phat",  # the name itself without marks
        "Nông nghiệp Tân Phát",  # nor is the kind of unit missing
        "minh tân",  # another unit's name
        "hợp tác xã nông nghiệp",  # no word of its own
        "nguyen thi hang",  # who registered FORM
        "Lò Văn Ún",
    ],
)
def test_what_is_no_alias_is_not_kept(store: Store, register: Register, typed: str) -> None:
    """Neither a unit's own name, nor another's, nor generic words, nor a registered person's."""
    form = replace(FORM, people=(replace(FORM.people[0], name="Lò Văn Ún"),))
    chat = fresh(store)
    effects = (
        SaveRegistration(2025, "2025", form),
        NoteUnitName(typed, unit_id(store, TAN_PHAT)),
    )
    chat.says(*effects)
    assert register.aliases(unit_id(store, TAN_PHAT)) == []


def test_a_removed_alias_stays_removed(store: Store, register: Register) -> None:
    """Never learned again for that unit, however it is written; another unit may have it."""
    meant(store, "HTX Hợp Nhất", PHINH_HO)
    unit = unit_id(store, PHINH_HO)
    (alias,) = register.aliases(unit)
    with pytest.raises(LookupError):
        register.remove_alias(unit_id(store, TAN_PHAT), alias.id, OFFICE, NOW)
    assert register.remove_alias(unit, alias.id, OFFICE, NOW) == "HTX Hợp Nhất"
    for typed in ("HTX Hợp Nhất", "hop nhat", "HTX nông nghiệp Hợp Nhất"):
        meant(store, typed, PHINH_HO)
    meant(store, "htx hợp nhất", None)
    assert states(register, unit) == {"HTX Hợp Nhất": (1, 0, "removed")}
    assert fresh(store).units_like("hợp nhất") == []
    with pytest.raises(LookupError):
        register.remove_alias(unit, alias.id, OFFICE, NOW)
    meant(store, "HTX Hợp Nhất", TAN_PHAT)
    assert fresh(store).units_like("hợp nhất") == [TAN_PHAT]
    register.add_alias(unit, "Hợp Nhất mới", OFFICE, NOW)
    register.add_alias(unit, "HTX hợp nhất", OFFICE, NOW)
    assert states(register, unit)["HTX hợp nhất"] == (1, 0, "shared")


def test_a_clerks_alias_counts_without_votes(store: Store, register: Register) -> None:
    """It is used at once, by every running copy, and outlives refusals; the journal has both acts."""
    unit = unit_id(store, PHINH_HO)
    assert fresh(store).units_like("tà xùa") == []
    register.add_alias(unit, "Tà Xùa", OFFICE, NOW)
    meant(store, "tà xùa", None)
    assert fresh(store).units_like("tà xùa") == [PHINH_HO]
    for text, reason in (("HTX Tân Phát", "other"), (PHINH_HO, "name"), ("HTX", "generic")):
        with pytest.raises(AliasRefused) as refused:
            register.add_alias(unit, text, OFFICE, NOW)
        assert refused.value.reason == reason
    with pytest.raises(LookupError):
        register.add_alias(999, "Tà Xùa", OFFICE, NOW)
    (alias,) = register.aliases(unit)
    register.remove_alias(unit, alias.id, OFFICE, NOW)
    lines = [(line.action, line.subject) for line in store.journal.lines(limit=2)]
    assert lines == [
        ("units.alias-remove", f"unit/{unit}"),
        ("units.alias-add", f"unit/{unit}"),
    ]


def test_confirmed_at_the_same_moment(store: Store, register: Register) -> None:
    """Registrations sent together are all counted, beside a clerk who edits and an import."""
    unit = unit_id(store, PHINH_HO)
    waiting = [fresh(store).arrives() for _ in range(6)]

    def act(number: int) -> None:
        if number == 6:
            register.take_in(MEMBERS, OFFICE, NOW)
        elif number == 7:
            register.edit(unit, replace(MEMBERS[1], tax_code="5200000002"), OFFICE, NOW)
        else:
            with store.turns.turn(waiting[number], NOW) as turn:
                assert turn is not None
                turn.finish(Outcome(Conversation(), (), (NoteUnitName("HTX Hợp Nhất", unit),)))

    together(8, act)
    assert states(register, unit) == {"HTX Hợp Nhất": (6, 0, "used")}


def test_a_turn_that_fails_teaches_nothing(store: Store, register: Register) -> None:
    """A name is learned with its registration or not at all; a forgotten person leaves the name."""
    unit = unit_id(store, PHINH_HO)
    chat = fresh(store)
    inbound_id = chat.arrives()

    def answer_and_fail() -> None:
        with store.turns.turn(inbound_id, NOW) as turn:
            assert turn is not None
            turn.finish(Outcome(Conversation(), (), (NoteUnitName("HTX Hợp Nhất", unit),)))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        answer_and_fail()
    assert register.aliases(unit) == []
    chat.says(NoteUnitName("HTX Hợp Nhất", unit))
    chat.says(ForgetPerson())
    assert states(register, unit) == {"HTX Hợp Nhất": (1, 0, "used")}


def test_who_is_absent_goes_by_aliases_too(store: Store, register: Register) -> None:
    """A registration under a name that only one member is called is that member's."""

    def absent() -> list[str]:
        found = by_unit.group(store.registrations.all("2025"))
        return [unit.name for unit in by_unit.missing(store.units.all(), found)]

    fresh(store).registers(replace(FORM, unit_name="HTX Hợp Nhất", commune=None))
    assert PHINH_HO in absent()
    meant(store, "hợp nhất", PHINH_HO)
    assert sorted(absent()) == sorted([TAN_PHAT, MINH_TAN])
    meant(store, "hợp nhất", TAN_PHAT)
    assert sorted(absent()) == sorted(NAMES)


# Conversations


@pytest.fixture
def staffed(store: Store, register: Register, office: Office) -> StaffedOffice:
    """One bot over a real store with three member units."""
    return StaffedOffice(store, office)


def names_unit(leader: Person, typed: str) -> None:
    """Register up to the unit's name, and type it."""
    for line in ("đăng ký", "đồng ý", "tập thể", "HTX", typed):
        leader.says(line)


def sends(leader: Person, *unit: str) -> None:
    """Answer about the unit and all that comes after."""
    after = ("Giàng A Páo", "Giám đốc", "0912 345 678", "tập thể lao động tiên tiến")
    for line in (*unit, *after, "bỏ qua", "gửi đăng ký"):
        leader.says(line)
    assert "DK-2025-" in leader.hears_all()


@POSTGRESQL_AT_NIGHT
def test_the_second_leader_is_asked_about_the_right_unit_first(staffed: StaffedOffice) -> None:
    """ "minh tang" is confirmed as HTX Minh Tân; the next who types it is asked, never joined."""
    store = staffed.store
    more = [UnitEntry("HTX Minh Thắng", "htx", "xã Mậu A")]
    Register(store).take_in(more, OFFICE, NOW)
    tan, thang, none = (
        f"{MINH_TAN}, xã Mậu A",
        "HTX Minh Thắng, xã Mậu A",
        "Không phải, giữ tên đã gõ",
    )
    first, second, third = (staffed.person(name) for name in ("páo", "lan", "hoa"))
    names_unit(first, "htx minh tang")
    assert first.labels == [thang, tan, none]
    sends(first, tan)
    assert store.registrations.all()[0].form.unit_id == unit_id(store, MINH_TAN)
    names_unit(second, "HTX Minh Tăng")
    assert second.labels == [tan, thang, none]
    sends(second, none, "xã Yên Bình")
    assert store.registrations.all()[1].form.unit_id is None
    names_unit(third, "minh tang")
    # What the second one has registered is a unit of that very name.
    assert third.labels == [thang, tan, "HTX Minh Tăng", none]


@POSTGRESQL_AT_NIGHT
def test_a_registration_given_up_teaches_nothing(staffed: StaffedOffice) -> None:
    """A pick taken back, an edit of another field, a phone number in the name: no vote."""
    store, leader = staffed.store, staffed.person("páo")
    number = unit_id(store, MINH_TAN)
    names_unit(leader, "htx minh tam")
    leader.taps(f"{MINH_TAN}, xã Mậu A")
    leader.says("quay lại")
    leader.says("htx minh tan 0912345678")
    sends(leader, f"{MINH_TAN}, xã Mậu A")
    for line in ("đăng ký của tôi", "sửa đăng ký", "sửa", "xã, phường", "xã B", "gửi đăng ký"):
        leader.says(line)
    assert Register(store).aliases(number) == []


def test_an_edit_of_the_unit_counts_once(office: Office) -> None:
    """Another unit is news; the same unit typed anew is none."""
    talk = registered(office)
    talk.lookup = TalkRegister(UNITS)

    def names_again(typed: str) -> list[Effect]:
        for line in ("đăng ký của tôi", "sửa đăng ký", "sửa", "tên đơn vị", typed, "1"):
            talk.say(line)
        talk.say("gửi đăng ký")
        return [one for one in talk.effects if not isinstance(one, ReviseRegistration)]

    assert names_again("htx che") == [NoteUnitName("HTX Che", 1)]
    assert names_again("che suoi giang") == []
