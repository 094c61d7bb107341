// What the steps share: files named after their content, so that no browser mixes two versions.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** The folder that is published; every step reads and writes there. */
export const staging = process.env.TRUNK_STAGING_DIR ?? 'dist';
export const isRelease = process.env.TRUNK_PROFILE === 'release';

export const inStaging = (...names) => path.join(staging, ...names);

/** The files of the published folder, as paths from it with '/'. */
export function stagedFiles() {
  const names = fs.readdirSync(staging, { recursive: true });
  return names.map((name) => name.split(path.sep).join('/')).sort();
}

/** The one published file whose path matches. */
export function findStaged(pattern) {
  const found = stagedFiles().filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`expected one file ${pattern}, found: ${found}`);
  return found[0];
}

/** SHA-256 in hexadecimal digits. */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Writes a file with the hash of its content in its name, which is answered. */
export function writeHashed(name, extension, content) {
  const hashed = `${name}-${sha256(content).slice(0, 16)}${extension}`;
  fs.writeFileSync(inStaging(hashed), content);
  return hashed;
}

/** Replaces what must be there. */
export function replaceAll(text, from, to) {
  if (!text.includes(from)) throw new Error(`${from} is missing`);
  return text.replaceAll(from, () => to);
}

const SETTINGS = {
  bundle: true,
  charset: 'utf8',
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  minify: isRelease,
  target: 'es2022',
};

/** Bundles scripts or styles with esbuild and writes them. */
export const bundle = (options) => esbuild.build({ ...SETTINGS, ...options });

/** Bundles one script or style sheet into a text. */
export async function bundleText(entry, options = {}) {
  const built = await esbuild.build({
    ...SETTINGS, ...options, entryPoints: [entry], write: false,
  });
  return built.outputFiles[0].text;
}
