"""Three invented plans of other provinces, each laid out and numbered in its own way."""

from tests.support.plans.documents import Draft, Grid

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")

# Decimal numbering with a table and a registration deadline.
BEN_TRE = Draft(
    left=("UBND TỈNH BẾN TRE", "LIÊN MINH HỢP TÁC XÃ", "Số: 58/KH-LMHTX"),
    right=(*_MOTTO, "Bến Tre, ngày 05 tháng 01 năm 2026"),
    title=(
        "KẾ HOẠCH",
        "Tổ chức phong trào thi đua “Hợp tác xã xanh, liên kết bền vững” trong khu vực kinh tế tập thể năm 2026",
    ),
    body=(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh về phong trào thi đua yêu nước năm 2026, Liên minh Hợp tác xã tỉnh ban hành Kế hoạch như sau:",
        "1. MỤC ĐÍCH, YÊU CẦU",
        "1.1. Mục đích",
        "Khơi dậy tinh thần thi đua của các hợp tác xã, tổ hợp tác trên địa bàn tỉnh; giảm phát thải trong sản xuất lúa và dừa.",
        "1.2. Yêu cầu",
        "Thi đua phải thiết thực, đúng đối tượng, tránh hình thức.",
        "2. NỘI DUNG THI ĐUA",
        "2.1. Đối với hợp tác xã nông nghiệp",
        "2.1.1. Áp dụng quy trình canh tác giảm phát thải trên ít nhất 30% diện tích; ghi nhật ký đồng ruộng điện tử.",
        "2.1.2. Liên kết tiêu thụ với ít nhất 01 doanh nghiệp; doanh thu tăng 1.200 triệu đồng so với năm 2025.",
        "2.1.3. Thu gom vỏ bao bì thuốc bảo vệ thực vật, đạt tỷ lệ 2.5 kg trên mỗi héc ta trước ngày 30/9/2026.",
        "2.2. Đối với quỹ tín dụng nhân dân",
        "Giữ tỷ lệ nợ xấu dưới 2%; cho vay thành viên đúng mục đích.",
        "3. ĐĂNG KÝ VÀ TIẾN ĐỘ",
        "3.1. Các đơn vị đăng ký thi đua bằng văn bản, gửi về Liên minh Hợp tác xã tỉnh trước ngày 15/02/2026.",
        "3.2. Thời gian thực hiện: từ ngày 10/01/2026 đến hết ngày 30/11/2026.",
        "3.3. Tiến độ thực hiện như bảng sau:",
        Grid(
            (
                ("STT", "Nội dung", "Đơn vị chủ trì", "Thời gian"),
                ("1", "Hội nghị phát động phong trào thi đua năm 2026", "Văn phòng", "20/01/2026"),
                ("2", "Kiểm tra giữa kỳ tại các cụm thi đua", "Phòng Tổ chức", "Quý III/2026"),
            )
        ),
        "4. TỔ CHỨC THỰC HIỆN",
        "4.1. Văn phòng Liên minh theo dõi, đôn đốc.",
        "4.2. Các hợp tác xã báo cáo kết quả trước ngày 10/11/2026.",
        "Trên đây là Kế hoạch tổ chức phong trào thi đua năm 2026, đề nghị các đơn vị nghiêm túc triển khai thực hiện./.",
    ),
    recipients=("- Như trên;", "- UBND tỉnh Bến Tre (b/c);", "- Lưu: VT, VP."),
    signer=("CHỦ TỊCH", "Trần Thị Ngọc Lan"),
)
BEN_TRE_IDS = [
    "mo-dau", "can-cu", "1.1", "1.2", "2.1.1", "2.1.2", "2.1.3", "2.2", "3.1", "3.2", "3.3",
    "3.3.1", "3.3.2", "4.1", "4.2", "ket", "noi-nhan", "nguoi-ky",
]  # fmt: skip

# A decision in articles, clauses and points, with a plan in parts attached to it.
NGHE_AN = Draft(
    left=("ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN", "Số: 1450/QĐ-UBND"),
    right=(*_MOTTO, "Nghệ An, ngày 12 tháng 3 năm 2026"),
    title=(
        "QUYẾT ĐỊNH",
        "Về việc ban hành Kế hoạch thi đua phát triển kinh tế tập thể giai đoạn 2026 - 2030",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    ),
    body=(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 77/TTr-SNV ngày 03/3/2026,",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thi đua phát triển kinh tế tập thể.",
        "Điều 2. Nhiệm vụ của các cơ quan",
        "1. Liên minh Hợp tác xã tỉnh có trách nhiệm:",
        "a) Chủ trì hướng dẫn đăng ký thi đua, hạn nhận đăng ký đến hết ngày 31/3/2026;",
        "b) Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm;",
        "c) Tuyên truyền các mô hình hay;",
        "d) Phối hợp với Sở Tài chính về kinh phí;",
        "đ) Đề nghị khen thưởng.",
        "2. Sở Nội vụ thẩm định hồ sơ khen thưởng.",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.",
    ),
    recipients=("- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NC."),
    signer=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Hòa"),
)
NGHE_AN_IDS = [
    "mo-dau", "can-cu", "D1", "D2.1.a", "D2.1.b", "D2.1.c", "D2.1.d", "D2.1.đ", "D2.2", "D3",
    "noi-nhan", "nguoi-ky",
]  # fmt: skip

# Parts, Roman numbers with a stroke, "1)", points, plus signs, a footnote.
QUANG_NAM = Draft(
    left=("LIÊN MINH HTX VIỆT NAM", "LIÊN MINH HTX TỈNH QUẢNG NAM", "Số: 07/KH-LMHTX"),
    right=(*_MOTTO, "Quảng Nam, ngày 20 tháng 02 năm 2027"),
    title=("KẾ HOẠCH", "Thi đua “Mỗi hợp tác xã một việc tốt” năm 2027"),
    body=(
        "Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị;",
        "Liên minh HTX tỉnh Quảng Nam xây dựng Kế hoạch như sau:",
        "Phần thứ nhất",
        "KẾT QUẢ PHONG TRÀO THI ĐUA NĂM 2026",
        "I/ Kết quả đạt được",
        "Năm 2026 có 120 hợp tác xã đăng ký, trong đó 95 hợp tác xã hoàn thành chỉ tiêu đã đề ra.",
        "II/ Hạn chế",
        "Một số đơn vị ở miền núi chưa gửi báo cáo đúng hạn.",
        "Phần thứ hai",
        "NHIỆM VỤ NĂM 2027",
        "I/ Mục tiêu",
        "1) Mục tiêu chung",
        "Xây dựng hợp tác xã kiểu mới gắn với chuỗi giá trị.",
        "2) Mục tiêu cụ thể",
        "a) Có 150 hợp tác xã đăng ký thi đua;",
        "b) Có 20 hợp tác xã ứng dụng chuyển đổi số:",
        "- Phần mềm kế toán;",
        "+ Bản dùng thử miễn phí;",
        "- Truy xuất nguồn gốc.",
        "II/ Thời gian",
        "Từ tháng 3 đến hết tháng 12 năm 2027.",
        "III/ Các ngày lễ lớn",
        "- Kỷ niệm 81 năm Ngày Bác Hồ viết thư gửi điền chủ nông gia (11/4/1946 - 11/4/2027);",
        "- Hội nghị tổng kết phong trào thi đua năm 2027 vào ngày 15/12/2027.",
        "Đề nghị các đơn vị triển khai nghiêm túc./.",
    ),
    recipients=("- Các HTX thành viên;", "- Lưu: VT."),
    signer=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Hồ Văn Sơn"),
)
QUANG_NAM_IDS = [
    "mo-dau", "can-cu", "P1.I", "P1.II", "P2.I.1", "P2.I.2.a", "P2.I.2.b", "P2.II", "P2.III.1",
    "P2.III.2", "ket", "noi-nhan", "nguoi-ky",
]  # fmt: skip
