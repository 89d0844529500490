import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import type { Api } from './api.js';
import { startTestApp, type TestApp } from './app.js';
import { givenAccounts, givenDelegations, givenVoting, type QuestionSketch, type TestDelegate, type TestPoll } from './poll.js';
import { givenVotes } from './votes.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}
interface Matter {
  readonly number: number;
  readonly key: string;
  readonly state: string;
  readonly rounds: readonly Readonly<{
    key: string;
    state: string;
    headline: string | null;
    round: { kind: string | null; inWords: string | null };
  }>[];
  readonly options: readonly Readonly<{ key: string; settled: boolean | null; leadsTo: readonly number[] }>[];
  readonly effect: Readonly<{
    standing: string;
    outcome: string;
    selected: readonly string[];
    consequence: string | null;
    inWords: string;
  }> | null;
  readonly nextRounds: readonly Readonly<{ kind: string; options: readonly { key: string }[]; seats: number }>[];
  readonly tie: Readonly<{ options: readonly { key: string }[]; places: number }> | null;
  readonly mayBeAnnulled: boolean;
}

const TREE = `query Tree($symbol: String!) { decisionTree(symbol: $symbol) { matters {
  number key state rounds { key state headline round { kind inWords } annulment { by reason } } options { key settled leadsTo }
  effect { standing outcome selected consequence inWords } nextRounds { kind seats options { key } } tie { places options { key } } mayBeAnnulled } } }`;

/** Six delegations with a chair and an officer: they vote, and what follows is read from the decision tree. */
export class Council {
  private nth = 0;

  private constructor(
    readonly chamber: TestApp,
    readonly members: readonly TestDelegate[],
    readonly chair: Api,
    readonly officer: Api,
  ) {}

  static async open(): Promise<Council> {
    const chamber = await startTestApp();
    const members = (await givenDelegations(chamber.database.owner, 6)).flat();
    const account = async (role: string): Promise<Api> => {
      const [made] = await givenAccounts(chamber.database.owner, role, 1, role);
      return chamber.api.as(made?.token ?? null);
    };
    return new Council(chamber, members, await account('CHAIR'), await account('SECRETARIAT'));
  }

  rises(): Promise<void> {
    return this.chamber.stop();
  }

  /** A vote that is open, by rules that break ties so. */
  async voting(tieRule: string, ...sketches: QuestionSketch[]): Promise<TestPoll> {
    const { owner } = this.chamber.database;
    const poll = await givenVoting(owner, `F/${++this.nth}`, sketches);
    await owner.query(`UPDATE question SET rule = rule || jsonb_build_object('tieRule', $2::text) WHERE consultation_id = $1`, [
      poll.id,
      tieRule,
    ]);
    return poll;
  }

  votes(question: string, ...answers: (string | null)[]): Promise<void> {
    return givenVotes(this.chamber.address, this.members, question, answers);
  }

  act(field: string, input: object, api = this.chair): Promise<Answer> {
    return api.act<Answer>(
      field,
      { ...input },
      field === 'markCondition' ? 'condition { status }' : field === 'publishRecord' ? 'record { sha256 }' : 'consultation { state }',
    );
  }

  /** An act that must succeed. */
  async does(field: string, input: object, api = this.chair): Promise<void> {
    const { __typename, message } = await this.act(field, input, api);
    if (__typename === 'Refusal') throw new Error(`${field}: ${message}`);
  }

  close(poll: TestPoll, question: string): Promise<void> {
    return this.does('closeQuestion', { symbol: poll.symbol, question, reason: 'All have answered.' });
  }

  async matters(poll: TestPoll, api = this.officer): Promise<readonly Matter[]> {
    return (await api.data<{ decisionTree: { matters: Matter[] } }>(TREE, { symbol: poll.symbol })).decisionTree.matters;
  }

  async matter(poll: TestPoll, number: number): Promise<Matter> {
    const found = (await this.matters(poll)).find((each) => each.number === number);
    if (!found) throw new Error(`there is no matter ${number}`);
    return found;
  }

  async questionOf(poll: TestPoll, key: string): Promise<string> {
    const { rows } = await this.chamber.database.owner.query<{ id: string }>(
      'SELECT id FROM question WHERE consultation_id = $1 AND key = $2',
      [poll.id, key],
    );
    return rows[0]?.id ?? '';
  }

  async recounted(poll: TestPoll) {
    const report = await this.chamber.app.get(RecountRecord).execute(poll.symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    return report;
  }
}
