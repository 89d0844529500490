import { runTogether } from '../support/suite.js';

await runTogether(['faults', 'architecture', 'support'], { nth: 4, of: 4 });
