"""The desk's view of people: messages that did not reach them."""
