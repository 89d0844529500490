import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Failed, NotFound } from '../../chamber/layout/Standing';
import { useTime } from '../../chamber/time/useTime';
import { Corrections } from '../statements/Corrections';
import { QuestionTerms } from '../memory/Classified';
import { Explanations } from '../statements/Explanations';
import { useSay } from '../../chamber/words/say';
import { withoutStop } from '../../chamber/words/names';
import { QuestionResultDocument, ResultsDocument } from '../../generated/graphql';
import type { MessageId } from '../../chamber/words/catalogues';
import type { Result, ResultConsultation, ResultQuestion } from './answers';
import { DecisionTree } from '../tree/DecisionTree';
import { mayBranch } from '../tree/matters';
import { Continuation } from '../tree/Continuation';
import { Rounds } from '../tree/Rounds';
import { WhatBecame } from '../followup/WhatBecame';
import { Bars } from './Bars';
import { Conditions } from './Conditions';
import { CountTables, Stages, TheLot } from './CountLog';
import { HowCounted, HowSettled } from './HowCounted';
import { OpenedBox } from './OpenedBox';
import { PointsBars } from './PointsBars';
import { RollCall } from './RollCall';
import { SenseByGroup } from './SenseByGroup';
import { WeightsTable } from './WeightsTable';
import styles from './Results.module.css';

function OtherQuestions({ consultation, question }: { consultation: ResultConsultation; question: ResultQuestion }) {
  const say = useSay();
  const others = consultation.questions.filter((other) => other.id !== question.id && other.result);
  if (others.length === 0) return null;
  return (
    <Section title={say('results.others')}>
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            {other.number}. <Link to={`/results/${consultation.symbol}/${other.key}`}>{withoutStop(other.result?.headline ?? '')}</Link>
            {other.round.inWords && ` · ${other.round.inWords}`}
            {other.annulment && ` · ${say('rounds.annulled')}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Eyebrow({ consultation, question }: { consultation: ResultConsultation; question: ResultQuestion }) {
  const say = useSay();
  const time = useTime();
  return (
    <>
      <b>{consultation.symbol}</b>
      {' · '}
      <Link to={`/consultations/${consultation.symbol}`}>{consultation.title}</Link>
      {' · '}
      {say('results.where', { number: question.number, count: new Set(consultation.questions.map((each) => each.number)).size })}
      {question.round.inWords && ` · ${question.round.inWords}`}
      {question.result && ` · ${say('results.decided', { moment: time.official(question.result.decidedAt, consultation.officialZone) })}`}
    </>
  );
}

const UNDECIDED: Partial<Record<ResultQuestion['state'], MessageId>> = {
  NOT_ASKED: 'results.notAsked',
  CLOSED: 'results.counting',
  CANCELLED: 'results.cancelled',
};

function Undecided({ consultation, question }: { consultation: ResultConsultation; question: ResultQuestion }) {
  const say = useSay();
  return (
    <Page
      size="finding"
      eyebrow={<Eyebrow consultation={consultation} question={question} />}
      title={say(UNDECIDED[question.state] ?? 'results.notYet', { number: question.number })}
      under={
        <>
          <p>{question.title}</p>
          <Continuation symbol={consultation.symbol} question={question.id} />
        </>
      }
    >
      <OtherQuestions consultation={consultation} question={question} />
    </Page>
  );
}

/** The counts as the outcome is of them: positions by group, points, or votes. */
function Counts({ question, result }: { question: ResultQuestion; result: Result }) {
  if (result.outcome === 'SENSE') return <SenseByGroup result={result} />;
  return result.points ? <PointsBars question={question} result={result} /> : <Bars question={question} result={result} />;
}

function titleOfCounts(question: ResultQuestion, result: Result): MessageId {
  if (result.outcome === 'SENSE') return 'results.sense';
  if (result.points) return question.traits.byMean ? 'results.means' : 'results.points';
  if (question.traits.countsPoints) return 'results.points';
  if (question.form === 'RANK') return 'results.firsts';
  return question.traits.adopts != null ? 'results.votes' : 'results.support';
}

export function Component() {
  const say = useSay();
  const path = useParams()['*'] ?? '';
  const cut = path.lastIndexOf('/');
  const symbol = path.slice(0, cut);
  const key = path.slice(cut + 1);
  const around = useQuery(ResultsDocument, { variables: { symbol } });
  const decided = useQuery(QuestionResultDocument, { variables: { symbol, key } });
  const error = around.error ?? decided.error;
  if (!around.data || !decided.data)
    return error ? (
      <Page title={say('results.name')}>
        <Failed error={error} again={() => void Promise.all([around.refetch(), decided.refetch()])} />
      </Page>
    ) : (
      <Coming what={say('results.coming')} lines={10} />
    );
  const consultation = around.data.consultation;
  const question = consultation?.questions.find((found) => found.key === key);
  if (!consultation || !question) return <NotFound what={path} />;
  const result = decided.data.questionResult;
  if (!result) return <Undecided consultation={consultation} question={question} />;
  const counted = result.outcome !== 'NOT_ASKED' && result.chairWords == null;
  return (
    <Page
      size="finding"
      eyebrow={<Eyebrow consultation={consultation} question={question} />}
      title={question.annulment ? say('rounds.annulled.title', { headline: withoutStop(result.headline) }) : withoutStop(result.headline)}
      under={
        <>
          <p className={styles.say}>{result.explanation}</p>
          {result.chairWords != null && (
            <blockquote className={styles.chair}>
              <p>{result.chairWords}</p>
              <footer>{say('results.chair')}</footer>
            </blockquote>
          )}
          <Rounds symbol={consultation.symbol} question={question} />
          <Continuation symbol={consultation.symbol} question={question.id} />
          <QuestionTerms symbol={consultation.symbol} question={question} />
        </>
      }
    >
      <Columns>
        <div>
          {counted && (
            <Section title={say(titleOfCounts(question, result))} note={question.title}>
              <Counts question={question} result={result} />
            </Section>
          )}
          {counted && <WeightsTable question={question} result={result} />}
          {counted && <Stages question={question} result={result} />}
          {counted && <CountTables question={question} result={result} />}
          {counted && <TheLot question={question} result={result} />}
          <Conditions conditions={question.conditions.filter((condition) => condition.attached)} zone={consultation.officialZone} />
          <WhatBecame symbol={consultation.symbol} question={question.key} options={question.options} />
          {counted && <OpenedBox result={result} />}
          {counted && <RollCall symbol={consultation.symbol} question={question} result={result} />}
          {mayBranch(consultation.questions) && (
            <DecisionTree symbol={consultation.symbol} zone={consultation.officialZone} here={question.key} />
          )}
          {result.outcome !== 'NOT_ASKED' && !result.box && <Explanations question={question.id} symbol={consultation.symbol} />}
          {counted && !result.box && <Corrections symbol={consultation.symbol} question={question.id} />}
          <OtherQuestions consultation={consultation} question={question} />
        </div>
        {result.chairWords == null ? (
          <HowCounted consultation={consultation} question={question} result={result} />
        ) : (
          <HowSettled consultation={consultation} result={result} />
        )}
      </Columns>
    </Page>
  );
}
