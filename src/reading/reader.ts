import type { Observation, Part, PartKind, Picture, Recipient, UnreadAdvice } from '../../detectors/contract.ts'
import type { DocumentLayout } from '../core/document-layout.ts'
import type { Recording } from '../core/recording.ts'
import type { Budget } from './budget.ts'

/*
 * To add a reader
 * 1. Write `src/reading/<format>.ts`, which exports one function of type Reader.
 * 2. Teach `sniff.ts` to recognise the format by its bytes, never by its name or header alone.
 * 3. Add one line to the list in `formats.ts`: its extensions, and a lazy import of the reader.
 * Every draft, message, archive and document that holds such a file is then read by it.
 *
 * Rules for readers
 * - Report every place that can hold text, a picture or a label. Choose the kind by what a person would see: `attachment` is
 *   visible text, `hidden` is text that no reader of the document would see, `filename` is a name; `header-footer`, `properties`
 *   and `label` mean what they say. `where` describes the place in plain words and holds none of the text.
 * - Pass a file inside the file to `sink.deeper`, which limits depth, count, size and time; never read it yourself.
 * - Call `sink.budget.expand(size)` before unpacking and `sink.budget.check()` in long loops; both throw.
 * - Report what you could not read with `sink.unread` and a sentence for a person. A partial reading is useful: report the parts
 *   you have, then what is missing. To give up, throw `Unreadable`. Any other error becomes a sentence that quotes nothing.
 * - Use no network, no writing and no clock, and keep nothing between two files. Only the reader's own file imports its packages.
 */

export type GivenFile = {
  /** 'attachment:1', 'attachment:1/word/embeddings/sheet.xlsx'. The ids of its parts begin with it. */
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  /**
   * As the sender declared it, which may be false. Only a hint where the bytes do not tell, such as a text's charset.
   */
  readonly type?: string
  readonly format: string
  /** 0 for a file of the draft. */
  readonly depth: number
  /** Only this page is wanted, as drawn. Readers that draw no pages ignore it. */
  readonly page?: number
  /** A small picture that a program made of the file that it is in. */
  readonly preview?: true
}

/** A text of a recording whose check goes on. */
export type TextSoFar = Pick<Part, 'kind' | 'text' | 'where' | 'times'> & { readonly at: string }

/**
 * Receives what a reader reports. `at` is the place inside the file: 'header1', 'page7/annotation2'; '' is the file
 * itself.
 */
export type ExtractionSink = {
  /**
   * Adds a text and returns its id. Blank text is left out, and a repeated id gets a number. `from` is for the same
   * words in another order (each value of a table after its heading): see Part.from.
   */
  part(at: string, kind: PartKind, text: string, where?: string, from?: Part['from'], times?: Part['times']): string
  /** Adds properties that a program fills in: see Part.program. */
  filled(at: string, text: string, where: string, program?: Part['program']): string
  picture(at: string, picture: Omit<Picture, 'part'>): void
  /** Layout of the file as a reader sees it. Places of its pictures are relative to the file. */
  paper(paper: Omit<DocumentLayout, 'part'>): void
  /** `why` is a sentence for a person, without any of the text. Leave out `advice` where `why` says what to do. */
  unread(at: string, why: string, advice?: UnreadAdvice): void
  /** Like `unread`, where the background reading may succeed. */
  outOfTime(at: string, why: string): void
  /**
   * Runs `task` after every text of the file and of its embedded files is read, because recognising a picture can use
   * all the time. Faults are reported as usual. `bytes` is the memory held until then.
   */
  afterText(bytes: number, task: () => Promise<void>): Promise<void>
  reached(page: number, pages: number): void
  /** Milliseconds of a recording that were heard, and of the whole where it is known. */
  reachedTime(reached: number, length: number | undefined): void
  /**
   * Texts of a recording before it is checked in full, with a sentence on how far that is. They count only if the reader
   * is stopped; each report takes the place of the one before.
   */
  soFar(texts: readonly TextSoFar[], why: string): void
  /** What was made out of the file itself, a film or a sound recording. */
  recording(recording: Omit<Recording, 'part'>): void
  observe(at: string, what: Observation['what'], detail: string, span?: readonly [number, number]): void
  /** Reads a file inside this one. Never throws: faults go into the result. */
  deeper(
    at: string,
    file: {
      name: string
      bytes: Uint8Array
      type?: string
      where?: string
      /** The format, if the container knows it and the bytes may not show it, as for a nested message. */
      as?: string
      preview?: true
    },
  ): Promise<void>
  /** Sender and recipients of a message. Kept only for a file of the draft, not for a nested message. */
  envelope(mail: { readonly sender?: string; readonly recipients: readonly Recipient[] }): void
  readonly budget: Budget
}

/** Reads one format and reports everything in the file to `sink`. */
export type Reader = (file: GivenFile, sink: ExtractionSink) => Promise<void> | void

/**
 * Thrown when a reader knows why it cannot go on. The message is a sentence for a person and quotes nothing of the
 * file.
 */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly advice: UnreadAdvice | undefined

  constructor(why: string, advice?: UnreadAdvice) {
    super(why)
    this.advice = advice
  }
}

/** Any other fault as such an error. A package's own message may quote the file, so it is not passed on. */
export const asUnreadable = (fault: unknown): Unreadable =>
  fault instanceof Unreadable
    ? fault
    : new Unreadable('It could not be read: it is damaged or in an unsupported form.', 'save-again')
