// A host's page in TypeScript, as docs/embedding.md tells hosts to write it: what it uses is there, and what is not there
// is refused.

import type { AfterviewContext, AfterviewErrorCode } from "../../src/web/embed.d.ts";

const element = document.querySelector("after-view");
if (element) {
  const context: AfterviewContext = { company: "Hill Road Library", tokens: { accent: "#7a2f52", radius: "8" } };
  element.context = context;
  element.context = { role: "Librarian", theme: "dark", interviewDate: "2026-11-18" };
  element.addEventListener("afterview-ready", () => element.open());
  element.addEventListener("afterview-height", ({ detail }) => detail.height.toFixed());
  element.addEventListener("afterview-error", ({ detail }) => {
    const code: AfterviewErrorCode = detail.code;
    return code === "late";
  });
  element.addEventListener("afterview-jobs", (event) => event.preventDefault());
  element.addEventListener("click", (event) => event.clientX);
  element.close();

  // @ts-expect-error: words are words.
  element.context = { company: 7 };
  // @ts-expect-error: there is no such thing to tell.
  element.context = { salary: "£15.40" };
  // @ts-expect-error: nothing that was typed comes out.
  element.addEventListener("afterview-height", ({ detail }) => detail.text);
}

const made: HTMLElement = document.createElement("after-view");
document.body.append(made);
