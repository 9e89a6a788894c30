import { expect, test } from 'vitest'
import type { Rule } from '../detectors/contract.ts'
import { ruleFiles } from './tools/rule-files.ts'

const files = ruleFiles()
const load = async (path: string, name: string): Promise<Rule> =>
  ((await import(`../detectors/${path.slice(2)}`)) as Record<string, Rule>)[name]!

test('the id of a rule is the path of its file', async () => {
  for (const file of files) expect((await load(file.path, file.name)).id).toBe(file.id)
})

test('the index lists every rule', async () => {
  const names = new Map(files.map((file) => [file.id, alias(file.id)]))
  const lines = [
    '// Written by `npm run rules`. Do not edit.',
    "import type { Rule } from './contract.ts'",
    ...files.map((file) => `import { ${file.name} as ${names.get(file.id)} } from '${file.path}'`),
    '',
    'export const rules: readonly Rule[] = [',
    ...files.map((file) => `  ${names.get(file.id)},`),
    ']',
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../detectors/index.ts')
})

test('the severities name every rule', async () => {
  const all = await Promise.all(files.map((file) => load(file.path, file.name)))
  const lines = [
    '// Written by `npm run rules`. Do not edit.',
    "import type { Severity } from './contract.ts'",
    '',
    '/** The severity of every rule, by its id, for code that must not load the rules. */',
    'export const SEVERITY_OF_RULE: Readonly<Record<string, Severity>> = {',
    ...all.map(({ id, severity }) => `  '${id}': '${severity}',`),
    '}',
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../detectors/severities.ts')
})

test('the catalogue describes every rule', async () => {
  const all = await Promise.all(files.map((file) => load(file.path, file.name)))
  const lines = ['# The catalogue of rules', '', 'Written by `npm run rules`. Do not edit.', '']
  for (const detector of new Set(all.map((rule) => rule.id.split('/')[0]!))) {
    lines.push(
      `## ${detector}`,
      '',
      '| rule | finds | severity | paragraphs | limits |',
      '| --- | --- | --- | --- | --- |',
    )
    for (const rule of all.filter((candidate) => candidate.id.startsWith(`${detector}/`)))
      lines.push(
        `| ${[`\`${rule.id}\``, rule.title, rule.severity, rule.paragraphs.join(', '), rule.limits ?? ''].map(cell).join(' | ')} |`,
      )
    lines.push('')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('../detectors/README.md')
})

function alias(id: string): string {
  return id.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase())
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ')
}
