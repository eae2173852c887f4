"""How somebody is added while something else is asked; folded, without signs."""

# "Rồi thêm thằng …", "quên, còn anh …", "nhớ ghi thêm …".
LED = (
    r"^(?:(?:da|vang|a|o|oi|u|ua|ay|chet|thoi|roi|quen|nho|khoan|em|e|anh|chi|bac|chu|co|chau|cho|giup|gium|ho|xin|mai quen|nua|ma|con|va|voi) )*"
    r"(?:them|ghi them|bo sung|con|con ca|ke ca|quen mat|ghi ca|thieu)\b"
)
