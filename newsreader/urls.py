"""Every URL of the site. The name of a URL is the name of its view and of its template."""

from django.contrib import admin
from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap as sitemap_section
from django.urls import path, register_converter

from articles.views.article import article
from articles.views.article_list import article_list
from articles.views.compare import compare
from articles.views.countries import countries
from articles.views.country import country
from articles.views.country_pair import country_pair
from articles.views.coverage import coverage
from articles.views.feed import feed
from articles.views.healthz import healthz
from articles.views.opml import opml
from articles.views.organisations import organisations
from articles.views.page import page
from articles.views.people import people
from articles.views.person import person
from articles.views.robots import robots
from articles.views.saved import manifest, offline, saved, service_worker
from articles.views.sitemaps import SITEMAPS
from articles.views.source import source
from articles.views.sources import sources
from articles.views.suggest import suggest
from articles.views.tables import articles_table, quotations_table
from articles.views.tag_kinds import organisation, topic
from articles.views.topics import topics
from articles.views.why import why_source, why_tag


class ArabicSlug:
    """A slug that keeps Arabic letters. Nothing else reaches the database: no NUL, no slash."""

    regex = r"[\w-]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ArabicSlug, "arabic_slug")

urlpatterns = [
    path("", article_list, name="article_list"),
    path("articles/<int:pk>/why/<int:tag>/", why_tag, name="why_tag"),
    path("articles/<int:pk>/why/source/<int:source>/", why_source, name="why_source"),
    path("articles/<int:pk>/beside/<int:other>/", compare, name="compare"),
    path("articles/<int:pk>/<str:slug>/", article, name="article"),
    path("articles/<int:pk>/", article),
    path("coverage/<int:pk>/", coverage, name="coverage"),
    path("pages/<int:pk>/", page, name="page"),
    path("suggest/", suggest, name="suggest"),
    path("people/", people, name="people"),
    path("people/<arabic_slug:slug>/", person, name="person"),
    path("countries/", countries, name="countries"),
    path("countries/<arabic_slug:slug>/", country, name="country"),
    path("countries/<arabic_slug:slug>/<arabic_slug:other>/", country_pair, name="country_pair"),
    path("organisations/", organisations, name="organisations"),
    path("organisations/<arabic_slug:slug>/", organisation, name="organisation"),
    path("topics/", topics, name="topics"),
    path("topics/<arabic_slug:slug>/", topic, name="topic"),
    path("sources/", sources, name="sources"),
    path("sources/<arabic_slug:slug>/", source, name="source"),
    path("saved/", saved, name="saved"),
    path("offline/", offline, name="offline"),
    path("sw.js", service_worker, name="service_worker"),
    path("manifest.webmanifest", manifest, name="manifest"),
    path("feed/", feed, name="feed"),
    path("articles.csv", articles_table, name="articles_table"),
    path("quotations.csv", quotations_table, name="quotations_table"),
    path("feeds.opml", opml, name="opml"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemap_section, {"sitemaps": SITEMAPS}, name="sitemap_section"),
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
]
