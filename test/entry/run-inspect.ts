import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/entry/root.ts'

type Found = { type: string; start: number; end: number }
type Answer = { id?: string | null; verdict: string; findings: Found[]; unread: { part: string; why: string }[] }

/** Runs `npm run -s inspect` as a user would. */
export function inspect(args: readonly string[], input = '') {
  const run = ['scripts/run.mjs', 'inspect', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: projectRoot(), encoding: 'utf8', input })
  return { status, stdout, stderr }
}

/** The answers of `--json` or `--jsonl`. */
export const answersIn = ({ stdout }: { readonly stdout: string }): Answer[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
