// The library in a browser or one of its workers: the parts are fetched from beside this file.
import { openWith } from './open.js';

export { ParagrafError } from './open.js';

export const open = (source, options) => openWith(async (address) => address, source, options);
