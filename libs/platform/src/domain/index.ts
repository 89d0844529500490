export * from './words.js';
export * from './one-language.js';
export * from './refusal.js';
export * from './not-what-was-signed.js';
export * from './instants.js';
export * from './erased.js';
