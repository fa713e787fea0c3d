"""manage.py make_admin: an administrator for a site that has none."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction


class Command(BaseCommand):
    """Make an administrator with a random password, once."""

    help = "If there is no administrator yet, make one named admin with a random password, printed this once."

    @transaction.atomic
    def handle(self, *_args: Any, **_options: Any) -> None:
        """Make one or do nothing."""
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
