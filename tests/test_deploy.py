"""Promises about docs/deploy: what its files and the pages beside them say fits together.

The rule: none of these programs (nginx, Caddy, systemd, Docker, Prometheus) is needed here; they
were tried by hand, and what the files then said of each other stays so.
"""

import re
import subprocess
from pathlib import Path

import pytest

from bot.web.chat_page.page import POLL_S

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "docs" / "deploy"
HEADROOM_S = 3.0
# Zalo's official account hangs up then; the other copy must have its turn before.
OFFICIAL_ACCOUNT_WAITS_S = 2.0


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def shell_of(page: str) -> list[str]:
    """Every block of commands of a page of docs/."""
    return re.findall(r"```sh\n(.*?)```", text_of(ROOT / "docs" / page), re.S)


def test_caddy_asks_every_copy_of_the_compose_file_by_name() -> None:
    """Copies found by `dynamic` are never asked how they are: a frozen one stays in use."""
    caddy = text_of(DEPLOY / "Caddyfile.compose")
    services = text_of(DEPLOY / "compose.yaml").split("\nservices:\n")[1].split("\nvolumes:")[0]
    copies = re.findall(r"^  (\w+):\n    <<: \*bot$", services, re.M)
    (asked,) = re.findall(r"reverse_proxy ((?:\w+:8080 ?)+)\{", caddy)
    assert len(copies) == 2
    assert asked.split() == [f"{name}:8080" for name in copies]
    assert f"depends_on: [{', '.join(copies)}]" in services
    assert "dynamic a bot" not in caddy
    assert "health_uri /readyz" in caddy


def test_a_proxy_waits_for_the_longest_question_of_the_chat_page_and_not_much_longer() -> None:
    """One number for a page in every sample; a copy that is silent for longer is passed over."""
    nginx = text_of(DEPLOY / "nginx.conf")
    page = text_of(ROOT / "docs" / "https.md")
    waits = re.findall(r"proxy_read_timeout (\w+);", nginx)
    assert waits == ["30s", "5s", "1500ms"]
    assert set(re.findall(r"proxy_read_timeout (\w+);", page)) == {"30s"}
    for caddy in (text_of(DEPLOY / "Caddyfile.compose"), text_of(ROOT / "docs" / "van-hanh.md")):
        assert re.findall(r"response_header_timeout (\w+)", caddy) == ["30s"]
    assert POLL_S + HEADROOM_S <= 30 <= POLL_S + 2 * HEADROOM_S
    assert OFFICIAL_ACCOUNT_WAITS_S > 1.5


def test_a_webhook_goes_to_the_other_copy_and_a_form_does_not() -> None:
    """What a platform or the chat page sends twice is counted once; the desk might do it twice."""
    nginx = text_of(DEPLOY / "nginx.conf")
    places = re.findall(r"location [~=]? ?(\S+) \{(.*?)\}", nginx, re.S)
    again = [where for where, what in places if "non_idempotent" in what]
    assert again == ["^/(telegram|zalo)/webhook$", "/zalo-oa/webhook", "/chat/messages"]
    assert nginx.count("non_idempotent") == len(again)


def test_a_restart_of_the_database_ends_for_nginx_soon_after_it() -> None:
    """Every copy says 503 then and is passed over: all of them are asked again within seconds."""
    nginx = text_of(DEPLOY / "nginx.conf")
    assert re.findall(r"server 127\.0\.0\.1:\d+ fail_timeout=(\w+);", nginx) == ["5s", "5s"]
    assert "`fail_timeout` (5 giây)" in text_of(ROOT / "docs" / "van-hanh.md")


def test_two_organisations_are_behind_one_nginx() -> None:
    """The page's own sed makes two files of one: no name, domain or port of them meets the other's."""
    page = "".join(shell_of("several-organisations.md"))
    (made,) = re.findall(r"^(sed [^|]*?docs/deploy/nginx\.conf)", page, re.M)
    names, files = {"lao-cai": "8101", "yen-bai": "8102"}, []
    for name, port in names.items():
        given = f"ten={name} mien={name}.example.org cong={port}; {made}"
        done = subprocess.run(
            given, shell=True, cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
        )
        files.append(done.stdout)
        assert re.findall(r"^upstream (\S+) ", done.stdout, re.M) == [f"htx-{name}"]
        assert set(re.findall(r"proxy_pass http://(\S+);", done.stdout)) == {f"htx-{name}"}
        assert set(re.findall(r"server_name (\S+);", done.stdout)) == {f"{name}.example.org"}
        assert f"server 127.0.0.1:{port} " in done.stdout
        assert "htx.example.vn" not in done.stdout
    assert "127.0.0.1:808" not in "".join(files)


def test_the_unit_never_gives_up_while_the_database_is_not_there() -> None:
    """PostgreSQL may come minutes later at a start of the machine; a wrong setting does end it."""
    unit = text_of(DEPLOY / "htx-bot.service")
    assert "\nStartLimitIntervalSec=0\n" in unit
    assert "\nRestart=always\n" in unit
    assert "\nRestartPreventExitStatus=3 4\n" in unit


@pytest.mark.parametrize(
    ("page", "user", "writes"),
    [
        ("van-hanh.md", "User=htx", "StateDirectory=htx-bot"),
        ("several-organisations.md", "User=htx-%i", "ReadWritePaths=/srv/htx/%i"),
    ],
)
def test_a_unit_made_by_a_page_is_the_hardened_one(page: str, user: str, writes: str) -> None:
    """The page's own sed, on the file of docs/deploy: nothing of it gets lost on the way."""
    (made,) = re.findall(
        r"^(sed .*?docs/deploy/htx-bot\.service)", "".join(shell_of(page)), re.M | re.S
    )
    unit = subprocess.run(
        made, shell=True, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout.splitlines()
    plain = text_of(DEPLOY / "htx-bot.service").splitlines()
    changed = {"User", "Group", "WorkingDirectory", "StateDirectory", "StateDirectoryMode"}
    assert [line for line in plain if line.split("=")[0] not in changed] == [
        line
        for line in unit
        if line.split("=")[0] not in {*changed, "Environment", "ReadWritePaths"}
    ]
    assert user in unit
    assert writes in unit


@pytest.mark.parametrize("page", ["van-hanh.md", "several-organisations.md"])
def test_the_commands_of_a_page_stay_in_the_folder_of_the_sources(page: str) -> None:
    """A `cd` ends with its own command, so that the next line finds docs/deploy and `.`."""
    blocks = shell_of(page)
    assert blocks
    for block in blocks:
        outside = re.sub(r"sh -c '.*?'", "", block, flags=re.S)
        assert not re.search(r"\bcd\b", outside), outside
        for named in re.findall(r"docs/deploy/[\w.-]+", outside):
            assert (ROOT / named).is_file()


def test_an_alarm_asks_for_figures_that_are_told() -> None:
    """A name that is not on /metrics is an alarm that never comes."""
    alarms = text_of(DEPLOY / "prometheus-alarms.yml")
    told = text_of(ROOT / "bot" / "watch" / "metrics.py")
    named = set(re.findall(r"\bhtx_\w+", alarms))
    assert {"htx_store_up", "htx_sends_total"} <= named
    assert [name for name in named if f'"{name.removesuffix("_total")}"' not in told] == []
    assert 'up{job="htx-bot"} == 0' in alarms
    assert "job_name: htx-bot" in text_of(ROOT / "docs" / "van-hanh.md")
    # A counter is not there before the first time, and an increase of it neither.
    assert 'unless htx_sends_total{outcome="rejected"} offset 1h' in alarms


def test_every_figure_is_explained_where_an_operator_looks() -> None:
    """What /metrics tells stands in the page's table; a counter gets its ending from Prometheus."""
    told = set(re.findall(r'"(htx_\w+)"', text_of(ROOT / "bot" / "watch" / "metrics.py")))
    page = text_of(ROOT / "docs" / "van-hanh.md")
    assert len(told) > 10
    assert [name for name in sorted(told) if f"`{name}" not in page] == []


def test_each_upgrade_has_a_copy_of_its_own() -> None:
    """A name that is there is refused, and the way back would be the copy of the time before."""
    (block,) = (one for one in shell_of("van-hanh.md") if " backup " in one)
    assert re.search(r'^tep="truoc-.*\$\(date .*\.zip"', block, re.M)
    assert 'backup "$1"\' sh "$tep" &&' in block
    # What comes after a command that failed is not run.
    after = block[block.index(" backup ") :].strip().splitlines()
    assert all(line.split(" # ")[0].rstrip().endswith("&&") for line in after[:-1])


def test_no_secret_comes_into_the_image_or_the_history() -> None:
    """The image is made of what is let in by name; git leaves out what the compose file asks for."""
    compose = text_of(DEPLOY / "compose.yaml")
    assert set(re.findall(r"file: \.\./\.\./(\w+/)", compose)) == {"secrets/"}
    assert {"secrets/", "data/", ".env"} <= set(text_of(ROOT / ".gitignore").split())
    first, *lines = [
        line
        for line in text_of(ROOT / ".dockerignore").splitlines()
        if line and not line.startswith("#")
    ]
    assert first == "*"
    let_in = {line[1:] for line in lines if line.startswith("!")}
    (copied,) = re.findall(r"^cp -r (.+) \"\$work/source\"$", text_of(ROOT / ".ci" / "run"), re.M)
    assert let_in == {*copied.split(), "requirements-extras.lock"}


def test_the_image_has_the_versions_that_were_tried() -> None:
    """By the lock with its hashes, the extras with them, and nothing beside it."""
    made = text_of(DEPLOY / "Dockerfile")
    assert "--require-hashes -r requirements-extras.lock" in made
    assert "--no-deps ." in made
