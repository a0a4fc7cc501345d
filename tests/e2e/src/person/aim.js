// Where a finger would go to meet an element, once it is in sight; or what lies over it there.
const [element] = arguments;
const middle = () => {
  const [rect] = element.getClientRects();
  if (!rect) return null;
  const x = (Math.max(0, rect.left) + Math.min(innerWidth, rect.right)) / 2;
  const y = (Math.max(0, rect.top) + Math.min(innerHeight, rect.bottom)) / 2;
  const seen = rect.right > 0 && rect.bottom > 0 && rect.left < innerWidth && rect.top < innerHeight;
  return { x, y, whole: seen && rect.top >= 0 && rect.bottom <= innerHeight };
};
if (!middle()?.whole) element.scrollIntoView({ behavior: "instant", block: "center", inline: "nearest" });
const at = middle();
if (!at) return { over: "nothing: it is not drawn" };
const top = document.elementFromPoint(at.x, at.y);
if (!element.contains(top)) return { over: top?.outerHTML.slice(0, 120) ?? "the edge of the page" };
// What it does is done once the page has had the click. A button that is shut gets none. Where the page moved meanwhile, another
// place is touched, or let go of; what was drawn anew at the same place was not missed.
let missed = false;
const touched = (event) => { missed ||= element.isConnected && !event.composedPath().includes(element); };
addEventListener("pointerdown", touched, { capture: true, once: true });
globalThis.__tapped = new Promise((done) => {
  const clicked = (event) => {
    touched(event);
    setTimeout(() => done(missed));
  };
  addEventListener("click", clicked, { capture: true, once: true });
  setTimeout(() => done(missed), 300);
});
return at;
