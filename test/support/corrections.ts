import type { Api } from './api.js';
import type { Receipt } from './receipts.js';

export interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly correction?: { id: string; state: string; placeTitle: string };
  readonly record?: { corrigendum: { symbol: string } | null };
  readonly receipt?: Receipt;
}

export interface Frozen {
  readonly sha256: string;
  readonly json: string;
  readonly logIndex: number;
  readonly receipt: Receipt | null;
}

export interface Read {
  readonly sha256: string;
  readonly json: string;
  readonly versions: readonly (Frozen & { language: string; original: boolean; receivesCorrections: boolean })[];
  readonly corrigendum:
    (Frozen & { symbol: string; versions: { language: string; received: number; corrections: object[] }[]; votes: object[] }) | null;
  readonly approval: Frozen | null;
  readonly places: readonly { key: string; title: string; mayCorrect: boolean; passages: string[] }[];
}

const FROZEN = 'sha256 json logIndex';
const RECEIPT = 'receipt { log index leafHash }';
const CORRECTION = 'correction { id state placeTitle }';

/** What may be done to a published record, and what is read of it. Corrections are to a question of it, where nothing else is said. */
export class Corrections {
  constructor(
    private readonly symbol: string,
    private readonly secretariat: Api,
  ) {}

  submit(by: Api, more: Record<string, unknown> = {}): Promise<Payload> {
    const theme = { symbol: this.symbol, language: 'EN', place: 'question/theme', says: 'What do you say?', shouldSay: 'How do you vote?' };
    return by.act('submitRecordCorrection', { ...theme, reason: 'It was put otherwise.', ...more }, `${CORRECTION} ${RECEIPT}`);
  }

  answer(of: Payload, given: string, more: Record<string, unknown> = {}): Promise<Payload> {
    return this.secretariat.act('answerRecordCorrection', { correction: of.correction?.id, answer: given, ...more }, CORRECTION);
  }

  withdraw(of: Payload, by: Api): Promise<Payload> {
    return by.act('withdrawRecordCorrection', { correction: of.correction?.id }, CORRECTION);
  }

  publishFrench(): Promise<Payload> {
    return this.secretariat.act('publishRecordVersion', { symbol: this.symbol, language: 'FR' }, RECEIPT);
  }

  issue(confirmSymbol = `${this.symbol}/Corr.1`): Promise<Payload> {
    return this.secretariat.act('issueCorrigendum', { symbol: this.symbol, confirmSymbol }, `record { corrigendum { symbol } } ${RECEIPT}`);
  }

  approve(): Promise<Payload> {
    return this.secretariat.act('approveRecord', { symbol: this.symbol }, RECEIPT);
  }

  async read(by: Api, language = 'EN'): Promise<Read> {
    const { record } = await by.data<{ record: Read }>(
      `query ($symbol: String!, $language: Language!) { record(symbol: $symbol) { sha256 json
         versions { language original receivesCorrections ${FROZEN} ${RECEIPT} }
         corrigendum { symbol ${FROZEN} ${RECEIPT} votes { member recorded intended inRecord }
           versions { language received notAccepted withdrawn corrections { number place says reads editorial member } } }
         approval { ${FROZEN} ${RECEIPT} } places(language: $language) { key title mayCorrect passages } } }`,
      { symbol: this.symbol, language },
    );
    return record;
  }

  /** Those that this reader is shown. */
  async shownTo(by: Api): Promise<{ state: string; mine: boolean; member: string }[]> {
    const { recordCorrections } = await by.data<{ recordCorrections: never[] }>(
      `query ($symbol: String!) { recordCorrections(symbol: $symbol) { state mine member } }`,
      { symbol: this.symbol },
    );
    return recordCorrections;
  }
}
