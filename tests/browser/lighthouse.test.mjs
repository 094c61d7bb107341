// The built app as Lighthouse judges it on a Swedish reader's phone. What it says of speed depends
// on the machine: that is measured by benches/start.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import * as app from './app.mjs';
import { serve } from './server.mjs';

const categories = ['accessibility', 'best-practices', 'seo'];

/** The audits that find something, with the elements that they find it in. */
const faults = ({ audits }) => Object.values(audits)
  .filter(({ score, scoreDisplayMode }) => (
    score !== null && score < 1 && scoreDisplayMode !== 'informative'))
  .map(({ id, displayValue = '', details }) => [id, displayValue, details?.items]);

test('Lighthouse on a phone: accessibility, best practices and SEO 100, nothing moves', async (t) => {
  const server = await serve(app.dist);
  const chromeFlags = ['--headless=new', '--accept-lang=sv-SE,sv', ...app.flags];
  const chrome = await launch({ chromePath: app.chromium(), chromeFlags, logLevel: 'silent' });
  t.after(() => { chrome.kill(); server.closeAllConnections(); server.close(); });
  const { lhr: report } = await lighthouse(`${server.origin}/`, {
    port: chrome.port,
    onlyCategories: categories,
    onlyAudits: ['cumulative-layout-shift'],
    logLevel: 'silent',
  });
  const scores = categories.map((name) => [name, report.categories[name].score]);
  // Not every audit counts: what fails is told where a score is not full.
  const told = JSON.stringify(faults(report), null, 1);
  assert.deepEqual(scores, categories.map((name) => [name, 1]), told);
  assert.equal(report.audits['cumulative-layout-shift'].numericValue, 0, told);
});
