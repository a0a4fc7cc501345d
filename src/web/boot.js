// Starts the app. It is a file of its own so that no inline script is needed.
//
// The page names the app's parts and their digests in <meta> elements
// (Trunk.toml says how they get there). The state of the start is `data-boot`
// on <html>: "loading", "ready", "failed" or "stopped". The words for the last
// two are in the page itself, in #boot-failed, hidden (checks 13 and 14).

const root = document.documentElement;
const AGAIN = "afterview-again";

// Who cannot read this any longer can still copy and save: the words in the boxes by the names that the page gives them, then
// what is kept, entry by entry, in a file that the app takes in again (src/app/store/transfer/rescued.rs).
const FORMAT = { format: "afterview", version: 3, kind: "rescued" };

const named = (name) => document.getElementById(`boot-${name}`);

// The keys of what is kept under this address begin so.
const folder = () => location.pathname.replace(/\/[^/]*$/, "");
const ours = () => `afterview:${folder().replaceAll("%", "%25").replaceAll(":", "%3A")}:`;

function show(state) {
  if (root.dataset.boot === state) return;
  root.dataset.boot = state;
  const panel = named("failed");
  if (!panel) return;
  panel.hidden = state !== "failed" && state !== "stopped";
  if (panel.hidden) return;
  named("rescue").hidden = !(fields().length + kept().length);
  // In a frame that does not have the focus it is the page's around it.
  if (top === self || document.hasFocus()) panel.focus();
}

// What stands in the boxes, by its name. A passphrase would open what lies beside it in the file.
function fields() {
  const boxes = [...document.querySelectorAll("#app textarea, #app input")];
  const words = boxes.filter(({ classList, type, value }) => value && !/^(checkbox|radio|file|password)$/.test(type) && !classList.contains("passphrase"));
  return words.map((box, n) => [`${n + 1}. ${(box.labels[0]?.textContent ?? box.getAttribute("aria-label") ?? box.id).trim()}`, box.value]);
}

// What is kept under this address, as it is; or in this page alone (src/shell/fleeting.rs).
function kept() {
  try {
    const beginning = ours();
    // Room that is kept free is no words, nor is the list, which is made anew.
    return [...(globalThis.afterviewFleeting ?? Object.entries(localStorage))].filter(([key]) => key.startsWith(beginning) && !/:(reserve|index)$/.test(key));
  } catch {
    // The browser keeps nothing for this page.
    return [];
  }
}

const file = () =>
  JSON.stringify({ ...FORMAT, kept: Object.fromEntries(kept()), fields: Object.fromEntries(fields()) }, null, 1);

const asked = {
  "boot-save"() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file()], { type: "application/json" }));
    link.download = "afterview-words.json";
    link.click();
  },
  async "boot-copy"() {
    const text = [...fields().map((field) => field.join("\n")), file()].join("\n\n");
    const box = named("words");
    for (const name of ["copied", "refused"]) named(name).hidden = true;
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // The old way works in frames that have no leave. Where that is refused too, the words lie there, selected.
      box.hidden = false;
      box.value = text;
      box.focus();
      box.select();
      done = document.execCommand("copy");
    }
    if (done && !box.hidden) {
      box.value = "";
      box.hidden = true;
      named("copy").focus();
    }
    named(done ? "copied" : "refused").hidden = false;
  },
  "boot-again"() {
    location.reload();
  },
};

// Registered before anything of the app is here, so that of what happens to a dead app nothing reaches it: one call would find
// it in the middle of the last one, and might write what is half done over what is whole. The panel's own buttons are served
// from here, as their events would go on to the app's listeners too. The boxes can be read, selected and copied.
function hold(event) {
  const { target, type } = event;
  const ours = type === "click" && asked[target.closest?.("#boot-failed button")?.id];
  if (root.dataset.boot === "stopped") {
    event.stopImmediatePropagation();
    if (type === "click" || type === "submit") event.preventDefault();
  }
  if (ours) ours();
}
// All that the app listens to (tests/saved/rescued.rs looks).
const EVENTS = "beforeinput input change click keydown focusin submit scroll storage popstate pagehide pageshow beforeprint visibilitychange pointerdown wheel touchmove beforeunload";
for (const type of EVENTS.split(" ")) addEventListener(type, hold, true);

function part(name) {
  const meta = document.querySelector(`meta[name="${name}"]`);
  if (!meta) throw new Error(`the page does not name its ${name}`);
  return { url: new URL(meta.content, document.baseURI).href, integrity: meta.dataset.integrity };
}

// A browser does not enforce a preload's digest on wasm, nor on a script that
// is imported; fetching with it does. A copy spoilt in the browser's own cache
// is fetched again, once.
async function checked({ url, integrity }) {
  return twice((cache) => fetched(url, { cache, integrity }));
}
const twice = (get) => get("default").catch(() => get("reload"));

async function fetched(url, how) {
  const response = await fetch(url, { ...how, credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

// Code is compiled while it comes, and its digest is reckoned beside that: a browser that is to compare it waits for all of it first, and
// then the page's thread has all to do at once. Nothing of it is run before it is known to be what the page names. What reckons
// digests is there for pages that came safely; elsewhere the browser compares.
async function code(file) {
  const { url, integrity } = file;
  if (!globalThis.crypto?.subtle) return WebAssembly.compileStreaming(checked(file));
  return twice(async (cache) => {
    const response = await fetched(url, { cache });
    const bytes = response.clone().arrayBuffer();
    const [module, digest] = await Promise.all([WebAssembly.compileStreaming(response), bytes.then((all) => crypto.subtle.digest("SHA-384", all))]);
    if (integrity !== `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`) throw new Error(`${url} has another integrity than the page names`);
    return module;
  });
}

async function script(name) {
  const file = part(name);
  await checked(file);
  return import(file.url);
}

// The languages that there are. The page is written in the first of them; where the words of the others are is told by a file
// of its own.
const languages = JSON.parse(document.getElementById("languages").textContent);
let listed;
async function words(name, language) {
  if (language === languages[0].id) return part(`content-${name}`);
  listed ??= checked(part("languages")).then((list) => list.json());
  const list = await listed.catch((error) => { listed = undefined; throw error; });
  const [address, integrity] = list[language][name];
  return { url: new URL(address, document.baseURI).href, integrity };
}

// The language that fits what somebody asks for: of those that are for it, the one that is so most closely.
const fitting = (tag) => {
  const asked = `${tag}-`.toLowerCase();
  const fits = ({ tags }) => Math.max(0, ...tags.filter((it) => asked.startsWith(`${it}-`.toLowerCase())).map((it) => it.length));
  const best = languages.reduce((one, other) => (fits(other) > fits(one) ? other : one));
  return fits(best) ? best : undefined;
};
// What the browser asks for.
const preferred = () => (navigator.languages ?? []).map(fitting).find(Boolean) ?? languages[0];
globalThis.afterviewFitting = (tag) => (tag ? fitting(tag) : preferred())?.id ?? "";

// What the person chose, or else what the browser asks for.
function wanted() {
  let own;
  try {
    own = localStorage.getItem(`${ours()}setting:language`);
  } catch {
    // The browser keeps nothing for this page.
  }
  return languages.find(({ id }) => id === own) ?? preferred();
}

globalThis.afterviewFirst = undefined;
// The first words of another language than the page's come before the app is drawn. Where they do not, it speaks the page's.
async function speak() {
  const { id, rtl } = wanted();
  if (id === languages[0].id) return;
  root.dataset.other = "";
  try {
    const response = await checked(await words("first", id));
    const first = await response.text();
    globalThis.afterviewFirst = first;
    root.lang = id;
    root.dir = rtl ? "rtl" : "ltr";
    const said = JSON.parse(first);
    for (const one of document.querySelectorAll("[data-say]")) one.textContent = said[one.dataset.say];
    for (const one of document.querySelectorAll("[data-label]")) one.ariaLabel = said[one.dataset.label];
  } catch (error) {
    console.error("Afterview speaks English, since its words did not arrive:", error.message);
    delete root.dataset.other;
  }
}

// How days, times and lists are said in a language, by the browser; in the person's own country, where it is one of those that
// speak it. The order of what is told is that of src/content/formats.rs. What says it takes a few milliseconds to make, and some
// twenty on a slow phone, so each is made in a turn of its own where there is time.
function* formats(language) {
  const its = languages.find(({ id }) => id === language) ?? languages[0];
  const tag = (navigator.languages ?? []).find((asked) => asked.includes("-") && fitting(asked) === its) ?? its.formats;
  const day = (month, day) => new Date(Date.UTC(2026, month, day, 9, 5));
  const by = new Map();
  const told = (options, date) => {
    if (!by.has(options)) by.set(options, new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options }));
    return by.get(options).formatToParts(date);
  };
  const one = (options, type, date) => told(options, date).find((it) => it.type === type)?.value ?? "";
  const joined = (parts) => parts.map(({ type, value }) => (type === "literal" ? value : `{${type}}`)).join("");
  const [long, numeric] = ["long", "numeric"];
  const date = { day: numeric, month: long };
  const weekday = { weekday: long, ...date };
  const dated = { ...date, year: numeric };
  const time = { timeStyle: "short" };
  // The first question to each takes longest: a browser gathers all languages that it knows for it.
  for (const kind of [Intl.DateTimeFormat, Intl.ListFormat, Intl.NumberFormat]) {
    kind.supportedLocalesOf(tag);
    yield;
  }
  for (const options of [date, weekday, dated, time]) {
    told(options, day(4, 20));
    yield;
  }
  const lists = new Intl.ListFormat(tag);
  yield;
  const numbers = new Intl.NumberFormat(tag);
  yield;
  const list = (...items) => lists.formatToParts(items).filter((it) => it.type === "literal").map((it) => it.value);
  const number = (type, it) => numbers.formatToParts(it).find((part) => part.type === type)?.value ?? "";
  // The week is the person's own, whatever the screens speak.
  const locale = new Intl.Locale(navigator.language || tag);
  const week = locale.getWeekInfo?.() ?? locale.weekInfo;
  return [
    ...Array.from({ length: 12 }, (_, month) => one(date, "month", day(month, 20))),
    // The first of June 2026 is a Monday.
    ...Array.from({ length: 7 }, (_, at) => one(weekday, "weekday", day(5, 1 + at))),
    joined(told(weekday, day(4, 20))),
    joined(told(dated, day(4, 20))),
    joined(told(date, day(4, 20))),
    joined(told(time, day(4, 20))),
    one(time, "hour", day(4, 20)),
    one(time, "dayPeriod", day(4, 20)),
    one(time, "dayPeriod", new Date(Date.UTC(2026, 4, 20, 17))),
    ...list("a", "b"),
    ...list("a", "b", "c"),
    (week?.weekend ?? [6, 7]).join(""),
    number("decimal", 12345.6),
    number("group", 12345.6),
    number("group", 1234.5),
  ];
}

const saying = {};
// Goes a step on, and gives what is told once that is whole; nothing where the browser could not say it.
function step(language) {
  const it = (saying[language] ??= { steps: formats(language) });
  const { done, value } = it.told ? {} : it.steps.next();
  if (done) it.told = value ?? [];
  return it.told;
}
globalThis.afterviewFormats = (language) => {
  let told;
  while (!told) told = step(language);
  return told;
};
const ahead = (language) => {
  if (!step(language)) setTimeout(ahead, 0, language);
};

// The app fetches the rest of its own code and its words through this, by the
// names that the page gives them, so that they are held against their digests
// too. What nobody waits for comes when all of it is here.
let awaited = document.querySelectorAll('meta[name^="content-"], meta[name="app-keep"], meta[name="app-rest"]').length;
const early = {};
globalThis.afterviewPart = async (name, language = languages[0].id) => {
  const kind = name.split("content-")[1];
  const file = kind ? await words(kind, language) : part(name);
  const all = await (early[name] ?? (file.url.endsWith(".wasm") ? code(file) : checked(file)));
  delete early[name];
  if (!--awaited) last();
  return all;
};

// Whoever may have words here is shown nothing before those are read, and so waits for the code that does it, too. Anybody else
// sees the first screen meanwhile. A browser that was ended may have lost what was in its storage, and not the second copy.
async function returns() {
  try {
    const here = sessionStorage.getItem("afterview-fleeting") || Object.keys(localStorage).some((key) => key.startsWith(ours()));
    return Boolean(here) || (await indexedDB.databases()).some(({ name }) => name === `afterview:${folder()}`);
  } catch {
    // The browser does not say.
    return true;
  }
}
async function reads() {
  globalThis.afterviewReturns = await returns();
  if (globalThis.afterviewReturns && document.querySelector('meta[name="app-keep"]')) await (early["app-keep"] = code(part("app-keep")));
}
globalThis.afterviewFails = () => show("failed");

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

// After the start: a dead app must not look alive. A Rust panic, an endless recursion in it and memory that ran out end as an
// unreachable instruction or a bad access: a RuntimeError, also where that rejects a promise of ours. Whatever else is thrown
// through the app's code has left it in the middle of something too, since no clean-up is done on the way: engines name that
// code in the stack. A promise may also be rejected by a refusal of the browser's (the clipboard, a share sheet, the network)
// that was made while our code ran and nobody waited for: that is no death, so there only exhaustion counts.
function watch(event, error, thrown) {
  const trap = error?.name === "RuntimeError";
  const through = /wasm-function/.test(error?.stack) && (thrown || /^(RangeError|InternalError)$/.test(error.name));
  if (!trap && !through) return;
  // A panic has told its line by now. A trap is told in the engine's words; in the message of anything else there may be
  // somebody's, so it is named and kept out of the console.
  if (!trap) event.preventDefault();
  root.dataset.stopped ??= trap ? error.message : error.name;
  if (root.dataset.boot === "stopped") return;
  // Its timers and the other scripts would wake it, and what is being recorded would go on.
  for (let timer = setTimeout(Object); timer; timer--) clearTimeout(timer);
  for (const name of ["Hears", "Take"]) delete globalThis[`afterview${name}`];
  globalThis.afterviewVoice?.("leave");
  for (const box of document.querySelectorAll("#app textarea, #app input")) box.readOnly = true;
  show("stopped");
}
addEventListener("error", (event) => watch(event, event.error, true));
addEventListener("unhandledrejection", (event) => watch(event, event.reason));

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
  // While all of it is on its way there is time.
  setTimeout(ahead, 0, wanted().id);
  const [app, wasm] = await Promise.all([glue, code(part("app-wasm")), speak(), reads()]);
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
  // The reason is about files, never about what somebody typed; where the app's own code gave it, only its kind is told.
  console.error("Afterview did not start:", /wasm-function/.test(error.stack) ? error.name : error);
  if (root.dataset.boot !== "stopped") show("failed");
});
