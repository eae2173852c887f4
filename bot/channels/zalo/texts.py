"""What the papers say of Zalo."""

LEGAL = "Zalo (VNG): chuyển và giữ tin nhắn hai bên."
