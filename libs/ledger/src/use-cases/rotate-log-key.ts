import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Refusal, refuse, type Result, UnitOfWork } from '#platform';
import { verifierKeyInWords } from '#transparency';
import { EventLog, ORGANIZATION_LOG } from '../persistence/event-log.js';
import { LogKeyRepository } from '../persistence/log-key-repository.js';
import { TreeRepository } from '../persistence/tree-repository.js';
import { rotationNote, verifierKeyOf } from './log-signer.js';

/** A key, and the name under which the logs are kept with it. */
export type NamedKey = Readonly<{ name: string; key: KeyObject }>;

export type Rotated = Readonly<{ from: string; to: string; index: number; note: string }>;

/**
 * Lets another key sign the logs from now on. Both keys sign that it does; the organization's log keeps what they signed,
 * so that whoever trusts the one can go on to the other. Processes with the old key sign nothing more. Under another name every log
 * is signed anew, whatever was signed before: the way on when entries were lost. Such a name is never one of before, for under it
 * another history may be known.
 */
@Injectable()
export class RotateLogKey {
  constructor(private readonly work: UnitOfWork) {}

  execute(old: NamedKey, next: NamedKey): Promise<Result<Rotated>> {
    const [from, to] = [verifierKeyOf(old.name, old.key), verifierKeyOf(next.name, next.key)];
    return this.work.run(async (transaction): Promise<Result<Rotated>> => {
      const keys = transaction.get(LogKeyRepository);
      await keys.lock();
      const current = await keys.current();
      if (!current) return notYet();
      if (current.verifierKey !== verifierKeyInWords(from)) return notTheKey(current.verifierKey, verifierKeyInWords(from));
      if (await keys.isKnown(verifierKeyInWords(to))) return usedBefore(verifierKeyInWords(to));
      if (from.name !== to.name && (await keys.isKnownName(to.name))) return nameUsedBefore(to.name);
      if (from.name !== to.name) await transaction.get(TreeRepository).nothingSigned();
      const note = rotationNote({ from, to }, old.key, next.key);
      const data = { from: verifierKeyInWords(from), to: verifierKeyInWords(to), note };
      const entry = await transaction
        .get(EventLog)
        .appendOne(ORGANIZATION_LOG, { act: 'log-key.rotated', account: null, member: null, data });
      await keys.follow(current.epoch + 1, data.to, note, entry.at, entry.index);
      return { from: data.from, to: data.to, index: entry.index, note };
    });
  }
}

function notYet(): Refusal {
  return refuse('ILLEGAL_TRANSITION', {
    en: 'No key has signed the logs yet: start Placet with the key that is to be the first.',
    fr: 'Aucune clé n’a encore signé les journaux : démarrez Placet avec la clé qui doit être la première.',
    es: 'Ninguna clave ha firmado todavía los registros: inicie Placet con la clave que debe ser la primera.',
  });
}

function notTheKey(current: string, given: string): Refusal {
  return refuse('INVALID_INPUT', {
    en: `The logs are signed by ${current}, and the key given is ${given}.`,
    fr: `Les journaux sont signés par ${current}, et la clé donnée est ${given}.`,
    es: `Los registros los firma ${current}, y la clave dada es ${given}.`,
  });
}

function usedBefore(key: string): Refusal {
  return refuse('INVALID_INPUT', {
    en: `The key ${key} has signed the logs before: choose a new one.`,
    fr: `La clé ${key} a déjà signé les journaux : choisissez-en une nouvelle.`,
    es: `La clave ${key} ya ha firmado los registros: elija una nueva.`,
  });
}

function nameUsedBefore(name: string): Refusal {
  return refuse('INVALID_INPUT', {
    en: `The logs were signed under the name ${name} before, and another history may be known under it: choose a new one.`,
    fr: `Les journaux ont déjà été signés sous le nom ${name}, sous lequel une autre histoire peut être connue : choisissez-en un nouveau.`,
    es: `Los registros ya se firmaron con el nombre ${name}, con el que puede conocerse otra historia: elija uno nuevo.`,
  });
}
