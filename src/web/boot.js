// Starts the app. It is a file of its own so that no inline script is needed.
//
// The page names the app's parts and their digests in <meta> elements
// (Trunk.toml says how they get there). The state of the start is `data-boot`
// on <html>: "loading", "ready", "failed" or "stopped". The words for the last
// two are in the page itself, in #boot-failed, hidden.

const root = document.documentElement;
const AGAIN = "afterview-again";

function show(state) {
  root.dataset.boot = state;
  const trouble = state === "failed" || state === "stopped";
  const notice = document.getElementById("boot-failed");
  if (notice) notice.hidden = !trouble;
  const rescue = document.getElementById("boot-rescue");
  if (!trouble || !rescue) return;
  rescue.hidden = !words().length;
  rescue.onclick = () => {
    const link = document.createElement("a");
    const text = JSON.stringify(Object.fromEntries(words()), null, 1);
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "afterview-words.json";
    link.click();
  };
}

// What is kept under this address as it is, and what stands in the fields, by its name.
function words() {
  const found = [...document.querySelectorAll("#app input:not([type]), #app input[type=text], #app textarea")]
    .map(({ id, value }) => [`on the screen: ${id}`, value]);
  try {
    const ours = `afterview:${location.pathname.replace(/\/[^/]*$/, "")}:`;
    // Room that is kept free is no words.
    const kept = ([key]) => key.startsWith(ours) && key !== `${ours}reserve`;
    found.push(...Object.entries(localStorage).filter(kept));
  } catch {
    // The browser keeps nothing for this page.
  }
  return found.filter(([, text]) => text);
}

function part(name) {
  const meta = document.querySelector(`meta[name="${name}"]`);
  if (!meta) throw new Error(`the page does not name its ${name}`);
  return { url: new URL(meta.content, document.baseURI).href, integrity: meta.dataset.integrity };
}

// A browser does not enforce a preload's digest on wasm, nor on a script that
// is imported; fetching with it does. A copy spoilt in the browser's own cache
// is fetched again, once.
async function checked({ url, integrity }) {
  const get = async (cache) => {
    const response = await fetch(url, { cache, integrity, credentials: "same-origin" });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };
  return get("default").catch(() => get("reload"));
}

async function script(name) {
  const file = part(name);
  await checked(file);
  return import(file.url);
}

// The app fetches the rest of its own code and its words through this, by the
// names that the page gives them, so that they are held against their digests
// too. What nobody waits for comes when all of it is here.
let awaited = document.querySelectorAll('meta[name^="content-"], meta[name="app-rest"]').length;
globalThis.afterviewPart = async (name) => {
  const response = await checked(part(name));
  if (!--awaited) last();
  return response;
};

// One after the other: the order of what is fetched is the same for everybody.
async function last() {
  for (const { name } of document.querySelectorAll('meta[name^="last-"]')) await script(name).catch(() => {});
}

// What own.js does with these comes later; a browser offers the first only once.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.afterviewOffer = event;
});
globalThis.afterviewFile = () => new Promise((done) => { globalThis.afterviewTake = done; });

// After the start: a dead app must not look alive. A Rust panic ends as an
// unreachable instruction, which is a RuntimeError; it has told its line of
// the code by then, any other is told in the engine's words.
function watch(error) {
  if (error?.name !== "RuntimeError") return;
  root.dataset.stopped ??= error.message;
  show("stopped");
}
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

// Safari lays the keyboard over the page and tells only what is seen of it. What sticks to the bottom then sticks to the
// keyboard (style/frame.css). Somebody who has zoomed in sees less too, and has no keyboard there.
const seen = globalThis.visualViewport;
const cover = () => {
  const covered = seen.scale > 1.01 ? 0 : innerHeight - seen.height - seen.offsetTop;
  root.style.setProperty("--covered", `${Math.max(0, Math.round(covered))}px`);
};
for (const change of ["resize", "scroll"]) seen?.addEventListener(change, cover);

async function boot() {
  show("loading");
  const glue = script("app-script");
  const [app, wasm] = await Promise.all([glue, checked(part("app-wasm"))]);
  // The app itself says "ready", once it has taken the page over.
  await app.default({ module_or_path: wasm });
  forget();
}

function forget() {
  try {
    sessionStorage.removeItem(AGAIN);
  } catch {
    // Nothing was noted either.
  }
}

// The page may be of an earlier build, whose files are gone from the server, or what keeps the app on this device may have
// lost some. Nothing was typed yet: where the server answers, the page is opened again without it, once. Some networks answer
// with a page of their own, and a worker of the whole site is not ours.
async function again() {
  try {
    if (sessionStorage.getItem(AGAIN)) return false;
    const answer = await fetch("", { cache: "reload" });
    if (!answer.ok || !(await answer.text()).includes("app-script")) return false;
    const worker = await navigator.serviceWorker?.getRegistration();
    if (worker?.scope === new URL("./", document.baseURI).href) await worker.unregister();
    sessionStorage.setItem(AGAIN, "1");
    location.reload();
    return true;
  } catch {
    return false;
  }
}

boot().catch(async (error) => {
  if (await again()) return;
  forget();
  // The reason is about files, never about what somebody typed.
  console.error("Afterview did not start:", error);
  show("failed");
});
