import { Title } from '../../chamber/layout/Page';
import { useMay } from '../../chamber/session/session';
import { useTime, type TimeWords } from '../../chamber/time/useTime';
import { Say, useSay, type RichValues, type SayText } from '../../chamber/words/say';
import type { MessageId } from '../../chamber/words/catalogues';
import { useTerms } from '../../chamber/words/terms';
import type { ConsultationHeadFragment } from '../../generated/graphql';
import styles from './Consultation.module.css';

interface Step {
  readonly name: string;
  readonly now: boolean;
}

type StepOf = (id: MessageId, iso: string, now: boolean) => Step;

function recordStep({ state, timetable }: ConsultationHeadFragment, step: StepOf, say: SayText): Step {
  if (timetable.approvedAt) return step('steps.approved', timetable.approvedAt, true);
  if (timetable.publishedAt) return step('steps.published', timetable.publishedAt, true);
  return { name: say('steps.record'), now: state === 'CLOSED' };
}

/** The timetable as four steps, the one that is under way in ink. */
export function stepsOf(consultation: ConsultationHeadFragment, say: SayText, time: TimeWords): Step[] {
  const { state, timetable, officialZone: zone } = consultation;
  const day = (iso: string) => time.short(iso, zone);
  const commentsOver = Date.parse(timetable.commentsCloseAt) <= time.now;
  const step: StepOf = (id, iso, now) => ({ name: say(id, { day: day(iso) }), now });
  return [
    timetable.openedAt ? step('steps.opened', timetable.openedAt, false) : { name: say('steps.draft'), now: state === 'DRAFT' },
    step(commentsOver ? 'steps.commentsClosed' : 'steps.commentsUntil', timetable.commentsCloseAt, state === 'OPEN' && !commentsOver),
    state === 'CANCELLED'
      ? step('steps.cancelled', timetable.cancelledAt ?? timetable.votingClosesAt, true)
      : state === 'DRAFT' || state === 'OPEN'
        ? step('steps.votingFrom', timetable.votingOpensAt, state === 'OPEN' && commentsOver)
        : step(
            state === 'VOTING' ? 'steps.votingTo' : 'steps.votingClosed',
            timetable.closedAt ?? timetable.votingClosesAt,
            state === 'VOTING',
          ),
    ...(state === 'CANCELLED' ? [] : [recordStep(consultation, step, say)]),
  ];
}

/** The one thing to know about the consultation now. Amber when this reader owes a position. */
export function StandingWords({ consultation, owed = false }: { consultation: ConsultationHeadFragment; owed?: boolean }) {
  const time = useTime();
  const { state, timetable, officialZone: zone } = consultation;
  const at = (iso: string | null, more: RichValues = {}): RichValues =>
    iso ? { moment: time.official(iso, zone), own: time.own(iso, zone), away: time.away(iso), ...more } : more;
  switch (state) {
    case 'DRAFT':
      return <Say id="consultation.now.draft" values={at(timetable.votingOpensAt)} />;
    case 'OPEN':
      return <Say id="consultation.now.open" values={at(timetable.votingOpensAt)} />;
    case 'VOTING':
      return <Say id={owed ? 'consultation.now.votingDue' : 'consultation.now.voting'} values={at(timetable.votingClosesAt)} />;
    case 'CLOSED':
      return <Say id="consultation.now.closed" values={at(timetable.closedAt ?? timetable.votingClosesAt)} />;
    case 'PUBLISHED':
      return <Say id="consultation.now.published" values={at(timetable.correctionsCloseAt)} />;
    case 'APPROVED':
      return <Say id="consultation.now.approved" values={at(timetable.approvedAt)} />;
    case 'CANCELLED':
      return <Say id="consultation.now.cancelled" values={at(timetable.cancelledAt, { reason: consultation.cancelReason })} />;
  }
}

interface HeadProps {
  readonly consultation: ConsultationHeadFragment;
  readonly documents: readonly { readonly issuedOn: string; readonly originalLanguage: 'EN' | 'FR' | 'ES' }[];
  readonly owed: boolean;
}

export function ConsultationHead({ consultation, documents, owed }: HeadProps) {
  const say = useSay();
  const time = useTime();
  const terms = useTerms();
  const conducts = useMay('PREPARE_CONSULTATIONS');
  const first = documents[0];
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.eyebrow}>
          <b>{consultation.symbol}</b>
          {` · ${consultation.body.name}`}
          {first && ` · ${say('document.original', { language: say(`language.${first.originalLanguage}`) })} · ${time.day(first.issuedOn)}`}
          {conducts && ` · ${terms.visibility(consultation.visibility)}`}
        </p>
        <Title size="document">{consultation.title}</Title>
        <p className={styles.meta}>
          <StandingWords consultation={consultation} owed={owed} />
        </p>
      </div>
      <ol className={styles.steps} aria-label={say('steps.name')}>
        {stepsOf(consultation, say, time).map((step) => (
          <li key={step.name} aria-current={step.now ? 'step' : undefined}>
            {step.name}
          </li>
        ))}
      </ol>
    </header>
  );
}
