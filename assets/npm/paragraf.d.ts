import type { Minutes } from './model.js';

export type * from './model.js';

/** What a protocol is read from: the bytes of a PDF or of a text (UTF-8, UTF-16, Windows-1252), a text, or a file. */
export type Source = string | ArrayBuffer | ArrayBufferView | Blob;

export interface Options {
  /** What stands in `minutes.source.name`; the name of a `File` where it is left out. */
  name?: string;
  /** What opens a PDF that is locked. */
  password?: string;
}

/** The tables that a CSV file can be made of. */
export type TableName = 'decisions' | 'money' | 'reservations' | 'votes' | 'attendance';

export interface Protocol {
  /** What the protocol says. */
  readonly minutes: Minutes;
  /** How many pages its source has. */
  readonly pages: number;
  /** The cleaned text of all pages. */
  readonly text: string;
  /** A page, from 1. Throws a `RangeError` where there is none. */
  page(number: number): Page;
  /** Cases as a workbook (XLSX). Personal identity numbers are hidden in every file. */
  export(format: 'xlsx', options?: Chosen): Uint8Array;
  /** Cases as JSON, or as a summary in plain Swedish. */
  export(format: 'json' | 'markdown', options?: Chosen): string;
  /** Cases as a table for spreadsheets (semicolons, byte order mark): decisions, or the table that is named. */
  export(format: 'csv', options?: Chosen & { table?: TableName }): string;
}

/** Which cases, in which order: indices into `minutes.items`. Without them it is all of them. */
export interface Chosen {
  items?: readonly number[];
}

export interface Page {
  readonly number: number;
  /** The cleaned text that spans point into. */
  readonly text: string;
  /** The page of a PDF as a picture; nothing for a text. Put it into an `<img>`, not into the page: it is a stranger's. */
  svg(): string | undefined;
}

/** Why a protocol could not be opened. */
export type ErrorCode =
  | 'noReader' | 'password' | 'wrongPassword' | 'encryption' | 'damaged' | 'tooManyPages' | 'word' | 'notText'
  | 'tooLarge' | 'broke';

/** A protocol that could not be opened; `message` is a sentence in Swedish for the reader. */
export declare class ParagrafError extends Error {
  readonly code: ErrorCode;
}

/**
 * Opens a protocol and reads it, on the thread that calls. Rejects with a `ParagrafError` where it cannot be opened;
 * reading itself never fails.
 */
export declare function open(source: Source, options?: Options): Promise<Protocol>;
