"""How a clause orders that something is deleted, taken back or ended, whatever is told before it; folded."""

# Each a word of its own: two ways through the same words would be tried for each of them.
_BEFORE = "|".join(
    sorted(
        set(
            "a o oi u y vay the rua thi nen thoi gio bay chu nay hom tu nhung ma da vang ok con tot nhat quyet dinh cho xin phep kinh de nghi"
            " yeu cau mong nho phien lam on hay vui long giup gium dum ho muon can phai cu ad bo lien minh cung toi tui tao tau choa to mk em e"
            " anh chi c bac co di chau ong gia ba cu htx qtd hop tac xa quy don vi bon ben mi may chinh thuc".split()
        )
    )
)
_LEAD = rf"(?:(?:{_BEFORE}) )*"
_DEED = (
    r"(?:xoa|go|rut|huy|thu hoi|thu lai|lay lai|lay ve|tat|ngung|ngat|dep|cat|bo het|bo di|quen het|tay|quet|don sach|delete|del"
    r"|thoi (?:khong )?(?:nhac|nhan|gui|bao)|thoi nhac|(?:dung|khong|ko|khoi|dung co)(?: (?:can|phai|muon|co))? (?:nhac|gui|nhan|nhan tin|bao|keu|reo)|dung (?:nhac|gui|nhan))"
)
# Behind the verb these ask, doubt or tell; none of them is an order.
_NO_ORDER = r"(?! (?:\w+ )?(?:gi|chi|j|man chi|sao|roi|xong|la|thi|mat|hay|duoc|dc|co|cung|lam|bao|nao|khi|ai)\b)"
ORDERS = rf"^{_LEAD}{_DEED}\b{_NO_ORDER}"
# What hangs on something still to come, and what another is said to have said.
OPEN = (
    r"^(?!.*\bthi\b).*\b(?:neu|gia su|gia nhu|lo ma|khi nao|bao gio|chung nao|luc nao|hom nao|mai mot|sang nam|thang sau|truoc khi|sau khi)\b"
    r"|\b(?:bao|noi|bieu|keu|nhan|xui|rang|(?:noi|bao|nghia) la)$"
)
# "Nếu khó vậy thì thôi": what was said before holds, and nothing is left open.
AS_SAID = r"\bneu (?:ma )?(?:\w+ ){0,2}?(?:the|vay|rua|ri|nhu the|nhu vay)(?: nay)?\b|\bneu duoc(?= (?:thi|ben|cac|ad|can bo|em|anh|chi|giup|xin)\b)"
