// The first import of whatever is started by hand: looks at the Node that runs it before anything else is loaded.
// Plain JavaScript without imports of its own, so that an old Node gets as far as the sentence about itself.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Placet needs Node 20.19 or later, and this is ${process.versions.node}: install one from https://nodejs.org and start again.`,
  );
  process.exit(/placet(\.js)?$/.test(process.argv[1] ?? '') ? 2 : 1);
}
