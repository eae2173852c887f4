"""Sentences of the plan importer: errors, the review sheet, the terminal."""

from handlers.values.shown.counts import counted
from knowledge.plan.review import UNCLEAR

ERRORS = {
    "missing": "Không tìm thấy tệp này.",
    "empty": "Tệp không có chữ nào để đọc.",
    "too-big": "Tệp quá lớn; kế hoạch chỉ cần vài chục trang.",
    "encrypted": "Tệp có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.",
    "broken": "Tệp bị hỏng hoặc tải về chưa đủ; hãy lấy lại bản gốc.",
    "scanned": "Tệp PDF này là ảnh chụp, không có chữ; hãy dùng bản Word hoặc PDF xuất từ Word.",
    "too-many-pictures": "Bản chụp có quá nhiều trang để đọc chữ trong ảnh; hãy dùng bản Word hoặc PDF xuất từ Word.",
    "unrecognised": "Không nhận dạng được chữ trong ảnh của tệp PDF này; hãy dùng bản Word hoặc PDF xuất từ Word.",
    "old-word": "Tệp Word đời cũ (.doc); hãy mở bằng Word và lưu lại thành .docx.",
    "macros": "Tệp Word này có macro (.docm) nên không nạp; hãy mở bằng Word và lưu lại thành .docx.",
    "wrong-kind": "Tệp này không phải Word (.docx), PDF hay văn bản (.txt).",
    "unreadable": "Chữ trong tệp không đọc được (phông chữ cũ); hãy dùng bản Word gốc.",
    "bad-map": "Bảng mã chữ trong tệp PDF này bị hỏng: nhìn thì đúng nhưng máy đọc ra chữ khác; hãy dùng bản Word gốc.",
    "no-vietnamese": "Tệp không có chữ tiếng Việt có dấu nên không phải một kế hoạch dùng được.",
    "no-plan": "Tệp này không phải văn bản kế hoạch: không thấy số hiệu, loại văn bản và các mục.",
    "unwritable": "PLANS_DIR: không ghi được vào thư mục kế hoạch; kiểm tra quyền ghi, chỗ trống.",
    "slow": "Tệp đọc quá lâu hoặc quá nặng; hãy bỏ bớt hình ảnh, hoặc lưu lại thành .docx.",
    "our-fault": "Chương trình gặp lỗi khi đọc tệp này, không phải lỗi của anh/chị; thử lại, hoặc báo người quản trị.",
    "exists": "Đã có kế hoạch mang mã này; hãy chọn mã khác bằng --id.",
    "bad-id": "Mã kế hoạch chỉ gồm chữ không dấu, chữ số, dấu gạch nối và dấu chấm.",
}
STEPS = {
    "read": "Đọc tệp",
    "cut": "Tách các mục",
    "extract": "Tìm số hiệu, ngày tháng, sự kiện",
    "draft": "Phác thảo cách hỏi",
    "write": "Ghi thư mục kế hoạch",
    "learn": "Học cách hỏi của kế hoạch (chừng 15 giây, chỉ khi có thay đổi)",
}
RECOGNISED_HEADER = (
    "# Chữ của các trang này được nhận dạng từ ảnh, có thể sai. Đối chiếu từng trang với bản ký, sửa trong\n"
    "# text.txt và sections.jsonl; trang nào đúng rồi thì xóa dấu # ở cuối dòng của trang ấy."
)
PLAN_HEADER = "# Nạp tự động từ {file}. Đọc XEM-LAI.md và sửa những dòng có ghi # CHƯA RÕ."
UNKNOWN = UNCLEAR
NOT_WRITTEN = "không thấy trong văn bản"
# Not every plan is about emulation.
OFFICE = "cán bộ phụ trách kế hoạch của {issuer}"
OFFICE_UNNAMED = "cán bộ phụ trách kế hoạch"
OWN_DEFAULT = "trợ lý đặt sẵn: văn bản không nêu hỏi ai"
NOT_REVIEWED = (
    "# Bản nháp: chưa trả lời ai, chưa nhắc ai. Lệnh htx-bot plan activate đổi thành true."
)
SILENCE_NOT_REVIEWED = "# Đọc hết phrasings/silent.txt rồi mới đổi thành true: khi đó trợ lý nói thẳng “kế hoạch không ghi”."
DEADLINE_LEFT_OUT = "# Văn bản không nêu hạn đăng ký. Khi cơ quan chốt hạn, bỏ dấu # và điền ngày:"
DEADLINE_DOUBTFUL = "# Văn bản ghi một ngày có thể là hạn đăng ký: đúng thì bỏ dấu # ở đầu dòng, không thì xóa dòng."
DEADLINES_DOUBTFUL = "# Văn bản ghi nhiều ngày có thể là hạn đăng ký: chọn một (bỏ dấu # ở đầu dòng), xóa các dòng kia."
PERIOD_OF_TITLE = "lấy theo tên văn bản (“{words}”), không mục nào ghi thời gian thực hiện"
NOT_OF_EMULATION = "văn bản không nói tới đăng ký thi đua"
END_OPEN = "# Văn bản không ghi ngày kết thúc (“{words}”). Khi biết ngày thì thêm: end = 2026-12-31"
DEADLINES = "{days} — ⚠ nhiều ngày, chọn một"
DEADLINE_MAYBE = "{days} — ⚠ có phải hạn đăng ký không"
PERIODS = "{spans} — ⚠ nhiều khoảng thời gian, chọn một"
OPEN_END = "chưa có ngày kết thúc"
EVENTS_HEADER = (
    "# Những ngày văn bản nhắc đến, nạp tự động; xóa dòng thừa, sửa tên cho gọn.\n"
    "# office_sets_date = true: văn bản không ghi ngày, chờ cơ quan nhập."
)
PHRASINGS_HEADER = (
    "# Cách hỏi từng mục, máy phác thảo; mỗi dòng một câu hỏi, dòng [II.2] mở mục II.2.\n"
    "# Sửa, bớt, thêm rồi lưu ở dạng UTF-8."
)
SILENT_HEADER = (
    "# Điều máy không thấy kế hoạch nêu. Kế hoạch có nêu thì xóa cả nhóm [..] ở đây (câu hỏi chung của\n"
    "# nhóm cũng thôi theo), rồi thêm cách hỏi vào đúng mục trong questions.txt.\n"
    "# Đọc hết rồi thì đổi silent_reviewed = true trong plan.toml: từ đó trợ lý mới nói thẳng những câu dưới\n"
    "# dấu #; trước đó trợ lý chỉ nói là chưa tìm thấy và đưa các mục gần nhất."
)
ANSWERS_HEADER = (
    "# Câu trả lời ngắn, máy soạn từ chữ của văn bản; mục không có ở đây thì trợ lý trích nguyên văn.\n"
    "# Thêm mục: chép một nhóm [[answer]], sửa section và short. quote phải đúng từng chữ của mục."
)
CLAUSE_FOLLOWS = "Kế hoạch ghi như sau:"
HEAD_SHORT = "Đây là {kind} số {number} ngày {day} của {issuer}: {title}."
HEAD_LABEL = "Số, ngày, tên kế hoạch"
SIGNER_SHORT = "Người ký kế hoạch là {name}."
SIGNER_LABEL = "Người ký"
# Of rows of one name: what tells them apart is read first on a button.
ROW_LABEL = "{cell} – {name}"
ROW_SHORT = "{what}: {rest}."
DEADLINE_SHORT = "Theo kế hoạch, hạn đăng ký là {words}."
DEADLINE_WAVES = "Theo kế hoạch, hạn đăng ký theo từng đợt: {words}."
DEADLINE_ASKS = (
    "han dang ky", "han cuoi", "han chot", "het han", "qua han", "dang ky muon", "khi nao",
    "bao gio", "ngay nao", "ngay may", "truoc ngay", "den ngay", "cham nhat", "thang may",
    "con kip", "gia han", "deadline", "thoi han",
)  # fmt: skip
PERIOD_SHORT = "Theo kế hoạch, thời gian là {words}."
PERIOD_WAVES = (
    "Theo kế hoạch, thời gian chia làm nhiều đợt: đợt đầu từ ngày {start}, đợt cuối đến ngày {end}."
)
PERIOD_ASKS = (
    "thoi gian", "khi nao", "bao gio", "ngay nao", "keo dai", "bao lau", "bat dau", "ket thuc",
    "hieu luc", "den ngay", "thang may", "may thang",
)  # fmt: skip

REVIEW_TITLE = "# Xem lại trước khi dùng: {id}"
REVIEW_INTRO = (
    "Trợ lý đã đọc tệp `{file}` và tách thành {count} mục. Người phụ trách xem các ý dưới đây, "
    "sửa trong các tệp cùng thư mục, rồi mới đưa kế hoạch vào dùng."
)
REVIEW_PAGES = "## Chữ nhận dạng từ ảnh: đối chiếu từng trang với bản ký"
REVIEW_FACTS = "## 1. Thông tin chung"
REVIEW_DOUBTS = "## 2. Chỗ máy chưa chắc"
REVIEW_NO_DOUBTS = "Không có chỗ nào bất thường trong cách đánh số."
REVIEW_EVENTS = "## 3. Ngày và sự kiện"
REVIEW_NO_EVENTS = "Không thấy ngày hay sự kiện nào."
REVIEW_DOCUMENTS = "## 4. Văn bản được nhắc đến"
REVIEW_ADDRESSEES = "## 5. Nơi nhận"
REVIEW_SECTIONS = "## 6. Các mục đã tách"
REVIEW_TODO = "## 7. Việc còn lại"
REVIEW_TODO_ITEMS = (
    "- [ ] Đối chiếu số, ngày, tên cơ quan, thời gian với bản ký.",
    "- [ ] Xem mục 2 và mục 6: mục nào bị cắt sai thì sửa trong `sections.jsonl` và `text.txt`.",
    "- [ ] Xem lại `events.toml`: bỏ ngày không cần nhắc.",
    "- [ ] Đọc `phrasings/questions.txt`, thêm cách bà con hay hỏi.",
    "- [ ] Viết câu trả lời ngắn cho từng mục trong `answers.toml` (chưa có thì trợ lý trích nguyên văn).",
    "- [ ] Xem `phrasings/silent.txt`: kế hoạch có nêu điều nào thì xóa nhóm đó; xong thì ghi `silent_reviewed = true` trong `plan.toml`.",
    "- [ ] Sửa hết chỗ ghi # CHƯA RÕ, chạy `htx-bot plan check`, rồi `htx-bot plan activate`: trước đó kế hoạch là bản nháp.",
)
FACTS = {
    "number": "Số hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Tên kế hoạch",
    "province": "Tỉnh, thành phố",
    "period": "Thời gian thi đua",
    "deadline": "Hạn đăng ký",
    "signer": "Người ký",
}
CHECK = "⚠ cần điền"
ALL_YEAR = "lấy cả năm {year} vì văn bản không nêu"
TITLE_YEAR = "cả năm, theo tên văn bản (“{words}”)"
DOUBTS = {
    "sequence": "Số thứ tự không liền mạch ở dòng: “{about}”",
    "repeated": "Hai mục trùng số, mục sau được đặt là `{about}`",
    "missing": "Không tìm thấy phần `{about}`",
    "long": "Mục `{about}` rất dài; nên kiểm tra xem có bị gộp không",
    "titles": "Đề mục không đánh số; trợ lý gọi theo thứ tự 1, 2, 3, bắt đầu từ: “{about}”",
    "no-numbers": "Văn bản không đánh số mục; các đoạn được đánh số 1, 2, 3",
    "year": "Năm của kế hoạch chưa rõ: văn bản không nêu, hoặc nêu nhiều năm",
}
DATED = "ngày {day}"
UNDATED = "chưa có ngày"


DIFF_SAME = "Hai kế hoạch có các mục giống hệt nhau."
DIFF_ADDED = "Thêm mục: {ids}"
DIFF_REMOVED = "Bỏ mục: {ids}"
DIFF_CHANGED = "Sửa mục: {ids}"


def error(reason: str) -> str:
    """The one sentence for a reason code."""
    return ERRORS[reason]


def recognising(*, page: int, of: int) -> str:
    """The step of one page that is a picture."""
    return f"Nhận dạng chữ trong ảnh, trang {page}/{counted(of)}"


def recognised_page(*, page: int, opening: str) -> str:
    """A page by its number and first words."""
    return f"Trang {page}: “{opening}…”" if opening else f"Trang {page}: không thấy chữ nào"


def doubt(code: str, about: str) -> str:
    """One line of the review sheet."""
    return "- [ ] " + DOUBTS[code].format(about=about)


HEAD_FIELDS = {
    "number": "Số hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Tên kế hoạch",
    "year": "Năm",
    "period-start": "Thời gian: từ ngày",
    "period-end": "Thời gian: đến ngày",
    "registration_deadline": "Hạn đăng ký",
    "registers": "Nhận đăng ký ở đây",
    "organisation-name": "Cơ quan phụ trách",
    "organisation-province": "Tỉnh, thành phố",
    "organisation-office": "Bộ phận để hỏi",
    "organisation-phone": "Điện thoại liên hệ",
    "organisation-address": "Địa chỉ liên hệ",
}


def not_learned_yet(*, minutes: int) -> str:
    """Others had the machine all the while; nothing is wrong with the plan."""
    return f"Chưa học xong kế hoạch sau {minutes} phút vì máy đang bận việc khác; kế hoạch không có lỗi, anh/chị thử lại khi máy rảnh."


TOO_LONG_TO_LEARN = "Kế hoạch dài quá mức trợ lý học được; anh/chị nạp bản không kèm phụ lục dài, hoặc tách phụ lục thành tệp riêng."
NOT_READABLE = "Không đọc được thư mục của kế hoạch; chưa thay đổi gì."
HEAD_AT_ODDS = "Các giá trị không khớp nhau (ví dụ ngày kết thúc trước ngày bắt đầu); chưa lưu gì."


def head_wrong(*, field: str) -> str:
    """A value that is no day or year."""
    return f"{HEAD_FIELDS[field]}: giá trị không hợp lệ; chưa lưu gì."


def head_needed(*, field: str) -> str:
    """A value that every plan has was taken away."""
    return f"{HEAD_FIELDS[field]}: không để trống; chưa lưu gì."


def not_clear(*, places: int) -> str:
    """A plan that cannot come into use yet."""
    return f"Còn {counted(places)} chỗ chưa rõ: anh/chị xem lại rồi mới đưa kế hoạch vào dùng."
