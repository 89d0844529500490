import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useTime } from '../../chamber/time/useTime';
import { useList, useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { CommentType, ConsultationAtQuery, Disposition } from '../../generated/graphql';
import { BallotsThen } from './BallotsThen';
import { LogThen } from './LogThen';
import styles from './Audit.module.css';

type Then = NonNullable<ConsultationAtQuery['consultationAt']>;

interface ConsultationThenProps {
  readonly consultation: Then;
  readonly at: string;
  readonly zone: string;
}

function Questions({ consultation, at, zone }: ConsultationThenProps) {
  const say = useSay();
  return (
    <Section title={say('audit.asOf.questions')}>
      {consultation.questions.length === 0 && <Empty>{say('audit.asOf.questions.none')}</Empty>}
      <ul className={styles.list}>
        {consultation.questions.map((question) => (
          <li key={question.id}>
            <b>{say('decisions.question', { number: question.number, title: question.title })}</b>
            <small>{question.headline ?? say('audit.asOf.undecided')}</small>
            {question.annulled && <small>{say('audit.annulled')}</small>}
            <BallotsThen question={question.id} at={at} zone={zone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Proposals({ proposals }: { proposals: Then['proposals'] }) {
  const say = useSay();
  const list = useList();
  const directory = useDirectory();
  if (proposals.length === 0) return null;
  return (
    <Section title={say('audit.asOf.proposals')}>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <b>{proposal.title}</b>
            <small>
              {say('audit.asOf.version', { version: proposal.version })}
              {proposal.withdrawn && ` · ${say('audit.asOf.withdrawn')}`}
              {proposal.sponsors.length > 0 && ` · ${say('audit.asOf.sponsors', { names: list(proposal.sponsors.map(directory.name)) })}`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Comments({ comments }: { comments: Then['comments'] }) {
  const say = useSay();
  const terms = useTerms();
  const directory = useDirectory();
  return (
    <Section title={say('audit.asOf.comments', { count: comments.length })}>
      {comments.length === 0 && <Empty>{say('audit.asOf.comments.none')}</Empty>}
      <ul className={styles.list}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <b>{directory.name(comment.member)}</b>
            <small>
              {terms.comment(comment.type as CommentType)} · {say('audit.asOf.version', { version: comment.version })} ·{' '}
              {comment.withdrawn
                ? say('audit.asOf.withdrawn')
                : comment.disposition
                  ? terms.disposition(comment.disposition as Disposition)
                  : say('audit.asOf.unanswered')}
            </small>
            {comment.text && <p>{comment.text}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Roll({ roll }: { roll: Then['roll'] }) {
  const say = useSay();
  const list = useList();
  const number = useNumber();
  const directory = useDirectory();
  return (
    <Section as="aside" title={say('audit.asOf.roll')}>
      {roll ? (
        <>
          <p>{say('audit.asOf.roll.entitled', { count: roll.entitled, shown: number(roll.entitled) })}</p>
          {roll.excluded.length > 0 && (
            <p>
              {say('audit.asOf.roll.excluded', {
                names: list(directory.sorted(roll.excluded.map((each) => each.member)).map(directory.name)),
              })}
            </p>
          )}
        </>
      ) : (
        <Empty>{say('audit.asOf.roll.none')}</Empty>
      )}
    </Section>
  );
}

/** A consultation as it stood: its questions with the ballots effective then, its texts, comments, hours, roll and log. */
export function ConsultationThen({ consultation, at, zone }: ConsultationThenProps) {
  const say = useSay();
  const time = useTime();
  const hours = [
    [say('audit.asOf.commentsClose'), consultation.commentsCloseAt],
    [say('audit.asOf.votingOpens'), consultation.votingOpensAt],
    [say('audit.asOf.votingCloses'), consultation.votingClosesAt],
  ] as const;
  return (
    <>
      <div>
        <Questions consultation={consultation} at={at} zone={zone} />
        <Proposals proposals={consultation.proposals} />
        <Comments comments={consultation.comments} />
      </div>
      <div>
        <Section as="aside" title={say('audit.asOf.timetable')}>
          <dl className={styles.facts}>
            {hours.map(([name, instant]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{time.official(instant, consultation.officialZone)}</dd>
              </div>
            ))}
            {consultation.ruleSet && (
              <>
                <dt>{say('audit.asOf.rules')}</dt>
                <dd>{consultation.ruleSet}</dd>
              </>
            )}
          </dl>
        </Section>
        <Roll roll={consultation.roll} />
        <Section as="aside" title={say('audit.asOf.documents')}>
          {consultation.documents.length === 0 && <Empty>{say('audit.asOf.documents.none')}</Empty>}
          <ul className={styles.list}>
            {consultation.documents.map((document) => (
              <li key={document.symbol}>
                <b>{document.symbol}</b> {document.title}
                <small>{say('audit.asOf.added', { moment: time.within(document.addedAt, zone) })}</small>
              </li>
            ))}
          </ul>
        </Section>
        <LogThen size={consultation.logSize} leaf={consultation.lastLeaf} to={`/log/${consultation.symbol}`} />
      </div>
    </>
  );
}
