import type { FileCase } from './case.ts'
import { BESIDE } from './mail/beside.ts'
import { BODIES } from './mail/bodies.ts'
import { HEADERS } from './mail/headers.ts'
import { PARTS } from './mail/parts.ts'

/** Where mail hides words: in its headers, in the body and its encodings, in the parts and what is attached. */
export const MAIL: readonly FileCase[] = [...HEADERS, ...BODIES, ...PARTS, ...BESIDE]
