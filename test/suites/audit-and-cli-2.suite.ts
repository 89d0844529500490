import { runTogether } from '../support/suite.js';

await runTogether(['audit', 'cli'], { nth: 2, of: 2 });
