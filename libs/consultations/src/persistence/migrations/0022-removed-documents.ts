import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document of a draft can be removed, where nobody but the secretariat has read it. The application still deletes no
 * document by itself: this function alone does, and touches none that was put before the membership.
 */
export class RemovedDocuments1000000000022 implements MigrationInterface {
  name = 'RemovedDocuments1000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION remove_document(p_document uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM 1 FROM document d JOIN consultation k ON k.id = d.consultation_id
        WHERE d.id = p_document AND k.opened_at IS NULL AND k.cancelled_at IS NULL;
        IF NOT FOUND THEN RAISE EXCEPTION 'document % is not that of a draft', p_document; END IF;
        DELETE FROM document_footnote WHERE document_id = p_document;
        DELETE FROM document_block WHERE document_id = p_document;
        DELETE FROM document WHERE id = p_document;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION remove_document(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION remove_document(uuid) TO placet_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION remove_document(uuid)');
  }
}
