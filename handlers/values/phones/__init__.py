"""Where a telephone number stands in what somebody has typed: one reader for taking and hiding."""
