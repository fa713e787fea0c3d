"""What a story says: known names, countries, cited sources. No Django here: a story and a Vocabulary in, findings out."""
