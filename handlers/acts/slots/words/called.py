"""Names of units that hold a word of everyday speech where no mark tells."""

# Besides the places, which are all known (knowledge.places.communes).
NAMES = (
    "thắng lợi", "đại thắng", "toàn thắng", "quyết thắng", "chiến thắng", "đổi mới", "mới", "tân tiến", "tiên tiến", "đồng tiến", "cùng tiến", "hưng tiến", "hùng tiến",
    "bình minh", "rạng đông", "văn minh", "tự do", "tự lực", "tự cường", "vươn lên", "đi lên", "tiến lên", "thành công", "thành đạt", "thành đô", "việt thành", "tân thành", "đại thành",
    "đồng tâm", "đồng lòng", "đồng thuận", "đồng xanh", "chung sức", "chung tay", "cộng đồng", "nhất trí", "đồng ý", "nhất tâm", "dũng tâm", "đúng tâm", "minh tâm", "hiệp lực",
    "thời đại", "thời đại mới", "thời sự", "thế hệ mới", "thế hệ trẻ", "nông thôn mới", "sức sống mới", "khởi nghiệp", "không gian xanh", "không gian việt",
    "sữa ong chúa", "sáu tháng năm", "một lòng", "ba chung", "cao nguyên", "đất mới", "làng mới", "hòa mới", "bản mới", "minh anh", "tuấn anh", "ngọc anh", "lan anh", "hồng anh", "quỳnh anh", "hoàng anh",
    "mường lò", "mường lai", "sơn ca", "họa mi", "anh đào", "hoa ban", "bình an", "lộc phát", "an khang", "an toàn", "chân thật", "thật thà", "chính trực", "đúng hẹn",
)  # fmt: skip
# What is said just as often as it names one of the places that are called so.
SAID = frozenset((
    "cần được", "cần đăng", "cần có", "cần cơ", "vay nữa", "lấy nữa", "xin cái", "chợ chùa", "cho don", "chợ đồn", "làm ca", "là gì", "đề gi",
    "cái đầu", "số đầu", "bằng cả", "như cơ", "trong con", "của ông", "của bác", "của nam", "đã đỡ", "đà đon", "con co", "co ba", "cô ba", "năm sơ", "chưa có", "co ma", "cảm mượn",
))  # fmt: skip
# Behind one syllable they are spoken to somebody, and no second one of the name.
SPOKEN = frozenset("nhe nha nhen nghen hen a e di do day roi luon thoi cung cho o em anh chi bac chau oi la thi ma va voi co khong ko minh toi tui ban".split())  # fmt: skip
# A day that a unit is called after ("HTX Mùng 1 tháng 5"), and what makes an amount of its end.
BEFORE_DAYS = frozenset(("mung", "mong", "ngay"))
MONTH = "thang"
BEHIND_AMOUNTS = frozenset("trieu ty tr nghin nguoi ho nam ha tan ngay tuoi".split())
