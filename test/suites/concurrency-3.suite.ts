import { runTogether } from '../support/suite.js';

await runTogether(['concurrency'], { nth: 3, of: 4 });
