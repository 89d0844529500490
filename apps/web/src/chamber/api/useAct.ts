import type { ErrorLike, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { refusalIn, type Refused } from './faults';

type Payload<TData> = TData[keyof TData];

/** What the act answers when it was not refused. */
export type Success<TData> = Exclude<Payload<TData>, { readonly __typename: 'Refusal' }>;

export interface Acting<TData, TVariables> {
  /** Does the act. Answers its success, or null: then `refused` or `error` says why. */
  readonly act: (variables: TVariables) => Promise<Success<TData> | null>;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly error: ErrorLike | undefined;
  readonly forget: () => void;
}

/** One act of the contract: never done twice at a time, its refusal kept for the place where it was done. */
export function useAct<TData extends Record<string, unknown>, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
): Acting<TData, TVariables> {
  const client = useApolloClient();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [error, setError] = useState<ErrorLike | undefined>(undefined);

  const forget = useCallback(() => {
    setRefused(null);
    setError(undefined);
  }, []);

  const act = useCallback(
    async (variables: TVariables): Promise<Success<TData> | null> => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      forget();
      try {
        const { data } = await client.mutate<TData, OperationVariables>({ mutation: document, variables });
        const payload = Object.values(data ?? {})[0] as Payload<TData> & { readonly __typename: string };
        const refusal = refusalIn(payload);
        setRefused(refusal);
        return refusal ? null : (payload as unknown as Success<TData>);
      } catch (caught) {
        setError(caught instanceof Error ? caught : new Error(String(caught)));
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [client, document, forget],
  );

  return { act, busy, refused, error, forget };
}
