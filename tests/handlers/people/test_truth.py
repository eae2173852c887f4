"""What is said about data to everybody alike: in the greeting, before the consent, as a whole."""

from bot.web.sessions import COOKIE_MAX_AGE_S
from handlers.people import truth, truth_texts
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RecordConsent
from storage.privacy import expiry
from storage.privacy.deletions import KEEP_LIST
from storage.privacy.personal import not_plain
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
    "subscribers": "Địa chỉ trò chuyện",
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
    "questions": "chưa trả lời được",
    "requests": "số để gọi",
    "announcement_answers": "ai đi thay",
    "units": "Danh bạ đơn vị",
    "unit_aliases": "Cách gọi tên đơn vị",
    "journal": "Nhật ký",
}
# The office's own papers and calendar, and its staff, of whom the processing record speaks.
_OF_THE_OFFICE = set(
    "official_grants settings unit_lists previews uploads plan_uses event_dates office_events event_programmes"
    " event_meetings event_audiences entries announcements programmes staff staff_invites login_codes"
    " staff_sessions second_factors passkeys recovery_codes staff_digests".split()
)


def test_every_table_that_holds_words_of_people_is_named() -> None:
    """A new one is put on the page before anything is stored in it."""
    said = "\n".join(
        line
        for _, lines in truth_texts.parts(organisation="A", contact="B", months=24)
        for line in lines
    )
    holding = {table for table, columns in not_plain().items() if columns}
    assert holding - {"people"} == NAMED_AS.keys() | _OF_THE_OFFICE
    assert [words for words in NAMED_AS.values() if words not in said] == []
    assert "Mozilla" in said
