"""Positions as they are written on an official sheet."""

# How it is written: short forms that mean the same.
POSITIONS: dict[str, tuple[str, ...]] = {
    "Giám đốc": ("gđ", "g đ", "giám đôc"),
    "Phó giám đốc": ("pgđ", "phó gđ", "p giám đốc", "p gđ"),
    "Giám đốc điều hành": (),
    "Tổng giám đốc": ("tgđ",),
    "Phó tổng giám đốc": (),
    "Chủ tịch HĐQT": (
        "ct hđqt", "chủ tịch hội đồng quản trị", "ct hội đồng quản trị", "cthđqt", "chủ tịch hội đồng",
    ),
    "Phó chủ tịch HĐQT": ("pct hđqt", "phó chủ tịch hội đồng quản trị", "phó ct hđqt"),
    "Chủ tịch HĐQT, Giám đốc": ("chủ tịch hđqt kiêm giám đốc", "ct hđqt kiêm gđ"),
    "Thành viên HĐQT": ("thành viên hội đồng quản trị", "tv hđqt"),
    "Chủ tịch": ("ct",),
    "Phó chủ tịch": ("pct",),
    "Chủ nhiệm": (),
    "Phó chủ nhiệm": (),
    "Tổ trưởng": (),
    "Tổ phó": (),
    "Kế toán trưởng": ("ktt", "kt trưởng"),
    "Thợ cả": (),
    "Kế toán": ("kt", "kế toán viên"),
    "Thủ quỹ": ("tq",),
    "Thủ kho": (),
    "Thư ký": (),
    "Trưởng ban kiểm soát": ("trưởng bks", "tbks"),
    "Phó trưởng ban kiểm soát": (),
    "Kiểm soát viên": (),
    "Ban kiểm soát": ("bks",),
    "Trưởng phòng": ("tp",),
    "Phó trưởng phòng": (),
    "Phó phòng": (),
    "Trưởng ban": (),
    "Phó ban": (),
    "Đội trưởng": (),
    "Đội phó": (),
    "Nhóm trưởng": (),
    "Chuyên viên": (),
    "Cán bộ": (),
    "Nhân viên": ("nv",),
    "Bí thư chi bộ": ("bt chi bộ",),
    "Phó bí thư chi bộ": (),
    "Thành viên": (),
    "Xã viên": (),
    "Người lao động": ("nlđ",),
}  # fmt: skip
# Work that people name as a position; what follows belongs to it.
OCCUPATIONS = (
    "lái", "thợ", "nấu ăn", "nấu", "bảo vệ", "bán hàng", "bốc xếp", "thu mua", "kỹ thuật", "kĩ thuật", "tạp vụ",
    "văn thư", "hành chính", "quản đốc", "ca trưởng", "quản lý", "phụ trách", "kcs", "tổ viên", "đội viên", "công nhân",
    "lao động", "kỹ thuật viên", "kĩ thuật viên", "kỹ sư", "vận hành", "giao hàng", "chăn nuôi", "trưởng nhóm", "trưởng bộ phận",
    "trưởng", "phó", "viên chức", "hướng dẫn viên", "lễ tân", "điều phối", "đóng gói", "trồng", "chăm sóc", "làm thuê",
    "thu hoạch", "chế biến", "vệ sinh", "văn phòng", "cấp dưỡng", "phục vụ", "tín dụng", "giao dịch viên", "thủ", "kiểm ngân", "kinh doanh", "nuôi", "dệt", "thêu", "may", "tài xế", "lái xe", "hộ viên",
)  # fmt: skip
# Positions that say of what: "tổ trưởng tổ sơ chế".
COMPLEMENTED = frozenset(
    (
        "Tổ trưởng", "Tổ phó", "Đội trưởng", "Đội phó", "Nhóm trưởng", "Trưởng phòng", "Phó trưởng phòng", "Trưởng ban",
        "Phó ban", "Cán bộ", "Nhân viên", "Chuyên viên",
    )
)  # fmt: skip
