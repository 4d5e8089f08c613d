import { expect, test } from 'vitest';
import { hasWord, t } from './words';

const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const texts = import.meta.glob<string>('../../../assets/locales/en/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const own = [
  'app',
  'welcome',
  'today',
  'week',
  'review',
  'trends',
  'limits',
  'tips',
  'research',
  'claim',
  'support',
  'settings',
  'tracking',
  'timer',
  'reminders',
];

const code = Object.values(sources).join('\n');
const idsOf = (text: string) => [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((one) => one[1]!);
const used = new Set([...code.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((one) => one[1]!));

test('every message that is used is written', () => {
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((id) => !hasWord(id))).toEqual([]);
});

test('no message is asked for by a made-up id, so that the other tests see it', () => {
  const asked = code.match(/\bt\(\s*[^'\s)][^)]*\)/g) ?? [];
  expect(asked.filter((one) => !one.startsWith('t(id'))).toEqual([]);
});

test.each(own)('every message of %s.ftl is used, and begins with its name', (name) => {
  const file = Object.entries(texts).find(([path]) => path.endsWith(`/${name}.ftl`));
  const ids = idsOf(file?.[1] ?? '');
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !used.has(id))).toEqual([]);
  expect(ids.filter((id) => !id.startsWith(`${name}-`))).toEqual([]);
});

test('no id stands twice, in whatever file', () => {
  const ids = Object.values(texts).flatMap(idsOf);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('templates hold no words of their own', () => {
  const loose = Object.entries(sources)
    .filter(([path]) => path.endsWith('.svelte'))
    .flatMap(([path, text]) => {
      const template = text
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/=>/g, '')
        .replace(/<kbd>.*?<\/kbd>/g, '');
      const found = [...template.matchAll(/>([^<>{}]*[A-Za-z]{2}[^<>{}]*)</g)];
      return found.map((one) => `${path}: ${one[1]!.trim()}`);
    });
  expect(loose).toEqual([]);
});

test('none of the words that judge', () => {
  const judging =
    /\b(fail\w*|exceed\w*|broke\w*|should|great job|well done|addict\w*|detox|streak\w*|cheat\w*)\b/i;
  const found = Object.entries(texts)
    .filter(([path]) => own.some((name) => path.endsWith(`/${name}.ftl`)))
    .filter(([, text]) => judging.test(text));
  expect(found.map(([path]) => path)).toEqual([]);
});

test('plurals and values', () => {
  expect(t('settings-archived', { count: 1 })).toBe('One archived platform');
  expect(t('settings-archived', { count: 3 })).toBe('3 archived platforms');
  expect(t('app-window-title', { page: 'Week' })).toBe('Week · Scrollwell');
});
