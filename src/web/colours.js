// The host's colours, so far as everything can be read on them and in them. The build puts this before frame.js, into one
// script.

/** @typedef {number[]} Colour red, green and blue, up to 255 */
const COLOURS = [
  ...["paper", "surface", "ink", "quiet", "line", "edge", "accent", "accent-deep", "accent-soft", "on-accent"],
  ...["care", "care-paper", "harm"],
];

/** @type {(text: string) => Colour} */
const colour = (text) => {
  const long = text.length < 7 ? text.replace(/\w/g, "$&$&") : text;
  return long.match(/\w\w/g)?.map((it) => parseInt(it, 16)) ?? [];
};
/** @param {Colour} it */
const hex = (it) => `#${it.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
/** @type {(from: Colour, to: Colour, share: number) => Colour} */
const mix = (from, to, share) => from.map((part, at) => Math.round(part + (to[at] - part) * share));

/** How light a colour is (WCAG 2, relative luminance). @param {Colour} it */
function light(it) {
  const linear = it.map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  const [red, green, blue] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} one @param {Colour} other */
function contrast(one, other) {
  const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/**
 * Whether all of these can be read on all of those: 4.5 to 1, and a little more for what is rounded.
 * @type {(inks: Colour[], papers: Colour[], least?: number) => boolean}
 */
const readable = (inks, papers, least = 4.55) =>
  inks.every((ink) => papers.every((paper) => contrast(ink, paper) >= least));

/**
 * As much of the one colour as will do; else the other.
 * @param {Colour} from
 * @param {Colour} to
 * @param {(it: Colour) => boolean} does
 */
function fitted(from, to, does) {
  for (let share = 0; share < 1; share += 0.05) {
    const it = mix(from, to, share);
    if (does(it)) return it;
  }
  return to;
}

/**
 * The colours for light or dark. The host's background is taken where it suits: a dark one is not for the light theme.
 * @param {Record<string, Colour>} own
 * @param {Colour} end black or white, where inks go
 * @param {Colour | undefined} accent
 * @param {Colour | undefined} background
 */
function palette(own, end, accent, background) {
  const inks = [own.ink, own.quiet, own.care, own.harm];
  const it = { ...own };
  // Papers that are made of these elsewhere: that of what stands on the right (frame.css), and the circle that breathes
  // (calm.css).
  const side = () => mix(it.paper, it.line, 0.28);
  /** @type {(soft: Colour, accent: Colour) => boolean} */
  const breathes = (soft, accent) => readable([own.ink], [mix(soft, accent, 0.38)]);
  if (background && readable([own.ink], [background])) {
    it.paper = fitted(background, own.paper, (paper) => {
      it.paper = paper;
      it.line = mix(paper, own.ink, 0.1);
      // Our own accent too: it is there for where the host's will not do.
      const read = readable([...inks, own.accent], [paper, side()]) && readable([own.quiet], [it.line]);
      return read && breathes(paper, own.accent);
    });
    it.line = mix(it.paper, own.ink, 0.1);
    it.edge = fitted(own.edge, end, (edge) => readable([edge], [it.paper, own.surface], 3.05));
  }
  const papers = [it.paper, own.surface, own["care-paper"], side()];
  it.accent = fitted(accent ?? own.accent, end, (ink) => readable([ink], papers));
  it.accent = fitted(it.accent, own.accent, (ink) => readable([ink], papers) && breathes(it.paper, ink));
  it["accent-deep"] = mix(it.accent, end, 0.2);
  const on = [own["on-accent"], end.map((part) => 255 - part), end];
  it["on-accent"] = on.find((ink) => readable([ink], [it.accent, it["accent-deep"]])) ?? end;
  it["accent-soft"] = fitted(
    mix(it.paper, it.accent, 0.12),
    it.paper,
    (soft) => readable([...inks, it.accent], [soft]) && breathes(soft, it.accent),
  );
  return it;
}
