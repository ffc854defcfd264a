"""What a program that ended in the middle of its work had not saved: offered again."""
