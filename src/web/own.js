// What only the page at its own address has, and nobody waits for: it comes when everything else is here. It keeps the app on
// this device (service-worker.js), says when a new version is ready, and does what an installed app does. The app tells it what
// is so by attributes of the root.

const root = document.documentElement;
const worker = navigator.serviceWorker;
const HOUR = 60 * 60 * 1000;
// How long nothing was typed where somebody is not typing.
const PAUSE = 1500;
// How long a new version is waited for after it was asked for.
const PATIENCE = 3000;

let registration;
let typed = 0;
let ready = false;

const notice = document.getElementById("new-version");
const unsaved = document.getElementById("new-version-waits");

// Under Trusted Types no other script can be started from here.
function address() {
  const url = new URL("service-worker.js", document.baseURI).href;
  const rule = { createScriptURL: (wanted) => (wanted === url ? url : "about:blank") };
  return globalThis.trustedTypes?.createPolicy("afterview", rule).createScriptURL(url) ?? url;
}

async function keepOnDevice() {
  registration = await worker.register(address(), { updateViaCache: "none" });
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (registration.waiting) told();
  lookAfter();
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

// What is kept, and the words of the languages that were chosen.
function lookAfter() {
  registration?.active?.postMessage({ lookAfter: (root.dataset.languages ?? "").split(" ") });
}

// The first one of all is no new version.
function watch(next) {
  const before = registration.active;
  next?.addEventListener("statechange", () => {
    if (next.state === "installed" && before) told();
    if (next.state === "activated") lookAfter();
  });
}

// It is said when nobody is in the middle of a sentence: the screen moves a little.
function told() {
  ready = true;
  say();
}

function say() {
  if (!ready || !notice.hidden || document.activeElement?.matches("input, textarea, select")) return;
  const left = typed + PAUSE - Date.now();
  if (left > 0) setTimeout(say, left);
  else notice.hidden = false;
}
addEventListener("input", () => { typed = Date.now(); }, true);
addEventListener("focusin", say);
addEventListener("focusout", () => setTimeout(say));

// Every key that was typed is kept by the time this is tapped. Where it could not be, or stands in a box that is never kept, the
// page stays; so it does where a passphrase is shown, or asked for: its link is gone with the page.
const unkept = () =>
  document.querySelector("#saved .care, #passphrase, #passphrase-made") ||
  document.querySelector("#message, #pasted")?.value;
notice?.querySelector("button").addEventListener("click", async () => {
  unsaved.hidden = !unkept();
  if (!unsaved.hidden) return;
  const next = registration.waiting;
  if (next) {
    await new Promise((done) => {
      worker.addEventListener("controllerchange", done);
      setTimeout(done, PATIENCE);
      next.postMessage("take over");
    });
  }
  location.reload();
});

// A number on the app's icon, where it has one.
function badge() {
  navigator.setAppBadge?.(Number(root.dataset.due) || 0).catch(() => {});
}

// How the app can be put on this device: the browser asks, or it is done by hand where there is no asking. Not where it is there
// already, nor in somebody else's page.
function installable() {
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone || top !== self) return;
  if (globalThis.afterviewOffer) root.dataset.install = "asked";
  else if (navigator.standalone === false) root.dataset.install = "by-hand";
}

async function install() {
  const offer = globalThis.afterviewOffer;
  delete globalThis.afterviewOffer;
  delete root.dataset.install;
  await offer?.prompt();
}

new MutationObserver((changes) => {
  for (const { attributeName } of changes) {
    if (attributeName === "data-due") badge();
    if (attributeName === "data-languages") lookAfter();
    if (attributeName === "data-install" && root.dataset.install === "now") install().catch(() => {});
  }
}).observe(root, { attributeFilter: ["data-due", "data-install", "data-languages"] });
badge();
installable();
addEventListener("beforeinstallprompt", installable);

// A shortcut or a file opens the app where it is open already: on another screen, with every word as it was. What waited from
// before is how this page itself was opened.
const LARGEST = 20_000_000;
let opened = false;
setTimeout(() => { opened = true; }, PAUSE);
globalThis.launchQueue?.setConsumer(async ({ targetURL, files }) => {
  const file = await files?.[0]?.getFile();
  if (file) {
    const text = file.size > LARGEST ? null : await file.text();
    // This page may have been opened by it: then what takes it in is still on its way.
    const give = () => {
      const take = globalThis.afterviewTake;
      delete globalThis.afterviewTake;
      if (take) take(text);
      else setTimeout(give, 100);
    };
    give();
  } else if (opened && targetURL) {
    // The icon alone leads nowhere else.
    const { hash } = new URL(targetURL);
    if (hash) location.hash = hash;
  }
});

// Where nothing can be kept, or the address is not secure, the app works all the same.
if (worker && notice) keepOnDevice().catch(() => {});
