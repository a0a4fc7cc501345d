// In the frame on a host's page: the app's side of what host and frame tell each other (docs/embedding.md).
//
// In come words for the first screen and how the page should look; out goes how tall the page is and whether it runs.
// Nothing that was typed goes out, nor where in the app somebody is. What comes in is somebody else's: each value is
// held against its shape, and a wrong one is as if it were absent. The caps come before any work on a value.
//
// The build puts colours.js before this, into one script.

/** @import { AfterviewHost, FromApp, TidyContext } from "./embed.d.ts" */

const root = document.documentElement;
/** The host, once it has said hello. @type {{ origin: string, id: string } | undefined} */
let host;

// ---- what comes in

/** @type {(value: unknown, shape: RegExp) => string} */
const shaped = (value, shape) =>
  typeof value === "string" && value.length <= 2048 && shape.test(value) ? value : "";

/**
 * Some words in one line: no controls, nothing that turns the direction of text, 120 letters.
 * @param {unknown} value
 */
function words(value) {
  if (typeof value !== "string") return "";
  const line = value.slice(0, 2048).replace(/[\s\p{Cc}]+/gu, " ");
  // Two marks of format stay: words are spelt with them, in Persian and elsewhere.
  const plain = line.replace(/[\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu, "");
  return [...plain.trim()].slice(0, 120).join("").trim();
}

/** A day that there is. @param {unknown} value */
function day(value) {
  const text = shaped(value, /^\d{4}-\d\d-\d\d$/);
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : "";
}

/** The address of a page. @param {unknown} value */
function page(value) {
  try {
    const { protocol, username, password, href } = new URL(shaped(value, /^https:\/\/./i));
    return protocol === "https:" && !username && !password && href.length <= 2048 ? href : "";
  } catch {
    return "";
  }
}

/** What may be read of something: nothing, where it is no object. @type {(value: any) => Record<string, unknown>} */
const fields = (value) => (value && typeof value === "object" ? value : {});

/** @param {unknown} given @returns {TidyContext} */
function tidy(given) {
  const it = fields(given);
  return {
    company: words(it.company),
    role: words(it.role),
    interviewDate: day(it.interviewDate),
    jobsUrl: page(it.jobsUrl),
    helpUrl: page(it.helpUrl),
    eventsUrl: page(it.eventsUrl),
    theme: shaped(it.theme, /^(auto|light|dark|contrast)$/),
    lang: shaped(it.lang, /^(?=.{2,35}$)[a-z]{2,3}(-[a-z\d]{1,8})*$/i),
  };
}

// ---- how the host wants it to look

const GENERIC = /^(serif|sans-serif|monospace|system-ui|ui-[a-z-]+)$/;
/** The system's own wish to see more clearly. */
const clearer = matchMedia("(prefers-contrast: more), (forced-colors: active)");
/** What the host wished for. @type {Record<string, unknown>} */
let wished = {};

function paint() {
  const { style, dataset } = root;
  for (const name of [...COLOURS, "corner", "sans"]) style.removeProperty(`--${name}`);
  const colours = [wished.accent, wished.background].map((it) => shaped(it, /^#([\da-f]{3}|[\da-f]{6})$/i));
  const [accent, background] = colours.map((it) => (it ? colour(it) : undefined));
  const radius = shaped(wished.radius, /^(\d|1\d|2[0-4])(px)?$/);
  const families = shaped(wished.font, /^[\p{L}\d \-]{1,60}(,[\p{L}\d \-]{1,60}){0,3}$/u).split(",");
  const fonts = families.map((it) => it.trim()).filter(Boolean);
  const own = getComputedStyle(root);
  if (radius) style.setProperty("--corner", `${parseInt(radius, 10)}px`);
  if (fonts.length) {
    const names = fonts.map((it) => (GENERIC.test(it) ? it : `"${it}"`));
    style.setProperty("--sans", `${names.join(", ")}, ${own.getPropertyValue("--sans")}`);
  }
  // Whoever asks for high contrast gets it, not the host's colours.
  if (dataset.theme === "contrast" || clearer.matches || !(accent || background)) return;
  const [day, night] = [0, 1].map((which) => {
    // tokens.css says each as light-dark(#…, #…).
    const said = (/** @type {string} */ name) => own.getPropertyValue(`--${name}`).match(/#\w{6}/g)?.[which] ?? "";
    const ours = Object.fromEntries(COLOURS.map((name) => [name, colour(said(name))]));
    return palette(ours, which ? [255, 255, 255] : [0, 0, 0], accent, background);
  });
  for (const name of COLOURS) {
    style.setProperty(`--${name}`, `light-dark(${hex(day[name])}, ${hex(night[name])})`);
  }
}

// ---- what goes out

let height = 0;

/** @param {FromApp["type"]} type @param {object} [more] */
function say(type, more) {
  if (host) parent.postMessage({ afterview: 1, id: host.id, type, ...more }, host.origin);
}

/** Tells how tall the page is, where that is new. The steps are coarse, so that they tell little of what is on it. */
function measure() {
  // A frame that is not laid out has no height worth telling.
  if (!host || !innerWidth) return;
  const now = Math.ceil(document.body.getBoundingClientRect().height / 32) * 32;
  if (now && now !== height) say("height", { height: (height = now) });
}

function tellState() {
  const state = root.dataset.boot;
  if (state === "ready") say("ready");
  if (state === "failed") say("error", { code: "not-started" });
  if (state === "stopped") say("error", { code: "stopped" });
}

// ---- the app

/** @type {TidyContext | undefined} */
let context;
/** @type {AfterviewHost["listen"] extends (told: infer T) => void ? T | undefined : never} */
let told;

/** @type {AfterviewHost} */
const bridge = {
  listen(listener) {
    told = listener;
    if (context) told(context);
  },
  send(type) {
    if (type === "not-kept") say("error", { code: type });
    if (type === "closed" || type === "jobs") say(type);
  },
};
Object.assign(globalThis, { afterviewHost: bridge });

/** @param {unknown} given */
function take(given) {
  context = tidy(given);
  wished = fields(fields(given).tokens);
  // Once the app runs, the theme is its business: the person's own choice goes before the host's.
  if (!told && root.dataset.boot !== "ready") {
    if (/^(light|dark|contrast)$/.test(context.theme)) root.dataset.theme = context.theme;
    else delete root.dataset.theme;
  }
  paint();
  // Nothing reaches an app that has stopped (boot.js).
  if (root.dataset.boot !== "stopped") told?.(context);
}

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.afterview !== 1 || !shaped(data.id, /^[\w-]{1,64}$/)) return;
    // An origin that has no name could not be answered without answering everybody.
    if (!host && data.type === "hello" && origin !== "null") host = { origin, id: data.id };
    if (host?.origin !== origin || host.id !== data.id) return;
    if (data.type !== "hello" && data.type !== "context") return;
    take(data.context);
    if (data.type === "context") return;
    height = 0;
    measure();
    tellState();
  });
  new ResizeObserver(measure).observe(document.body);
  const seen = (/** @type {MutationRecord[]} */ changes) => {
    if (changes.some((it) => it.attributeName === "data-boot")) tellState();
    if (changes.some((it) => it.attributeName === "data-theme")) paint();
  };
  new MutationObserver(seen).observe(root, { attributes: true, attributeFilter: ["data-boot", "data-theme"] });

  clearer.addEventListener("change", paint);

  // A new screen begins at its heading. Where a browser scrolls the host's page to what gets the focus in a frame, that
  // is all; WebKit does not, and the person would be left at the end of what was there before.
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || target.id !== "heading") return;
    const look = new IntersectionObserver(([seen]) => {
      look.disconnect();
      measure();
      if (!seen.isIntersecting) say("height", { height, top: true });
    });
    look.observe(target);
  });

  // The way back belongs to the host's page: our links leave nothing in it. And in WebKit a frame that goes to a
  // fragment of its own "loads" again for its host, who would be told each step.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented || event.button) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = `${link.getAttribute("href")}`;
    try {
      history.replaceState(history.state, "", address);
      dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
    } catch {
      // Not in a sandbox without an origin.
      location.replace(address);
    }
  });
}
