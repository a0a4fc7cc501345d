// Finds what a person would: by what it says. Given a kind of thing, its words, and optionally the words of
// the group it is in; or an id with a "#". Gives { element }, or { seen }: the words of all there is of the
// kind.
const [kind, wanted, group] = arguments;

const KINDS = {
  tap: "button, a[href], summary, [role=button], label.pill",
  pill: "label.pill",
  part: ".part",
  box: "input:not([type=radio], [type=checkbox], [type=file]), textarea, select",
};

const clean = (text) => text.replace(/\s+/g, " ").trim();

function shown(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

// The words as they would be read out: without what is decoration only.
function words(element) {
  if (element.hasAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE && node.getAttribute("aria-hidden") !== "true") {
      for (const child of node.childNodes) walk(child);
    }
  };
  walk(element);
  return clean(parts.join(" "));
}

function names(element) {
  if (kind !== "box") return [words(element)];
  return [...(element.labels ?? [])].map(words).concat(clean(element.ariaLabel ?? ""));
}

function within() {
  if (!group) return [document];
  const heads = [...document.querySelectorAll("legend, h1, h2, h3, [data-group], .row-name")];
  const fits = heads.filter((head) => words(head).includes(group) && shown(head));
  return fits.map((head) => head.closest("fieldset, section, article, li, .card") ?? head.parentElement);
}

function inSight(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

function found(element) {
  if (!inSight(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
  return { element };
}

if (wanted.startsWith("#")) {
  const element = document.getElementById(wanted.slice(1));
  return element && shown(element) ? found(element) : { seen: [] };
}

const all = within()
  .flatMap((place) => [...place.querySelectorAll(KINDS[kind])])
  .filter((element) => shown(element) && !element.disabled);
const ways = [
  (name) => name === wanted,
  (name) => name.startsWith(wanted),
  (name) => (kind === "box" || kind === "part") && name.includes(wanted),
];
for (const fits of ways) {
  const element = all.find((element) => names(element).some(fits));
  if (element) return found(element);
}
const byId = all.find((element) => element.id === wanted || element.id.startsWith(`${wanted}-`));
return byId ? found(byId) : { seen: all.flatMap(names).filter(Boolean) };
