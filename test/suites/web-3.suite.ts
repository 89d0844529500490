import { runTogether } from '../support/suite.js';

await runTogether(['web'], { nth: 3, of: 5 });
