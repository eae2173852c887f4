"""How many wrong codes are too many: in one chat, from one network, and in all.

The rule: the counts live in the database, so a restart or a second copy starts no new ones. What
strangers do on a network or everywhere holds up strangers alone: who was here before, and agreed to
something, goes by the own chat's count, or guessing would shut the door to everybody. While codes
pause everywhere, networks are neither counted nor remembered. The journal gets one line a window
for single chats and networks and one for each pause everywhere; the staff hear of it once a day.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from handlers.values.effects import CountWrongCode
from handlers.values.person import CodePause
from storage.change import Change
from storage.database.engine import Database
from storage.database.locks import kept
from storage.journal.journal import SCHEDULER, record
from storage.staff.staff import tell_all
from storage.tables.desk import CodeBudgetRow
from storage.tables.people import ConsentRow, SubscriberRow

PER_CHAT, CHAT_WITHIN = 5, timedelta(hours=1)
PER_NETWORK = 20
IN_ALL = 50
LOGINS_IN_ALL = 200
WINDOW = timedelta(minutes=15)
TELL_EVERY = timedelta(days=1)
# Two who write at once read the clock in another order than they are let in, and clocks of two
# copies differ: what lies so little ahead was not set by one that stood wrong.
AT_ONCE = timedelta(minutes=1)
# Who prepares chats to guess from has to wait, and may then try a few codes in each.
KNOWN_AFTER = timedelta(days=1)
ALL = "all"


def pause_of(session: Session, chat: SubscriberRow, origin: str, now: datetime) -> CodePause | None:
    """Why no short code is taken now from this chat on this network; None when one may be tried."""
    if chat.codes_refused_until is not None and chat.codes_refused_until > now:
        return "chat"
    if _is_known(session, chat, now):
        return None
    names = [ALL, *_network(origin)]
    rows = session.exec(select(CodeBudgetRow).where(col(CodeBudgetRow.name).in_(names)))
    return "everywhere" if any(_holds(row.paused_until, now) for row in rows) else None


def count_wrong(
    session: Session, chat: SubscriberRow, effect: CountWrongCode, now: datetime
) -> None:
    """Count one wrong code wherever it counts, and pause what has had enough."""
    spent = [("chat", PER_CHAT)] if _count_in_chat(chat, now) else []
    everywhere = session.get(CodeBudgetRow, ALL)
    # A guess from each of a million networks must not leave a million rows.
    if everywhere is not None and _holds(everywhere.paused_until, now):
        return
    _forget_networks(session, now)
    for name in _network(effect.origin):
        if _count(_locked(session, name, now), PER_NETWORK, now):
            spent.append(("network", PER_NETWORK))
    # After the network, by everybody: two who lock both must not wait for each other.
    everywhere = _locked(session, ALL, now)
    if _count(everywhere, IN_ALL, now):
        spent = [(ALL, IN_ALL)]
        if not _recent(everywhere.told_at, now, TELL_EVERY):
            everywhere.told_at = now
            tell_all(Change(session, SCHEDULER, now), effect.notice, of_staff=True)
    # Guessing must not fill the journal, whose lines are never deleted.
    elif _recent(everywhere.noted_at, now, WINDOW):
        spent = []
    if spent:
        everywhere.noted_at = now
        where, wrong = spent[-1]
        record(session, SCHEDULER, "codes.pause", f"codes/{where}", None, {"wrong": wrong}, now)


def _is_known(session: Session, chat: SubscriberRow, now: datetime) -> bool:
    """Whether this chat has been here for a day, and its person has agreed to something."""
    if chat.created_at > now - KNOWN_AFTER:
        return False
    agreed = select(ConsentRow.id).where(ConsentRow.person_id == chat.person_id)
    return session.exec(agreed.where(col(ConsentRow.given)).limit(1)).first() is not None


def _forget_networks(session: Session, now: datetime) -> None:
    """Whatever a network has done is over after a day."""
    name = col(CodeBudgetRow.name)
    networks = or_(name.startswith("network/"), name.startswith("login/"))
    old = col(CodeBudgetRow.since) < now - TELL_EVERY
    session.exec(delete(CodeBudgetRow).where(networks, old))


def forget_counts(session: Session, now: datetime) -> None:
    """The same of all counts, also where nobody types a wrong code any more."""
    told, paused = col(CodeBudgetRow.told_at), col(CodeBudgetRow.paused_until)
    day = now - TELL_EVERY
    session.exec(
        delete(CodeBudgetRow)
        .where(col(CodeBudgetRow.since) < day, or_(told.is_(None), told < day))
        .where(or_(paused.is_(None), paused < now))
    )


def second_paused(session: Session, staff_id: int, now: datetime) -> bool:
    """Whether this person's second factor is asked for again only later."""
    row = session.get(CodeBudgetRow, f"second/{staff_id}")
    return row is not None and _holds(row.paused_until, now)


def count_wrong_second(session: Session, staff_id: int, now: datetime) -> bool:
    """One wrong answer more; True when it was the last that is taken in this window."""
    return _count(_locked(session, f"second/{staff_id}", now), PER_CHAT, now)


class Logins:
    """Wrong codes typed at the page, counted for all copies of the program together."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wrong(self, network: str, now: datetime) -> timedelta | None:
        """Count one; how long a wrong one from this network waits when there were too many.

        A right one never waits: it is too long and too short-lived to be guessed. `network` is a
        keyed digest, never an address.
        """
        with self._database.write() as session:
            return _wrong_login(session, network, now)


def _wrong_login(session: Session, network: str, now: datetime) -> timedelta | None:
    own, every = f"login/{network}", f"login/{ALL}"
    rows = session.exec(select(CodeBudgetRow).where(col(CodeBudgetRow.name).in_((own, every))))
    pauses = [row.paused_until for row in rows if _holds(row.paused_until, now)]
    # While somebody has to wait nothing is counted, or the waiting would never end.
    if pauses:
        return max(until - now for until in pauses if until is not None)
    _forget_networks(session, now)
    # The network first, by everybody: two who lock both must not wait for each other.
    _count(_locked(session, own, now), PER_CHAT, now)
    _count(_locked(session, every, now), LOGINS_IN_ALL, now)
    return None


def _network(origin: str) -> list[str]:
    return [f"network/{origin}"] if origin else []


def _count_in_chat(chat: SubscriberRow, now: datetime) -> bool:
    """The fifth within an hour closes the door of this chat for an hour."""
    recent = [at for at in chat.wrong_codes if datetime.fromisoformat(at) > now - CHAT_WITHIN]
    chat.wrong_codes = [*recent, now.isoformat()]
    if len(chat.wrong_codes) < PER_CHAT:
        return False
    chat.wrong_codes, chat.codes_refused_until = [], now + CHAT_WITHIN
    return True


def _locked(session: Session, name: str, now: datetime) -> CodeBudgetRow:
    """The row of this name, kept for us; made at first need."""
    query = kept(select(CodeBudgetRow).where(CodeBudgetRow.name == name))
    row = session.exec(query).one_or_none()
    if row is not None:
        return row
    try:
        with session.begin_nested():
            row = CodeBudgetRow(name=name, since=now)
            session.add(row)
        return row
    except IntegrityError:
        # Another copy of the program made it this very moment.
        return session.exec(query).one()


def _count(row: CodeBudgetRow, most: int, now: datetime) -> bool:
    """One more; True when it was the last that is taken in this window."""
    if not _recent(row.since, now, WINDOW):
        row.since, row.wrong = now, 0
    row.wrong += 1
    if row.wrong < most:
        return False
    row.since, row.wrong, row.paused_until = now, 0, now + WINDOW
    return True


def _recent(at: datetime | None, now: datetime, span: timedelta) -> bool:
    """Within the span; what a clock set back makes a matter of the future is over, too."""
    return at is not None and at - AT_ONCE <= now < at + span


def _holds(until: datetime | None, now: datetime) -> bool:
    # No pause is longer than a window: one that is was set by a clock that stood ahead.
    return until is not None and now < until <= now + WINDOW + AT_ONCE
