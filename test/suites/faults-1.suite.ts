import { runTogether } from '../support/suite.js';

await runTogether(['faults', 'architecture', 'support'], { nth: 1, of: 3 });
