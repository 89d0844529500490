/**
 * What renders records, by a door of its own: a server leaves it to a thread (`rendering/worker.ts`) and does not load the
 * libraries that write the files; the command and the tests come in here.
 */
export { render, renderCorrigendum, renderFrozen } from './formats/registry.js';
