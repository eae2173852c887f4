// Passkeys: the browser makes or signs what the desk asks for, and the form brings it back. Without
// this script, or where a browser cannot, the form stays hidden and digits are typed.
"use strict";
const read = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
const written = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

async function asked(form) {
  const fields = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.ask, { method: "POST", body: fields });
  if (!answer.ok) throw new Error("not asked");
  const options = await answer.json();
  options.challenge = read(options.challenge);
  if (options.user) options.user.id = read(options.user.id);
  for (const key of options.allowCredentials || options.excludeCredentials || []) {
    key.id = read(key.id);
  }
  return options;
}

async function credential(form) {
  const publicKey = await asked(form);
  const made = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey })
    : await navigator.credentials.get({ publicKey });
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature"]) {
    if (made.response[part]) response[part] = written(made.response[part]);
  }
  const id = written(made.rawId);
  return JSON.stringify({ id, rawId: id, type: made.type, response, clientExtensionResults: {} });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential || location.hostname !== form.dataset.host) {
    form.nextElementSibling.hidden = false;
    continue;
  }
  const failed = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = button.disabled = true;
    try {
      form.elements.credential.value = await credential(form);
      form.submit();
    } catch {
      // Declined, too late, or a key that is kept already: the browser does not say which.
      failed.hidden = button.disabled = false;
    }
  });
}
