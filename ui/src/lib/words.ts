// Every text that a person reads comes from the .ftl files that Rust reads too.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

// The pages' own words. What Rust says comes with the data, already said.
const files = import.meta.glob<string>(
  '../../../assets/locales/en/{app,welcome,today,week,review,trends,limits,tips,research,claim,support,settings,tracking,timer,reminders}.ftl',
  { query: '?raw', import: 'default', eager: true },
);

// No isolation marks around the values: names and times are put into
// sentences that people copy and that tests compare.
const bundle = new FluentBundle('en', { useIsolating: false });
for (const [path, text] of Object.entries(files)) {
  for (const error of bundle.addResource(new FluentResource(text))) {
    console.error(`words: ${path}: ${error.message}`);
  }
}

/** The text of a message; its id where there is none, so that the gap shows. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) {
    console.error(`words: no message ${id}`);
    return id;
  }
  return bundle.formatPattern(pattern, args);
}

export function hasWord(id: string): boolean {
  return Boolean(bundle.getMessage(id)?.value);
}
