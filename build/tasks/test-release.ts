import process from 'node:process';

// The whole suite before a release, an hour or two: each disk call at which a program is killed or fails,
// each screen in each language and both labs: npm run test:release

process.env['SOFTKEY_RELEASE'] = '1';
process.env['SOFTKEY_LABS'] = '1';
await import('./test.ts');
