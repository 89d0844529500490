/**
 * The direction of dependencies (README, "The house"), as rules for dependency-cruiser. Every rule has a planted violation
 * in test/architecture/rules.spec.ts that must be caught.
 */
/** What each lib may import besides itself. tally may be imported by the libs that count, explain, or name the regional groups. */
const allowed = {
  tally: [],
  transparency: [],
  bundle: ['tally', 'transparency', 'platform'],
  platform: [],
  ledger: ['transparency', 'platform'],
  identity: ['ledger', 'platform'],
  delegations: ['tally', 'identity', 'ledger', 'platform'],
  consultations: ['tally', 'delegations', 'identity', 'ledger', 'platform'],
  voting: ['tally', 'consultations', 'delegations', 'identity', 'ledger', 'platform'],
  comments: ['consultations', 'delegations', 'identity', 'ledger', 'platform'],
  silence: ['tally', 'consultations', 'delegations', 'identity', 'ledger', 'platform'],
  record: [
    ...['tally', 'transparency', 'bundle', 'memory', 'comments', 'silence', 'voting'],
    ...['consultations', 'delegations', 'identity', 'ledger', 'platform'],
  ],
  exports: ['tally', 'record', 'consultations', 'identity', 'platform'],
  memory: ['silence', 'voting', 'consultations', 'delegations', 'identity', 'ledger', 'platform'],
  erasure: ['record', 'consultations', 'identity', 'ledger', 'platform'],
  demonstration: [],
};

const direction = Object.entries(allowed).map(([lib, others]) => ({
  name: `direction-${lib}`,
  comment: `${lib} may import ${others.length ? others.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/src/` },
  to: { path: `^(libs|apps)/`, pathNot: `^libs/(${[lib, ...others].join('|')})/src/` },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'no-cycles',
      comment: 'No file reaches itself through its imports.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-the-public-surface',
      comment: 'Another lib is imported by its index.ts (or the pure #platform/domain), never past it.',
      severity: 'error',
      from: { path: '^(?:libs|apps)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: [
          '^libs/$1/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/platform/src/domain/index\\.ts$',
          '^libs/bundle/src/node\\.ts$',
          '^libs/exports/src/render\\.ts$',
        ],
      },
    },
    {
      name: 'pure-domain',
      comment:
        'A domain imports tally, transparency, the pure part of platform, jsdiff, and types: no framework, no database, no GraphQL, no Node.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        // jsdiff is pure: two texts in, their difference out.
        pathNot: ['^libs/[^/]+/src/domain/', '^libs/(tally|transparency)/src/index\\.ts$', '(^|/)node_modules/diff/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...['tally', 'transparency'].map((lib) => ({
      name: `pure-${lib}`,
      comment: `${lib} imports nothing but itself.`,
      severity: 'error',
      from: { path: `^libs/${lib}/src/`, pathNot: '\\.spec\\.ts$' },
      to: { pathNot: `^libs/${lib}/src/` },
    })),
    {
      name: 'pure-bundle',
      comment: 'bundle imports tally, transparency and the pure part of platform; node.ts alone knows of Node.',
      severity: 'error',
      from: { path: '^libs/bundle/src/', pathNot: ['\\.spec\\.ts$', '\\.spec-support\\.ts$', '^libs/bundle/src/node\\.ts$'] },
      to: {
        pathNot: ['^libs/bundle/src/(?!node\\.ts)', '^libs/(tally|transparency)/src/index\\.ts$', '^libs/platform/src/domain/index\\.ts$'],
      },
    },
    {
      name: 'graphql-through-use-cases-and-queries',
      comment: 'Resolvers do not write: they know no repositories.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/graphql/' },
      to: { path: '^libs/[^/]+/src/persistence/[^/]*repository\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'persistence-below',
      comment: 'Persistence knows neither use cases nor GraphQL.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/persistence/' },
      to: { path: '^libs/$1/src/(use-cases|graphql)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-knows-only-the-schema',
      comment: 'The web client knows schema.gql, and of the server only what is pure and checks proofs: bundle, transparency, tally.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|cli))/', pathNot: '^libs/(bundle|transparency|tally)/src/index\\.ts$' },
    },
    {
      name: 'servers-do-not-render',
      comment: 'What writes PDF, DOCX and XLSX is loaded by the thread that renders and by the command, not by every server.',
      severity: 'error',
      from: { path: '^(libs|apps/api)/', pathNot: ['^libs/exports/src/(formats/|render\\.ts$|rendering/worker\\.ts$)', '\\.spec\\.ts$'] },
      to: { path: '^libs/exports/src/(formats/|render\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-do-not-know-apps',
      comment: 'apps are composed of libs, never the other way round.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['types', 'import', 'default'], exportsFields: ['exports'] },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
