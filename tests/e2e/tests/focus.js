// Where the keyboard is, and what is wrong with that: it has to be seen, under nothing that sticks to an edge, with a line
// around it that stands out. Given nothing: the next stop. Given "line": the line alone, in the colours of now.
const [all] = arguments;

const name = (it) => it.id || (it.parentElement?.closest("[id]")?.id ?? "") + " " + ([...it.classList].join(".") || it.localName);

const channels = (text) => {
  const numbers = text.match(/-?[\d.]+/g).map(Number);
  if (text.startsWith("color(")) return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
  const [r, g, b, a] = numbers;
  return [r / 255, g / 255, b / 255, a ?? 1];
};
const light = ([r, g, b]) => {
  const of = (it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
  return 0.2126 * of(r) + 0.7152 * of(g) + 0.0722 * of(b);
};
const contrast = (one, other) => {
  const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};

// What something stands on: the first ground around it that nothing shines through.
function ground(it) {
  for (let at = it.parentElement; at; at = at.parentElement) {
    const colour = channels(getComputedStyle(at).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return channels(getComputedStyle(document.documentElement).backgroundColor);
}

// The choices of a group are drawn by what stands beside the box, which lies over it and is not seen.
const drawn = (it) => (it.closest(".pill") ? it.nextElementSibling : it);

function line(it) {
  const shown = drawn(it);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `${name(it)} has no line around it (${outlineStyle} ${outlineWidth})`;
  const reached = contrast(channels(outlineColor), ground(shown));
  return reached < 3 ? `${name(it)}: the line around it reaches ${reached.toFixed(2)}` : "";
}

// The last stop has to have the keyboard still: what goes meanwhile leaves whoever is at it nowhere.
function lost() {
  const [last, now] = [stops.at(-1), document.activeElement];
  if (now === last) return "";
  return last.isConnected ? `the keyboard was led from ${name(last)} to ${name(now)}` : `${name(last)} was taken away from the keyboard`;
}

if (all) return lost() || line(document.activeElement);

const it = document.activeElement;
globalThis.stops ??= [];
// A box for a day has a stop for each part of it, which browsers mark by themselves.
if (it === stops.at(-1) && /^(date|time|datetime-local)$/.test(it.type) && (globalThis.parts = (globalThis.parts ?? 0) + 1) < 9)
  return { end: false, inside: true, count: stops.length, faults: [] };
globalThis.parts = 0;
const first = it === document.body || it === document.documentElement || stops.includes(it);
if (first) {
  // Round the page once: what comes now is outside of it, or what came before.
  const stuck = stops.length > 0 && it === stops.at(-1);
  const count = stops.length;
  return { end: true, count, faults: stuck ? [`${name(it)} does not let the keyboard go`] : [] };
}
const faults = [];
// Of something inside a text its first line.
const shown = drawn(it).getClientRects()[0] ?? drawn(it).getBoundingClientRect();
const middle = [Math.max(1, Math.min(innerWidth - 1, (shown.left + shown.right) / 2))];
// Of something tall its upper edge is enough.
const top = Math.max(shown.top, 0);
const bottom = Math.min(shown.bottom, top + 44);
for (const y of [top + (bottom - top) / 3, (top + bottom) / 2]) {
  const over = document.elementFromPoint(middle[0], y);
  const own = over && (it.contains(over) || drawn(it).contains(over) || over.contains(it));
  if (y < 0 || y > innerHeight || !own) faults.push(`${name(it)} is not seen: over it lies ${over ? name(over) : "the edge"}`);
}
// The order in which it is read: from top to bottom, and beside each other in the direction of the words. What sticks to an edge,
// and the column beside, come after.
const place = { x: shown.left, right: shown.right, y: shown.top + scrollY, end: shown.bottom + scrollY };
const part = it.closest("header, main, footer, aside, .menu ul")?.localName ?? "body";
const before = globalThis.before;
if (before && before.part === part && part === "main" && place.end <= before.y + 1 && place.x < before.right) faults.push(`${name(it)} stands above what came before it`);
globalThis.before = { ...place, part };
stops.push(it);
return { end: false, count: stops.length, faults: [...new Set(faults)] };
