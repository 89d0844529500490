import { runTogether } from '../support/suite.js';

await runTogether(['concurrency'], { nth: 1, of: 2 });
