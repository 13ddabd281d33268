"""What several rules need to read a text: its words, numbers, scripts and sentences."""
