"""Codes and tokens: made at random, kept as digests only.

The rule: what is secret is too long to be guessed, so a plain digest of it is safe to keep and
quick to look up; nothing here is slow.
"""

import hashlib
import secrets

# Without letters that are taken for digits; ten of them have more than 49 bits.
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LETTERS = 10


def new_code() -> str:
    """Ten letters and digits in two groups: "K7QF3-MPD9T"; at least one is a digit.

    The digit tells a code from words that happen to have as many letters.
    """
    while True:
        letters = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
        if not letters.isalpha():
            return f"{letters[:5]}-{letters[5:]}"


def new_token() -> str:
    """A session's secret for a cookie."""
    return secrets.token_urlsafe(32)


def bare(code: str) -> str:
    """A typed code without blanks and dashes, in capitals."""
    return "".join(char for char in code.upper() if char.isalnum())


def digest(secret: str) -> str:
    """The digest of a secret that is too long to be guessed."""
    # Slow hashes are for what people choose; here each guess would block the only writer instead.
    return hashlib.sha256(secret.encode()).hexdigest()
