"""Two people fill in one unit's registration at the same time: the second is told, and the first."""

from dataclasses import replace

import pytest

from bot.receiving.answering import Answering
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.effects import WithdrawRegistration
from handlers.values.messages import Outcome
from storage.store import OpenTurn, Store
from tests.support.chats import FORM, NOW, Chat, again, together
from tests.support.clerks import Person, StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.talk import SIMPLEST

FILLED = ("đăng ký", *SIMPLEST[:-1])
SEND = SIMPLEST[-1]


class Overtaken(Answering):
    """Its first outcome is one that was made before somebody else sent."""

    made: Outcome | None = None

    def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
        made, self.made = self.made, None
        return made or super()._outcome(opened, office)


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """An office over either engine."""
    return StaffedOffice(store, office)


def filled(staffed: StaffedOffice, *addresses: str) -> list[Person]:
    """People who stand before sending the same unit."""
    people = [staffed.person(address) for address in addresses]
    for person in people:
        for line in FILLED:
            person.says(line)
    return people


@POSTGRESQL_AT_NIGHT
def test_the_second_is_told_and_the_first_hears_of_it(staffed: StaffedOffice) -> None:
    """That there is one, and not whose; afterwards the first one is told in the chat, without a name."""
    first, second = filled(staffed, "a", "b")
    assert "DK-2025-0001" in first.says(SEND)
    told = second.says(SEND)
    assert "đã có người gửi đăng ký" in told
    assert not any(one in told for one in ("DK-2025-0001", "G. A. P."))
    assert len(staffed.store.registrations.all()) == 1
    assert "DK-2025-0002" in second.says("vẫn gửi bản riêng")
    staffed.send()
    news = staffed.post["a"][-1].text
    assert "HTX Chè Suối Giàng" in news
    assert "Vừa có G. A. P. gửi thêm" in news
    assert "Giàng A Páo" not in news
    assert "giữ nguyên" in news


def test_overtaken_between_looking_and_storing(staffed: StaffedOffice) -> None:
    """Nothing is stored of what was decided before; the second is asked like anybody else."""
    _, second = filled(staffed, "a", "b")
    store = staffed.store
    conversation = Overtaken(store, staffed.office, staffed.clock)  # type: ignore[arg-type]
    sent, sent_meanwhile = again(store, "b", "telegram"), again(store, "a", "telegram")
    waiting = sent.arrives(SEND)
    with store.turns.turn(waiting, staffed.clock.now()) as opened:
        assert opened is not None
        conversation.made = respond(
            Turn(
                opened.person, opened.inbound, staffed.clock.now(), staffed.office(), opened.lookup
            )
        )
    staffed.conversation.answer(sent_meanwhile.arrives(SEND))
    conversation.answer(waiting)
    staffed.send()
    assert len(store.registrations.all()) == 1
    assert "đã có người gửi đăng ký" in staffed.post["b"][-1].text
    assert "DK-2025-0002" in second.says("vẫn gửi bản riêng")


def test_sent_at_the_same_moment_only_one_is_registered(staffed: StaffedOffice) -> None:
    """Whoever is second is asked, and nobody meets an apology."""
    filled(staffed, "a", "b")
    waiting = [again(staffed.store, address, "telegram").arrives(SEND) for address in ("a", "b")]
    together(2, lambda number: staffed.conversation.answer(waiting[number]))
    staffed.send()
    assert len(staffed.store.registrations.all()) == 1
    both = "\n".join(staffed.post[address][-1].text for address in ("a", "b"))
    assert "Đã gửi đăng ký" in both
    assert "Đơn vị này đã có người gửi đăng ký" in both


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("htx che suoi giang", "HTX Chè Suối Giàng"),
        ("Hop tac xa Che Suoi Giang", "HTX Chè Suối Giàng"),
        ("che suoi giang", "HTX Chè Suối Giàng"),
        ("HTX Chè Suối Giàng", None),
        ("htx che suoi bu", None),
        ("htx", None),
    ],
)
def test_a_registered_unit_is_known_without_its_marks(
    store: Store, typed: str, offered: str | None
) -> None:
    """As most have written it; a withdrawn one and another unit teach nothing."""
    for address, name in (("1", "HTX Chè Suối Giàng"), ("2", "HTX Chè Suối Giàng ạ")):
        Chat(store, address).registers(replace(FORM, unit_name=name))
    Chat(store, "3").registers(replace(FORM, unit_name="htx che suoi giang"))
    gone = Chat(store, "4")
    gone.says(WithdrawRegistration(gone.registers(replace(FORM, unit_name="HTX Chè Suối Bú"))))
    with store.turns.turn(Chat(store, "5").arrives(), NOW) as turn:
        assert turn is not None
        assert turn.lookup.unit_with_marks(typed) == offered
