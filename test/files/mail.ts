import type { FileCase } from './case.ts'
import { BESIDE } from './mail/beside.ts'
import { BODIES } from './mail/bodies.ts'
import { HEADERS } from './mail/headers.ts'
import { PARTS } from './mail/parts.ts'

/** Places where mail hides words: headers, the body and its encodings, parts and attachments. */
export const MAIL: readonly FileCase[] = [...HEADERS, ...BODIES, ...PARTS, ...BESIDE]
