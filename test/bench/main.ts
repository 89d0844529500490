// `npm run bench`: the service under load. `npm run bench -- count`: counting a file, beside merely reading it. `npm run bench -- audit`: pages
// of the auditor's queries, with few entries and with many.
const named = ['count', 'audit'].find((each) => process.argv.includes(each)) ?? 'service';
await import(`./${named}.js`);
