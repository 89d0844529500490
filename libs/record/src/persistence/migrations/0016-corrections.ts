import type { MigrationInterface, QueryRunner } from 'typeorm';
import { removalOfUnusedEvidence } from '#voting';
import type { RecordContent } from '../../domain/content.js';
import { languageVersion, originalLanguageOf } from '../../domain/language-version.js';
import { fingerprinted } from '../fingerprinted.js';

/**
 * The language versions of records with their windows, the corrections submitted to them, the one corrigendum, and the state
 * in which a record was approved. All of it is written once: what was said stands, and what became of it is a row beside it.
 */
export class Corrections1000000000016 implements MigrationInterface {
  name = 'Corrections1000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await this.versions(runner);
    await this.corrections(runner);
    await this.whatIsIssued(runner);
    await removalOfUnusedEvidence(runner);
    await this.versionsOfEarlierRecords(runner);
    await runner.query(
      'GRANT SELECT, INSERT ON record_version, record_correction, record_correction_outcome, corrigendum, corrigendum_text, record_approval TO placet_app',
    );
  }

  private async versions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_version (
        consultation_id uuid NOT NULL REFERENCES record (consultation_id),
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        original boolean NOT NULL,
        content text NOT NULL,
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(content, 'UTF8'))),
        published_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL CHECK (closes_at > published_at),
        log_index bigint NOT NULL,
        PRIMARY KEY (consultation_id, language),
        UNIQUE (consultation_id, language, closes_at)
      )`);
    await runner.query('CREATE UNIQUE INDEX record_version_original ON record_version (consultation_id) WHERE original');
  }

  /** A correction carries the end of the window that it came in, so that the table itself takes none that came later. */
  private async corrections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_correction (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL,
        language text NOT NULL,
        closes_at timestamptz NOT NULL,
        place text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
        says text NOT NULL CHECK (length(says) BETWEEN 1 AND 4000),
        should_say text NOT NULL CHECK (length(should_say) <= 4000),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        member_id uuid NOT NULL REFERENCES member (id),
        account_id uuid NOT NULL,
        submitted_at timestamptz NOT NULL CHECK (submitted_at < closes_at),
        FOREIGN KEY (consultation_id, language, closes_at) REFERENCES record_version (consultation_id, language, closes_at)
      )`);
    await runner.query('CREATE INDEX record_correction_of ON record_correction (consultation_id, submitted_at)');
    // At most one a correction: it is answered, or withdrawn before.
    await runner.query(`
      CREATE TABLE record_correction_outcome (
        correction_id uuid PRIMARY KEY REFERENCES record_correction (id),
        outcome text NOT NULL CHECK (outcome IN ('ACCEPTED', 'EDITORIAL', 'NOT_ACCEPTED', 'WITHDRAWN')),
        wording text CHECK (length(wording) BETWEEN 1 AND 4000),
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        CHECK (wording IS NULL OR outcome IN ('ACCEPTED', 'EDITORIAL')),
        CHECK (note IS NOT NULL OR outcome <> 'NOT_ACCEPTED')
      )`);
  }

  private async whatIsIssued(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE corrigendum (
        consultation_id uuid PRIMARY KEY REFERENCES record (consultation_id),
        symbol text NOT NULL UNIQUE,
        content text NOT NULL,
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(content, 'UTF8'))),
        issued_at timestamptz NOT NULL,
        log_index bigint NOT NULL
      )`);
    // As the texts of a record: path is a JSON Pointer into corrigendum.content, where {"salted": …} stands in the text's place.
    await runner.query(`
      CREATE TABLE corrigendum_text (
        consultation_id uuid NOT NULL REFERENCES corrigendum (consultation_id),
        path text NOT NULL CHECK (path ~ '^/'),
        salt bytea CHECK (length(salt) = 32),
        text text,
        erased_at timestamptz,
        PRIMARY KEY (consultation_id, path),
        CHECK ((salt IS NULL) = (text IS NULL) AND (text IS NULL) = (erased_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE record_approval (
        consultation_id uuid PRIMARY KEY REFERENCES record (consultation_id),
        content text NOT NULL,
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(content, 'UTF8'))),
        approved_at timestamptz NOT NULL,
        log_index bigint NOT NULL
      )`);
    // From then on votes are not corrected any more either: there is one corrigendum, and it has them.
    await runner.query('ALTER TABLE consultation ADD COLUMN corrigendum_issued_at timestamptz');
  }

  /** Records that were published before language versions were kept came out in all their languages at once. */
  private async versionsOfEarlierRecords(runner: QueryRunner): Promise<void> {
    const earlier = (await runner.query('SELECT consultation_id AS id FROM record ORDER BY published_at')) as { id: string }[];
    for (const { id } of earlier) {
      const [record] = (await runner.query(
        `SELECT r.content, encode(r.sha256, 'hex') AS sha256, r.published_at, k.corrections_close_at AS closes_at
         FROM record r JOIN consultation k ON k.id = r.consultation_id WHERE r.consultation_id = $1`,
        [id],
      )) as { content: string; sha256: string; published_at: Date; closes_at: Date }[];
      if (!record) continue;
      const content = JSON.parse(record.content) as RecordContent;
      for (const language of content.languages) {
        const original = language === originalLanguageOf(content);
        const terms = { language, original, record: record.sha256, publishedAt: record.published_at, closesAt: record.closes_at };
        const { text, sha256 } = fingerprinted(languageVersion(content, terms));
        await runner.query(
          `INSERT INTO record_version (consultation_id, language, original, content, sha256, published_at, closes_at, log_index)
           SELECT $1, $2, $3, $4, $5, $6, $7, e.index FROM append_entries($1, ARRAY['record.version-published'], ARRAY[NULL]::uuid[], ARRAY[NULL]::uuid[], ARRAY[$8]) e`,
          [
            ...[id, language, original, text, Buffer.from(sha256, 'hex'), record.published_at, record.closes_at],
            `{"correctionsCloseAt":"${record.closes_at.toISOString()}","language":"${language}","original":${original},"sha256":"${sha256}"}`,
          ],
        );
      }
    }
  }

  async down(): Promise<void> {
    throw new Error('What was corrected is never undone.');
  }
}
