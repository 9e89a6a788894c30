import type { ExtractionResult } from './extraction-result.ts'
import type { FoundSoFar } from './extractor.ts'

export function createFoundSoFar() {
  const kept = new Map<string, FoundSoFar>()
  return {
    take(found: FoundSoFar | undefined): void {
      if (found) kept.set(found.part, found)
    },
    addTo(extraction: ExtractionResult): ExtractionResult {
      const known = new Set(extraction.recordings?.map(({ part }) => part))
      const found = [...kept.values()].filter(({ part }) => !known.has(part))
      return {
        ...extraction,
        parts: [...extraction.parts, ...found.flatMap(({ parts }) => parts)],
        unread: [...extraction.unread, ...found.flatMap(({ unread }) => unread)],
      }
    },
  }
}
