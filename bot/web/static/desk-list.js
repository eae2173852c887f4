// The queue: the list follows what is typed, and keys do what the buttons do. Without this script
// the same forms and links are sent by hand.
"use strict";
const TYPING_MS = 250;
const OFF = "htx-desk-keys-off";
const PLACE = "htx-desk-row";
const filters = document.getElementById("filters");
const found = document.getElementById("found");
const help = document.getElementById("keys");
const opener = document.getElementById("keys-open");
const on = document.getElementById("keys-on");

// The list follows the filter

let wait, asked;

async function follow() {
  const query = new URLSearchParams(new FormData(filters));
  for (const [name, value] of [...query]) if (!value) query.delete(name);
  const address = `${filters.action}?${query}`;
  asked?.abort();
  asked = new AbortController();
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asked.signal });
    if (!answer.ok || answer.redirected) return location.assign(address);
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The field that is being typed in stays as it is; only what was found changes.
    found.replaceChildren(...made.getElementById("found").childNodes);
  } catch {
    return; // given up for a later one, or no connection: the button is still there
  }
  history.replaceState(null, "", address);
  prepare();
}

function later() {
  clearTimeout(wait);
  wait = setTimeout(follow, TYPING_MS);
}

// Rows and what is ticked

const rows = () => [...document.querySelectorAll("#rows tr")];
const link = (row) => row.querySelector("th a");
const box = (row) => row.querySelector("input[name=chon]");
const ticked = () => document.querySelectorAll("input[name=chon]:checked");
const current = () => rows().findIndex((row) => row.contains(document.activeElement));

function count() {
  const chosen = document.getElementById("chosen");
  const all = document.getElementById("all");
  if (!chosen) return;
  chosen.textContent = ticked().length ? chosen.dataset.words.replace("#", ticked().length) : "";
  const boxes = document.querySelectorAll("input[name=chon]");
  all.checked = boxes.length > 0 && ticked().length === boxes.length;
  all.indeterminate = ticked().length > 0 && !all.checked;
}

function prepare() {
  const all = document.getElementById("all");
  if (all) all.hidden = false;
  count();
}

function go(step) {
  const listed = rows();
  const at = current();
  const next = at < 0 ? (step > 0 ? 0 : listed.length - 1) : at + step;
  const row = listed[Math.min(Math.max(next, 0), listed.length - 1)];
  if (row) link(row).focus();
}

// Before a decision about nothing ticked, it is the row one stands on that is meant.
function meant() {
  const row = rows()[current()];
  if (row && !ticked().length && box(row)) box(row).checked = true;
  count();
  return ticked().length > 0;
}

// Keys

function press(key) {
  if (key === "?") return help.showModal();
  if (key === "/" && filters) return filters.elements.tim.select();
  if (rows().length) {
    if (key === "j" || key === "k") return go(key === "j" ? 1 : -1);
    const row = rows()[current()];
    if (key === "x" && row && box(row)) return box(row).click();
    if ((key === "a" || key === "r") && !meant()) return;
  }
  const target = document.querySelector(`[data-key="${key}"]`);
  if (target) target.matches("input") ? target.focus() : target.click();
}

const typing = (target) =>
  target.matches("textarea, select, input:not([type=checkbox])") || target.isContentEditable;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.repeat || help.open || localStorage.getItem(OFF)) return;
  if (typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (!["j", "k", "a", "r", "x", "/", "?"].includes(key)) return;
  event.preventDefault();
  press(key);
});

opener.hidden = false;
opener.addEventListener("click", () => help.showModal());
on.checked = !localStorage.getItem(OFF);
on.addEventListener("change", () =>
  on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"),
);

if (filters) {
  filters.elements.tim.addEventListener("input", later);
  filters.addEventListener("change", (event) => event.target.matches("select") && follow());
  filters.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(wait);
    follow();
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "all") {
      for (const one of document.querySelectorAll("input[name=chon]")) one.checked = event.target.checked;
    }
    count();
  });
  // After a decision the same place of the list is stood on again.
  document.addEventListener("submit", (event) => {
    if (event.target.id === "decide") sessionStorage.setItem(PLACE, Math.max(current(), 0));
  });
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  prepare();
  const row = place === null ? null : rows()[Math.min(Number(place), rows().length - 1)];
  if (row) link(row).focus();
}

// What can be taken back, as long as it can

function tick() {
  const left = document.querySelector("[data-left]");
  if (!left) return;
  const seconds = Number(left.dataset.left);
  if (seconds <= 0) return left.closest("form").remove();
  left.dataset.left = seconds - 1;
  left.textContent = left.dataset.words.replace("#", seconds);
}

setInterval(tick, 1000);
