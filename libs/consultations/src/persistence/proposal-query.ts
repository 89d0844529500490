import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts, unlessErased } from '#platform';
import { type LeftOut, leftOut, leftOutInWords } from '../domain/left-out.js';
import type { ProposalOrigin, Receivability } from '../domain/proposal.js';
import type { ConsultationView } from './consultation-view.js';
import { Kept } from './kept.js';
import { WAITS } from './preliminary-repository.js';

export interface ProposalVersionView {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  readonly at: Date;
  /** The amendments that a decision took into it. */
  readonly adopted: readonly string[];
  /** The paragraphs that decisions kept, where it was divided. */
  readonly kept: readonly number[] | null;
}

export type PassageView = Readonly<{
  act: 'WITHDRAWN' | 'TAKEN_OVER';
  origin: ProposalOrigin;
  member: string | null;
  reason: string | null;
  at: Date;
}>;

export interface ProposalView extends Omit<ProposalVersionView, 'at' | 'adopted' | 'kept'> {
  readonly id: string;
  readonly consultation: string;
  readonly key: string;
  readonly origin: ProposalOrigin;
  readonly memberId: string | null;
  readonly status: 'PUT_FORWARD' | 'WITHDRAWN';
  readonly receivability: Receivability;
  readonly ruling: Readonly<{ receivability: Receivability; reason: string; at: Date }> | null;
  /** The key of the question among whose options it is, or asks to be. */
  readonly question: string | null;
  readonly leftOut: Readonly<{ why: LeftOut; inWords: string }> | null;
  readonly waits: boolean;
  readonly passages: readonly PassageView[];
  readonly sponsorIds: readonly string[];
  readonly amends: string | null;
  /** The wording that it would change. */
  readonly base: Readonly<{ title: string; text: string }> | null;
  readonly amendments: readonly ProposalView[];
  readonly titles: Texts;
  readonly texts: Texts;
  readonly paragraphs: readonly string[];
  readonly versions: readonly ProposalVersionView[];
}

interface Row {
  id: string;
  consultation: string;
  key: string;
  origin: ProposalOrigin;
  member_id: string | null;
  withdrawn: boolean;
  receivability: Receivability;
  ruling: { receivability: Receivability; reason: string; at: string } | null;
  question: string | null;
  put: boolean;
  waits: boolean;
  under_silence: boolean;
  passages: (Omit<PassageView, 'at'> & { at: string })[];
  sponsors: string[];
  amends: string | null;
  base: { title: Texts; text: Texts } | null;
  paragraphs: string[];
  versions: { version: number; title: Texts; text: Texts; sha256: string; at: string; adopted: string[]; kept: number[] | null }[];
}

const PROPOSALS = `
  SELECT p.id, p.consultation_id AS consultation, p.key, p.origin, p.member_id, p.withdrawn_at IS NOT NULL AS withdrawn, p.paragraphs,
    p.receivability, p.amends,
    (SELECT json_build_object('title', v.title, 'text', v.text) FROM proposal_version v
     WHERE v.proposal_id = p.amends AND v.version = p.amends_version) AS base,
    (SELECT json_build_object('receivability', r.receivability, 'reason', r.reason, 'at', r.at)
     FROM proposal_ruling r WHERE r.proposal_id = p.id ORDER BY r.number DESC LIMIT 1) AS ruling,
    (SELECT q.key FROM question q
     WHERE q.id = coalesce((SELECT s.id FROM question s WHERE s.subject = p.id AND s.part IS NULL ORDER BY s.number LIMIT 1),
       (SELECT o.question_id FROM question_option o WHERE o.proposal_id = p.id LIMIT 1), p.for_question)) AS question,
    EXISTS (SELECT FROM question s WHERE s.subject = p.id) OR EXISTS (SELECT FROM question_option o WHERE o.proposal_id = p.id) AS put,
    ${WAITS} AS waits,
    EXISTS (SELECT FROM silence s WHERE s.proposal_id = p.id AND s.withdrawn_at IS NULL) AS under_silence,
    (SELECT coalesce(json_agg(json_build_object('act', g.act, 'origin', g.origin, 'member', m.code, 'reason', g.reason, 'at', g.at)
       ORDER BY g.number), '[]') FROM proposal_passage g LEFT JOIN member m ON m.id = g.member_id WHERE g.proposal_id = p.id) AS passages,
    ARRAY(SELECT s.member_id FROM proposal_sponsor s WHERE s.proposal_id = p.id AND s.until IS NULL ORDER BY s.since, s.member_id) AS sponsors,
    (SELECT json_agg(json_build_object('version', v.version, 'title', v.title, 'text', v.text, 'sha256', encode(v.sha256, 'hex'), 'at', v.at,
       'adopted', v.adopted, 'kept', v.kept) ORDER BY v.version) FROM proposal_version v WHERE v.proposal_id = p.id) AS versions
  FROM proposal p`;

/** Proposals with all their versions, in the reader's language. */
@Injectable()
export class ProposalQuery {
  private readonly kept = new Kept<readonly ProposalView[]>(200);

  constructor(private readonly sql: Sql) {}

  async of(
    consultations: readonly ConsultationView[],
    language: Language,
  ): Promise<ReadonlyMap<ConsultationView, readonly ProposalView[]>> {
    return this.kept.of(
      consultations,
      ({ id, stamp }) => `${id} ${stamp} ${language}`,
      async (missing) => {
        const rows = await this.sql.rows<Row>(`${PROPOSALS} WHERE p.consultation_id = ANY ($1::uuid[]) ORDER BY p.position`, [
          missing.map(({ id }) => id),
        ]);
        return new Map(
          missing.map((view) => [
            view,
            proposalViews(
              rows.filter((row) => row.consultation === view.id),
              language,
            ),
          ]),
        );
      },
    );
  }

  async byId(id: string, language: Language): Promise<ProposalView | null> {
    const rows = await this.sql.rows<Row>(`${PROPOSALS} WHERE p.id = $1 OR p.amends = $1 ORDER BY p.position`, [id]);
    const row = rows.find((each) => each.id === id);
    const amendments = rows.filter(({ amends }) => amends === id).map((each) => proposalView(each, language, []));
    return row ? proposalView(row, language, amendments) : null;
  }
}

/** Proposals with the amendments to them. */
function proposalViews(rows: readonly Row[], language: Language): ProposalView[] {
  return rows
    .filter(({ amends }) => amends === null)
    .map((row) => {
      const amendments = rows.filter(({ amends }) => amends === row.id).map((each) => proposalView(each, language, []));
      return proposalView(row, language, amendments);
    });
}

function proposalView(row: Row, language: Language, amendments: readonly ProposalView[]): ProposalView {
  const versions = row.versions.map(({ version, title, text, sha256, at, adopted, kept }) => ({
    version,
    title: inLanguage(title, language),
    text: inLanguage(text, language),
    sha256,
    at: new Date(at),
    adopted,
    kept,
  }));
  const standing = versions.at(-1);
  const latest = row.versions.at(-1);
  if (!standing || !latest) throw new Error(`the proposal ${row.id} has no version`);
  const why = leftOut({ ...row, underSilence: row.under_silence });
  const { at: _, adopted: _adopted, kept: _kept, ...current } = standing;
  return {
    ...current,
    id: row.id,
    consultation: row.consultation,
    key: row.key,
    origin: row.origin,
    memberId: row.member_id,
    status: row.withdrawn ? 'WITHDRAWN' : 'PUT_FORWARD',
    receivability: row.receivability,
    ruling: row.ruling && { ...row.ruling, reason: unlessErased(row.ruling.reason, language), at: new Date(row.ruling.at) },
    question: row.question,
    leftOut: why && { why, inWords: leftOutInWords(why)[language] },
    waits: row.waits,
    passages: row.passages.map((passage) => ({ ...passage, reason: unlessErased(passage.reason, language), at: new Date(passage.at) })),
    sponsorIds: row.sponsors,
    amends: row.amends,
    base: row.base && { title: inLanguage(row.base.title, language), text: inLanguage(row.base.text, language) },
    amendments,
    titles: latest.title,
    texts: latest.text,
    paragraphs: row.paragraphs,
    versions,
  };
}
