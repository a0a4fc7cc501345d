// Goes from screen to screen by their addresses. For each it gives how long it took until everything had been worked out and laid
// out, and until the frame with it was painted. Between two it rests so many milliseconds: of more than some twenty new addresses a
// second Chromium leaves some out.
const [addresses, rest] = arguments;
const app = document.getElementById("app");

const step = async (address) => {
  await quiet();
  const before = app.querySelector("main");
  const begun = performance.now();
  // Each screen is drawn afresh: it is here when another one is.
  const here = new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`${address} does not come`)), 8_000);
    const watch = new MutationObserver(() => {
      const now = app.querySelector("main");
      if (!now || now === before) return;
      watch.disconnect();
      clearTimeout(late);
      done();
    });
    watch.observe(app, { childList: true, subtree: true });
  });
  location.hash = address;
  await here;
  await task();
  void document.body.offsetHeight;
  const worked = performance.now() - begun;
  await frame();
  await task();
  return [worked, performance.now() - begun];
};

return (async () => {
  const times = [];
  for (const address of addresses) {
    times.push(await step(address));
    await new Promise((done) => setTimeout(done, rest));
  }
  return times;
})();
