"""What a story says: names, countries, cited sources. No Django here: a story and a Vocabulary in, findings out."""
