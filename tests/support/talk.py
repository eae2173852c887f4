"""Talk: a conversation with the pure core, kept in memory, through JSON between every two turns."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.clock import LOCAL
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.effects import (
    DropOwn,
    DropRequest,
    Effect,
    EndSubscription,
    ForgetPerson,
    IssueLinkCode,
    NoteInterest,
    NoteRequest,
    RecordConsent,
    RemindOwn,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    WithdrawRegistration,
)
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.messages import Inbound
from handlers.values.person import (
    CodePause,
    ConsentGiven,
    LinkOffer,
    LinkRequest,
    OpenRequest,
    Person,
    RegistrationView,
    Taken,
    UnitView,
)
from handlers.values.replies import Choice, Reply, with_code
from handlers.values.staff import Audience, ClerkLookup, InviteOffer, RollView
from handlers.values.state import Form, Participant, Registering
from handlers.values.stored import Stored, StoredChat, StoredConsent, StoredMessage, StoredReminder
from knowledge.typed.normalize import fold

MORNING = datetime(2025, 4, 4, 9, 0, tzinfo=LOCAL)
# The communes of before are merged.
MERGED = datetime(2025, 8, 4, 9, 0, tzinfo=LOCAL)
UNITS = (
    UnitView(1, "HTX Chè Suối Giàng", "htx", "xã Văn Chấn", "5200123456"),
    UnitView(2, "HTX Chè Shan", "htx", None, None),
)

# Where a registration of a collective and one person may wait.
STEPS = (
    "consent",
    "kind",
    "unit-type",
    "unit-name",
    "commune",
    "contact",
    "contact-position",
    "phone",
    "collective-title",
    "person-name",
    "person-position",
    "person-title",
    "person-initiative",
    "people",
    "review",
)


@dataclass
class Register:
    """A Lookup over a few units and the registrations of others."""

    units: tuple[UnitView, ...] = ()
    others: tuple[Taken, ...] = ()
    registered: tuple[str, ...] = ()
    numbers: int = 0
    codes: dict[str, LinkOffer] = field(default_factory=dict)
    request: LinkRequest | None = None
    pause: CodePause | None = None
    opened: OpenRequest | None = None
    kept: Stored = field(default_factory=Stored)
    held: int = 0
    left_out: tuple[Audience, ...] = ()

    def units_like(self, name: str) -> tuple[UnitView, ...]:
        words = set(fold(name).split()) - {"htx", "hop", "tac", "xa"}
        found = (unit for unit in self.units if words & set(fold(unit.name).split()))
        return tuple(found)[:3]

    def unit_with_marks(self, name: str) -> str | None:
        return next((one for one in self.registered if fold(one) == name.lower()), None)

    def unit(self, unit_id: int) -> UnitView | None:
        return next((unit for unit in self.units if unit.id == unit_id), None)

    def invited(self, unit_id: int, letters: str) -> UnitView | None:
        return self.unit(unit_id) if letters.lower() == "k7qf" else None

    def taken(self, campaign: str, form: Form, but: Collection[str] = ()) -> Taken | None:
        return next((other for other in self.others if other.code not in but), None)

    def give_out(self, effect: Effect) -> str:
        """The code that a store gives out for an effect; empty when it gives none."""
        match effect:
            case SaveRegistration():
                self.numbers += 1
                return f"DK-{effect.year}-{self.numbers:04d}"
            case IssueLinkCode():
                return "482913"
        return ""

    def code_pause(self, origin: str) -> CodePause | None:
        return self.pause

    def link_request(self) -> LinkRequest | None:
        return self.request

    def link_code(self, code: str) -> LinkOffer | None:
        return self.codes.get(code)

    def opening(self, codes: Sequence[str]) -> tuple[str, ...]:
        return ()

    def staff_invite(self, code: str) -> InviteOffer | None:
        return None

    def roll(self, announcement_id: int) -> RollView | None:
        return None

    def announced(self) -> tuple[RollView, ...]:
        return ()

    def open_request(self) -> OpenRequest | None:
        return self.opened

    def outside(self, audience: Audience) -> bool:
        return audience in self.left_out

    def held_pages(self) -> int:
        return self.held

    def stored(self, last: int | None = None) -> Stored:
        held = [one for one in self.kept.written if last is None or one.id <= last]
        written = tuple(held[-MOST_MESSAGES:])
        return replace(self.kept, written=written, written_count=len(held))

    def clerk(self) -> ClerkLookup:
        raise AssertionError("nobody of the staff is here")


# As the store has it.
MOST_MESSAGES = 300


@dataclass
class Talk:
    """One person's conversation; `say` and `tap` return what the bot answers."""

    office: Office
    now: datetime = MORNING
    person: Person = field(default_factory=Person)
    lookup: Register = field(default_factory=Register)
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    written: tuple[StoredMessage, ...] = ()
    count: int = 0
    told: int = 0
    decided: tuple[StoredConsent, ...] = ()
    errands: tuple[StoredReminder, ...] = ()

    def say(self, text: str) -> str:
        """Type a line."""
        return self.send(Inbound(text=text))

    def tap(self, label: str) -> str:
        """Press the button with this label of the last message."""
        choice = self.choice(label)
        turn = self.replies[-1].turn
        return self.send(Inbound(choice=choice.key, turn=turn, kind="choice"))

    def choice(self, label: str) -> Choice:
        """A choice of the last message."""
        return next(choice for choice in self.replies[-1].choices if choice.label == label)

    @property
    def labels(self) -> list[str]:
        """What the last message offers."""
        return [choice.label for choice in self.replies[-1].choices]

    def send(self, inbound: Inbound) -> str:
        """One turn; the state goes through JSON before the next one."""
        self.count += 1
        self.written += (StoredMessage(self.now, inbound.text, id=self.count),)
        self.lookup.kept = self._kept()
        turn = Turn(self.person, inbound, self.now, self.office, self.lookup)
        outcome = respond(turn)
        stored = load_conversation(dump_conversation(outcome.conversation))
        assert stored == outcome.conversation
        self.person = replace(self.person, conversation=stored)
        code = ""
        for effect in outcome.effects:
            code = self.lookup.give_out(effect) or code
            self._apply(effect, code)
        self.replies = tuple(with_code(reply, code) for reply in outcome.replies)
        self.effects = outcome.effects
        self.told += len(outcome.replies)
        return "\n\n".join(reply.text for reply in self.replies)

    def _kept(self) -> Stored:
        """What a store would tell of this person: at least the message just written."""
        memory, person = self.person.conversation, self.person
        waiting = (memory.dialog, memory.parked, memory.parked_edit)
        return Stored(
            chats=tuple(StoredChat(one.channel, one.masked, self.now) for one in person.chats),
            written=self.written,
            written_count=len(self.written),
            sent_count=self.told,
            drafts=tuple(one.form for one in waiting if isinstance(one, Registering)),
            last_questions=(memory.asked.question,) if memory.asked else (),
            consents=self.decided
            or tuple(
                StoredConsent(purpose, given.version, True, given.at)
                for purpose, given in person.consents.items()
            ),
            subscription=person.subscription,
            interests=tuple(person.interests),
            reminders=self.errands,
        )

    def wait(self, span: timedelta) -> None:
        """Let time pass."""
        self.now += span

    def _apply(self, effect: Effect, code: str) -> None:
        person = self.person
        match effect:
            case RecordConsent():
                self.decided += (_decided(effect, self.now),)
                given = ConsentGiven(effect.version, self.now)
                others = {k: v for k, v in person.consents.items() if k != effect.purpose}
                consents = {**others, effect.purpose: given} if effect.given else others
                self.person = replace(person, consents=consents)
            case SaveRegistration():
                view = RegistrationView(
                    code, effect.campaign, "sent", 1, effect.form, self.now, self.now
                )
                self.person = replace(person, registrations=(view, *person.registrations))
            case ReviseRegistration():
                self._change(effect.code, form=effect.form)
            case WithdrawRegistration():
                self._change(effect.code, status="withdrawn")
            case SaveSubscription():
                self.person = replace(person, subscription=effect.subscription)
            case EndSubscription():
                self.person, self.errands = replace(person, subscription=None), ()
            case RemindOwn():
                one = StoredReminder("own", effect.words, effect.at.date(), None, effect.at)
                self.errands = (*self.errands, one)
            case DropOwn():
                gone = (effect.words, effect.at)
                self.errands = tuple(one for one in self.errands if (one.event, one.due_at) != gone)
            case NoteRequest():
                before = self.lookup.opened or OpenRequest(self.now)
                phone = effect.phone or before.phone
                self.lookup.opened = replace(before, phone=phone)
            case DropRequest():
                self.lookup.opened = None
            case NoteInterest():
                self.person = replace(person, interests=person.interests | {effect.campaign})
            case ForgetPerson():
                self.person = Person(person.conversation)
                self.written, self.told, self.decided = (), 0, ()
            case _:
                pass

    def _change(self, code: str, **fields: object) -> None:
        views = tuple(
            replace(view, changed_at=self.now, version=view.version + ("form" in fields), **fields)  # type: ignore[arg-type]
            if view.code == code
            else view
            for view in self.person.registrations
        )
        self.person = replace(self.person, registrations=views)


def _decided(effect: RecordConsent, now: datetime) -> StoredConsent:
    return StoredConsent(effect.purpose, effect.version, effect.given, now, effect.words)


SIMPLEST = (
    "đồng ý",
    "tập thể",
    "HTX",
    "HTX Chè Suối Giàng",
    "xã Văn Chấn",
    "Giàng A Páo, Giám đốc",
    "0912 345 678",
    "tập thể lao động tiên tiến",
    "bỏ qua",
    "gửi đăng ký",
)


def registered(office: Office) -> Talk:
    """A talk in which the simplest registration has just been sent."""
    talk = Talk(office)
    for line in ("đăng ký", *SIMPLEST):
        talk.say(line)
    return talk


_reached: dict[tuple[int, str, str, datetime], Talk] = {}


def at_step(office: Office, step: str, kind: str = "cả hai", now: datetime = MORNING) -> Talk:
    """A talk waiting at a step of the registration of a collective and one person."""
    # Hundreds of tests begin at the same few places: each way there is talked once. The talk that
    # is kept holds its office, so no other can have the same id.
    key = (id(office), step, kind, now)
    if key not in _reached:
        _reached[key] = _led_to(office, step, kind, now)
    return replace(_reached[key], lookup=Register())


def _led_to(office: Office, step: str, kind: str, now: datetime) -> Talk:
    answers = {
        "consent": "đồng ý",
        "kind": kind,
        "unit-type": "HTX",
        "unit-name": "HTX Chè Suối Giàng",
        "commune": "xã Văn Chấn",
        "contact": "Giàng A Páo",
        "contact-position": "Giám đốc",
        "phone": "0912 345 678",
        "collective-title": "tập thể lao động tiên tiến",
        "person-name": "Lò Văn Ún",
        "person-position": "tổ trưởng",
        "person-title": "chiến sĩ thi đua cơ sở",
        "person-initiative": "Cải tiến quy trình sao chè",
        "people": "xong",
        "targets": "bỏ qua",
        "review": "gửi đăng ký",
    }
    if step == "unit-type":  # Asked where the name does not say it.
        answers["unit-name"] = "Chè Suối Giàng"
    talk = Talk(office, now=now)
    talk.say("đăng ký")
    for _ in range(len(answers)):
        now = step_of(talk)
        if now == step:
            return talk
        talk.say(answers[now])
    raise AssertionError(f"never reached {step}")


def step_of(talk: Talk) -> str:
    """The open registration's step."""
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering), dialog
    return dialog.step


def form_of(talk: Talk) -> Form:
    """The open registration's answers."""
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering), dialog
    return dialog.form


def row_of(talk: Talk) -> Participant | None:
    """The person who is being asked about, of the open registration."""
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering), dialog
    return dialog.row
