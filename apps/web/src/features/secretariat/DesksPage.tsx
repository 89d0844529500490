import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useWhole } from '../../chamber/api/useWhole';
import { ActLink, Acts } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed } from '../../chamber/layout/Standing';
import { capital } from '../../chamber/words/names';
import { useMay } from '../../chamber/session/session';
import { useCount, useSay } from '../../chamber/words/say';
import type { MessageId } from '../../chamber/words/catalogues';
import { DesksDocument, type ConsultationState, type DesksQuery } from '../../generated/graphql';
import { StandingWords } from '../consultations/ConsultationHead';
import styles from './Desk.module.css';

type Listed = DesksQuery['consultations']['nodes'][number];

/** The desk's order of work: what is being voted on, what waits for its record, what is prepared, what is over. */
const PARTS: readonly { readonly name: MessageId; readonly states: readonly ConsultationState[]; readonly act: MessageId }[] = [
  { name: 'desks.voting', states: ['VOTING'], act: 'desks.act.conduct' },
  { name: 'desks.closed', states: ['CLOSED'], act: 'desks.act.publish' },
  { name: 'desks.open', states: ['OPEN'], act: 'desks.act.conduct' },
  { name: 'desks.draft', states: ['DRAFT'], act: 'desks.act.prepare' },
  { name: 'desks.over', states: ['PUBLISHED', 'APPROVED', 'CANCELLED'], act: 'desks.act.look' },
];

function Row({ consultation, act }: { consultation: Listed; act: MessageId }) {
  const say = useSay();
  return (
    <li className={styles.item}>
      <div>
        <h3>
          <Link to={`/secretariat/${consultation.symbol}`}>{consultation.title}</Link>
        </h3>
        <p>
          {consultation.symbol} · {say('consultations.questions', { count: consultation.questions.length })}{' '}
          <StandingWords consultation={consultation} />
        </p>
      </div>
      <ActLink weight="quiet" to={`/secretariat/${consultation.symbol}`} aria-label={`${say(act)}: ${consultation.symbol}`}>
        {say(act)}
      </ActLink>
    </li>
  );
}

export function Component() {
  const say = useSay();
  const words = useCount();
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const read = useQuery(DesksDocument);
  const { data, error, refetch } = read;
  useWhole('consultations', read);
  if (!data)
    return error ? (
      <Page title={say('desks.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('desks.coming')} />
    );
  const nodes = data.consultations.nodes;
  const count = (state: ConsultationState) => nodes.filter((consultation) => consultation.state === state).length;
  const [voting, closed, draft] = [count('VOTING'), count('CLOSED'), count('DRAFT') + count('OPEN')];
  const titleValues = { voting, closed, draft, votingWords: words(voting), closedWords: words(closed), draftWords: words(draft) };
  return (
    <Page
      title={capital(say('desks.title', titleValues))}
      action={
        <Acts>
          {prepares && <ActLink to="/secretariat/new">{say('desks.new')}</ActLink>}
          <ActLink weight="quiet" to="/secretariat/rules">
            {say('rules.name')}
          </ActLink>
          <ActLink weight="quiet" to="/secretariat/bodies">
            {say('bodies.name')}
          </ActLink>
        </Acts>
      }
    >
      {nodes.length === 0 && <Empty>{say('desks.empty')}</Empty>}
      {PARTS.map((part) => ({ ...part, list: nodes.filter((consultation) => part.states.includes(consultation.state)) }))
        .filter((part) => part.list.length > 0)
        .map((part) => (
          <Section key={part.name} title={say(part.name)}>
            <ul className={styles.list}>
              {part.list.map((consultation) => (
                <Row key={consultation.id} consultation={consultation} act={part.act} />
              ))}
            </ul>
          </Section>
        ))}
    </Page>
  );
}
