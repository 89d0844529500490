import { runTogether } from '../support/suite.js';

await runTogether(['web'], { nth: 2, of: 5 });
