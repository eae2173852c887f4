"""What a browser makes and signs with a passkey: asked for and checked by Yubico's library.

The rule: whatever a browser sends that the library cannot read is no signature. The library is
loaded when somebody makes or uses a passkey: most offices have none.
"""

import json
import secrets
from collections.abc import Sequence
from typing import Any

import structlog
from fido2.server import Fido2Server, to_descriptor
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from bot.desk.account.origin import PageOrigin
from storage.staff.factors import MadePasskey, Passkey

log = structlog.get_logger(__name__)

ISSUER = "HTX Bot"
# A computer without a fingerprint reader may have a key that only wants to be touched.
VERIFIED = UserVerificationRequirement.PREFERRED


def to_make(place: PageOrigin, name: str, known: Sequence[Passkey]) -> tuple[dict[str, Any], str]:
    """What the browser is told to make a passkey of this person, and the challenge in it."""
    # Not the person's number: two offices under one name must not take each other's place.
    user = PublicKeyCredentialUserEntity(id=secrets.token_bytes(16), name=name, display_name=name)
    options, state = _server(place).register_begin(
        user,
        [to_descriptor(_kept(one)) for one in known],
        ResidentKeyRequirement.PREFERRED,
        VERIFIED,
    )
    return dict(options.public_key), str(state["challenge"])


def made(place: PageOrigin, challenge: str, answer: str) -> MadePasskey | None:
    """What the browser made for this challenge; None when it is not that."""
    try:
        found = _server(place).register_complete(_state(challenge), json.loads(answer))
        one = found.credential_data
        if one is None:
            return None
        return MadePasskey(
            place.host, websafe_encode(one.credential_id), websafe_encode(one), found.counter
        )
    except Exception as error:  # noqa: BLE001
        # Of a stranger's bytes: the library lets through whatever its readers of them raise.
        log.warning("passkey not taken", kind=type(error).__name__)
        return None


def to_sign(place: PageOrigin, known: Sequence[Passkey]) -> tuple[dict[str, Any], str]:
    """What the browser is told to sign with one of these, and the challenge in it."""
    options, state = _server(place).authenticate_begin([_kept(one) for one in known], VERIFIED)
    return dict(options.public_key), str(state["challenge"])


def signed(
    place: PageOrigin, challenge: str, known: Sequence[Passkey], answer: str
) -> tuple[Passkey, int] | None:
    """Which of these has signed the challenge, and its counter now; None when none has."""
    by_id = {one.key_id: one for one in known}
    try:
        read = AuthenticationResponse.from_dict(json.loads(answer))
        by = _server(place).authenticate_complete(
            _state(challenge), [_kept(one) for one in known], read
        )
        return by_id[websafe_encode(by.credential_id)], read.response.authenticator_data.counter
    except Exception as error:  # noqa: BLE001
        # As above.
        log.warning("passkey's signature not taken", kind=type(error).__name__)
        return None


def _server(place: PageOrigin) -> Fido2Server:
    entity = PublicKeyCredentialRpEntity(name=ISSUER, id=place.host)
    # To the letter: the library's own rule would take any name below ours.
    return Fido2Server(entity, verify_origin=lambda origin: origin == place.origin)


def _kept(passkey: Passkey) -> AttestedCredentialData:
    return AttestedCredentialData(websafe_decode(passkey.credential))


def _state(challenge: str) -> dict[str, Any]:
    return {"challenge": challenge, "user_verification": VERIFIED}
