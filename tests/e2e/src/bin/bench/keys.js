// Types into a box: arguments are which, how many keys, and how many words stand there before (none: what is there stays). For
// each key it gives how long the handler ran, what follows it (effects, a framework's drawing), and laying the page out; and then
// the longest task of the pause after them, in which a key would have to wait.
const [selector, keys, words] = arguments;
const box = document.querySelector(selector);
const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
const sentence = "I would like to say again how much the Friday afternoons stayed with me. ";
const typed = "and the garden group met every week in spring, come rain or shine, ";

const key = async (text, letter) => {
  const begun = performance.now();
  write.call(box, text);
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: letter }));
  const handled = performance.now();
  await task();
  const drawn = performance.now();
  // Lays the page out, as the next frame would.
  void document.body.offsetHeight;
  const ended = performance.now();
  return [handled - begun, drawn - handled, ended - drawn];
};

return (async () => {
  if (words > 0) await key(sentence.repeat(Math.ceil(words / 14)), "");
  const times = [];
  for (let at = 0; at < keys; at += 1) {
    await quiet();
    const letter = typed[at % typed.length];
    times.push(await key(box.value + letter, letter));
  }
  await quiet();
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: "longtask" });
  await new Promise((done) => setTimeout(done, 2_500));
  watch.disconnect();
  return { times, longest };
})();
