"""Invented plans as they come, active beside plan 344, to be asked about in a chat."""

from dataclasses import replace
from pathlib import Path

from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, Plan, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans import small_plans


def fair(root: Path) -> Path:
    """Congresses of two levels, a conference and an exhibition, one table and an annex."""
    return small_plans.write(
        root,
        "II. ĐẠI HỘI ĐIỂN HÌNH CÁC CẤP",
        "1. Đại hội, hội nghị ở cơ sở",
        "a) Cấp xã: Tổ chức Hội nghị gương sáng trong thời gian không quá 01 ngày, không quá 90 đại biểu, "
        "hoàn thành trước ngày 30 tháng 4 năm 2026.",
        "b) Các sở, ban, ngành: hoàn thành trước ngày 31 tháng 5 năm 2026.",
        "c) Hợp tác xã: lồng ghép vào đại hội thành viên, hoàn thành trong quý I năm 2026.",
        "d) Trường học: thực hiện theo hướng dẫn của Sở Giáo dục và Đào tạo.",
        "đ) Lực lượng vũ trang: hoàn thành trước ngày 15 tháng 6 năm 2026.",
        "2. Đại hội cấp tỉnh",
        "a) Thời gian: từ chiều ngày 24 tháng 8 năm 2026 (phiên trù bị) đến hết ngày 25 tháng 8 năm 2026.",
        "b) Địa điểm: Trung tâm Hội nghị tỉnh, phường Tân Bình.",
        "III. HỘI NGHỊ TÔN VINH HỢP TÁC XÃ TIÊU BIỂU",
        "1. Thời gian, địa điểm",
        "- Thời gian: bắt đầu 8 giờ 00 ngày 20 tháng 8 năm 2026; tổng duyệt chiều ngày 19 tháng 8 năm 2026.",
        "- Địa điểm: Nhà hát tỉnh, phường Phú Thủy.",
        "2. Khen thưởng",
        "- Chọn 20 hợp tác xã tiêu biểu nhất đề nghị tặng Bằng khen.",
        "- Mức tiền thưởng kèm theo thực hiện theo quy định hiện hành về thi đua, khen thưởng.",
        "3. Triển lãm sản phẩm",
        "- Quy mô: 80 gian hàng tiêu chuẩn, trong đó 50 gian dành cho hợp tác xã.",
        "- Phiếu đăng ký gian hàng gửi trước ngày 15 tháng 7 năm 2026.",
        "- Mẫu báo cáo thành tích có hướng dẫn riêng của Liên minh HTX tỉnh.",
        title="Tổ chức Đại hội điển hình cấp tỉnh và Hội nghị tôn vinh hợp tác xã tiêu biểu năm 2026",
    )


def loans(root: Path) -> Path:
    """Rounds of loans, a rate that holds to a day, and two days by which somebody registers."""
    return small_plans.write(
        root,
        "II. VAY VỐN",
        "1. Lãi suất",
        "a) Lãi suất vay ngắn hạn 4,2%/năm, vay trung hạn 4,8%/năm.",
        "b) Lãi suất nợ quá hạn bằng 130% lãi suất trong hạn.",
        "c) Lãi suất trên áp dụng đến hết ngày 30 tháng 6 năm 2026; từ 01 tháng 7 năm 2026 thực hiện theo "
        "thông báo của Hội đồng quản lý Quỹ.",
        "2. Thời gian nhận hồ sơ",
        "a) Đợt 1: từ ngày 04 tháng 01 đến ngày 26 tháng 02 năm 2026.",
        "b) Đợt 2: từ ngày 03 tháng 5 đến ngày 25 tháng 6 năm 2026.",
        "c) Đợt 3: từ ngày 06 tháng 9 đến ngày 15 tháng 10 năm 2026.",
        "3. Ưu tiên",
        "a) Ưu tiên hợp tác xã ở xã biên giới và hợp tác xã do phụ nữ làm giám đốc.",
        "b) Đơn vị thuộc diện ưu tiên tại điểm a khoản 3 Mục II được giảm lãi 0,3%/năm.",
        "III. BUỔI TƯ VẤN",
        "1. Đăng ký buổi tư vấn",
        "a) Hợp tác xã đăng ký trước ngày 05 tháng 3 năm 2026 qua Phòng Chính sách bằng phiếu, hoặc nhắn Zalo "
        "số máy thường trực của Phòng.",
        "b) Mỗi hợp tác xã được cử không quá 03 người.",
        "c) Hợp tác xã không đăng ký buổi tư vấn vẫn được tiếp nếu còn chỗ.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Chính sách: lập danh sách hợp tác xã đăng ký gửi các tổ tư vấn trước ngày 10 tháng 3 năm 2026.",
        "2. Văn phòng: bảo đảm hội trường, xe; vướng mắc phản ánh về Quỹ hỗ trợ phát triển hợp tác xã (điện "
        "thoại 0256 3 847 219).",
        title="Hỗ trợ vốn vay và tư vấn hợp tác xã năm 2026",
    )


def waves(root: Path) -> Path:
    """A movement of three waves, regions and prizes in tables, and a form to be filled in."""
    return small_plans.write(
        root,
        "II. CHỈ TIÊU",
        "1. Xây dựng 25 mô hình kinh tế tuần hoàn trong toàn tỉnh.",
        "2. Chỉ tiêu của các vùng như sau:",
        "STT | Vùng | Số hợp tác xã tham gia | Số mô hình tuần hoàn",
        "1 | Vùng Tháp Mười | 90 | 11",
        "2 | Vùng Gò Công | 35 | 3",
        "3 | Vùng Cao Lãnh | 60 | 11",
        "III. THỜI GIAN",
        "1. Thời gian",
        "Phong trào bắt đầu từ ngày 08 tháng 01 năm 2026, kết thúc ngày 15 tháng 12 năm 2026, chia làm ba đợt:",
        "- Đợt 1 “Khởi động”: từ ngày 08/01/2026 đến hết ngày 31/3/2026.",
        "- Đợt 2 “Đồng ruộng”: từ tháng 4 đến hết tháng 8 năm 2026.",
        "- Đợt 3 “Về đích”: từ ngày 01/9/2026 đến ngày 15/12/2026.",
        "2. Đăng ký bổ sung đợt 2 gửi về Liên minh, số 39 đường Ấp Bắc, phường Mỹ Tho.",
        "IV. KHEN THƯỞNG",
        "1. Cơ cấu và mức thưởng",
        "STT | Giải thưởng | Số lượng | Mức thưởng (đồng/giải)",
        "1 | Giải Nhất tập thể cả năm | 01 | 20.000.000",
        "2 | Giải Nhì tập thể cả năm | 02 | 12.000.000",
        "V. BIỂU MẪU",
        "1. Bản đăng ký: Tên đơn vị: …………………… Địa chỉ: …………………… Liên minh xác nhận: …………………",
        title="Phát động phong trào thi đua kinh tế tuần hoàn năm 2026",
    )


def active(office: Office, file: Path, root: Path, **changes: object) -> Office:
    """The office with this plan active, as a clerk has left it, while plan 344 still runs."""
    id_ = import_plan(file, root / "plans", "moi", lambda *_: None)
    read = load_plan(root / "plans" / id_)
    plan: Plan = replace(read, reviewed=True, registers=False, **changes)  # type: ignore[arg-type]
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    known = {**office.matchers, plan.id: matcher}
    return replace(office, plans=(plan, *office.plans), matchers=known, active=plan.id)
