// Starts the app. It is a file of its own so that no inline script is needed.
//
// The page names the app's parts and their digests in two <meta> elements
// (Trunk.toml says how they get there). The state of the start is `data-boot`
// on <html>: "loading", "ready", "failed" or "stopped". The words for the last
// two are in the page itself, in #boot-failed, hidden.

const root = document.documentElement;

function show(state) {
  root.dataset.boot = state;
  const notice = document.getElementById("boot-failed");
  if (notice) notice.hidden = state !== "failed" && state !== "stopped";
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

// The app fetches the rest of its own code through this, by the name that the
// page gives it, so that it is held against its digest too.
globalThis.afterviewPart = async (name) => checked(part(name));

// After the start: a dead app must not look alive. A Rust panic ends as an
// unreachable instruction, which is a RuntimeError.
function watch(error) {
  if (error instanceof WebAssembly.RuntimeError) show("stopped");
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
  const script = part("app-script");
  const [wasm] = await Promise.all([checked(part("app-wasm")), checked(script)]);
  const app = await import(script.url);
  // The app itself says "ready", once it has taken the page over.
  await app.default({ module_or_path: wasm });
}

boot().catch((error) => {
  // The reason is about files, never about what somebody typed.
  console.error("Afterview did not start:", error);
  show("failed");
});
