// The other engines: a stock Firefox (WebDriver BiDi, by puppeteer) and WebKit, that of every iPhone (WebKitGTK's
// MiniBrowser, by plain WebDriver, on a screen of its own). Both give a page that can `goto`, `run` a function in the
// page with arguments, and `give` a file to a file input.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as rest } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

/** The first of several programs that there is; in CI there must be one. */
export function program(...names) {
  for (const name of names) {
    try {
      return { path: execFileSync('bash', ['-c', `command -v "$0"`, name], { encoding: 'utf8' }).trim(), skip: false };
    } catch {}
  }
  assert(process.env.CI !== 'true', `${names[0]} is missing: run scripts/setup`);
  return { skip: `${names[0]} is missing: scripts/setup installs it on Debian` };
}

/** Waits until a function gives something in the page, and gives that. */
export async function until(page, what, ...args) {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await page.run(what, ...args);
    if (answer) return answer;
    assert(Date.now() < end, `waited in vain for ${what} ${JSON.stringify(args)}`);
    await rest(50);
  }
}

export async function firefox(t, executablePath) {
  const extraPrefsFirefox = { 'intl.accept_languages': 'sv-SE', 'dom.serviceWorkers.enabled': false };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  return {
    requests,
    goto: (address) => page.goto(address),
    run: (what, ...args) => page.evaluate(what, ...args),
    give: async (input, file) => (await page.$(input)).uploadFile(file),
  };
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function webkit(t, driver, binary) {
  const port = 20_000 + (process.pid % 20_000);
  // The screen's number is chosen by xvfb-run; a group of its own, so that all of it ends together.
  const child = spawn('xvfb-run', ['-a', driver, `--port=${port}`], { detached: true, stdio: 'ignore', env: { ...process.env, LANG: 'sv_SE.UTF-8', LANGUAGE: 'sv' } });
  t.after(() => { try { process.kill(-child.pid); } catch {} });
  const ask = async (method, path, body) => {
    const options = { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, options)).json();
    assert(!value?.error, `${value?.error}: ${value?.message}`);
    return value;
  };
  for (let tries = 0; !await ask('GET', '/status').catch(() => false); tries++) {
    assert(tries < 100, 'WebKitWebDriver does not answer');
    await rest(100);
  }
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch } });
  const session = `/session/${sessionId}`;
  t.after(() => ask('DELETE', session).catch(() => {}));
  return {
    goto: (url) => ask('POST', `${session}/url`, { url }),
    run: (what, ...args) => ask('POST', `${session}/execute/sync`, { script: `return (${what})(...arguments)`, args }),
    give: async (value, file) => {
      const input = await ask('POST', `${session}/element`, { using: 'css selector', value });
      await ask('POST', `${session}/element/${input[ELEMENT]}/value`, { text: file });
    },
  };
}
