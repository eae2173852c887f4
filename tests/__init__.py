"""The tests of HTX Bot; conversations first."""
