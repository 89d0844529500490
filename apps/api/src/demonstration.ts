import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { ADMINISTRATOR, loadDemonstration } from '#demonstration';
import { CreateAccount } from '#identity';
import { CannotStart, POOL } from '#platform';
import type { Steps } from './steps.js';

/**
 * Fills the empty database through the server's own public API, like anybody. The database keeps that this was begun and
 * that it was finished: what was broken off is not taken for the whole.
 */
export async function loadInto(app: NestFastifyApplication, endpoint: string, steps: Steps): Promise<void> {
  const pool = app.get<Pool>(POOL);
  const { rowCount } = await pool.query('INSERT INTO demonstration DEFAULT VALUES ON CONFLICT DO NOTHING');
  if (!rowCount) throw new CannotStart('Another process loads the demonstration into this database: start again when it has finished.');
  const { email, name, password, roles } = ADMINISTRATOR;
  await app.get(CreateAccount).execute(null, { email, name, password, roles });
  await loadDemonstration(endpoint, steps.counter());
  await pool.query('UPDATE demonstration SET loaded_at = official_now()');
}
