import type { Rule } from './contract.ts'
import * as all from './every-rule.ts'

export const rules: readonly Rule[] = Object.values(all)
