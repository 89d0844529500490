import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay, useViewer } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import {
  CommentsDocument,
  CoSponsorProposalDocument,
  EndCoSponsorshipDocument,
  RuleOnProposalDocument,
  TakeOverProposalDocument,
  WithdrawProposalDocument,
} from '../../generated/graphql';
import { CommentForm } from '../comments/CommentForm';
import { AmendForm } from './AmendForm';
import { DivideForm } from './DivideForm';
import { OrderForm } from './OrderForm';
import { ReviseForm } from './ReviseForm';
import { ReasonForm } from './ReasonForm';
import { type Amendment, paragraphsOf, type Place, type Proposal } from './types';
import styles from './Proposals.module.css';

type Open = 'comment' | 'amend' | 'revise' | 'withdraw' | 'rule' | 'order' | 'divide' | null;

/** Whether what Members put forward still moves: until voting opens. */
function moves({ state }: Place['consultation']): boolean {
  return state === 'OPEN';
}

/** Standing beside a proposal, leaving it, or taking it over: one step, done at once. */
function Step<TData extends Record<string, unknown>>({
  document,
  id,
  label,
  renew,
}: {
  document: TypedDocumentNode<TData, { input: { proposal: string } }>;
  id: string;
  label: string;
  renew: () => void;
}) {
  const { act, busy, refused, error } = useAct(document);
  return (
    <>
      <Act
        weight="quiet"
        busy={busy}
        onClick={() => {
          void act({ input: { proposal: id } }).then((done) => done && renew());
        }}
      >
        {label}
      </Act>
      <Refusal of={refused} />
      <Failed error={error} />
    </>
  );
}

/** What this reader may do with a proposal, or with an amendment to one (`to`). */
export function ProposalActs({
  proposal,
  amendable,
  consultation,
  renew,
}: Place & { proposal: Proposal | Amendment; amendable: Proposal | null }) {
  const say = useSay();
  const viewer = useViewer();
  const [open, setOpen] = useState<Open>(null);
  const client = useApolloClient();
  const comments = useMay('COMMENT');
  const sponsors = useMay('SPONSOR');
  const chairs = useMay('RULE_ON_PROPOSALS');
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const withdrawing = useAct(WithdrawProposalDocument);
  const ruling = useAct(RuleOnProposalDocument);
  const early = moves(consultation);
  if (!early && !(consultation.state === 'VOTING' && proposal.waits)) return null;
  const close = () => setOpen(null);
  const code = viewer.delegate?.member.code;
  const speaks = sponsors && code !== undefined && viewer.delegate?.function !== 'ADVISER';
  const [stands, received] = [proposal.status === 'PUT_FORWARD', proposal.receivability === 'RECEIVED'];
  const own = proposal.member?.code === code && code !== undefined;
  // The secretariat speaks for the Administration, and until the chair has ruled a delegation for itself.
  const tends = stands && ((prepares && proposal.origin !== 'MEMBER') || (speaks && own));
  const revisable = early && tends && amendable && (prepares || proposal.receivability === 'PENDING');
  const beside = proposal.sponsors.some((sponsor) => sponsor.code === code);
  const amendments = amendable?.amendments.filter((each) => each.status === 'PUT_FORWARD' && each.receivability === 'RECEIVED') ?? [];
  const divisible =
    amendable !== null &&
    paragraphsOf(amendable.text).length > 1 &&
    consultation.questions.some(({ proposal: on, part }) => on === amendable.id && !part);

  if (open === 'comment' && amendable)
    return (
      <CommentForm
        place={{ consultation: consultation.symbol, target: 'PROPOSAL', proposal: amendable.id }}
        standing={amendable.text}
        close={() => {
          close();
          // It is shown among the comments on the whole, further down the page.
          void client.refetchQueries({ include: [CommentsDocument] });
        }}
      />
    );
  if (open === 'amend' && amendable) return <AmendForm proposal={amendable.id} consultation={consultation} renew={renew} close={close} />;
  if (open === 'revise') return <ReviseForm proposal={proposal.id} consultation={consultation} renew={renew} close={close} />;
  if (open === 'order' && amendable)
    return <OrderForm proposal={amendable} amendments={amendments} consultation={consultation} renew={renew} close={close} />;
  if (open === 'divide' && amendable) return <DivideForm proposal={amendable} consultation={consultation} renew={renew} close={close} />;
  if (open === 'withdraw')
    return (
      <ReasonForm
        {...withdrawing}
        name={say('proposals.withdraw.reason')}
        hint={say('proposals.reason.hint')}
        close={close}
        choices={[
          {
            label: say('proposals.withdraw'),
            grave: true,
            act: async (reason) => {
              const done = (await withdrawing.act({ input: { proposal: proposal.id, reason } })) !== null;
              if (done) renew();
              return done;
            },
          },
        ]}
      />
    );
  if (open === 'rule') {
    const rule = (receivability: 'RECEIVED' | 'NOT_RECEIVED') => async (reason: string) => {
      const done = (await ruling.act({ input: { proposal: proposal.id, receivability, reason } })) !== null;
      if (done) renew();
      return done;
    };
    return (
      <ReasonForm
        {...ruling}
        name={say('proposals.rule.reason')}
        hint={say('proposals.reason.hint')}
        close={close}
        choices={[
          { label: say('proposals.rule.receive'), act: rule('RECEIVED') },
          ...(proposal.receivability === 'PENDING'
            ? [{ label: say('proposals.rule.refuse'), grave: true, act: rule('NOT_RECEIVED') }]
            : []),
        ]}
      />
    );
  }
  return (
    <div className={`no-print ${styles.acts}`}>
      <Acts>
        {comments && viewer.delegate && stands && amendable && consultation.mayComment && (
          <Act weight="quiet" onClick={() => setOpen('comment')} aria-label={say('comments.addProposal', { title: amendable.title })}>
            {say('comments.addProposal.act')}
          </Act>
        )}
        {early && stands && received && amendable && (prepares || (speaks && consultation.mayComment)) && (
          <Act weight="quiet" onClick={() => setOpen('amend')}>
            {say('proposals.amend')}
          </Act>
        )}
        {early && speaks && stands && !own && !beside && proposal.receivability !== 'NOT_RECEIVED' && (
          <Step document={CoSponsorProposalDocument} id={proposal.id} label={say('proposals.sponsor')} renew={renew} />
        )}
        {early && speaks && stands && beside && (
          <Step document={EndCoSponsorshipDocument} id={proposal.id} label={say('proposals.unsponsor')} renew={renew} />
        )}
        {speaks && !stands && proposal.receivability !== 'NOT_RECEIVED' && (
          <Step document={TakeOverProposalDocument} id={proposal.id} label={say('proposals.takeOver')} renew={renew} />
        )}
        {revisable && (
          <Act weight="quiet" onClick={() => setOpen('revise')}>
            {say('proposals.revise')}
          </Act>
        )}
        {tends && (
          <Act weight="quiet" onClick={() => setOpen('withdraw')}>
            {say('proposals.withdraw')}
          </Act>
        )}
        {early && chairs && stands && !received && <Act onClick={() => setOpen('rule')}>{say('proposals.rule')}</Act>}
        {early && chairs && amendments.length > 1 && (
          <Act weight="quiet" onClick={() => setOpen('order')}>
            {say('proposals.order')}
          </Act>
        )}
        {early && chairs && stands && divisible && !consultation.questions.some(({ proposal: on, part }) => on === proposal.id && part) && (
          <Act weight="quiet" onClick={() => setOpen('divide')}>
            {say('proposals.divide')}
          </Act>
        )}
      </Acts>
    </div>
  );
}
