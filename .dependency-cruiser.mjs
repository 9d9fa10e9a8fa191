// Who may import whom. Adding a line to `mayCall` is an architectural decision: say why in the change.
const base = ['catalogue', 'states', 'notices', 'people', 'sharing'];
const mayCall = {
  catalogue: [],
  states: ['catalogue'],
  notices: ['catalogue', 'states'],
  people: ['catalogue', 'states', 'notices'],
  // Who reads what a person puts here, under which marking, and its recall.
  sharing: ['catalogue', 'states', 'notices', 'people'],
  atlas: base,
  library: [...base, 'atlas'],
  // Puts its panels on the pages of challenges and options, which know nothing of it.
  indicators: [...base, 'library'],
  responses: [...base, 'atlas', 'library'],
  // What a person keeps and shares of what the rooms before it show.
  work: [...base, 'atlas', 'library', 'responses'],
  home: [...base, 'atlas', 'library', 'responses', 'work'],
};

const testFile = '(\\.test\\.tsx?$|/testing(\\.ts$|/)|^src/testing/)';

const betweenCapabilities = Object.entries(mayCall).map(([capability, others]) => ({
  name: `${capability}-may-call-only-${others.join('-') || 'nobody'}`,
  comment: `${capability} uses a capability that is not in its mayCall list, or reaches past its index.ts.`,
  severity: 'error',
  from: { path: `^src/capabilities/${capability}/`, pathNot: testFile },
  to: {
    path: '^src/capabilities/',
    pathNot: [`^src/capabilities/${capability}/`, ...others.map((other) => `^src/capabilities/${other}/index\\.ts$`)],
  },
}));

export default {
  forbidden: [
    ...betweenCapabilities,
    {
      name: 'capabilities-are-listed',
      comment: 'A new capability must be given a mayCall line.',
      severity: 'error',
      from: { path: '^src/capabilities/', pathNot: `^src/capabilities/(${Object.keys(mayCall).join('|')})/` },
      to: {},
    },
    {
      name: 'only-the-app-mounts',
      comment: 'mount.ts is for app.ts. Other capabilities use index.ts.',
      severity: 'error',
      from: { pathNot: ['^src/app\\.ts$', testFile] },
      to: { path: '/mount\\.ts$' },
    },
    {
      name: 'kernel-knows-no-capability',
      comment: 'The kernel serves every capability and may not depend on one. Pass the thing in, or move it.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: testFile },
      to: { path: '^src/(capabilities|engines|app|main)' },
    },
    {
      name: 'rules-stay-pure',
      comment: 'Rules take facts and return decisions. They know their own rules, kernel/values and the types of engines.',
      severity: 'error',
      from: { path: '^src/capabilities/([^/]+)/rules(/|\\.ts$)', pathNot: testFile },
      to: { pathNot: ['^src/capabilities/$1/rules(/|\\.ts$)', '^src/kernel/values/', '^src/engines/'] },
    },
    {
      name: 'rules-do-not-run-engines',
      comment: 'An engine may take seconds: an action or a job runs it. Rules may only name its types.',
      severity: 'error',
      from: { path: '^src/capabilities/[^/]+/rules(/|\\.ts$)', pathNot: testFile },
      to: { path: '^src/engines/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'values-know-nothing',
      comment: 'kernel/values is plain data and arithmetic, safe in a browser.',
      severity: 'error',
      from: { path: '^src/kernel/values/', pathNot: testFile },
      to: { pathNot: '^src/kernel/values/' },
    },
    {
      name: 'engines-know-only-engines',
      severity: 'error',
      from: { path: '^src/engines/', pathNot: testFile },
      to: { pathNot: ['^src/engines/', '^src/kernel/values/', 'node_modules/highs/'] },
    },
    {
      name: 'only-stores-speak-sql',
      comment: 'SQL and drivers live in kernel/db and in store files.',
      severity: 'error',
      from: { pathNot: ['^src/kernel/(access|db|jobs|procedures|provenance|reference)/', '^src/capabilities/[^/]+/store(/|\\.ts$)', testFile] },
      to: { path: 'node_modules/(kysely|pg|@electric-sql)/' },
    },
    {
      name: 'pages-only-show',
      comment: 'A page is given what it shows: no store, no action, no database, no request.',
      severity: 'error',
      from: { path: '^src/capabilities/[^/]+/pages/', pathNot: testFile },
      to: { path: ['/store(/|\\.ts$)', '/actions(/|\\.ts$)', '/routes(/|\\.ts$)', '^src/kernel/(access|db|http|jobs)/', 'node_modules/fastify'] },
    },
    {
      name: 'stores-only-store',
      severity: 'error',
      from: { path: '^src/capabilities/[^/]+/store(/|\\.ts$)', pathNot: testFile },
      to: { path: ['/pages/', '/actions(/|\\.ts$)', '/routes(/|\\.ts$)', '/texts', '^src/kernel/(http|ui)/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: testFile }, to: { path: testFile } },
    {
      name: 'no-dead-files',
      comment: 'Not reachable from the application or a test: delete it.',
      severity: 'error',
      from: { path: ['^src/(main|cli|first-database)\\.ts$', '/browser/[^/]+\\.ts$', '\\.test\\.tsx?$'] },
      to: { path: '^src/', pathNot: [testFile, '^src/(main|cli|first-database)\\.ts$', '/browser/[^/]+\\.ts$', '\\.d\\.ts$', '^src/capabilities/[^/]+/index\\.ts$'], reachable: false },
    },
    {
      name: 'kernel-is-shared',
      comment: 'Only one file needs it: it is not shared yet, keep it with its user.',
      severity: 'warn',
      from: { path: '^src/' },
      module: { path: '^src/kernel/(?!(db|documents|ui|cli|http)/)', pathNot: testFile, numberOfDependentsLessThan: 2 },
    },
    {
      name: 'across-folders-by-alias',
      comment: 'Inside a capability or kernel part, import relatively; across them, use #kernel, #engines or #capabilities.',
      severity: 'error',
      from: { path: '^src/((?:capabilities|kernel|engines)/[^/]+)/' },
      // The app has no alias; whatever but a test imported it would make a ring.
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/engines/', '^src/app\\.ts$'], dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^src', pathNot: testFile },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
