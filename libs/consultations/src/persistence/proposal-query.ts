import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts } from '#platform';
import type { ProposalOrigin } from '../domain/proposal.js';
import type { ConsultationView } from './consultation-view.js';
import { Kept } from './kept.js';

export interface ProposalVersionView {
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  readonly at: Date;
}

export interface ProposalView extends Omit<ProposalVersionView, 'at'> {
  readonly id: string;
  readonly consultation: string;
  readonly key: string;
  readonly origin: ProposalOrigin;
  readonly memberId: string | null;
  readonly status: 'PUT_FORWARD' | 'WITHDRAWN';
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
  paragraphs: string[];
  versions: { version: number; title: Texts; text: Texts; sha256: string; at: string }[];
}

const PROPOSALS = `
  SELECT p.id, p.consultation_id AS consultation, p.key, p.origin, p.member_id, p.withdrawn_at IS NOT NULL AS withdrawn, p.paragraphs,
    (SELECT json_agg(json_build_object('version', v.version, 'title', v.title, 'text', v.text, 'sha256', encode(v.sha256, 'hex'), 'at', v.at)
       ORDER BY v.version) FROM proposal_version v WHERE v.proposal_id = p.id) AS versions
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
          missing.map((view) => [view, rows.filter((row) => row.consultation === view.id).map((row) => proposalView(row, language))]),
        );
      },
    );
  }

  async byId(id: string, language: Language): Promise<ProposalView | null> {
    const row = await this.sql.row<Row>(`${PROPOSALS} WHERE p.id = $1`, [id]);
    return row && proposalView(row, language);
  }
}

function proposalView(row: Row, language: Language): ProposalView {
  const versions = row.versions.map(({ version, title, text, sha256, at }) => ({
    version,
    title: inLanguage(title, language),
    text: inLanguage(text, language),
    sha256,
    at: new Date(at),
  }));
  const standing = versions.at(-1);
  if (!standing) throw new Error(`the proposal ${row.id} has no version`);
  const { at: _, ...current } = standing;
  return {
    ...current,
    id: row.id,
    consultation: row.consultation,
    key: row.key,
    origin: row.origin,
    memberId: row.member_id,
    status: row.withdrawn ? 'WITHDRAWN' : 'PUT_FORWARD',
    paragraphs: row.paragraphs,
    versions,
  };
}
