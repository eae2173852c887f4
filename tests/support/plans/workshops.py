"""An invented movement of workshops: who may take part stands in three clauses of one chapter."""

from pathlib import Path

from tests.support.plans.small_plans import write


def safe_workshops(folder: Path) -> Path:
    """Bounds of who may come, months without any class, names of things, and a fee."""
    return write(
        folder,
        "II. ĐỐI TƯỢNG",
        "1. Hộ kinh doanh thuộc làng nghề đan lát Phú Lộc.",
        "2. Hợp tác xã, tổ hợp tác có xưởng trên địa bàn, có từ 05 người lao động thường xuyên "
        "trở lên.",
        "3. Không xét đối với đơn vị đang bị đình chỉ hoạt động vì vi phạm phòng cháy.",
        "III. ĐĂNG KÝ",
        "1. Đăng ký tại Phòng Kinh tế xã trước ngày 25 tháng 3 năm 2026. Đăng ký sau thời hạn này "
        "chỉ được dự hội thao, không được xét danh hiệu.",
        "2. Không thu phí thẩm định, phí hồ sơ của đơn vị đăng ký.",
        "IV. TẬP HUẤN",
        "1. Mở 06 lớp tập huấn an toàn: đợt I từ ngày 06 tháng 4 đến ngày 29 tháng 5 năm 2026.",
        "2. Không mở lớp trong tháng 7 và tháng 8 vì mùa vụ.",
        "3. Học viên mang theo máy tính xách tay; lớp có 10 máy dự phòng.",
        "4. Kiểm tra lần đầu trong vòng 60 ngày sau khi cấp chứng nhận.",
        "5. Danh sách học viên được duyệt ngày 20 tháng 7 năm 2026.",
        "6. Kiểm tra và chứng chỉ",
        "a) Học viên không đạt được kiểm tra lại 01 lần trong vòng 45 ngày.",
        "b) Chứng chỉ do hiệu trưởng cấp trong thời hạn 20 ngày kể từ ngày bế giảng.",
        "V. TỔ CHỨC THỰC HIỆN",
        "1. Hội Phụ nữ chủ trì mô hình “Bếp đan không khói”.",
        "2. Hội Liên hiệp Phụ nữ, Đoàn Thanh niên vận động hội viên.",
        title="Phát động phong trào thi đua “Xưởng an toàn” năm 2026",
    )
