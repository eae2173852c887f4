"""Three more invented plans: parts with decimals, a joint plan in articles, a table of dates."""

from tests.support.plans.documents import Draft, Grid

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")

# Parts with decimals, money, a telephone number, a deadline among other matters.
HAI_PHONG = Draft(
    left=("UBND THÀNH PHỐ HẢI PHÒNG", "LIÊN MINH HỢP TÁC XÃ", "Số: 21/KH-LMHTX"),
    right=(*_MOTTO, "Hải Phòng, ngày 09 tháng 01 năm 2026"),
    title=(
        "KẾ HOẠCH",
        "Tổ chức phong trào thi đua “Đổi mới, sáng tạo, phát triển kinh tế tập thể” năm 2026",
    ),
    body=(
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân thành phố về phong trào thi đua năm 2026;",
        "Liên minh Hợp tác xã thành phố Hải Phòng xây dựng Kế hoạch với các nội dung sau:",
        "Phần I. MỤC ĐÍCH, YÊU CẦU",
        "1.1. Mục đích: Động viên cán bộ, thành viên hợp tác xã hăng hái lao động, sản xuất, góp phần đạt tốc độ tăng trưởng khu vực kinh tế tập thể 8% trong năm 2026.",
        "1.2. Yêu cầu: Bảo đảm công khai, dân chủ; mỗi đơn vị chọn ít nhất 02 việc cụ thể để thi đua.",
        "Phần II. NỘI DUNG VÀ TIÊU CHÍ THI ĐUA",
        "2.1. Đối với hợp tác xã nông nghiệp, thủy sản",
        "a) Có ít nhất 01 sản phẩm OCOP từ 3 sao trở lên;",
        "b) Áp dụng truy xuất nguồn gốc cho 50% sản lượng;",
        "c) Giải quyết việc làm cho trên 20 lao động địa phương.",
        "2.2. Đối với hợp tác xã vận tải, tiểu thủ công nghiệp",
        "a) 100% phương tiện lắp thiết bị giám sát hành trình;",
        "b) Không để xảy ra tai nạn lao động nghiêm trọng.",
        "2.3. Đối với quỹ tín dụng nhân dân: giữ tỷ lệ nợ xấu dưới 1,5%; trích lập dự phòng đầy đủ.",
        "Phần III. KHEN THƯỞNG VÀ KINH PHÍ",
        "3.1. Hình thức khen thưởng: Liên minh Hợp tác xã thành phố tặng Giấy khen cho 10 tập thể và 15 cá nhân; đề nghị Chủ tịch Ủy ban nhân dân thành phố tặng Bằng khen cho 03 tập thể dẫn đầu.",
        "3.2. Mức tiền thưởng: Giấy khen tập thể 2.340.000 đồng; Giấy khen cá nhân 702.000 đồng.",
        "3.3. Kinh phí thực hiện: từ Quỹ thi đua, khen thưởng của Liên minh Hợp tác xã thành phố năm 2026.",
        "Phần IV. TỔ CHỨC THỰC HIỆN",
        "4.1. Các đơn vị thành viên gửi bản đăng ký thi đua về Liên minh Hợp tác xã thành phố (qua Phòng Phong trào - Thành viên, số 5 Trần Phú, điện thoại 0225.3000.123) chậm nhất ngày 28/02/2026.",
        "4.2. Báo cáo sơ kết 6 tháng gửi trước ngày 15/6/2026; báo cáo tổng kết và hồ sơ khen thưởng gửi trước ngày 20/11/2026.",
        "4.3. Phòng Phong trào - Thành viên là đầu mối theo dõi, tổng hợp, tham mưu Ban Thường vụ tổ chức Hội nghị tổng kết phong trào thi đua vào ngày 18/12/2026.",
        "4.4. Phong trào được phát động từ ngày 15/01/2026 và kết thúc ngày 30/11/2026.",
        "Trên đây là Kế hoạch tổ chức phong trào thi đua năm 2026, trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Liên minh Hợp tác xã thành phố để được hướng dẫn./.",
    ),
    recipients=(
        "- Liên minh HTX Việt Nam;",
        "- UBND thành phố;",
        "- Các HTX, QTDND thành viên;",
        "- Lưu: VT, PTTV.",
    ),
    signer=("CHỦ TỊCH", "Phạm Thị Hồng Vân"),
)

# Two bodies plan together, in articles; they take registrations for six weeks.
CAN_THO = Draft(
    left=("LIÊN MINH HTX TP. CẦN THƠ", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Số: 102/KHPH-LMHTX-SNNMT"),
    right=(*_MOTTO, "Cần Thơ, ngày 02 tháng 3 năm 2026"),
    title=(
        "KẾ HOẠCH PHỐI HỢP",
        "Phát triển hợp tác xã nông nghiệp và phong trào thi đua “Đồng ruộng không rác thải” giai đoạn 2026 - 2028",
    ),
    body=(
        "Thực hiện Chương trình số 40/CTr-UBND ngày 12/02/2026 của Ủy ban nhân dân thành phố Cần Thơ, Liên minh Hợp tác xã thành phố và Sở Nông nghiệp và Môi trường thống nhất ban hành Kế hoạch phối hợp như sau:",
        "Điều 1. Mục đích phối hợp",
        "Nâng cao hiệu quả hoạt động của hợp tác xã nông nghiệp; thu gom ít nhất 80% vỏ bao bì thuốc bảo vệ thực vật sau sử dụng.",
        "Điều 2. Nguyên tắc phối hợp",
        "1. Chủ động, kịp thời, đúng chức năng, nhiệm vụ của mỗi bên.",
        "2. Không chồng chéo, không gây phiền hà cho hợp tác xã.",
        "Điều 3. Nội dung phối hợp",
        "1. Liên minh Hợp tác xã thành phố:",
        "a) Phát động phong trào thi đua “Đồng ruộng không rác thải” đến 100% hợp tác xã nông nghiệp;",
        "b) Nhận đăng ký thi đua của các hợp tác xã từ ngày 15/3/2026 đến hết ngày 30/4/2026;",
        "c) Tổ chức 06 lớp tập huấn mỗi năm cho giám đốc hợp tác xã.",
        "2. Sở Nông nghiệp và Môi trường:",
        "a) Hỗ trợ mỗi hợp tác xã đăng ký 10 thùng chứa bao bì;",
        "b) Cử cán bộ khuyến nông hướng dẫn kỹ thuật canh tác lúa giảm phát thải;",
        "c) Chủ trì kiểm tra việc thu gom vào tháng 6 và tháng 12 hằng năm.",
        "Điều 4. Kinh phí",
        "Mỗi bên tự bảo đảm từ nguồn ngân sách được giao hằng năm.",
        "Điều 5. Chế độ báo cáo, sơ kết, tổng kết",
        "1. Hợp tác xã gửi kết quả về Liên minh Hợp tác xã trước ngày 25 tháng cuối quý.",
        "2. Hai bên họp sơ kết vào quý IV hằng năm; tổng kết vào ngày 10/12/2028.",
        "Điều 6. Điều khoản thi hành",
        "Kế hoạch phối hợp có hiệu lực từ ngày ký đến hết ngày 31/12/2028. Văn phòng Liên minh Hợp tác xã và Chi cục Phát triển nông thôn là đầu mối giúp việc hai bên./.",
    ),
    recipients=("- UBND thành phố (b/c);", "- Các HTX nông nghiệp;", "- Lưu: VT (2 bên)."),
    signer=("GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Trần Chí Hùng"),
)

# Two pages whose days stand in a table.
THAI_NGUYEN = Draft(
    left=("TỈNH THÁI NGUYÊN", "LIÊN MINH HỢP TÁC XÃ", "Số: 09/KH-LMHTX"),
    right=(*_MOTTO, "Thái Nguyên, ngày 20 tháng 01 năm 2026"),
    title=(
        "KẾ HOẠCH",
        "Phát động thi đua chào mừng kỷ niệm 80 năm Ngày Bác Hồ viết thư kêu gọi điền chủ, nông gia vào hợp tác xã nông nghiệp (11/4/1946 - 11/4/2026)",
    ),
    body=(
        "Thực hiện Hướng dẫn số 77/HD-LMHTXVN ngày 05/01/2026 của Liên minh Hợp tác xã Việt Nam, Liên minh Hợp tác xã tỉnh Thái Nguyên phát động đợt thi đua cụ thể như sau:",
        "I. MỤC ĐÍCH",
        "- Tuyên truyền về truyền thống 80 năm của hợp tác xã Việt Nam.",
        "- Tạo khí thế thi đua sôi nổi trong vùng chè Tân Cương, La Bằng.",
        "II. ĐỐI TƯỢNG",
        "Các hợp tác xã chè, hợp tác xã dịch vụ, tổ hợp tác và người lao động trên địa bàn tỉnh.",
        "III. NỘI DUNG",
        "1. Thi đua sản xuất: mỗi hợp tác xã chè tăng ít nhất 5% sản lượng chè hữu cơ.",
        "2. Thi đua văn hóa: tham gia Hội thi “Bàn tay vàng hái chè” tổ chức tại xã Tân Cương.",
        "3. Thi đua xã hội: ủng hộ Quỹ “Vì người nghèo” của tỉnh, không bắt buộc mức đóng góp.",
        "IV. TIẾN ĐỘ THỰC HIỆN",
        Grid(
            (
                ("STT", "Nội dung", "Thời gian", "Đơn vị thực hiện"),
                (
                    "1",
                    "Đăng ký tham gia thi đua",
                    "Trước ngày 15/3/2026",
                    "Các hợp tác xã, tổ hợp tác",
                ),
                ("2", "Hội thi Bàn tay vàng hái chè", "05/4/2026", "Phòng Kinh tế - Xúc tiến"),
                (
                    "3",
                    "Lễ kỷ niệm 80 năm Ngày Hợp tác xã Việt Nam",
                    "10/4/2026",
                    "Văn phòng Liên minh",
                ),
                (
                    "4",
                    "Nộp báo cáo thành tích",
                    "Chậm nhất 25/4/2026",
                    "Các hợp tác xã, tổ hợp tác",
                ),
                (
                    "5",
                    "Họp xét khen thưởng",
                    "Tuần đầu tháng 5/2026",
                    "Hội đồng Thi đua - Khen thưởng",
                ),
            )
        ),
        "V. KHEN THƯỞNG",
        "Liên minh Hợp tác xã tỉnh tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong đợt thi đua.",
        "VI. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng Liên minh chủ trì tham mưu, đôn đốc.",
        "2. Phòng Kinh tế - Xúc tiến xây dựng thể lệ Hội thi, trình Thường trực trước ngày 20/02/2026.",
        "3. Thời gian đợt thi đua: từ ngày 01/02/2026 đến ngày 30/4/2026.",
        "Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.",
    ),
    recipients=("- Liên minh HTX Việt Nam (b/c);", "- Các HTX, THT;", "- Lưu: VT."),
    signer=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nông Văn Đức"),
)
