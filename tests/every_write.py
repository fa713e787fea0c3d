"""Every way to write what readers see: at the desk, as a browser does it, and by the commands."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import (
    Article,
    EditorDecision,
    FailedPage,
    Origin,
    Page,
    Source,
    Status,
    Tag,
    Tagging,
    TagStatus,
)
from articles.models.vocabulary import vocabulary_changed
from articles.storing import desk, store_page
from tests.desk_forms import add_row, change_url, form_of, prefix, save
from tests.factories import make_tag
from tests.spelling_helpers import spell_name

PAGE = """افتتاح سد جديد في الشمال

افتتح الوزير سالم المنصور سداً جديداً في شمال البلاد صباح اليوم بحضور مئات المدعوين من أهل المنطقة كلها.

وقال المنصور إن السد سيسقي آلاف الحقول في كل عام، وإن العمل فيه دام ست سنوات من غير أن ينقطع يوماً واحداً.
"""


@dataclass(frozen=True, slots=True)
class World:
    """What is there before the write, and the desk's browser."""

    desk: Client
    room: Path
    article: Article
    person: Tag
    other: Tag
    guessed: Tag
    agency: Source
    outlet: Source

    def act(self, model: str, action: str, *rows: int) -> None:
        """An action on rows of a list of the desk."""
        address = reverse(f"admin:articles_{model}_changelist")
        data = {"action": action, "_selected_action": rows, "post": "yes"}
        assert self.desk.post(address, data).status_code == 302

    def delete(self, row: Article | Tag | Source | Page) -> None:
        """The button on a row's form."""
        address = reverse(f"admin:articles_{row._meta.model_name}_delete", args=[row.pk])
        assert self.desk.post(address, {"post": "yes"}).status_code == 302

    def change(self, row: Article | Tag | Source | Page, **values: str) -> None:
        """A row's form with other values."""
        save(self.desk, change_url(row), form_of(self.desk, change_url(row)) | values)

    def post(self, name: str, *arguments: int, **data: object) -> None:
        """A form of the desk's own pages."""
        assert self.desk.post(reverse(f"admin:articles_{name}", args=arguments), data).status_code == 302

    def tagging(self) -> int:
        """The number of the article's first tagging."""
        return int(Tagging.objects.get(article=self.article, tag=self.person).pk)


@dataclass(frozen=True, slots=True)
class Write:
    """One way to write: `before` makes ready what is not yet there, `page` is an address that then says otherwise."""

    do: Callable[[World], None]
    page: Callable[[World], str] = lambda world: world.article.get_absolute_url()
    before: Callable[[World], object] = lambda _: None


def front(_: World) -> str:
    return reverse("article_list")


def people(_: World) -> str:
    return reverse("people")


def person(world: World) -> str:
    return world.person.get_absolute_url()


def edit_caption(world: World) -> None:
    data = form_of(world.desk, change_url(world.article))
    data[f"{prefix(data, 'captions')}-text"] = "السد من البر"
    save(world.desk, change_url(world.article), data)


def reject_inline(world: World) -> None:
    data = form_of(world.desk, change_url(world.article))
    data[f"{prefix(data, 'taggings', id=world.tagging())}-DELETE"] = "on"
    save(world.desk, change_url(world.article), data)


def add_link(world: World) -> None:
    data = form_of(world.desk, change_url(world.article))
    add_row(data, "related_links", kind="related", title="خبر الحقول")
    save(world.desk, change_url(world.article), data)


def add_tag(world: World) -> None:
    address = reverse("admin:articles_tag_add")
    save(world.desk, address, form_of(world.desk, address) | {"kind": "person", "name": "هدى الغامدي"})


def add_source(world: World) -> None:
    address = reverse("admin:articles_source_add")
    save(world.desk, address, form_of(world.desk, address) | {"kind": "agency", "name": "وكالة النهر"})


def add_spelling(world: World) -> None:
    data = form_of(world.desk, change_url(world.person))
    add_row(data, "aliases", spelling="سليم المنصور", kind="name")
    save(world.desk, change_url(world.person), data)


def undo(world: World) -> None:
    world.post("editordecision_undo", EditorDecision.objects.latest("pk").pk)


def tag_all(world: World) -> None:
    ask = {"q": "الحقول", "tag": world.guessed.pk, "do": "give"}
    shown = world.desk.get(reverse("admin:articles_tag_bulk"), ask)
    world.post("tag_bulk", **ask, seen=shown.context["seen"])


def stored(world: World) -> Article:
    store_page(PAGE.encode(), name="dam.txt")
    return Article.objects.get(page__name="dam.txt")


def older(world: World) -> None:
    """A page that an older release read: it found no story that an editor left there, only lines."""
    article = stored(world)
    desk_delete = reverse("admin:articles_article_delete", args=[article.pk])
    world.desk.post(desk_delete, {"post": "yes"})
    Page.objects.filter(pk=article.page_id).update(reader_version=0, lines=[])


def raw_page(_: World) -> str:
    return Page.objects.get(name="dam.txt").get_absolute_url()


def into_room(world: World) -> None:
    (world.room / "dam.txt").write_text(PAGE, "utf-8")


def import_again(world: World) -> None:
    into_room(world)
    call_command("import_pages", str(world.room / "dam.txt"))


def failed(world: World) -> None:
    FailedPage.objects.create(name="dam.txt", raw=PAGE.encode(), sha256="1", reason="سبب")


def lose_name(world: World) -> None:
    """A suggested person whom no article names any more: retag takes the row away."""
    Tagging.objects.filter(tag=world.guessed).delete()


def shipped(_: World) -> None:
    settings.VOCABULARY_DIR = Path(settings.BASE_DIR) / "seeds" / "vocabulary"


def new_name(world: World) -> None:
    stored(world)
    spell_name(make_tag("سالم بن المنصور"), "الوزير سالم المنصور")
    vocabulary_changed()


def found(world: World) -> str:
    return Article.objects.get(page__name="dam.txt").get_absolute_url()


WRITES = {
    "article.change": Write(lambda world: world.change(world.article, headline="خبر السدود")),
    "article.change caption": Write(edit_caption),
    "article.change tagging": Write(reject_inline),
    "article.change link": Write(add_link),
    "article.delete": Write(lambda world: world.delete(world.article)),
    "article.delete_selected": Write(lambda world: world.act("article", "delete_selected", world.article.pk), front),
    "editordecision_undo": Write(
        undo, before=lambda world: desk.decide(Tagging.objects.filter(pk=world.tagging()), Status.REJECTED, by=None)
    ),
    "editordecision_undo merge": Write(
        undo,
        lambda world: world.other.get_absolute_url(),
        before=lambda world: desk.merge_tags(world.other, world.person, by=None),
    ),
    "failedpage.retry": Write(
        lambda world: world.act("failedpage", "retry", FailedPage.objects.get().pk), front, before=failed
    ),
    "page.change": Write(lambda world: world.change(world.article.page, note="صورة من نسخة الأرشيف")),
    "page.read_again": Write(
        lambda world: world.act("page", "read_again", Page.objects.get(name="dam.txt").pk), raw_page, before=older
    ),
    "page.delete": Write(lambda world: world.delete(world.article.page)),
    "page.delete_selected": Write(lambda world: world.act("page", "delete_selected", world.article.page_id), front),
    "source.add": Write(add_source, lambda _: reverse("suggest") + "?q=وكالة"),
    "source.change": Write(lambda world: world.change(world.agency, name="وكالة النخيل")),
    "source.delete": Write(lambda world: world.delete(world.agency)),
    "source.delete_selected": Write(lambda world: world.act("source", "delete_selected", world.agency.pk)),
    "source.accept": Write(lambda world: world.act("source", "accept", world.outlet.pk), lambda _: reverse("sources")),
    "source.reject": Write(lambda world: world.act("source", "reject", world.outlet.pk)),
    "tagging.accept": Write(
        lambda world: world.act("tagging", "accept", world.tagging()),
        before=lambda world: Tagging.objects.filter(pk=world.tagging()).update(
            status=Status.REJECTED, origin=Origin.EDITOR
        ),
    ),
    "tagging.reject": Write(lambda world: world.act("tagging", "reject", world.tagging())),
    "attribution.accept": Write(
        lambda world: world.act("attribution", "accept", world.article.attributions.get(source=world.agency).pk),
        before=lambda world: world.article.attributions.update(status=Status.REJECTED, origin=Origin.EDITOR),
    ),
    "attribution.reject": Write(
        lambda world: world.act("attribution", "reject", world.article.attributions.get(source=world.agency).pk)
    ),
    "tag.add": Write(add_tag, lambda _: reverse("person", args=["هدى-الغامدي"])),
    "tag.change": Write(lambda world: world.change(world.person, name="سالم بن المنصور")),
    "tag.change kind": Write(lambda world: world.change(world.person, kind="topic"), people),
    "tag.change spelling": Write(add_spelling, lambda _: reverse("suggest") + "?q=سليم"),
    "tag.delete": Write(lambda world: world.delete(world.person)),
    "tag.delete_selected": Write(lambda world: world.act("tag", "delete_selected", world.person.pk), people),
    "tag_queue accept": Write(lambda world: world.post("tag_queue", do=f"accept:{world.guessed.pk}"), people),
    "tag_queue reject": Write(lambda world: world.post("tag_queue", do=f"reject:{world.guessed.pk}"), people),
    "tag_queue": Write(
        lambda world: world.post(
            "tag_queue", do=f"spelling:{world.guessed.pk}", **{f"of-{world.guessed.pk}": world.person.pk}
        ),
        people,
    ),
    "tag_bulk": Write(
        tag_all,
        lambda _: Article.objects.get(headline="خبر الحقول").get_absolute_url(),
        before=lambda world: Tag.objects.filter(pk=world.guessed.pk).update(status=TagStatus.ACCEPTED),
    ),
    "tag_merge": Write(lambda world: world.post("tag_merge", world.other.pk, into=world.person.pk)),
    "tag_respell": Write(
        lambda world: world.post("tag_respell", world.person.aliases.get(spelling="المنصور").pk, to=world.other.pk),
        lambda _: reverse("suggest") + "?q=المنصور",
    ),
    "import_pages": Write(
        lambda world: call_command("import_pages", str(world.room / "dam.txt")), front, before=into_room
    ),
    "import_pages again": Write(import_again, raw_page, before=older),
    "load_vocabulary": Write(
        lambda _: call_command("load_vocabulary"),
        lambda _: reverse("country", args=["ru"]),
        before=shipped,
    ),
    "load_samples": Write(lambda _: call_command("load_samples"), front),
    "retag": Write(lambda _: call_command("retag"), found, before=new_name),
    "retag of names that nobody bears": Write(
        lambda _: call_command("retag"), lambda world: world.guessed.get_absolute_url(), before=lose_name
    ),
}
