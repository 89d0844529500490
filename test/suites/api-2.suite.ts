import { runTogether } from '../support/suite.js';

await runTogether(['api'], { nth: 2, of: 2 });
