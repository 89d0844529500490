import { describe, expect, it } from '@jest/globals';
import { answering, aRecord, entry, voted } from '../given.spec-support.js';
import { decisionSentence } from './decision.js';
import type { RecordedSilence } from '#record';
import { silenceSentence } from './silence.js';

const plain = (words: Readonly<Record<'en' | 'fr' | 'es', string>>): string[] =>
  [words.en, words.fr, words.es].map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
const said = (...of: Parameters<typeof voted>): string[] => plain(decisionSentence(voted(...of)));
const topics = { a: 'Labour mobility', b: 'Free movement', c: 'South/South' };

describe('what a record says of a proposal', () => {
  it('was carried, with abstentions, and with blank ballots, which are another thing', () => {
    expect(said(answering({ for: 130, against: 7, ABSTAIN: 24 }))).toEqual([
      '“The theme” was endorsed by 130 votes to 7, with 24 abstentions.',
      'La proposition « The theme » a été adoptée par 130 voix contre 7, avec 24 abstentions.',
      'La propuesta «The theme» quedó aprobada por 130 votos contra 7 y 24 abstenciones.',
    ]);
    expect(said(answering({ for: 3, against: 1, ABSTAIN: 1, BLANK: 2 }))).toEqual([
      '“The theme” was endorsed by 3 votes to 1, with 1 abstention and 2 blank ballots.',
      'La proposition « The theme » a été adoptée par 3 voix contre 1, avec 1 abstention et 2 bulletins blancs.',
      'La propuesta «The theme» quedó aprobada por 3 votos contra 1, 1 abstención y 2 votos en blanco.',
    ]);
  });

  it('had none against it', () => {
    expect(said(answering({ for: 12 }))).toEqual([
      '“The theme” was endorsed by 12 votes to none.',
      'La proposition « The theme » a été adoptée par 12 voix contre zéro.',
      'La propuesta «The theme» quedó aprobada por 12 votos contra ninguno.',
    ]);
  });

  it('was rejected: the larger side first', () => {
    expect(said(answering({ for: 7, against: 130, ABSTAIN: 2 }))).toEqual([
      '“The theme” was rejected by 130 votes to 7, with 2 abstentions.',
      'La proposition « The theme » a été rejetée par 130 voix contre 7, avec 2 abstentions.',
      'La propuesta «The theme» quedó rechazada por 130 votos contra 7 y 2 abstenciones.',
    ]);
  });

  it('had more in favour than against, and not enough', () => {
    const rule = { threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } } as const;
    expect(said(answering({ for: 69, against: 36, ABSTAIN: 21 }), { rule })).toEqual([
      '“The theme” was not endorsed, having obtained 69 votes in favour to 36 against, with 21 abstentions, where 70 in favour were required.',
      'La proposition « The theme » n’a pas été adoptée, ayant recueilli 69 voix pour et 36 contre, avec 21 abstentions, alors que 70 voix étaient requises.',
      'La propuesta «The theme» no quedó aprobada, al haber obtenido 69 votos a favor y 36 en contra, con 21 abstenciones, cuando se requerían 70.',
    ]);
  });

  it('was equally divided: rejected, left open, or decided by lot', () => {
    const tie = answering({ for: 5, against: 5, ABSTAIN: 1 });
    expect(said(tie)[0]).toBe('“The theme” was not endorsed, the vote being equally divided (5 votes to 5, with 1 abstention).');
    expect(said(tie, { rule: { tieRule: 'SECOND_VOTE' } })[1]).toBe(
      'La proposition « The theme » n’a pas été tranchée, les voix s’étant également partagées (5 voix contre 5, avec 1 abstention).',
    );
    expect(said(tie, { rule: { tieRule: 'LOT' }, lot: ['for', 'against'] })[2]).toBe(
      'Al haberse producido un empate sobre la propuesta «The theme» (5 votos contra 5 y 1 abstención), esta quedó aprobada por sorteo.',
    );
  });

  it('found nobody for or against', () => {
    expect(said(answering({ ABSTAIN: 4 }))[0]).toBe(
      '“The theme” was not endorsed, no Member having voted for or against, with 4 abstentions.',
    );
  });

  it('lacked the quorum', () => {
    const rule = { quorum: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } } as const;
    expect(said(answering({ for: 60 }), { rule, members: 175 })).toEqual([
      'No decision was taken on “The theme” for want of a quorum: 60 Members took part in the vote, where 88 were required.',
      'Aucune décision n’a été prise sur la question « The theme », faute de quorum : 60 Membres ont pris part au vote, alors que 88 étaient requis.',
      'No se adoptó ninguna decisión sobre la cuestión «The theme» por falta de quórum: participaron en la votación 60 Miembros, cuando se requerían 88.',
    ]);
  });

  it('was counted by weight, or needed two majorities', () => {
    const weights = { KEN: 2, PER: 3, TGO: 1 };
    const answers = { KEN: 'for', PER: 'for', TGO: 'against' };
    expect(said(answers, { rule: { weighing: { kind: 'BY_WEIGHT' } }, weights })[0]).toBe(
      '“The theme” was endorsed by 5 votes to 1. Votes were counted by weight: they are those of 2 Members in favour and 1 against.',
    );
    const threshold = { numerator: 9, denominator: 10, comparison: 'AT_LEAST' } as const;
    expect(said(answers, { rule: { weighing: { kind: 'DOUBLE_MAJORITY', threshold } }, weights })[0]).toBe(
      '“The theme” was not endorsed, having obtained 2 votes in favour to 1 against. The Members in favour held 5 of 6 in weight, where 6 were required.',
    );
  });

  it('was voted on in secret: figures alone', () => {
    expect(said(answering({ for: 2, against: 1 }), { change: { secrecy: 'SECRET', ballots: [] } })).toEqual([
      'By secret ballot, “The theme” was endorsed by 2 votes to 1.',
      'Au scrutin secret, la proposition « The theme » a été adoptée par 2 voix contre 1.',
      'En votación secreta, la propuesta «The theme» quedó aprobada por 2 votos contra 1.',
    ]);
  });

  it('was annulled, or decided by the Chair', () => {
    const annulled = { at: '2006-10-19T16:00:00.000Z', by: 'CHAIR', reason: 'Two Members were called twice.' } as const;
    expect(said(answering({ for: 2, against: 1 }), { change: { annulled } })[0]).toBe(
      '“The theme” was endorsed by 2 votes to 1. The vote was annulled and has no effect: Two Members were called twice.',
    );
    const ruling = { selected: ['for'], outcome: 'CARRIED', reason: 'Rule 47.', at: '2006-10-19T16:00:00.000Z' };
    expect(said(answering({ for: 2, against: 2 }), { rule: { tieRule: 'CHAIR' }, change: { ruling } })[0]).toBe(
      '“The theme” was left undecided, the vote being equally divided (2 votes to 2). The Chair decided the tie in favour of “For”: Rule 47.',
    );
  });
});

describe('what a record says of a choice', () => {
  it('names what was selected, what was not, and who said nothing', () => {
    const answers = answering({ 'a+b': 40, b: 20, c: 5, ABSTAIN: 3, BLANK: 1 });
    expect(said(answers, { method: 'SELECTION', options: topics, seats: 2, title: 'Two topics' })).toEqual([
      'On “Two topics”, “Free movement” (60 votes) and “Labour mobility” (40 votes) were selected. “South/South” (5 votes) was not selected. There were 3 abstentions and 1 blank ballot.',
      'Sur la question « Two topics », les options « Free movement » (60 voix) et « Labour mobility » (40 voix) ont été retenues. L’option « South/South » (5 voix) n’a pas été retenue. Il y a eu 3 abstentions et 1 bulletin blanc.',
      'Sobre la cuestión «Two topics», las opciones «Free movement» (60 votos) y «Labour mobility» (40 votos) quedaron seleccionadas. La opción «South/South» (5 votos) no quedó seleccionada. Hubo 3 abstenciones y 1 voto en blanco.',
    ]);
  });

  it('leaves a tie across the last place open, and names it', () => {
    const [english] = said(answering({ a: 9, b: 4, c: 4 }), {
      method: 'SELECTION',
      options: topics,
      seats: 2,
      rule: { tieRule: 'CHAIR' },
      title: 'Two topics',
    });
    expect(english).toBe(
      'On “Two topics”, “Labour mobility” (9 votes) was selected. “Free movement” (4 votes) and “South/South” (4 votes) being tied, the place between them was left open.',
    );
  });

  it('calls for a further vote where none has the majority', () => {
    const [english, french] = said(answering({ a: 4, b: 3, c: 2 }), { method: 'SINGLE_CHOICE', options: topics, title: 'Venue' });
    expect(english).toBe(
      'On “Venue”, none of the options obtained the support required: “Labour mobility” (4 votes), “Free movement” (3 votes) and “South/South” (2 votes). A further vote is called for between “Labour mobility” and “Free movement”.',
    );
    expect(french).toContain('Il y a lieu de procéder à un nouveau tour entre les options « Labour mobility » et « Free movement ».');
  });

  it('names the method where options are ranked, and points where they are given points', () => {
    expect(said(answering({ 'a>b': 5, 'b>c': 3 }), { method: 'RANKED_SCHULZE', options: topics, title: 'Theme' })[0]).toBe(
      'On “Theme”, “Labour mobility” was selected, by the method “ranking: pair by pair (Schulze)”. “Free movement” and “South/South” were not selected.',
    );
    expect(
      said({ KEN: { a: 5, b: 1, c: 0 }, PER: { a: 4, b: 2, c: 0 } }, { method: 'SCORE', options: topics, title: 'Theme' })[2],
    ).toContain('la opción «Labour mobility» (9 puntos) quedó seleccionada');
  });

  it('states the sense of the meeting, and says that it is no decision', () => {
    expect(said(answering({ support: 20, 'can-accept': 4, 'cannot-accept': 1 }), { method: 'CONSENSUS' })[0]).toBe(
      'On “The theme”, the sense of the meeting was taken, without a decision: 20 Members supported it, 4 could accept it and 1 could not.',
    );
  });
});

describe('what a record says where nobody voted', () => {
  it.each([
    ['NOTED', 'Note was taken of “The theme”, without a vote.'],
    ['ADOPTED_BY_CONSENSUS', '“The theme” was adopted by consensus, without a vote.'],
    ['POSTPONED', 'Consideration of “The theme” was postponed.'],
  ])('%s', (outcome, sentence) => {
    expect(said({}, { change: { outcome } })[0]).toBe(sentence);
    expect(said({}, { change: { outcome, secrecy: 'SECRET' } })[0]).toBe(sentence);
  });

  it('a question that was not put, and why', () => {
    const question = voted({}, { change: { outcome: 'NOT_ASKED' } });
    const explanation = { en: 'It depended on question 3.', fr: 'Elle dépendait de la question 3.', es: 'Dependía de la pregunta 3.' };
    expect(decisionSentence({ ...question, result: { ...question.result, explanation } }).es).toBe(
      'La cuestión «The theme» no se sometió a votación. Dependía de la pregunta 3.',
    );
  });

  it('silence is adopted for want of an objection, and broken by those who object, in the order of the language', () => {
    const roll = [
      entry('ESP', 'Spain', { names: { en: 'Spain', fr: 'Espagne', es: 'España' } }),
      entry('EGY', 'Egypt', { names: { en: 'Egypt', fr: 'Égypte', es: 'Egipto' } }),
      entry('FRA', 'France', { names: { en: 'France', fr: 'France', es: 'Francia' } }),
    ];
    const objection = { kind: 'OBJECTION', language: 'en', text: 'No.', proposedWording: null, castBy: '', sha256: '', at: '' } as const;
    const silence: RecordedSilence = {
      state: 'ADOPTED_TACITLY',
      ...{ number: 1, proposal: 'theme', version: 1, document: null, title: { en: 'The theme' }, sha256: '', languages: [] },
      ...{ requiredLanguages: [], waiver: null, initiator: 'SECRETARIAT', leastHours: 72, startedAt: '2006-10-16T16:00:00.000Z' },
      ...{ firstExpiry: '2006-10-19T16:00:00.000Z', expiresAt: '2006-10-19T16:00:00.000Z', endedAt: '2006-10-19T16:00:00.000Z' },
      ...{ withdrawReason: null, inWords: { en: '', fr: '', es: '' }, entitled: 3, excluded: 0, extensions: [] },
      objections: ['FRA', 'ESP', 'EGY'].map((member) => ({ ...objection, member })),
    };
    const content = aRecord(roll, []);
    expect(plain(silenceSentence(content, { ...silence, state: 'ADOPTED_TACITLY', objections: [] }))[0]).toBe(
      '“The theme” was adopted under the silence procedure, no objection having been received by Thursday 19 October 2006 at 18:00 (Geneva).',
    );
    const broken = plain(silenceSentence(content, { ...silence, state: 'BROKEN' }));
    expect(broken[0]).toContain('by Egypt, France and Spain.');
    expect(broken[1]).toContain('par : Égypte, Espagne et France.');
    expect(broken[2]).toContain('por: Egipto, España y Francia.');
  });
});
