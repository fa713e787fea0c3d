"""What lists and names' pages read lies side by side.

- A spelling seen says its tag itself, and an index holds all that is asked of a tag's spellings; nobody looks them up
  by how they fold.
- The indexes of attributions and of captions hold all that a source's page and the list of sources count.
- A page's long columns come last. SQLite reads what stands behind a long value by going through all of it, so that the
  publisher of a card cost as much as the raw page is long. The order of columns has no other meaning, and none on
  PostgreSQL: going back leaves it as it is.
"""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import articles.models.encoding

_LINES = models.JSONField(default=list, encoder=articles.models.encoding.PlainJSON, verbose_name="أدوار الأسطر")
_RAW = models.BinaryField(verbose_name="المحتوى الخام")


def write_tags(apps: Any, schema_editor: Any) -> None:
    taggings = apps.get_model("articles", "Tagging").objects.filter(pk=models.OuterRef("tagging"))
    seen = apps.get_model("articles", "SpellingSeen").objects.using(schema_editor.connection.alias)
    seen.update(tag=models.Subquery(taggings.order_by().values("tag")))


def write_pages_anew(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "sqlite":
        # What Django does itself for a column that SQLite cannot change: the table once more, in the order of fields.
        schema_editor._remake_table(apps.get_model("articles", "Page"))


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_waiting_links")]

    operations = [
        migrations.AddField(
            model_name="spellingseen",
            name="tag",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="articles.tag",
            ),
        ),
        migrations.RunPython(write_tags, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="spellingseen",
            name="tag",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="articles.tag"
            ),
        ),
        migrations.AlterField(
            model_name="spellingseen", name="folded", field=models.CharField(editable=False, max_length=200)
        ),
        migrations.AddIndex(
            model_name="spellingseen",
            index=models.Index(
                fields=["tag", "publisher", "spelling", "variant", "count", "tagging"], name="spelling_seen_by_tag"
            ),
        ),
        migrations.RemoveIndex(model_name="attribution", name="attribution_by_source"),
        migrations.AddIndex(
            model_name="attribution",
            index=models.Index(fields=["source", "status", "article", "role"], name="attribution_by_source"),
        ),
        migrations.AlterField(
            model_name="caption",
            name="credit",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="captions",
                to="articles.source",
                verbose_name="مصدر الصورة",
            ),
        ),
        migrations.AddIndex(
            model_name="caption", index=models.Index(fields=["credit", "article"], name="caption_by_credit")
        ),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField(model_name="page", name="lines"),
                migrations.RemoveField(model_name="page", name="raw"),
                migrations.AddField(model_name="page", name="lines", field=_LINES),
                migrations.AddField(model_name="page", name="raw", field=_RAW),
            ]
        ),
        migrations.RunPython(write_pages_anew, migrations.RunPython.noop),
    ]
