import { runTogether } from '../support/suite.js';

await runTogether(['record'], { nth: 3, of: 3 });
