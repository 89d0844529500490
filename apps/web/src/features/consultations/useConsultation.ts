import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { ConsultationChangedDocument, ConsultationDocument } from '../../generated/graphql';

const PATIENCE = 400;

/** The consultation as it stands, read again whenever it changes and whenever its clock strikes. */
export function useConsultation(symbol: string) {
  const { data, error, refetch, loading } = useQuery(ConsultationDocument, { variables: { symbol } });
  const timer = useRef<number | undefined>(undefined);

  const renew = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void refetch().catch(() => undefined), PATIENCE);
  }, [refetch]);

  useSubscription(ConsultationChangedDocument, { variables: { symbol }, skip: !data?.consultation, onData: renew, ignoreResults: true });

  const found = data?.consultation;
  useAtInstant(
    [
      found?.timetable.votingOpensAt,
      found?.timetable.votingClosesAt,
      found?.timetable.commentsCloseAt,
      ...(found?.questions.map((question) => question.closesAt) ?? []),
    ],
    renew,
  );
  return { consultation: found, known: data !== undefined, error, renew, loading };
}
