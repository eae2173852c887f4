"""Codes and tokens: made at random, kept as digests only.

The rule: what is short enough to type for days is digested slowly and with salt, so that a stolen
database does not give it away while it is open.
"""

import hashlib
import hmac
import secrets

INVITE_DIGITS = 8
# Without letters that are taken for digits; about 50 bits in ten of them.
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LOGIN_LETTERS = 10


def new_invite_code() -> str:
    """Eight digits, easy to read out and to type."""
    return f"{secrets.randbelow(10**INVITE_DIGITS):0{INVITE_DIGITS}d}"


def new_login_code() -> str:
    """Ten letters and digits in two groups: "K7QF3-MPD9T"."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LOGIN_LETTERS))
    return f"{letters[:5]}-{letters[5:]}"


def new_token() -> str:
    """A session's secret for a cookie."""
    return secrets.token_urlsafe(32)


def new_salt() -> str:
    """A salt for `slow_digest`."""
    return secrets.token_hex(16)


def bare(code: str) -> str:
    """A typed code without blanks and dashes, in capitals."""
    return "".join(char for char in code.upper() if char.isalnum())


def digest(secret: str) -> str:
    """The digest of a secret that is too long to be guessed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def slow_digest(code: str, salt: str) -> str:
    """The digest of a short code."""
    return hashlib.scrypt(bare(code).encode(), salt=salt.encode(), n=4096, r=8, p=1).hex()


def fits(one: str, other: str) -> bool:
    """Whether two digests are equal, in constant time."""
    return hmac.compare_digest(one, other)
