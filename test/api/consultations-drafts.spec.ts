import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../support/people.js';
import { choice, DAY, fromNow, HOUR, proposal, Secretariat } from './secretariat.js';

describe('a consultation in preparation', () => {
  let desk: Secretariat;
  let kenya: Awaited<ReturnType<Secretariat['seats']>>;

  beforeAll(async () => {
    desk = await Secretariat.open();
    kenya = await desk.seats('KEN', { names: { en: 'Kenya', fr: 'Kenya', es: 'Kenya' } });
  });
  afterAll(() => desk.closes());

  describe('preparing a consultation', () => {
    it('is the secretariat’s affair until it opens', async () => {
      await desk.drafts('IC/2006/8');
      await desk.asks('IC/2006/8', 'theme');
      expect(await desk.stateOf('IC/2006/8')).toBe('DRAFT');
      expect(await desk.stateOf('IC/2006/8', kenya.api)).toBeNull();
      expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/2006/8')) })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['symbol'],
      });
      expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), officialZone: 'Geneva' })).toMatchObject({
        path: ['officialZone'],
      });
      expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), ruleSet: 'none' })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['ruleSet'],
      });
      expect(await desk.isRefused('draftConsultation', { ...(await draftOf('IC/1')), votingOpensAt: fromNow(9 * DAY) })).toMatchObject({
        path: ['votingClosesAt'],
      });
      expect(await desk.isRefused('draftConsultation', await draftOf('IC/1'), kenya.api)).toMatchObject({ code: 'FORBIDDEN' });
    });

    async function draftOf(symbol: string): Promise<Record<string, unknown>> {
      return {
        symbol,
        title: { en: 'T' },
        summary: { en: 'S' },
        body: 'council',
        officialZone: 'Europe/Zurich',
        visibility: 'MEMBERS',
        ruleSet: 'iom-council-two-thirds',
        commentsCloseAt: fromNow(HOUR),
        votingOpensAt: fromNow(HOUR),
        votingClosesAt: fromNow(DAY),
      };
    }

    it('takes bodies and rule sets that there are', async () => {
      await desk.does(
        'createBody',
        { key: 'steering-group', names: { en: 'Steering group', fr: 'Groupe directeur' } },
        'body { key name }',
      );
      expect(await desk.isRefused('createBody', { key: 'steering-group', names: { en: 'Again' } })).toMatchObject({ path: ['key'] });
      const auditor = desk.chamber.api.as((await person(desk.chamber.database, 'AUDITOR')).token);
      expect(await desk.stateOf('IC/2006/8', auditor)).toBe('DRAFT');
      const { bodies, ruleSets } = await desk.api
        .in('fr')
        .data<{ bodies: object[]; ruleSets: { key: string; version: number; rule: { inWords: string } }[] }>(
          '{ bodies { key name } ruleSets { key version name rule { base tieRule inWords } } }',
        );
      expect(bodies).toContainEqual({ key: 'steering-group', name: 'Groupe directeur' });
      expect(ruleSets.find((set) => set.key === 'iom-council-two-thirds')).toMatchObject({
        version: 1,
        rule: { inWords: expect.stringContaining('deux tiers') },
      });
    });

    it('is revised by whoever has read the latest revision', async () => {
      await desk.drafts('IC/REV');
      await desk.asks('IC/REV', 'own', { threshold: { numerator: 3, denominator: 4, comparison: 'AT_LEAST' } });
      await desk.asks('IC/REV', 'as-the-set');
      await desk.does(
        'reviseConsultation',
        { symbol: 'IC/REV', revision: 1, title: { en: 'Better' }, ruleSet: 'iom-council-two-thirds' },
        'consultation { revision }',
      );
      expect(await desk.isRefused('reviseConsultation', { symbol: 'IC/REV', revision: 1, title: { en: 'Later' } })).toMatchObject({
        code: 'STALE_VERSION',
      });
      const { consultation } = await desk.api.data<{ consultation: object }>(
        '{ consultation(symbol: "IC/REV") { title revision ruleSet { key frozenAt } questions { key rule { threshold { numerator denominator } } } } }',
      );
      expect(consultation).toEqual({
        title: 'Better',
        revision: 2,
        ruleSet: { key: 'iom-council-two-thirds', frozenAt: null },
        questions: [
          { key: 'own', rule: { threshold: { numerator: 3, denominator: 4 } } },
          { key: 'as-the-set', rule: { threshold: { numerator: 2, denominator: 3 } } },
        ],
      });
    });

    it('adds questions and takes them out, and keeps their numbers without gaps', async () => {
      await desk.drafts('IC/QS');
      await desk.asks('IC/QS', 'one');
      const defer = choice('IC/QS', 'two', ['defer', 'cancel'], {
        closesAt: fromNow(2 * DAY),
        conditions: [{ text: { en: 'Only if funded.' }, dueAt: fromNow(100 * DAY), option: 'defer' }],
      });
      await desk.does('addQuestion', defer, 'question { id }');
      await desk.does(
        'addQuestion',
        choice('IC/QS', 'three', ['geneva', 'bangkok'], { dependsOn: { question: 'two', option: 'defer' } }),
        'question { id }',
      );
      expect(await desk.isRefused('removeQuestion', { consultation: 'IC/QS', question: 'two' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['question'],
      });
      await desk.does('removeQuestion', { consultation: 'IC/QS', question: 'one' }, 'consultation { id }');
      const { consultation } = await desk.api.data<{ consultation: { questions: object[] } }>(
        `{ consultation(symbol: "IC/QS") { questions { key number form chooseMax seats dependsOn { question number option inWords } options { key title }
           conditions { text option status } state paragraphs inWords } } }`,
      );
      expect(consultation.questions).toEqual([
        expect.objectContaining({
          key: 'two',
          number: 1,
          form: 'PICK',
          dependsOn: null,
          conditions: [{ text: 'Only if funded.', option: 'defer', status: 'PENDING' }],
        }),
        expect.objectContaining({
          key: 'three',
          number: 2,
          state: 'NOT_OPEN',
          dependsOn: { question: 'two', number: 1, option: 'defer', inWords: 'Asked only if question 1 settles for “Option defer”' },
        }),
      ]);
      expect(await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a', 'b'], { secrecy: 'SECRET' }))).toMatchObject({
        path: ['tallyVisibility'],
      });
      expect(
        await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a', 'b'], { dependsOn: { question: 'three', option: 'geneva' } })),
      ).toMatchObject({
        path: ['dependsOn', 'question'],
      });
      expect(await desk.isRefused('addQuestion', choice('IC/QS', 'four', ['a'], {}))).toMatchObject({ path: ['options'] });
    });

    it('puts documents in, with anchors of their own and languages told', async () => {
      const { consultation } = await desk.api
        .in('fr')
        .data<{ consultation: { documents: object[] } }>(
          '{ consultation(symbol: "IC/2006/8") { documents { symbol title issuedOn originalLanguage languages blocks { anchor kind number text } footnotes { mark anchor text } } } }',
        );
      expect(consultation.documents).toEqual([
        {
          symbol: 'IC/2006/8',
          title: 'Note',
          issuedOn: '2006-10-12',
          originalLanguage: 'EN',
          languages: ['EN'],
          blocks: [
            { anchor: 's1', kind: 'HEADING', number: null, text: 'Le thème' },
            { anchor: 'p1', kind: 'PARAGRAPH', number: '1', text: 'Premier paragraphe.' },
            { anchor: 'p2', kind: 'PARAGRAPH', number: null, text: 'A paragraph that lost its number.' },
          ],
          footnotes: [{ mark: '1', anchor: 'p2', text: 'A note.' }],
        },
      ]);
    });

    it('takes documents out again, as long as nothing names their paragraphs and nobody has read them', async () => {
      const symbol = 'IC/DOCS';
      await desk.drafts(symbol);
      const annex = async (name: string): Promise<string> => {
        const blocks = [{ anchor: name, kind: 'PARAGRAPH', text: { en: 'An annex.' } }];
        const input = {
          consultation: symbol,
          symbol: `${symbol}/${name}`,
          title: { en: name },
          issuedOn: '2006-10-12',
          originalLanguage: 'EN',
        };
        return (await desk.does<{ document: { id: string } }>('addDocument', { ...input, blocks }, 'document { id }')).document.id;
      };
      const [first, second, third] = [await annex('a1'), await annex('a2'), await annex('a3')];
      const removing = (document: string) => ({ consultation: symbol, document });
      await desk.asks(symbol, 'on-the-annex', { paragraphs: ['p1', 'a1'] });
      const { proposal: naming } = await desk.does<{ proposal: { id: string } }>(
        'putForwardProposal',
        { ...proposal(symbol, 'from-the-annex'), paragraphs: ['a2'] },
        'proposal { id }',
      );

      expect(await desk.isRefused('removeDocument', removing(first))).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['document'],
        message: 'Question 1 names paragraphs of IC/DOCS/a1: remove that question first.',
      });
      expect(await desk.isRefused('removeDocument', removing(second))).toMatchObject({
        path: ['document'],
        message: 'The proposal “A theme” names paragraphs of IC/DOCS/a2. A proposal keeps what it names: the document stays.',
      });
      // Withdrawn, it can be taken over as it stands: its text and its paragraphs stay.
      await desk.does('withdrawProposal', { proposal: naming.id, reason: 'Put forward too early.' }, 'proposal { id }');
      expect(await desk.isRefused('removeDocument', removing(second))).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['document'],
        message:
          'The proposal “A theme” was withdrawn and names paragraphs of IC/DOCS/a2. A Member may take it over as it was put forward: the document stays.',
      });
      expect(await desk.isRefused('removeDocument', { consultation: 'IC/2006/8', document: first })).toMatchObject({
        code: 'NOT_FOUND',
        path: ['document'],
      });
      await desk.does('removeQuestion', { consultation: symbol, question: 'on-the-annex' }, 'consultation { id }');
      const documents = 'documents { symbol }';
      expect(await desk.does('removeDocument', removing(first), `consultation { ${documents} }`)).toMatchObject({
        consultation: { documents: [{ symbol }, { symbol: 'IC/DOCS/a2' }, { symbol: 'IC/DOCS/a3' }] },
      });
      // Its anchors are free again: the same text can be added as it ought to have been.
      await annex('a1');

      await desk.asks(symbol, 'theme');
      await desk.opens(symbol);
      expect(await desk.isRefused('removeDocument', removing(third))).toMatchObject({ code: 'FROZEN' });
      const { owner } = desk.chamber.database;
      await expect(owner.query('SELECT remove_document($1)', [third])).rejects.toThrow('not that of a draft');
      const { consultation } = await desk.api.data<{ consultation: object }>(
        `{ consultation(symbol: "${symbol}") { ${documents} changes { act inWords } } }`,
      );
      expect(consultation).toMatchObject({
        documents: [{ symbol }, { symbol: 'IC/DOCS/a2' }, { symbol: 'IC/DOCS/a3' }, { symbol: 'IC/DOCS/a1' }],
        changes: expect.arrayContaining([{ act: 'document.removed', inWords: 'The document IC/DOCS/a1 was removed from the draft' }]),
      });
    });
  });

  describe('proposals', () => {
    it('have immutable versions with fingerprints', async () => {
      const symbol = 'IC/PROP';
      await desk.drafts(symbol);
      const { proposal: first } = await desk.does<{ proposal: { id: string; sha256: string } }>(
        'putForwardProposal',
        proposal(symbol, 'theme'),
        'proposal { id sha256 }',
      );
      const revised = { proposal: first.id, title: { en: 'A theme' }, text: { en: 'That the theme be another.' } };
      await desk.does('reviseProposal', { ...revised, version: 1 }, 'proposal { version }');
      expect(await desk.isRefused('reviseProposal', { ...revised, version: 1 })).toMatchObject({
        code: 'STALE_VERSION',
        path: ['version'],
      });
      await desk.does('putForwardProposal', { ...proposal(symbol, 'kenyas'), origin: 'MEMBER', member: 'KEN' }, 'proposal { id }');
      expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'whose'), origin: 'MEMBER' })).toMatchObject({
        path: ['member'],
      });
      expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'theme') })).toMatchObject({ path: ['key'] });
      expect(await desk.isRefused('putForwardProposal', { ...proposal(symbol, 'astray'), paragraphs: ['p99'] })).toMatchObject({
        path: ['paragraphs', '0'],
      });
      await desk.does('withdrawProposal', { proposal: first.id, reason: 'Taken up elsewhere.' }, 'proposal { status }');
      expect(await desk.isRefused('reviseProposal', { ...revised, version: 2 })).toMatchObject({ code: 'FROZEN' });
      const options = [
        { key: 'a', title: { en: 'A' }, proposal: 'theme' },
        { key: 'b', title: { en: 'B' }, proposal: 'kenyas' },
      ];
      expect(await desk.isRefused('addQuestion', { ...choice(symbol, 'which', []), options })).toMatchObject({
        path: ['options', '0', 'proposal'],
      });

      type Read = { consultation: { proposals: { key: string; versions: { sha256: string }[] }[] } };
      const { consultation } = await desk.api.data<Read>(
        '{ consultation(symbol: "IC/PROP") { proposals { key origin status version text sha256 member { code name } versions { version sha256 text } } } }',
      );
      expect(consultation.proposals).toMatchObject([
        {
          key: 'theme',
          status: 'WITHDRAWN',
          version: 2,
          text: 'That the theme be another.',
          member: null,
          versions: [{ version: 1, sha256: first.sha256 }, { version: 2 }],
        },
        { key: 'kenyas', origin: 'MEMBER', member: { code: 'KEN', name: 'Kenya' } },
      ]);
      const [one, two] = consultation.proposals[0]?.versions ?? [];
      expect(one?.sha256).not.toBe(two?.sha256);
      await expect(desk.chamber.database.owner.query(`SET ROLE placet_app; UPDATE proposal_version SET sha256 = '\\x00'`)).rejects.toThrow(
        'permission denied',
      );
    });
  });
});
