import type { Observation, Part, PartKind, Picture, Recipient } from '../../detectors/contract.ts'
import type { DocumentLayout } from '../core/document-layout.ts'
import type { Budget } from './budget.ts'

/*
 * To add a reader
 * 1. Write one file, `src/reading/<format>.ts`, that exports one function of type Reader.
 * 2. Teach `sniff.ts` to tell the format from its bytes (never from its name or header alone).
 * 3. Add one line to the list in `formats.ts`: its extensions, and a lazy import of the reader.
 * Then every draft, mail, archive and document that holds such a file is read by it.
 *
 * Rules for readers
 * - Report every place that can hold text, a picture or a label. Choose the kind by what a person would see:
 *   `attachment` is visible text, `header-footer`, `properties` and `label` are what they say, `hidden` is what no reader of the
 *   document would see, `filename` is a name. `where` says the place in plain words and holds none of the text.
 * - A file inside the file goes to `sink.deeper`; never read it yourself. Depth, count, size and time are bounded there.
 * - Call `house.budget.expand(size)` before unpacking anything and `sink.budget.check()` in long loops; both throw.
 * - What you could not look into: `sink.unread`, with a sentence for a person. Half a reading is worth having: report the parts you
 *   have, then say what is missing. To give up, throw `Unreadable`. Any other error becomes a sentence that quotes nothing.
 * - No network, no writing, no clock, nothing kept between two files. Packages are imported by the reader's own file only.
 */

/** A file as a reader gets it. */
export type GivenFile = {
  /** 'attachment:1', 'attachment:1/word/embeddings/sheet.xlsx'. The ids of its parts begin with it. */
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  /** As its sender declared it, and maybe a lie. Only a hint where the bytes do not say (the charset of a text). */
  readonly type?: string
  /** What `sniff` told from the bytes. */
  readonly format: string
  /** 0 for a file of the draft. */
  readonly depth: number
  /** Only this page is wanted, as it is drawn. A reader that draws no pages reads as ever. */
  readonly page?: number
}

/** Where a reader reports to. `at` is the place inside the file: 'header1', 'page7/annotation2'; '' is the file itself. */
export type ExtractionSink = {
  /**
   * Adds a text and answers its id. Blank text is left out, and a second part of the same id gets a number.
   * `from` is for the same words in another order (each value of a table behind its heading): see Part.from.
   */
  part(at: string, kind: PartKind, text: string, where?: string, from?: Part['from']): string
  picture(at: string, picture: Omit<Picture, 'part'>): void
  /** What the file looks like to who opens it. Places of its pictures are those inside it. */
  paper(paper: Omit<DocumentLayout, 'part'>): void
  /** `why` is a sentence for a person, without any of the text. */
  unread(at: string, why: string): void
  /** The same, where a longer look may read it. */
  outOfTime(at: string, why: string): void
  /**
   * Does this once every text of the file and of the files inside it is read: recognising a picture can take all the time there is.
   * What goes wrong then is reported like any other fault. `bytes` are kept until then.
   */
  afterText(bytes: number, task: () => Promise<void>): Promise<void>
  /** Tells whoever waits how far reading has come. */
  reached(page: number, pages: number): void
  observe(at: string, what: Observation['what'], detail: string, span?: readonly [number, number]): void
  /** Reads a file that was inside this one. Never throws: what goes wrong is in the ledger. */
  deeper(
    at: string,
    file: {
      name: string
      bytes: Uint8Array
      type?: string
      where?: string
      /** The format, where the container is sure of it and the bytes alone may not say it: a nested message. */
      as?: string
    },
  ): Promise<void>
  /** Sender and recipients of a message. Kept for a file of the draft, not for a message inside another. */
  envelope(mail: { readonly sender?: string; readonly recipients: readonly Recipient[] }): void
  readonly budget: Budget
}

/** One format: reports everything in the file to the house. */
export type Reader = (file: GivenFile, sink: ExtractionSink) => Promise<void> | void

/** The reader knows why it cannot go on; the message is the sentence for a person and quotes nothing of the file. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}
