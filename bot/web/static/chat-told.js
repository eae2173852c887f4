// Runs in the browser without the page: shows that there is something new, and opens the page.
// The rule: nothing is kept here and no page is served from here.
"use strict";

const here = self.registration.scope;

self.addEventListener("push", (event) => {
  const said = event.data?.json() ?? {};
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    // Whoever looks at the page sees the message itself.
    if (open.some((page) => page.visibilityState === "visible")) return;
    await self.registration.showNotification(said.title ?? "", { body: said.body ?? "", icon: "static/icon-192.png", tag: "news", lang: "vi" });
  })());
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const page = open.find((one) => new URL(one.url).pathname === new URL(here).pathname);
    if (page) await page.focus();
    else await self.clients.openWindow(here);
  })());
});
