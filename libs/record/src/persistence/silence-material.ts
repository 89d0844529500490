import { endedAt, type Initiator, silenceState, standingInWords } from '#silence';
import type { Language, Texts, Transaction } from '#platform';
import type { RecordedObjection, RecordedSilence } from '../domain/content.js';
import { fingerprinted } from './fingerprinted.js';
import { atOf, atOrNull, textsOf } from './texts.js';

interface Row {
  id: string;
  zone: string;
  now: Date;
  number: number;
  proposal: string | null;
  version: number | null;
  document: string | null;
  title: Texts;
  sha256: string;
  languages: Language[];
  required_languages: Language[];
  least_hours: number;
  initiator: Initiator;
  started_at: Date;
  first_expiry: Date;
  expires_at: Date;
  waived: Language[];
  waiver_reason: string | null;
  broken_at: Date | null;
  withdrawn_at: Date | null;
  withdraw_reason: string | null;
  cancelled_at: Date | null;
  entitled: number;
  excluded: number;
}

type ObjectionRow = Omit<RecordedObjection, 'at' | 'sha256'> & { silence_id: string; at: Date; stored: string; names: Texts };

/** What the log has of an objection; a text is null where its salted hash is not that of the text beside it. */
interface LoggedObjection {
  stored: string;
  unsalted: boolean;
  text: string | null;
  proposedWording: string | null;
}

/** The silence procedures of a consultation as they are stored, and how each ended by the clock. */
export class SilenceMaterial {
  constructor(private readonly transaction: Transaction) {}

  async silences(consultation: string): Promise<readonly RecordedSilence[]> {
    const rows = await this.transaction.rows<Row & Record<string, unknown>>(
      `SELECT s.id, k.official_zone AS zone, official_now() AS now, s.number, p.key AS proposal, s.proposal_version AS version, d.symbol AS document,
         coalesce(v.title, d.title) AS title, encode(s.sha256, 'hex') AS sha256, s.languages, s.required_languages, s.least_hours, s.initiator,
         s.started_at, s.first_expiry, s.expires_at, s.waived, s.waiver_reason, s.broken_at, s.withdrawn_at, s.withdraw_reason, k.cancelled_at,
         (SELECT count(*)::integer FROM silence_roll r WHERE r.silence_id = s.id AND r.entitled) AS entitled,
         (SELECT count(*)::integer FROM silence_roll r WHERE r.silence_id = s.id AND NOT r.entitled AND r.kind = 'MEMBER_STATE') AS excluded
       FROM silence s JOIN consultation k ON k.id = s.consultation_id
       LEFT JOIN proposal p ON p.id = s.proposal_id
       LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
       LEFT JOIN document d ON d.id = s.document_id
       WHERE s.consultation_id = $1 ORDER BY s.number`,
      [consultation],
    );
    const extensions = await this.extensions(consultation);
    const objections = await this.objections(consultation);
    return rows.map((row) =>
      recorded(
        row,
        extensions.filter((extension) => extension.silence_id === row.id),
        objections.filter((objection) => objection.silence_id === row.id),
      ),
    );
  }

  /** Procedures whose objections no longer have the fingerprint that the log has of them, or that the log knows nothing of. */
  async damaged(consultation: string): Promise<readonly string[]> {
    const entries = await this.transaction.rows<LoggedObjection>(
      `SELECT coalesce(d->'text'->>'salted', d->>'objectionSha256') AS stored, d ? 'objectionSha256' AS unsalted,
         CASE WHEN t.erased_at IS NOT NULL THEN erased_text() WHEN d->'text'->>'salted' = salted_hash(t.salt, t.text) THEN t.text END AS text,
         CASE WHEN w.erased_at IS NOT NULL THEN erased_text()
           WHEN d->'proposedWording'->>'salted' = salted_hash(w.salt, w.text) THEN w.text END AS "proposedWording"
       FROM log_entry e CROSS JOIN LATERAL (SELECT e.body::jsonb->'data' AS d) x
       LEFT JOIN entry_text t ON t.log_id = e.log_id AND t.index = e.index AND t.field = 'text'
       LEFT JOIN entry_text w ON w.log_id = e.log_id AND w.index = e.index AND w.field = 'proposedWording'
       WHERE e.log_id = $1 AND e.act IN ('silence.broken', 'silence.objected')`,
      [consultation],
    );
    const logged = new Map(entries.map((entry) => [entry.stored, entry]));
    const objections = await this.objections(consultation);
    const whole = objections.filter((objection) => vouchedFor(objection, logged.get(objection.stored)));
    return [
      ...objections.filter((objection) => !whole.includes(objection)).map(({ member }) => `the objection of ${member}`),
      ...(logged.size > objections.length ? ['an objection that the log has'] : []),
    ];
  }

  private extensions(consultation: string) {
    return this.transaction.rows<{ silence_id: string; from_at: Date; until_at: Date; reason: string; at: Date }>(
      `SELECT x.silence_id, x.from_at, x.until_at, x.reason, x.at FROM silence_extension x JOIN silence s ON s.id = x.silence_id
       WHERE s.consultation_id = $1 ORDER BY s.number, x.number`,
      [consultation],
    );
  }

  private objections(consultation: string): Promise<ObjectionRow[]> {
    return this.transaction.rows<ObjectionRow & Record<string, unknown>>(
      `SELECT o.silence_id, m.code AS member, n.names, o.kind, o.language, o.text, o.proposed_wording AS "proposedWording",
         encode(o.sha256, 'hex') AS stored, o.function AS "castBy", o.at
       FROM silence_objection o JOIN silence s ON s.id = o.silence_id JOIN member m ON m.id = o.member_id
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = o.member_id AND x.superseded_at IS NULL
                     ORDER BY x.valid_from <= o.at DESC, x.valid_from DESC LIMIT 1) n ON true
       WHERE s.consultation_id = $1 ORDER BY s.number, o.at, m.code`,
      [consultation],
    );
  }
}

/** Whether the log has what the objection says: by the salted hash of its texts or, before there were such, by their fingerprint. */
function vouchedFor(objection: ObjectionRow, entry: LoggedObjection | undefined): boolean {
  if (!entry || entry.unsalted) return entry !== undefined && fingerprint(objection) === objection.stored;
  return entry.text === objection.text && entry.proposedWording === objection.proposedWording;
}

function fingerprint({ kind, language, text, proposedWording }: ObjectionRow): string {
  return fingerprinted({ kind, language, text, proposedWording }).sha256;
}

function recorded(
  row: Row,
  extensions: readonly { from_at: Date; until_at: Date; reason: string; at: Date }[],
  objections: readonly ObjectionRow[],
): RecordedSilence {
  const { number, proposal, version, document, sha256, languages, initiator, entitled, excluded } = row;
  const facts = { expiresAt: row.expires_at, brokenAt: row.broken_at, withdrawnAt: row.withdrawn_at, cancelledAt: row.cancelled_at };
  // Why it was withdrawn stands in its own place alone, where it is sealed and can be erased: not in the sentence too.
  const said = { zone: row.zone, objectors: objections.map(({ names }) => names), withdrawReason: null };
  return {
    ...{ number, proposal, version, document, sha256, languages, initiator, entitled, excluded },
    title: textsOf(row.title),
    requiredLanguages: row.required_languages,
    waiver: row.waiver_reason === null ? null : { languages: row.waived, reason: row.waiver_reason },
    leastHours: row.least_hours,
    startedAt: atOf(row.started_at),
    firstExpiry: atOf(row.first_expiry),
    expiresAt: atOf(row.expires_at),
    state: silenceState(facts, row.now),
    endedAt: atOrNull(endedAt(facts, row.now)),
    withdrawReason: row.withdraw_reason,
    inWords: standingInWords({ ...facts, ...said }, row.now),
    extensions: extensions.map(({ from_at, until_at, reason, at }) => ({
      from: atOf(from_at),
      until: atOf(until_at),
      reason,
      at: atOf(at),
    })),
    objections: objections.map(({ member, kind, language, text, proposedWording, stored, castBy, at }) => ({
      ...{ member, kind, language, text, proposedWording, castBy },
      sha256: stored,
      at: atOf(at),
    })),
  };
}
