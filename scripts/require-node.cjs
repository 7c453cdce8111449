// Loaded before a script (`node -r`): plain old JavaScript, so that any Node can say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    [
      `Zhida needs Node 22.18 or newer; this is Node ${process.versions.node} (${process.execPath}).`,
      `直达需要 Node 22.18 或更高版本，当前为 Node ${process.versions.node}。`,
      'On Linux x64, `npm ci` also installs Node 24 as an optional dependency, and `npm start`,',
      '`npm test` and `npm run zhida` use it. It is not there: run `npm ci` without',
      '`--omit=optional`, or install Node 24.',
    ].join('\n'),
  );
  process.exit(1);
}
