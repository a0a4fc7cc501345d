// Keeps the app on the device, so that it opens without a network, from any folder of any site.
//
// The build writes in what this build is called and every file that it has, with its digest. One cache holds one build. A
// build is taken whole or not at all; it begins to be used when the person asks for it, or at the next launch.

const BUILD = "" /* build */;
const FILES = {} /* files */;
// The words of each language that the page is not written in, and its grammar: kept where somebody chose it.
const LANGUAGES = {} /* languages */;
const ALL = Object.assign({}, FILES, ...Object.values(LANGUAGES));

const scope = new URL("./", location.href);
// What other folders of the same site keep is not ours.
const PREFIX = `afterview ${scope.pathname} `;
const OURS = PREFIX + BUILD;
const PAGE = "index.html";
// Such a name never stands for other bytes, whatever the build.
const HASHED = /[-_.][0-9a-f]{16}[-_.]/;

// Hosts answer the folder; some send whoever asks for its index elsewhere.
const at = (name) => new URL(name === PAGE ? "./" : name, scope).href;
// What the browser cannot read of what it keeps is as if it were not there: the network is asked.
const held = (name, cacheName) =>
  caches.match(at(name), { cacheName, ignoreVary: true }).catch(() => undefined);

async function fits(response, integrity) {
  const digest = await crypto.subtle.digest("SHA-384", await response.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` === integrity;
}

async function fetched(name, cache) {
  const response = await fetch(at(name), { cache, integrity: ALL[name], credentials: "same-origin" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // A browser opens no page from an answer that was sent elsewhere on its way.
  return response.redirected ? new Response(response.body, response) : response;
}

async function obtained(name) {
  if (!HASHED.test(name)) return fetched(name, "reload");
  const kept = await held(name);
  if (kept && (await fits(kept.clone(), ALL[name]))) return kept;
  // The page has just fetched it; what the browser holds of it may be spoilt.
  return fetched(name, "default").catch(() => fetched(name, "reload"));
}

// All that is wanted here: this build's files, and those of the languages that were chosen, which the cache of an earlier build
// may know of alone.
async function wanted(chosen = []) {
  const names = new Set(Object.keys(FILES));
  const kept = new Set(chosen);
  for (const key of await caches.keys()) {
    if (!key.startsWith(PREFIX)) continue;
    for (const { url } of await (await caches.open(key)).keys()) {
      const [folder, language] = url.slice(scope.href.length).split("/");
      if (folder === "content") kept.add(language);
    }
  }
  for (const language of kept) for (const name of Object.keys(LANGUAGES[language] ?? {})) names.add(name);
  return [...names];
}

// The page comes last: a cache that has it was whole once.
async function fill(names) {
  const cache = await caches.open(OURS);
  const put = async (name) => cache.put(at(name), await obtained(name));
  try {
    await Promise.all(names.filter((name) => name !== PAGE).map(put));
    await put(PAGE);
  } catch (error) {
    if (!(await held(PAGE, OURS))) await caches.delete(OURS);
    throw error;
  }
}

// Browsers may let go of a part, and somebody may have chosen a language.
async function mend(chosen) {
  const names = await wanted(chosen);
  const cache = await caches.open(OURS);
  if ((await cache.keys()).length < names.length) await fill(names);
}

// This build and the one before stay: a tab of that one may still be open. A cache that was begun after ours is of a build that
// is on its way.
async function tidy() {
  const all = (await caches.keys()).filter((key) => key.startsWith(PREFIX));
  if (!all.includes(OURS)) return;
  let enough = false;
  for (const key of all.slice(0, all.indexOf(OURS)).reverse()) {
    if (!enough && (await held(PAGE, key))) enough = true;
    else await caches.delete(key);
  }
}

// A worker without a build takes itself away: for developing, and for whoever wants to be rid of it.
async function leave() {
  for (const key of await caches.keys()) if (key.startsWith(PREFIX)) await caches.delete(key);
  await registration.unregister();
}

async function answer(event, name) {
  const { request } = event;
  const listed = Object.hasOwn(ALL, name);
  // boot.js asks for this where what it was given is spoilt.
  const kept = request.cache === "reload" ? undefined : await held(name, HASHED.test(name) ? undefined : OURS);
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (listed && response.ok) event.waitUntil(keep(name, response.clone()));
    return response;
  } catch (error) {
    // An earlier build that is whole is better than nothing.
    const earlier = await held(name);
    if (earlier) return earlier;
    throw error;
  }
}

async function keep(name, response) {
  // Where the cache is gone, everything was erased: the app comes back with the next page that is opened.
  if (!(await caches.has(OURS)) || !(await fits(response.clone(), ALL[name]))) return;
  const cache = await caches.open(OURS);
  await cache.put(at(name), response);
}

addEventListener("install", (event) => event.waitUntil(BUILD ? wanted().then(fill) : skipWaiting()));

// Nothing is waited for here. Firefox throws the earlier worker's script away when this begins, and notes the new one on the disk
// when it has ended: a browser that is quit in between, as the last tab closes, starts without any.
addEventListener("activate", (event) => {
  clients.claim();
  if (!BUILD) event.waitUntil(leave());
});

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data?.lookAfter) event.waitUntil(mend(event.data.lookAfter).then(tidy).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { href, pathname, search } = new URL(url);
  if (method !== "GET" || !href.startsWith(scope.href)) return;
  const name = pathname.slice(scope.pathname.length) || PAGE;
  // A page is opened with anything behind its name; asked for by a script, it is wanted as the server has it.
  const ours = name.endsWith(".html") ? mode === "navigate" : !search;
  if (ours && (Object.hasOwn(ALL, name) || HASHED.test(name))) event.respondWith(answer(event, name));
});
