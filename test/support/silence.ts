import type { Api } from './api.js';
import { DAY, fromNow, HOUR, type Secretariat } from '../api/secretariat.js';

export interface Procedure {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly inWords: string;
  readonly title: string;
  readonly sha256: string;
  readonly version: number | null;
  readonly superseded: boolean;
  readonly languages: readonly string[];
  readonly waiver: { languages: readonly string[]; reason: string; by: string } | null;
  readonly initiator: string;
  readonly startedAt: string;
  readonly firstExpiry: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly lastDay: boolean;
  readonly entitled: number;
  readonly extensions: readonly { from: string; until: string; reason: string }[];
  readonly objections: readonly { member: string; kind: string; text: string; proposedWording: string | null; castBy: string }[];
  readonly mayObject: { may: boolean; reason: string | null };
}

export const PROCEDURE = `id number state inWords title sha256 version superseded languages waiver { languages reason by } initiator startedAt
  firstExpiry expiresAt endedAt lastDay entitled extensions { from until reason }
  objections { member kind text proposedWording castBy } mayObject { may reason }`;

/** A draft resolution in the languages given. */
export function resolution(consultation: string, key: string, languages: readonly ('en' | 'fr' | 'es')[] = ['en', 'fr', 'es']) {
  const says = (text: string): Record<string, string> =>
    Object.fromEntries(languages.map((language) => [language, `${text} (${language})`]));
  return {
    consultation,
    key,
    origin: 'ADMINISTRATION',
    title: says(`Resolution ${key}`),
    text: says('The Council decides.'),
    paragraphs: [],
  };
}

/** A consultation that is open, with a proposal ready to be put under silence; answers the proposal's id. */
export async function givenProposal(
  secretariat: Secretariat,
  symbol: string,
  languages: readonly ('en' | 'fr' | 'es')[] = ['en', 'fr', 'es'],
): Promise<string> {
  await secretariat.drafts(symbol, {
    ruleSet: 'silence-procedure-72-hours',
    votingClosesAt: fromNow(30 * DAY),
    votingOpensAt: fromNow(29 * DAY),
    commentsCloseAt: fromNow(HOUR),
  });
  const { proposal } = await secretariat.does<{ proposal: { id: string } }>(
    'putForwardProposal',
    resolution(symbol, 'resolution', languages),
    'proposal { id }',
  );
  await secretariat.opens(symbol);
  return proposal.id;
}

/** The procedure as somebody reads it. */
export async function read(api: Api, id: string): Promise<Procedure> {
  const { silence } = await api.data<{ silence: Procedure }>(`query S($id: ID!) { silence(id: $id) { ${PROCEDURE} } }`, { id });
  return silence;
}
