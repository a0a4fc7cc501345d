// Before each script that measures what follows something that was done.

// The next frame: what is awaited after it is still in front of that frame's own drawing.
const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
// The next task, in front of others: what was put off to the end of the handler has run by then, and no frame has been painted.
const task = () => scheduler.postTask(() => {}, { priority: "user-blocking" });
// A frame was painted a moment ago, so the next one is far off.
const quiet = async () => {
  await frame();
  await frame();
  await task();
};

