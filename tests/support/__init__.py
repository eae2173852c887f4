"""What many tests share: talks, stores, processes, channels, people."""
