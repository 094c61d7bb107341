// The worker of the app: its WebAssembly lies beside it.
import * as reader from 'paragraf/reader';
import { answerRequests } from './answer.js';

const locate = (name) => new URL(`${name}_bg.wasm`, import.meta.url);
answerRequests(reader, () => import('paragraf/pdf'), locate);
