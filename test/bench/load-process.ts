import { type Load, run } from './load.js';
import { runSql, type SqlLoad } from './sql-load.js';

/** The load generator: a process of its own, so that it does not take turns with the server. */
process.on('message', (task: { http: Load } | { sql: SqlLoad }) => {
  const figures = 'http' in task ? run(task.http) : runSql(task.sql);
  figures.then(
    (done) => process.send?.({ done }),
    (fault: unknown) => process.send?.({ fault: fault instanceof Error ? fault.message : String(fault) }),
  );
});
process.on('disconnect', () => process.exit());
