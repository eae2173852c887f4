"""The words by which a commune or a person is rightly called."""
