"""The WSGI entry point that gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsreader.settings")

application = get_wsgi_application()

# What is loaded by now is there as long as the process: the collector need not look through it again and again, which
# would hold up a page now and then by a tenth of a second.
gc.collect()
gc.freeze()
gc.set_threshold(5_000)
