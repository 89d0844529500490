import { runTogether } from '../support/suite.js';

await runTogether(['record'], { nth: 2, of: 2 });
