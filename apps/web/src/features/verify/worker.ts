import { type Report, verifyBundle } from '#bundle';
import { browserCrypto } from './browserCrypto';

/** What the page asks of the worker: the file itself, the keys pasted, and checkpoints got elsewhere. */
export type Asked = Readonly<{ file: File; keys: readonly string[]; checkpoints: readonly string[] }>;
export type Answered = Readonly<{ report: Report } | { fault: string }>;

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

self.onmessage = ({ data }: MessageEvent<Asked>): void => {
  const { file, keys, checkpoints } = data;
  verifyBundle(piecesOf(file), browserCrypto, { keys, checkpoints, again: () => piecesOf(file) }).then(
    (report) => self.postMessage({ report } satisfies Answered),
    (fault: unknown) => self.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) } satisfies Answered),
  );
};
