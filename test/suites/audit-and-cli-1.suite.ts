import { runTogether } from '../support/suite.js';

await runTogether(['audit', 'cli'], { nth: 1, of: 2 });
