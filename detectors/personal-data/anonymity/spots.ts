import { byPart, onceFor } from '../../by-reading.ts'
import type { Part } from '../../contract.ts'
import { isBetween } from '../../sorted.ts'
import { sought } from '../../sought.ts'

const seeker = onceFor((words: RegExp) => sought(words))

const spotsIn = byPart((part) => onceFor((words: RegExp) => seeker(words)(part).map((hit) => hit.index)))

export const isWordIn = (part: Part, words: RegExp, from: number, to: number): boolean =>
  isBetween(spotsIn(part)(words), from, to)
