// Counts down and keeps fresh how far something is: an announcement that is being sent, a document
// that is being read, a plan that is being learned.
"use strict";
const live = document.getElementById("live");
const EVERY_MS = 2000;

const status = () => live.querySelector("[data-status]").dataset.status;

// What was asked meanwhile is asked again; else the page is looked at anew.
function again() {
  const form = document.getElementById(live.dataset.again);
  return form ? form.submit() : location.reload();
}

async function refresh() {
  let answer;
  try {
    answer = await fetch(live.dataset.from, { headers: { Accept: "text/html" } });
  } catch {
    return; // no connection: the next turn tries again
  }
  if (!answer.ok || answer.redirected) return again();
  const before = status();
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  live.replaceChildren(...made.body.childNodes);
  // What may be done changes with the status, so the whole page does.
  if (status() !== before) location.reload();
}

function count() {
  const left = live.querySelector("[data-seconds]");
  if (!left) return;
  const seconds = Math.max(Number(left.dataset.seconds) - 1, 0);
  left.dataset.seconds = seconds;
  left.textContent = seconds;
}

setInterval(count, 1000);
setInterval(refresh, EVERY_MS);
