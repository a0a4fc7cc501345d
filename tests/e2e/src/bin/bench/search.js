// How long the long view takes: arguments are an address to go to, what stands there when it is drawn, and, where a search
// box is to be typed into, the words.
const [address, selector, words] = arguments;
const opened = async () => {
  const begun = performance.now();
  location.hash = address;
  while (!document.querySelector(selector)) await frame();
  void document.body.offsetHeight;
  return performance.now() - begun;
};
const typed = async (letter) => {
  const box = document.getElementById("search");
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const begun = performance.now();
  write.call(box, box.value + letter);
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: letter }));
  await task();
  void document.body.offsetHeight;
  return performance.now() - begun;
};
return (async () => {
  if (!words) return [await opened()];
  const times = [];
  for (const letter of words) {
    await quiet();
    times.push(await typed(letter));
  }
  return times;
})();
