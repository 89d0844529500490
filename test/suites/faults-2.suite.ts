import { runTogether } from '../support/suite.js';

await runTogether(['faults', 'architecture', 'support'], { nth: 2, of: 3 });
