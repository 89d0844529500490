// `npm run bench`: the service under load. `npm run bench -- count`: counting a file, beside merely reading it.
await import(process.argv.includes('count') ? './count.js' : './service.js');
