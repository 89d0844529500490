import { delegationOf, type Chamber } from './chamber.js';

/** What Kenya adds to the four topics of the Administration, with two co-sponsors. */
export const FIFTH_TOPIC = {
  key: 'remittances',
  title: {
    en: 'Remittances and the Ties with Home',
    fr: 'Les envois de fonds et les liens avec le pays',
    es: 'Las remesas y los vínculos con el país',
  },
  text: {
    en: 'A workshop on what migrants send home, and on how it can serve those who stay.',
    fr: 'Un atelier sur ce que les migrants envoient au pays, et sur ce qui peut en servir à ceux qui restent.',
    es: 'Un taller sobre lo que los migrantes envían a su país, y sobre cómo puede servir a quienes se quedan.',
  },
} as const;

const PROPOSER = 'KEN';
export const CO_SPONSORS = ['THA', 'FRA'] as const;

/** Kenya proposes a fifth topic, two Members co-sponsor it, and the chair receives it: it is an option like the others. */
export async function proposeFifthTopic(chamber: Chamber, consultation: string): Promise<string> {
  const { proposal } = await delegationOf(chamber, PROPOSER).act<{ proposal: { id: string } }>(
    'putForwardProposal',
    { consultation, question: 'topics', ...FIFTH_TOPIC, paragraphs: [] },
    'proposal { id }',
  );
  for (const member of CO_SPONSORS)
    await delegationOf(chamber, member).act('coSponsorProposal', { proposal: proposal.id }, 'proposal { id }');
  const ruling = {
    proposal: proposal.id,
    receivability: 'RECEIVED',
    reason: 'The note invites other topics, and this is one within the theme.',
  };
  await chamber.chair.act('ruleOnProposal', ruling, 'proposal { id }');
  return proposal.id;
}
