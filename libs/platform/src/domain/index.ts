export * from './words.js';
export * from './refusal.js';
