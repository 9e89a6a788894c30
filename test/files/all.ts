import type { FileCase } from './case.ts'

/** Every case of every format. */
export const ALL: readonly FileCase[] = []
