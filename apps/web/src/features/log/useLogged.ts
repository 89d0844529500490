import { useQuery } from '@apollo/client/react';
import { paged } from '../../chamber/api/paged';
import { useWhole } from '../../chamber/api/useWhole';
import { LoggedConsultationsDocument, type LoggedConsultationsQuery } from '../../generated/graphql';

/** All consultations, to choose one's log from. */
export function useLogged(): LoggedConsultationsQuery['consultations']['nodes'] {
  const { data, fetchMore } = useQuery(LoggedConsultationsDocument);
  useWhole(data?.consultations.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ consultations: paged(before.consultations, fetchMoreResult.consultations) }),
    }),
  );
  return data?.consultations.nodes ?? [];
}
