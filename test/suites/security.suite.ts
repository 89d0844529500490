import { runTogether } from '../support/suite.js';

await runTogether(['security']);
