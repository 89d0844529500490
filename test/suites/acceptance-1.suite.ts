import { runTogether } from '../support/suite.js';

await runTogether(['acceptance'], { nth: 1, of: 2 });
