"""Showing the second factor: the authenticator's digits, a recovery code, or a passkey's signature.

The rule: what weakens an account is done within ten minutes of it. Wrong digits are counted in the
database for the person, wherever they are typed, and its owner is told of too many; a passkey never
waits, because nobody guesses a signature.
"""

from datetime import UTC, datetime, timedelta
from typing import Literal

from starlette.requests import Request

from bot.desk.access import session_of
from bot.desk.account import texts
from bot.desk.account.origin import PageOrigin, place_of
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, staff
from handlers.values.replies import Reply
from storage.change import Change
from storage.staff import passkeys
from storage.staff import second_factor as second
from storage.staff.factors import Passkey, passkeys_of
from storage.staff.second_factor import Proof
from storage.staff.sessions import prove_session

PROOF_LIVES = timedelta(minutes=10)
LONGEST_TYPED = 40
LONGEST_SIGNED = 20_000
Shown = Proof | Literal["unsigned", "copied"]
GOOD = ("right", "recovery")


def true_now() -> datetime:
    """The moment by the world's clock, also while the program rehearses another day."""
    return datetime.now(UTC)


def may_change(request: Request) -> bool:
    """Whether the second factor was shown lately, or there is none to be shown."""
    at = request.state.proved_at
    if at is not None and now(request) - PROOF_LIVES < at <= now(request):
        return True
    return not desk(request).app.store.second_factors.of(staff(request).id).is_on


def place(request: Request) -> PageOrigin | None:
    """Where passkeys are used; None when they cannot be."""
    found = place_of(desk(request).public_origin)
    return found if isinstance(found, PageOrigin) else None


def usable(request: Request, known: tuple[Passkey, ...]) -> list[Passkey]:
    """Those that sign for the address we have now."""
    here = place(request)
    return [one for one in known if here is not None and one.host == here.host]


def prove(request: Request) -> Shown:
    """Look at what was typed or signed; the session counts as proved from now on if it is right."""
    mine = staff(request).id
    with changing(request) as act:
        proof = _proof(request, act)
        if proof in GOOD:
            prove_session(act, session_of(request))
        if proof == "recovery":
            left = second.codes_left(act.session, mine)
            act.tell_of_staff(mine, Reply(texts.told_recovered(left=left)))
        if proof in texts.TOLD_NOT_PROVED:
            act.tell_of_staff(mine, Reply(texts.TOLD_NOT_PROVED[proof]))
    return proof


def answer_of(request: Request) -> str:
    """What the browser made or signed, as the form brings it; empty without."""
    return word(request, "credential", LONGEST_SIGNED)


def _proof(request: Request, act: Change) -> Shown:
    answer, mine = answer_of(request), staff(request).id
    if not answer:
        return second.prove(act, mine, word(request, "digits", LONGEST_TYPED), true_now())
    here, asked = place(request), passkeys.take_challenge(act, session_of(request))
    if here is None or asked is None:
        return "unsigned"
    from bot.desk.account import webauthn

    found = webauthn.signed(here, asked, passkeys_of(act.session, mine), answer)
    if found is None:
        return "unsigned"
    return "right" if passkeys.note_use(act, found[0].id, found[1]) else "copied"
