// Types into the box that lies open: arguments are how many keys, and how many words stand there before.
const [keys, words] = arguments;
const box = document.querySelector(".part-panel textarea");
const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
const sentence = "I would like to say again how much the Friday afternoons stayed with me. ";
const typed = "and the garden group met every week in spring, come rain or shine, ";

// What was put off until after the handler has run by then: it is a task of its own.
const afterwards = () =>
  new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
  });
const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

const key = async (text, letter) => {
  const begun = performance.now();
  write.call(box, text);
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: letter }));
  await afterwards();
  // Lays the page out, as the next frame would.
  void document.body.offsetHeight;
  return performance.now() - begun;
};

const filled = sentence.repeat(Math.ceil(words / 14));
return (async () => {
  if (words > 0) await key(filled, "");
  const times = [];
  for (let at = 0; at < keys; at += 1) {
    await frame();
    await frame();
    const letter = typed[at % typed.length];
    times.push(await key(box.value + letter, letter));
  }
  return times;
})();
