// A file server for the built app, for people (`node server.mjs FOLDER PORT`) and for the tests (`serve`).
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

// A browser compiles WebAssembly while it arrives only when it is served as what it is.
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// A file whose name or folder carries a hash of its content never changes; anything else is asked for again each time.
const forGood = /-([0-9a-f]{12,16}|[0-9A-Z]{8})(_bg)?\.[a-z0-9]+$|worker-[0-9a-f]{16}.[^/]+$/;

// What is compressed already is left as it is.
const packed = /\.(png|woff2|pdf)$/;
const ways = {
  br: (content) => zlib.brotliCompressSync(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content) => zlib.gzipSync(content),
};
const compressed = new Map();

/** The content of a file in the best of the ways that a browser accepts, compressed once: `[encoding, bytes]`. */
async function inBrief(file, accepted = '') {
  const way = packed.test(file) ? undefined : Object.keys(ways).find((name) => accepted.includes(name));
  const { mtimeMs } = await fs.stat(file);
  const key = `${way} ${mtimeMs} ${file}`;
  if (compressed.has(key)) return [way, compressed.get(key)];
  const content = await fs.readFile(file);
  if (!way) return [way, content];
  compressed.set(key, ways[way](content));
  return [way, compressed.get(key)];
}

/** The file that an address names: in the folder, or in one of those that lie `under` a path: { '/paragraf/': 'dist' }. */
function fileOf(address, folder, under) {
  const name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  const [mount, from] = Object.entries(under).find(([path]) => name.startsWith(path)) ?? ['/', folder];
  const root = path.resolve(from) + path.sep;
  const file = path.join(root, name.slice(mount.length), name.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(root)) throw new Error('outside the folder');
  return file;
}

/** Serves a folder on this machine only; port 0 takes any free one. Answers with the server, its `origin` set. */
export async function serve(folder, port = 0, { under = {}, headers = {} } = {}) {
  const server = http.createServer(async (request, response) => {
    try {
      const file = fileOf(request.url, folder, under);
      const [encoding, content] = await inBrief(file, request.headers['accept-encoding']);
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      const keep = forGood.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
      const own = { 'content-type': type, 'cache-control': keep, vary: 'accept-encoding', 'content-length': content.length };
      response.writeHead(200, { ...own, ...(encoding && { 'content-encoding': encoding }), ...headers });
      response.end(request.method === 'HEAD' ? undefined : content);
    } catch {
      response.writeHead(404, { 'content-type': types['.txt'] });
      response.end('Not found\n');
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  server.origin = `http://localhost:${server.address().port}`;
  return server;
}

/** Serves on the first free port from `port` on. */
async function serveFrom(folder, port) {
  for (let tried = port; tried < port + 20; tried++) {
    try {
      return await serve(folder, tried);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port from ${port} to ${port + 19}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const server = await serveFrom(folder, Number(port));
  console.log(`Paragraf: ${server.origin}/   (Ctrl-C to stop)`);
}
