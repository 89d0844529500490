import { runTogether } from '../support/suite.js';

await runTogether(['web'], { nth: 4, of: 5 });
