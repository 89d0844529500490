import { Section } from '../../chamber/layout/Page';
import { ActLink, Acts } from '../../chamber/layout/Act';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useTime } from '../../chamber/time/useTime';
import { useCount, useList, useNumber, useQuoted, useSay } from '../../chamber/words/say';
import { useMay } from '../../chamber/session/session';
import type { Result, ResultConsultation, ResultQuestion } from './answers';
import styles from './Results.module.css';

interface HowCountedProps {
  readonly consultation: ResultConsultation;
  readonly question: ResultQuestion;
  readonly result: Result;
}

/** Beside the figures: the frozen rule, the roll, and the count step by step. */
export function HowCounted({ consultation, question, result }: HowCountedProps) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const count = useCount();
  const directory = useDirectory();
  const { ruleSet, roll, officialZone: zone } = consultation;
  // The sense of a meeting is stated under no rule: no majority, no quorum, no tie.
  const decides = result.outcome !== 'SENSE';
  // Observers never vote: the list says which Members could not, and why.
  const excluded = roll.excluded.filter((exclusion) => exclusion.reason !== 'OBSERVER');
  return (
    <Section as="aside" title={say('counted.name')}>
      <dl className={styles.facts}>
        <dt>{say('counted.method')}</dt>
        <dd>
          {say('counted.method.words', {
            method: question.traits.name,
            most: count(question.chooseMax),
            options: count(question.options.length),
            seats: question.seats,
            form: question.traits.fixedOptions.length > 0 ? 'brought' : question.traits.asks.includes('CHOOSE_MAX') ? 'upTo' : 'all',
          })}
        </dd>
        <dt>{say('counted.rule')}</dt>
        <dd>{question.inWords}</dd>
        <dt>{say('counted.ruleSet')}</dt>
        <dd>
          {say('counted.ruleSet.words', {
            name: ruleSet.name,
            version: ruleSet.version,
            frozen: ruleSet.frozenAt ? time.official(ruleSet.frozenAt, zone) : '',
          })}
        </dd>
        {decides && (
          <>
            <dt>{say('counted.quorum')}</dt>
            <dd>
              {result.quorumNeeded == null
                ? say('counted.quorum.none')
                : say(result.quorumMet ? 'counted.quorum.met' : 'counted.quorum.notMet', {
                    needed: number(result.quorumNeeded),
                    body: number(result.membersOfBody),
                    took: number(result.ballots),
                  })}
            </dd>
          </>
        )}
        <dt>{say('counted.roll')}</dt>
        <dd>{say('counted.roll.words', { entitled: number(result.entitled), excluded: number(result.notEntitled) })}</dd>
        {decides && (
          <>
            <dt>{say('counted.ties')}</dt>
            <dd>
              <Ties question={question} result={result} />
            </dd>
          </>
        )}
        {!result.box && (
          <>
            <dt>{say('counted.changed')}</dt>
            <dd>{say('counted.changed.words', { count: result.changed, number: number(result.changed) })}</dd>
          </>
        )}
      </dl>
      {excluded.length > 0 && (
        <details className={styles.more}>
          <summary>{say('counted.excluded', { count: excluded.length })}</summary>
          <ul className={styles.excluded}>
            {excluded.map((exclusion) => (
              <li key={exclusion.member}>
                <b>{directory.name(exclusion.member)}</b> {exclusion.explanation}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.more}>
        <summary>{say('counted.steps')}</summary>
        <ol className={styles.steps}>
          {result.steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      </details>
      <Frozen consultation={consultation} result={result} />
    </Section>
  );
}

/** Who is level, and what told apart those that were level on the way. */
function Ties({ question, result }: Omit<HowCountedProps, 'consultation'>) {
  const say = useSay();
  const list = useList();
  const quoted = useQuoted();
  const titles = (keys: readonly string[]) =>
    list(keys.map((key) => quoted(question.options.find((option) => option.key === key)?.title ?? key)));
  if (result.tied.length === 0 && result.ties.length === 0) return <>{say('counted.ties.none')}</>;
  return (
    <>
      {result.tied.length > 0 && <span className={styles.tie}>{titles(result.tied.map(({ key }) => key))}</span>}
      {result.ties.map(({ among, by, stage, earlier }, at) => (
        <span key={at} className={styles.tie}>
          {say(`counted.ties.${by === 'EARLIER_STAGE' && earlier === stage ? 'SAME_STAGE' : by}`, {
            titles: titles(among),
            stage: stage ?? 0,
          })}
        </span>
      ))}
    </>
  );
}

/** Beside a question that was settled without a vote: that nothing was counted. */
export function HowSettled({ consultation, result }: Omit<HowCountedProps, 'question'>) {
  const say = useSay();
  return (
    <Section as="aside" title={say('results.withoutVote')}>
      <p>{say('results.withoutVote.words')}</p>
      <Frozen consultation={consultation} result={result} />
    </Section>
  );
}

/** That the decision stands as it is, by its fingerprint; and where it is written down. */
function Frozen({ consultation, result }: Omit<HowCountedProps, 'question'>) {
  const say = useSay();
  const time = useTime();
  const seesLog = useMay('SEE_EVENTS');
  const { officialZone: zone, symbol, state } = consultation;
  const published = state === 'PUBLISHED' || state === 'APPROVED';
  return (
    <>
      <div className={styles.sunk}>
        <b>{say('counted.frozen')}</b>
        {say(result.chairWords == null ? 'counted.frozen.words' : 'results.withoutVote.frozen', {
          moment: time.official(result.decidedAt, zone),
        })}
        <br />
        <code>SHA-256 {result.sha256}</code>
      </div>
      <div className={`${styles.more} no-print`}>
        <Acts>
          {published && <ActLink to={`/record/${symbol}`}>{say('counted.record')}</ActLink>}
          {seesLog && (
            <ActLink weight="quiet" to={`/log/${symbol}`}>
              {say('counted.log')}
            </ActLink>
          )}
        </Acts>
      </div>
    </>
  );
}
