"""What people say to an answer they have read, and that asks for nothing; folded."""

NODDING = r"(?:(?:a|u|o|oi|da|the|ok) )*(?:vay|the|ra vay|ra the|thi ra vay|thi ra the|rua|vay co|the co|(?:the|vay) thoi)(?: (?:a|ha|u|co|nhi|day|em|do|sao em|ah))*"
