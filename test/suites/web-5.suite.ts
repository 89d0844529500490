import { runTogether } from '../support/suite.js';

await runTogether(['web'], { nth: 5, of: 5 });
