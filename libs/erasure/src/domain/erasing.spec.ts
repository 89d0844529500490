import { describe, expect, it } from '@jest/globals';
import { type LoggedAct, subjectOf } from './erasing.js';

const entry = (act: string, data: LoggedAct['data'], member: string | null = 'kenya'): LoggedAct => ({
  log: 'log',
  index: 7,
  act,
  member,
  data,
});

describe('what an entry is of', () => {
  it('is a comment in all its versions, whichever of its entries was chosen', () => {
    for (const act of ['comment.submitted', 'comment.revised', 'comment.withdrawn']) {
      expect(subjectOf(entry(act, { comment: 'c', version: 2 }))).toMatchObject({
        what: 'COMMENT',
        id: 'c',
        match: { comment: 'c' },
        acts: ['comment.submitted', 'comment.revised', 'comment.withdrawn', 'comment.dropped'],
        index: null,
        part: 'comments',
        of: { id: 'c' },
      });
    }
  });

  it('is what one Member said on one question, and nobody else’s', () => {
    expect(subjectOf(entry('explanation.revised', { question: 'q', moment: 'AFTER', version: 3 }))).toMatchObject({
      what: 'EXPLANATION',
      match: { question: 'q', moment: 'AFTER' },
      key: { question: 'q', moment: 'AFTER', member: 'kenya' },
      member: 'kenya',
      of: { question: 'q', member: 'kenya' },
    });
  });

  it('is a reason with the paper that it came on, and not the reference of that paper', () => {
    expect(subjectOf(entry('ballot.reason-given', { question: 'q', version: 1 }))).toMatchObject({
      what: 'REASON',
      acts: ['ballot.reason-given', 'paper-ballot.entered'],
      fields: ['text', 'reason'],
    });
  });

  it('is an objection to one procedure', () => {
    expect(subjectOf(entry('silence.broken', { silence: 's', number: 2, kind: 'OBJECTION' }))).toMatchObject({
      what: 'OBJECTION',
      match: { silence: 's' },
      of: { number: 2, member: 'kenya' },
    });
  });

  it('is else that act alone, found in the record by what it was on', () => {
    expect(subjectOf(entry('proposal.withdrawn', { proposal: 'p', key: 'theme', version: 1 }))).toMatchObject({
      what: 'ACT',
      id: 'log:7',
      index: 7,
      part: 'proposals',
      of: { key: 'theme' },
      key: { act: 'proposal.withdrawn', proposal: 'p', key: 'theme', member: 'kenya' },
    });
    expect(subjectOf(entry('voting.extended', { from: 'a' }, null))).toMatchObject({ what: 'ACT', part: null, index: 7 });
  });
});
