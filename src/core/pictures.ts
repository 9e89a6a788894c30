import type { Draft } from './draft.ts'
import type { Sought } from './on-picture.ts'

/** Words that were found, with the picture that shows them and their number on the page. */
export type Place = Sought & { readonly picture: string; readonly number: number }

/** What pages show of files as pictures, made anew from pixels as WebP; undefined where there is none. */
export type Pictures = {
  of(version: string, draft: Draft, part: string, found: readonly Place[]): Promise<Uint8Array | undefined>
  /** The reference of a registered mark. */
  mark(id: string): Promise<Uint8Array | undefined>
  /** The registered marks of which there is a picture. */
  marks(): Promise<readonly { readonly id: string; readonly name: string }[]>
}
