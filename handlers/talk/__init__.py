"""What is said between people and asks for nothing: greetings, thanks, praise, anger."""
