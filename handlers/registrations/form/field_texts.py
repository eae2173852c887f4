"""How each field of the registration is called, and its question."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldWords:
    """The words of one field.

    `name` stands in menus and where an unfinished form is spoken of, `label` before the value,
    `brief` before the value in the chat; each is the one before it where nothing else is said.
    """

    name: str
    ask: str = ""
    short: str = ""
    brief: str = ""

    @property
    def label(self) -> str:
        """What stands before the value on the desk and on paper."""
        return self.short or self.name

    @property
    def chat_label(self) -> str:
        """What stands before the value in the chat."""
        return self.brief or self.label


CONSENT = FieldWords("Đồng ý lưu thông tin")
EXISTING = FieldWords("Đăng ký đã có")
REUSE = FieldWords("Thông tin lần trước")
KIND = FieldWords("Tập thể hay cá nhân", "Anh/chị đăng ký thi đua cho ai?", "Đăng ký")
UNIT_TYPE = FieldWords("Loại hình đơn vị", "Đơn vị thuộc loại hình nào?", "Loại hình")
UNIT_NAME = FieldWords(
    "Tên đơn vị", "Tên đầy đủ của đơn vị? Ví dụ: HTX Nông nghiệp Minh Tâm.", "Đơn vị"
)
UNIT_PICK = FieldWords(UNIT_NAME.name, "Có phải đơn vị của anh/chị là:")
UNIT_TAKEN = FieldWords("Đơn vị đã đăng ký")
COMMUNE = FieldWords("Xã, phường", "Đơn vị ở xã, phường nào (tên hiện nay)?")
TAX_CODE = FieldWords(
    "Mã số thuế", "Mã số thuế của đơn vị? 10 số, hoặc 10 số kèm 3 số của đơn vị phụ thuộc."
)
CONTACT = FieldWords(
    "Người liên hệ",
    "Họ tên và chức vụ người liên hệ? Ví dụ: Nguyễn Văn An, Giám đốc.",
    brief="Liên hệ",
)
CONTACT_POSITION = FieldWords("Chức vụ người liên hệ")
PHONE = FieldWords("Số điện thoại", "Số điện thoại liên hệ?", "Điện thoại")
COLLECTIVE_TITLE = FieldWords("Danh hiệu tập thể", "Tập thể đăng ký danh hiệu nào?")
PERSON_NAME = FieldWords(
    "Họ tên cá nhân",
    "Họ tên và chức vụ của người đăng ký? Ví dụ: Trần Thị Bình, Kế toán. "
    "(Không cần số điện thoại.)",
    "Họ và tên",
)
PERSON_POSITION = FieldWords("Chức vụ cá nhân", short="Chức vụ")
PERSON_TITLE = FieldWords("Danh hiệu cá nhân", short="Danh hiệu đăng ký")
PERSON_INITIATIVE = FieldWords("Sáng kiến", short="Sáng kiến, giải pháp", brief="sáng kiến")
PEOPLE = FieldWords("Danh sách cá nhân", "Anh/chị muốn làm gì tiếp?", "Cá nhân")
PERSON_EDIT = FieldWords("Sửa một cá nhân", "Sửa thông tin của ai?")
PERSON_REMOVE = FieldWords("Xóa một cá nhân", "Xóa ai khỏi danh sách?")
TARGETS = FieldWords(
    "Chỉ tiêu thi đua",
    "Chỉ tiêu, nội dung thi đua? Mỗi dòng một chỉ tiêu, từ 1 đến 5 dòng. "
    "Ví dụ: Doanh thu 2,2 tỷ đồng; Kết nạp 10 thành viên mới.",
    "Chỉ tiêu",
)
REVIEW = FieldWords("Xem lại trước khi gửi")
FIELDS = FieldWords("Chọn mục cần sửa", "Anh/chị muốn sửa mục nào?")
MORE = FieldWords("Thêm thông tin", "Thông tin thêm (không bắt buộc):")
