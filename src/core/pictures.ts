import type { Draft } from './draft.ts'
import type { Sought } from './on-picture.ts'

export type Place = Sought & { readonly picture: string; readonly number: number }

/** Draws WebP; undefined if there is no picture. */
export type Pictures = {
  of(version: string, draft: Draft, part: string, found: readonly Place[]): Promise<Uint8Array | undefined>
  emblem(id: string): Promise<Uint8Array | undefined>
  emblems(): Promise<readonly { readonly id: string; readonly name: string }[]>
}
