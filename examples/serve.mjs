// Serves the example intranet (`node examples/serve.mjs [PORT]`) under its strict content policy, with the built app beside it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../tests/browser/server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const policy = fs.readFileSync(path.join(here, 'intranet/policy.txt'), 'utf8').trim();
const under = { '/paragraf/': path.join(here, '../dist') };
const server = await serve(path.join(here, 'intranet'), Number(process.argv[2] ?? 8090), { under, headers: { 'content-security-policy': policy } });
console.log(`The example intranet: ${server.origin}/   (Ctrl-C to stop)`);
