"""Words at which a name of a unit, a place or a person ends; no value holds them in small letters."""

STOPS = (
    "nhé", "đâu", "mô", "nào", "gì", "chi rứa", "răng", "hay", "nhe", "nha", "nghen", "nhá", "ạ", "nè", "nhen", "hen", "đấy", "đó", "ấy", "á", "em ơi", "ơi", "đây", "này", "hí",
    "cưng", "ad", "admin", "shop", "bạn ơi",
    "đăng ký", "đăng kí", "đk", "dk", "đki", "dki", "đky", "dky", "đkí", "dđăng ký", "ghi danh", "ghi tên", "ghi", "khai",
    "muốn", "mún", "xin", "cần", "nhờ", "tính", "định", "tham gia", "vào", "vô", "giúp", "giùm", "dùm", "hộ", "với em",
    "liên hệ", "liên lạc", "lh", "gọi", "gặp", "số điện thoại", "sđt", "sdt", "đt", "điện thoại", "số máy", "số",
    "danh hiệu", "chỉ tiêu", "năm nay", "năm ngoái", "trước", "ngày xưa", "hồi xưa", "ngày trước", "hồi trước", "trước là", "trước kia", "nay", "bây giờ", "giờ", "mới sáp nhập",
    "cho", "ở", "tại", "thuộc", "là", "làm", "thì", "mà", "nhưng", "còn", "chứ", "cơ", "cơ mà", "thôi", "luôn", "rồi", "r", "rùi", "thui", "được", "bị", "vẫn", "cũng",
    "à", "ừ", "của", "bên", "tôi", "tui", "em", "e", "mình", "cháu", "chúng tôi", "chúng em",
    "anh", "chị", "bác", "chú", "cô", "ông", "bà", "a", "c", "ah", "o", "con", "chức vụ", "chức danh", "giữ chức", "tên", "tên là", "mang tên", "có", "thay", "thay cho", "không", "ko", "đề nghị", "đi", "nữa", "tiếp", "lên", "xuống", "sang", "thành", "phải", "mới đúng", "đúng", "ms", "giáp ranh", "giáp", "luôn ạ", "người", "nhà", "cả", "như", "từ", "nhớ", "và", "với", "lại", "lun", "chứ không phải", "trong", "ngay", "nằm", "dạ", "vâng", "sáng kiến", "cùng", "gửi", "sinh năm", "cũ", "kiêm", "đang", "theo", "hay", "trên", "dưới", "đã", "sẽ", "nó", "họ", "những", "cái", "xem", "riêng", "chỉ", "qua", "tận", "thế", "vậy", "lắm", "nghe", "bấm", "lấy", "vs", "gồm", "đều", "tất cả", "xong", "lẫn", "đuôi", "ai", "hết", "hôm", "hồi", "tháng", "nếu", "khi", "để", "do", "sau", "đến", "tới", "bằng", "quê", "bữa", "hả", "nhỉ", "sửa", "đổi", "một", "thêm", "các", "đợt", "đơn", "phiếu", "thành viên liên minh", "thành viên của", "trực thuộc liên minh", "nằm ở", "đóng ở", "đóng tại",
    "xứng đáng", "có trụ sở", "một suất", "mới thành lập", "vừa thành lập", "vừa mới thành lập", "mới lập", "mới ra đời", "kính đề nghị", "kính mong", "kính xin", "trân trọng",
)  # fmt: skip
# They may stand inside a unit's name in small letters ("bảo vệ rừng và môi trường").
IN_UNITS = frozenset(
    "và số có con a một người nhà nghe các c o cùng đi bà ông cô tiếp lên không cả cần thế cũ hiện với trên dưới thêm".split()
)
# Two words that are one: there neither of them ends a unit's name ("HTX Quế hữu cơ Khe Dạo").
PAIRS = frozenset((
    "vận tải", "vận chuyển", "khai thác", "thuốc nam", "mật ong", "nuôi ong", "mắc ca", "gốm sứ", "đô thị", "công nghệ", "đá quý", "vật tư", "xây dựng", "tinh bột", "đầu tư", "hữu cơ", "vô cơ", "cơ khí", "cơ giới", "cơ điện", "quế hồi", "hồi quế", "cây hồi", "dược liệu", "cổ phần", "tinh dầu", "thổ cẩm", "hữu hạn", "thảo dược", "y dược", "đông dược", "cổ thụ", "gạo nếp", "cá hồi", "sơn trà", "cá lồng", "hoa hồi", "dầu hồi",
    "làng quê", "đồng quê", "hương quê", "quê hương", "sản quê", "gà quê", "lợn quê", "gạo quê", "đổi mới", "sau thu",
    "nhà lưới", "nhà màng", "nhà vườn", "nhà kính", "nhà sàn", "trong nhà", "ngoài trời", "tự do", "bằng lăng", "la bằng", "thành phố", "thành công",
    "thành đạt", "đi lên", "lên men", "đồ gỗ", "đơn sắc", "một lòng", "đồng lòng", "tiếp bước", "thêu tay", "làm vườn", "làm đẹp",
    "người cao", "người dân", "sinh thái", "trên cạn", "dưới nước", "dưới tán", "số hóa", "từ thiện", "từ sữa", "tổ chức", "vỗ béo", "thị trường", "thi đua", "khen thưởng", "tài chính", "tài vụ",
    "trẻ em", "trẻ con", "bà con", "thiếu nhi", "sửa chữa", "sửa xe", "sửa máy", "sửa điện", "nhà bếp", "nhà kho", "nhà máy", "con giống", "thu gom",
    "bò sữa", "gửi xe", "giữ xe", "xóa đói", "khai hoang", "mở rộng",
))  # fmt: skip
IN_COMMUNES = frozenset(("có", "không", "thành", "tiến", "con", "a", "và", "định", "lại"))
# Without their marks they are words of names.
AMBIGUOUS = (
    "thanh", "con", "co", "ba", "o", "lai", "sang", "len", "tien", "dinh", "so", "nay", "gio", "do", "no", "ho", "thoi",
    "cung", "moi", "hien", "tren", "tan", "sau", "den", "toi", "di", "ca", "xuong", "dang", "theo", "bang", "que", "da", "ai", "dau", "mo", "nao", "gi", "rang", "hay",
    "mot", "cac", "dot", "don", "trong", "lay", "qua", "ten", "nha", "a", "e", "c",
    "em", "van", "vang", "rieng", "them", "trung", "lam", "nam", "tu", "thang", "het", "ma",
)  # fmt: skip
# Behind them the speaker takes back what he has just said.
MENDS = (
    "à quên",
    "à nhầm",
    "à không",
    "ý quên",
    "à lộn",
    "ấy nhầm",
    "ui nhầm",
    "à không phải",
    "nhầm",
    "a quen",
    "quên",
)
# The same with the breaks around it.
TAKEN_BACK = (
    r"[\s,;.…-]+(?:à|ý|ấy|ui|ôi|ơ|a)[\s,]+(?:không(?: phải)?|ko|nhầm|quên|lộn|khong(?: phai)?|nham|quen|lon)"
    r"\b[\s,:]*"
)
# "… bằng khen hay LĐTT nhỉ, thôi cứ LĐTT": between both honours, and between the last two.
EITHER = frozenset("hay hoac".split())
DOUBTED = frozenset(
    "nhi nhe ta he hi ha ho thoi thui cu lay la ghi cho de chon di em a vay thi chac o u".split()
)
SETTLED = frozenset(("thoi", "thui"))
# Before the first of both: nothing that is kept.
LEADS = frozenset("phai la thi nen xin".split())
