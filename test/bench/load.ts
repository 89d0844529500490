import { connect, type Socket } from 'node:net';

/** What a load does: keep-alive connections, each sending its next request as soon as the last one is answered. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  /** Until so many milliseconds have gone by, or so many requests were answered. */
  readonly milliseconds: number;
  readonly requests?: number;
  /** The GraphQL document, and for each connection whose tokens and variables it takes in turn. */
  readonly query: string;
  readonly turns: readonly (readonly Turn[])[];
  /** What every answer must contain; anything else ends the run. */
  readonly expect: string;
}

export interface Turn {
  readonly token: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Puts a new idempotency key into `variables.input` for every request. */
  readonly freshKey: boolean;
}

export interface Figures {
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/** Throughput a second and latencies in milliseconds. */
export function figuresOf(latencies: Float64Array, milliseconds: number): Figures {
  const sorted = latencies.sort();
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { rps: Math.round((sorted.length * 1000) / milliseconds), p50: at(0.5), p99: at(0.99), requests: sorted.length };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How many loads there were: the key of a ballot is never that of another, cast in an earlier one. */
let loads = 0;

/** A client of one connection: as little work as HTTP allows, so that it is the server that is measured. */
class Connection {
  private readonly socket: Socket;
  private received = '';
  private expected = -1;
  private sentAt = 0;
  private turn = 0;

  constructor(
    private readonly load: Load,
    private readonly number: number,
    private readonly answered: (milliseconds: number) => boolean,
    private readonly end: (fault?: Error) => void,
  ) {
    this.socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true }, () => this.send());
    this.socket.setEncoding('latin1');
    this.socket.on('data', (part: string) => this.receive(part));
    this.socket.on('error', end);
  }

  private send(): void {
    const turns = this.load.turns[this.number % this.load.turns.length] as readonly Turn[];
    const { token, variables, freshKey } = turns[this.turn++ % turns.length] as Turn;
    const given = freshKey
      ? {
          ...variables,
          input: { ...(variables['input'] as object), idempotencyKey: `bench-${process.pid}-${loads}-${this.number}-${this.turn}` },
        }
      : variables;
    const body = JSON.stringify({ query: this.load.query, variables: given });
    this.sentAt = performance.now();
    this.socket.write(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  private receive(part: string): void {
    this.received += part;
    if (this.expected < 0) {
      const head = this.received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /content-length: (\d+)/i.exec(this.received.slice(0, head));
      if (!length) return this.stop(new Error(`An answer without a length: ${this.received.slice(0, 300)}`));
      this.expected = head + 4 + Number(length[1]);
    }
    if (this.received.length < this.expected) return;
    if (!this.received.includes(this.load.expect)) return this.stop(new Error(`Not the answer expected: ${this.received.slice(0, 2000)}`));
    this.received = '';
    this.expected = -1;
    if (this.answered(performance.now() - this.sentAt)) this.send();
    else this.stop();
  }

  private stop(fault?: Error): void {
    this.socket.destroy();
    this.end(fault);
  }
}

export async function run(load: Load): Promise<Figures> {
  loads += 1;
  const latencies: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from(
      { length: load.connections },
      (_, number) =>
        new Promise<void>((resolve, reject) => {
          const answered = (milliseconds: number): boolean => {
            latencies.push(milliseconds);
            return performance.now() - begun < load.milliseconds && latencies.length < (load.requests ?? Infinity);
          };
          new Connection(load, number, answered, (fault) => (fault ? reject(fault) : resolve()));
        }),
    ),
  );
  return figuresOf(Float64Array.from(latencies), performance.now() - begun);
}
