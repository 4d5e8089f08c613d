// Written from src-tauri/src/types.rs by `WRITE_TYPES=1 cargo test -p scrollwell types`.

export type Source = "meter" | "import" | "timer" | "recall";
export type Worth = "yes" | "partly" | "no";
export type NextStep = "keep" | "limit" | "tip" | "nothing";
export type ReviewState = "open" | "done" | "skipped";
export type Found = "helped" | "somewhat" | "no" | "unsure";
export type Asking = "on" | "paused" | "off";
export type LedgerKind = "set" | "changed" | "ended" | "reached" | "paused";
export type TrendName = "weeks" | "mood" | "year" | "weekday" | "reflections" | "sources";
export type SignName = "platform" | "meter" | "import" | "timer" | "recall" | "late" | "not-logged" | "paused" | "limit" | "check-in" | "mean" | "running" | "spread";
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
 * The control that it is about: `usage:<platform id>`, `valence`, `calm`, `name`, and the
 * fields of limits, pauses, reminders, trials and contacts.
 */
field: string | null, };
export type Start = { welcomed: boolean, theme: string, 
/**
 * Why nothing can be saved, as a sentence.
 */
read_only: string | null, made_up: boolean, version: string, 
/**
 * The page to open at, when one was asked for before there was a window.
 */
page: string | null, };
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
saved: SavedDay | null, 
/**
 * That the day is paused, as a sentence.
 */
paused: string | null, 
/**
 * What is being tried.
 */
trial: TrialLine | null, 
/**
 * In place of the mood questions, while they are not asked, as a sentence.
 */
mood_paused: string | null, };
export type TrialLine = { tip: string, text: string, 
/**
 * `until Sunday 6 December`
 */
when_left: string, 
/**
 * The time is over, and how it went wasn't said yet.
 */
asks: boolean, question: string | null, 
/**
 * The person's own plan for it.
 */
plan: string | null, };
export type StripDay = { day: string, short: string, label: string, state: "nothing" | "part" | "complete" | "paused", is_today: boolean, };
export type UsageRow = { platform: string, name: string, colour: number, 
/**
 * As it can be typed; empty when not logged.
 */
text: string, source: Source, worth: Worth | null, };
export type SavedDay = { total: string | null, coverage: string, mood: string | null, rows: Array<SavedRow>, check_ins: Array<CheckInSaid>, limits: Array<LimitLine>, 
/**
 * Of these three, at most one.
 */
card: GentleCard | null, tracking: TrackingCard | null, tip: TipCard | null, };
export type GentleCard = { title: string, text: string, why: string, };
export type TrackingCard = { title: string, text: string, };
export type SavedRow = { platform: string, name: string, colour: number, text: string, source: string, guess: boolean, late: boolean, worth: string | null, };
export type CheckInSaid = { id: string, time: string, valence: number | null, mood: string | null, calm: string | null, context: Array<string>, note: string | null, late: boolean, };
export type LimitLine = { limit: string, scope: string, text: string, minutes: number, limit_minutes: number, fraction: number, 
/**
 * Reached, and not said yet whether it was worth it.
 */
asks: boolean, worth: string | null, 
/**
 * The day of its line in the ledger.
 */
day: string, };
export type Saved = { change: string, message: string, page: TodayPage, };
export type Changed = { 
/**
 * For undoing it; empty when nothing was changed.
 */
change: string, message: string, };
export type Mark = { 
/**
 * Where its tooltip points: from the left, from the top.
 */
at: [number, number], 
/**
 * What belongs to it: left, top, width, height.
 */
area: [number, number, number, number], label: string, value: string, 
/**
 * The day that it opens on Today.
 */
day: string | null, };
export type Table = { caption: string, columns: Array<string>, rows: Array<Array<string>>, };
export type Chart = { svg: string, title: string, summary: string, marks: Array<Mark>, 
/**
 * How many marks an arrow to the side goes on; where that is more than one, an arrow up or
 * down goes on by one.
 */
across: number, table: Table, csv: string, 
/**
 * What is handed back to have the picture saved; empty where it can't be.
 */
order: string, };
export type WeekPage = { start: string, title: string, overline: string, previous: string, next: string | null, is_current: boolean, empty: boolean, lede: string, mood: string | null, comparison: string, chart: Chart, legend: Array<Legend>, has_guess: boolean, has_late: boolean, has_limit: boolean, has_paused: boolean, paused: string | null, platforms: Array<PlatformTotal>, limits: Array<WeekLimit>, notes: Array<string>, hidden: Hidden, };
export type Legend = { name: string, colour: number, };
export type PlatformTotal = { name: string, colour: number, total: string, per_day: string, n: string, };
export type WeekLimit = { text: string, detail: string, fraction: number, 
/**
 * The line over eight weeks.
 */
chart: Chart | null, };
export type TrendsPage = { title: string, overline: string, spans: Array<Choice>, span: string, measures: Array<Choice>, measure: string, 
/**
 * That there is no entry, as a sentence; there are no charts then.
 */
empty: string | null, charts: Array<Trend>, hidden: Hidden, };
export type Trend = { name: TrendName, said: Array<string>, 
/**
 * Nothing where the period has nothing to draw.
 */
chart: Chart | null, key: Array<Sign>, };
export type Sign = { sign: SignName, name: string, 
/**
 * Of a platform.
 */
colour: number | null, };
export type ComparePage = { choices: Array<Choice>, choice: string, first: ComparePeriod, second: ComparePeriod, 
/**
 * Why they are not set side by side, as a sentence.
 */
refused: string | null, table: Table | null, notes: Array<string>, };
export type ComparePeriod = { name: string, from: string, to: string, coverage: string, };
export type ReviewPage = { content: ReviewContent, 
/**
 * What is saved, as it is filled in.
 */
form: ReviewForm, week: string, previous: string, next: string | null, 
/**
 * Whether it is the week that is to be reviewed now.
 */
is_due: boolean, 
/**
 * For a week of low ratings.
 */
gentle: string | null, 
/**
 * Whether there is anything to put into a file.
 */
keeps: boolean, tips: Array<ReviewTip>, hidden: Hidden, };
export type ReviewContent = { title: string, overline: string, unfinished: string | null, skipped: string | null, 
/**
 * From the review before.
 */
letter: OwnWords | null, was: ReviewedWeek, answers: Array<WeekAnswer>, sentence: OwnWords | null, next: string | null, 
/**
 * The one to try.
 */
tip: ReviewTip | null, 
/**
 * To next week's self.
 */
to_next: OwnWords | null, };
export type ReviewedWeek = { empty: boolean, lede: string, paused: string | null, chart: Chart, legend: Array<Legend>, has_guess: boolean, has_late: boolean, has_limit: boolean, has_paused: boolean, platforms: Array<PlatformTotal>, together: PlatformTotal | null, mood: string | null, 
/**
 * What is worth saying, at most three sentences.
 */
said: Array<WeekSentence>, limits: Array<string>, notes: Array<string>, };
export type WeekSentence = { text: string, 
/**
 * What the person wrote on the days that it names.
 */
notes: Array<OwnWords>, };
export type OwnWords = { text: string, from: string, };
export type WeekAnswer = { id: string, question: string, 
/**
 * What 0 means.
 */
low: string, 
/**
 * What 10 means.
 */
high: string, said: string | null, };
export type ReviewTip = { id: string, text: string, grade: string, grade_words: string, study: string, };
export type LimitsPage = { platforms: Array<LimitPlatform>, 
/**
 * In the order of the week.
 */
weekdays: Array<Choice>, weekend: string, current: Array<LimitRow>, pauses: Array<PauseRow>, ledger: Array<LedgerLine>, today: string, };
export type LimitPlatform = { value: string, label: string, colour: number, };
export type LimitRow = { id: string, name: string, 
/**
 * Of the platforms it is on; none when it is on all.
 */
colours: Array<number>, allowance: string, 
/**
 * As it was filled in, to change it.
 */
form: LimitForm, span: string, detail: string, };
export type PauseRow = { id: string, text: string, state: "now" | "coming" | "past", first: string, last: string, };
export type LedgerLine = { kind: LedgerKind, subject: string, day: string, date: string, text: string, note: string | null, worth: string | null, };
export type LimitPreview = { read_back: string, sentence: string, median: string | null, in_part: string | null, same: SameLimit | null, cells: Array<PreviewCell>, per_week: boolean, };
export type SameLimit = { id: string, text: string, };
export type PreviewCell = { label: string, state: "within" | "over" | "not-logged" | "paused" | "open", short: string, };
export type Suggestion = { text: string, 
/**
 * As it is put into the field.
 */
minutes: string, reason: string, evidence: string, link_id: string | null, };
export type TimerCard = { state: "running" | "asks", platform: string, name: string, colour: number, since: string, elapsed: string, left: string | null, question: string | null, keep: Array<Choice>, };
export type Study = { text: string, design: string, n: string, finding: string, link: string | null, link_id: string | null, };
export type TipCard = { id: string, theme: string, text: string, why: string | null, grade: string, grade_words: string, caveat: string, studies: Array<Study>, 
/**
 * Whether trying it asks for a plan: when, then.
 */
needs_plan: boolean, 
/**
 * Whether it is the one that is being tried.
 */
trial: "free" | "running", };
export type TipsPage = { trial: TrialLine | null, groups: Array<TipGroup>, 
/**
 * What was tried and how it went, the latest first.
 */
tried: Array<Tried>, };
export type TipGroup = { theme: string, tips: Array<TipCard>, };
export type Tried = { tip: string, text: string, span: string, found: string, note: string | null, plan: string | null, };
export type ResearchPage = { intro: Array<string>, chart: Chart, groups: Array<ResearchGroup>, sentences: Array<ResearchSentence>, };
export type ResearchGroup = { title: string, rows: Array<ResearchRow>, };
export type ResearchRow = { text: string, study: string, design: string, n: string, link: string | null, link_id: string | null, };
export type ResearchSentence = { title: string, text: string, };
export type ClaimPage = { lede: string, questions: Array<ClaimQuestion>, 
/**
 * How much asking them helps.
 */
strength: string, caveat: string, study: Study, };
export type ClaimQuestion = { title: string, points: Array<string>, };
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
caution: string, directories: Array<Directory>, 
/**
 * Whom the person added.
 */
own: Array<OwnContact>, 
/**
 * That a file of the person's own changes the list, as a sentence.
 */
override_note: string | null, };
export type OwnContact = { id: string, name: string, value: string, link_id: string | null, };
export type SettingsPage = { platforms: Array<SettingsPlatform>, archived: Array<SettingsPlatform>, offered: Array<string>, hours: Array<Choice>, hour: string, weekdays: Array<Choice>, week_start: string, theme: string, file: string, version: string, weekend: Weekend, reminders: Reminders, background: Background, tracking: Tracking, };
export type Tracking = { asking: Asking, 
/**
 * Until when the mood questions are paused, or that they are off.
 */
asking_said: string | null, charts: boolean, 
/**
 * Until when the mood history is hidden, as a sentence.
 */
mood_history: string | null, 
/**
 * Whether the card about low days may come.
 */
card: boolean, };
export type Hidden = { charts: string | null, mood: string | null, };
export type Weekend = { choices: Array<Choice>, chosen: Array<string>, };
export type Reminders = { daily: boolean, daily_time: string, daily_on: Array<string>, weekdays: Array<Choice>, morning: boolean, morning_time: string, weekly: boolean, weekly_time: string, weekly_on: string, 
/**
 * That they are silent today, as a sentence.
 */
quiet: string | null, };
export type Background = { 
/**
 * Whether the desktop has a tray now.
 */
tray: boolean, stay: boolean, 
/**
 * As the system has it.
 */
autostart: boolean, autostart_possible: boolean, };
export type SettingsPlatform = { id: string, name: string, colour: number, };
export type CheckInForm = { day: string, valence: number | null, coarse: boolean, calm: number | null, context: Array<string>, note: string, rows: Array<FormRow>, };
export type FormRow = { platform: string, text: string, source: Source, worth: Worth | null, };
export type LimitForm = { all: boolean, 
/**
 * The ids of the platforms, unless it is on all.
 */
platforms: Array<string>, shape: "day" | "weekends" | "each" | "week", 
/**
 * At most, a day or a week; on weekdays, when weekends have a figure of their own.
 */
minutes: string, weekend: string, each: Array<WeekdayFigure>, };
export type WeekdayFigure = { weekday: string, 
/**
 * Empty leaves the day open.
 */
text: string, };
export type RemindersForm = { daily: boolean, daily_time: string, daily_on: Array<string>, morning: boolean, morning_time: string, weekly: boolean, weekly_time: string, weekly_on: string, };
export type ReviewForm = { 
/**
 * Its first day.
 */
week: string, 
/**
 * 0 to 10, as the next two.
 */
loneliness: number | null, missing_out: number | null, connection: number | null, sentence: string, next: NextStep | null, 
/**
 * The id of the tip, where that is next.
 */
tip: string | null, letter: string, state: ReviewState, };
