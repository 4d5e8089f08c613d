// Every command that the window can call, with what it takes and gives back.
// A Rust test compares these names with the handlers and the capability file,
// so each command stands on a line of its own.

import type {
  Changed,
  CheckInForm,
  ClaimPage,
  ComparePage,
  Found,
  LedgerKind,
  LimitForm,
  LimitPreview,
  LimitsPage,
  RemindersForm,
  ResearchPage,
  ReviewForm,
  ReviewPage,
  Saved,
  SettingsPage,
  Start,
  Suggestion,
  SupportPage,
  TimerCard,
  TipsPage,
  TodayPage,
  TrendsPage,
  WeekPage,
  WelcomePage,
} from './types';

export type ReviewFormat = 'html' | 'md' | 'pdf' | 'png';

type Nothing = Record<string, never>;
type Command<Args, Result> = { readonly args: Args; readonly result: Result };

// Only the types matter; the value is an empty mark.
const command = <Args, Result>() => ({}) as Command<Args, Result>;

export const commands = {
  start: command<Nothing, Start>(),
  welcome: command<Nothing, WelcomePage>(),
  finish_welcome: command<
    { platforms: string[] | null; hour: string | null; weekStart: string | null },
    null
  >(),
  today: command<{ day: string | null }, TodayPage>(),
  save_check_in: command<{ form: CheckInForm }, Saved>(),
  remove_check_in: command<{ id: string }, Changed>(),
  undo: command<{ change: string }, Changed>(),
  week: command<{ day: string | null; width: number | null }, WeekPage>(),
  review: command<{ day: string | null; width: number | null }, ReviewPage>(),
  save_review: command<{ form: ReviewForm }, Changed>(),
  save_review_file: command<
    { week: string; format: ReviewFormat; notes: boolean; names: boolean },
    string | null
  >(),
  trends: command<{ span: string; measure: string; width: number | null }, TrendsPage>(),
  compare: command<
    { choice: string; first: [string, string] | null; second: [string, string] | null },
    ComparePage
  >(),
  save_chart: command<
    { order: string; format: 'svg' | 'png'; theme: 'light' | 'dark' },
    string | null
  >(),
  limits: command<Nothing, LimitsPage>(),
  preview_limit: command<{ form: LimitForm }, LimitPreview>(),
  suggest_limit: command<{ form: LimitForm }, Suggestion | null>(),
  set_limit: command<{ form: LimitForm; replaces: string | null }, Changed>(),
  end_limit: command<{ id: string }, Changed>(),
  note_ledger: command<
    {
      kind: LedgerKind;
      subject: string;
      day: string;
      note: string | null;
      worth: 'yes' | 'no' | 'skip' | null;
    },
    Changed
  >(),
  pause: command<{ first: string; last: string }, Changed>(),
  end_pause: command<{ id: string }, Changed>(),
  timer: command<Nothing, TimerCard | null>(),
  start_timer: command<{ platform: string; switch: boolean }, Changed>(),
  stop_timer: command<{ keep: string | null }, Changed>(),
  unsaved: command<{ yes: boolean }, null>(),
  tips: command<Nothing, TipsPage>(),
  not_for_me: command<{ tip: string }, Changed>(),
  try_tip: command<
    { tip: string; when: string | null; then: string | null; switch: boolean },
    Changed
  >(),
  stop_trial: command<Nothing, Changed>(),
  answer_trial: command<{ found: Found; note: string | null }, Changed>(),
  close_card: command<{ forever: boolean }, Changed>(),
  tracking_answered: command<Nothing, Changed>(),
  research: command<{ width: number | null }, ResearchPage>(),
  claim: command<Nothing, ClaimPage>(),
  support: command<{ country: string | null }, SupportPage>(),
  choose_country: command<{ country: string }, SupportPage>(),
  save_own_contact: command<{ id: string | null; name: string; value: string }, Changed>(),
  remove_own_contact: command<{ id: string }, Changed>(),
  settings: command<Nothing, SettingsPage>(),
  set_asking: command<{ asking: 'on' | 'pause' | 'off' }, Changed>(),
  set_charts: command<{ shown: boolean }, Changed>(),
  hide_mood_history: command<{ hide: boolean }, Changed>(),
  set_card: command<{ on: boolean }, Changed>(),
  save_everything: command<{ format: 'json' | 'db' }, string | null>(),
  delete_everything: command<Nothing, null>(),
  save_settings: command<
    { hour: string; weekStart: string; theme: string; weekend: string[] },
    Changed
  >(),
  save_reminders: command<{ form: RemindersForm }, Changed>(),
  quiet_reminders: command<{ quiet: boolean }, Changed>(),
  save_background: command<{ stay: boolean }, Changed>(),
  set_autostart: command<{ on: boolean }, Changed>(),
  add_platform: command<{ name: string }, Changed>(),
  rename_platform: command<{ id: string; name: string }, Changed>(),
  archive_platform: command<{ id: string }, Changed>(),
  restore_platform: command<{ id: string }, Changed>(),
  move_platform: command<{ id: string; to: number }, Changed>(),
  open_link: command<{ id: string }, null>(),
};

export type CommandName = keyof typeof commands;
export type ArgsOf<Name extends CommandName> = (typeof commands)[Name]['args'];
export type ResultOf<Name extends CommandName> = (typeof commands)[Name]['result'];

/** What Rust says without being asked. */
export type Events = { 'journal-changed': null; timer: null; 'show-page': string };
