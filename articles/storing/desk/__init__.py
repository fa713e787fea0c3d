"""What editors decide at their desk: one decision a file, each logged and open to being taken back."""

from articles.storing.desk.bulk import Counted, NoIndex, counted, found_by, tag_articles, untag_articles
from articles.storing.desk.deciding import decide, decided, decisions_of, delete_tags
from articles.storing.desk.merging import CannotMerge, Collision, MergePreview, merge_tags, obstacle, preview
from articles.storing.desk.outlets import accept_outlets, reject_outlets
from articles.storing.desk.respelling import CannotMove, move_spelling, split_spelling
from articles.storing.desk.revising import TagRows, revised, tag_rows
from articles.storing.desk.suggesting import accept_as_spelling, accept_suggestions, reject_suggestions
from articles.storing.desk.taking_back import CannotUndo
from articles.storing.desk.undoing import undo

__all__ = [
    "CannotMerge",
    "CannotMove",
    "CannotUndo",
    "Collision",
    "Counted",
    "MergePreview",
    "NoIndex",
    "TagRows",
    "accept_as_spelling",
    "accept_outlets",
    "accept_suggestions",
    "counted",
    "decide",
    "decided",
    "decisions_of",
    "delete_tags",
    "found_by",
    "merge_tags",
    "move_spelling",
    "obstacle",
    "preview",
    "reject_outlets",
    "reject_suggestions",
    "revised",
    "split_spelling",
    "tag_articles",
    "tag_rows",
    "undo",
    "untag_articles",
]
