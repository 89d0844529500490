import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeBundle } from '#bundle';
import { LogSigner } from '#ledger';
import { type Refusal, refuse, type Result, UnitOfWork } from '#platform';
import { BundleMaterial } from '../persistence/bundle-material.js';
import { IssuedMaterial } from '../persistence/issued-material.js';
import { RecordRepository } from '../persistence/record-repository.js';

/**
 * Writes the bundle of a published record: the record, its log, and all that proves them, in one snapshot. Whoever may read the
 * record may have it. The same state gives the same bytes.
 */
@Injectable()
export class ExportBundle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signer: LogSigner,
  ) {}

  /** Hands out the bundle piece by piece to `write`; when it is refused, nothing was handed out. */
  execute(symbol: string, write: (piece: Uint8Array) => Promise<void>): Promise<Result<{ symbol: string; entries: number }>> {
    return this.uow.snapshot(async (tx) => {
      const material = tx.get(BundleMaterial);
      const record = await material.published(symbol);
      const kept = record && (await tx.get(RecordRepository).find(record.consultation));
      if (!record || !kept) return notPublished(symbol);
      if (!this.signer.publicKey) return unsigned(symbol);
      const head = await material.head(record);
      const { keys, rotations } = await material.keys();
      // Signed by a key that the logs have not, a bundle would be held against a stranger.
      const isOurs = head?.origin === this.signer.origin(record.consultation) && keys.at(-1)?.key === this.signer.verifierKey;
      if (!head || !isOurs) return unsigned(symbol);
      const contents = {
        head,
        keys,
        rotations,
        checkpoints: await material.checkpoints(head),
        record: kept.sealed,
        recordTexts: kept.texts,
        issued: await tx.get(IssuedMaterial).issued(head),
        tables: await material.tables(record),
        entryTexts: await material.entryTexts(head),
        entries: material.entries(head),
      };
      const sign = (text: string): string => this.signer.statement(head.origin, text);
      const running = () => {
        const sum = createHash('sha256');
        return { update: (bytes: Uint8Array) => void sum.update(bytes), digest: () => sum.digest() };
      };
      for await (const piece of writeBundle(contents, { running, sign })) await write(piece);
      return { symbol: record.symbol, entries: head.size };
    });
  }
}

export function notPublished(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no published record of ${symbol}, or none that you can read: a bundle holds a record and all that proves it.`,
      fr: `Il n’y a pas de compte rendu publié de ${symbol}, ou aucun que vous puissiez lire : un dossier réunit un compte rendu et tout ce qui le prouve.`,
      es: `No hay acta publicada de ${symbol}, o ninguna que usted pueda leer: un expediente reúne un acta y todo lo que la prueba.`,
    },
    ['symbol'],
  );
}

function unsigned(symbol: string): Refusal {
  return refuse('ILLEGAL_TRANSITION', {
    en: `The log of ${symbol} is not signed up to the publication of its record, or not by the key that signs here: a bundle would prove nothing. Ask again in a few seconds; if it stays so, the administrator looks at the key of the logs.`,
    fr: `Le journal de ${symbol} n’est pas signé jusqu’à la publication du compte rendu, ou pas par la clé qui signe ici : un dossier ne prouverait rien. Redemandez-le dans quelques secondes ; si rien ne change, l’administrateur examine la clé des journaux.`,
    es: `El registro de ${symbol} no está firmado hasta la publicación del acta, o no por la clave que firma aquí: un expediente no probaría nada. Vuelva a pedirlo en unos segundos; si sigue así, el administrador revisa la clave de los registros.`,
  });
}
