import { type Hash, readHashes } from '#transparency';
import { Failure } from '../failure.js';

const PATIENCE_MS = 20_000;
/** Checkpoints, keys and proofs are small; whatever is not is none. */
const LONGEST = 200_000;

/** What a server says of its keys. */
export type ServedKeys = Readonly<{ name: string | null; keys: readonly string[]; rotations: readonly string[] }>;

/** A server that is witnessed, over plain HTTP. Nothing of what it says is believed here. */
export class LogServer {
  readonly address: string;

  constructor(address: string) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol))
      throw new Failure(`“${address}” is no address of a server: https://placet.example is one.`);
    this.address = url.href.replace(/\/+$/, '');
  }

  async keys(): Promise<ServedKeys> {
    const text = await this.text('/logs/keys');
    try {
      const { name, keys, rotations } = JSON.parse(text ?? '') as {
        name: string | null;
        keys: readonly { verifierKey: string }[];
        rotations: readonly string[];
      };
      return { name, keys: keys.map(({ verifierKey }) => String(verifierKey)), rotations: rotations.map(String) };
    } catch {
      throw new Failure(`${this.address} does not tell the keys of its logs: is it Placet, and of this version?`);
    }
  }

  /** The signed note; null when there is none. */
  checkpoint(log: string): Promise<string | null> {
    return this.text(`/logs/${log}/checkpoint`);
  }

  /** The hashes of the proof; null when none is given, or what is given is none. */
  async consistency(log: string, from: number, to: number): Promise<readonly Hash[] | null> {
    const text = await this.text(`/logs/${log}/consistency/${from}/${to}`);
    return text === null ? null : readHashes(text.split('\n').slice(0, -1));
  }

  /** Null: the server says that there is no such thing. Anything else that is no answer is a failure, not a finding. */
  private async text(path: string): Promise<string | null> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.address}${path}`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { accept: 'text/plain, application/json' },
      });
      text = await limited(response);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(`${this.address} does not answer (${causeIn(error)}).`);
    }
    if (response.status === 404) return null;
    if (!response.ok) throw new Failure(`${this.address} answers ${response.status} to ${path}.`);
    return text;
  }
}

async function limited(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > LONGEST) throw new Failure(`${response.url} answers more than a checkpoint or a proof can be.`);
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function causeIn(error: unknown): string {
  const cause: unknown = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
