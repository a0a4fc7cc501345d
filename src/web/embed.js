// <after-view>: Afterview on somebody else's page. docs/embedding.md is the guide for hosts, and says what this and the
// frame tell each other; embed.d.ts has the types.

/** @import { AfterviewContext, FromApp } from "./embed.d.ts" */

/** How long the app may take until it is ready, in ms. */
const PATIENCE = 20_000;
/** How near the element has to come to what is in sight until the app is fetched. */
const NEAR = "400px";
const WORDS = ["company", "job", "interview-date", "jobs-url", "help-url", "events-url", "theme", "lang"];
/** What the card says, by language; the build writes in the first, the others are in a script of their own. @type {Record<string, string[]>} */
const CARDS = {} /* cards */;
const OTHERS = /** @type {string[]} */ ([] /* others */);
const TOKENS = ["accent", "background", "radius", "font"];

// What is !important in here is stronger than anything in the page's own styles, !important or not: so the element looks
// the same on every page, and is placed by what it stands in.
const style = new CSSStyleSheet();
style.replaceSync(`
  :host {
    all: initial !important;
    display: block !important;
    position: relative !important;
    overflow: hidden !important;
    color-scheme: light dark !important;
    font: medium/1.5 system-ui, sans-serif !important;
    text-align: center !important;
  }
  :host([hidden]), [hidden] { display: none !important; }
  :host([theme="light"]) { color-scheme: light !important; }
  :host([theme="dark"]) { color-scheme: dark !important; }
  div {
    display: grid;
    gap: 12px;
    place-content: center;
    justify-items: center;
    min-height: 20em;
    padding: 24px;
    background: light-dark(#faf8f4, #16181a);
  }
  div, iframe { border: 1px solid light-dark(#e2ddd3, #343a3f); border-radius: 10px; }
  div, p { color: light-dark(#1d2327, #eceae5); }
  p:empty { margin: 0; }
  b { font-size: 1.3em; line-height: 1.25; text-wrap: balance; }
  small { color: light-dark(#566068, #a7adb2); }
  button {
    min-height: 48px;
    margin-block: 8px;
    padding: 8px 24px;
    border: 2px solid transparent;
    border-radius: 10px;
    background: light-dark(#1f6f5c, #6cc7ad);
    color: light-dark(#fff, #0d1f1a);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :focus-visible { outline: 3px solid light-dark(#1f6f5c, #6cc7ad); outline-offset: 2px; }
  a { color: inherit; }
  iframe { display: block; width: calc(100% - 2px); }
  .away { position: absolute; inset: 0; opacity: 0; }
  .away.closed { visibility: hidden; }
  @media (prefers-contrast: more) {
    div, p, small { color: light-dark(#000, #fff); }
    div { background: light-dark(#fff, #000); }
    button { background: light-dark(#06352a, #b5f7e3); }
  }
`);

/** A new element. @type {(name: string, props: object, ...inside: (Node | string)[]) => any} */
function make(name, props, ...inside) {
  const element = Object.assign(document.createElement(name), props);
  element.append(...inside);
  return element;
}

class AfterView extends HTMLElement {
  static observedAttributes = [...WORDS, ...TOKENS, "role"];

  /** @type {AfterviewContext} */
  #given = {};
  /** The app's folder; none where there is none that will do. @type {URL | undefined} */
  #app;
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  #id = "";
  // Until then there is nobody in the frame to speak to.
  #loaded = false;
  // Whether the frame has told its height: from then on there is something to see.
  #drawn = false;
  #ready = false;
  #closed = false;
  #timer = 0;
  #near = new IntersectionObserver(
    (seen) => {
      // Who saves on what is fetched is asked first: by the button.
      const saves = /** @type {any} */ (navigator).connection?.saveData;
      if (seen.at(-1)?.isIntersecting && !saves) this.#begin();
    },
    { rootMargin: NEAR },
  );
  #button = make("button", { onclick: () => this.open() });
  #card = make("div", {}, make("b", {}), make("span", {}), this.#button, make("small", {}));
  #told = make("p", { role: "status" });

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(this.#card, this.#told);
  }

  connectedCallback() {
    const folder = this.getAttribute("app");
    try {
      const app = folder ? new URL(folder.replace(/\/?$/, "/"), document.baseURI) : new URL(".", import.meta.url);
      if (/^https?:$/.test(app.protocol) && app.origin !== location.origin) this.#app = app;
    } catch {}
    addEventListener("message", this);
    this.#near.observe(this);
    this.#show();
    if (!this.#app) {
      console.error("<after-view> needs an app on an origin of its own: this page could read what people write");
      this.#fail("refused");
    }
    // Where it was set before this script had come. Last, since it throws where it cannot be sent.
    if (Object.hasOwn(this, "context")) {
      const { context } = this;
      Reflect.deleteProperty(this, "context");
      this.context = context;
    }
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#near.disconnect();
    this.#drop();
    this.#app = undefined;
  }

  // Without this, a move that keeps the frame alive would count as a removal.
  connectedMoveCallback() {}

  /** @param {string} name @param {string | null} _ @param {string | null} value */
  attributeChangedCallback(name, _, value) {
    if (name !== "role") {
      this.#say("context");
      if (name === "lang") this.#show();
    } else if (value !== null) {
      // To a screen reader a `role` is what the element itself is: a tree, for a "Tree surgeon".
      this.setAttribute("job", value);
      this.removeAttribute(name);
    }
  }

  /** What the app is told: what was set, and attributes for the rest. */
  get context() {
    /** @param {string[]} names */
    const read = (names) =>
      Object.fromEntries(
        names.map((name) => [name.replace(/-./, (it) => it[1].toUpperCase()), this.getAttribute(name)]),
      );
    const { job: role, ...words } = read(WORDS);
    return { role, ...words, ...this.#given, tokens: { ...read(TOKENS), ...this.#given.tokens } };
  }

  set context(given) {
    // What cannot be sent throws here, where it is set.
    this.#given = structuredClone(given) ?? {};
    this.#say("context");
  }

  /** Shows the app in place of the card. */
  open() {
    this.#closed = false;
    // Words are there where it failed: once more, from the beginning.
    if (this.#app && !this.#drawn && this.#told.textContent) this.#drop();
    this.#begin();
    this.#show();
  }

  /** Shows the card in place of the app, which stays as it is. */
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#show();
    this.#tell("closed");
  }

  #begin() {
    if (this.#frame || this.#closed || !this.#app) return;
    // Not randomUUID, which a page without https has not.
    this.#id = crypto.getRandomValues(new Uint32Array(4)).join("-");
    this.#frame = make("iframe", {
      src: new URL("embed.html", this.#app).href,
      allow: "clipboard-write; web-share; screen-wake-lock",
      referrerPolicy: "no-referrer",
      onload: () => {
        this.#loaded = true;
        this.#say("hello");
      },
    });
    this.#timer = setTimeout(() => this.#fail("late"), PATIENCE);
    this.#show();
    this.#told.before(this.#frame);
  }

  /** What the page asks for, or else the browser, as far as there are words. */
  #speak() {
    const [asked] = `${this.context.lang || navigator.language}`.toLowerCase().split("-");
    const language = Object.hasOwn(CARDS, asked) ? asked : "en";
    if (language !== asked && OTHERS.includes(asked)) {
      // Until it has come, and where it does not, the card speaks the first.
      const more = import(new URL("card.js", import.meta.url).href);
      more.then((it) => { Object.assign(CARDS, it.default); this.#show(); }).catch(() => {});
    }
    this.#card.lang = this.#told.lang = language;
    return CARDS[language];
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#drawn = this.#loaded = this.#ready = false;
    this.#told.textContent = "";
  }

  #show() {
    const open = this.#drawn && !this.#closed;
    const focused = this.shadowRoot?.activeElement;
    const opening = this.#frame && !this.#closed && !this.#told.textContent;
    const [title, help, open_, waits, own] = this.#speak();
    const texts = [title, help, opening ? waits : open_, own];
    texts.forEach((text, at) => { this.#card.children[at].textContent = text; });
    this.#card.hidden = open || !this.#app;
    // Until it has told its height it is see-through, not hidden: Chromium may leave a hidden frame without any size, and
    // then there is no height to tell.
    if (this.#frame) this.#frame.inert = !open;
    this.#frame?.classList.toggle("away", !open);
    this.#frame?.classList.toggle("closed", this.#closed);
    // Nobody else's focus is taken: what had it is going.
    if (open && focused === this.#button) this.#frame?.focus();
    if (!open && focused && focused === this.#frame) this.#button.focus();
  }

  /** @param {string} type */
  #say(type) {
    if (!this.#frame) return;
    const { context } = this;
    const { company } = context;
    // Two on a page are told apart by it.
    this.#frame.title = company && typeof company === "string" ? `Afterview, ${company.slice(0, 120)}` : "Afterview";
    if (!this.#loaded) return;
    const message = { afterview: 1, id: this.#id, type, context };
    this.#frame.contentWindow?.postMessage(message, `${this.#app?.origin}`);
  }

  /** @param {MessageEvent<FromApp>} event */
  handleEvent({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (origin !== this.#app?.origin || data?.afterview !== 1 || data.id !== this.#id) return;
    if (data.type === "height" && data.height > 0 && data.height < 1e5) {
      this.#frame.style.height = `${data.height}px`;
      this.#drawn = true;
      this.#show();
      if (data.top && this.getBoundingClientRect().top < 0) this.scrollIntoView();
      this.#tell("height", { height: data.height });
    }
    if (data.type === "ready") {
      this.#ready = true;
      this.#tell("ready");
    }
    // What runs and is not to be seen is late too.
    if (this.#ready && this.#drawn) {
      clearTimeout(this.#timer);
      this.#told.textContent = "";
    }
    if (data.type === "closed") this.close();
    if (data.type === "error") this.#fail(data.code);
    if (data.type === "jobs" && this.#tell("jobs")) {
      const { jobsUrl: url } = this.context;
      if (typeof url === "string" && /^https:/i.test(url)) open(url, "_blank", "noopener,noreferrer");
    }
  }

  #fail(code = "") {
    // The rest is what the app itself has words for.
    if (code === "late" || code === "not-started" || code === "refused") {
      clearTimeout(this.#timer);
      const words = this.#speak();
      this.#told.textContent = `${words[code === "refused" ? 5 : 6]} `;
      const link = { href: this.#app, target: "_blank", rel: "noopener" };
      if (this.#app) this.#told.append(make("a", link, words[7]));
      this.#show();
    }
    this.#tell("error", { code });
  }

  #tell(name = "", detail = {}) {
    const kind = { detail, bubbles: true, cancelable: name === "jobs" };
    return this.dispatchEvent(new CustomEvent(`afterview-${name}`, kind));
  }
}

customElements.get("after-view") ?? customElements.define("after-view", AfterView);
