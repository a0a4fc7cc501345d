// A voice that reads a question, a clock, and a microphone: what practising aloud asks of the browser. It comes when everything
// else is here. The app asks for one thing after the other by `afterviewVoice(wish, detail)`, and hears what comes of it in
// `afterviewHears`, as objects with a name, `is` (src/shell/aloud.rs).
//
// What is recorded is in this page's memory alone: in one blob, whose address is taken back with it.

// One level for each so many ms: fine enough for the gap between two words.
const EVERY = 25;
// A recording ends by itself: memory is not without end.
const LONGEST = 5 * 60 * 1000;
// Levels are told in decibels under the loudest that there is; below this everything is silence.
const SILENCE = 100;
// No level is known, since the browser was busy elsewhere.
const UNKNOWN = 255;

const told = (is, more) => globalThis.afterviewHears?.({ is, ...more });

// ---- the voice

// Kept here for as long as it is said: Chromium forgets to tell the end of one that nobody holds.
let said;

const language = (tag) => tag.toLowerCase().split(/[-_]/)[0];

// Only a voice that is on this device: any other sends the text away to be spoken. One that does not say is no such voice.
function localVoice() {
  const all = globalThis.speechSynthesis?.getVoices() ?? [];
  const wanted = language(document.documentElement.lang);
  const ours = all.filter((voice) => voice.localService === true && language(voice.lang) === wanted);
  return ours.find((voice) => voice.default) ?? ours[0];
}

function speak(text) {
  hush();
  const voice = localVoice();
  if (!voice) return told("voices", { local: false });
  const words = new SpeechSynthesisUtterance(text);
  Object.assign(words, { voice, lang: voice.lang });
  words.onend = words.onerror = () => {
    if (said !== words) return;
    said = undefined;
    told("silent");
  };
  said = words;
  speechSynthesis.speak(words);
  told("speaking");
}

function hush() {
  if (!said) return;
  said = undefined;
  speechSynthesis.cancel();
  told("silent");
}

const voices = () => told("voices", { local: Boolean(localVoice()) });

// ---- the clock

let ticking;

// Tells each whole second since it was begun.
function clock() {
  rest();
  const began = performance.now();
  let last = 0;
  ticking = setInterval(() => {
    const now = Math.floor((performance.now() - began) / 1000);
    if (now > last) told("clock", { seconds: (last = now) });
  }, 200);
}

function rest() {
  clearInterval(ticking);
}

// ---- the microphone

// What is being recorded or was: another one, or none, and what comes late of the one before is nobody's.
let take;
let player;

// What the browser says about it, in four words that the app has sentences for.
function fault({ name } = {}) {
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "busy";
}

async function record() {
  forget();
  const mine = (take = {});
  const failed = (why) => {
    if (take !== mine) return;
    forget();
    told("failed", { why });
  };
  // Whoever lets a frame use the microphone lets the page around it, since the browser asks in that page's name.
  if (top !== self) return failed("framed");
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return failed("none");
  try {
    // What makes soft voices louder makes a pause louder too, and then it is none.
    mine.stream = await navigator.mediaDevices.getUserMedia({ audio: { autoGainControl: false } });
    // The screen may have been left while the browser asked.
    if (take !== mine) return release(mine);
    mine.recorder = new MediaRecorder(mine.stream);
    const parts = [];
    mine.recorder.ondataavailable = ({ data }) => parts.push(data);
    mine.recorder.onerror = ({ error }) => failed(fault(error));
    mine.recorder.onstop = () => {
      release(mine);
      if (take !== mine) return;
      mine.url = URL.createObjectURL(new Blob(parts, { type: mine.recorder.mimeType }));
      told("recorded", { levels: Uint8Array.from(mine.levels) });
    };
    // Pulled out, or taken by a call.
    mine.stream.getAudioTracks()[0].onended = stop;
    mine.recorder.start();
    listen(mine);
    mine.limit = setTimeout(stop, LONGEST);
    told("recording");
  } catch (error) {
    release(mine);
    failed(fault(error));
  }
}

// Notes how loud it is, at a steady rate. Where the browser cannot tell, there are no levels, and all else works.
function listen(mine) {
  mine.levels = [];
  try {
    measure(mine);
  } catch {
    // None here, or none for this microphone. The recording goes on.
  }
}

function measure(mine) {
  const context = (mine.context = new AudioContext());
  context.resume();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2 ** Math.ceil(Math.log2((context.sampleRate * EVERY) / 1000));
  const samples = new Float32Array(analyser.fftSize);
  // Held, or a browser may take it for done with.
  mine.source = context.createMediaStreamSource(mine.stream);
  mine.source.connect(analyser);
  const began = performance.now();
  mine.sampling = setInterval(() => {
    // Before it runs there is nothing to hear.
    if (context.state !== "running") return;
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, it) => sum + it * it, 0) / samples.length;
    const level = Math.round(Math.min(SILENCE, Math.max(0, -10 * Math.log10(power))));
    const at = Math.floor((performance.now() - began) / EVERY);
    while (mine.levels.length < at) mine.levels.push(UNKNOWN);
    mine.levels[at] = level;
  }, EVERY);
}

// Lets go of the microphone.
function release({ stream, context, sampling, limit }) {
  clearInterval(sampling);
  clearTimeout(limit);
  for (const track of stream?.getTracks() ?? []) {
    track.onended = null;
    track.stop();
  }
  if (context && context.state !== "closed") context.close();
}

function stop() {
  if (take?.recorder?.state === "recording") take.recorder.stop();
}

function play() {
  pause();
  if (!take?.url) return;
  const mine = (player = new Audio(take.url));
  const over = () => {
    if (player === mine) pause();
  };
  mine.onended = mine.onerror = over;
  mine.play().catch(over);
  told("playing");
}

function pause() {
  if (!player) return;
  player.pause();
  // So that it holds on to nothing.
  player.removeAttribute("src");
  player = undefined;
  told("played");
}

function forget() {
  pause();
  const gone = take;
  take = undefined;
  if (!gone) return;
  if (gone.recorder?.state === "recording") gone.recorder.stop();
  release(gone);
  if (gone.url) URL.revokeObjectURL(gone.url);
}

// ---- the app

function leave() {
  hush();
  rest();
  forget();
  told("left");
}

const wishes = { hear: voices, speak, hush, clock, rest, record, stop, play, pause, forget, leave };
globalThis.afterviewVoice = (wish, detail) => wishes[wish](detail);

// Browsers load their voices late; and the app may have been waiting for this script.
globalThis.speechSynthesis?.addEventListener?.("voiceschanged", voices);
voices();
// Whoever comes back by the browser's own memory finds nothing running.
addEventListener("pagehide", leave);
