"""How a sentence falls into clauses, each of which may tell one thing of the form."""

# "Vì nó có sáng kiến …": why is a clause of its own; a comma between digits parts nothing.
BREAK = (
    r"\s*(?:(?:[;\n…]|,(?!\d)|(?<!\d),)+|\.(?:\s|$)|\.\.+)\s*|\s+(?:vì|bởi vì|do|tại|vi|boi vi)\s+"
    r"|\s+(?=(?:với lại|voi lai|ngoài ra|ngoai ra|đồng thời|dong thoi)\s)"
)
# Who was named just before, spoken of without the name.
SAME_ONE = (
    r"(?:nó|no|hắn|han|cổ|ảnh|bả|ổng|chỉ|thằng này|thang nay|(?:anh|chị|chi|em|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|cậu|cau)"
    r" (?:ấy|ay|đó|do|nớ|no|này|nay))\s+(?=\S)"
)
# Folded: a clause that says why, or how it is; it asks for nothing to be written.
WEIGHTY = r"\d|\b(?:sang kien|giai phap|danh hieu|chi tieu)\b"
