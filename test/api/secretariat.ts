import { type Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { person, type Person } from '../support/people.js';

export type Refused = { __typename: 'Refusal'; code: string; message: string; path: string[] | null };
type Payload<T> = ({ __typename: string } & T) | Refused;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const THEN = '2006-01-01T00:00:00.000Z';

/** An instant so many milliseconds from now, by the clock of the machine, which the test's database follows. */
export const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

/** The secretariat at its desk: everything through the API, with what every test of a chamber needs. */
export class Secretariat {
  private constructor(
    readonly chamber: TestApp,
    readonly api: Api,
    readonly officer: Person,
  ) {}

  static async open(): Promise<Secretariat> {
    const chamber = await startTestApp();
    const officer = await person(chamber.database, 'SECRETARIAT');
    return new Secretariat(chamber, chamber.api.as(officer.token), officer);
  }

  /** An act that must succeed; answers its payload. */
  async does<T>(field: string, input: Record<string, unknown>, success: string, api = this.api): Promise<T> {
    const payload = await api.act<Payload<T> & { __typename: string }>(field, input, success);
    if (payload.__typename === 'Refusal') throw new Error(`${field} was refused: ${JSON.stringify(payload)}`);
    return payload as unknown as T;
  }

  /** An act that must be refused; answers the refusal. */
  async isRefused(field: string, input: Record<string, unknown>, api = this.api): Promise<Refused> {
    const payload = await api.act<Payload<object> & { __typename: string }>(field, input, '__typename');
    if (payload.__typename !== 'Refusal') throw new Error(`${field} was not refused`);
    return payload as Refused;
  }

  async admits(code: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { member } = await this.does<{ member: { id: string } }>(
      'admitMember',
      {
        code,
        seal: code.slice(0, 2),
        names: { en: `State ${code}`, fr: `État ${code}` },
        kind: 'MEMBER_STATE',
        groups: ['AFRICAN'],
        validFrom: THEN,
        ...changes,
      },
      'member { id }',
    );
    return member.id;
  }

  /** Receives and accepts credentials of the Member. */
  async accredits(code: string): Promise<void> {
    const { credentials } = await this.does<{ credentials: { id: string } }>(
      'receiveCredentials',
      { member: code, validFrom: THEN },
      'credentials { id }',
    );
    await this.does('acceptCredentials', { credentials: credentials.id }, 'credentials { status }');
  }

  /** Admits, accredits, and appoints somebody, who may then act. */
  async seats(
    code: string,
    changes: Record<string, unknown> = {},
    delegateFunction = 'REPRESENTATIVE',
  ): Promise<{ api: Api; delegate: string; member: string }> {
    const member = await this.admits(code, changes);
    await this.accredits(code);
    return { ...(await this.appoints(code, delegateFunction)), member };
  }

  async appoints(code: string, delegateFunction = 'REPRESENTATIVE'): Promise<{ api: Api; delegate: string; person: Person }> {
    const delegated = await person(this.chamber.database, 'DELEGATE');
    const { delegate } = await this.does<{ delegate: { id: string } }>(
      'appointDelegate',
      { member: code, account: delegated.account, function: delegateFunction, validFrom: THEN },
      'delegate { id }',
    );
    return { api: this.chamber.api.as(delegated.token), delegate: delegate.id, person: delegated };
  }

  /** A draft with a document of two paragraphs; voting opens in an hour and closes in three days. */
  async drafts(symbol: string, changes: Record<string, unknown> = {}): Promise<void> {
    await this.chamber.database.owner.query(
      `INSERT INTO body (key, names) VALUES ('council', '{"en": "Council", "fr": "Conseil"}') ON CONFLICT DO NOTHING`,
    );
    await this.does(
      'draftConsultation',
      {
        symbol,
        title: { en: `Consultation ${symbol}`, fr: `Consultation ${symbol}, en français` },
        summary: { en: 'What it is about.' },
        body: 'council',
        officialZone: 'Europe/Zurich',
        visibility: 'MEMBERS_AND_OBSERVERS',
        ruleSet: 'informal-consultations-indicative',
        commentsCloseAt: fromNow(HOUR),
        votingOpensAt: fromNow(HOUR),
        votingClosesAt: fromNow(3 * DAY),
        ...changes,
      },
      'consultation { id }',
    );
    await this.does(
      'addDocument',
      {
        consultation: symbol,
        symbol,
        title: { en: 'Note', fr: 'Note' },
        issuedOn: '2006-10-12',
        originalLanguage: 'EN',
        blocks: [
          { anchor: 's1', kind: 'HEADING', level: 1, text: { en: 'The theme', fr: 'Le thème' } },
          { anchor: 'p1', kind: 'PARAGRAPH', level: 1, number: '1', text: { en: 'First paragraph.', fr: 'Premier paragraphe.' } },
          { anchor: 'p2', kind: 'PARAGRAPH', level: 1, text: { en: 'A paragraph that lost its number.' } },
        ],
        footnotes: [{ mark: '1', anchor: 'p2', text: { en: 'A note.' } }],
      },
      'document { id }',
    );
  }

  async asks(symbol: string, key: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { question } = await this.does<{ question: { id: string } }>('addQuestion', endorsement(symbol, key, changes), 'question { id }');
    return question.id;
  }

  async opens(symbol: string): Promise<void> {
    await this.does('openConsultation', { symbol }, 'consultation { state }');
  }

  async opensTheVote(symbol: string): Promise<void> {
    await this.does('openVoting', { symbol }, 'consultation { state }');
  }

  /** The state of a consultation as somebody sees it; null: for them there is none. */
  async stateOf(symbol: string, api = this.api): Promise<string | null> {
    type Read = { consultation: { state: string } | null };
    return (
      (await api.data<Read>('query S($symbol: String!) { consultation(symbol: $symbol) { state } }', { symbol })).consultation?.state ??
      null
    );
  }

  async closes(): Promise<void> {
    await this.chamber.stop();
  }
}

/** A question for or against. */
export function endorsement(symbol: string, key: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    consultation: symbol,
    key,
    title: { en: `Question ${key}` },
    wording: { en: 'For or against?' },
    method: 'ENDORSEMENT',
    options: [],
    tallyVisibility: 'LIVE',
    paragraphs: ['p1'],
    ...changes,
  };
}

/** A choice of one of several. */
export function choice(
  symbol: string,
  key: string,
  options: readonly string[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return endorsement(symbol, key, {
    method: 'SINGLE_CHOICE',
    options: options.map((option) => ({ key: option, title: { en: `Option ${option}` } })),
    ...changes,
  });
}

/** A proposal of the Administration. */
export function proposal(consultation: string, key: string): Record<string, unknown> {
  return {
    consultation,
    key,
    origin: 'ADMINISTRATION',
    title: { en: 'A theme' },
    text: { en: 'That the theme be this.' },
    paragraphs: ['p1'],
  };
}
