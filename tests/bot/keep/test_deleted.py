"""What was deleted stays deleted: a restored copy forgets again who had asked for it.

The kind of fault: a copy made in the night brings back whom the day has deleted.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from bot.cli.checking.command import kept_aside
from bot.clock import LOCAL
from bot.keep.deleted import FILE, backups_dir, list_file, read_list
from bot.keep.nightly import Keeper, own_copies
from bot.keep.swap import ASIDE
from bot.plans.activation import files_of
from bot.plans.importing import import_plan
from handlers.values.effects import (
    DropRequest,
    EndSubscription,
    ForgetPerson,
    NoteRequest,
    RecordConsent,
    UnlinkChat,
)
from knowledge.plan.review import PLAN_FILE, with_mark
from storage.plans.use import use_plan
from storage.privacy.deletions import NAMED, Deletion
from tests.support.chats import FORM, NAME, PHONE, Chat
from tests.support.clerks import OFFICE, hire, login_code
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, registered, speaks_on
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import connected, rows
from tests.support.database.stored import every_row
from tests.support.linking import issue, type_code
from tests.support.plans.uploaded import clean
from tests.support.verbs import revoke


def whole(file: Path) -> list[Deletion]:
    """The erasures of the list, without the marks by which older forms are told."""
    return [one for one in read_list(file) if one.kind != NAMED]


@POSTGRESQL_AT_NIGHT
def test_who_signed_out_after_the_copy_is_not_signed_in_again(copied: StaffedOffice) -> None:
    """A cookie that was stolen, and ended, opens nothing by a restore."""
    lan = hire(copied.store, "Lan", "admin", NIGHT)
    token = copied.store.staff.open_session(login_code(copied.store, lan, NIGHT), NIGHT, "a thief")
    assert token is not None
    copy = copied.copies(NIGHT)
    copied.store.staff.close_session(token, NIGHT + timedelta(hours=1))
    copied.restores(copy, NIGHT + timedelta(hours=2))
    assert copied.store.staff.session(token, NIGHT + timedelta(hours=2)) is None


def test_who_deleted_everything_after_the_copy_does_not_come_back(copied: StaffedOffice) -> None:
    """Neither the name nor the phone number stands anywhere in the restored database."""
    chat, other = registered(copied), registered(copied, "8")
    file = copied.copies(NIGHT)
    chat.says(ForgetPerson(), now=DAY)
    other.says(now=DAY)
    with connected(copied.url) as connection:
        connection.execute(text("DELETE FROM registration_versions"))
    done = copied.restores(file, LATER)
    assert done.forgotten == 1
    assert speaks_on(copied, chat).person().registrations == ()
    (kept,) = speaks_on(copied, other).person().registrations
    assert kept.form == FORM
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_receipt_code_is_not_given_to_somebody_else(copied: StaffedOffice) -> None:
    """Who registered after the copy holds a paper with a code; the next one gets another."""
    registered(copied)
    file = copied.copies(NIGHT)
    lost = Chat(copied.store, "8").registers(replace(FORM, unit_name="HTX Mất"))
    copied.restores(file, LATER)
    later = speaks_on(copied, Chat(copied.store, "9")).registers(replace(FORM, unit_name="HTX Sau"))
    assert (lost, later) == ("DK-2025-0002", "DK-2025-0003")
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_the_list_beside_the_copies_is_enough(copied: StaffedOffice) -> None:
    """The database is lost; the copies and the list beside them are not."""
    chat = registered(copied)
    file = copied.copies(NIGHT)
    chat.says(ForgetPerson(), now=DAY)
    copied.keeps_list(DAY)
    before = copied.copies(DAY)
    copied.restores(file, LATER)
    with connected(copied.url) as connection:
        connection.execute(text("DELETE FROM deletions"))
    done = copied.restores(file, LATER + timedelta(seconds=1))
    assert (done.forgotten, done.list_known) == (1, True)
    assert NAME not in every_row(copied.url)
    assert PHONE not in every_row(copied.url)
    assert copied.restores(before, LATER + timedelta(seconds=2)).forgotten == 0
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_who_came_back_before_the_copy_is_not_erased(copied: StaffedOffice) -> None:
    """A deletion that the copy knows of is done already; what came after it is to be kept."""
    chat = registered(copied)
    chat.says(ForgetPerson(), now=NIGHT)
    copied.keeps_list(NIGHT)
    chat.registers()
    file = copied.copies(DAY)
    assert copied.restores(file, LATER).forgotten == 0
    assert len(speaks_on(copied, chat).person().registrations) == 1
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_clock_that_was_behind_does_not_hide_a_deletion(copied: StaffedOffice) -> None:
    """The lists are compared, not the clocks: weeks back, and still it was after the copy."""
    chat = registered(copied)
    file = copied.copies(NIGHT)
    chat.says(ForgetPerson(), now=NIGHT - timedelta(days=30))
    assert copied.restores(file, LATER).forgotten == 1
    assert NAME not in every_row(copied.url)
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_second_restore_still_knows(copied: StaffedOffice) -> None:
    """The lines keep their own time: neither lost nor made later by a restore."""
    chat = registered(copied)
    file = copied.copies(NIGHT)
    chat.says(ForgetPerson(), now=DAY)
    copied.restores(file, LATER)
    speaks_on(copied, chat).registers()
    newer = copied.copies(LATER + timedelta(hours=1))
    assert copied.restores(newer, LATER + timedelta(hours=2)).forgotten == 0
    assert len(speaks_on(copied, chat).person().registrations) == 1
    assert copied.restores(file, LATER + timedelta(hours=3)).forgotten == 1
    assert speaks_on(copied, chat).person().registrations == ()
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_stopped_reminders_and_withdrawn_consent_stay_so(copied: StaffedOffice) -> None:
    """Nobody is reminded again, and no consent stands again, because of a restore."""
    chat = registered(copied)
    file = copied.copies(NIGHT)
    chat.says(
        EndSubscription(),
        RecordConsent("reminders", "nh-1", given=False),
        RecordConsent("registration", "dk-1", given=False),
        now=DAY,
    )
    copied.restores(file, LATER)
    person = speaks_on(copied, chat).person()
    assert (person.subscription, dict(person.consents)) == (None, {})
    assert len(person.registrations) == 1
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_call_that_was_taken_back_stays_so(copied: StaffedOffice) -> None:
    """Nobody is called at a number that was taken back, because of a restore."""
    chat = registered(copied)
    chat.says(NoteRequest("gọi cho tôi", "0912345670"), now=NIGHT)
    file = copied.copies(NIGHT)
    chat.says(DropRequest(), now=DAY)
    copied.restores(file, LATER)
    assert "0912345670" not in every_row(copied.url)
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_all_chats_of_the_person_are_forgotten(copied: StaffedOffice) -> None:
    """Two chats joined to one person: deleting in one deletes what both told."""
    chat, other = registered(copied), Chat(copied.store, "9", "zalo")
    joined = chat.says(now=NIGHT)
    other.says(now=NIGHT)
    with connected(copied.url) as connection:
        connection.execute(text(f"UPDATE subscribers SET person_id = {joined}"))
    file = copied.copies(NIGHT)
    other.says(ForgetPerson(), now=DAY)
    assert copied.restores(file, LATER).forgotten == 2
    assert NAME not in every_row(copied.url)
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_no_file_of_the_folder_holds_who_is_gone(copied: StaffedOffice) -> None:
    """With a linked chat and the night's copy there: not before, not after that copy is put back."""
    chat, page = registered(copied), Chat(copied.store, "trang-4b1f", "web")
    page.says(now=NIGHT)
    assert type_code(page, issue(chat, NIGHT), NIGHT)
    Keeper(copied.settings, copied.store).look(NIGHT)
    (copy,) = own_copies(backups_dir(copied.settings))
    assert NAME in every_row(copied.url)
    page.says(ForgetPerson(), now=DAY)
    copied.keeps_list(DAY)
    assert in_files(copied, NAME, PHONE) == []
    assert copied.restores(copy, LATER).forgotten == 2
    assert in_files(copied, NAME, PHONE) == []
    # What the restore put aside is the operator's to delete; `check` goes on naming it.
    assert len(kept_aside(copied.settings)) == copied.url.startswith("sqlite")
    # The address stays for the answer, and no longer than people are told.
    copied.store.retention.clean(240, LATER + timedelta(days=3))
    gone = (NAME, PHONE, page.address, chat.address)
    assert not [one for one in gone if one in every_row(copied.url)]
    copied.store.close()
    assert in_files(copied, *gone) == []


def in_files(copied: StaffedOffice, *words: str) -> list[tuple[str, str]]:
    """Which files of the folder hold which of these.

    Apart from copies, which end by themselves, and what was before a restore: `check` names it.
    """
    files = [one for one in copied.folder.rglob("*") if one.is_file() and one.suffix != ".zip"]
    files = [one for one in files if ASIDE not in one.name]
    assert any(one.name == FILE for one in files)
    return [
        (one.name, word) for one in files for word in words if word.encode() in one.read_bytes()
    ]


@POSTGRESQL_AT_NIGHT
def test_a_chat_that_was_taken_out_deletes_its_own_only(copied: StaffedOffice) -> None:
    """Joined when the copy was made, taken out, then deleted: the other's registration stays."""
    chat, other = registered(copied), Chat(copied.store, "9", "zalo")
    joined = chat.says(now=NIGHT)
    other.says(now=NIGHT)
    with connected(copied.url) as connection:
        connection.execute(text(f"UPDATE subscribers SET person_id = {joined}"))
    file = copied.copies(NIGHT)
    chat.says(UnlinkChat(other.id), now=DAY)
    other.says(ForgetPerson(), now=DAY + timedelta(minutes=1))
    copied.restores(file, LATER)
    assert len(speaks_on(copied, chat).person().registrations) == 1
    assert speaks_on(copied, other).person().registrations == ()
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_clerk_whose_role_was_taken_away_does_not_get_in_again(copied: StaffedOffice) -> None:
    """A copy from before is no way back to everybody's data."""
    hire(copied.store, "Lan", "admin")
    hire(copied.store, "Nam", "clerk")
    file = copied.copies(NIGHT)
    (nam,) = [one for one in copied.store.staff.list() if one.name == "Nam"]
    revoke(copied.store, nam.id, OFFICE, DAY)
    copied.restores(file, LATER)
    assert {one.name: one.revoked_at for one in copied.store.staff.list()} == {
        "Lan": None,
        "Nam": DAY,
    }
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_outlived_its_time_is_anonymised_before_anybody_sees_it(
    tmp_path: Path, url: str
) -> None:
    """A copy from before the end of the retention time does not bring names back."""
    copied = StaffedOffice(tmp_path, url)
    Chat(copied.store).registers(campaign="344-KH-LMHTX")
    file = copied.copies(NIGHT)
    copied.settings = copied.settings.model_copy(update={"retention_months": 1})
    copied.restores(file, datetime(2026, 11, 1, 9, tzinfo=LOCAL))
    versions = str(rows(url)["registration_versions"])
    assert NAME not in versions
    assert PHONE not in versions
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_how_long_a_campaign_lasts_says_what_is_in_use(copied: StaffedOffice) -> None:
    """Not its folder, in which somebody is writing: names are kept as long as was promised."""
    plans = copied.settings.plans_dir
    (copied.folder / "plan.txt").write_bytes(clean(copied.folder))
    folder = plans / import_plan(copied.folder / "plan.txt", plans, "77", lambda *_: None)
    file, files = folder / PLAN_FILE, files_of(folder)
    with copied.store.change(OFFICE, NIGHT) as change:
        use_plan(change, "77", files | {PLAN_FILE: with_mark(files[PLAN_FILE], reviewed=True)})
    ended = file.read_text("utf-8").replace("2026-12-31", "2026-01-31")
    file.write_text(ended, encoding="utf-8")
    Chat(copied.store).registers(campaign="77")
    copy = copied.copies(NIGHT)
    copied.settings = copied.settings.model_copy(update={"retention_months": 1})
    copied.restores(copy, datetime(2026, 11, 1, 9, tzinfo=LOCAL))
    assert NAME in str(rows(copied.url)["registration_versions"])
    copied.restores(copy, datetime(2027, 2, 1, 9, tzinfo=LOCAL))
    assert NAME not in str(rows(copied.url)["registration_versions"])
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_the_file_heals_from_the_table_and_never_shrinks_by_a_restore(
    copied: StaffedOffice,
) -> None:
    """A crash between a deletion and the file leaves a gap until the next look only."""
    chat = registered(copied)
    file = copied.copies(NIGHT)
    chat.says(ForgetPerson(), now=DAY)
    assert not list_file(copied.settings).exists()
    copied.keeps_list(DAY)
    assert read_list(list_file(copied.settings)) == copied.store.deletions.all()
    copied.restores(file, LATER)
    copied.keeps_list(LATER)
    (line,) = whole(list_file(copied.settings))
    assert line.at == DAY
    assert {path.name for path in backups_dir(copied.settings).iterdir()} == {FILE}
    copied.keeps_list(DAY + timedelta(days=61))
    assert read_list(list_file(copied.settings)) == frozenset()
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_line_that_cannot_be_read_does_not_hide_the_others(copied: StaffedOffice) -> None:
    """A damaged list still serves with the rest of its lines."""
    registered(copied).says(ForgetPerson(), now=DAY)
    copied.keeps_list(DAY)
    file = list_file(copied.settings)
    file.write_text("{half\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert len(whole(file)) == 1
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_copy_older_than_the_list_reaches_says_so(copied: StaffedOffice) -> None:
    """The operator hears that deletions of long ago are not known any more."""
    file = copied.copies(NIGHT)
    assert copied.restores(file, DAY).list_reaches
    assert not copied.restores(file, NIGHT + timedelta(days=61)).list_reaches
    copied.store.close()
