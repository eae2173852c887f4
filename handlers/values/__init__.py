"""The neutral values between channels, conversation and store."""
