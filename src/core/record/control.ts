/** part: the rest is carried elsewhere. nominal: only by what somebody types. frame: requires nothing. */

export const REACHES = ['whole', 'part', 'nominal', 'outside', 'frame'] as const
export type Reach = (typeof REACHES)[number]
export type Control = readonly [
  paragraph: string,
  about: string,
  reach: Exclude<Reach, 'nominal'>,
  control: string,
  gates?: readonly string[],
]
