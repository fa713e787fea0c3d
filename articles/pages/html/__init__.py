"""HTML pages: the lines of the article as its markup tells them apart. The rules for text pages decide the rest."""
