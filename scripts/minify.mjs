// Takes comments, spaces and long local names out of the scripts in dist/ that browsers load. The package for programs
// (npm/) stays readable.
import fs from 'node:fs';
import { minify } from 'terser';

process.chdir('dist');
const scripts = fs.readdirSync('.', { recursive: true })
  .filter((name) => /^(app-[^/]+|sw|(start|worker)-[^/]+\/[^/]+)\.js$/.test(name));
if (scripts.length < 8) throw new Error(`only ${scripts} are there`);
for (const name of scripts) {
  const { code } = await minify(fs.readFileSync(name, 'utf8'), { module: name !== 'sw.js', compress: { passes: 2 }, format: { ecma: 2022 } });
  fs.writeFileSync(name, code);
}
