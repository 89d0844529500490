import { runTogether } from '../support/suite.js';

await runTogether(['concurrency'], { nth: 2, of: 2 });
