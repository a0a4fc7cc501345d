// Goes from screen to screen by their addresses. For each it gives how long it took until everything had been worked out and laid
// out, and until the frame with it was painted.
const addresses = arguments[0];
const afterwards = () =>
  new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
  });
const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
const app = document.getElementById("app");

const step = async (address) => {
  await frame();
  await frame();
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
  await afterwards();
  void document.body.offsetHeight;
  const worked = performance.now() - begun;
  await frame();
  await afterwards();
  return [worked, performance.now() - begun];
};

return (async () => {
  const times = [];
  for (const address of addresses) times.push(await step(address));
  return times;
})();
