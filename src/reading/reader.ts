import type { Observation, Part, PartKind, Picture, Recipient, UnreadAdvice } from '../../detectors/contract.ts'
import type { DocumentLayout } from '../core/document-layout.ts'
import type { Recording } from '../core/recording.ts'
import type { Budget } from './budget.ts'

/*
 * Report every place that can hold text, a picture or a label, by the kind that a person would see; `where` holds none of the text. Report what you
 * could not read with a sentence for a person, and the parts you have before it; to give up, throw `Unreadable`. Pass files inside to `sink.deeper`.
 * Call `sink.budget.expand(size)` before unpacking and `sink.budget.check()` in long loops. Use no network, no writing and no clock, and keep nothing
 * between two files.
 */

export type GivenFile = {
  /** 'attachment:1/word/embeddings/sheet.xlsx'. The ids of its parts begin with it. */
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  /** May be false: a hint where the bytes do not tell, such as a text's charset. */
  readonly type?: string
  readonly format: string
  /** A file of the draft has depth 0. */
  readonly depth: number
  /** Readers that draw no pages ignore it. */
  readonly page?: number
  readonly preview?: true
}

export type TextSoFar = Pick<Part, 'kind' | 'text' | 'where' | 'times'> & { readonly at: string }

/** `at` is the place inside the file: 'header1', 'page7/annotation2'; '' is the file. */
export type ExtractionSink = {
  /** Returns the id. Blank text is left out. `from` is for the same words in another order: see Part.from. */
  part(at: string, kind: PartKind, text: string, where?: string, from?: Part['from'], times?: Part['times']): string
  filled(at: string, text: string, where: string, program?: Part['program']): string
  picture(at: string, picture: Omit<Picture, 'part'>): void
  layout(layout: Omit<DocumentLayout, 'part'>): void
  /** `why` is for a person, without any of the text. Leave out `advice` where `why` says what to do. */
  unread(at: string, why: string, advice?: UnreadAdvice): void
  /** The background reading may succeed. */
  outOfTime(at: string, why: string): void
  /**
   * After every text of the file and its embedded files, because recognising a picture can use all the time. `bytes` is the memory held until then.
   */
  afterText(bytes: number, task: () => Promise<void>): Promise<void>
  reached(page: number, pages: number): void
  /** Milliseconds; `length` is undefined where it is unknown. */
  reachedTime(reached: number, length: number | undefined): void
  /** They count only if the reader is stopped; each report takes the place of the one before. */
  soFar(texts: readonly TextSoFar[], why: string): void
  recording(recording: Omit<Recording, 'part'>): void
  observe(at: string, what: Observation['what'], detail: string, span?: readonly [number, number]): void
  /** Never throws: faults go into the result. */
  deeper(
    at: string,
    file: {
      name: string
      bytes: Uint8Array
      type?: string
      where?: string
      /** For a container that knows what the bytes may not show, as for a nested message. */
      as?: string
      preview?: true
    },
  ): Promise<void>
  /** Kept only for a file of the draft, not for a nested message. */
  envelope(mail: { readonly sender?: string; readonly recipients: readonly Recipient[] }): void
  readonly budget: Budget
}

export type Reader = (file: GivenFile, sink: ExtractionSink) => Promise<void> | void

/** The message is for a person and quotes nothing of the file. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly advice: UnreadAdvice | undefined

  constructor(why: string, advice?: UnreadAdvice) {
    super(why)
    this.advice = advice
  }
}

/** A package's own message may quote the file, so it is not passed on. */
export const asUnreadable = (fault: unknown): Unreadable =>
  fault instanceof Unreadable
    ? fault
    : new Unreadable('It could not be read: it is damaged or in an unsupported form.', 'save-again')
