// The library in Node.js: the parts are read from beside this file.
import { readFile } from 'node:fs/promises';
import { openWith } from './open.js';

export { ParagrafError } from './open.js';

export const open = (source, options) => openWith(readFile, source, options);
