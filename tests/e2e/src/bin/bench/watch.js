// Notes how a page gets on, before anything of it runs. `data-boot="ready"` on <html> is how a page says that it has started:
// the app (src/shell/page.rs), and each of its peers.
(() => {
  const seen = { fcp: 0, lcp: 0, cls: 0, ready: 0, made: 0, long: [] };
  globalThis.__seen = seen;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") seen.fcp = startTime; });
  watch("largest-contentful-paint", ({ startTime }) => { seen.lcp = startTime; });
  watch("layout-shift", ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.cls += value; });
  watch("longtask", ({ startTime, duration }) => { seen.long.push([startTime, duration]); });

  // Ready is when the page's thread is free for the next thing after it said so: a tap would be heard then.
  const free = new MessageChannel();
  free.port1.onmessage = () => { seen.ready = performance.now(); free.port1.close(); };
  const mark = new MutationObserver(() => {
    if (document.documentElement?.dataset.boot !== "ready") return;
    mark.disconnect();
    free.port2.postMessage(0);
  });
  mark.observe(document, { attributes: true, attributeFilter: ["data-boot"], childList: true, subtree: true });

  // When the first WebAssembly is there to be run, and its memory.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await make.apply(WebAssembly, given);
      seen.made ||= performance.now();
      globalThis.__memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
})();
