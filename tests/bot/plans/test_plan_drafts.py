"""A plan read by a machine is a draft: it answers, reminds, closes and cites nothing by itself.

It comes into use with `plan activate`, which refuses whatever is still marked unclear.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from shutil import rmtree

import pytest
from typer.testing import CliRunner

from bot.app import office_as_set
from bot.cli.plans import commands
from bot.cli.plans.commands import plan_cli
from bot.clock import LOCAL
from bot.installation.errors import OfficeError
from bot.plans.importing import import_plan, show_plan
from bot.plans.learned.learned import CACHE
from bot.reminders.ledger import DueGroup, share_of
from bot.reminders.tick import remind
from handlers.questions.clauses import cite
from handlers.reminders.due import Decider
from handlers.turn.turn import Office
from handlers.values.reminding.settings import Subscription
from knowledge.plan.head import Period
from knowledge.plan.plan import Plan, load_plan
from knowledge.typed.normalize import fold
from storage.store import Listener, ListenerChat, NewReminder
from tests.support.pages.web_app import settings
from tests.support.plans import documents, invented_plans
from tests.support.talk import Talk

BLANK = """LIÊN MINH HTX TỈNH BÌNH LÂM
Số:       /KH-LMHTX                    Bình Lâm, ngày       tháng     năm 2026
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

KẾ HOẠCH

Phát động phong trào thi đua năm 2026

I. MỤC ĐÍCH

1. Mục đích: Động viên các hợp tác xã thi đua.

2. Yêu cầu: Thiết thực, tiết kiệm.
"""


def drafted(text: str, root: Path) -> Plan:
    """The plan of a text file."""
    file = root / "plan.txt"
    file.write_text(text, encoding="utf-8")
    return load_plan(root / "plans" / import_plan(file, root / "plans", "moi", lambda *_: None))


def command(root: Path, *arguments: str) -> tuple[int, str]:
    """`htx-bot plan …` in a folder of its own: the exit code and what is said."""
    env = {
        "PLANS_DIR": str(root / "plans"),
        "DATABASE_URL": f"sqlite:///{(root / 'htx.db').as_posix()}",
    }
    result = CliRunner().invoke(plan_cli, list(arguments), env=env)
    if isinstance(result.exception, OfficeError):
        return 1, str(result.exception)
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def newer(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A freshly imported plan, newer than the shipped one and running at the same time."""
    root = tmp_path_factory.mktemp("newer")
    file = documents.as_word(invented_plans.BEN_TRE, root / "plan.docx")
    plan = load_plan(root / "plans" / import_plan(file, root / "plans", None, lambda *_: None))
    return replace(plan, period=Period(date(2025, 1, 1), date(2026, 12, 31)))


def with_draft(office: Office, draft: Plan) -> Office:
    """The office with the draft in its folder of plans; its matcher stands in for nothing."""
    shipped = office.plans[0]
    return replace(
        office,
        plans=(draft, *office.plans),
        matchers={**office.matchers, draft.id: office.matchers[shipped.id]},
    )


class _Listing:
    """A ledger with one person who wants every reminder."""

    def __init__(self, since: datetime) -> None:
        chat = ListenerChat(1, "telegram", "1", reachable=True)
        wish = Subscription(since=since, at=time(8), days_before=(7, 0))
        self.listener = Listener(1, (chat,), wish)
        self.written: list[NewReminder] = []

    def shares(self, decider: Decider) -> list[DueGroup]:
        share = share_of(self.listener, decider.now)
        return [share] if share else []

    def unfinished(self, touched_by: datetime) -> list[Listener]:
        return []

    def write_to(self, share: DueGroup, ready: NewReminder, now: datetime) -> None:
        self.written.append(ready)


def test_a_draft_neither_becomes_the_plan_of_the_day_nor_silences_the_running_one(
    office: Office, newer: Plan
) -> None:
    """Whatever its period says; only the office's choice puts it in force."""
    both = with_draft(office, newer)
    day = date(2025, 12, 24)
    assert both.plan_on(day).id == "344-KH-LMHTX"
    assert replace(both, active=newer.id).plan_on(day).id == newer.id
    assert both.plan_on(date(2027, 5, 1)).id == "344-KH-LMHTX"
    now = datetime(2025, 12, 24, 9, tzinfo=UTC)
    ledger = _Listing(datetime(2025, 12, 1, tzinfo=UTC))
    remind(ledger, both, now)
    assert [ready.event_id for ready in ledger.written] == ["ket-thuc-phong-trao"]


def test_a_draft_closes_no_registration_even_when_it_is_in_force(
    office: Office, newer: Plan
) -> None:
    """An office that chose it before anybody had to review it goes on taking registrations."""
    over = replace(newer, period=Period(date(2024, 1, 1), date(2024, 6, 30)))
    talk = Talk(replace(with_draft(office, over), active=over.id))
    assert over.registration is None
    assert "đã kết thúc" not in talk.say("bắt đầu")
    assert "đã kết thúc" not in talk.say("đăng ký")


def test_a_draft_answers_nobody_who_did_not_ask_for_it(office: Office, newer: Plan) -> None:
    """Neither as "another plan" nor by its number."""
    talk = Talk(with_draft(office, newer))
    assert "58/KH-LMHTX" not in talk.say("kế hoạch 58 nói gì về rơm rạ và dừa")


def test_blank_number_and_day_stay_blank(tmp_path: Path) -> None:
    """Nothing is made up for them, and the citation leaves them out."""
    plan = drafted(BLANK, tmp_path)
    shown = show_plan(plan.folder)
    assert (shown["number"], shown["date"], plan.number, plan.date) == (None, None, "", None)
    assert cite(plan, "I.1") == "Mục I.1, Kế hoạch"
    old = (plan.folder / "plan.toml").read_text("utf-8")
    old = old.replace('number = ""', 'number = "chưa có số"')
    (plan.folder / "plan.toml").write_text(old, encoding="utf-8")
    assert load_plan(plan.folder).number == ""


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `plan check` would have learned: a plan takes seconds, and nobody asks it here."""
    asked: list[str] = []
    monkeypatch.setattr(commands, "fitted", lambda plan, *_: asked.append(plan.id))
    return asked


def test_what_is_unclear_is_refused_and_what_is_clean_comes_into_use(
    tmp_path: Path, learned: list[str]
) -> None:
    """`plan check` and `plan activate` name each place; a mended plan is marked and stays so."""
    plan = drafted(BLANK, tmp_path)
    checked, activated = command(tmp_path, "check", "moi"), command(tmp_path, "activate", "moi")
    assert learned == ["moi"]
    for code, told in (checked, activated):
        assert code == 1
        places = [line for line in told.splitlines() if "plan.toml, dòng" in line]
        marked = {line.split("“")[1].split("”")[0] for line in places}
        assert {"number", "date"} <= marked
        # The title names the year.
        assert not {"start", "end"} & marked
    assert not load_plan(plan.folder).reviewed
    file = plan.folder / "plan.toml"
    text = file.read_text("utf-8").replace('number = ""', 'number = "9/KH-LMHTX"')
    file.write_text(text.replace("  # CHƯA RÕ", ""), encoding="utf-8")
    code, told = command(tmp_path, "activate", "moi")
    assert (code, "moi" in told) == (0, True)
    reviewed = load_plan(plan.folder)
    assert reviewed.reviewed
    assert reviewed.registration == reviewed.period
    assert "bản nháp" not in command(tmp_path, "list")[1]


def test_a_plan_file_without_the_mark_gets_it_in_its_place(tmp_path: Path) -> None:
    """Folders made before there was a mark are drafts, and are marked above their tables."""
    plan = drafted(BLANK, tmp_path)
    file = plan.folder / "plan.toml"
    lines = (
        file.read_text("utf-8").replace("  # CHƯA RÕ", "").replace('number = ""', 'number = "9"')
    )
    kept = [line for line in lines.splitlines() if "reviewed" not in fold(line)]
    file.write_text("\n".join(kept), encoding="utf-8")
    assert not load_plan(plan.folder).reviewed
    assert command(tmp_path, "activate", "moi")[0] == 0
    assert load_plan(plan.folder).reviewed


def test_a_new_plan_in_force_leaves_the_old_ones_reminders_standing(
    office: Office, newer: Plan
) -> None:
    """What the older plan still has ahead is reminded of, once, and shown in the calendar."""
    reviewed = replace(newer, reviewed=True, registration=newer.period)
    both = replace(
        with_draft(office, reviewed),
        active=newer.id,
        event_dates={"344-KH-LMHTX": {"dai-hoi-lien-minh": date(2025, 12, 31)}},
    )
    now = datetime(2025, 12, 24, 9, tzinfo=UTC)
    ledger = _Listing(datetime(2025, 12, 1, tzinfo=UTC))
    remind(ledger, both, now)
    told = {ready.event_id for ready in ledger.written}
    assert {"ket-thuc-phong-trao", "dai-hoi-lien-minh"} <= told
    assert len(ledger.written) == len(told)
    said = Talk(both, now=now.replace(tzinfo=LOCAL)).say("lịch")
    assert "Đại hội Liên minh" in said
    # The old movement is over for registering, and its yearly days are the new plan's.
    later = _Listing(datetime(2026, 3, 1, tzinfo=UTC))
    remind(later, both, datetime(2026, 5, 12, 9, tzinfo=UTC))
    assert "sinh-nhat-bac" not in {ready.event_id for ready in later.written}


def test_what_only_the_database_holds_is_shown_and_looking_leaves_nothing(tmp_path: Path) -> None:
    """Another copy put it into use: `list`, `show` and `diff` know it, and lay nothing out."""
    plan = drafted(BLANK, tmp_path)
    file = plan.folder / "plan.toml"
    text = file.read_text("utf-8").replace('number = ""', 'number = "9/KH-LMHTX"')
    file.write_text(text.replace("  # CHƯA RÕ", ""), encoding="utf-8")
    assert command(tmp_path, "activate", "moi")[0] == 0
    rmtree(plan.folder)
    before = sorted(tmp_path.iterdir())
    assert "moi" in command(tmp_path, "list")[1]
    code, shown = command(tmp_path, "show", "moi")
    assert (code, "9/KH-LMHTX" in shown, "[I.2]" in shown) == (0, True, True)
    assert command(tmp_path, "show", "moi", "--json")[0] == 0
    assert command(tmp_path, "diff", "344-KH-LMHTX", "moi")[0] == 0
    asked = office_as_set(settings(tmp_path))
    assert (asked.active, asked.plan("moi") is not None) == ("moi", True)
    # What was learned of it is kept, and nothing else.
    (learned,) = (tmp_path / CACHE).iterdir()
    assert learned.name.startswith("moi-")
    rmtree(tmp_path / CACHE)
    code, told = command(tmp_path, "show", "khac")
    assert (code, "moi" in told) == (1, True)
    assert sorted(tmp_path.iterdir()) == before
