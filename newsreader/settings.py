"""Django settings: one file for every place it runs; what differs comes from the environment through newsreader.env."""

import contextlib
import os
import secrets
import socket
from pathlib import Path
from urllib.parse import quote

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsreader import env

BASE_DIR = Path(__file__).resolve().parent.parent

# PRODUCTION=1: other people reach this machine. Then nothing is guessed: key and hosts have to be set.
PRODUCTION = env.flag("PRODUCTION", default=False)
DEBUG = env.flag("DEBUG", default=False)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG=1 and PRODUCTION=1 exclude each other: DEBUG shows the code to strangers")

DATA_DIR = env.folder("DATA_DIR", default=BASE_DIR / "data")


def _secret_key() -> str:
    """SECRET_KEY; on a single machine one is made at the first start and kept in DATA_DIR, for its owner alone."""
    if PRODUCTION:
        key = env.required("SECRET_KEY", "production needs a secret of at least 50 random characters")
        if len(key) < 50 or len(set(key)) < 5:
            raise ImproperlyConfigured("SECRET_KEY is too short or too plain: use at least 50 random characters")
        return key
    if key := env.text("SECRET_KEY", ""):
        return key
    kept = DATA_DIR / "secret_key"
    try:
        key = _kept_key(kept)
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"{kept} cannot be kept or read: {error}") from error
    if not key:
        raise ImproperlyConfigured(f"{kept} holds no key: delete it, and one is made; everybody logs in anew")
    return key


def _kept_key(kept: Path) -> str:
    """The key in that file, made if it is not there."""
    if not kept.exists():
        # Written whole under another name, then linked: of two first starts one wins, and none reads half a key.
        fresh = DATA_DIR / f".secret_key.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(64), "ascii")
        with contextlib.suppress(FileExistsError):
            kept.hardlink_to(fresh)
        fresh.unlink()
    return kept.read_text("ascii").strip()


SECRET_KEY = _secret_key()

if PRODUCTION:
    env.required("ALLOWED_HOSTS", "production needs the host names that the site answers to, separated by commas")
# Without production: this machine under its own names, and HOST, the address that gunicorn.conf.py binds.
_OWN_NAMES = ("127.0.0.1", "localhost", "[::1]", env.host("HOST", default="127.0.0.1"), socket.gethostname())
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", default=_OWN_NAMES)
if PRODUCTION and "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS=* lets anyone name the host: list the real names")
CSRF_TRUSTED_ORIGINS = env.origins("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "newsreader.apps.EditingDesk",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "articles",
]

MIDDLEWARE = [
    "newsreader.page_cache.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages shrink to a sixth. The BREACH attack has nothing to guess: the site's pages contain no secret, and at the
    # desk Django masks the CSRF token differently in every response and pads the compressed length.
    "newsreader.compression.CompressionMiddleware",
    "newsreader.content_policy.ContentPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "newsreader.urls"
WSGI_APPLICATION = "newsreader.wsgi.application"

# The site's templates are Jinja2's, which are compiled (docs/architecture.md). The admin's templates are Django's, and
# so are those that extend them. A name is taken from the first engine that has it: nothing in templates/ itself begins
# with admin/, and nothing of the desk's is outside templates/desk.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "newsreader.jinja.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates" / "desk"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def _database() -> dj_database_url.DBConfig:
    """The database of DATABASE_URL, SQLite in DATA_DIR by default. Messages leave out the URL: it holds a password."""
    url = env.text("DATABASE_URL", f"sqlite:///{quote(str(DATA_DIR / 'newsreader.sqlite3'))}")
    try:
        config = dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from None
    name = config.get("NAME", "")
    match config.get("ENGINE"):
        case "django.db.backends.sqlite3":
            if name in {"", ":memory:"}:
                raise ImproperlyConfigured("DATABASE_URL: SQLite in memory keeps nothing: name a file")
            config["NAME"] = str(BASE_DIR / name)
            # IMMEDIATE takes the write lock when a transaction begins: with the default (deferred) a reader that turns
            # into a writer fails at once with "database is locked" instead of waiting. WAL lets others read meanwhile.
            # Each thread of a worker has a connection with its own cache: 4 MB are as fast as 16 MB or as mapped files,
            # because the kernel caches the pages too.
            config["OPTIONS"] = {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;"
                    "PRAGMA cache_size=-4000; PRAGMA foreign_keys=ON;"
                ),
            }
        case "django.db.backends.postgresql":
            if not name:
                raise ImproperlyConfigured("DATABASE_URL names no database: postgres://user:password@host/database")
        case _:
            raise ImproperlyConfigured(f"DATABASE_URL={url.partition(':')[0]}://…: use sqlite or postgres")
    return config


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The page cache of a worker; 0 for none.
PAGE_CACHE_BYTES = env.number("PAGE_CACHE_MB", default=8, least=0, most=1024) * 1_000_000
# The cache of the pieces of HTML that pages share: cards, facets, pictures.
FRAGMENT_CACHE_BYTES = env.number("FRAGMENT_CACHE_MB", default=8, least=0, most=1024) * 1_000_000

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "newsreader"}}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "ar"
# Times on a page have no zone; they are stored as the page prints them, as if they were UTC, and shown unchanged.
TIME_ZONE = "UTC"
USE_I18N = True
FORMAT_MODULE_PATH = ["newsreader.formats"]
# Words that replace Django's own Arabic at the desk; `make words` compiles them.
LOCALE_PATHS = [BASE_DIR / "newsreader" / "locale"]
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = env.place("STATIC_ROOT", default=BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsreader.styles.JoinedStorage"},
}

# The folder of the search index, which is derived from the database and rebuilt when it is missing.
INDEX_DIR = DATA_DIR / "index"
VOCABULARY_DIR = BASE_DIR / "seeds" / "vocabulary"
SAMPLE_PAGES_DIR = BASE_DIR / "seeds" / "pages"

# Nothing but our own files: no inline script or style, no other host, no frames.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# Production implies HTTPS; HTTPS=0 is for a production start without a proxy, on a network of one's own.
HTTPS = env.flag("HTTPS", default=PRODUCTION)
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # a probe comes from the machine itself, by plain HTTP
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
# TRUST_PROXY=1 only behind a proxy that sets this header itself: anyone else could claim to have come by HTTPS.
if env.flag("TRUST_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "articles": {"handlers": ["console"], "level": "INFO", "propagate": False},
        # It warns about every page in which it finds nothing, though the reader then reads the page's whole text.
        "trafilatura": {"handlers": ["console"], "level": "CRITICAL", "propagate": False},
    },
}
