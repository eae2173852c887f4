"""The words of the desk's journal."""

from bot.desk.announcements import texts as announcements
from bot.desk.questions import texts as questions
from handlers.values.shown import label_texts as labels

ACTIONS = {
    "announcement.approved": "duyệt thông báo",
    "announcement.cancelled": "hủy thông báo",
    "announcement.refused": "không duyệt thông báo",
    "announcement.rewrite": "sửa thông báo",
    "announcement.remind": "nhắc lại người chưa trả lời",
    "announcement.submit": "gửi duyệt thông báo",
    "announcement.try": "gửi thử thông báo",
    "announcement.programme": "thêm tệp chương trình",
    "announcement.undone": "thu hồi thông báo",
    "announcement.write": "soạn thông báo",
    "awards.add": "ghi kết quả khen thưởng",
    "awards.remove": "bỏ kết quả khen thưởng",
    "awards.tell": "báo kết quả khen thưởng",
    "codes.pause": "tạm ngừng nhận mã",
    "data.acknowledge": "báo đã nhận yêu cầu về dữ liệu",
    "data.extend": "gia hạn yêu cầu về dữ liệu",
    "data.done": "trả lời yêu cầu về dữ liệu",
    "data.erase": "xóa dữ liệu theo yêu cầu gửi văn phòng",
    "data.request": "nhận yêu cầu về dữ liệu",
    "data.withdraw": "rút đồng ý, thôi gửi theo yêu cầu gửi văn phòng",
    "registration.keep-names": "giữ nguyên tên như người gửi ghi",
    "registration.called": "gọi điện xác nhận đăng ký",
    "entry.published": "đăng câu trả lời",
    "entry.refused": "chưa đăng câu trả lời",
    "entry.retire": "thôi dùng câu trả lời",
    "entry.scheduled": "câu trả lời đạt, chờ 1 phút rồi đăng",
    "entry.told": "trả lời người hỏi",
    "entry.undo": "hoàn tác câu trả lời",
    "entry.write": "viết câu trả lời",
    "event.add": "thêm sự kiện",
    "event.audience": "chọn sự kiện dành cho ai",
    "event.date": "đặt ngày",
    "event.meeting": "giờ và địa điểm của sự kiện",
    "event.programme": "tệp chương trình của sự kiện",
    "event.remove": "bỏ sự kiện",
    "event.rename": "đổi tên sự kiện",
    "export": "xuất danh sách",
    "export.open": "mở liên kết danh sách",
    "journal.keyed": "ghi nhật ký bằng khóa mới",
    "journal.verify": "kiểm tra nhật ký",
    "message.again": "gửi lại tin không đến",
    "message.ticked": "ghi đã xử lý tin không đến",
    "person.return": "nối kênh mới cho người gửi",
    "personal.read": "xem dữ liệu cá nhân",
    "plan.activate": "chọn kế hoạch",
    "plan.close": "đóng phong trào",
    "plan.discard": "xóa bản nháp kế hoạch",
    "plan.edit": "sửa bản nháp kế hoạch",
    "plan.edit-begin": "mở kế hoạch để sửa",
    "plan.edit-drop": "bỏ bản sửa kế hoạch",
    "plan.import": "nạp kế hoạch",
    "plan.keep": "giữ nội dung kế hoạch",
    "plan.reopen": "mở lại phong trào",
    "plan.undo": "hoàn tác chọn kế hoạch",
    "privacy.forget": "xóa dữ liệu theo yêu cầu",
    "question.answered": "trả lời người hỏi",
    "rehearsal.move": "đổi ngày diễn tập",
    "request.dealt": "xử lý yêu cầu gặp cán bộ",
    "registration.accepted": "tiếp nhận đăng ký",
    "registration.collected": "tổng hợp đăng ký",
    "registration.merge": "gộp đăng ký",
    "registration.correct": "sửa giúp đăng ký",
    "registration.enter": "nhập đăng ký",
    "registration.returned": "trả lại đăng ký",
    "registration.handed-over": "chuyển đăng ký cho người khác của đơn vị",
    "registration.ownerless": "bản khôi phục không có người nhận của đăng ký đã chuyển",
    "registration.signed": "ghi nhận bản ký",
    "registration.unsigned": "bỏ bản ký",
    "registration.taken-back": "hoàn tác quyết định",
    "restore": "khôi phục từ bản sao lưu",
    "registration.uncollect": "hoàn tác tổng hợp",
    "registration.unite": "nhận đăng ký được gộp",
    "registration.unmerge": "hoàn tác gộp đăng ký",
    "retention.anonymise": "ẩn danh đăng ký cũ",
    "staff.confirm": "xác nhận cán bộ mới",
    "staff.invite": "mời cán bộ",
    "staff.invite-again": "mời lại cán bộ",
    "staff.join": "nhận quyền",
    "staff.login": "đăng nhập",
    "staff.login-code": "xin mã đăng nhập",
    "staff.code-shown": "hủy mã bị gõ trong nhóm",
    "staff.logout": "đăng xuất",
    "staff.logout-all": "đăng xuất mọi nơi",
    "staff.logout-others": "đăng xuất mọi máy khác",
    "staff.page-out": "thoát khỏi trang trò chuyện",
    "staff.passkey-copied": "khóa truy cập bị dùng ở hai nơi",
    "staff.passkey-name": "đổi tên khóa truy cập",
    "staff.passkey-off": "bỏ khóa truy cập",
    "staff.passkey-on": "thêm khóa truy cập",
    "staff.revoke": "thu quyền",
    "staff.role": "đổi quyền",
    "staff.second-codes": "tạo mã dự phòng mới",
    "staff.second-off": "bỏ lớp xác thực thứ hai",
    "staff.second-on": "bật lớp xác thực thứ hai",
    "staff.second-recovered": "vào bằng mã dự phòng",
    "staff.second-required": "đặt bắt buộc lớp thứ hai",
    "staff.second-wrong": "sai mã lớp thứ hai nhiều lần",
    "staff.withdraw-invite": "rút lời mời",
    "units.add": "thêm đơn vị",
    "units.alias-add": "thêm tên gọi của đơn vị",
    "units.alias-remove": "bỏ tên gọi của đơn vị",
    "units.close": "đóng đơn vị",
    "units.edit": "sửa đơn vị",
    "units.import": "nạp danh sách đơn vị",
    "units.join": "gộp đơn vị",
    "units.reopen": "mở lại đơn vị",
}
FIELDS = {
    "added": "thêm",
    "alias": "tên gọi",
    "answer": "câu trả lời",
    "at": "giờ",
    "audience": "dành cho",
    "broken": "dòng không khớp",
    "by": "người làm",
    "campaign": "phong trào",
    "channel": "kênh",
    "chats": "số kênh",
    "changed": "đổi",
    "closed_on": "ngừng từ ngày",
    "commune": "xã, phường",
    "communes": "xã, phường",
    "district": "huyện, cụm xã",
    "districts": "huyện, cụm xã",
    "event": "mốc",
    "fields": "các mục",
    "forgotten": "số kênh xóa lại",
    "silenced": "số người thôi được nhắc",
    "formerly": "trước là",
    "gone": "số dòng bỏ",
    "invited_as": "lời mời dành cho",
    "invited_by": "người mời",
    "joined": "gộp vào đơn vị",
    "kept": "gộp vào",
    "kind": "loại",
    "places": "số nơi",
    "persons": "số người",
    "purposes": "việc",
    "drafts": "số bản làm dở đã bỏ",
    "messages": "số tin",
    "member_code": "mã đơn vị",
    "merged": "đăng ký được gộp",
    "name": "tên",
    "new": "số dòng mới",
    "lines": "số dòng",
    "mark": "dấu nội dung",
    "note": "ghi chú",
    "notes": "ghi chú",
    "on": "ngày",
    "on_paper": "bản giấy",
    "phone": "điện thoại",
    "place": "địa điểm",
    "plan": "kế hoạch",
    "planned_at": "hẹn gửi",
    "plan_id": "kế hoạch",
    "problems": "số chỗ chưa đạt",
    "published_at": "lúc đăng",
    "proof": "căn cứ",
    "question": "câu hỏi",
    "question_id": "câu hỏi số",
    "questions": "các câu hỏi số",
    "registered": "đã đăng ký",
    "registrations": "số đăng ký",
    "representative": "người đại diện",
    "required": "bắt buộc",
    "role": "quyền",
    "section": "mục",
    "source": "nguồn",
    "starts_at": "giờ họp",
    "status": "tình trạng",
    "terms": "dạng",
    "text": "nội dung",
    "tax_code": "mã số thuế",
    "titles": "danh hiệu",
    "told": "số người được báo",
    "unit_type": "loại hình",
    "units": "đơn vị số",
    "unit_types": "loại hình",
    "valid_from": "có giá trị từ",
    "valid_until": "có giá trị đến",
    "version": "lần gửi",
    "wrong": "số mã sai",
    "why": "lý do",
}
# The journal tells what was done to a thing, the other pages how it stands: so it has words of its
# own where the two differ.
VALUES = {
    **announcements.STATES,
    **questions.STATUSES,
    **labels.STATUSES,
    **labels.ROLES,
    **labels.ENTERED,
    **labels.CHANNELS,
    **labels.UNIT_TYPES,
    "approved": "đã duyệt",
    "invitation": "giấy mời",
    "news": "tin báo",
    "push": "báo trên máy",
    "registration": "lưu thông tin đăng ký",
    "reminders": "nhắc lịch",
    "changed": "đã đổi",
    "returned": "trả lại",
    "scheduled": "chờ gửi",
    "sent": "đã gửi",
}
# Who looked at one record: a registration by its code, others by what they are.
READING = "reading"
SUBJECTS = {
    "announcement": "thông báo số",
    "entry": "câu trả lời số",
    "person": "người nhận số",
    "question": "câu hỏi số",
    READING: "đăng ký",
    "data-request": "yêu cầu về dữ liệu số",
    "request": "yêu cầu số",
    "unit": "đơn vị số",
}
WHOLE_SUBJECTS = {
    "awards": "kết quả khen thưởng",
    "active-plan": "kế hoạch đang dùng",
    "codes/all": "mã sai từ nhiều nơi",
    "codes/chat": "mã sai ở một cuộc trò chuyện",
    "codes/network": "mã sai từ một địa chỉ mạng",
    "announcement": "thông báo đang soạn",
    "programme": "tệp chương trình",
    "journal": "nhật ký",
    "data-requests": "sổ yêu cầu về dữ liệu",
    "failures": "danh sách tin không đến",
    "overview": "trang đầu",
    "questions": "danh sách câu hỏi",
    "registrations": "danh sách đăng ký trên trang",
    "registrations.xlsx": "danh sách đăng ký",
    "requests": "danh sách yêu cầu gặp cán bộ",
    "units": "danh sách đơn vị trên trang",
    "units.xlsx": "danh sách đơn vị",
    "staff": "mọi cán bộ",
    "reminded": "danh sách người được nhắc",
    "roll-calls": "danh sách trả lời thông báo",
}
PARTS = {"call-list": "danh sách gọi điện", "roll": "điểm danh"}
PLAN_FILES = {
    "plan.toml": "thông tin chung",
    "answers.toml": "câu trả lời ngắn",
    "events.toml": "ngày và sự kiện",
    "phrasings/silent.txt": "điều không nêu",
    "silent.toml": "điều không nêu",
}
FILES = {
    **PLAN_FILES,
    "danh-sach.xlsx": "danh sách (.xlsx)",
    "danh-sach-loc.xlsx": "danh sách đang lọc (.xlsx)",
    "giay-moi.docx": "giấy mời đăng ký (.docx)",
    "goi-dien.xlsx": "danh sách gọi điện (.xlsx)",
    "tong-hop.docx": "biểu tổng hợp (.docx)",
}
NAMED = {"unit": "đơn vị", "person": "người nhận"}
ACTORS = {"person": "chính người gửi", "scheduler": "chương trình"}
YES_NO = {True: "có", False: "không", None: "–"}


def broken(*, number: int) -> str:
    """The chain does not hold."""
    return (
        f"Chuỗi nhật ký không khớp từ dòng số {number}: dòng này đã bị sửa, xóa hoặc chèn. "
        "Xin báo người quản trị và giữ nguyên tệp dữ liệu."
    )


def action_name(action: str) -> str:
    """An act in words."""
    return ACTIONS.get(action, action)


def subject_name(subject: str) -> str:
    """What an act was about, in words where there are some."""
    kind, _, rest = subject.partition("/")
    number, _, part = rest.partition("/")
    if kind == READING and number in SUBJECTS:
        return subject_name(rest)
    if kind not in SUBJECTS or not number:
        return WHOLE_SUBJECTS.get(subject, subject)
    return f"{SUBJECTS[kind]} {number}{f', {PARTS.get(part, part)}' if part else ''}"


def of_unit(*, code: str, unit: str) -> str:
    """A registration with its unit."""
    return f"{code} – {unit}" if unit else code


def sheet(*, of: str) -> str:
    """A registration's sheet."""
    return f"phiếu {of}"


def of_plan(*, plan: str, part: str) -> str:
    """A plan, or what of it: an event, a file."""
    return f"{FILES.get(part, part)} (kế hoạch {plan})" if part else f"kế hoạch {plan}"


def called(*, kind: str, name: str) -> str:
    """A unit or a person by name."""
    return f"{NAMED[kind]} {name}"
