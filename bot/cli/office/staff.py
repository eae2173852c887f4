"""`htx-bot staff invite | list | confirm | reset-second | revoke`: a way in, and back in.

The rule: whoever has the command line may do this; every act is in the journal all the same.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, get_args

import typer

from bot.cli.begin import Opening, beginning, prepared
from bot.cli.office import staff_texts as texts
from bot.clock import Clock
from bot.desk.staff import texts as desk
from bot.installation.database import existing, stored
from bot.installation.errors import COMMAND_LINE, OfficeError
from handlers.typed.read import clean
from handlers.values.replies import Reply
from handlers.values.staff import Role
from storage.change import Change
from storage.staff import joining, second_factor
from storage.staff import staff as roles
from storage.staff.second_factor import NotPossible
from storage.staff.sessions import in_force
from storage.staff.staff import LastAdmin, tell_admins

staff_cli = typer.Typer(no_args_is_help=True)
MOST_NAME = 80
ROLES: tuple[Role, ...] = get_args(Role)
# No row has a longer one, and no database takes it.
Number = Annotated[int, typer.Argument(help=texts.HELP_NUMBER, min=1, max=10**15)]


@contextmanager
def _changing(
    refusals: Mapping[type[Exception], str], opening: Opening = existing
) -> Iterator[Change]:
    """A change by the command line; what it refuses ends with the line that stands beside it."""
    settings = prepared()
    clock = Clock(settings.clock_start)
    try:
        with opening(settings, clock) as store, store.change(COMMAND_LINE, clock.now()) as change:
            yield change
    except tuple(refusals) as error:
        line = next(line for kind, line in refusals.items() if isinstance(error, kind))
        raise OfficeError(line) from None


@staff_cli.command("invite", help=texts.HELP_INVITE)
def invite(
    role: Annotated[str, typer.Option(help=texts.HELP_ROLE)],
    name: Annotated[str | None, typer.Option(help=texts.HELP_NAME)] = None,
) -> None:
    """Print a one-time code."""
    chosen = next((known for known in ROLES if known == role), None)
    if chosen is None:
        raise OfficeError(texts.role_unknown(role=role, known=ROLES))
    called = clean(name or "", MOST_NAME) or texts.DEFAULT_NAMES[chosen]
    with _changing({}, beginning) as change:
        notice = Reply(desk.told_invited(by=change.actor.name, name=called, role=chosen))
        code = joining.invite(change, chosen, called, notice)
    typer.echo(texts.invited(code=code, role=chosen))


@staff_cli.command("list", help=texts.HELP_LIST)
def list_staff() -> None:
    """Print everybody with their number."""
    settings = prepared()
    clock = Clock(settings.clock_start)
    now = clock.now()
    with stored(settings, clock) as store:
        entries, invites = store.staff.list(), store.staff.invites(now)
    for entry in entries:
        revoked = entry.revoked_at
        typer.echo(
            texts.staff_line(
                number=entry.id,
                name=entry.name,
                role=entry.role,
                channel=entry.channel,
                revoked=revoked.astimezone(now.tzinfo) if revoked else None,
            )
        )
    for one in invites:
        until = one.expires_at.astimezone(now.tzinfo)
        typer.echo(texts.invite_line(name=one.name, role=one.role, until=until))
    if not entries and not invites:
        typer.echo(texts.NOBODY)


@staff_cli.command("invite-again", help=texts.HELP_INVITE_AGAIN)
def invite_again(number: Number) -> None:
    """Print a one-time code by which a member comes back in another chat."""
    with _changing({LookupError: texts.nobody_with(number=number)}) as change:
        told = desk.told_invited_again(by=change.actor.name, name=_name(change, number))
        code = joining.invite_again(change, number, Reply(told))
    typer.echo(texts.invited_again(code=code))


@staff_cli.command("confirm", help=texts.HELP_CONFIRM)
def confirm(number: Number) -> None:
    """A new member may approve at once."""
    with _changing({LookupError: texts.nobody_new(number=number)}) as change:
        joining.confirm(change, [number])
        told = desk.told_known(by=change.actor.name, name=_name(change, number))
        tell_admins(change, Reply(told))
    typer.echo(texts.confirmed(number=number))


@staff_cli.command("reset-second", help=texts.HELP_RESET_SECOND)
def reset_second(number: Number) -> None:
    """Whoever has lost the second factor signs in without it, and sets up a new one."""
    with _changing({NotPossible: texts.no_second(number=number)}) as change:
        second_factor.reset(change, number)
        told = desk.told_second_reset(by=change.actor.name, name=_name(change, number))
        change.tell_of_staff(number, Reply(told))
        tell_admins(change, Reply(told), but=number)
    typer.echo(texts.second_reset(number=number))


@staff_cli.command("revoke", help=texts.HELP_REVOKE)
def revoke(number: Number) -> None:
    """Take the role away; sessions end at once."""
    with _changing(
        {LookupError: texts.nobody_with(number=number), LastAdmin: texts.LAST_ADMIN}
    ) as change:
        (ended,) = roles.revoke(change, [number], desk.words_of(by=change.actor.name))
    typer.echo(texts.revoked(number=number))
    if ended.invites:
        typer.echo(texts.invites_ended(names=ended.invites))


def _name(change: Change, number: int) -> str:
    """Of a member in force; of nobody else anything is done."""
    who = in_force(change.session, number)
    return who.name if who else ""
