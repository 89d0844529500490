import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { ActLink, Acts } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Coming, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { useTime } from '../../chamber/time/useTime';
import { capital } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { ConsultationChangedDocument, DeskDocument, ParticipationDocument, type DeskPartsFragment } from '../../generated/graphql';
import { StandingWords } from '../consultations/ConsultationHead';
import { DeskSilences } from '../silence/DeskSilences';
import { WhatFollows } from '../tree/WhatFollows';
import { DeskCorrections } from '../statements/Corrections';
import { ConditionMarks } from './ConditionMarks';
import { Conduct } from './Conduct';
import { ParticipationBoard } from './ParticipationBoard';
import { missingAtOpening, Preparation } from './Preparation';
import { Publication } from './Publication';

/** `answered` is undefined while it is not known: nothing is said of it then. */
function useTitle(consultation: DeskPartsFragment | null | undefined, answered: number | undefined, entitled: number): string {
  const say = useSay();
  const number = useNumber();
  const time = useTime();
  if (!consultation) return '';
  const { symbol, state, questions } = consultation;
  if (state === 'VOTING' && answered === undefined) return say('desk.name', { symbol });
  return capital(
    say(`desk.page.${state}`, {
      symbol,
      answered: number(answered ?? 0),
      entitled: number(entitled),
      owing: entitled - (answered ?? 0),
      missing: missingAtOpening(consultation, time.now),
      questions: questions.length,
    }),
  );
}

/** The secretariat's desk for one consultation: from the check list to the record. */
export function Component() {
  const say = useSay();
  const symbol = useParams()['*'] ?? '';
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const sees = useMay('SEE_PARTICIPATION');
  const seesPaper = useMay('SEE_PAPER_BALLOTS');
  const { data, error, refetch } = useQuery(DeskDocument, {
    variables: { symbol },
    // How many have answered is no event of the log's that is told: it is asked for again.
    pollInterval: 10_000,
    skipPollAttempt: () => document.hidden,
  });
  const consultation = data?.consultation;
  const counted = consultation?.state === 'VOTING' && sees;
  const { data: board, refetch: recount } = useQuery(ParticipationDocument, {
    variables: { symbol },
    skip: !counted,
    pollInterval: 10_000,
  });
  const participation = counted ? board?.participation : undefined;

  const renew = useCallback(() => {
    void refetch().catch(() => undefined);
    if (counted) void recount().catch(() => undefined);
  }, [refetch, recount, counted]);
  useSubscription(ConsultationChangedDocument, { variables: { symbol }, skip: !consultation, onData: renew, ignoreResults: true });
  useAtInstant([consultation?.timetable.votingOpensAt, consultation?.timetable.votingClosesAt], renew);

  const title = useTitle(consultation, participation?.answered, participation?.entitled ?? consultation?.roll.entitled ?? 0);
  if (!data)
    return error ? (
      <Page title={say('desk.name', { symbol })}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('desk.coming', { symbol })} lines={10} />
    );
  if (!consultation) return <NotFound what={symbol} />;
  return (
    <Page
      title={title}
      eyebrow={
        <>
          <b>{symbol}</b> · {consultation.title}
        </>
      }
      under={
        <p>
          <StandingWords consultation={consultation} />
        </p>
      }
      action={
        <Acts>
          <ActLink weight="quiet" to={`/consultations/${symbol}`}>
            {say('desk.asRead')}
          </ActLink>
          {seesPaper && (
            <ActLink weight="quiet" to={`/paper/${symbol}`}>
              {say('paper.name')}
            </ActLink>
          )}
          <ActLink weight="quiet" to={`/log/${symbol}`}>
            {say('desk.log')}
          </ActLink>
        </Acts>
      }
    >
      <Conduct consultation={consultation} renew={renew} />
      {participation && (
        <ParticipationBoard
          participation={participation}
          questions={consultation.questions.filter(({ round }) => round.continuedBy === null)}
        />
      )}
      {(consultation.state === 'VOTING' || consultation.state === 'CLOSED') && (
        <WhatFollows symbol={symbol} zone={consultation.officialZone} voting={consultation.state === 'VOTING'} renew={renew} />
      )}
      <DeskSilences symbol={symbol} />
      <DeskCorrections symbol={symbol} />
      <Publication consultation={consultation} renew={renew} />
      <ConditionMarks consultation={consultation} renew={renew} />
      {prepares && <Preparation consultation={consultation} renew={renew} />}
    </Page>
  );
}
