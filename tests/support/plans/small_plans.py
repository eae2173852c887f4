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
