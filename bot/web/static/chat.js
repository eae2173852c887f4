// The chat page: sends what is typed or pressed, shows what the server holds.
// The rule: nothing typed is ever lost. A message waits in a queue (kept over a reload) until the
// server has stored it, and carries a key so that sending it twice stores it once.
"use strict";

const byId = (id) => document.getElementById(id);
const [log, scroller, typing, trouble, newer] = ["log", "scroller", "typing", "trouble", "newer"].map(byId);
const [composer, input, picker] = ["composer", "text", "file"].map(byId);
const says = document.body.dataset;
const SEND_TIMEOUT_MS = 15000;
const POLL_TIMEOUT_MS = 40000;
// Reading a file may have to wait for others.
const FILE_TIMEOUT_MS = 180000;
const LONGEST_PAUSE_MS = 15000;

let cursor = log.dataset.cursor;
let busy = "busy" in log.dataset;
let leaving = false;
let follow = true;
let pressed = false;
const waiting = new Set();

// ---- what survives a reload

const kept = {
  read(name, otherwise) {
    try { return JSON.parse(sessionStorage.getItem(name)) ?? otherwise; } catch { return otherwise; }
  },
  write(name, value) {
    try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { /* private mode: not kept */ }
  },
};
const queue = kept.read("queue", []);
// A file does not survive a reload: then it is asked for again.
const files = new Map();
const keepQueue = () => kept.write("queue", queue);

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ---- waiting and trouble

function pause(ms) {
  return new Promise((resolve) => {
    const done = () => { clearTimeout(timer); waiting.delete(done); resolve(); };
    const timer = setTimeout(done, ms);
    waiting.add(done);
  });
}

const hurry = () => waiting.forEach((done) => done());

const backOff = (tries) => Math.min(500 * 2 ** tries, LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);

function complain(sentence, kind) {
  if (leaving) return;
  trouble.dataset.kind = kind;
  if (trouble.textContent !== sentence) trouble.textContent = sentence;
  trouble.hidden = false;
}

function calm(kind) {
  if (trouble.dataset.kind === kind) {
    trouble.hidden = true;
    trouble.textContent = "";
  }
}

async function call(path, options, timeoutMs) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const headers = { Accept: "application/json", ...options.headers };
    const response = await fetch(path, { ...options, headers, signal: stop.signal, credentials: "same-origin" });
    const body = await response.json().catch(() => ({}));
    return { status: response.status, ok: response.ok, body, retryMs: Number(response.headers.get("Retry-After")) * 1000 };
  } finally {
    clearTimeout(timer);
  }
}

const post = (path, fields) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields) }, SEND_TIMEOUT_MS);

function postFile(key) {
  if (!files.has(key)) return { status: 410, ok: false, body: { error: says.fileAgain } };
  const body = new FormData();
  body.append("key", key);
  body.append("file", files.get(key));
  return call("chat/lists", { method: "POST", body }, FILE_TIMEOUT_MS);
}

// A lost cookie is asked for once by both loops together, otherwise they would get two.
let renewing = null;
function renew() {
  renewing ??= call("./", {}, SEND_TIMEOUT_MS).then(() => { cursor = ""; }).finally(() => { renewing = null; });
  return renewing;
}

// ---- showing

const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;

function toEnd() {
  newer.hidden = true;
  scroller.scrollTop = scroller.scrollHeight;
  follow = true;
}

function offerNewer() {
  newer.hidden = false;
  newer.style.visibility = "";
}

// A long answer is read from its beginning.
function reveal(first) {
  const height = scroller.scrollHeight - first.offsetTop;
  if (height < scroller.clientHeight) {
    toEnd();
  } else {
    scroller.scrollTop = first.offsetTop - 8;
    follow = false;
    offerNewer();
  }
}

function showTyping() {
  typing.hidden = !(busy || queue.length > 0);
  if (follow && !typing.hidden) toEnd();
}

function addDay(day, before) {
  const days = log.querySelectorAll(".day");
  if (days.length && days[days.length - 1].textContent === day) return;
  const heading = document.createElement("li");
  heading.className = "day";
  heading.textContent = day;
  log.insertBefore(heading, before);
}

function addChoices(line, message) {
  if (!message.choices.length) return;
  const group = byId("choices").content.firstElementChild.cloneNode(true);
  group.classList.toggle("wide", message.wide);
  for (const choice of message.choices) {
    const button = document.createElement("button");
    Object.assign(button, { type: "submit", name: "choice", value: choice.key, textContent: choice.label });
    group.firstElementChild.append(button);
  }
  line.append(group);
}

function blank(id, template, text) {
  const line = byId(template).content.firstElementChild.cloneNode(true);
  line.id = id;
  line.querySelector(".text").textContent = text;
  return line;
}

function stamp(line, message) {
  const time = line.querySelector("time");
  time.dateTime = message.at;
  time.textContent = message.time;
}

function addTheirs(message) {
  const line = blank(message.id, "their-line", message.text);
  const bubble = line.querySelector(".bubble");
  line.dataset.turn = message.turn;
  stamp(line, message);
  if (message.reminder) {
    line.classList.add("reminder");
    bubble.querySelector(".text").before(byId("badge").content.cloneNode(true));
  } else {
    dropOldChoices(message.turn);
  }
  if (message.file) {
    const link = document.createElement("a");
    Object.assign(link, { className: "file", href: message.file.href, download: "", textContent: message.file.label });
    bubble.append(link);
  }
  addChoices(line, message);
  return line;
}

// Only the newest answer keeps its buttons; what came by itself (turn 0) keeps its own.
function dropOldChoices(turn) {
  if (turn === 0) return;
  for (const line of log.querySelectorAll(".theirs:not(.reminder)")) {
    if (![0, turn].includes(Number(line.dataset.turn))) line.querySelector(".choices")?.remove();
  }
}

function addMine(message) {
  const pending = byId(`p-${message.key}`);
  if (!pending) {
    const line = blank(message.id, "my-line", message.text);
    stamp(line, message);
    return line;
  }
  pending.id = message.id;
  pending.classList.remove("pending");
  stamp(pending, message);
  return null;
}

function receive(news) {
  const stuck = follow;
  let first = null;
  for (const message of news.messages) {
    if (byId(message.id)) continue;
    const line = message.mine ? addMine(message) : addTheirs(message);
    if (!line) continue;
    const before = log.querySelector(".pending");
    addDay(message.day, before);
    log.insertBefore(line, before);
    if (!message.mine) first ??= line;
  }
  cursor = news.cursor;
  busy = news.typing;
  showClock(news.clock);
  showTyping();
  if (!first) return;
  if (stuck) reveal(first);
  else offerNewer();
  // The pressed button is gone; the keyboard goes on from the answer.
  if (pressed && document.activeElement === document.body) first.focus({ preventScroll: true });
  pressed = false;
}

// ---- sending

function showPending(item) {
  if (item.start) return;
  const line = blank(`p-${item.key}`, "my-line", item.label ?? item.text);
  line.classList.add("pending");
  line.querySelector("time").textContent = says.sending;
  log.append(line);
  toEnd();
}

function say(item) {
  calm("said");
  queue.push({ key: newKey(), ...item });
  keepQueue();
  showPending(queue[queue.length - 1]);
  showTyping();
  drain();
}

function giveBack(item, sentence) {
  byId(`p-${item.key}`)?.remove();
  if (item.text && !item.start) {
    input.value = input.value ? `${item.text}\n${input.value}` : item.text;
    typed();
  }
  complain(sentence, "said");
}

function settle() {
  files.delete(queue.shift().key);
  keepQueue();
}

// What to do about one answer: 0 to go on, otherwise how long to wait before trying again.
async function judge(item, answer, tries) {
  if (answer.ok) {
    calm("net");
    busy = true;
    settle();
    return 0;
  }
  if (answer.status === 401 && tries < 2) {
    await renew();
    return 1;
  }
  if (answer.status === 401 || answer.status === 429 || answer.status >= 500) {
    complain(answer.body.error || (answer.status === 401 ? says.lost : says.offline), "net");
    return answer.retryMs || backOff(tries);
  }
  settle();
  giveBack(item, answer.body.error || says.offline);
  return 0;
}

let draining = false;
async function drain() {
  if (draining) return;
  draining = true;
  let tries = 0;
  while (queue.length) {
    const item = queue[0];
    const { label, file, ...fields } = item;
    let wait;
    try {
      wait = await judge(item, await (file ? postFile(item.key) : post("chat/messages", fields)), tries);
    } catch {
      complain(says.offline, "net");
      wait = backOff(tries);
    }
    tries = wait ? tries + 1 : 0;
    showTyping();
    if (wait) {
      const time = byId(`p-${item.key}`)?.querySelector("time");
      if (time) time.textContent = says.waiting;
      await pause(wait);
    }
  }
  draining = false;
}

// ---- listening

async function listen() {
  for (let tries = 0; ;) {
    try {
      const answer = await call(`chat/messages?after=${encodeURIComponent(cursor)}`, {}, POLL_TIMEOUT_MS);
      if (answer.status === 401) await renew();
      if (!answer.ok) throw new Error(String(answer.status));
      tries = 0;
      calm("net");
      receive(answer.body);
      // Too many pages wait: this one makes room for a moment.
      if (answer.body.again_in) await pause(answer.body.again_in * 1000);
    } catch {
      // A phone that wakes up has one dead connection; that is not worth a word.
      if (tries > 0) complain(says.offline, "net");
      await pause(backOff(tries++));
    }
  }
}

// ---- the person

function typed() {
  kept.write("draft", input.value);
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight + 4}px`;
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  say({ text });
  input.value = "";
  typed();
});

picker.addEventListener("change", () => {
  const [file] = picker.files;
  if (!file) return;
  if (file.size > Number(says.fileMax)) {
    complain(says.fileTooBig, "said");
  } else {
    const key = newKey();
    files.set(key, file);
    say({ key, file: true, label: file.name });
  }
  // Choosing the same file once more is another change.
  picker.value = "";
});

input.addEventListener("input", typed);
input.addEventListener("keydown", (event) => {
  // While a Vietnamese keyboard is still composing a word, Enter belongs to the keyboard.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  composer.requestSubmit();
});

log.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.submitter;
  const line = event.target.closest(".line");
  if (!button || !line) return;
  event.target.closest(".choices").remove();
  pressed = true;
  say({ choice: button.value, turn: Number(line.dataset.turn), label: button.textContent });
});

newer.addEventListener("click", () => scroller.scrollBy(0, scroller.clientHeight * 0.8));
// Only the person's own scrolling stops following; a keyboard that opens must not.
for (const own of ["wheel", "touchmove", "keydown"]) {
  scroller.addEventListener(own, () => { follow = false; }, { passive: true });
}
scroller.addEventListener("scroll", () => {
  if (!isAtEnd()) return;
  follow = true;
  // Its room is kept until something is said: the buttons must not move under a finger.
  newer.style.visibility = "hidden";
});
new ResizeObserver(() => { if (follow) toEnd(); }).observe(scroller);
addEventListener("online", hurry);
addEventListener("pagehide", () => { leaving = true; });
addEventListener("pageshow", () => { leaving = false; });

// ---- rehearsal

function showClock(text) {
  if (text && byId("clock")) byId("clock").textContent = text;
}

async function rehearse(event) {
  event.preventDefault();
  const form = event.target;
  const button = event.submitter;
  const fields = button?.name ? { [button.name]: button.value } : Object.fromEntries(new FormData(form));
  const buttons = document.querySelectorAll(".rehearse button");
  const said = byId("moved");
  buttons.forEach((one) => { one.disabled = true; });
  said.textContent = says.moving;
  toEnd();
  try {
    const { body } = await call("rehearsal/advance", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields) }, 300000);
    said.textContent = body.text || body.error || says.offline;
    showClock(body.clock);
    if (body.first_day) {
      byId("to").min = body.first_day;
      byId("to").value = body.first_day;
    }
  } catch {
    said.textContent = says.offline;
  }
  buttons.forEach((one) => { one.disabled = false; });
  button?.focus();
}

const bar = document.querySelector(".rehearsal");
if (bar && matchMedia("(min-width: 48rem)").matches) bar.open = true;
for (const form of document.querySelectorAll(".rehearse")) form.addEventListener("submit", rehearse);

// ---- begin

input.value = kept.read("draft", "");
typed();
queue.forEach(showPending);
if (!log.querySelector(".line") && !busy && !queue.length) queue.push({ key: newKey(), start: true });
toEnd();
showTyping();
drain();
listen();
