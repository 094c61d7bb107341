/** The facts of one protocol. What the document is silent about is absent. */
export interface Minutes {
  schema: "paragraf/1";
  source: Source;
  meeting: Meeting;
  items: Item[];
  notes: Note[];
}

export interface Source {
  name: string;
  kind: "text" | "pdf";
  pages: number;
  bytes: number;
}

/** Characters `start..end` of the cleaned text, counted from the beginning of page `page` (from 1). */
export interface Span {
  page: number;
  start: number;
  end: number;
}

export interface Money {
  /** Whole kronor: "12 250 tkr" is 12250000. */
  kronor: number;
  printed: string;
}

export interface Person {
  name: string;
  party?: string;
}

export interface Meeting {
  body?: string;
  organisation?: string;
  /** ISO 8601: 2020-03-24. */
  date?: string;
  start?: string;
  end?: string;
  place?: string;
  documentId?: string;
  printedPages?: [number, number];
  chair?: Person;
  secretary?: Person;
  adjusters: Person[];
  /** The day of the adjustment, and of its announcement. */
  adjusted?: string;
  announced?: string;
  present: Attendance[];
  /** The lines that these facts were read from; absent where they come from a page head. */
  places?: { date?: Span; time?: Span; place?: Span; chair?: Span; secretary?: Span; adjusters?: Span };
}

export interface Attendance {
  person: Person;
  role: "member" | "substitute" | "nonServing" | "other";
  office?: string;
  replaces?: Person;
  items?: [number, number];
  span?: Span;
}

export type Outcome =
  | "approved" | "adopted" | "granted" | "rejected" | "answered" | "noted" | "elected" | "postponed"
  | "referredBack" | "referred" | "commissioned" | "statement" | "withdrawn" | "none" | "other";

/** One case (ärende, §). */
export interface Item {
  number: number;
  suffix?: string;
  label: string;
  title: string;
  dnr: string[];
  externalIds: { scheme: string; value: string }[];
  outcome: Outcome;
  /** Whether this body settles the matter. */
  final?: boolean;
  sections: Section[];
  decisions: Decision[];
  proposals: Proposal[];
  votes: Vote[];
  reservations: Reservation[];
  remarks: Remark[];
  funding: FundingTable[];
  tables: Table[];
  documents: string[];
  attachments: string[];
  recipients: string[];
  /** First and last page of the source, from 1. */
  pages: [number, number];
  span: Span;
}

export interface Section {
  kind:
    | "heading" | "decision" | "proposed" | "deliberation" | "proposals" | "propositions" | "votes" | "reservations"
    | "remarks" | "statement" | "summary" | "matter" | "funding" | "documents" | "attachments" | "recipients" | "other";
  heading?: string;
  blocks: Block[];
  span: Span;
}

export interface Block {
  kind: "paragraph" | "subheading" | "listItem" | "tableRow";
  label?: string;
  level: number;
  text: string;
  span: Span;
}

export interface Decision {
  by?: string;
  /** The body with the last word, where this one only proposes. */
  to?: string;
  /** The bodies that pass the proposal on to it. */
  via?: string[];
  text: string;
  points: Point[];
  outcome: Outcome;
  final: boolean;
  granted: Grant[];
  refused: Grant[];
  span: Span;
}

export interface Point {
  label?: string;
  text: string;
  outcome?: Outcome;
  points: Point[];
  span: Span;
}

export interface Grant {
  to?: string;
  amount: Money;
  /** The sum is the most that may be given. */
  atMost?: boolean;
  from?: string;
  span: Span;
}

/** A proposal made at the meeting (yrkande). */
export interface Proposal {
  by: Person[];
  parties: string[];
  kind: "approve" | "reject" | "amend" | "add" | "referBack" | "postpone" | "other";
  text: string;
  carried?: boolean;
  span: Span;
}

export interface Vote {
  yes: number;
  no: number;
  abstain?: number;
  absent?: number;
  yesMeans?: string;
  noMeans?: string;
  /** Whether yes won; absent on a tie. */
  carried?: boolean;
  /** True where the chair's vote decided. */
  casting?: boolean;
  ballots: { person: Person; ballot: "yes" | "no" | "abstain" | "absent" }[];
  check: "balanced" | "off" | "noNames";
  span: Span;
}

export interface Reservation {
  by: Person[];
  parties: string[];
  /** The proposal it favours: an index into the item's `proposals`. */
  proposal?: number;
  text: string;
  written: boolean;
  span: Span;
}

export interface Remark {
  kind: "note" | "statement" | "conflict" | "abstained";
  by: Person[];
  parties: string[];
  text: string;
  span: Span;
}

export interface FundingTable {
  project?: string;
  period?: string;
  rows: FundingRow[];
  total?: Money;
  /** The sum of the rows that can be read, in kronor: computed, not stated. */
  sum: number;
  check: "balanced" | "off" | "unreadable" | "noTotal";
  span: Span;
}

export interface FundingRow {
  payer: string;
  payerKind: "eu" | "state" | "region" | "municipality" | "university" | "company" | "bank" | "other";
  amount?: Money;
  printed: string;
  note?: string;
  /** For a row that cannot be read: the sum in kronor that would make the total right. */
  suggestion?: number;
  span: Span;
}

export interface Table {
  columns: string[];
  rows: { cells: string[]; span: Span }[];
  footnotes: string[];
  span: Span;
}

export interface Note {
  level: "info" | "warning";
  /** A stable name for this kind of note. */
  code: string;
  text: string;
  /** The item it concerns: an index into `items`. */
  item?: number;
  span?: Span;
}
