// The worker of the one file: a classic script, because browsers start no module from a page on
// disk. `PACKED` stands before it: the WebAssembly of both programs, packed.
import * as pdf from 'paragraf/pdf';
import * as reader from 'paragraf/reader';
import { answerRequests } from '../worker/answer.js';
import { unpack } from './unpack.js';

answerRequests(reader, async () => pdf, (name) => unpack(PACKED[name]));
