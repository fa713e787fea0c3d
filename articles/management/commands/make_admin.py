"""manage.py make_admin: an administrator for a site that has none, and the group that editors are put into."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand
from django.db import transaction

EDITORS = "المحررون"


class Command(BaseCommand):
    """Make an administrator with a random password, once."""

    help = (
        "If there is no administrator yet, make one named admin with a random password, printed this once. "
        "Makes the group of editors too, who may do all but accounts."
    )

    @transaction.atomic
    def handle(self, *_args: Any, **_options: Any) -> None:
        """Make one or do nothing."""
        editors, is_new = Group.objects.get_or_create(name=EDITORS)
        if is_new:
            editors.permissions.set(Permission.objects.filter(content_type__app_label="articles"))
        users = get_user_model().objects
        if users.filter(is_superuser=True, is_active=True).exists():
            return
        name = "admin"
        while users.filter(username=name).exists():
            name = f"admin-{secrets.token_hex(2)}"
        password = secrets.token_urlsafe(12)
        users.create_superuser(username=name, password=password)
        self.stdout.write("There was no administrator, so one was made. The password is shown only this once:")
        self.stdout.write(f"    user name  {name}")
        self.stdout.write(f"    password   {password}")
        self.stdout.write("Change it at /admin/password_change/.")
