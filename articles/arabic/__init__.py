"""Letters and words of Arabic: comparable spelling, words with offsets, stems, months. No Django here."""
