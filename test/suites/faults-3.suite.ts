import { runTogether } from '../support/suite.js';

await runTogether(['faults', 'architecture', 'support'], { nth: 3, of: 3 });
