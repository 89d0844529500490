import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '#platform/domain';
import { actInWords, isKnownAct } from './acts.js';
import { checkDocument, languagesOf } from './document.js';
import { given } from './given.spec-support.js';
import { fingerprint, type Proposal, putForward, reviseProposal, withdrawProposal } from './proposal.js';
import { revise } from './revision.js';
import { amendRoll } from './roll.js';
import { consultationAt } from './state.js';
import { tighten } from './tally-visibility.js';
import { checkExtension, checkTimetable, isZone } from './timetable.js';
import { maySee } from './visibility.js';

const at = (instant: string): Date => new Date(`${instant}Z`);
const file = given({ openedAt: at('2006-10-12T08:00:00') });
const open = consultationAt(file, at('2006-10-13T08:00:00'));
const voting = consultationAt(file, at('2006-10-17T08:00:00'));
const draft = consultationAt(given(), at('2006-10-11T08:00:00'));

function refusal(result: unknown): Refusal {
  expect(isRefusal(result)).toBe(true);
  const refused = result as Refusal;
  expect(new Set(Object.values(refused.words)).size).toBe(3);
  return refused;
}

describe('the timetable', () => {
  it('has names of zones, not offsets', () => {
    expect(['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true);
    expect(['+01:00', 'Geneva', 'Europe/Atlantis', ''].some(isZone)).toBe(false);
  });

  it('opens the vote before it closes, and hears comments until it opens', () => {
    expect(checkTimetable(file, 'UTC')).toBeNull();
    expect(refusal(checkTimetable({ ...file, votingOpensAt: file.votingClosesAt }, 'UTC')).path).toEqual(['votingClosesAt']);
    expect(refusal(checkTimetable({ ...file, commentsCloseAt: at('2006-10-20T00:00:00') }, 'UTC')).path).toEqual(['commentsCloseAt']);
    const late = refusal(checkTimetable({ ...file, commentsCloseAt: at('2006-10-16T09:00:00') }, 'UTC'));
    expect(late.path).toEqual(['commentsCloseAt']);
    expect(late.words.en).toContain('after voting has opened on Monday 16 October 2006 at 08:00 (UTC)');
  });

  it('is extended later only', () => {
    expect(checkExtension(voting, at('2006-10-26T16:00:00'))).toBeNull();
    expect(refusal(checkExtension(voting, file.votingClosesAt)).path).toEqual(['votingClosesAt']);
  });
});

describe('a revision', () => {
  it('of a draft changes everything, of an open consultation what is not frozen', () => {
    const rules = { officialZone: 'UTC', votingClosesAt: at('2006-10-30T00:00:00') };
    expect(revise(draft, rules, 1, [])).toMatchObject(rules);
    expect(refusal(revise(open, { officialZone: 'UTC' }, 1, [])).code).toBe('FROZEN');
    expect(refusal(revise(open, { votingClosesAt: at('2006-10-30T00:00:00') }, null, [])).path).toEqual(['votingClosesAt']);
    expect(refusal(revise(open, { votingOpensAt: at('2006-10-15T00:00:00') }, null, [])).path).toEqual(['votingOpensAt']);
    expect(revise(open, { titles: { en: 'Better' } }, null, [])).toMatchObject({ titles: { en: 'Better' } });
    expect(refusal(revise(voting, { titles: { en: 'Late' } }, null, [])).code).toBe('ILLEGAL_TRANSITION');
  });

  it('names the revision that its author has read', () => {
    expect(refusal(revise(draft, {}, 7, [])).code).toBe('STALE_VERSION');
  });
});

describe('proposals', () => {
  const kenya = {
    delegate: 'd',
    function: 'REPRESENTATIVE',
    memberId: 'ken',
    memberCode: 'KEN',
    memberName: { en: 'Kenya' },
    seal: 'KE',
    kind: 'MEMBER_STATE',
  } as const;
  const proposal: Proposal = {
    id: 'p',
    position: 1,
    key: 'theme',
    origin: 'MEMBER',
    member: 'ken',
    version: 2,
    withdrawnAt: null,
    receivability: 'PENDING' as const,
    forQuestion: null,
    amends: null,
    amendsVersion: null,
  };

  it('come from the secretariat for anybody, from a delegation for its own Member', () => {
    expect(putForward(open, 'SECRETARIAT', 'ADMINISTRATION', null)).toBeNull();
    expect(putForward(open, 'SECRETARIAT', 'MEMBER', 'ken')).toBe('ken');
    expect(refusal(putForward(open, 'SECRETARIAT', 'MEMBER', null)).path).toEqual(['member']);
    expect(refusal(putForward(open, 'SECRETARIAT', 'ORGAN', 'ken')).path).toEqual(['member']);
    expect(putForward(open, kenya, 'MEMBER', null)).toBe('ken');
    expect(refusal(putForward(open, kenya, 'MEMBER', 'fra')).code).toBe('FORBIDDEN');
    expect(refusal(putForward(open, { ...kenya, function: 'ADVISER' }, 'MEMBER', null)).code).toBe('FORBIDDEN');
    expect(refusal(putForward(open, { ...kenya, kind: 'OBSERVER_STATE' }, 'MEMBER', null)).code).toBe('FORBIDDEN');
  });

  it('of delegations come in with the comments, and all until the vote opens', () => {
    const late = consultationAt({ ...file, commentsCloseAt: at('2006-10-13T00:00:00') }, at('2006-10-14T00:00:00'));
    expect(refusal(putForward(late, kenya, 'MEMBER', null)).code).toBe('FROZEN');
    expect(putForward(late, 'SECRETARIAT', 'MEMBER', 'ken')).toBe('ken');
    expect(refusal(putForward(voting, 'SECRETARIAT', 'MEMBER', 'ken')).code).toBe('FROZEN');
  });

  it('are revised and withdrawn by their proposer, in their latest version, until the vote opens', () => {
    expect(reviseProposal(open, kenya, proposal, 2)).toBeNull();
    expect(refusal(reviseProposal(open, kenya, proposal, 1)).code).toBe('STALE_VERSION');
    expect(refusal(reviseProposal(open, { ...kenya, memberId: 'fra' }, proposal, 2)).code).toBe('FORBIDDEN');
    expect(refusal(reviseProposal(voting, 'SECRETARIAT', proposal, 2)).code).toBe('FROZEN');
    expect(withdrawProposal(open, kenya, proposal)).toBeNull();
    expect(refusal(withdrawProposal(voting, kenya, proposal)).code).toBe('FROZEN');
    expect(withdrawProposal(voting, kenya, proposal, null, true)).toBeNull();
    expect(refusal(withdrawProposal(open, kenya, { ...proposal, withdrawnAt: at('2006-10-12T10:00:00') })).code).toBe('FROZEN');
  });

  it('have a fingerprint of their title and text in all their languages', () => {
    const hash = (texts: object) => createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    const first = fingerprint({ en: 'Title' }, { en: 'Text' }, hash);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint({ en: 'Title' }, { en: 'Text', fr: 'Texte' }, hash)).not.toBe(first);
  });
});

describe('documents', () => {
  const block = (anchor: string, text: object = { en: 'Text', fr: 'Texte' }) =>
    ({ anchor, kind: 'PARAGRAPH', level: 1, number: '1', text: text as { en: string; fr?: string } }) as const;
  const note = {
    symbol: 'IC/2006/8',
    title: { en: 'Note', fr: 'Note' },
    issuedOn: '2006-10-12',
    originalLanguage: 'en',
    footnotes: [],
  } as const;

  it('repeat numbers as they please, and anchors never', () => {
    expect(checkDocument({ ...note, blocks: [block('p1'), block('p1-bis')] })).toBeNull();
    expect(refusal(checkDocument({ ...note, blocks: [block('p1'), block('p1')] })).path).toEqual(['blocks', '1', 'anchor']);
    const footnotes = [{ mark: '1', anchor: 'p9', text: { en: 'Note' } }];
    expect(refusal(checkDocument({ ...note, footnotes, blocks: [block('p1')] })).path).toEqual(['footnotes', '0', 'anchor']);
  });

  it('exist as a whole in their original language, and are said to exist in those in which they do', () => {
    const french = { ...note, originalLanguage: 'fr' as const };
    expect(refusal(checkDocument({ ...french, blocks: [block('p1', { en: 'Text' })] })).path).toEqual(['blocks', '0', 'text']);
    expect(languagesOf({ ...french, blocks: [block('p1')] })).toEqual(['fr', 'en']);
    expect(languagesOf({ ...note, blocks: [block('p1'), block('p2', { en: 'Text' })] })).toEqual(['en']);
  });
});

describe('what is shown of the counts', () => {
  const question = {
    number: 2,
    standing: 'ASKED',
    closesAt: at('2006-10-19T16:00:00'),
    decidedAt: null,
    tallyVisibility: 'AFTER_OWN_VOTE',
  } as const;

  it('becomes less, never more, while the question is open', () => {
    expect(tighten(voting, question, 'AFTER_CLOSE')).toBeNull();
    expect(refusal(tighten(voting, question, 'LIVE')).code).toBe('INVALID_INPUT');
    const { words } = refusal(tighten(voting, question, 'LIVE'));
    expect([words.en, words.fr, words.es].join(' ')).not.toMatch(/[A-Z]+_[A-Z]+|LIVE/);
    expect(words.fr).toContain('à qui a voté, puis une fois le vote clos');
    expect(refusal(tighten(voting, question, 'AFTER_OWN_VOTE')).code).toBe('INVALID_INPUT');
    expect(refusal(tighten(voting, { ...question, closesAt: at('2006-10-17T00:00:00') }, 'AFTER_CLOSE')).code).toBe('FROZEN');
  });
});

describe('the roll', () => {
  const excluded = { entitled: false, reason: 'NO_CREDENTIALS', since: null, reference: null } as const;

  it('is brought in line with the ledgers, and with nothing else', () => {
    expect(amendRoll('KEN', { entitled: false }, { entitled: true }, true)).toEqual({ entitled: true });
    expect(amendRoll('KEN', { entitled: true }, excluded, false)).toEqual(excluded);
    expect(amendRoll('KEN', null, { entitled: true }, true)).toEqual({ entitled: true });
    refusal(amendRoll('KEN', { entitled: true }, { entitled: true }, false));
    refusal(amendRoll('KEN', { entitled: false }, excluded, true));
    refusal(amendRoll('KEN', { entitled: true }, { entitled: true }, true));
    refusal(amendRoll('KEN', null, excluded, false));
    // A secret ballot is not told from the others, and cannot be taken out.
    expect(refusal(amendRoll('KEN', { entitled: true, secretly: true }, excluded, false)).code).toBe('FROZEN');
  });
});

describe('who sees a consultation', () => {
  const reader = (delegation: 'MEMBER_STATE' | 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION' | null) => ({ seesDrafts: false, delegation });
  const shown = (visibility: 'MEMBERS' | 'MEMBERS_AND_OBSERVERS' | 'PUBLIC') =>
    ({ visibility, openedAt: at('2006-10-12T08:00:00') }) as const;

  it.each([
    ['MEMBERS', 'MEMBER_STATE', true],
    ['MEMBERS', 'OBSERVER_STATE', false],
    ['MEMBERS', null, false],
    ['MEMBERS_AND_OBSERVERS', 'OBSERVER_ORGANIZATION', true],
    ['MEMBERS_AND_OBSERVERS', null, false],
    ['PUBLIC', null, true],
  ] as const)('%s, %s: %s', (visibility, delegation, sees) => {
    expect(maySee(shown(visibility), reader(delegation))).toBe(sees);
  });

  it('sees drafts, also cancelled ones, by role only', () => {
    const cancelledDraft = { visibility: 'PUBLIC', openedAt: null } as const;
    expect(maySee(cancelledDraft, reader('MEMBER_STATE'))).toBe(false);
    expect(maySee(cancelledDraft, { seesDrafts: true, delegation: null })).toBe(true);
  });
});

describe('acts in words', () => {
  const names = { symbol: 'IC/2006/8', zone: 'Europe/Zurich', question: { number: 3, title: { en: 'Venue', fr: 'Lieu' } } };

  it('name what the entry points to, and tell the time in the official zone', () => {
    expect(
      actInWords('question.closing-brought-forward', { closesAt: '2006-10-18T16:00:00.000Z', reason: 'All have answered' }, names),
    ).toEqual({
      en: 'The closing of question 3 (Venue) was brought forward to Wednesday 18 October 2006 at 18:00 (Geneva): All have answered',
      fr: 'La clôture de la question 3 (Lieu) a été avancée au mercredi 18 octobre 2006 à 18:00 (Genève)\u00a0: All have answered',
      es: 'El cierre de la pregunta 3 (Venue) se adelantó al miércoles 18 de octubre de 2006 a las 18:00 (Ginebra): All have answered',
    });
  });

  it('are told with what stands beside the entry, in the entry itself, or no more', () => {
    const said = (data: Record<string, unknown>, texts?: Record<string, string | null>) =>
      actInWords('question.closing-brought-forward', { closesAt: '2006-10-18T16:00:00.000Z', ...data }, { ...names, texts });
    expect(said({ reason: { salted: 'ab' } }, { reason: 'All have answered' }).en).toMatch(/: All have answered$/);
    expect(said({ reason: 'All have answered' }).en).toMatch(/: All have answered$/);
    expect(said({ reason: { salted: 'ab' } }, { reason: null })).toMatchObject({
      en: expect.stringMatching(/: \[erased on lawful request\]$/),
      fr: expect.stringMatching(/\u00a0: \[texte effacé sur demande légitime\]$/),
      es: expect.stringMatching(/: \[texto suprimido por solicitud legítima\]$/),
    });
  });

  it('call an act that nobody described by its name', () => {
    expect(isKnownAct('lightning.struck')).toBe(false);
    expect(actInWords('lightning.struck', {}).en).toBe('lightning.struck');
  });
});
