import 'reflect-metadata';
import { open, rename, rm } from 'node:fs/promises';
import { LogSigner } from '#ledger';
import { isRefusal, UnitOfWork } from '#platform';
import { ExportBundle } from '#record';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';
import { signingHere } from './signing.js';

/** `placet export SYMBOL -o FILE`: writes the bundle of a published record. The file is there whole, or not at all. */
export async function exportCommand(symbol: string, file: string): Promise<ExitCode> {
  const partial = `${file}.partial`;
  const written = await withDataSource(async (dataSource) => {
    const handle = await open(partial, 'w', 0o600).catch((fault: Error) => {
      throw new Failure(`${file} cannot be written: ${fault.message}.`);
    });
    try {
      const exporting = new ExportBundle(new UnitOfWork(dataSource), new LogSigner(signingHere()));
      const result = await exporting.execute(symbol, async (piece) => {
        await handle.write(piece);
      });
      await handle.close();
      if (!isRefusal(result)) await rename(partial, file);
      return result;
    } finally {
      await handle.close().catch(() => undefined);
      await rm(partial, { force: true });
    }
  });
  if (isRefusal(written)) throw new Failure(written.words.en);
  process.stdout.write(
    `${file}: the record of ${written.symbol} with ${written.entries} entries of its log. Check it with: npx placet verify ${file}\n`,
  );
  return 0;
}
