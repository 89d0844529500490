import { differenceOf } from '#consultations';
import { type Language, LANGUAGES, type Texts, type Transaction } from '#platform';
import type { RecordedDifference, RecordedProposal } from '../domain/content.js';
import { atOf, atOrNull, textsOf } from './texts.js';

interface VersionJson {
  version: number;
  title: Texts;
  text: Texts;
  sha256: string;
  at: string;
  adopted: string[];
  kept: number[] | null;
}

interface Row {
  key: string;
  origin: string;
  member: string | null;
  withdrawn_at: Date | null;
  receivability: RecordedProposal['receivability'];
  amends: string | null;
  amends_version: number | null;
  paragraphs: string[];
  versions: VersionJson[];
  base: { title: Texts; text: Texts } | null;
  rulings: { receivability: string; reason: string; at: string }[];
  sponsors: { member: string; since: string; until: string | null }[];
  passages: { act: string; origin: string; member: string | null; reason: string | null; at: string }[];
}

/** What was put forward, by whom and with whom, what the chair ruled on it, and what became of its text. */
export class ProposalMaterial {
  constructor(private readonly transaction: Transaction) {}

  async proposals(consultation: string): Promise<readonly RecordedProposal[]> {
    const rows = await this.transaction.rows<Row>(
      `SELECT p.key, p.origin, m.code AS member, p.withdrawn_at, p.receivability, a.key AS amends, p.amends_version, p.paragraphs,
         (SELECT jsonb_agg(jsonb_build_object('version', v.version, 'title', v.title, 'text', v.text, 'sha256', encode(v.sha256, 'hex'),
            'at', v.at, 'kept', v.kept, 'adopted', ARRAY(SELECT x.key FROM proposal x WHERE x.id = ANY (v.adopted) ORDER BY x.position))
            ORDER BY v.version) FROM proposal_version v WHERE v.proposal_id = p.id) AS versions,
         (SELECT jsonb_build_object('title', b.title, 'text', b.text) FROM proposal_version b
          WHERE b.proposal_id = p.amends AND b.version = p.amends_version) AS base,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('receivability', r.receivability, 'reason', r.reason, 'at', r.at) ORDER BY r.number), '[]')
          FROM proposal_ruling r WHERE r.proposal_id = p.id) AS rulings,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('member', n.code, 'since', s.since, 'until', s.until) ORDER BY s.since, n.code), '[]')
          FROM proposal_sponsor s JOIN member n ON n.id = s.member_id WHERE s.proposal_id = p.id) AS sponsors,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('act', g.act, 'origin', g.origin, 'member', n.code, 'reason', g.reason, 'at', g.at)
            ORDER BY g.number), '[]') FROM proposal_passage g LEFT JOIN member n ON n.id = g.member_id WHERE g.proposal_id = p.id) AS passages
       FROM proposal p LEFT JOIN member m ON m.id = p.member_id LEFT JOIN proposal a ON a.id = p.amends
       WHERE p.consultation_id = $1 ORDER BY p.position, p.key`,
      [consultation],
    );
    return rows.map(proposalOf);
  }
}

function proposalOf(row: Row): RecordedProposal {
  const instant = (at: string): string => new Date(at).toISOString();
  const amendment = row.versions.at(-1);
  return {
    key: row.key,
    origin: row.origin,
    member: row.member,
    withdrawnAt: atOrNull(row.withdrawn_at),
    paragraphs: row.paragraphs,
    receivability: row.receivability,
    rulings: row.rulings.map((ruling) => ({ ...ruling, at: instant(ruling.at) })),
    sponsors: row.sponsors.map(({ member, since, until }) => ({ member, since: instant(since), until: until && instant(until) })),
    passages: row.passages.map((passage) => ({ ...passage, at: instant(passage.at) })),
    amends: row.amends && row.amends_version !== null ? { proposal: row.amends, version: row.amends_version } : null,
    difference: row.base && amendment ? differences(row.base, amendment) : null,
    versions: row.versions.map((version, at) => {
      const before = row.versions[at - 1];
      return {
        version: version.version,
        title: textsOf(version.title),
        text: textsOf(version.text),
        sha256: version.sha256,
        at: atOf(new Date(version.at)),
        adopted: version.adopted,
        kept: version.kept,
        difference: before ? differences(before, version) : null,
      };
    }),
  };
}

type Wording = Readonly<{ title: Texts; text: Texts }>;

/** Word by word in each language that both have: the same passages that the pages show. */
function differences(before: Wording, after: Wording): RecordedDifference {
  const both = (language: Language): boolean => Boolean(before.text[language] && after.text[language]);
  return Object.fromEntries(
    LANGUAGES.filter(both).map((language) => [
      language,
      {
        title: differenceOf(before.title[language] ?? '', after.title[language] ?? ''),
        text: differenceOf(before.text[language] ?? '', after.text[language] ?? ''),
      },
    ]),
  );
}
