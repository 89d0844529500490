const SHOWN = process.stdout.isTTY;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2).padStart(7)} s`;
}

function line(what: string, result: string, since: number): string {
  return `  ${what.padEnd(22)} ${result.padEnd(46)} ${seconds(since)}`;
}

/** The start as its reader sees it: one line a step, with what came of it and how long it took. */
export class Steps {
  /** Does one step; `told` says what came of it. */
  async step<T>(what: string, act: () => Promise<T>, told: (result: T) => string): Promise<T> {
    const since = performance.now();
    if (SHOWN) process.stdout.write(`  ${what} …`);
    try {
      const result = await act();
      this.replace(line(what, told(result), since));
      return result;
    } catch (error) {
      if (SHOWN) process.stdout.write('\r\x1b[K');
      throw error;
    }
  }

  /** A step of many: shown as it goes on a terminal, and once done elsewhere. */
  counter(): (step: Readonly<{ what: string; done: number; of: number }>) => void {
    let since = performance.now();
    return ({ what, done, of }) => {
      if (done === 0) since = performance.now();
      if (done === of) this.replace(line(what, String(of), since));
      else if (SHOWN) process.stdout.write(`\r\x1b[K  ${what} ${done}/${of} …`);
    };
  }

  /** A step that somebody else has timed from `since`. */
  done(what: string, result: string, since: number): void {
    this.replace(line(what, result, since));
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  private replace(text: string): void {
    process.stdout.write(`${SHOWN ? '\r\x1b[K' : ''}${text}\n`);
  }
}
