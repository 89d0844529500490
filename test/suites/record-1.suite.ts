import { runTogether } from '../support/suite.js';

await runTogether(['record'], { nth: 1, of: 2 });
