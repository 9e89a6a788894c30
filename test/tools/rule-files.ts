import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../detectors', import.meta.url))

/** A rule file exports one constant of type Rule: `export const nhsNumber: Rule = {`. */
export type RuleFile = { readonly id: string; readonly name: string; readonly path: string }

/** Every rule file under detectors/, in the order of their ids. */
export function ruleFiles(): RuleFile[] {
  const found: RuleFile[] = []
  for (const detector of readdirSync(root, { withFileTypes: true })) {
    if (!detector.isDirectory()) continue
    for (const file of readdirSync(`${root}/${detector.name}`).filter((name) => name.endsWith('.ts'))) {
      const name = /^export const (\w+): Rule\b/m.exec(readFileSync(`${root}/${detector.name}/${file}`, 'utf8'))?.[1]
      if (name) found.push({ id: `${detector.name}/${file.slice(0, -3)}`, name, path: `./${detector.name}/${file}` })
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}
