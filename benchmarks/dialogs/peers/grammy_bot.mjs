// grammY: sessions over a storage adapter for better-sqlite3, one step in the session.
//
// The rule: polling runs on grammY's runner, updates of one chat in order, as its guide advises;
// the conversations plugin, which replays a dialog from its start, would cost more.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { Bot, InlineKeyboard, session, webhookCallback } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
import Database from "better-sqlite3";

const dialog = JSON.parse(readFileSync(process.env.DIALOG, "utf8"));
const titles = Object.fromEntries(dialog.title.choices);

const database = new Database(process.env.DATABASE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = NORMAL");
database.exec(`
  CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS registrations (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, unit TEXT NOT NULL, commune TEXT NOT NULL,
    contact TEXT NOT NULL, phone TEXT NOT NULL, title TEXT NOT NULL, targets TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE, sent_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
  )`);
const readSession = database.prepare("SELECT value FROM sessions WHERE key = ?").pluck();
const writeSession = database.prepare(
  "INSERT INTO sessions VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);
const deleteSession = database.prepare("DELETE FROM sessions WHERE key = ?");
const storage = {
  read: (key) => {
    const value = readSession.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  },
  write: (key, value) => void writeSession.run(key, JSON.stringify(value)),
  delete: (key) => void deleteSession.run(key),
};
const register = database.prepare(`
  INSERT INTO registrations (code, user_id, unit, commune, contact, phone, title, targets)
  SELECT 'DK-2025-' || printf('%04d', coalesce(max(id), 0) + 1),
    @user_id, @unit, @commune, @contact, @phone, @title, @targets FROM registrations
  RETURNING code`).pluck();

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_URL } });

function say(ctx, prompt, values = {}) {
  const text = prompt.text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  if (prompt.choices.length === 0) return ctx.reply(text);
  const keyboard = new InlineKeyboard();
  for (const [key, label] of prompt.choices) keyboard.text(label, key).row();
  return ctx.reply(text, { reply_markup: keyboard });
}

function answerTo(question) {
  const asked = question.toLowerCase();
  return dialog.questions.find((one) => one.words.every((word) => asked.includes(word))) ??
    dialog.unknown;
}

// After a line: the field it fills, the next step.
const typed = {
  unit: "commune",
  commune: "contact",
  contact: "phone",
  phone: "title",
};
// After a tap: which data, the next step.
const tapped = {
  consent: [(data) => data === "yes", "who"],
  who: [(data) => data === "collective", "unit"],
  title: [(data) => data in titles, "targets"],
  targets: [(data) => data === "skip", "review"],
};

bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
bot.use(session({ initial: () => ({ step: "idle", values: {} }), storage }));

bot.on("message:text", async (ctx) => {
  const text = ctx.message.text.trim();
  const { step, values } = ctx.session;
  if (text === "đăng ký") {
    ctx.session = { step: "consent", values: {} };
    await say(ctx, dialog.consent);
    return;
  }
  if (!(step in typed)) {
    await say(ctx, answerTo(text));
    return;
  }
  const value = step === "phone" ? text.replace(/[ .]/g, "") : text;
  if (value === "" || (step === "phone" && !/^0\d{9}$/.test(value))) {
    await say(ctx, dialog.again);
    return;
  }
  values[step] = value;
  ctx.session.step = typed[step];
  await say(ctx, dialog[typed[step]], values);
});

bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery();
  const { step, values } = ctx.session;
  const data = ctx.callbackQuery.data;
  if (step === "review" && data === "send") {
    const code = register.get({ user_id: ctx.from.id, ...values });
    ctx.session.step = "idle";
    await say(ctx, dialog.receipt, { code, ...values });
    return;
  }
  const [fits, next] = tapped[step] ?? [() => false, step];
  if (!fits(data)) return;
  if (step === "title") values.title = titles[data];
  if (step === "targets") values.targets = "–";
  ctx.session.step = next;
  await say(ctx, dialog[next], values);
});

bot.catch((error) => console.error(error));

const port = process.env.PORT;
if (port === undefined) {
  run(bot);
} else {
  const handle = webhookCallback(bot, "http");
  createServer(handle).listen(Number(port), "127.0.0.1", () =>
    bot.api.setWebhook(`http://127.0.0.1:${port}/hook`),
  );
}
