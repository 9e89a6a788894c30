import type { Draft } from './draft.ts'
import type { Sought } from './on-picture.ts'

/** A place found in a picture, with its number on the page. */
export type Place = Sought & { readonly picture: string; readonly number: number }

/** Files drawn as WebP for pages; undefined if there is no picture. */
export type Pictures = {
  of(version: string, draft: Draft, part: string, found: readonly Place[]): Promise<Uint8Array | undefined>
  /** The reference picture of an emblem. */
  emblem(id: string): Promise<Uint8Array | undefined>
  /** The registered marks of which there is a picture. */
  emblems(): Promise<readonly { readonly id: string; readonly name: string }[]>
}
