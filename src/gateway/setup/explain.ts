import { existsSync } from 'node:fs'
import { account } from './account.ts'
import type { Plan } from './plan.ts'
import { writtenInMainCf } from './postfix.ts'
import { isWritten } from './write.ts'

const octal = (mode: number) => mode.toString(8).padStart(4, '0')

export function explained(plan: Plan, postfixConfig: string | undefined, contents: boolean): string {
  const { user, folders, files } = plan
  return [
    `User: ${user}${account(user) ? ', who exists' : ', who will be made'}`,
    '',
    'Folders:',
    ...folders.map(({ path, mode, why }) => `  ${path} (${octal(mode)}, ${state(path)}): ${why}`),
    '',
    'Files:',
    ...files.flatMap((file) => [
      `  ${file.path} (${octal(file.mode)}, ${isWritten(file) ? 'as it is' : changeOf(file.path)}): ${file.why}`,
      ...(contents && !isWritten(file) ? indented(file.content) : []),
    ]),
    ...(postfixConfig ? mainCfLines(plan, postfixConfig) : []),
    '',
  ].join('\n')
}

const state = (path: string) => (existsSync(path) ? 'exists' : 'new')
const changeOf = (path: string) => (existsSync(path) ? 'changed' : 'new')

function indented(content: string): string[] {
  return [
    ...content
      .trimEnd()
      .split('\n')
      .map((line) => `    | ${line}`),
    '',
  ]
}

function mainCfLines({ mainCf }: Plan, config: string): string[] {
  const written = writtenInMainCf(config)
  return [
    '',
    `Lines for ${config}/main.cf:`,
    ...mainCf.flatMap(({ name, value, why }) => [
      `  ${name} = ${value}${change(written.get(name), value)}`,
      ...(why ? [`      # ${why}`] : []),
    ]),
  ]
}

function change(before: string | undefined, value: string): string {
  if (before === value) return '   (as it is)'
  return before === undefined ? '' : `   (now: ${before})`
}
