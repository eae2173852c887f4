"""What the program writes to the admins about the journal by itself."""

SEAL_LETTERS = 16


def sealed(*, line: int, seal: str) -> str:
    """The journal's last line of the day."""
    return (
        f"🔏 Dấu nhật ký hôm nay: dòng số {line}, mã {seal[:SEAL_LETTERS]}.\n"
        "Xin giữ tin này. Trang Nhật ký hiện mã của từng dòng; nếu sau này mã của dòng đó khác đi, nhật "
        "ký đã bị sửa."
    )
