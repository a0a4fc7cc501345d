// The first screen and an editor without any library: the page's own first screen is taken over as it stands, its doors lead to
// the editor by their addresses, and each key is kept, counted and looked over.

import { KEY, look } from "../look.js";

const app = document.getElementById("app");
const home = [...app.childNodes];

const EDITOR = `<div class="screen"><div class="column"><header class="top"><a class="back" href="#/">Back</a></header>
  <main><h1>What happened?</h1><textarea class="box" id="editor" rows="12" aria-label="What happened?"></textarea>
  <p id="count" role="status"></p><ul id="found"></ul></main></div></div>`;

function editor() {
  app.innerHTML = EDITOR;
  const box = app.querySelector("#editor");
  const count = app.querySelector("#count");
  const list = app.querySelector("#found");
  const show = () => {
    const { words, found } = look(box.value);
    count.textContent = `${words} words`;
    const lines = found.map(({ phrase, times }) => {
      const line = document.createElement("li");
      line.textContent = `“${phrase}”: ${times}`;
      return line;
    });
    list.replaceChildren(...lines);
  };
  box.value = localStorage.getItem(KEY) ?? "";
  box.addEventListener("input", () => {
    localStorage.setItem(KEY, box.value);
    show();
  });
  show();
}

function go() {
  if (/^#\/./.test(location.hash)) editor();
  else app.replaceChildren(...home);
}

addEventListener("hashchange", go);
if (location.hash) go();
document.documentElement.dataset.boot = "ready";
