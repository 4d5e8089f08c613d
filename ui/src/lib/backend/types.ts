// Written from src-tauri/src/types.rs by `WRITE_TYPES=1 cargo test -p scrollwell types`.

export type Source = "meter" | "import" | "timer" | "recall";
export type Worth = "yes" | "partly" | "no";
export type Problem = { 
/**
 * A stable name.
 */
code: string, 
/**
 * What is wrong and what would be right.
 */
message: string, 
/**
 * The control that it is about: `usage:<platform id>`, `valence`, `calm`, `duration`, `name`.
 */
field: string | null, };
export type Start = { welcomed: boolean, theme: string, 
/**
 * Why nothing can be saved, as a sentence.
 */
read_only: string | null, made_up: boolean, version: string, };
export type Choice = { value: string, label: string, };
export type WelcomePage = { platforms: Array<WelcomePlatform>, hours: Array<Choice>, hour: string, weekdays: Array<Choice>, week_start: string, file: string, };
export type WelcomePlatform = { name: string, chosen: boolean, };
export type TodayPage = { day: string, is_today: boolean, title: string, 
/**
 * Seven days, the last one today.
 */
strip: Array<StripDay>, rows: Array<UsageRow>, contexts: Array<Choice>, 
/**
 * What the day holds; null when nothing is logged.
 */
saved: SavedDay | null, };
export type StripDay = { day: string, short: string, label: string, state: "nothing" | "part" | "complete", is_today: boolean, };
export type UsageRow = { platform: string, name: string, colour: number, 
/**
 * As it can be typed; empty when not logged.
 */
text: string, source: Source, worth: Worth | null, };
export type SavedDay = { total: string | null, coverage: string, mood: string | null, rows: Array<SavedRow>, check_ins: Array<CheckInSaid>, limits: Array<LimitLine>, tip: TipCard | null, };
export type SavedRow = { platform: string, name: string, colour: number, text: string, source: string, guess: boolean, late: boolean, worth: string | null, };
export type CheckInSaid = { id: string, time: string, valence: number | null, mood: string | null, calm: string | null, context: Array<string>, note: string | null, late: boolean, };
export type LimitLine = { scope: string, text: string, minutes: number, limit: number, fraction: number, };
export type Saved = { change: string, message: string, page: TodayPage, };
export type Changed = { 
/**
 * For undoing it; empty when nothing was changed.
 */
change: string, message: string, };
export type Mark = { x: number, y: number, left: number, width: number, label: string, value: string, };
export type Table = { caption: string, columns: Array<string>, rows: Array<Array<string>>, };
export type Chart = { svg: string, title: string, summary: string, marks: Array<Mark>, table: Table, };
export type WeekPage = { start: string, title: string, overline: string, previous: string, next: string | null, is_current: boolean, empty: boolean, lede: string, mood: string | null, comparison: string, chart: Chart, legend: Array<Legend>, has_guess: boolean, has_late: boolean, has_limit: boolean, platforms: Array<PlatformTotal>, limits: Array<WeekLimit>, notes: Array<string>, };
export type Legend = { name: string, colour: number, };
export type PlatformTotal = { name: string, colour: number, total: string, per_day: string, n: string, };
export type WeekLimit = { text: string, detail: string, fraction: number, };
export type LimitsPage = { scopes: Array<Choice>, current: Array<LimitRow>, ended: Array<LimitRow>, };
export type LimitRow = { id: string, scope: string, name: string, colour: number | null, minutes: string, 
/**
 * As it can be typed, to change it.
 */
input: string, span: string, detail: string, };
export type Preview = { read_back: string, sentence: string, median: string | null, replaces: string | null, days: Array<PreviewDay>, };
export type PreviewDay = { label: string, state: "within" | "over" | "not-logged", short: string, };
export type Study = { text: string, design: string, n: string, finding: string, link: string | null, link_id: string | null, };
export type TipCard = { id: string, text: string, why: string | null, grade: string, grade_words: string, caveat: string, studies: Array<Study>, };
export type TipsPage = { tips: Array<TipCard>, };
export type Way = { kind: "phone" | "text" | "chat" | "email" | "web", label: string, 
/**
 * To the letter as it is printed.
 */
value: string, link_id: string | null, };
export type Contact = { name: string, about: string | null, ways: Array<Way>, hours: string | null, languages: string | null, checked: string, };
export type Directory = { name: string, about: string, link_id: string, address: string, };
export type SupportPage = { country: string | null, 
/**
 * False when it is only suggested by the locale.
 */
chosen: boolean, countries: Array<Choice>, emergency: Contact | null, 
/**
 * What to do where no emergency number is confirmed.
 */
no_emergency: string | null, contacts: Array<Contact>, no_contacts: string | null, 
/**
 * How far the numbers can be trusted.
 */
caution: string, directories: Array<Directory>, };
export type SettingsPage = { platforms: Array<SettingsPlatform>, archived: Array<SettingsPlatform>, offered: Array<string>, hours: Array<Choice>, hour: string, weekdays: Array<Choice>, week_start: string, theme: string, file: string, version: string, };
export type SettingsPlatform = { id: string, name: string, colour: number, };
export type CheckInForm = { day: string, valence: number | null, coarse: boolean, calm: number | null, context: Array<string>, note: string, rows: Array<FormRow>, };
export type FormRow = { platform: string, text: string, source: Source, worth: Worth | null, };
