import { expect, test } from 'vitest';
import { asProblem } from './index';

test('what Rust rejects with is handed on; anything else gets a sentence', () => {
  const problem = { code: 'disk-full', message: 'The disk is full.', field: null };
  expect(asProblem(problem, 'x')).toBe(problem);
  expect(asProblem('gone', 'That did not work.')).toEqual({
    code: 'unknown',
    message: 'That did not work.',
    field: null,
  });
});

test('the journal in memory stays out of the released files', async () => {
  const main = (await import('../../main.ts?raw')).default as string;
  expect(main).toContain("import.meta.env.MODE === 'preview'");
  expect(main).not.toMatch(/^import .*fake/m);
});
