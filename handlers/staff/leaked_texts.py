"""What is said when a code of the staff was typed in a group."""

LEAKED = (
    "Mã mời này đã hiện trước cả nhóm nên trợ lý hủy rồi. Anh/chị xin quản trị mã mới và gõ trong cuộc trò chuyện riêng "
    "với trợ lý."
)
OWN_LEAKED = (
    "Mã của cán bộ này đã hiện trước cả nhóm nên trợ lý hủy rồi. Anh/chị gõ /quantri trong cuộc trò chuyện riêng với trợ lý "
    "để lấy mã khác."
)
TOLD_OWN_LEAKED = (
    "⚠️ Một mã của anh/chị vào bàn làm việc vừa bị gõ trong một nhóm trò chuyện, ai trong nhóm cũng thấy, nên đã được hủy. "
    "Anh/chị gõ /quantri để lấy mã khác; nếu đó là mã dự phòng, các mã còn lại vẫn dùng được."
)


def told_leaked(*, name: str) -> str:
    """To every admin."""
    return (
        f"⚠️ Mã mời {name} vào bàn làm việc vừa bị gõ trong một nhóm trò chuyện, ai trong nhóm cũng thấy, nên đã "
        "được hủy. Anh/chị tạo mã khác và gửi riêng cho người ấy."
    )
