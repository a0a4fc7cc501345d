// What does not fit on the page as it is: a line for each fault, with the selector of what it is about and none of its words.
// Given which of the checks are made: "wide", "cut", "overlap", "small".
const [checks] = arguments;
const faults = [];

const name = (it) => {
  const own = it.id || [...it.classList].join(".") || it.localName;
  const around = it.parentElement?.closest("[id]")?.id;
  return around && !it.id ? `#${around} ${own}` : own;
};
const unseen = (it) => it.parentElement && (getComputedStyle(it).clipPath === "inset(50%)" || unseen(it.parentElement));
const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !unseen(it);
const inside = (it) => [...document.body.querySelectorAll(it)].filter(seen);
// The name of a step stands under its dot, in the air between the dots, and is wider than one.
const isName = (it) => it.matches(".dot-name");
const CONTROLS = "a[href], button, summary, select, input, textarea, [role=button], [tabindex='0']";

// What the open menu or the rescue panel lies over is not looked at meanwhile.
const OVER = ".menu[open] ul, .rescue";
const over = (one, other) => Boolean(one.closest(OVER)) !== Boolean(other.closest(OVER));
// Where something can be hit: an inline one has a place in each line.
const places = (it) => (getComputedStyle(it).display === "inline" ? [...it.getClientRects()] : [it.getBoundingClientRect()]);

// Nothing makes the page wider than the device.
if (checks.includes("wide")) {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) {
    // Also what is not seen makes it wider.
    const out = [...document.body.querySelectorAll("*")].filter((it) => it.checkVisibility()).filter((it) => it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1);
    faults.push(`${wide} px wider: ${out.slice(-3).map(name).join(", ")}`);
  }
}

// Nothing is cut off where it cannot be scrolled to; but for what a reader's inbox would cut, of a letter that stands beside it
// whole. A box scrolls by its caret, and behind the card on a host's page lies the frame, which is not seen.
if (checks.includes("cut")) {
  for (const it of inside("*:not(#read-as .cut, input, after-view)")) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(it);
    const shut = (overflow) => overflow === "hidden" || overflow === "clip";
    if (shut(overflowX) && it.scrollWidth > it.clientWidth + 1) faults.push(`${name(it)} is cut off at its side`);
    if (shut(overflowY) && it.scrollHeight > it.clientHeight + 1) faults.push(`${name(it)} is cut off at its end`);
    if (textOverflow === "ellipsis" && it.scrollWidth > it.clientWidth) faults.push(`${name(it)} is cut short`);
  }
}

// The lines of all texts, each without the air above and below its letters.
function lines() {
  const all = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const air = (bottom - top) / 4;
      if (right - left > 2) all.push({ node, left, right, top: top + air, bottom: bottom - air });
    }
  }
  return all;
}
const meet = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;

// No text lies on another, or on what can be tapped and is not its own.
if (checks.includes("overlap")) {
  const all = lines();
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      if (one.node !== other.node && meet(one, other) && !over(one.node.parentElement, other.node.parentElement))
        faults.push(`${name(one.node.parentElement)} and ${name(other.node.parentElement)} lie on each other`);
  for (const it of inside(CONTROLS)) {
    const own = it.closest("label") ?? it;
    if (it.matches("[tabindex='0']:not([role])")) continue;
    for (const line of all)
      if (!isName(line.node.parentElement) && !own.contains(line.node) && !line.node.parentElement.contains(it) && !over(it, line.node.parentElement) && places(it).some((place) => meet(place, line)))
        faults.push(`${name(line.node.parentElement)} lies on ${name(it)}`);
  }
  for (const it of inside("button, a[href], summary, label"))
    for (const line of all)
      if (!isName(line.node.parentElement) && it.contains(line.node) && getComputedStyle(it).display !== "inline") {
        const rect = it.getBoundingClientRect();
        if (line.left < rect.left - 2 || line.right > rect.right + 2 || line.top < rect.top - 2 || line.bottom > rect.bottom + 2)
          faults.push(`${name(line.node.parentElement)} sticks out of ${name(it)}`);
      }
}

// What is tapped is 44 px wide and high, but for links inside a sentence; and for the dots of the steps, seven of which stand
// between two buttons: those are 44 px high and at least 24 wide (2.5.8), and "Back" and "Go on" lead where they do.
if (checks.includes("small")) {
  for (const it of inside(CONTROLS)) {
    const sentence = getComputedStyle(it).display === "inline" && it.parentElement.textContent.trim() !== it.textContent.trim();
    const scrolls = it.matches("[tabindex='0']:not([role])");
    if (sentence || scrolls) continue;
    const target = /^(checkbox|radio)$/.test(it.type) ? (it.closest("label") ?? it) : it;
    const { width, height } = target.getBoundingClientRect();
    const least = it.matches(".dot") ? 24 : 43.5;
    if (width < least || height < 43.5) faults.push(`${name(it)} is ${Math.round(width)} by ${Math.round(height)}`);
  }
}
return [...new Set(faults)];
