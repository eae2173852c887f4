"""What is said about data to everybody alike: in the greeting, before the consent, as a whole."""

from bot.web.sessions import COOKIE_MAX_AGE_S
from handlers.people import truth, truth_texts
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RecordConsent
from storage.people.file_links import SIGNED_LIVES
from storage.privacy import expiry
from storage.privacy.deletions import KEEP_LIST
from storage.privacy.personal import HOLDS, OFFICE, PLAIN, STAFF
from storage.staff.code_budget import TELL_EVERY
from storage.staff.previews import LIVES
from storage.staff.sessions import SESSION_LIVES
from tests.support.talk import MORNING, Talk


def test_the_greeting_and_the_consent_lead_to_all_of_it(office: Office) -> None:
    """The words that they name are those that are answered."""
    talk = Talk(office)
    assert "“trợ lý lưu gì”" in talk.say("chào")
    assert "“trợ lý lưu gì”" in talk.say("đăng ký")
    told = talk.say("trợ lý lưu gì")
    wanted = [head for head, _ in truth.parts(office, MORNING.date())]
    assert [head for head in wanted if head not in told] == []
    # The consent stands open below it, and its yes is still a yes.
    talk.say("đồng ý")
    (effect,) = talk.effects
    assert isinstance(effect, RecordConsent)
    assert effect.given


def test_the_consent_names_what_the_law_asks_for(office: Office) -> None:
    """News, who receives the list, the platforms, third persons: version dk-2."""
    asked = Talk(office).say("đăng ký")
    named = ("thông báo", "cấp xét khen thưởng", "Telegram", "nước ngoài", "báo cho người đó biết")
    assert [word for word in named if word not in asked] == []


def test_news_are_refused_before_there_is_a_registration(office: Office) -> None:
    """The consent tells how, so at the consent it counts."""
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("đừng gửi thông báo nữa")
    ended, refused = talk.effects
    assert ended == EndSubscription()
    assert isinstance(refused, RecordConsent)
    assert (refused.purpose, refused.given) == ("news", False)


def test_what_is_said_of_times_is_what_is_done() -> None:
    """The days of the page are those after which the store deletes."""
    said = "\n".join(
        line
        for _, lines in truth_texts.parts(organisation="A", contact="B", months=24)
        for line in lines
    )
    for kept in (expiry.DRAFT_KEPT, expiry.VISITOR_KEPT, expiry.ANSWERED_KEPT):
        assert f"{kept.days} ngày" in said
    assert f"{KEEP_LIST.days} ngày" in said
    assert f"{COOKIE_MAX_AGE_S // 86_400} ngày" in said
    assert expiry.UNANSWERED_KEPT.days == 365
    assert "1 năm" in said


# By table: the words of the page that stand for what is kept there of people.
NAMED_AS = {
    "people": "Địa chỉ trò chuyện",
    "subscribers": "Điều đang nói dở",
    "pushes": "trình duyệt xin báo tin mới",
    "link_codes": "Địa chỉ trò chuyện",
    "file_links": "Liên kết lịch điện thoại",
    "inbounds": "Tin nhắn hai bên",
    "outbox": "Tin nhắn hai bên",
    "deliveries": "Việc anh/chị nhờ nhắc",
    "subscriptions": "Cài đặt nhắc lịch",
    "consents": "Các lần đồng ý",
    "consent_texts": "nội dung đã đồng ý",
    "data_requests": "Sổ yêu cầu về dữ liệu",
    "interests": "chờ đợt đăng ký mới",
    "registrations": "Đăng ký (họ tên",
    "awards": "Kết quả khen thưởng",
    "signed_pages": "bản đã ký",
    "registration_versions": "các bản trước khi sửa",
    "decisions": "ghi chú của cán bộ",
    "merges": "ghi chú của cán bộ",
    "anonymised": "ẩn danh",
    "questions": "chưa trả lời được",
    "requests": "số để gọi",
    "announcement_answers": "ai đi thay",
    "deletions": "Dấu của lần xóa",
    "code_budgets": "mạng gõ sai mã",
    "buckets": "mạng khách mới",
    "units": "Danh bạ đơn vị",
    "unit_lists": "căn cứ danh bạ",
    "previews": "đang nạp mà chưa xác nhận",
    "unit_aliases": "Cách gọi tên đơn vị",
    "event_dates": "sự kiện",
    "office_events": "sự kiện",
    "event_programmes": "sự kiện",
    "event_meetings": "sự kiện",
    "event_audiences": "sự kiện",
    "entries": "câu trả lời",
    "announcements": "Thông báo, câu trả lời",
    "programmes": "Thông báo, câu trả lời",
    "journal": "Nhật ký",
    "staff": "Cán bộ dùng trang quản trị: họ tên, quyền",
    "staff_invites": "lời mời (7 ngày)",
    "login_codes": "mỗi lần đăng nhập",
    "staff_sessions": "trình duyệt đăng nhập (phiên 7 ngày)",
    "second_factors": "ứng dụng 6 số",
    "passkeys": "khóa truy cập",
    "recovery_codes": "mã dự phòng",
    "staff_digests": "giờ nhận bản tin",
}
# Of nobody: the program's own numbers and settings, the plans and who may send for the office.
OF_NOBODY = {
    *("counters", "settings", "campaign_ends", "judgings", "troubles", "uploads", "plan_uses"),
    *("official_grants", "official_months"),
}


def test_every_table_is_named_or_holds_nothing_of_anybody() -> None:
    """A new one is put on the page before anything is stored in it."""
    said = "\n".join(
        line
        for _, lines in truth_texts.parts(organisation="A", contact="B", months=24)
        for line in lines
    )
    assert HOLDS.keys() == NAMED_AS.keys() | OF_NOBODY
    assert not NAMED_AS.keys() & OF_NOBODY
    # What is of nobody holds at most the office's own, or who of the staff did it.
    others = {what for table in OF_NOBODY for what in HOLDS[table]} - {PLAIN, OFFICE, STAFF}
    assert others == set()
    assert [words for words in NAMED_AS.values() if words not in said] == []
    assert "Mozilla" in said


def test_the_times_of_the_staff_are_those_of_the_store() -> None:
    """Sessions, what is shown before it is taken in, and marks of networks."""
    said = "\n".join(
        line
        for _, lines in truth_texts.parts(organisation="A", contact="B", months=24)
        for line in lines
    )
    assert f"(phiên {SESSION_LIVES.days} ngày)" in said
    assert f"chưa xác nhận: {LIVES.seconds // 3600} giờ" in said
    assert f"liên kết gửi bản ký: {SIGNED_LIVES.days} ngày" in said
    assert TELL_EVERY.days == 1
