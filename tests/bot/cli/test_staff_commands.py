"""What the operator changes of the staff's powers is told to every admin, as at the desk."""

from datetime import UTC, datetime
from pathlib import Path

import pyotp
import pytest

from storage.journal.journal import actor_of
from storage.staff import second_factor
from storage.store import Store
from tests.support.clerks import NOW, deliver, hire, let_in
from tests.support.processes import database_url, run_once
from tests.support.verbs import invite


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("revoke", "htx-bot vừa thu hồi quyền của Hai ở bàn làm việc."),
        ("reset-second", "htx-bot vừa bỏ lớp xác thực thứ hai của Hai"),
        ("confirm", "htx-bot vừa xác nhận Năm"),
    ],
)
def test_every_admin_hears_of_it(tmp_path: Path, command: str, said: str) -> None:
    """Whoever runs the machine may do it, and nobody's powers change in silence."""
    store = Store(database_url(tmp_path))
    store.open()
    hire(store, "Lan", "admin")
    hai = hire(store, "Hai", "admin")
    with store.change(actor_of(hai), NOW) as change:
        secret = second_factor.begin(change, hai.id)
        second_factor.turn_on(change, hai.id, pyotp.TOTP(secret).at(NOW), NOW)
    invite(store, "admin", "Chị Tư", actor_of(hai), NOW, valid_days=5000)
    nam = let_in(store, "Năm", "clerk", actor_of(hai))
    deliver(store, NOW)
    store.close()
    who = nam if command == "confirm" else hai
    done = run_once(tmp_path, "staff", command, str(who.id), DATABASE_URL=database_url(tmp_path))
    assert done.returncode == 0, done.stderr
    assert ("hết hiệu lực: Chị Tư" in done.stdout) == (command == "revoke")
    store.open()
    told = [text for who, text in deliver(store, datetime.now(UTC)) if who == "staff-Lan"]
    store.close()
    assert len(told) == 1
    assert said in told[0]
