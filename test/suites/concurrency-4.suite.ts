import { runTogether } from '../support/suite.js';

await runTogether(['concurrency'], { nth: 4, of: 4 });
