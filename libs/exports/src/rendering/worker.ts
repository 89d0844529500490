import { parentPort } from 'node:worker_threads';
import { renderFrozen } from '../formats/registry.js';
import { type Answer, type Job, ofItsOwn } from './job.js';

/** The other end of a `Renderer`: makes one export after the other, apart from the thread that serves requests. */
const port = parentPort;

port?.on('message', (job: Job) => {
  void answer(job).then((given) => port.postMessage(given, 'bytes' in given ? [given.bytes.buffer as ArrayBuffer] : []));
});

async function answer({ id, json, sha256, version, file, language }: Job): Promise<Answer> {
  try {
    const made = await renderFrozen({ content: JSON.parse(json) as object, sha256, version }, file, language);
    return { id, bytes: ofItsOwn(made) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
