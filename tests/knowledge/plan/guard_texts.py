"""Sentences of invented plans: three that state a topic in other words, three that do not."""

STATES: dict[str, tuple[str, str, str]] = {
    "tien-thuong": (
        "Giải nhất 5 triệu đồng, giải nhì 3 triệu đồng.",
        "Cá nhân được tặng Giấy khen kèm 500.000 đồng.",
        "Kinh phí khen thưởng trích từ quỹ thi đua.",
    ),
    "kinh-phi": (
        "Nguồn chi do ngân sách tỉnh bảo đảm.",
        "Đơn vị tham gia tự túc việc đi lại.",
        "Thu 200.000 đồng/đơn vị khi dự thi.",
    ),
    "han-dang-ky": (
        "Bản đăng ký gửi về Văn phòng chậm nhất 15/02/2026.",
        "Các đơn vị ký giao ước trước ngày 20/3.",
        "Hạn nhận phiếu đăng ký là cuối tháng Giêng.",
        "Các tổ nộp đơn xin tham gia tại xã từ ngày 03/4 đến ngày 20/5.",
        "Trạm nhận hồ sơ trong tháng 6.",
    ),
    "han-bao-cao": (
        "Báo cáo gửi về Ban Phong trào trước ngày 25 hằng tháng.",
        "Hồ sơ đề nghị khen thưởng nộp muộn nhất 30/11.",
        "Hội đồng xét trong tháng 12, trao tại lễ tổng kết.",
    ),
    "lien-he": (
        "Mọi chi tiết gọi 0212 3850 123.",
        "Đầu mối giải đáp: Phòng Phong trào.",
        "Gửi thư về lmhtx@vidu.vn.",
    ),
    "dia-chi": (
        "Nộp tại số 12 đường Trần Phú, phường Hà An.",
        "Phòng tiếp khách ở tầng 2, mở cửa trong giờ hành chính.",
        "Trụ sở Liên minh nằm cạnh bến xe.",
    ),
    "mau-bieu": (
        "Đăng ký theo Mẫu số 01.",
        "Điền vào phiếu gửi kèm.",
        "Xem bảng chấm ở cuối văn bản, Phụ lục 2.",
    ),
    "cach-nop": (
        "Gồm tờ trình và báo cáo thành tích, đóng thành một bộ.",
        "Có thể gửi qua Cổng dịch vụ công trực tuyến.",
        "Bước 1: đơn vị lập danh sách.",
    ),
    "danh-hieu": (
        "Xét tặng Cờ thi đua cho đơn vị dẫn đầu.",
        "Lao động tiên tiến: hoàn thành nhiệm vụ.",
        "Suy tôn 10 gương tiêu biểu.",
    ),
    "chi-tieu-so-luong": (
        "Không quá 20% số cá nhân của đơn vị.",
        "Nội dung A tối đa 40 điểm.",
        "Mỗi cụm chọn 02 tập thể, 03 cá nhân.",
    ),
    "thong-ke": (
        "Toàn tỉnh có 412 hợp tác xã.",
        "Doanh thu một đơn vị đạt 3,2 tỷ đồng.",
        "Tổng số 18.500 thành viên.",
    ),
    "nhan-su": (
        "Ông Lê Văn Thử làm Trưởng ban.",
        "Đại hội bầu Ban Chấp hành khóa mới.",
        "Kiện toàn chức danh Phó Chủ tịch.",
    ),
    "vay-von": (
        "Được vay tối đa 300 triệu đồng.",
        "Hưởng lãi 4,8 phần trăm mỗi năm.",
        "Hỗ trợ một lần 30 triệu đồng cho đơn vị mới.",
    ),
    "thanh-lap": (
        "Hướng dẫn các sáng lập viên soạn điều lệ.",
        "Đơn gia nhập nộp cho Văn phòng.",
        "Lập mới: tổ chức hội nghị thành lập, rồi xin cấp giấy chứng nhận đăng ký.",
    ),
    "giai-the": (
        "Đơn vị ngừng hoạt động 12 tháng thì làm thủ tục chấm dứt hoạt động.",
        "Xử lý dứt điểm 15 hợp tác xã yếu kém.",
        "Đóng mã số thuế trước khi xóa tên.",
    ),
    "luat-chi-tiet": (
        "Luật Hợp tác xã quy định bảy thành viên trở lên.",
        "Theo Điều 107 thì không phải lập lại điều lệ.",
        "Nghị quyết 06 hỗ trợ lao động trẻ.",
    ),
    "ocop-ntm": (
        "Sản phẩm đạt 4 sao được ưu tiên.",
        "Mở gian hàng tại hội chợ vùng cao.",
        "Xã đạt chuẩn nông thôn mới nâng cao.",
    ),
    "dao-tao": (
        "Mở 05 lớp cho kế toán.",
        "Tập huấn tại nhà văn hóa phường.",
        "Mỗi khóa 30 học viên, ba ngày.",
    ),
    "ngay-su-kien": (
        "Lễ phát động tổ chức sáng 11/4 tại Quảng trường.",
        "Hội thi dự kiến vào tháng 9.",
        "Đại hội họp ở hội trường lớn, thời gian báo sau.",
    ),
    "du-an-chi-tiet": (
        "Dự án có tổng mức 12 tỷ đồng.",
        "Mô hình thực hiện tại ba xã vùng cao.",
        "Chương trình dành cho phụ nữ tham gia quản lý.",
    ),
    "sap-nhap": (
        "Sau khi hợp nhất, tỉnh có 99 xã.",
        "Các xã thuộc huyện cũ vẫn tham gia.",
        "Thực hiện chính quyền hai cấp.",
    ),
    "che-tai": (
        "Nộp chậm bị trừ điểm.",
        "Đơn vị vi phạm không được xét khen.",
        "Phê bình trước toàn cụm.",
    ),
    "phu-cap": (
        "Học viên được hỗ trợ tiền ăn.",
        "Giám khảo hưởng thù lao theo buổi.",
        "Đi lại và lưu trú do ban tổ chức lo.",
    ),
    "hoi-dong": (
        "Tổ thẩm định gồm năm người.",
        "Ban Tổ chức chấm theo thang điểm 100.",
        "Cụm bỏ phiếu kín.",
    ),
    "khieu-nai": (
        "Đơn vị không đồng ý kết quả thì gửi đơn đề nghị xem xét lại.",
        "Vướng mắc phản ánh về Văn phòng.",
        "Thắc mắc xin góp ý qua hòm thư.",
    ),
    "thien-tai": (
        "Ưu tiên đơn vị bị bão làm hư hại.",
        "Hỗ trợ tái đàn sau dịch.",
        "Hoãn nợ khi mất mùa.",
    ),
    "dat-dai": (
        "Giúp đơn vị thuê mặt bằng làm kho.",
        "Bố trí khu đất làm sân phơi.",
        "Cấp sổ đỏ cho hợp tác xã.",
    ),
}
_AIMS = "Tạo khí thế sôi nổi trong toàn ngành, giúp nhau cùng tiến bộ."
_WORDS = "Tuyên truyền sâu rộng để mọi thành viên hiểu và tự giác hưởng ứng."
# What a plan of emulation says anyway; a guard that fires at it would never let anything be said.
ORDINARY = (
    _AIMS,
    _WORDS,
    "Các đơn vị căn cứ tình hình thực tế để triển khai cho phù hợp.",
)
# Near the topic, and still silent on it.
NEAR: dict[str, str] = {
    "tien-thuong": "Kịp thời khen thưởng gương người tốt, việc tốt.",
    "han-dang-ky": "Mỗi đơn vị đăng ký một việc khó để làm cho xong; bản tin có nhiều người tham gia.",
    "han-bao-cao": "Các đơn vị báo cáo trung thực, đúng thành tích.",
    "chi-tieu-so-luong": "Khen đúng người, đúng việc, ưu tiên người lao động trực tiếp.",
    "thong-ke": "Vận động các hợp tác xã đoàn kết, nâng cao thu nhập.",
    "vay-von": "Giúp các hợp tác xã huy động nội lực.",
    "luat-chi-tiet": "Chấp hành tốt pháp luật của Nhà nước.",
    "ngay-su-kien": "Tham gia đầy đủ các hội thi của ngành.",
    "dat-dai": "Đoàn kết gắn bó với quê hương.",
    "phu-cap": "Chăm lo đời sống người lao động.",
}
