"""The mistakes operators make, each ending in one line that says what is wrong and how to mend it."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.doctor.command import look
from bot.cli.doctor.machine import disk_found
from bot.cli.doctor.reasons import in_words
from bot.config import Settings
from bot.installation.errors import COMMAND_LINE
from bot.installation.keys import load_keys
from bot.plans.activation import put_into_use
from bot.plans.folders import SHIPPED_PLANS
from handlers.turn.turn import Office
from knowledge.plan.plan import load_plan
from storage.store import Store
from tests.support.channels.proxies import Reader, Writer, listening, socks_proxy
from tests.support.database.stores import make_sqlite
from tests.support.pages.web_app import build, serving, settings
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

TOKEN = "123456789:AAtoken_that-nobody-gave-out-0123456"
DEAD = "http://127.0.0.1:9"
NO_NAME = "PUBLIC_URL: http"
# Said of every installation that is one minute old.
YOUNG = ("backup", "data", "plans", "speaks")


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A working folder with a database, and nothing set on the machine."""
    names = [name.upper() for name in Settings.model_fields]
    for name in (*names, "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o077)  # as the command line sets it
    Path("data").mkdir()
    make_sqlite("sqlite:///data/htx-bot.db", rehearsing=False)
    yield
    os.umask(before)


async def said(env: str | bytes = "PORT=0", ahead: timedelta = timedelta(0)) -> list[str]:
    """What is not well with this `.env`, on a clock that is so far ahead."""
    Path(".env").write_bytes(env if isinstance(env, bytes) else env.encode())
    found = await look(lambda: datetime.now(UTC) + ahead)
    assert not any("nobody-gave-out" in one.line for one in found)
    # Nor has the shipped plan a telephone.
    found = [one for one in found if "chưa có số điện thoại" not in one.text]
    return [one.text for one in found if one.state != "ok" and one.part not in YOUNG]


IN_THE_FILE = {
    "smart quotes": (f"TELEGRAM_BOT_TOKEN=“{TOKEN}”", ["TELEGRAM_BOT_TOKEN: không phải mã bot."]),
    "a link": (
        "TELEGRAM_BOT_TOKEN=https://t.me/htx_bot",
        ["TELEGRAM_BOT_TOKEN: không phải mã bot."],
    ),
    "a path with marks": (
        "PUBLIC_URL=https://example.vn/trợ lý/",
        ["PUBLIC_URL: chỉ được là tên miền, có thể kèm đường dẫn con bằng chữ không dấu"],
    ),
    "another name": (
        "TELEGRAM_TOKEN=1",
        ["TELEGRAM_TOKEN: không có thiết lập này, ý là TELEGRAM_BOT"],
    ),
    "UTF-16": ("PORT=1".encode("utf-16"), [".env: không đọc được; lưu lại tệp ở dạng UTF-8"]),
    "words": (
        "PORT=abc\nTELEGRAM_API_URL=api.telegram.org\nLOG_LEVEL=verbose\nDATABASE_URL=mysql://x",
        [
            "DATABASE_URL: phải bắt đầu",
            "TELEGRAM_API_URL: không phải",
            "PORT: phải",
            "LOG_LEVEL: phải",
        ],
    ),
    "too much": ("PORT=70000", ["PORT: không được quá 65535"]),
    "a file as database": (
        "DATABASE_URL=data/htx.db",
        ["DATABASE_URL: phải bắt đầu bằng sqlite:///"],
    ),
    **{
        f"no name of a file: {written!r}": (
            f"DATABASE_URL=sqlite:///{written}",
            [f"DATABASE_URL: {said}; phải là một tệp: ghi cả tên tệp, ví dụ sqlite:///data/"],
        )
        for written, said in {
            ".": ". là thư mục",
            "..": ".. là thư mục",
            "moi/": "moi/ là thư mục",
            "/": "/ là thư mục",
            "": "chưa có tên tệp",
        }.items()
    },
    "options behind the file": (
        "DATABASE_URL=sqlite:///data/htx.db?mode=ro",
        ["DATABASE_URL: sau tên tệp SQLite không ghi gì thêm; bỏ dấu ? và phần sau nó. Sửa"],
    ),
    "no file at all": ("DATABASE_URL=sqlite:///:memory:", ["DATABASE_URL: dữ liệu trong bộ nhớ"]),
    "paths of Windows": (
        "DATABASE_URL=sqlite:///C:\\htx\\htx.db\nPLANS_DIR=D:/ke-hoach\nLOG_FILE=nhat-ky\\a.log",
        [
            "DATABASE_URL: đường dẫn viết kiểu Windows",
            "LOG_FILE: đường dẫn viết kiểu Windows",
            "PLANS_DIR: đường dẫn viết kiểu Windows",
        ],
    ),
    **{
        f"no port: {port}": (
            f"DATABASE_URL=postgresql://htx:secret-2071@127.0.0.1:{port}/htx",
            ["DATABASE_URL: cổng sau tên máy phải là một số từ 1 đến 65535"],
        )
        for port in ("543210", "abc", "0", "５４３２")
    },
    "the machine left out": (
        "DATABASE_URL=postgresql://htx:secret-2071/htx",
        ["DATABASE_URL: cổng sau tên máy phải là một số"],
    ),
    "a blank before the machine": (
        "DATABASE_URL=postgresql://htx:secret-2071@ 127.0.0.1/htx",
        ["DATABASE_URL: có khoảng trắng trong địa chỉ"],
    ),
    "the desk as the page": (
        "PUBLIC_URL=https://htx.invalid/quan-tri/\nTRUSTED_PROXIES=127.0.0.1",
        ["PUBLIC_URL: là địa chỉ của bàn làm việc, mọi trang sẽ nằm dưới /quan-tri", NO_NAME],
    ),
    "a method as the server": (
        f"TELEGRAM_API_URL=https://api.telegram.org/bot{TOKEN}",
        ["TELEGRAM_API_URL: chỉ ghi địa chỉ máy chủ, không kèm /bot và mã"],
    ),
    "an account that is not opened": (
        "ZALO_OA_APP_ID=1\nZALO_OA_REFRESH_TOKEN=secret",
        ["ZALO_OA_REFRESH_TOKEN đã điền mà ZALO_OA_EXPERIMENTAL chưa là true"],
    ),
    "a bracket left open": (
        "DATABASE_URL=postgresql://htx:secret-2071@[::1/htx",
        ["DATABASE_URL: không đọc được địa chỉ; viết postgresql://"],
    ),
    "not encrypted": (
        "PUBLIC_URL=http://htx.invalid\nTRUSTED_PROXIES=127.0.0.1",
        ["PUBLIC_URL dùng http: ai ở giữa đường truyền cũng đọc được. Đổi sang https.", NO_NAME],
    ),
    "posted to without https": (
        f"PUBLIC_URL=http://htx.invalid\nTRUSTED_PROXIES=127.0.0.1\nZALO_BOT_TOKEN=“{TOKEN}”",
        [
            "PUBLIC_URL dùng http: ai ở giữa đường truyền cũng đọc được. Đổi sang https; Zalo chỉ gửi tin",
            "ZALO_BOT_TOKEN: không phải mã bot.",
            NO_NAME,
        ],
    ),
    "a proxy that is not named": (
        "PUBLIC_URL=https://htx.invalid",
        ["có PUBLIC_URL mà TRUSTED_PROXIES trống: ", NO_NAME],
    ),
    "no machine of that name": (
        "HOST=may-chu-cua-toi.invalid",
        ["HOST: không tìm thấy địa chỉ của máy tên may-chu", "HOST=may-chu-cua-toi.invalid mở"],
    ),
    "another machine": (
        "HOST=192.0.2.1",
        ["HOST=192.0.2.1 mở trang", "HOST: máy này không có địa chỉ 192.0.2.1. Đặt HOST="],
    ),
    "no such plans": ("PLANS_DIR=/srv/go-nham", ["PLANS_DIR: chưa có thư mục /srv/go-nham"]),
    "a Windows path": ('PLANS_DIR="D:\\new\\tai lieu"', ["PLANS_DIR: đường dẫn có dấu xuống dòng"]),
    "a day": ("CLOCK_START=8/4/2025", ["CLOCK_START: không phải ngày giờ, ví dụ 2025-04-08T"]),
    "a comma": ("RETENTION_MONTHS=2,5", ["RETENTION_MONTHS: phải là số nguyên viết liền"]),
    "a colon, a blank and a quote left open": (
        'HOST: 127.0.0.1\nTELEGRAM BOT TOKEN=x\nPORT=0\nLOG_FILE="data/htx.log',
        [".env, dòng 1: không hiểu được.", ".env, dòng 2: không", ".env, dòng 4: không"],
    ),
    "two lines": ("PORT=18653\nPORT=0", [".env có nhiều dòng PORT="]),
    "an address as machine": ("HOST=http://127.0.0.1", ["HOST: chỉ là địa chỉ hoặc tên máy"]),
    "a port at the machine": ("HOST=127.0.0.1:8080", ["HOST: chỉ là địa chỉ hoặc tên máy"]),
    "below nought": ("ZALO_OA_MONTHLY_BUDGET=-5", ["ZALO_OA_MONTHLY_BUDGET: không được dưới 0."]),
    "no speed": (
        "TELEGRAM_MESSAGES_PER_SECOND=0",
        ["TELEGRAM_MESSAGES_PER_SECOND: phải lớn hơn 0."],
    ),
    "no scheme": (
        "PUBLIC_URL=htx.example.vn",
        ["PUBLIC_URL: không phải địa chỉ đầy đủ, bắt đầu bằng https://"],
    ),
    "a folder as log": ("LOG_FILE=data", ["LOG_FILE: không ghi được"]),
    "a folder as database": ("DATABASE_URL=sqlite:///data", ["DATABASE_URL: /"]),
    "everything at once": (
        f"PORT=abc\nLOG_FILE=data\nTELEGRAM_BOT_TOKEN=“{TOKEN}”\nZALO_BOT_TOKEN=x y\nTRUSTED_PROXIES=0.0.0.0/0",
        [
            "LOG_FILE: không ghi được",
            "PORT: phải",
            "TELEGRAM_BOT_TOKEN: không phải mã bot.",
            "TRUSTED_PROXIES: không được tin mọi địa chỉ",
            "ZALO_BOT_TOKEN: không phải mã bot.",
        ],
    ),
    "a password with marks": (
        "DATABASE_URL=postgresql://htx:p@secret#w/d@127.0.0.1:9/htx",
        ["DATABASE_URL: có ký tự @ : / # ? trong mật khẩu; viết chúng thành %40"],
    ),
    "two tokens": (f"ZALO_BOT_TOKEN={TOKEN},{TOKEN}", ["ZALO_BOT_TOKEN: không phải mã bot."]),
    "two keys": (
        "MASTER_KEY=Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe\nMASTER_KEY_FILE=/srv/khoa",
        ["MASTER_KEY và MASTER_KEY_FILE cùng được đặt; khóa gốc là MASTER_KEY"],
    ),
    "no key there": (
        "MASTER_KEY_FILE=/srv/khoa-khong-co",
        ["MASTER_KEY, MASTER_KEY_FILE: không dùng được khóa trong /srv/khoa-khong-co"],
    ),
    "no word": ("WEBHOOKS=co", ["WEBHOOKS: phải là true hoặc false"]),
    "a dot for thousands": (
        "ZALO_MAX_USERS=1.400",
        ["ZALO_MAX_USERS: phải là số nguyên viết liền"],
    ),
    "no network": (
        "TRUSTED_PROXIES=127.0.0.1/8",
        [
            "TRUSTED_PROXIES: 127.0.0.1/8 không phải đầu mạng: ghi 127.0.0.1 (một máy) hoặc 127.0.0.0/8"
        ],
    ),
    "no proxy": ("TELEGRAM_PROXY=10.0.0.1:1080", ["TELEGRAM_PROXY: phải là http://"]),
    "PostgreSQL is down": (
        "DATABASE_URL=postgresql://htx:Rung-xanh-mai-2071@127.0.0.1:9/htx",
        ["DATABASE_URL: không có PostgreSQL nào trả lời ở 127.0.0.1:9"],
    ),
    "dead platform": (
        f"TELEGRAM_BOT_TOKEN={TOKEN}\nTELEGRAM_API_URL={DEAD}",
        [
            "Telegram: không gọi được TELEGRAM_API_URL=http://127.0.0.1:9 (ConnectError); kiểm tra "
            "TELEGRAM_API_URL"
        ],
    ),
    "dead proxy": (
        f"ZALO_BOT_TOKEN={TOKEN}\nZALO_PROXY=socks5://htx:secret@127.0.0.1:9",
        [
            "Zalo: không gọi được bot-api.zaloplatforms.com qua ZALO_PROXY=socks5://127.0.0.1:9 "
            "(ConnectError); kiểm tra proxy ở ZALO_PROXY"
        ],
    ),
}


@pytest.mark.parametrize("mistake", IN_THE_FILE)
async def test_a_mistake_in_the_settings_is_one_line(mistake: str, unused_tcp_port: int) -> None:
    """With the name of the setting; a password is never in it."""
    env, begin = IN_THE_FILE[mistake]
    free = f"\nPORT={unused_tcp_port}".encode()
    port = b"" if "PORT" in str(env) or isinstance(env, bytes) else free
    lines = await said((env if isinstance(env, bytes) else env.encode()) + port)
    assert len(lines) == len(begin), lines
    for line, words in zip(sorted(lines), sorted(begin), strict=True):
        assert line.startswith(words), lines
        assert "secret" not in line


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
async def test_what_is_no_mistake_is_read(end: str, mark: str) -> None:
    """Blanks, quotes, a comment behind it, a mark in front, Windows' lines, a Vietnamese path."""
    place = Path("Dữ liệu của cơ quan")
    place.mkdir()
    make_sqlite(f"sqlite:///{place}/htx.db", rehearsing=False)
    async with FakeTelegram() as telegram:
        lines = (
            f'{mark}TELEGRAM_BOT_TOKEN = "{telegram.token}"  # của cơ quan',
            f"TELEGRAM_API_URL='{telegram.url}'",
            "PORT = 0",
            f'DATABASE_URL="sqlite:///{place}/htx.db"',
        )
        assert await said(end.join(lines)) == []
        assert telegram.violations == []


async def test_a_token_the_platforms_refuse() -> None:
    """Both are asked, and each line names its setting."""
    async with FakeTelegram() as telegram, FakeZalo() as zalo:
        wrong = f"TELEGRAM_BOT_TOKEN={TOKEN}\nZALO_BOT_TOKEN={TOKEN}"
        urls = f"TELEGRAM_API_URL={telegram.url}\nZALO_API_URL={zalo.url}"
        assert await said(f"{wrong}\n{urls}\nPORT=0") == [
            "TELEGRAM_BOT_TOKEN: Telegram từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env.",
            "ZALO_BOT_TOKEN: Zalo từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env.",
        ]


async def test_a_webhook_that_is_left_and_a_clock_that_is_wrong() -> None:
    """What the platform itself knows: where it posts to, and what time it is."""
    async with FakeTelegram() as telegram:
        env = f"TELEGRAM_BOT_TOKEN={telegram.token}\nTELEGRAM_API_URL={telegram.url}\nPORT=0"
        [line] = await said(env, ahead=timedelta(minutes=7))
        assert line.startswith("Giờ máy: nhanh 4")
        telegram.webhook_url = "https://cu.example.vn/telegram/webhook"
        [line] = await said(env)
        assert "đang có webhook https://cu.example.vn" in line


async def test_a_proxy_of_the_environment_is_used_or_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """socks5, as every VPN sets it: no trace, and Telegram is reached by it."""
    async with FakeTelegram() as telegram, socks_proxy() as proxy:
        env = f"TELEGRAM_BOT_TOKEN={telegram.token}\nTELEGRAM_API_URL={telegram.url}\nPORT=0"
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        assert await said(env) == []
        assert proxy.targets
        monkeypatch.setenv("ALL_PROXY", "ftp://127.0.0.1")
        [line] = await said(env)
        assert "đặt TELEGRAM_PROXY" in line
        monkeypatch.setenv("ALL_PROXY", "socks5://me:geheim@127.0.0.1:9")
        [line] = await said(env)
        assert " qua ALL_PROXY=socks5://127.0.0.1:9 (" in line
        assert "geheim" not in line


@pytest.mark.parametrize("kind", ["a folder", "UTF-16", "a link to nothing"])
async def test_a_file_of_a_secret_that_cannot_be_read(
    kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is named with its setting, and never counts as left out."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    file = folder / "telegram_bot_token"
    if kind == "a folder":
        # So Docker leaves it where the file on the host is missing.
        file.mkdir()
    elif kind == "UTF-16":
        file.write_bytes(TOKEN.encode("utf-16"))
    else:
        file.symlink_to(folder / "nothing")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    [line] = await said()
    assert line.startswith(f"TELEGRAM_BOT_TOKEN: không đọc được {file} (")


async def test_files_of_secrets_that_are_named_or_left_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that is nearly one, nothing in it, no such folder; a mark in front does no harm."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    (folder / "telegram_bot_token.txt").write_text(TOKEN, "utf-8")
    (folder / "zalo_token").write_text(TOKEN, "utf-8")
    (folder / "ping_url").write_text("\n", "utf-8")
    (folder / "another_programs_key").write_text("x", "utf-8")
    found = await said()
    assert [one.split(": ", 1)[1] for one in found] == [
        "không có thiết lập tên ấy, ý là telegram_bot_token? Đổi tên tệp (không có đuôi).",
        "không có thiết lập tên ấy, ý là zalo_bot_token? Đổi tên tệp (không có đuôi).",
        f"tệp {folder}/ping_url trống nên coi như không đặt. Ghi giá trị vào tệp ấy, hoặc xóa tệp.",
    ]
    for file in folder.iterdir():
        file.unlink()
    (folder / "log_level").write_text("\ufeffverbose", "utf-8")
    [line] = await said()
    assert line.startswith("LOG_LEVEL: phải là DEBUG")
    assert line.endswith(f"Sửa trong tệp {folder}/log_level.")
    (folder / "log_level").write_text("\ufeffDEBUG\n", "utf-8")
    assert await said() == []
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder / "mất"))
    assert (await said())[0].startswith(f"CREDENTIALS_DIRECTORY: không có thư mục {folder}/mất.")


async def test_an_empty_file_of_a_token_leaves_the_channel_off(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A script that reads the parts still finds the channel, and why it is not open."""
    (tmp_path / "telegram_bot_token").write_text("", "utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    Path(".env").write_text("PORT=0", "utf-8")
    parts = {one.part: one.text for one in await look()}
    assert "chưa mở" in parts["telegram"]
    assert "telegram_bot_token trống" in " ".join(one.text for one in await look())


async def test_the_name_of_somebody_elses_bot() -> None:
    """Invitations on paper carry it: they would lead to a stranger."""
    async with FakeTelegram() as telegram:
        env = f"TELEGRAM_BOT_TOKEN={telegram.token}\nTELEGRAM_API_URL={telegram.url}\nPORT=0\n"
        [line] = await said(f"{env}TELEGRAM_BOT_NAME=@sai_ten_bot")
        assert line.startswith("TELEGRAM_BOT_NAME ghi @sai_ten_bot mà mã bot là của @")
        name = line.split("mã bot là của @")[1].split(":")[0]
        assert await said(f"{env}TELEGRAM_BOT_NAME={name.upper()}") == []


async def test_the_files_name_and_the_working_folder() -> None:
    """`.env.txt`, and nothing at all."""
    Path(".env.txt").write_text("PORT=0", "utf-8")
    found = {one.part: one.text for one in await look() if one.state == "wrong"}
    assert "đổi tên tệp này, bỏ phần .txt" in found["check"]
    Path(".env.txt").unlink()
    assert any("không thấy .env trong" in one.text for one in await look())


async def test_where_the_settings_come_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment only where something of ours is set in it; no quota of a token that is none."""
    Path(".env").write_text("PORT=0\nZALO_BOT_TOKEN=x y", "utf-8")
    found = await look()
    assert found[0].text == f"Thiết lập: đọc từ {Path('.env').resolve()}"
    assert "quota" not in [one.part for one in found]
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    assert (await look())[0].text.endswith(" (đi trước tệp): LOG_LEVEL")


async def test_a_port_that_is_taken() -> None:
    """By another program; our own is asked how it is, in the next test."""

    async def hang_up(reader: Reader, writer: Writer) -> None:
        """Nobody of ours."""

    async with listening(hang_up) as port:
        [line] = await said(f"PORT={port}")
    assert line.startswith("PORT: không mở được 127.0.0.1:")


@pytest.mark.parametrize("ours", [True, False], ids=["ours", "another's"])
async def test_whose_program_is_at_the_port(tmp_path: Path, office: Office, ours: bool) -> None:
    """Two organisations on one machine: only one's own is said to be well."""
    folder = tmp_path / ("data" if ours else "yen-bai")
    folder.mkdir(exist_ok=True)
    load_keys(settings(Path("data").absolute()))
    async with serving(build(folder, office, rehearsing=False)) as program:
        port = program.url.rpartition(":")[2].strip("/")
        Path(".env").write_text(f"PORT={port}\nDATABASE_URL=sqlite:///data/htx.db", "utf-8")
        found = {one.part: one for one in await look()}
    if ours:
        assert found["program"].state == "ok"
        assert found["program"].numbers["tick_age_s"] < 60
        return
    assert "program" not in found
    assert found["port"].state == "wrong"
    assert found["port"].text.startswith(f"PORT: cổng {port} đang là htx-bot của nơi cài đặt khác")


def _no_plan(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    (folder / "ghi-chu.txt").write_text("chờ bản ký", "utf-8")


def _rewritten(file: str, old: str, new: str) -> Callable[[Path], None]:
    def rewrite(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), "utf-8-sig")

    return rewrite


def _utf16(folder: Path) -> None:
    (folder / "plan.toml").write_text((folder / "plan.toml").read_text("utf-8"), "utf-16")


PLANS = {
    "a note instead of a plan": (_no_plan, "plan.toml: không có tệp này."),
    "no head": (lambda folder: (folder / "plan.toml").unlink(), "plan.toml: không có tệp này."),
    "no text": (lambda folder: (folder / "text.txt").unlink(), "text.txt: không có tệp này."),
    "a sign too few": (
        _rewritten("plan.toml", "number =", "number"),
        "plan.toml, dòng 3: sai cú pháp TOML",
    ),
    "a field left out": (_rewritten("plan.toml", "number =", "# number ="), "thiếu “number”"),
    "a day in quotes": (
        _rewritten("plan.toml", "date = 2024-11-11", 'date = "11/11/2024"'),
        "dòng 4: “date” phải là một ngày, viết như 2025-12-31, không có ngoặc kép.",
    ),
    "every line wrong": (
        _rewritten("sections.jsonl", '"text"', '"tex"'),
        "sections.jsonl, dòng 1: cần một đối tượng JSON có “id” và “text” (và 24 lỗi nữa: "
        "htx-bot plan check 999-KH).",
    ),
    "another encoding": (_utf16, "plan.toml: không đọc được; lưu lại tệp ở dạng UTF-8"),
}


@pytest.mark.parametrize("mistake", PLANS)
async def test_a_plan_folder_that_cannot_be_used_is_one_line(mistake: str) -> None:
    """Which folder, what is wrong with it first, and what to do."""
    spoil, words = PLANS[mistake]
    folder = Path("data/plans/999-KH").absolute()
    shutil.copytree(SHIPPED_PLANS / "344-KH-LMHTX", folder)
    spoil(folder)
    [line] = await said()
    assert line.startswith(f"Kế hoạch {folder}: ")
    assert words in line
    assert line.endswith("sửa rồi khởi động lại, hoặc chuyển thư mục ấy ra khỏi PLANS_DIR.")


async def test_a_plan_folder_with_the_marks_of_notepad_is_read() -> None:
    """Every file of it begins with the mark of UTF-8."""
    folder = Path("data/plans/999-KH")
    shutil.copytree(SHIPPED_PLANS / "344-KH-LMHTX", folder)
    for file in ("plan.toml", "sections.jsonl", "text.txt", "answers.toml", "events.toml"):
        _rewritten(file, "", "")(folder)
    assert await said() == []


async def test_a_plan_that_is_over_is_told() -> None:
    """Nobody notices it otherwise before a leader wants to register."""
    told = []
    for day in ("2025-05-04", "2026-05-04"):
        Path(".env").write_text(f"PORT=0\nCLOCK_START={day}T08:00:00+07:00", "utf-8")
        told += [(one.state, one.text[:50]) for one in await look() if one.part == "plans"]
    assert told == [
        ("ok", "Kế hoạch: 1 bản dùng được; hôm nay theo 344/KH-LMH"),
        ("note", "Kế hoạch: 344/KH-LMHTX đã kết thúc ngày 31/12/2025"),
    ]


async def test_a_rehearsal_that_was_left_on_is_told() -> None:
    """Nothing of what people say on the page reaches the real data."""
    [line] = await said("PORT=0\nCLOCK_START=2025-04-08T07:59:30+07:00")
    assert line.startswith("CLOCK_START: đang diễn tập từ 08/04/2025 07:59; mọi lời ghi vào data/")
    assert "xóa dòng CLOCK_START trong .env" in line


async def test_which_organisation_speaks_is_told() -> None:
    """A new installation greets as the one whose plan ships, until somebody has chosen a plan."""
    Path(".env").write_text("PORT=0", "utf-8")
    [new] = [one for one in await look() if one.part == "speaks"]
    assert new.state == "note"
    assert "trợ lý của Liên minh HTX tỉnh Lào Cai, theo kế hoạch 344/KH-LMHTX đi kèm" in new.text
    store = Store("sqlite:///data/htx-bot.db")
    with store.change(COMMAND_LINE, datetime.now(UTC)) as change:
        put_into_use(change, load_plan(SHIPPED_PLANS / "344-KH-LMHTX"))
    store.close()
    [chosen] = [one for one in await look() if one.part == "speaks"]
    assert chosen.state == "ok"


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("channels/telegram: silent for 386 s", "kênh telegram: im lặng đã 386 giây"),
        ("disk: full", "ổ đĩa: đã đầy"),
        ("store: no answer", "cơ sở dữ liệu: không trả lời"),
        ("new: strange", "new: strange"),
    ],
)
def test_what_the_program_says_of_itself_is_in_our_words(reason: str, words: str) -> None:
    """Its reasons are codes; what is not known is shown as it was said."""
    assert in_words(reason) == words


async def test_a_database_that_is_none() -> None:
    """Some other file under its name."""
    Path("data/htx-bot.db").write_bytes(b"a letter, not a database. " * 1000)
    [line] = await said()
    assert line.startswith("DATABASE_URL: tệp này không phải dữ liệu của HTX Bot hoặc đã hỏng")


async def test_a_folder_that_cannot_be_made() -> None:
    """A file stands in its place."""
    Path("taken").write_text("a file", "utf-8")
    lines = await said("PORT=0\nDATABASE_URL=sqlite:///taken/htx.db")
    assert [line for line in lines if f"{Path('taken').absolute()} là tệp, không phải thư" in line]


async def test_a_folder_instead_of_the_settings() -> None:
    """As Docker makes it where the file is missing: it is no file without a line in it."""
    Path(".env").mkdir()
    wrong = [one.text for one in await look() if one.state == "wrong"]
    assert len(wrong) == 1
    assert wrong[0].startswith(".env: là thư mục, không phải tệp")


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """Little is remarked on, next to nothing must be mended."""
    states = [disk_found(tmp_path, lambda _, free=free: free).state for free in (1, 10**8, 10**10)]
    assert states == ["wrong", "note", "ok"]


async def test_looking_changes_nothing() -> None:
    """No file is made, changed or touched."""
    before = {path: path.stat().st_mtime_ns for path in Path().rglob("*")}
    await look()
    assert {path: path.stat().st_mtime_ns for path in Path().rglob("*")} == before
