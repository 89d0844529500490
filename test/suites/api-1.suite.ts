import { runTogether } from '../support/suite.js';

await runTogether(['api'], { nth: 1, of: 2 });
