/**
 * whole: carried here. part: the rest is carried elsewhere. nominal: carried only by a date, tick or reference that
 * somebody types. outside: cannot be carried here. frame: requires nothing.
 */

export const REACHES = ['whole', 'part', 'nominal', 'outside', 'frame'] as const
export type Reach = (typeof REACHES)[number]
export type Control = readonly [
  paragraph: string,
  about: string,
  /** The claim; `nominal` is computed. */
  reach: Exclude<Reach, 'nominal'>,
  control: string,
  /** Names of the gates that carry it. */
  gates?: readonly string[],
]
