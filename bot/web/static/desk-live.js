// Counts down and keeps the numbers of an announcement fresh while it is being sent.
"use strict";
const live = document.getElementById("live");
const EVERY_MS = 2000;

const status = () => live.querySelector("[data-status]").dataset.status;

async function refresh() {
  let answer;
  try {
    answer = await fetch(live.dataset.from, { headers: { Accept: "text/html" } });
  } catch {
    return; // no connection: the next turn tries again
  }
  if (!answer.ok || answer.redirected) return location.reload();
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
