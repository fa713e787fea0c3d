"""One raw news page in, clean stories out. No Django here: bytes in, frozen values out."""
