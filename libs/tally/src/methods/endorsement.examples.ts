import { all, type Example, simpleMajority, twoThirds, withQuorum } from '../example.js';
import type { DecisionRule, QuestionTerms, Texts } from '../types.js';
import { endorsement } from './endorsement.js';

const proposal = (rule: DecisionRule, title: Texts | null = null): QuestionTerms => ({
  title,
  options: endorsement.fixedOptions ?? [],
  ...endorsement.defaults(2),
  rule,
});

const theme: Texts = {
  en: 'The theme for 2007',
  fr: 'Le thème de 2007',
  es: 'El tema de 2007',
};

const divided = { for: 35, against: 35, ABSTAIN: 5 };
const generalAssembly = 'UN General Assembly, roll calls as published (Voeten, unvotes, CC0)';

/** Roll calls that were held, and votes worked out by hand against IOM Constitution Art. 24 and DOMAIN §5. */
export const endorsementExamples: readonly Example[] = [
  {
    name: 'exactly two-thirds is enough where two-thirds is to be reached',
    source: `${generalAssembly}, roll call 1315, 27th session`,
    question: proposal(twoThirds),
    roll: all(132),
    answers: { for: 70, against: 35, ABSTAIN: 21 },
    outcome: 'CARRIED',
    selected: ['for'],
    needed: 70,
    margin: 0,
    titled: { en: 'The proposal is endorsed by 70 votes to 35' },
    says: {
      en: 'Carried 70 to 35, exactly the two-thirds needed; one vote fewer in favour would have lost it. There were 21 abstentions.',
      fr: 'Proposition adoptée par 70 voix contre 35, avec 21 abstentions, exactement à la majorité requise des deux tiers\u202f; une voix favorable de moins aurait entraîné son rejet.',
      es: 'Propuesta aprobada por 70 votos contra 35, con 21 abstenciones, exactamente la mayoría requerida de dos tercios; con un voto a favor menos habría sido rechazada.',
    },
  },
  {
    name: 'the same vote by simple majority has seventeen to spare',
    source: `${generalAssembly}, roll call 1315, 27th session`,
    question: proposal(simpleMajority),
    roll: all(132),
    answers: { for: 70, against: 35, ABSTAIN: 21 },
    outcome: 'CARRIED',
    needed: 53,
    margin: 17,
    says: {
      en: '53 of 105 were needed and 70 obtained, 17 more. Had 18 Members voted against instead of in favour, it would have been rejected.',
      fr: 'Si 18 Membres avaient voté contre au lieu de voter pour, la proposition aurait été rejetée.',
      es: 'Si 18 Miembros hubieran votado en contra en lugar de a favor, la propuesta habría sido rechazada.',
    },
  },
  {
    name: 'an equally divided vote is rejected where the rule says so',
    source: `${generalAssembly}, roll call 499, A/RES/1179(XI) New Members`,
    question: proposal(simpleMajority),
    roll: all(79),
    answers: divided,
    outcome: 'REJECTED',
    needed: 36,
    margin: -1,
    titled: {
      en: 'the vote is equally divided, 35 to 35',
      fr: 'les voix sont également partagées, 35 contre 35',
      es: 'empate a 35 votos',
    },
    says: { en: 'Had one Member voted in favour instead of against, it would have been carried.' },
  },
  {
    name: 'an equally divided vote waits for the second vote where the rule has one',
    source: `${generalAssembly}, roll call 499, A/RES/1179(XI) New Members`,
    question: proposal({ ...simpleMajority, tieRule: 'SECOND_VOTE' }),
    roll: all(79),
    answers: divided,
    outcome: 'TIED',
    tied: ['for', 'against'],
    says: { en: 'a second vote is taken', fr: 'il est procédé à un second vote', es: 'se procede a una segunda votación' },
  },
  {
    name: 'an equally divided vote is simply short of two-thirds, and no casting vote could make them up',
    source: `${generalAssembly}, roll call 499, A/RES/1179(XI) New Members`,
    question: proposal({ ...twoThirds, tieRule: 'CHAIR' }),
    roll: all(79),
    answers: divided,
    outcome: 'REJECTED',
    needed: 47,
    says: { en: '47 of 70 were needed and 35 obtained, 12 short. Had 12 Members voted in favour instead of against' },
  },
  {
    name: 'seven to seven with thirty-three abstentions',
    source: `${generalAssembly}, roll call 203, 4th session`,
    question: proposal(simpleMajority),
    roll: all(59),
    answers: { for: 7, against: 7, ABSTAIN: 33 },
    outcome: 'REJECTED',
  },
  {
    name: 'forty-one to none',
    source: `${generalAssembly}, roll call 11, 1st session`,
    question: proposal(twoThirds, theme),
    roll: all(51),
    answers: { for: 41 },
    outcome: 'CARRIED',
    needed: 28,
    titled: {
      en: '“The theme for 2007” is endorsed by 41 votes to none',
      fr: 'La proposition «\u00a0Le thème de 2007\u00a0» est adoptée par 41 voix contre zéro',
      es: 'La propuesta «El tema de 2007» queda aprobada por 41 votos contra ninguno',
    },
  },
  {
    name: '87 of 175 members are no quorum',
    source: 'DOMAIN §5: IOM Constitution, Art. 24; figures worked out by hand',
    question: proposal(withQuorum(simpleMajority)),
    roll: all(175),
    answers: { for: 80, ABSTAIN: 7 },
    outcome: 'NO_QUORUM',
    selected: [],
    titled: { en: 'the quorum of 88 was not reached (87 took part)' },
    says: {
      en: 'One more ballot would have made the quorum.',
      fr: 'Un bulletin de plus aurait suffi.',
      es: 'Una papeleta más habría bastado.',
    },
  },
  {
    name: '88 of 175 members are a quorum, abstentions and blank ballots included',
    source: 'DOMAIN §5: IOM Constitution, Art. 24; figures worked out by hand',
    question: proposal(withQuorum(simpleMajority)),
    roll: all(175),
    answers: { for: 2, against: 1, ABSTAIN: 80, BLANK: 5 },
    outcome: 'CARRIED',
    needed: 2,
    margin: 0,
    says: { en: 'one vote fewer in favour would have lost it', es: 'con 80 abstenciones y 5 votos en blanco' },
  },
  {
    name: 'nobody for or against: not carried',
    source: 'worked out by hand',
    question: proposal(twoThirds),
    roll: all(10),
    answers: { ABSTAIN: 10 },
    outcome: 'REJECTED',
    needed: 1,
    says: { en: 'A single vote in favour would have carried it.' },
  },
  {
    name: 'abstentions count against where the base is all ballots cast',
    source: 'worked out by hand',
    question: proposal({ ...simpleMajority, base: 'BALLOTS_CAST' }),
    roll: all(100),
    answers: { for: 40, against: 30, ABSTAIN: 10 },
    outcome: 'REJECTED',
    needed: 41,
    says: { en: 'Had one more of the Members that took part voted in favour, it would have been carried.' },
  },
  {
    name: 'an absolute majority of the members of the body can be out of reach',
    source: 'worked out by hand',
    question: proposal({ ...simpleMajority, base: 'MEMBERS_OF_BODY' }),
    roll: { entitled: 90, notEntitled: 103, membersOfBody: 193 },
    answers: { for: 90 },
    outcome: 'REJECTED',
    needed: 97,
    says: { en: 'Even together, the Members entitled to vote could not have carried it.' },
  },
];
