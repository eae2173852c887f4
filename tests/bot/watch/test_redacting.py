"""The log may be shown to anybody: it holds no secret and no whole phone number."""

import base64
import json
import logging
import secrets
from pathlib import Path
from typing import get_args
from urllib.parse import quote

import pyotp
import pytest
import structlog
from pydantic import SecretStr

from bot.cli.begin import known_secrets
from bot.config import Settings
from bot.installation.keys import load_masters
from bot.logs import Form, set_up_logging
from bot.watch.redacting import Redaction
from storage.tables.secret_codes import new_code, new_token
from tests.support.pages.web_app import settings
from tests.support.telephones import SPELLINGS

PASSWORD = 'đừng"nói/ra@nhé'
# What a secret cannot be recognised by without knowing it.
PLAIN = "khoa cua rieng co quan nay {}, dai hon ba muoi hai ky tu"
URLS = {
    "telegram_proxy": f"socks5://vp:{quote(PASSWORD, safe='')}@proxy.example:1080",
    "zalo_proxy": "http://vp:matkhau1@proxy.example:3128",
    "ping_url": "https://hc.example/ping/4c1f-mot-ten-rieng",
    "database_url": f"postgresql://htx:{quote('P@ss w0rd', safe='')}@db.example/htx",
    "telegram_api_url": "https://ai:cua-ngo-9@api.example",
}
TOKENS = {
    "telegram_bot_token": "8123456789:AAE_x-yz0123456789abcdefghijklmnop",
    "zalo_bot_token": "4123456789012345678:Qu%y&t#Mã/thu",
    # It comes in a header.
    "metrics_token": "khoa-cua-rieng-co-quan-dai-hon-hai-muoi",
}


def marked() -> list[str]:
    """The names of all settings that are marked as secret."""
    fields = Settings.model_fields.items()
    return [
        name
        for name, field in fields
        if SecretStr in (field.annotation, *get_args(field.annotation))
    ]


def chosen(folder: Path) -> Settings:
    """Settings with something in each of them that nobody may read."""
    texts = {name: PLAIN.format(name) for name in marked()} | TOKENS
    return settings(folder, **texts | URLS)


def hidden(told: Settings) -> dict[str, str]:
    """Every secret by the name of its setting, and the passwords in URLs by themselves."""
    found = {name: getattr(told, name).get_secret_value() for name in marked()}
    passwords = {"p1": PASSWORD, "p2": "matkhau1", "p3": "P@ss w0rd", "p4": "cua-ngo-9"}
    return found | passwords


@pytest.mark.parametrize("form", ["console", "json"])
def test_no_setting_that_is_secret_reaches_the_log(tmp_path: Path, form: Form) -> None:
    """By itself, in a URL, quoted, in an error of a library and in what a proxy is told."""
    told, file = chosen(tmp_path), tmp_path / "htx.log"
    set_up_logging("DEBUG", form, file, known_secrets(told))
    ours, theirs = structlog.get_logger("bot.any"), logging.getLogger("urllib3")
    for name, secret in hidden(told).items():
        pair = base64.b64encode(f"vp:{secret}".encode()).decode()
        ours.info("said", setting=name, value=secret, many=[secret])
        way = "bot" if name in TOKENS else "key="
        ours.debug("asked", url=f"https://api.example/{way}{quote(secret, safe='')}/getMe")
        theirs.error("header %r, proxy says %s", {"X-Secret": secret}, f"Basic {pair}")
        try:
            raise OSError(f"refused: {secret}")
        except OSError:
            ours.exception("failed", settings=repr(told.database_url), proxy=URLS["telegram_proxy"])
    written = file.read_text("utf-8")
    assert written.count("said") == len(hidden(told))
    for name, secret in hidden(told).items():
        _, _, half = secret.rpartition(":") if secret[0].isdigit() else ("", "", secret)
        for way in (
            secret,
            half,
            quote(secret, safe=""),
            repr(secret)[1:-1],
            json.dumps(secret)[1:-1],
        ):
            assert way not in written, name
    assert base64.b64encode(f"vp:{PASSWORD}".encode()).decode() not in written


def test_the_key_file_is_known_too(tmp_path: Path) -> None:
    """Whether the program made it or somebody typed it; where there is none nothing is made."""
    told = settings(tmp_path, master_key_file=tmp_path / "khoa")
    assert known_secrets(told) == ()
    assert not (tmp_path / "khoa").exists()
    (tmp_path / "khoa").write_text(f"{PLAIN}\n", "utf-8")
    assert Redaction(known_secrets(told))(f"key {PLAIN}!") == "key <token>!"
    made = settings(tmp_path)
    assert load_masters(made) == known_secrets(made)


def test_what_was_made_while_running_is_known_by_its_form() -> None:
    """Sessions, links, codes, keys of a second factor, an Official Account's tokens, cookies."""
    redact, hex_key = Redaction(), secrets.token_hex(32)
    for _ in range(200):
        name, code = new_token(), new_code()
        for secret, line in {
            name: f"GET /files/{name} 500",
            secrets.token_urlsafe(18): "path=/quan-tri/don-vi/nap/{}",
            code: f"said=/quantri {code}",
            hex_key: f"csrf {hex_key}",
            pyotp.random_base32(): "otpauth://totp/HTX?secret={}&issuer=HTX",
            secrets.token_urlsafe(16): "cookie: htx_chat={}; htx_desk=x",
            secrets.token_urlsafe(90): "'refresh_token': '{}'",
            secrets.token_urlsafe(9): 'headers="access_token: {}"',
        }.items():
            assert secret not in redact(line.format(secret)), line
    assert redact("postgresql://htx:ngan@db/htx") == "postgresql://<token>@db/htx"
    assert redact("TELEGRAM_BOT_TOKEN: khong-phai-ma, Token: Matkhau12") == (
        "TELEGRAM_BOT_TOKEN: <token>, Token: <token>"
    )
    assert redact("8123456789%3AAAExyz0123456789") == "<token>"


NUMBERS = (
    "0912345678",
    "0912 345 678",
    "0912.345.678",
    "+84912345678",
    "84 912-345-678",
    "(0912) 345 678",
    "+84 (0) 912 345 678",
    "0216.3852.123",
)


@pytest.mark.parametrize("number", NUMBERS)
def test_no_phone_number_is_whole(number: str) -> None:
    """However it is written and whatever stands before it, a new line in a traceback as well."""
    redact = Redaction()
    for before in ("", "phone=", "sđt", "Zalo", "x\\n", "_", "-", "q=%20", '"', "ĐT:"):
        line = redact(f"{before}{number}, ok")
        assert "***" in line, before
        assert not line.startswith(f"{before}{number}"), before


@pytest.mark.parametrize("number", SPELLINGS)
def test_a_number_is_found_however_it_is_written(number: str) -> None:
    """Also as JSON, Python and addresses write what is between the digits."""
    redact = Redaction()
    shown = (repr(number), ascii(number), json.dumps(number))
    for way in {number, quote(number), *(one[1:-1] for one in shown)} - {"933444555"}:
        # Digits of other scripts are left by `repr` and JSON as numbers of letters.
        if "uff1" not in way:
            assert "***" in redact(f"said='gọi {way} nhé'"), way
            assert way not in redact(f"said='gọi {way} nhé'")
    assert redact("chat=933444555 sent") == "chat=933444555 sent"


@pytest.mark.parametrize(
    "line",
    [
        "timestamp=2026-11-28T02:05:12.098+07:00 level=info event=stopped",
        "message=web/0912345678abcdef0912345678abcdef outgoing=12",
        "message=telegram/d0912345-6781-4abc-8def-091234567812",
        "refused kind=code address='web 3e01b53307609460'",
        "TELEGRAM_BOT_TOKEN: Telegram từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env.",
        "why='TELEGRAM_BOT_TOKEN: Telegram từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env.'",
        "ZALO_OA_REFRESH_TOKEN: chưa có quyền của Official Account",
        "DK-2025-0001 seconds=0.0912345678 address=192.0.2.7 chat=-1001234567890",
        'File "/srv/htx/knowledge/plans/344-KH-LMHTX/plan.py", line 912, in test_a_2_B',
    ],
)
def test_what_tells_no_secret_stays(line: str) -> None:
    """An operator has to find a message, an address and a moment again."""
    assert Redaction(["matkhau1", "x"])(line) == line
