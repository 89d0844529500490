import { runTogether } from '../support/suite.js';

await runTogether(['acceptance'], { nth: 2, of: 2 });
