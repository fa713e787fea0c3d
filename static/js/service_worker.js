// Keeps what was read readable without a network, and nothing else: a list that is not fresh is never shown.
// Files under /static/ carry their content in their name, so the copy here is as good as the server's.
const PAGES = "pages-1";
const FILES = "files-1";
const OFFLINE = "/offline/";
const MOST = { [PAGES]: 200, [FILES]: 60 };

const bounded = async (name, request, response) => {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
};

const isArticle = (url) => /^\/articles\/\d+\/[^/]+\/$/.test(url.pathname) && !url.search;

// The kept copy says that it is one.
const marked = async (response) => {
  const page = await response.text();
  const note = '<p class="notices" role="status">لا اتصال الآن: هذه نسخة محفوظة في هذا المتصفح، وقد تكون تغيّرت.</p>';
  return new Response(page.replace(/(<main\b[^>]*>)/, `$1${note}`), { headers: response.headers });
};

const page = async (request) => {
  const url = new URL(request.url);
  try {
    const response = await fetch(request);
    if (response.ok && isArticle(url) && !response.redirected) {
      await bounded(PAGES, url.pathname, response.clone()).catch(() => {});
    } else if (response.status === 404 && isArticle(url)) {
      await (await caches.open(PAGES)).delete(url.pathname);
    }
    return response;
  } catch (error) {
    const kept = await caches.match(isArticle(url) ? url.pathname : OFFLINE);
    if (!kept) throw error;
    return isArticle(url) ? marked(kept) : kept;
  }
};

const file = async (request) => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await bounded(FILES, request, response.clone()).catch(() => {});
  return response;
};

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(PAGES).then((cache) => cache.add(OFFLINE)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name !== PAGES && name !== FILES);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/admin")) return;
  if (url.pathname.startsWith("/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});
