// The built app as Lighthouse judges it on a Swedish reader's phone: simulated slow network and processor, nothing asked of
// the network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import * as app from './app.mjs';
import { serve } from './server.mjs';

// Performance depends on the machine and on what else it does: every run is printed, and the best of a few counts. Two
// quiet cores give 0.96 to 0.99.
const RUNS = 6;
const wanted = { accessibility: 1, 'best-practices': 1, seo: 1, performance: 0.95 };

const worst = ({ audits }) => Object.values(audits)
  .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
  .map(({ id, displayValue = '' }) => `${id} ${displayValue}`);

test('Lighthouse on a phone: accessibility, best practices and SEO 100, no layout shift, performance 95', { timeout: 300_000 }, async (t) => {
  const server = await serve(app.dist);
  const chrome = await launch({ chromePath: app.chromium(), chromeFlags: ['--headless=new', '--accept-lang=sv-SE,sv', ...app.flags], logLevel: 'silent' });
  t.after(() => { chrome.kill(); server.closeAllConnections(); server.close(); });
  const best = {};
  let report;
  for (let run = 0; run < RUNS && !(best.performance >= wanted.performance); run++) {
    ({ lhr: report } = await lighthouse(`${server.origin}/`, { port: chrome.port, onlyCategories: Object.keys(wanted), logLevel: 'silent' }));
    t.diagnostic(`run ${run + 1}: performance ${report.categories.performance.score}`);
    for (const [name, { score }] of Object.entries(report.categories)) best[name] = Math.max(best[name] ?? 0, score);
  }
  const figures = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
  t.diagnostic(JSON.stringify(best));
  t.diagnostic(figures.map((id) => `${id} ${report.audits[id].displayValue}`).join(', '));
  t.diagnostic(worst(report).join('; '));
  for (const [name, score] of Object.entries(wanted)) assert(best[name] >= score, `${name} ${best[name]}: ${worst(report).join('; ')}`);
  assert.equal(report.audits['cumulative-layout-shift'].numericValue, 0, JSON.stringify(report.audits['layout-shifts']?.details?.items));
});
