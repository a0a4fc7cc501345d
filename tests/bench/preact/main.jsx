// The same in Preact. The first screen is made of the page's own markup, so that it is the app's whatever becomes of that, and
// takes the page over as a prerendered Preact page would.

import { h, hydrate } from "preact";
import { useEffect, useState } from "preact/hooks";
import { KEY, look } from "../look.js";

/** A node of the page as Preact knows one. */
const known = (node) =>
  node.nodeType === Node.TEXT_NODE
    ? node.data
    : h(
        node.localName,
        Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
        ...[...node.childNodes].map(known),
      );

const app = document.getElementById("app");
const home = [...app.childNodes].map(known);

function Editor() {
  const [text, setText] = useState(localStorage.getItem(KEY) ?? "");
  const { words, found } = look(text);
  const typed = ({ currentTarget: { value } }) => {
    localStorage.setItem(KEY, value);
    setText(value);
  };
  return (
    <div class="screen">
      <div class="column">
        <header class="top">
          <a class="back" href="#/">Back</a>
        </header>
        <main>
          <h1>What happened?</h1>
          <textarea class="box" id="editor" rows={12} aria-label="What happened?" value={text} onInput={typed} />
          <p id="count" role="status">{words} words</p>
          <ul id="found">
            {found.map(({ phrase, times }) => (
              <li key={phrase}>
                “{phrase}”: {times}
              </li>
            ))}
          </ul>
        </main>
      </div>
    </div>
  );
}

function Peer() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const go = () => setHash(location.hash);
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, []);
  return /^#\/./.test(hash) ? <Editor /> : home;
}

hydrate(<Peer />, app);
document.documentElement.dataset.boot = "ready";
