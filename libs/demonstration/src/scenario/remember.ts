import type { Api } from '../client/api.js';
import { CONSULTATION } from '../consultation/consultation.js';
import { EARLIER_CONSULTATION } from '../consultation/earlier.js';
import { TITLES } from '../documents/titles.js';

/** What the proposals of IC/2006/8 are about, by key. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  theme: ['workers-and-professionals', 'policy-debate-and-guidance'],
  environment: ['policy-debate-and-guidance', 'transition-and-recovery'],
  'labour-mobility': ['workers-and-professionals', 'recruitment-and-placement'],
  'free-movement': ['visa-entry-and-stay', 'workers-and-professionals'],
  'south-south': ['overseas-communities', 'remittances', 'policy-debate-and-guidance'],
};

/** What followed from the theme of 2006: two of its workshops, as paragraphs 3 and 6 of IC/2006/8 report. */
const FOLLOWED = [
  {
    kind: 'WORKSHOP',
    status: 'HELD',
    title: TITLES.hostSociety,
    partners: ['Australia'],
    startsOn: '2006-07-12',
    endsOn: '2006-07-13',
    venue: 'Geneva',
    since: '2006-07-13',
    reason: 'Close to 200 people from 62 countries took part.',
  },
  {
    kind: 'WORKSHOP',
    status: 'PLANNED',
    title: TITLES.environment,
    partners: ['UNFPA', 'UNESCAP', 'Thailand'],
    startsOn: '2006-10-24',
    endsOn: '2006-10-25',
    venue: 'Bangkok',
    since: '2006-03-01',
  },
];

/** The secretariat classifies what was proposed, links it to what went before, and enters what became of the year before. */
export async function remember(secretariat: Api): Promise<void> {
  const { consultation } = await secretariat.ask<{ consultation: { proposals: ReadonlyArray<{ id: string; key: string }> } }>(
    'query Proposals($symbol: String!) { consultation(symbol: $symbol) { proposals { id key } } }',
    { symbol: CONSULTATION.symbol },
  );
  for (const { id, key } of consultation.proposals) {
    const terms = ABOUT[key];
    if (terms) await secretariat.act('classify', { subject: 'PROPOSAL', id, terms }, 'terms { key }');
    if (key === 'south-south') await secretariat.act('linkEarlierLife', { proposal: id, ...PROPOSED_BEFORE }, 'proposal { id }');
  }
  const of = { consultation: EARLIER_CONSULTATION.symbol, question: 'theme-2006' };
  for (const item of FOLLOWED) {
    const { followUp } = await secretariat.act<{ followUp: { id: string; entry: number } }>(
      'openFollowUp',
      { ...of, ...item },
      'followUp { id entry }',
    );
    if (item.status === 'PLANNED')
      await secretariat.act('changeFollowUp', { followUp: followUp.id, ...deferred(item, followUp.entry) }, 'followUp { id }');
  }
}

/** Paragraph 23 of IC/2006/8 tells of it. */
const PROPOSED_BEFORE = {
  symbol: CONSULTATION.symbol,
  paragraph: '23',
  became: 'NOT_ENDORSED',
  note: {
    en: 'Proposed at earlier informal consultations as a theme of the dialogue; it met with general interest.',
    fr: 'Proposé lors de consultations informelles antérieures comme thème du dialogue ; il avait suscité un intérêt général.',
    es: 'Propuesto en consultas informales anteriores como tema del diálogo; suscitó un interés general.',
  },
};

/** What there was of money is not told in figures; that it did not suffice is. */
function deferred({ title, partners, startsOn, endsOn, venue }: (typeof FOLLOWED)[number], entry: number): object {
  return {
    ...{ startsOn, endsOn, venue },
    entry,
    status: 'DEFERRED',
    title,
    partners,
    since: '2006-10-12',
    reason: 'The money was not found in time; the membership is asked whether to defer or cancel.',
    evidence: `${CONSULTATION.symbol}, paragraph 6`,
  };
}
