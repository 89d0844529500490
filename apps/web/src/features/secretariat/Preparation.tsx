import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { Acts, WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import type { MessageId } from '../../chamber/words/catalogues';
import { capital } from '../../chamber/words/names';
import { useCount, useNumber, useSay } from '../../chamber/words/say';
import { RemoveQuestionDocument, type DeskPartsFragment } from '../../generated/graphql';
import { QuestionTerms } from '../memory/Classified';
import { Cancel } from './Closing';
import type { DeskProps } from './desk-props';
import { DocumentForm } from './DocumentForm';
import { Documents } from './Documents';
import { ImportDocument } from './ImportDocument';
import { OpenConsultation } from './Opening';
import { ProposalForm } from './ProposalForm';
import { QuestionForm } from './QuestionForm';
import { ReviseForm } from './ReviseForm';
import { RollPreview } from './RollPreview';
import { Step } from './Step';
import { WeightsForm, WeightsShown } from './WeightsForm';
import styles from './Desk.module.css';

function Questions({ consultation, renew }: DeskProps) {
  const say = useSay();
  const { act, refused, error } = useAct(RemoveQuestionDocument);
  const draft = consultation.state === 'DRAFT';
  return (
    <>
      <ul>
        {consultation.questions.map((question) => (
          <li key={question.id}>
            <span>
              {question.number}. {question.title}
              <small>
                {question.inWords}
                {question.dependsOn && ` · ${question.dependsOn.inWords}`}
              </small>
              <QuestionTerms symbol={consultation.symbol} question={question} />
            </span>
            {draft && (
              <WordAct
                onClick={() =>
                  void act({ input: { consultation: consultation.symbol, question: question.key } }).then((done) => done && renew())
                }
              >
                {say('desk.removeQuestion', { number: question.number })}
              </WordAct>
            )}
          </li>
        ))}
      </ul>
      <Refusal of={refused} />
      <Failed error={error} />
    </>
  );
}

/** The last line: opening, refused by the server while something is missing, and it says what; or giving the draft up. */
function Opening({ consultation, renew }: DeskProps) {
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  return (
    <div className={styles.acts}>
      <Acts>
        <OpenConsultation consultation={consultation} renew={renew} />
        {conducts && <Cancel consultation={consultation} renew={renew} />}
      </Acts>
    </div>
  );
}

/** Whether a question looks at the weights of Members and none are set. */
export function lacksWeights({ questions, weightScale }: DeskPartsFragment): boolean {
  return !weightScale && questions.some(({ looksAtWeights }) => looksAtWeights);
}

/** How many things are missing without which the server refuses to open the consultation. */
export function missingAtOpening(consultation: DeskPartsFragment, now: number): number {
  const { documents, timetable } = consultation;
  return [documents.length === 0, Date.parse(timetable.votingOpensAt) <= now, lacksWeights(consultation)].filter(Boolean).length;
}

/** What must be in place before the consultation opens, down the page; what is done stays readable after. */
export function Preparation({ consultation, renew }: DeskProps) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const count = useCount();
  const { state, timetable, officialZone: zone, documents, proposals, questions, roll } = consultation;
  const counted = (id: MessageId, n: number) => capital(say(id, { count: n, words: count(n) }));
  const draft = state === 'DRAFT';
  const unweighed = lacksWeights(consultation);
  const weighed = questions.flatMap(({ looksAtWeights, number: each }) => (looksAtWeights ? [each] : []));
  const before = draft || state === 'OPEN';
  const ahead = Date.parse(timetable.votingOpensAt) > time.now;
  const has = (there: boolean, needed: boolean): 'done' | 'due' | 'later' => (there ? 'done' : needed && draft ? 'due' : 'later');
  const { version, latestVersion } = consultation.ruleSet;
  const newer = latestVersion > version ? ` ${say('rules.newer', { version, latest: latestVersion })}` : '';
  return (
    <Section title={say('desk.preparation')}>
      <ol className={styles.steps}>
        <Step
          number={1}
          title={say('desk.title')}
          standing="done"
          words={`${consultation.title}. ${say('desk.title.words', { body: consultation.body.name, rule: say('rules.nameVersion', { name: consultation.ruleSet.name, version: consultation.ruleSet.version }) })}${newer}`}
          act={before ? say(draft ? 'desk.revise' : 'desk.revise.open') : undefined}
          form={(close) => <ReviseForm consultation={consultation} close={close} renew={renew} />}
        />
        <Step
          number={2}
          title={say('desk.timetable')}
          standing={has(ahead || !draft, true)}
          words={say(ahead || !draft ? 'desk.timetable.words' : 'desk.timetable.past', {
            comments: time.official(timetable.commentsCloseAt, zone),
            opens: time.official(timetable.votingOpensAt, zone),
            closes: time.official(timetable.votingClosesAt, zone),
          })}
        />
        <Step
          number={3}
          title={say('desk.documents')}
          standing={has(documents.length > 0, true)}
          words={counted('desk.documents.words', documents.length)}
          act={draft ? say('desk.addDocument') : undefined}
          form={(close) => <DocumentForm symbol={consultation.symbol} close={close} renew={renew} />}
        >
          <Documents consultation={consultation} renew={renew} />
          {draft && <ImportDocument symbol={consultation.symbol} renew={renew} />}
        </Step>
        <Step
          number={4}
          title={say('desk.proposals')}
          standing={has(proposals.length > 0, false)}
          words={counted('desk.proposals.words', proposals.length)}
          act={before ? say('desk.addProposal') : undefined}
          form={(close) => <ProposalForm consultation={consultation} close={close} renew={renew} />}
        >
          <ul>
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <span>
                  {proposal.title}
                  <small>
                    {say('proposals.version', { version: proposal.version })}
                    {proposal.status === 'WITHDRAWN' && ` · ${say('desk.proposals.withdrawn')}`}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Step>
        <Step
          number={5}
          title={say('desk.questions')}
          standing={has(questions.length > 0, false)}
          words={counted('desk.questions.words', questions.length)}
          act={before ? say('desk.addQuestion') : undefined}
          form={(close) => <QuestionForm consultation={consultation} close={close} renew={renew} />}
        >
          <Questions consultation={consultation} renew={renew} />
        </Step>
        <Step
          number={6}
          title={say('desk.roll')}
          standing={roll.frozen ? 'done' : has(!unweighed, unweighed)}
          words={say(roll.frozen ? 'desk.roll.frozen' : 'desk.roll.preview', {
            entitled: number(roll.entitled),
            members: number(roll.membersOfBody),
            moment: roll.takenAt ? time.official(roll.takenAt, zone) : time.official(timetable.votingOpensAt, zone),
          })}
          act={before && !roll.frozen ? say('weights.set') : undefined}
          form={(close) => <WeightsForm symbol={consultation.symbol} close={close} renew={renew} />}
        >
          {unweighed && before && (
            <p>
              <b>{say('weights.due', { questions: weighed.join(', '), count: weighed.length })}</b>
            </p>
          )}
          <RollPreview roll={roll} />
          <WeightsShown symbol={consultation.symbol} />
          <p className="no-print">
            <Link to="/delegations">{say('desk.roll.keep')}</Link>
          </p>
        </Step>
        {(draft || timetable.openedAt) && (
          <Step
            number={7}
            title={say('desk.open')}
            standing={draft ? 'due' : 'done'}
            words={
              draft
                ? say('desk.open.words')
                : say('desk.open.done', { moment: timetable.openedAt ? time.official(timetable.openedAt, zone) : '' })
            }
          >
            {draft && <Opening consultation={consultation} renew={renew} />}
          </Step>
        )}
      </ol>
    </Section>
  );
}
