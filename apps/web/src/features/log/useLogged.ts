import { useQuery } from '@apollo/client/react';
import { useWhole } from '../../chamber/api/useWhole';
import { LoggedConsultationsDocument, type LoggedConsultationsQuery } from '../../generated/graphql';

/** All consultations, to choose one's log from. */
export function useLogged(): LoggedConsultationsQuery['consultations']['nodes'] {
  const read = useQuery(LoggedConsultationsDocument);
  const { data } = read;
  useWhole('consultations', read);
  return data?.consultations.nodes ?? [];
}
