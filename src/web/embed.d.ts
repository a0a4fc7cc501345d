// Types of <after-view> for hosts' pages, and of what its script and the app in its frame say to each other: version 1
// of the protocol in docs/embedding.md.

/** Colours and shapes that the app takes over, so far as everything can still be read. */
export interface AfterviewTokens {
  /** `#rgb` or `#rrggbb`. */
  accent?: string | null;
  /** `#rgb` or `#rrggbb`. */
  background?: string | null;
  /** Whole pixels from 0 to 24: `12` or `12px`. */
  radius?: string | null;
  /** Up to four names of families that the device has, with commas between them. */
  font?: string | null;
}

/** What a host can tell the app. What has not the right shape is as if it were absent. */
export interface AfterviewContext {
  /** The company that the interview was with: up to 120 letters. */
  company?: string | null;
  /** The job: up to 120 letters. */
  role?: string | null;
  /** The day of the interview: `2026-11-18`. */
  interviewDate?: string | null;
  /** Your page of jobs, `https:` only. */
  jobsUrl?: string | null;
  /** Your page on where to find help, `https:` only. */
  helpUrl?: string | null;
  /** Your page of events, `https:` only. */
  eventsUrl?: string | null;
  theme?: "auto" | "light" | "dark" | "contrast" | (string & {}) | null;
  /** A language, such as `en` or `pt-BR`. */
  lang?: string | null;
  tokens?: AfterviewTokens;
}

/**
 * - `refused`: the app has no address, or one on the page's own origin.
 * - `late`: the app is not ready after twenty seconds. It may still come.
 * - `not-started`: the app could not start.
 * - `stopped`: the app has come to a halt.
 * - `not-kept`: the browser keeps nothing for the frame; the app goes on and says so.
 */
export type AfterviewErrorCode = "refused" | "late" | "not-started" | "stopped" | "not-kept";

/** The events of the element. All of them bubble. */
export interface AfterviewEventMap {
  "afterview-ready": CustomEvent<{}>;
  /** In pixels, in steps of 32. */
  "afterview-height": CustomEvent<{ height: number }>;
  "afterview-closed": CustomEvent<{}>;
  "afterview-error": CustomEvent<{ code: AfterviewErrorCode }>;
  /** Somebody wants your page of jobs. Unless it is prevented, `jobs-url` is opened in a new tab. */
  "afterview-jobs": CustomEvent<{}>;
}

/** The element `<after-view>`. */
export interface AfterviewElement extends HTMLElement {
  /** What the app is told: what was set here, and the attributes for the rest. Never read from the frame. */
  context: AfterviewContext;
  /** Shows the app in place of the card, and starts it where it has not been started. */
  open(): void;
  /** Shows the card in place of the app, which stays as it is behind it. */
  close(): void;
  addEventListener<K extends keyof AfterviewEventMap>(
    type: K,
    listener: (this: AfterviewElement, event: AfterviewEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: AfterviewElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What every message has. */
export interface Enveloped {
  afterview: 1;
  /** Which of the frames on the page. */
  id: string;
}

/** From the host to the app. */
export type ToApp = Enveloped & { type: "hello" | "context"; context: AfterviewContext };

/** From the app to the host: nothing else, ever. */
export type FromApp = Enveloped &
  (
    | { type: "ready" | "closed" | "jobs" }
    | { type: "height"; height: number; top?: true }
    | { type: "error"; code: "not-started" | "stopped" | "not-kept" }
  );

/** A context as the app reads it: all of it strings of the right shape, empty where they are absent. */
export interface TidyContext {
  company: string;
  role: string;
  interviewDate: string;
  jobsUrl: string;
  helpUrl: string;
  eventsUrl: string;
  theme: string;
  lang: string;
}

/** What the app in the frame finds as `globalThis.afterviewHost`. */
export interface AfterviewHost {
  /** From now on this is called with what the host says: at once where it has spoken, and with each change. */
  listen(told: (context: TidyContext) => void): void;
  /** Tells the host. */
  send(type: "closed" | "jobs" | "not-kept"): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "after-view": AfterviewElement;
  }
}
