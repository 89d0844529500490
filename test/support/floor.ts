import { choice, endorsement, Secretariat } from '../api/secretariat.js';
import type { Api } from './api.js';
import { person } from './people.js';

/** A proposal as the membership reads it. */
interface Read {
  readonly id: string;
  readonly key: string;
  readonly origin: string;
  readonly status: string;
  readonly receivability: string;
  readonly ruling: { receivability: string; reason: string } | null;
  readonly question: string | null;
  readonly member: { code: string } | null;
  readonly sponsors: { code: string }[];
  readonly passages: { act: string; origin: string; member: string | null; reason: string | null }[];
}
interface Topics {
  readonly key: string;
  readonly chooseMax: number;
  readonly seats: number;
  readonly options: { key: string; title: string; proposal: string | null }[];
}

const PROPOSAL =
  'id key origin status receivability ruling { receivability reason } question member { code } sponsors { code } passages { act origin member reason }';

export const topic = (consultation: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  consultation,
  question: 'topics',
  title: { en: 'Climate and mobility', fr: 'Climat et mobilité' },
  text: { en: 'That a workshop take up climate and mobility.' },
  ...changes,
});

/** Three delegations that put texts forward, the chair that rules on them, and the secretariat. */
export class Floor {
  private constructor(
    readonly desk: Secretariat,
    readonly chair: Api,
    readonly kenya: Api,
    readonly ghana: Api,
    readonly peru: Api,
  ) {}

  static async open(): Promise<Floor> {
    const desk = await Secretariat.open();
    const chair = desk.chamber.api.as((await person(desk.chamber.database, 'CHAIR')).token);
    return new Floor(desk, chair, (await desk.seats('KEN')).api, (await desk.seats('GHA')).api, (await desk.seats('PER')).api);
  }

  /** An open consultation that chooses up to two of two topics and takes more, and one for or against. */
  async opened(symbol: string, changes: Record<string, unknown> = {}): Promise<void> {
    const topics = choice(symbol, 'topics', ['labour', 'trade'], { method: 'SELECTION', chooseMax: 2, seats: 2, takesTopics: true });
    await this.desk.drafts(symbol, changes);
    await this.desk.does('addQuestion', topics, 'question { id }');
    await this.desk.does('addQuestion', endorsement(symbol, 'theme'), 'question { id }');
    await this.desk.opens(symbol);
  }

  async does(field: string, input: Record<string, unknown>, by: Api): Promise<Read> {
    return (await this.desk.does<{ proposal: Read }>(field, input, `proposal { ${PROPOSAL} }`, by)).proposal;
  }

  proposes(by: Api, symbol: string, changes: Record<string, unknown> = {}): Promise<Read> {
    return this.does('putForwardProposal', topic(symbol, changes), by);
  }

  receives(proposal: string): Promise<Read> {
    return this.does('ruleOnProposal', { proposal, receivability: 'RECEIVED', reason: 'It is within the theme.' }, this.chair);
  }

  /** The question of topics, with its options. */
  async options(symbol: string): Promise<Topics> {
    const { consultation } = await this.kenya.data<{ consultation: { questions: Topics[] } }>(
      `{ consultation(symbol: "${symbol}") { questions { key chooseMax seats options { key title proposal } } } }`,
    );
    const question = consultation.questions.find(({ key }) => key === 'topics');
    if (!question) throw new Error('the consultation has no topics');
    return question;
  }

  async changes(symbol: string): Promise<string[]> {
    const { consultation } = await this.kenya.data<{ consultation: { changes: { inWords: string }[] } }>(
      `{ consultation(symbol: "${symbol}") { changes(last: 50) { inWords } } }`,
    );
    return consultation.changes.map(({ inWords }) => inWords);
  }
}
