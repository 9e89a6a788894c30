// Written by `npm run rules`. Do not edit.
import type { Rule } from './contract.ts'
import { crestAndLogoMatch as crestAndLogoMatch } from './crest-and-logo/match.ts'
import { nhsNumber as personalDataNhsNumber } from './personal-data/nhs-number.ts'

export const rules: readonly Rule[] = [
  crestAndLogoMatch,
  personalDataNhsNumber,
]
