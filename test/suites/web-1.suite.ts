import { runTogether } from '../support/suite.js';

await runTogether(['web'], { nth: 1, of: 5 });
