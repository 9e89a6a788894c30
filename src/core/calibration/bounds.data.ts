import type { ClassifierFamily } from '../../../detectors/contract.ts'

/**
 * Logits. At its bound each family still holds nine tenths of the breaches; the least of eight models
 * (`scripts/training/encoder/bounds.py`).
 */
export const MOST: Readonly<Record<ClassifierFamily, number>> = {
  political: 0.3,
  conduct: 0.2,
  confidentiality: 0.05,
  claims: 0.05,
  facts: 0.25,
}
