// `npm run bench`: the service under load. `npm run bench -- count`: counting a file, beside merely reading it. `npm run bench -- audit`: pages
// of the auditor's queries, with few entries and with many. `npm run bench -- verify`: checking a bundle, beside hashing its entries.
const named = ['count', 'audit', 'verify'].find((each) => process.argv.includes(each)) ?? 'service';
await import(`./${named}.js`);
