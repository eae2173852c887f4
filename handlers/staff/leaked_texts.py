"""What is said when an invitation was typed in a group."""

LEAKED = (
    "Mã mời này đã hiện trước cả nhóm nên trợ lý hủy rồi. Anh/chị xin quản trị mã mới và gõ trong cuộc trò chuyện riêng "
    "với trợ lý."
)


def told_leaked(*, name: str) -> str:
    """To every admin."""
    return (
        f"⚠️ Mã mời {name} vào bàn làm việc vừa bị gõ trong một nhóm trò chuyện, ai trong nhóm cũng thấy, nên đã "
        "được hủy. Anh/chị tạo mã khác và gửi riêng cho người ấy."
    )
