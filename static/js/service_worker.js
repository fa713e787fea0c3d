// Keeps what was read readable without a network, and nothing else: a list that is not fresh is never shown.
// Files under /static/ carry their content in their name, so the copy here is as good as the server's.
const PAGES = "pages-1";
const FILES = "files-1";
const OFFLINE = "/offline/";
const SAVED = "/saved/"; // what it lists is in the browser: it is never stale
const MOST = { [PAGES]: 200, [FILES]: 90 };

const bounded = async (name, request, response) => {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
};

const isArticle = (url) => /^\/articles\/\d+\/[^/]+\/$/.test(url.pathname);
const isKept = (url) => isArticle(url) || url.pathname === SAVED;

// A page with the files that it names. Without an answer at hand it is asked for, as it is without a search.
const keep = async (path, answer) => {
  try {
    const response = answer || (await fetch(path));
    if (!response.ok || response.redirected) return;
    const html = await response.clone().text();
    await bounded(PAGES, path, response);
    await Promise.all([...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, name]) => file(new Request(name))));
  } catch {
    // No network, or no room: it is not kept.
  }
};

// The kept copy says that it is one.
const marked = async (response) => {
  const page = await response.text();
  const note = '<p class="notices" role="status">لا اتصال الآن: هذه نسخة محفوظة في هذا المتصفح، وقد تكون تغيّرت.</p>';
  return new Response(page.replace(/(<main\b[^>]*>)/, `$1${note}`), { headers: response.headers });
};

const page = async (event) => {
  const url = new URL(event.request.url);
  try {
    const response = await fetch(event.request);
    if (isKept(url)) {
      if (response.ok) event.waitUntil(keep(url.pathname, url.search ? null : response.clone()));
      else if (response.status === 404) await (await caches.open(PAGES)).delete(url.pathname);
    }
    return response;
  } catch (error) {
    const kept = isKept(url) && (await caches.match(url.pathname));
    if (kept) return isArticle(url) ? marked(kept) : kept;
    const offline = await caches.match(OFFLINE);
    if (!offline) throw error;
    return offline;
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
  event.waitUntil(
    caches
      .open(PAGES)
      .then((cache) => cache.addAll([OFFLINE, SAVED]))
      .then(() => Promise.all([keep(OFFLINE), keep(SAVED)])) // their files too
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name !== PAGES && name !== FILES);
  // What is being read while this script comes to work is kept like what is read later.
  const open = (windows) => windows.map(({ url }) => new URL(url)).filter(isArticle);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
      .then(() => self.clients.matchAll())
      .then((windows) => Promise.all(open(windows).map(({ pathname }) => keep(pathname)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/admin")) return;
  if (url.pathname.startsWith("/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event));
});
