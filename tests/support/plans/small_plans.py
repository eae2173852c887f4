"""Small invented plans of one shape, for one question about the reading of them each."""

from pathlib import Path

_FRAME = """UBND TỈNH PHÚ AN
LIÊN MINH HỢP TÁC XÃ
Số: 77/KH-LMHTX\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú An, ngày 05 tháng 12 năm 2025

KẾ HOẠCH

{title}

Căn cứ Luật Hợp tác xã năm 2023; Liên minh HTX tỉnh xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích: Động viên các hợp tác xã thi đua.

2. Yêu cầu: Thiết thực, tiết kiệm.

{body}

Trên đây là Kế hoạch của Liên minh HTX tỉnh./.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

CHỦ TỊCH
Trần Văn Mẫu
"""
TITLE = "Phát động phong trào thi đua năm 2026"


def write(folder: Path, *lines: str, title: str = TITLE) -> Path:
    """A text file with these lines as its second chapter and after."""
    file = folder / "plan.txt"
    body = "\n\n".join(("II. NỘI DUNG", *lines) if not lines[0].startswith("II. ") else lines)
    file.write_text(_FRAME.format(title=title, body=body), encoding="utf-8")
    return file


def course(folder: Path) -> Path:
    """A training whose place and time are clauses of their own."""
    return write(
        folder,
        "1. Thời gian: 1,5 ngày (bắt đầu từ 13h30 thứ Hai ngày 05/01/2026).",
        "2. Địa điểm: Hội trường tầng 3, số 12 đường Hòa Bình, phường Trung Tâm.",
        "3. Đối tượng: Kế toán của các hợp tác xã thành viên.",
        "4. Nội dung huấn luyện: Sổ sách kế toán hợp tác xã.",
        title="Huấn luyện, cấp giấy chứng nhận cho kế toán hợp tác xã",
    )


def fruit_days(folder: Path) -> Path:
    """Two events of one plan, the bounds of who may come, prices, and money without a sum."""
    return write(
        folder,
        "II. NGÀY HỘI TRÁI CÂY",
        "1. Thời gian: từ 7 giờ 30 ngày 16/5/2026.",
        "2. Địa điểm: Sân vận động huyện Tân Phú.",
        "3. Hội thi gọt dứa: giải Nhất 3 triệu đồng, giải Nhì 2 triệu đồng.",
        "III. HỘI NGHỊ KHÁCH HÀNG",
        "1. Thời gian: dự kiến trong quý III năm 2026, ngày cụ thể do Thường trực quyết định.",
        "2. Thành phần: 90 khách mời trong và ngoài tỉnh.",
        "IV. ĐỐI TƯỢNG THAM GIA",
        "1. Hợp tác xã là thành viên của Liên minh tỉnh; tổ hợp tác có từ 7 thành viên trở lên.",
        "2. Trưởng đoàn không quá 60 tuổi.",
        "V. SẠP BÁN HÀNG",
        "1. Mỗi đơn vị thuê một sạp, đóng góp 600.000 đồng/sạp; hợp tác xã mới lập được miễn phí.",
        "2. Lần mở bán trực tuyến bữa đầu vào ngày 20/5/2026 tại kho Tân Phú.",
        "VI. KINH PHÍ THỰC HIỆN",
        "Kinh phí lấy từ quỹ của Liên minh tỉnh và nguồn tài trợ.",
        title="Tổ chức Tuần lễ trái cây và kỷ niệm 15 năm thành lập Liên minh HTX tỉnh năm 2026",
    )


def rewards(folder: Path) -> Path:
    """A plan that lists the forms of reward and where the money is from."""
    return write(
        folder,
        "II. KHEN THƯỞNG",
        "1. Hình thức khen thưởng",
        "- Bằng khen của Chủ tịch UBND tỉnh;",
        "- Giấy khen của Liên minh HTX tỉnh.",
        "2. Số lượng: Mỗi khối được đề nghị không quá 02 tập thể, 05 cá nhân.",
        "3. Kinh phí khen thưởng: Từ quỹ thi đua của Liên minh.",
    )


def support(folder: Path) -> Path:
    """Money, courses and a fair of a department, without a movement or anything to register."""
    return write(
        folder,
        "II. HỖ TRỢ PHÁT TRIỂN SẢN PHẨM OCOP",
        "1. Thưởng một lần cho chủ thể có sản phẩm OCOP được công nhận: 4 sao 25 triệu đồng.",
        "2. Đánh giá, phân hạng sản phẩm OCOP: chủ thể nộp hồ sơ OCOP đợt 1 chậm nhất ngày 15/3/2026, đợt 2 chậm nhất ngày 15/9/2026.",
        "III. LỚP BỒI DƯỠNG",
        "1. Lớp kế toán hợp tác xã mở vào tháng 5 năm 2026, mỗi lớp 30 người.",
        "2. Tiền ăn của học viên: 100.000 đồng/người/ngày thực học.",
        "3. Tiền thuê phòng nghỉ của học viên thực hiện theo hướng dẫn riêng của Sở Tài chính.",
        "4. Lớp nào dưới 25 người đăng ký thì không mở, học viên chuyển sang lớp liền kề.",
        "IV. NGÀY HỘI HỢP TÁC XÃ",
        "1. Ngày hội diễn ra trong 03 ngày, từ ngày 09/4/2026 đến hết ngày 11/4/2026, tại Quảng trường tỉnh.",
        "2. Gian hàng: mỗi hợp tác xã được bố trí miễn phí 01 gian hàng; thuê thêm gian hàng thì theo thông báo của Ban Tổ chức.",
        "3. Tổng kết, trao thưởng: dự kiến tuần cuối tháng 12 năm 2026.",
        "V. KINH PHÍ",
        "1. Tổng kinh phí thực hiện: 6.850.000.000 đồng từ ngân sách tỉnh.",
        "VI. TIẾP NHẬN",
        "1. Nơi nhận hồ sơ: hợp tác xã gửi hồ sơ hỗ trợ về Ủy ban nhân dân xã, phường.",
        title="Hỗ trợ hợp tác xã, bồi dưỡng cán bộ và tổ chức Ngày hội Hợp tác xã năm 2026",
    )


def herd(folder: Path) -> Path:
    """What a fund lends, and to whom not; two numbers for two times of the day."""
    return write(
        folder,
        "1. Mức giao: mỗi hợp tác xã nhận nhiều nhất 12 con bò giống; nơi có sổ theo dõi đàn bò được "
        "nhận thêm 3 con.",
        "2. Không giao bò giống để bán lại cho lái buôn, mổ thịt hay cầm cố.",
        "3. Bồi hoàn: bò chết do chăm sóc kém thì trả 70% giá trị trong 18 tháng.",
        "4. Đơn xin nhận bò gửi Trạm Giống trước ngày 20/3/2026.",
        "5. Khi cần hỏi, đơn vị gọi Trạm Giống, số 0214 3555 121, gặp bà Lù Thị Lụa; ban đêm có bò ốm "
        "thì gọi số trực 0214 3555 199.",
        title="Giao bò giống cho các hợp tác xã năm 2026",
    )


def green_lanes(folder: Path) -> Path:
    """A movement whose papers go by e-mail too, and need a word of the village head."""
    return write(
        folder,
        "1. Đăng ký thi đua: đơn vị gửi Phiếu đăng ký về Ban Phong trào của Liên minh trước ngày "
        "25/01/2026, bằng bản giấy hoặc qua thư điện tử ngoxanh@phuan.example.",
        "2. Hồ sơ xét tặng gồm: tờ trình, báo cáo thành tích có xác nhận của trưởng thôn, ảnh chụp ngõ; "
        "lập thành 03 bộ.",
        "3. Mỗi ngõ trồng ít nhất 60 cây; ngõ đẹp nhất được thưởng 2.500.000 đồng.",
        title="Tổ chức phong trào thi đua “Ngõ xanh” năm 2026",
    )


def hill_market(folder: Path) -> Path:
    """A market whose own time and place do not repeat its name; others of its events have theirs."""
    return write(
        folder,
        "1. Thời gian, địa điểm",
        "a) Thời gian: 03 ngày, từ ngày 12 đến ngày 14 tháng 6 năm 2026; mở cửa từ 7 giờ.",
        "b) Địa điểm: Sân vận động xã Phú Lộc.",
        "2. Hội nghị bàn giá",
        "a) Tổ chức ngày 13 tháng 6 năm 2026 tại Nhà văn hóa xã, từ 14 giờ.",
        "b) Mỗi lượt bàn giá dài 25 phút; báo giá gửi trước khi Phiên chợ kết thúc 10 ngày.",
        "3. Hỗ trợ tiền sạp ở Phiên chợ",
        "a) Hợp tác xã trong tỉnh: miễn phí 100% tiền sạp.",
        "b) Hợp tác xã ngoài tỉnh: hỗ trợ 40% tiền sạp.",
        "4. Lập tổ giúp việc Phiên chợ trước ngày 20/3/2026.",
        title="Tổ chức Phiên chợ vùng cao năm 2026",
    )
