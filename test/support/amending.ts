import { endorsement, Secretariat } from '../api/secretariat.js';
import type { Api } from './api.js';
import { person } from './people.js';

interface Run {
  readonly kind: string;
  readonly text: string;
}
export interface Question {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly closesAt: string;
  readonly proposal: string | null;
  readonly part: number[] | null;
  readonly precedes: number | null;
  readonly comesAfter: number | null;
  readonly options: { title: string }[];
  readonly result: { outcome: string; explanation: string } | null;
}
export interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly version: number;
  readonly receivability: string;
  readonly question: string | null;
  readonly difference: { title: Run[]; text: Run[]; wordsChanged: number } | null;
  readonly versions: { version: number; text: string; adopted: string[]; kept: number[] | null; sha256: string }[];
  readonly amendments: Proposal[];
}

export const TEXT =
  'The theme of the dialogue is The Costs and Benefits of Migration.\n\nTwo workshops are held in Geneva, one in June and one in October.';
export const WORDING = { title: { en: 'The theme' }, text: { en: TEXT } };
/** The wording with some words changed. */
export const changed = (from: string, to: string) => ({ title: { en: 'The theme' }, text: { en: TEXT.replace(from, to) } });
/** A text in three languages, with a word moved in each, and with another text in its place. */
export const IN_THREE = {
  title: { en: 'The dialogue', fr: 'Le dialogue', es: 'El diálogo' },
  text: {
    en: 'The dialogue is held once a year in October.',
    fr: 'Le dialogue a lieu une fois par an en octobre.',
    es: 'El diálogo se celebra una vez al año en octubre.',
  },
  moved: {
    en: 'The dialogue is held once a year in May.',
    fr: 'Le dialogue a lieu une fois par an en mai.',
    es: 'El diálogo se celebra una vez al año en mayo.',
  },
  replaced: { en: 'Nothing shall be discussed.', fr: 'Rien ne sera discuté.', es: 'Nada se debatirá.' },
} as const;
const OWN =
  'id title text version receivability question difference { title { kind text } text { kind text } wordsChanged } versions { version text adopted kept sha256 }';
const READ = `{ proposals { ${OWN} amendments { ${OWN} } }
  questions { id key number title state closesAt proposal part precedes comesAfter options { title } result { outcome explanation } } }`;

/** Three delegations, the chair and the secretariat at one table, with a text before them. */
export class AmendingTable {
  private constructor(
    readonly desk: Secretariat,
    readonly chair: Api,
    readonly kenya: Api,
    readonly ghana: Api,
    readonly peru: Api,
  ) {}

  static async open(): Promise<AmendingTable> {
    const desk = await Secretariat.open();
    const chair = desk.chamber.api.as((await person(desk.chamber.database, 'CHAIR')).token);
    const [kenya, ghana, peru] = await Promise.all([desk.seats('KEN'), desk.seats('GHA'), desk.seats('PER')]);
    return new AmendingTable(desk, chair, kenya.api, ghana.api, peru.api);
  }

  rises(): Promise<void> {
    return this.desk.closes();
  }

  /** An open consultation with a theme to endorse, on which the question is, and another question after it. */
  async opened(symbol: string): Promise<string> {
    await this.desk.drafts(symbol);
    const theme = await this.desk.does<{ proposal: { id: string } }>(
      'putForwardProposal',
      { consultation: symbol, key: 'theme', ...WORDING },
      'proposal { id }',
    );
    await this.desk.does('addQuestion', endorsement(symbol, 'theme', { proposal: 'theme' }), 'question { id }');
    await this.desk.does('addQuestion', endorsement(symbol, 'funding'), 'question { id }');
    await this.desk.opens(symbol);
    return theme.proposal.id;
  }

  /** A consultation in which the chair has received a text of Ghana's in three languages; answers which. */
  async inThreeLanguages(symbol: string): Promise<string> {
    await this.opened(symbol);
    const { title, text } = IN_THREE;
    const given = { consultation: symbol, title, text };
    const { proposal } = await this.desk.does<{ proposal: { id: string } }>('putForwardProposal', given, 'proposal { id }', this.ghana);
    await this.receives(proposal.id);
    return proposal.id;
  }

  async read(symbol: string): Promise<{ proposals: Proposal[]; questions: Question[] }> {
    type Read = { consultation: { proposals: Proposal[]; questions: Question[] } };
    return (await this.kenya.data<Read>(`{ consultation(symbol: "${symbol}") ${READ} }`)).consultation;
  }

  /** What the page offers the chair on the matters that are decided. */
  async offered(symbol: string): Promise<{ number: number; nextRounds: { kind: string }[]; mayBeAnnulled: boolean }[]> {
    type Read = {
      decisionTree: { matters: { number: number; effect: object | null; nextRounds: { kind: string }[]; mayBeAnnulled: boolean }[] };
    };
    const { decisionTree } = await this.chair.data<Read>(
      `{ decisionTree(symbol: "${symbol}") { matters { number effect { standing } nextRounds { kind } mayBeAnnulled } } }`,
    );
    return decisionTree.matters.flatMap(({ effect, ...matter }) => (effect ? [matter] : []));
  }

  async amends(by: Api, proposal: string, wording: object): Promise<Proposal> {
    const input = { proposal, version: 1, ...wording };
    return (await this.desk.does<{ amendment: Proposal }>('proposeAmendment', input, `amendment { ${OWN} }`, by)).amendment;
  }

  async receives(proposal: string): Promise<void> {
    const ruling = { proposal, receivability: 'RECEIVED', reason: 'It revises a part.' };
    await this.desk.does('ruleOnProposal', ruling, '__typename', this.chair);
  }

  /** Proposed and received. */
  async received(by: Api, proposal: string, wording: object): Promise<string> {
    const { id } = await this.amends(by, proposal, wording);
    await this.receives(id);
    return id;
  }

  /** What Kenya, Ghana and Peru answer. */
  async votes(question: string, answers: readonly [string, string, string]): Promise<void> {
    for (const [at, by] of [this.kenya, this.ghana, this.peru].entries())
      await this.desk.does(
        'castBallot',
        { question, kind: 'CHOICE', marks: [{ option: answers[at] }], idempotencyKey: `${question}-${at}` },
        'receipt { index }',
        by,
      );
  }

  async closes(symbol: string, question: string): Promise<void> {
    await this.desk.does('closeQuestion', { symbol, question, reason: 'All present have answered.' }, '__typename', this.chair);
  }

  async question(symbol: string, key: string): Promise<Question> {
    const found = (await this.read(symbol)).questions.find((each) => each.key === key);
    if (!found) throw new Error(`no question ${key}`);
    return found;
  }
}
