import { expect, test } from 'vitest'
import type { Rule } from '../detectors/contract.ts'
import { rules } from '../detectors/index.ts'
import { ruleFiles } from './tools/rule-files.ts'

const files = ruleFiles()
const load = async (path: string, name: string): Promise<Rule> =>
  ((await import(`../detectors/${path.slice(2)}`)) as Record<string, Rule>)[name]!

test('the id of a rule is the path of its file', async () => {
  for (const file of files) expect((await load(file.path, file.name)).id).toBe(file.id)
})

test('the index lists every rule', async () => {
  const lines = [
    '// Written by `npm run rules`. Do not edit.',
    ...files.map((file) => `export { ${file.name} as ${alias(file.id)} } from '${file.path}'`),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../detectors/every-rule.ts')
  expect(rules.map(({ id }) => id)).toEqual(files.map(({ id }) => id))
})

test('the severities name every rule', async () => {
  const all = await Promise.all(files.map((file) => load(file.path, file.name)))
  const lines = [
    '// Written by `npm run rules`. Do not edit.',
    "import type { Severity } from './contract.ts'",
    '',
    'const RULES = `',
    ...severitiesOf(all),
    '`',
    '',
    '/** The severity of every rule, by its id, for code that must not load the rules. */',
    'export const SEVERITY_OF_RULE: Readonly<Record<string, Severity>> = Object.fromEntries(',
    '  RULES.trim()',
    "    .split('\\n')",
    '    .flatMap((line) => {',
    "      const [folder, severity, ...names] = line.trim().split(' ') as [string, Severity, ...string[]]",
    "      return names.map((name) => [[folder, name].join('/'), severity])",
    '    }),',
    ')',
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

const NAMES_A_LINE = 8

/** The rules of a folder and a severity, a few on each line. */
function severitiesOf(all: readonly Rule[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { id, severity } of all) {
    const [folder, name] = id.split('/') as [string, string]
    groups.set(`${folder} ${severity}`, [...(groups.get(`${folder} ${severity}`) ?? []), name])
  }
  return [...groups].flatMap(([head, names]) =>
    Array.from({ length: Math.ceil(names.length / NAMES_A_LINE) }, (_, at) =>
      [`  ${head}`, ...names.slice(at * NAMES_A_LINE, (at + 1) * NAMES_A_LINE)].join(' '),
    ),
  )
}

function alias(id: string): string {
  return id.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase())
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ')
}
