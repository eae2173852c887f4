"""How a commune or a person is rightly called, said where another name is written or offered."""
