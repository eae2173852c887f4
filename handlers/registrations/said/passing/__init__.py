"""What is said in passing at an open question: wait a moment, how it rains."""
