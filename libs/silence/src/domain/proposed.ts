import { type Refusal, refuse } from '#platform/domain';

/** What of a proposal decides whether it may be put under silence. */
export type ProposalStanding = Readonly<{
  receivability: 'PENDING' | 'RECEIVED' | 'NOT_RECEIVED';
  amendment: boolean;
}>;

/**
 * Only what is before the membership may be adopted by its silence: a proposal that the chair has received. An amendment is
 * none of its own; nobody would know what became of the text that it amends.
 */
export function notBeforeTheMembers({ receivability, amendment }: ProposalStanding): Refusal | null {
  if (amendment)
    return refuse(
      'ILLEGAL_TRANSITION',
      {
        en: 'This is an amendment, which is decided with the proposal that it amends. Put that proposal under silence, in the wording that is to be adopted.',
        fr: 'Ceci est un amendement, qui se décide avec la proposition qu’il modifie. Soumettez cette proposition au silence, dans la rédaction qui doit être adoptée.',
        es: 'Esto es una enmienda, que se decide con la propuesta que modifica. Someta a silencio esa propuesta, con la redacción que ha de aprobarse.',
      },
      ['proposal'],
    );
  if (receivability === 'RECEIVED') return null;
  return refuse(
    'ILLEGAL_TRANSITION',
    receivability === 'PENDING'
      ? {
          en: 'The chair has not ruled on this proposal yet. Once it is received, it may be put under silence.',
          fr: 'La présidence ne s’est pas encore prononcée sur cette proposition. Une fois jugée recevable, elle peut être soumise au silence.',
          es: 'La presidencia aún no se ha pronunciado sobre esta propuesta. Una vez admitida, podrá someterse a silencio.',
        }
      : {
          en: 'The chair did not receive this proposal: it is not before the Members, and is not put under silence.',
          fr: 'La présidence a jugé cette proposition irrecevable : elle n’est pas soumise aux Membres, et ne l’est pas non plus au silence.',
          es: 'La presidencia no admitió esta propuesta: no está ante los Miembros y no se somete a silencio.',
        },
    ['proposal'],
  );
}
