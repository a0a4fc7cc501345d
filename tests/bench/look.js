// What both editors say of a text: how many words it has, and which of these phrases, how often. One pass over the text for each
// phrase, in whole words.

/** What is pointed at, in small letters. */
const PHRASES = [
  "to be honest",
  "i feel that",
  "i think that",
  "sorry",
  "just",
  "actually",
  "basically",
  "hopefully",
  "kind of",
  "sort of",
  "obviously",
  "very",
];

const isLetter = (sign) => sign !== undefined && /[\p{L}\p{N}'’]/u.test(sign);

function times(text, phrase) {
  let found = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) found += 1;
  }
  return found;
}

/**
 * Looks a text over.
 * @param {string} text
 * @returns {{ words: number, found: { phrase: string, times: number }[] }}
 */
export function look(text) {
  const small = text.toLowerCase();
  const words = text.match(/\S+/g)?.length ?? 0;
  const found = PHRASES.map((phrase) => ({ phrase, times: times(small, phrase) }));
  return { words, found: found.filter(({ times }) => times > 0) };
}

/** Where the text is kept. */
export const KEY = "peer:text";
