"""The papers for the legal officer say what the program does, and leave the rest to the office."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import docx
import pytest

from bot.channels.registry import PLATFORMS, TELEGRAM, ZALO
from bot.papers.legal import record_texts, texts
from bot.papers.legal.making import (
    InstallationFacts,
    breach_procedure,
    impact_assessment,
    processing_record,
)
from handlers.registrations.texts import CONSENT_VERSIONS, REMINDER_CONSENT_VERSION
from handlers.turn.turn import Office
from handlers.values.shown.label_texts import channel_name
from storage.privacy import expiry
from storage.privacy.deletions import KEEP_LIST
from storage.privacy.personal import HOLDS, OFFICE, PLAIN, STAFF
from storage.staff.sessions import LOGIN_CODE_LIVES, SESSION_LIVES


@pytest.fixture
def facts(office: Office) -> InstallationFacts:
    """An installation with Telegram and one admin."""
    day = date(2026, 3, 2)
    return InstallationFacts(office.plan_on(day), day, 24, (TELEGRAM, ZALO), ("Vàng A Tú",))


def words(paper: bytes) -> str:
    """Everything that can be read in it."""
    opened = docx.Document(io.BytesIO(paper))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in opened.paragraphs), *cells])


def test_the_record_lists_every_kind_of_personal_data(facts: InstallationFacts) -> None:
    """A new kind in the store is first put into a row; each row is in the paper."""
    rows = record_texts.kept(months=24)
    listed = " ".join(row.kinds for row in rows).split()
    kinds = {kind for table in HOLDS.values() for kind in table} - {PLAIN}
    # Of the office's own there are several: its units, its register of requests.
    assert sorted({*listed}) == sorted(kinds)
    assert [kind for kind in {*kinds} - {OFFICE} if listed.count(kind) > 1] == []
    said = words(processing_record(facts))
    assert [row.what for row in rows if row.what not in said] == []


# By table: the words of the record that stand for it.
NAMED_AS = {
    "people": "Địa chỉ trò chuyện",
    "subscribers": "điều đang nói dở",
    "pushes": "trình duyệt xin báo tin mới",
    "link_codes": "Địa chỉ trò chuyện",
    "file_links": "Liên kết lịch điện thoại",
    "inbounds": "Tin nhắn hai bên",
    "outbox": "Tin nhắn hai bên",
    "deliveries": "Việc nhờ nhắc",
    "subscriptions": "Cài đặt nhắc lịch",
    "consents": "rút đồng ý; nội dung đã đồng ý",
    "consent_texts": "nội dung đã đồng ý",
    "data_requests": "Sổ yêu cầu về dữ liệu",
    "interests": "chờ đợt mới",
    "registrations": "Đăng ký: họ tên",
    "awards": "kết quả khen thưởng",
    "signed_pages": "PDF bản đã ký",
    "registration_versions": "các bản trước",
    "decisions": "ghi chú của cán bộ",
    "merges": "ghi chú của cán bộ",
    "anonymised": "ẩn danh",
    "questions": "Câu hỏi chương trình chưa trả lời được",
    "requests": "Yêu cầu gặp cán bộ",
    "announcement_answers": "trả lời thông báo",
    "deletions": "Dấu của lần xóa",
    "code_budgets": "mạng gõ sai mã",
    "buckets": "mạng khách mới",
    "units": "Danh bạ đơn vị",
    "unit_lists": "căn cứ của danh bạ",
    "previews": "tệp đang nạp",
    "unit_aliases": "cách gọi tên đơn vị",
    "plan_uses": "Kế hoạch, sự kiện",
    "event_dates": "Kế hoạch, sự kiện",
    "office_events": "Kế hoạch, sự kiện",
    "event_programmes": "Kế hoạch, sự kiện",
    "event_meetings": "nơi họp",
    "event_audiences": "Kế hoạch, sự kiện",
    "entries": "câu trả lời, thông báo và tệp kèm",
    "announcements": "câu trả lời, thông báo và tệp kèm",
    "programmes": "câu trả lời, thông báo và tệp kèm",
    "journal": "nhật ký việc đã làm",
    "staff": "Cán bộ dùng trang: họ tên, quyền",
    "staff_invites": "lời mời",
    "login_codes": "mã và phiên đăng nhập",
    "staff_sessions": "mã và phiên đăng nhập",
    "second_factors": "ứng dụng 6 số",
    "passkeys": "khóa truy cập",
    "recovery_codes": "mã dự phòng",
    "staff_digests": "giờ nhận bản tin",
}
# Of nobody: the program's own numbers and settings, and who may send for the office.
OF_NOBODY = {
    *("counters", "settings", "campaign_ends", "judgings", "troubles", "uploads"),
    *("official_grants", "official_months"),
}


def test_every_table_is_in_the_record_or_holds_nothing_of_anybody(facts: InstallationFacts) -> None:
    """A new one is put into a row before anything is stored in it."""
    said = words(processing_record(facts))
    assert HOLDS.keys() == NAMED_AS.keys() | OF_NOBODY
    assert not NAMED_AS.keys() & OF_NOBODY
    assert [told for told in NAMED_AS.values() if told not in said] == []


def test_every_consent_that_is_asked_for_is_named(facts: InstallationFacts) -> None:
    """Also the one of who has reminders alone: announcements go by it, too."""
    said = words(processing_record(facts))
    for version in (*CONSENT_VERSIONS, REMINDER_CONSENT_VERSION):
        assert f"bản {version}" in said or f"bản rút gọn {version}" in said
    assert "thông báo chỉ gửi người đã đồng ý" in said


def test_people_who_never_wrote_are_in_the_record(facts: InstallationFacts) -> None:
    """Whom the office's list of units names, who asked it about data, and its own staff."""
    said = words(processing_record(facts))
    for told in ("người đại diện", "Sổ yêu cầu về dữ liệu", "Cán bộ dùng trang"):
        assert told in said
    # What is the law's ground of a list that the office made is not ours to say.
    grounds = [row.basis for row in record_texts.kept(months=24) if row.kinds in (OFFICE, STAFF)]
    assert sum(texts.COUNSEL in ground for ground in grounds) == 3


def test_a_key_that_got_out_is_changed(facts: InstallationFacts) -> None:
    """The command is there when it is needed."""
    assert "htx-bot keys rotate" in words(breach_procedure(facts))


def test_the_times_are_those_of_the_store() -> None:
    """What the record says of a kind is when it is deleted."""
    by_kind = {kind: row for row in record_texts.kept(months=24) for kind in row.kinds.split()}
    assert f"{expiry.ANSWERED_KEPT.days} ngày" in by_kind["questions"].how_long
    assert f"{expiry.DRAFT_KEPT.days} ngày" in by_kind["drafts"].how_long
    assert f"{expiry.VISITOR_KEPT.days} ngày" in by_kind["chats"].how_long
    assert f"phiên đăng nhập: {SESSION_LIVES.days} ngày" in by_kind["staff"].how_long
    assert f"mã đăng nhập: {LOGIN_CODE_LIVES.seconds // 60} phút" in by_kind["staff"].how_long
    marks = next(row for row in record_texts.kept(months=24) if "lần xóa" in row.what)
    assert marks.how_long == f"{KEEP_LIST.days} ngày"


def test_the_assessment_speaks_of_abroad_as_it_is(facts: InstallationFacts) -> None:
    """With Telegram its transfer is to be judged; without it nothing is claimed."""
    said = words(impact_assessment(facts))
    assert TELEGRAM.legal in said
    assert "Telegram đang bật: tin nhắn hai bên" in said
    assert "bỏ TELEGRAM_BOT_TOKEN khỏi cài đặt" in said
    said = words(impact_assessment(replace(facts, platforms=(ZALO,))))
    assert ZALO.legal in said
    away = ", ".join(channel_name(one.name) for one in PLATFORMS if one.abroad)
    assert f"{away} đang tắt: chương trình không gửi" in said
    assert TELEGRAM.legal not in said
    assert texts.NO_PLATFORM in words(impact_assessment(replace(facts, platforms=())))


def test_what_browsers_are_told_goes_abroad_where_it_is_installed(facts: InstallationFacts) -> None:
    """Through the browsers' own services, without a word of the message; else it is said not to."""
    assert "Mozilla" not in words(impact_assessment(facts))
    assert "chưa cài" in words(impact_assessment(facts))
    told = replace(facts, push=True)
    assert texts.push_abroad(is_on=True) in words(impact_assessment(told))
    assert texts.PUSH_LEGAL in words(processing_record(told))


def test_errands_links_and_browsers_have_rows(facts: InstallationFacts) -> None:
    """They are kept for another reason and time than what else is of their kind."""
    said = words(processing_record(facts))
    for told in ("Việc nhờ nhắc", "Liên kết lịch điện thoại", "trình duyệt xin báo tin mới"):
        assert told in said
    assert "chưa trả lời được" in said


def test_another_platform_that_stands_abroad_is_told_as_such(facts: InstallationFacts) -> None:
    """Nothing of it is known by its name."""
    away = replace(ZALO, name="viber", abroad=True, legal="Viber: giữ tin ở nước ngoài.")
    said = words(impact_assessment(replace(facts, platforms=(away,))))
    assert away.legal in said
    assert "viber đang bật: tin nhắn hai bên" in said
    assert "bỏ VIBER_BOT_TOKEN khỏi cài đặt" in said


def test_the_breach_names_whom_to_call(facts: InstallationFacts) -> None:
    """The admins by name, the others as blanks."""
    said = words(breach_procedure(facts))
    assert "Vàng A Tú" in said
    assert [role for role in texts.CONTACT_ROLES if role not in said] == []


@pytest.mark.parametrize("make", [processing_record, impact_assessment, breach_procedure])
def test_each_is_an_official_paper(
    facts: InstallationFacts, make: Callable[[InstallationFacts], bytes]
) -> None:
    """Letterhead, basis, who signs."""
    said = words(make(facts))
    wanted = (texts.BASIS, facts.organisation.upper(), texts.SIGNERS[1][0])
    assert [part for part in wanted if part not in said] == []
