// The button by which a browser is told of new messages while the page is closed.
// The rule: nothing is asked of anybody who has not pressed it.
"use strict";

(() => {
  const button = document.getElementById("push");
  if (!button || !("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const send = (path, fields) => post(path, fields).then((answer) => { if (!answer.ok) throw new Error(answer.body.error || says.offline); });
  let told = null;

  function show() {
    button.textContent = told ? button.dataset.off : button.dataset.on;
    button.setAttribute("aria-pressed", String(Boolean(told)));
    button.hidden = false;
  }

  async function begin(worker) {
    if (await Notification.requestPermission() !== "granted") throw new Error(says.pushDenied);
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(says.pushKey) });
    const { endpoint, keys } = made.toJSON();
    await send("chat/push", { endpoint, p256dh: keys.p256dh, auth: keys.auth });
    told = made;
  }

  async function end() {
    await send("chat/push/end", {});
    await told.unsubscribe();
    told = null;
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    calm("push");
    try {
      const worker = await navigator.serviceWorker.register("chat-told.js");
      await (told ? end() : begin(worker));
    } catch (error) {
      complain(error.message || says.offline, "push");
    }
    button.disabled = false;
    show();
  });

  navigator.serviceWorker.getRegistration("./")
    .then((worker) => worker?.pushManager.getSubscription())
    .then((made) => { told = made ?? null; }, () => {})
    .then(show);
})();
