// Says below each field for a day which day it holds: a browser that is not Vietnamese shows
// "06/12/2025" for the twelfth of June.
"use strict";
const words = new Intl.DateTimeFormat("vi", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});
document.querySelectorAll('input[type="date"]').forEach((field, number) => {
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.id = `day-${number}`;
  hint.setAttribute("aria-live", "polite");
  field.setAttribute("aria-describedby", hint.id);
  field.after(hint);
  const tell = () => (hint.textContent = field.value ? words.format(field.valueAsDate) : "");
  field.addEventListener("input", tell);
  tell();
});
