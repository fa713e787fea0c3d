"""Where a person's name is no mention of him."""

from tests.meaning_helpers import people


def test_the_preposition_before_an_ordinary_word_is_no_given_name() -> None:
    assert people("ألقت الشرطة القبض على بحريني في المطار.") == set()
    assert people("قال السفير علي بحريني إن بلاده ترفض القرار.") == {"علي بحريني"}
