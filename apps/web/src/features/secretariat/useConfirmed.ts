import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { type Success, useAct } from '../../chamber/api/useAct';

/** An act that is asked for first and done once it is confirmed: `dialog` is what its `ConfirmBySymbol` needs to know of it. */
export function useConfirmed<TData extends Record<string, unknown>, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  done: (success: Success<TData>) => void,
) {
  const [asked, setAsked] = useState(false);
  const { act, busy, refused, error, forget } = useAct(document);
  const close = () => {
    forget();
    setAsked(false);
  };
  const confirmed = (variables: TVariables): void =>
    void act(variables).then((success) => {
      if (!success) return;
      close();
      done(success);
    });
  return { asked, ask: () => setAsked(true), confirmed, dialog: { busy, refused, error, close } };
}
